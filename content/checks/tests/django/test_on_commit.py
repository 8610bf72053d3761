"""on_commit runs after COMMIT, never after a rollback, and each database has its own queue."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from django.db import connections, models, transaction
from django.test import TestCase

after_real_commits = pytest.mark.django_db(transaction=True)


class Order(models.Model):
    number = models.IntegerField()

    class Meta:
        app_label = "django_on_commit"


def seen_by_a_worker(order):
    """Looks for the row as a Celery worker does: through a connection of its own."""

    def look():
        try:
            return Order.objects.using("postgres").filter(pk=order.pk).exists()
        finally:
            connections["postgres"].close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(look).result(timeout=30)


@pytest.mark.django_db(databases=["default", "postgres"], transaction=True)
def test_a_worker_finds_the_row_only_after_the_commit():
    found = []
    with transaction.atomic(using="postgres"):
        order = Order.objects.using("postgres").create(number=1)
        found.append(seen_by_a_worker(order))
        transaction.on_commit(
            lambda: found.append(seen_by_a_worker(order)), using="postgres"
        )
    assert found == [False, True]


@pytest.mark.django_db(databases=["default", "postgres"], transaction=True)
def test_without_using_the_callback_belongs_to_the_default_database_and_runs_at_once():
    calls = []
    with transaction.atomic(using="postgres"):
        transaction.on_commit(partial(calls.append, "too early"))
        assert calls == ["too early"]


@after_real_commits
def test_a_rollback_drops_the_callback_even_if_it_is_only_that_of_a_savepoint():
    calls = []
    with transaction.atomic():
        transaction.on_commit(partial(calls.append, "first"))
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            transaction.on_commit(partial(calls.append, "dropped"))
            1 / 0
        transaction.on_commit(partial(calls.append, "second"))
        assert calls == []
    assert calls == ["first", "second"]
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        transaction.on_commit(partial(calls.append, "dropped as well"))
        1 / 0
    assert calls == ["first", "second"]


@after_real_commits
def test_outside_of_a_transaction_it_runs_at_once_and_it_wants_a_callable():
    calls = []
    transaction.on_commit(partial(calls.append, "at once"))
    assert calls == ["at once"]
    with pytest.raises(TypeError, match="must be a callable"):
        transaction.on_commit(calls.append("the result of a call"))


@after_real_commits
def test_a_failing_callback_stops_the_rest_but_the_row_stays():
    calls = []
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Order.objects.create(number=1)
        transaction.on_commit(lambda: 1 / 0)
        transaction.on_commit(partial(calls.append, "never"))
    assert calls == [] and Order.objects.count() == 1


@after_real_commits
def test_a_robust_callback_is_logged_and_the_next_one_runs(caplog):
    calls = []
    with transaction.atomic():
        transaction.on_commit(lambda: 1 / 0, robust=True)
        transaction.on_commit(partial(calls.append, "next"))
    assert calls == ["next"]
    assert [record.name for record in caplog.records] == ["django.db.backends.base"]


@after_real_commits
def test_a_lambda_in_a_loop_sees_only_the_last_value():
    late, bound = [], []
    with transaction.atomic():
        for number in (1, 2):
            transaction.on_commit(lambda: late.append(number))
            transaction.on_commit(partial(bound.append, number))
    assert late == [2, 2] and bound == [1, 2]


class InATestCase(TestCase):
    def test_nothing_is_committed_so_callbacks_have_to_be_captured(self):
        calls = []
        with transaction.atomic():
            transaction.on_commit(partial(calls.append, "waits for ever"))
        assert calls == []
        with self.captureOnCommitCallbacks(execute=True) as callbacks:
            with transaction.atomic():
                transaction.on_commit(partial(calls.append, "captured"))
        assert len(callbacks) == 1 and calls == ["captured"]
