"""The broker carries names and JSON, the worker prefetches them, and beat only publishes."""

import json
import threading
from datetime import datetime, timedelta, timezone

import pytest
import time_machine
from celery import Celery
from celery.beat import Scheduler
from celery.contrib.testing.worker import start_worker
from celery.signals import task_received

app = Celery("parts", broker="memory://", backend="cache+memory://", set_as_current=False)
app.conf.broker_transport_options = {"polling_interval": 0.01}
app.conf.update(
    worker_hijack_root_logger=False,
    task_routes={"block": {"queue": "slow"}},
    beat_schedule={"hourly": {"task": "add", "schedule": 3600, "args": (1, 2)}},
)
release, awaited = threading.Event(), []
WAIT = {"timeout": 60, "interval": 0.01}


@app.task(name="add")
def add(x, y):
    return x + y


@app.task(name="silent", ignore_result=True)
def silent():
    return "kept by nobody"


@app.task(name="asynchronous", ignore_result=True)
async def asynchronous():
    awaited.append(True)


@app.task(name="block")
def block():
    release.wait(timeout=60)


@pytest.fixture(scope="module")
def worker():
    with start_worker(app, pool="threads", queues=["celery", "slow"], perform_ping_check=False):
        yield
        app.control.shutdown()


@pytest.fixture
def queue():
    with app.connection_for_read() as connection:
        yield connection.SimpleQueue
        connection.SimpleQueue("celery").clear()


@pytest.fixture
def received():
    messages = threading.Semaphore(0)
    count = task_received.connect(lambda **kwargs: messages.release(), weak=False)
    yield messages
    task_received.disconnect(count)
    release.set()


def test_a_message_is_a_task_name_and_json_arguments(queue):
    add.delay(2, y=3)
    message = queue("celery").get(timeout=60)
    message.ack()
    assert message.headers["task"] == "add"
    assert json.loads(message.body)[:2] == [[2], {"y": 3}]


def test_an_interval_counts_from_the_start_and_two_beats_publish_every_job_twice(queue):
    beats = Scheduler(app), Scheduler(app)
    for beat in beats:
        beat.tick()
    assert queue("celery").qsize() == 0
    with time_machine.travel(datetime.now(timezone.utc) + timedelta(minutes=61)):
        for beat in beats:
            beat.tick()
    assert queue("celery").qsize() == 2


def test_a_state_of_pending_also_means_unknown_or_ignored(worker):
    assert app.AsyncResult("no such id").state == "PENDING"
    ignored = silent.delay()
    assert add.delay(2, 3).get(**WAIT) == 5
    assert ignored.state == "PENDING"


@pytest.mark.filterwarnings("ignore:coroutine 'asynchronous' was never awaited")
def test_an_async_def_task_is_not_awaited(worker):
    asynchronous.delay()
    assert add.delay(2, 3).get(**WAIT) == 5
    assert awaited == []


def test_a_task_that_nobody_registered_is_discarded(worker, queue):
    unknown = app.send_task("renamed")
    assert add.delay(2, 3).get(**WAIT) == 5
    assert queue("celery").qsize() == 0
    assert type(unknown.result).__name__ == "NotRegistered"


def test_one_slot_takes_four_messages_more_than_it_runs(worker, queue, received):
    for _ in range(10):
        block.delay()
    assert all(received.acquire(timeout=60) for _ in range(1 + 4))
    assert not received.acquire(timeout=0.05)
    assert queue("slow").qsize() == 10 - 1 - 4
