"""null and db_default act in the table, blank and choices in validation, which save() skips."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models, transaction
from django.db.models.expressions import DatabaseDefault
from django.db.models.functions import Now
from django.forms import modelform_factory
from django.test.utils import isolate_apps

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])


class Product(models.Model):
    slug = models.SlugField(max_length=10)
    sku = models.CharField(max_length=10, unique=True, null=True, blank=True)
    weight = models.IntegerField(blank=True, default=1)
    status = models.CharField(max_length=1, choices={"d": "Draft", "p": "Done"}, default="d")
    attrs = models.JSONField(default=dict)
    price = models.DecimalField(max_digits=6, decimal_places=2, default=2)
    total = models.GeneratedField(
        expression=models.F("price") * models.F("weight"),
        output_field=models.DecimalField(max_digits=8, decimal_places=2),
        db_persist=True,
    )
    created = models.DateTimeField(db_default=Now())
    added = models.DateTimeField(auto_now_add=True)
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "django_model_fields"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=["d", "p"]), name="django_model_fields_status"
            )
        ]


def test_blank_lets_an_empty_number_through_validation_and_the_column_refuses_it():
    product = Product(slug="a", weight=None, attrs={"a": 1})
    product.full_clean()
    with pytest.raises(IntegrityError, match="NOT NULL"):
        product.save()


@pytest.mark.parametrize("using", ["default", "postgres"])
def test_two_nulls_are_unique_and_two_empty_strings_are_not(using):
    for sku in (None, None, ""):
        Product.objects.using(using).create(slug="a", sku=sku)
    with pytest.raises(IntegrityError):
        Product.objects.using(using).create(slug="a", sku="")
    form = modelform_factory(Product, fields=["sku"])({"sku": ""})
    assert form.is_valid() and form.cleaned_data["sku"] is None


def test_save_validates_nothing_and_only_the_constraint_stops_update():
    product = Product.objects.create(slug="!!", attrs={})
    with pytest.raises(ValidationError) as error:
        product.full_clean()
    assert set(error.value.message_dict) == {"slug", "attrs"}
    assert product.get_status_display() == "Draft"
    with pytest.raises(IntegrityError, match="CHECK"):
        Product.objects.update(status="x")


def test_the_length_of_a_char_field_is_checked_by_postgresql_and_not_by_sqlite():
    Product.objects.create(slug="longer-than-ten")
    with pytest.raises(DataError, match="too long"), transaction.atomic(using="postgres"):
        Product.objects.using("postgres").create(slug="longer-than-ten")


def test_before_saving_there_is_the_default_but_only_a_placeholder_for_db_default():
    product = Product(slug="a", weight=3)
    assert product.price == 2 and isinstance(product.created, DatabaseDefault)
    product.save()
    product.refresh_from_db()
    assert isinstance(product.created, datetime) and product.total == 6


def test_an_insert_past_the_orm_gets_db_default_but_no_default():
    row = {"slug": "a", "weight": 1, "status": "d", "attrs": "{}", "added": "2026-01-01"}
    row |= {"changed": "2026-01-01", "price": 2}

    def insert(**row):
        columns, values = ", ".join(row), ", ".join(["%s"] * len(row))
        sql = f"INSERT INTO {Product._meta.db_table} ({columns}) VALUES ({values})"
        with connection.cursor() as cursor:
            cursor.execute(sql, list(row.values()))

    insert(**row)
    assert Product.objects.get().created is not None
    del row["price"]
    with pytest.raises(IntegrityError, match="NOT NULL.*price"):
        insert(**row)


def test_auto_now_changes_with_every_save_but_not_with_update_and_auto_now_add_only_once():
    first, second = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)
    with time_machine.travel(first, tick=False) as clock:
        product = Product.objects.create(slug="a", added=second)
        clock.move_to(second)
        Product.objects.update(slug="b")
        product.refresh_from_db()
        assert (product.added, product.changed) == (first, first)
        product.save()
        assert (product.added, product.changed) == (first, second)


@isolate_apps("django_model_fields")
def test_a_list_as_default_is_shared_and_django_warns_of_it():
    class Shared(models.Model):
        tags = models.JSONField(default=[])
        own = models.JSONField(default=list)

        class Meta:
            app_label = "django_model_fields"

    one, other = Shared(), Shared()
    assert one.tags is other.tags and one.own is not other.own
    assert [warning.id for warning in Shared.check()] == ["fields.E010"]
