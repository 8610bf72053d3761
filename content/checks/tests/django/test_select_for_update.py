"""A locked row makes others wait, refuse or step aside; a conditional UPDATE needs no lock."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier
from time import sleep

import pytest
from django.db import NotSupportedError, OperationalError, connections, models, transaction
from django.db.models import F
from django.db.transaction import TransactionManagementError

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])
concurrent = pytest.mark.django_db(databases=["default", "postgres"], transaction=True)


class Warehouse(models.Model):
    class Meta:
        app_label = "django_select_for_update"


class Item(models.Model):
    stock = models.IntegerField(default=1)
    version = models.IntegerField(default=0)
    warehouse = models.ForeignKey(Warehouse, models.SET_NULL, null=True)

    class Meta:
        app_label = "django_select_for_update"


items = Item.objects.using("postgres").order_by("pk")
atomic = transaction.atomic(using="postgres")


@contextmanager
def another_connection():
    with ThreadPoolExecutor(1) as thread:
        yield thread.submit
        thread.submit(lambda: connections["postgres"].close()).result(timeout=30)


def sql(statement):
    with connections["postgres"].cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone() if cursor.description else None


@atomic
def first_of(queryset):
    return queryset.first()


@concurrent
def test_outside_of_a_transaction_postgresql_refuses_it_and_sqlite_ignores_it():
    with pytest.raises(TransactionManagementError):
        list(items.select_for_update())
    assert list(Item.objects.select_for_update()) == []


@concurrent
def test_nowait_refuses_skip_locked_takes_the_next_row_and_a_plain_select_does_not_wait():
    first, second = items.create(), items.create()
    with another_connection() as run, atomic:
        assert items.select_for_update().first() == first
        refused = run(first_of, items.select_for_update(nowait=True))
        with pytest.raises(OperationalError, match="could not obtain lock"):
            refused.result(timeout=30)
        skipping = run(first_of, items.select_for_update(skip_locked=True))
        assert skipping.result(timeout=30) == second
        assert run(first_of, items).result(timeout=30) == first


@concurrent
def test_the_one_who_waited_reads_what_the_other_has_committed():
    item = items.create(stock=1)
    with another_connection() as run:
        with atomic:
            items.select_for_update().get(pk=item.pk)
            waiting = run(first_of, items.select_for_update())
            while not waiting.done() and not sql("SELECT 1 FROM pg_locks WHERE NOT granted"):
                sleep(0.005)
            items.filter(pk=item.pk).update(stock=0)
        assert waiting.result(timeout=30).stock == 0


@concurrent
@pytest.mark.parametrize(
    ("no_key", "outcome"), [(False, OperationalError), (True, type(None))]
)
def test_a_full_lock_stops_new_rows_that_refer_to_the_row_and_no_key_does_not(
    no_key, outcome
):
    warehouse = Warehouse.objects.using("postgres").create()

    @atomic
    def add_item():
        sql("SET LOCAL lock_timeout = '50ms'")
        items.create(warehouse_id=warehouse.pk)

    with another_connection() as run, atomic:
        Warehouse.objects.using("postgres").select_for_update(no_key=no_key).get()
        error = run(add_item).exception(timeout=30)
    assert isinstance(error, outcome)


@concurrent
def test_rows_locked_in_opposite_order_are_a_deadlock_and_postgresql_kills_one_side():
    one, two = items.create().pk, items.create().pk
    both_have_a_row = Barrier(2, timeout=30)

    @atomic
    def lock(first, second):
        sql("SET LOCAL deadlock_timeout = '10ms'")
        items.select_for_update().get(pk=first)
        both_have_a_row.wait()
        items.select_for_update().get(pk=second)

    with another_connection() as left, another_connection() as right:
        sides = [left(lock, one, two), right(lock, two, one)]
        errors = [str(side.exception(timeout=30)) for side in sides]
    assert sorted("deadlock detected" in error for error in errors) == [False, True]


def test_the_row_count_of_a_conditional_update_tells_whether_stock_was_left():
    item = items.create(stock=1)
    sell = items.filter(pk=item.pk, stock__gte=1)
    assert [sell.update(stock=F("stock") - 1) for _ in range(2)] == [1, 0]


def test_a_version_column_refuses_the_second_of_two_edits_which_save_would_lose():
    item = items.create(stock=10)
    for copy in (items.get(pk=item.pk), item):
        copy.stock -= 1
        copy.save()
    assert items.get(pk=item.pk).stock == 9
    as_i_read_it = items.filter(pk=item.pk, version=item.version)
    edits = [as_i_read_it.update(stock=5, version=F("version") + 1) for _ in range(2)]
    assert edits == [1, 0]


def test_a_nullable_join_can_not_be_locked_and_of_names_the_table():
    item = items.create()
    joined = items.select_related("warehouse").select_for_update()
    with pytest.raises(NotSupportedError, match="nullable side of an outer join"):
        first_of(joined)
    assert first_of(joined.select_for_update(of=("self",))) == item
