"""Retries back off and end in the error; time limits work in processes, not in threads."""

import time

import pytest
from celery import Celery
from celery.contrib.testing.worker import start_worker
from celery.exceptions import SoftTimeLimitExceeded, TimeLimitExceeded
from celery.signals import task_failure, task_retry

app = Celery("retries", broker="memory://", set_as_current=False)
app.conf.broker_transport_options = {"polling_interval": 0.01}
app.conf.update(worker_hijack_root_logger=False)


def call_gateway(error=ConnectionError):
    raise error


def task(name, **options):
    return app.task(call_gateway, name=name, autoretry_for=(Exception,), **options)


plain = task("plain")
picky = task("picky", dont_autoretry_for=(PermissionError,))
jittered = task("jittered", retry_backoff=60, max_retries=50)
backing_off = task(
    "backing off", retry_backoff=2, retry_backoff_max=10, retry_jitter=False, max_retries=5
)


def hangs():
    try:
        time.sleep(60)
    except Exception as error:
        return type(error).__name__


limited_softly = app.task(hangs, name="limited softly", soft_time_limit=0.5)
limited_hard = app.task(hangs, name="limited hard", time_limit=0.1)


@app.task(soft_time_limit=0.01, time_limit=0.02)
def overdue():
    time.sleep(0.05)
    return "ran to the end"


@pytest.fixture(scope="module", autouse=True)
def result_backend(tmp_path_factory):
    app.conf.result_backend = f"file://{tmp_path_factory.mktemp('results')}"


@pytest.fixture
def delays():
    """The delay of every retry, which an eager run asks for and skips."""
    seen = []
    receiver = task_retry.connect(lambda reason, **kwargs: seen.append(reason.when), weak=False)
    yield seen
    task_retry.disconnect(receiver)


@pytest.fixture
def run(request):
    with start_worker(app, pool=request.param, perform_ping_check=False):
        yield lambda task: task.delay().get(timeout=60, interval=0.01)
        app.control.shutdown()


def test_a_plain_autoretry_waits_three_minutes_three_times(delays):
    outcome = plain.apply()
    assert delays == [180, 180, 180]
    assert isinstance(outcome.result, ConnectionError)


def test_backoff_doubles_up_to_the_maximum(delays):
    backing_off.apply()
    assert delays == [2, 4, 8, 10, 10]


def test_jitter_is_the_default_and_spreads_from_zero_to_a_cap_of_ten_minutes(delays):
    jittered.apply()
    assert delays[0] <= 60
    assert min(delays) < 300 < max(delays) <= 600


def test_autoretry_for_exception_repeats_permanent_errors_and_soft_limits_too(delays):
    for error in (PermissionError, SoftTimeLimitExceeded):
        plain.apply((error,))
    assert len(delays) == 3 + 3
    picky.apply((PermissionError,))
    assert len(delays) == 3 + 3


def test_a_dead_letter_hook_is_called_once_after_the_last_retry():
    dead = []
    receiver = task_failure.connect(lambda task_id, **kwargs: dead.append(task_id), weak=False)
    outcome = plain.apply()
    task_failure.disconnect(receiver)
    assert dead == [outcome.id]


@pytest.mark.parametrize("run", ["prefork"], indirect=True)
def test_a_task_may_catch_the_soft_limit_but_not_the_hard_one(run):
    assert run(limited_softly) == "SoftTimeLimitExceeded"
    with pytest.raises(TimeLimitExceeded):
        run(limited_hard)


@pytest.mark.parametrize("run", ["threads", "solo"], indirect=True)
def test_threads_and_solo_ignore_both_limits(run):
    assert run(overdue) == "ran to the end"
