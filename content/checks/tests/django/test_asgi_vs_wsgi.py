"""Under ASGI waiting views share one event loop and sync code goes to threads; WSGI waits."""

import asyncio
import threading
from contextlib import asynccontextmanager

import pytest
from asgiref.sync import sync_to_async
from asgiref.testing import ApplicationCommunicator
from asgiref.wsgi import WsgiToAsgi
from django.core.exceptions import SynchronousOnlyOperation
from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection, transaction
from django.http import HttpResponse, StreamingHttpResponse
from django.test import AsyncClient, Client
from django.urls import path

pytestmark = [pytest.mark.urls(__name__), pytest.mark.anyio]
loops, threads, produced = [], [], []
sync_meeting = threading.Barrier(2, timeout=30)


async def async_view(request):
    loops.append(asyncio.get_running_loop())
    await asyncio.wait_for(async_view.meeting.wait(), 30)
    return HttpResponse()


def sync_view(request):
    sync_meeting.wait()
    return HttpResponse()


def sync_stream(request):
    return StreamingHttpResponse(produced.append(n) or b"chunk" for n in (1, 2))


async def async_stream(request):
    async def chunks():
        for number in (1, 2):
            produced.append(number)
            yield b"chunk"
            await async_stream.go_on.wait()

    return StreamingHttpResponse(chunks())


urlpatterns = [
    path("async/", async_view),
    path("sync/", sync_view),
    path("sync-stream/", sync_stream),
    path("async-stream/", async_stream),
]


def sync_middleware(get_response):
    def middleware(request):
        threads.append(threading.current_thread())
        return get_response(request)

    return middleware


@pytest.fixture(autouse=True)
def fresh(settings):
    settings.MIDDLEWARE = []
    for recorded in (loops, threads, produced):
        recorded.clear()


@asynccontextmanager
async def ask(url, application):
    scope = {"type": "http", "http_version": "1.1", "method": "GET", "path": url}
    scope |= {"query_string": b"", "headers": []}
    communicator = ApplicationCommunicator(application, scope)
    await communicator.send_input({"type": "http.request"})
    try:
        start = await communicator.receive_output(timeout=30)
        yield start["status"], communicator
    finally:
        await communicator.wait(timeout=30)


async def status(url):
    async with ask(url, ASGIHandler()) as (status, _):
        return status


async def test_async_views_that_wait_for_each_other_share_one_loop():
    async_view.meeting = asyncio.Barrier(2)
    assert await asyncio.gather(status("/async/"), status("/async/")) == [200, 200]
    assert loops == [asyncio.get_running_loop()] * 2


async def test_sync_views_that_wait_for_each_other_have_a_thread_each():
    assert await asyncio.gather(status("/sync/"), status("/sync/")) == [200, 200]


@pytest.mark.django_db
def test_under_wsgi_each_request_has_a_loop_that_is_closed_with_it(rf):
    for _ in range(2):
        async_view.meeting = asyncio.Barrier(1)
        WSGIHandler()(rf.get("/async/").environ, lambda status, headers: None)
    assert loops[0] is not loops[1] and all(loop.is_closed() for loop in loops)


async def test_sync_middleware_before_an_async_view_takes_a_thread(settings):
    settings.MIDDLEWARE = [f"{__name__}.sync_middleware"]
    async_view.meeting = asyncio.Barrier(1)
    assert await status("/async/") == 200
    assert loops == [asyncio.get_running_loop()]
    [thread] = threads
    assert thread is not threading.current_thread()


@pytest.mark.parametrize("protocol", ["websocket", "lifespan"])
async def test_django_refuses_all_but_http(protocol):
    with pytest.raises(ValueError, match=f"only handle ASGI/HTTP connections, not {protocol}"):
        await ASGIHandler()({"type": protocol}, None, None)


async def test_an_adapter_runs_a_wsgi_application_under_asgi():
    def application(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/plain")])
        return [b"hello"]

    async with ask("/", WsgiToAsgi(application)) as (status, communicator):
        assert status == 200 and (await communicator.receive_output())["body"] == b"hello"


async def test_an_ordinary_generator_is_read_to_its_end_before_the_first_chunk_leaves():
    with pytest.warns(Warning, match="must consume synchronous iterators"):
        async with ask("/sync-stream/", ASGIHandler()) as (_, communicator):
            await communicator.receive_output()
            assert produced == [1, 2]
    produced.clear()
    async_stream.go_on = asyncio.Event()
    async with ask("/async-stream/", ASGIHandler()) as (_, communicator):
        await communicator.receive_output()
        assert produced == [1]
        async_stream.go_on.set()


@pytest.mark.django_db
async def test_a_transaction_belongs_in_a_sync_function():
    def in_a_transaction():
        with transaction.atomic():
            return connection.in_atomic_block

    with pytest.raises(SynchronousOnlyOperation):
        in_a_transaction()
    assert await sync_to_async(in_a_transaction)()


@pytest.mark.django_db
@pytest.mark.parametrize("get", [sync_to_async(Client().get), AsyncClient().get])
async def test_atomic_requests_refuses_an_async_view_under_wsgi_too(get, monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "ATOMIC_REQUESTS", True)
    with pytest.raises(RuntimeError, match="cannot use ATOMIC_REQUESTS with async views"):
        await get("/async/")
