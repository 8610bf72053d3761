"""Bulk operations save round trips by skipping save(), signals and, for updates, auto_now."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.db import IntegrityError, models
from django.db.models import F
from django.db.models.signals import post_save
from django.db.utils import ProgrammingError

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])


class Item(models.Model):
    sku = models.CharField(max_length=20, unique=True)
    price = models.IntegerField(default=0)
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        app_label = "django_bulk_operations"

    def save(self, *args, **kwargs):
        raise AssertionError("nobody calls it")


def items(count):
    return [Item(sku=f"A-{number}") for number in range(count)]


def upsert(rows, using="default"):
    return Item.objects.using(using).bulk_create(
        rows, update_conflicts=True, unique_fields=["sku"], update_fields=["price"]
    )


@pytest.fixture
def signals():
    heard = []

    def remember(instance, **kwargs):
        heard.append(instance)

    post_save.connect(remember, sender=Item)
    yield heard
    post_save.disconnect(remember, sender=Item)


@pytest.mark.parametrize(("batch_size", "inserts"), [(None, 1), (10, 5)])
def test_fifty_rows_are_one_insert_or_one_per_batch(
    batch_size, inserts, django_assert_num_queries
):
    with django_assert_num_queries(inserts):
        Item.objects.bulk_create(items(50), batch_size=batch_size)


def test_postgresql_gets_the_values_as_arrays(django_assert_num_queries):
    with django_assert_num_queries(1, using="postgres") as captured:
        Item.objects.using("postgres").bulk_create(items(50))
    assert "UNNEST" in captured[0]["sql"]


def test_bulk_update_is_one_statement_with_a_case_per_row(django_assert_num_queries):
    created = Item.objects.bulk_create(items(50))
    with django_assert_num_queries(1) as captured:
        Item.objects.bulk_update(created, ["price"])
    assert captured[0]["sql"].count("WHEN") == 50


def test_bulk_create_sets_keys_and_dates_but_sends_no_signal(signals):
    created = Item.objects.bulk_create(items(2))
    assert all(item.pk and item.created for item in created)
    assert signals == []


def test_updates_leave_auto_now_alone():
    with time_machine.travel(datetime(2020, 1, 1, tzinfo=UTC)):
        (item,) = Item.objects.bulk_create(items(1))
    item.price = 5
    assert Item.objects.bulk_update([item], ["price"]) == 1
    assert Item.objects.update(price=F("price") + 1) == 1
    item.refresh_from_db()
    assert (item.price, item.updated.year) == (6, 2020)


@pytest.mark.django_db(transaction=True)
def test_one_bad_row_undoes_every_batch():
    with pytest.raises(IntegrityError):
        Item.objects.bulk_create([*items(3), Item(sku="A-0")], batch_size=1)
    assert Item.objects.count() == 0


def test_ignore_conflicts_gives_no_keys_and_an_upsert_does():
    (old,) = Item.objects.bulk_create(items(1))
    ignored = Item.objects.bulk_create(items(2), ignore_conflicts=True)
    assert [item.pk for item in ignored] == [None, None] and Item.objects.count() == 2
    (updated,) = upsert([Item(sku=old.sku, price=9)])
    assert updated.pk == old.pk and Item.objects.get(pk=old.pk).price == 9


def test_ignore_conflicts_hides_a_null_in_sqlite_and_not_in_postgresql():
    broken = [Item(sku="A-0", price=None)]
    Item.objects.bulk_create(broken, ignore_conflicts=True)
    assert Item.objects.count() == 0
    with pytest.raises(IntegrityError, match="not-null"):
        Item.objects.using("postgres").bulk_create(broken, ignore_conflicts=True)


def test_postgresql_refuses_one_key_twice_in_an_upsert():
    twice = [Item(sku="A-0", price=1), Item(sku="A-0", price=2)]
    with pytest.raises(ProgrammingError, match="cannot affect row a second time"):
        upsert(twice, using="postgres")


def test_a_slice_cannot_be_updated():
    with pytest.raises(TypeError):
        Item.objects.order_by("pk")[:10].update(price=1)
