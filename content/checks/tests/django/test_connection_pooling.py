"""A connection belongs to a thread; CONN_MAX_AGE keeps it there, a pool lends it to others."""

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor

import pytest
from asgiref.testing import ApplicationCommunicator
from django.core.exceptions import ImproperlyConfigured
from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.wsgi import WSGIHandler
from django.db import OperationalError, connections
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import path

pytestmark = [
    pytest.mark.urls(__name__),
    pytest.mark.django_db(databases=["default", "postgres"]),
]


def sql(statement, connection=None):
    with (connection or connections["postgres"]).cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()[0]


def backend_pid(connection=None):
    return sql("SELECT pg_backend_pid()", connection)


urlpatterns = [path("", lambda request: HttpResponse(str(backend_pid())))]


def wsgi_request():
    response = WSGIHandler()(RequestFactory().get("/").environ, lambda status, headers: None)
    response.close()
    return response


async def asgi_request():
    scope = {"type": "http", "method": "GET", "path": "/", "query_string": b""}
    scope["headers"] = [(b"host", b"testserver")]
    request = ApplicationCommunicator(ASGIHandler(), scope)
    await request.send_input({"type": "http.request"})
    await request.receive_output(timeout=20)
    body = (await request.receive_output(timeout=20))["body"]
    await request.wait(timeout=20)
    return body


@pytest.fixture
def thread():
    with ThreadPoolExecutor(1) as executor:
        yield lambda *call: executor.submit(*call).result(timeout=20)
        executor.submit(connections.close_all)


@pytest.fixture
def configure(monkeypatch):
    return lambda name, value: monkeypatch.setitem(
        connections["postgres"].settings_dict, name, value
    )


@pytest.fixture
def uncollected():
    gc.collect()
    gc.disable()
    yield
    gc.enable()
    gc.collect()


def pooled(**changes):
    connection = connections["postgres"].copy(alias="pooled")
    pool = {"min_size": 0, "max_size": 1}
    connection.settings_dict.update(NAME="postgres", OPTIONS={"pool": pool}, **changes)
    return connection


@pytest.mark.parametrize(("age", "used"), [(0, 3), (None, 1)])
def test_wsgi_connects_for_each_request_unless_the_connection_may_live_on(
    age, used, configure, thread
):
    configure("CONN_MAX_AGE", age)
    assert len({thread(wsgi_request).content for _ in range(3)}) == used


@pytest.mark.parametrize(("checks", "status"), [(False, 500), (True, 200)])
def test_a_dead_connection_costs_a_request_unless_its_health_is_checked(
    checks, status, configure, thread
):
    configure("CONN_MAX_AGE", None)
    configure("CONN_HEALTH_CHECKS", checks)
    pid = thread(wsgi_request).content.decode()
    assert sql(f"SELECT pg_terminate_backend({pid}, 20000)")
    assert thread(wsgi_request).status_code == status


def test_asgi_reuses_no_persistent_connection_and_leaves_them_open(configure, uncollected):
    configure("CONN_MAX_AGE", None)
    pids = {int(asyncio.run(asgi_request())) for _ in range(3)}
    assert sql(f"SELECT count(*) FROM pg_stat_activity WHERE pid IN {tuple(pids)}") == 3


def test_a_thread_of_your_own_keeps_its_connection_until_you_close_it(thread):
    first, second = thread(backend_pid), thread(backend_pid)
    assert first == second != backend_pid()
    thread(connections.close_all)
    assert thread(backend_pid) != first


def test_a_pool_lends_one_connection_in_turn_and_refuses_who_waits_too_long():
    mine, other = pooled(), pooled()
    pid = backend_pid(mine)
    mine.pool.timeout = 0.01
    with pytest.raises(OperationalError, match="couldn't get a connection"):
        backend_pid(other)
    mine.close()
    assert backend_pid(other) == pid
    other.close()
    other.close_pool()


def test_a_pool_excludes_persistent_connections():
    with pytest.raises(ImproperlyConfigured, match="Pooling doesn't support persistent"):
        backend_pid(pooled(CONN_MAX_AGE=60))
