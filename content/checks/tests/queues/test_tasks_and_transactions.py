"""A task published inside a transaction misses its row; one published on commit finds it."""

from functools import partial

import pytest
from celery import Celery
from celery.contrib.testing.worker import start_worker
from celery.exceptions import OperationalError
from django.db import models, transaction
from kombu.exceptions import EncodeError

app = Celery("shop", broker="memory://", backend="cache+memory://", set_as_current=False)
app.conf.broker_transport_options = {"polling_interval": 0.01}
app.conf.update(worker_hijack_root_logger=False)

commits = pytest.mark.django_db(transaction=True)
commits_in_both = pytest.mark.django_db(transaction=True, databases=["default", "postgres"])
WAIT = {"timeout": 60, "interval": 0.01}


class Order(models.Model):
    class Meta:
        app_label = "queues_tasks_and_transactions"


class Outbox(models.Model):
    task = models.CharField(max_length=50)
    args = models.JSONField()

    class Meta:
        app_label = "queues_tasks_and_transactions"


@app.task(name="sees")
def sees(order_id):
    return Order.objects.using("postgres").filter(id=order_id).exists()


@pytest.fixture
def worker():
    with start_worker(app, perform_ping_check=False):
        yield
        app.control.shutdown()


@pytest.fixture
def published():
    """Counts the messages in the queue, which no worker consumes."""
    with app.connection_for_read() as connection:
        queue = connection.SimpleQueue("celery")
        queue.clear()
        yield queue.qsize
        queue.clear()


def test_json_refuses_a_model_object():
    with pytest.raises(EncodeError):
        sees.delay(Order(id=1))


@commits_in_both
def test_a_task_published_before_the_commit_does_not_find_the_row(worker):
    with transaction.atomic(using="postgres"):
        order = Order.objects.using("postgres").create()
        early = sees.delay(order.id).get(**WAIT)
        on_commit = []
        transaction.on_commit(lambda: on_commit.append(sees.delay(order.id)), using="postgres")
    assert early is False
    assert on_commit[0].get(**WAIT) is True


@commits
def test_delay_on_commit_waits_for_the_commit_and_returns_no_result(published):
    with transaction.atomic():
        assert sees.delay_on_commit(1) is None
        assert published() == 0
    assert published() == 1


@commits
def test_a_rollback_forgets_the_task_but_not_one_sent_with_delay(published):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        sees.delay_on_commit(1)
        sees.delay(2)
        1 / 0
    assert published() == 1


@commits_in_both
def test_delay_on_commit_watches_the_default_database_only(published):
    with transaction.atomic(using="postgres"):
        sees.delay_on_commit(1)
        assert published() == 1
        transaction.on_commit(partial(sees.delay, 1), using="postgres")
        assert published() == 1
    assert published() == 2


@commits
def test_a_broker_that_is_down_raises_when_the_row_is_already_committed():
    down = Celery("down", broker="amqp://127.0.0.1:1//", set_as_current=False)
    down.conf.broker_transport_options = {"max_retries": 1, "interval_start": 0}
    mail = down.task(sees.run, name="mail")
    with pytest.raises(OperationalError), transaction.atomic():
        Order.objects.create()
        mail.apply_async_on_commit((1,), retry=False)
    assert Order.objects.exists()


def relay(crashes=False):
    rows = Outbox.objects.using("postgres").select_for_update(skip_locked=True)
    with transaction.atomic(using="postgres"):
        for row in rows.order_by("id")[:100]:
            app.send_task(row.task, row.args)
            row.delete()
        if crashes:
            raise KeyboardInterrupt


@pytest.mark.django_db(databases=["postgres"])
def test_an_outbox_loses_nothing_and_may_publish_twice(published):
    Outbox.objects.using("postgres").create(task="sees", args=[1])
    with pytest.raises(KeyboardInterrupt):
        relay(crashes=True)
    relay()
    relay()
    assert published() == 2
