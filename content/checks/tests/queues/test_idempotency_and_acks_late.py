"""When Celery acknowledges decides whether a killed process loses a task or runs it twice."""

import os
import signal
from contextlib import closing

import pytest
from celery import Celery
from celery.contrib.testing.worker import start_worker
from celery.exceptions import WorkerLostError
from celery.worker.state import active_requests
from django.db import OperationalError, connections, models, transaction
from django.db.models import F

app = Celery("acks", broker="memory://", set_as_current=False)
app.conf.broker_transport_options = {"polling_interval": 0.01}
app.conf.update(worker_lost_wait=0.01, worker_hijack_root_logger=False)
WAIT = {"timeout": 60, "interval": 0.01}


class Account(models.Model):
    balance = models.IntegerField(default=500)

    class Meta:
        app_label = "queues_idempotency_and_acks_late"


class Delivery(models.Model):
    key = models.CharField(max_length=50, unique=True)

    class Meta:
        app_label = "queues_idempotency_and_acks_late"


def is_acknowledged(fails=False):
    (request,) = active_requests
    runs.append(request.id)
    if fails:
        raise ZeroDivisionError
    return request.acknowledged


def killed_at_first(self, log, deaths=1):
    with open(log, "a+") as file:
        file.write(f"{self.request.id}\n")
        file.seek(0)
        count = len(file.readlines())
    if count <= deaths:
        os.kill(os.getpid(), signal.SIGKILL)


runs = []
asks_early = app.task(is_acknowledged, name="asks early")
asks_late = app.task(is_acknowledged, name="asks late", acks_late=True)
early = app.task(killed_at_first, bind=True, name="early")
late = app.task(killed_at_first, bind=True, name="late", acks_late=True)
rejecting = app.task(
    killed_at_first, bind=True, name="rejecting", acks_late=True, reject_on_worker_lost=True
)
retrying = app.task(
    killed_at_first,
    bind=True,
    name="retrying",
    retry_on_worker_lost=True,
    default_retry_delay=0,
    max_retries=1,
)


@pytest.fixture(scope="module")
def results(tmp_path_factory):
    app.conf.result_backend = f"file://{tmp_path_factory.mktemp('results')}"


@pytest.fixture
def worker_in_this_process(results):
    with start_worker(app, pool="solo", perform_ping_check=False):
        yield
        app.control.shutdown()


@pytest.fixture(scope="module")
def prefork_worker(results):
    """The parent is a thread of the test, tasks run in a process that can be killed."""
    with start_worker(app, pool="prefork", perform_ping_check=False):
        yield
        app.control.shutdown()


@pytest.fixture
def log(tmp_path, prefork_worker):
    return tmp_path / "runs"


def test_a_message_is_acknowledged_before_the_task_or_after_it(worker_in_this_process):
    assert asks_early.delay().get(**WAIT) is True
    assert asks_late.delay().get(**WAIT) is False


def test_an_exception_brings_no_redelivery_even_with_acks_late(worker_in_this_process):
    failed = asks_late.delay(fails=True)
    with pytest.raises(ZeroDivisionError):
        failed.get(**WAIT)
    asks_late.delay().get(**WAIT)
    assert runs.count(failed.id) == 1


@pytest.mark.parametrize("task", [early, late], ids=["early", "late"])
def test_a_killed_process_loses_the_task_and_acks_late_alone_does_not_help(log, task):
    with pytest.raises(WorkerLostError, match="SIGKILL"):
        task.delay(str(log)).get(**WAIT)
    assert len(log.read_text().splitlines()) == 1


def test_reject_on_worker_lost_runs_the_same_task_id_again(log):
    result = rejecting.delay(str(log))
    result.get(**WAIT)
    assert log.read_text().splitlines() == [result.id, result.id]


def test_retry_on_worker_lost_stops_after_max_retries(log):
    with pytest.raises(WorkerLostError):
        retrying.delay(str(log), deaths=100).get(**WAIT)
    assert len(log.read_text().splitlines()) == 2


def charge(order_id, fails=False):
    with transaction.atomic():
        _, is_first = Delivery.objects.get_or_create(key=f"charge:{order_id}")
        if is_first:
            Account.objects.update(balance=F("balance") - 100)
        if fails:
            raise ConnectionError


@pytest.mark.django_db
def test_a_second_delivery_has_no_effect_under_a_unique_key():
    Account.objects.create()
    charge(7)
    charge(7)
    assert Account.objects.get().balance == 400


@pytest.mark.django_db
def test_a_failure_takes_the_key_back_so_that_the_next_delivery_does_the_work():
    Account.objects.create()
    with pytest.raises(ConnectionError):
        charge(7, fails=True)
    charge(7)
    assert Account.objects.get().balance == 400


@pytest.mark.django_db(databases=["postgres"])
def test_in_postgresql_a_concurrent_delivery_waits_for_the_first_one_to_finish():
    Delivery.objects.using("postgres").create(key="charge:7")
    insert = f"INSERT INTO {Delivery._meta.db_table} (key) VALUES ('charge:7')"
    with closing(connections["postgres"].copy()) as concurrent, concurrent.cursor() as cursor:
        cursor.execute("SET lock_timeout = 50")
        with pytest.raises(OperationalError, match="lock timeout"):
            cursor.execute(insert)
