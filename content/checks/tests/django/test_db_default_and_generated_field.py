"""db_default lives in the table and serves every client; a generated column is read-only."""

from copy import copy

import pytest
from django.db import (
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
    connections,
    models,
    transaction,
)
from django.db.models import F
from django.db.models.expressions import DatabaseDefault
from django.db.models.functions import Now
from django.test.utils import isolate_apps

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])


class Order(models.Model):
    price = models.IntegerField()
    quantity = models.IntegerField(default=2)
    status = models.CharField(max_length=10, db_default="new")
    total = models.GeneratedField(
        expression=F("price") * F("quantity"),
        output_field=models.IntegerField(),
        db_persist=True,
    )

    class Meta:
        app_label = "django_db_default_and_generated_field"


orders = Order.objects.using("postgres")


def sql_of(change, *args):
    with connections["postgres"].schema_editor(collect_sql=True) as editor:
        getattr(editor, change)(*args)
    return " ".join(editor.collected_sql)


def test_the_table_has_a_default_and_a_generated_column():
    sql = sql_of("create_model", Order)
    assert """"status" varchar(10) DEFAULT 'new' NOT NULL""" in sql
    assert '"total" integer GENERATED ALWAYS AS (("price" * "quantity")) STORED' in sql
    assert '"quantity" integer NOT NULL' in sql


def test_code_that_does_not_know_a_column_can_insert_only_if_it_has_db_default():
    table = Order._meta.db_table
    with connections["postgres"].cursor() as cursor:
        insert = f"INSERT INTO {table} (price, quantity) VALUES (5, 3)"
        cursor.execute(f"{insert} RETURNING status, total")
        assert cursor.fetchone() == ("new", 15)
        with pytest.raises(IntegrityError, match='null value in column "quantity"'):
            cursor.execute(f"INSERT INTO {table} (price) VALUES (5)")


@pytest.mark.parametrize("option, dropped", [("default", True), ("db_default", False)])
def test_a_migration_drops_a_python_default_again_and_keeps_db_default(option, dropped):
    field = models.IntegerField(**{option: 0})
    field.set_attributes_from_name("discount")
    field.model = Order
    sql = sql_of("add_field", Order, field)
    assert 'ADD COLUMN "discount" integer DEFAULT 0 NOT NULL' in sql
    assert ('ALTER COLUMN "discount" DROP DEFAULT' in sql) is dropped


def test_postgresql_rewrites_the_table_for_a_stored_column_or_a_random_default_only():
    with connections["postgres"].cursor() as cursor:

        def file_of_the_table():
            cursor.execute("SELECT pg_relation_filenode(%s)", [Order._meta.db_table])
            return cursor.fetchone()

        def is_rewritten_by(column):
            before = file_of_the_table()
            cursor.execute(f"ALTER TABLE {Order._meta.db_table} ADD COLUMN {column}")
            return file_of_the_table() != before

        assert not is_rewritten_by("a integer DEFAULT 0 NOT NULL")
        assert not is_rewritten_by("b timestamptz DEFAULT STATEMENT_TIMESTAMP() NOT NULL")
        assert not is_rewritten_by("c integer GENERATED ALWAYS AS (price * 2) VIRTUAL")
        assert is_rewritten_by("d integer GENERATED ALWAYS AS (price * 2) STORED")
        assert is_rewritten_by("e uuid DEFAULT gen_random_uuid()")
        with pytest.raises(NotSupportedError, match="indexes on virtual generated columns"):
            cursor.execute(f"CREATE INDEX ON {Order._meta.db_table} (c)")


def test_both_values_are_unknown_until_the_insert_returns_them(django_assert_num_queries):
    order = Order(price=5)
    assert isinstance(order.status, DatabaseDefault) and order.status != "new"
    with pytest.raises(AttributeError):
        order.total
    with django_assert_num_queries(1):
        order.save()
        assert (order.status, order.total) == ("new", 10)


def test_in_django_5_2_an_update_leaves_the_old_total_in_memory():
    order = orders.create(price=5)
    order.price = 7
    order.save()
    assert order.total == 10
    order.refresh_from_db()
    assert order.total == 14


def test_what_is_written_to_a_generated_field_is_ignored_without_a_word():
    order = orders.create(price=5, total=999)
    assert orders.update(total=999) == 0
    order.refresh_from_db()
    assert order.total == 10


@isolate_apps("django_db_default_and_generated_field")
def test_the_expression_has_to_be_immutable_and_django_does_not_alter_it():
    class Moment(models.Model):
        at = models.GeneratedField(
            expression=Now(), output_field=models.DateTimeField(), db_persist=True
        )

        class Meta:
            app_label = "django_db_default_and_generated_field"

    with pytest.raises(ProgrammingError, match="not immutable"), transaction.atomic("postgres"):
        with connections["postgres"].schema_editor() as editor:
            editor.create_model(Moment)
    total = Order._meta.get_field("total")
    changed = copy(total)
    changed.expression = F("price") + F("quantity")
    with pytest.raises(ValueError, match="must be removed and re-added"):
        sql_of("alter_field", Order, total, changed)


@isolate_apps("django_db_default_and_generated_field")
def test_django_5_2_refuses_a_virtual_column_on_postgresql_and_allows_it_on_sqlite():
    class Line(models.Model):
        price = models.IntegerField()
        gross = models.GeneratedField(
            expression=F("price") * 2, output_field=models.IntegerField(), db_persist=False
        )

        class Meta:
            app_label = "django_db_default_and_generated_field"

    assert Line.check(databases=["default"]) == []
    assert [error.id for error in Line.check(databases=["postgres"])] == ["fields.E221"]
