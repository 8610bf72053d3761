"""async def shares one event loop; def, its dependencies and files share 40 threads."""

import asyncio
import threading
import time
from contextlib import asynccontextmanager
from typing import Annotated

import anyio
import httpx2
import pytest
from fastapi import Depends, FastAPI
from fastapi.responses import FileResponse
from fastapi.testclient import TestClient
from pydantic import AfterValidator

pytestmark = pytest.mark.anyio


def slots():
    return anyio.to_thread.current_default_thread_limiter()


@pytest.fixture
def app():
    return FastAPI()


@asynccontextmanager
async def client_of(app):
    transport = httpx2.ASGITransport(app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://testserver") as client:
        yield client


def test_each_event_loop_has_a_limiter_with_40_slots(app):
    @app.get("/")
    async def endpoint():
        return {"total": slots().total_tokens, "limiter": id(slots())}

    with TestClient(app) as one, TestClient(app) as other:
        first, again, elsewhere = [client.get("/").json() for client in (one, one, other)]
    assert first["total"] == 40
    assert first["limiter"] == again["limiter"] != elsewhere["limiter"]


async def test_two_def_requests_run_side_by_side(app):
    both_are_here = threading.Barrier(2)

    @app.get("/")
    def endpoint():
        return both_are_here.wait(timeout=10)

    async with client_of(app) as client:
        responses = await asyncio.gather(client.get("/"), client.get("/"))
    assert {response.json() for response in responses} == {0, 1}


async def test_a_blocking_call_in_async_def_keeps_every_other_request_out(app):
    somebody_else_came = threading.Event()

    @app.get("/blocking")
    async def blocking():
        return somebody_else_came.wait(timeout=0.04)

    @app.get("/quick")
    async def quick():
        somebody_else_came.set()

    async with client_of(app) as client:
        response, _ = await asyncio.gather(client.get("/blocking"), client.get("/quick"))
    assert response.json() is False


@pytest.mark.parametrize("path", ["/def", "/async-with-a-def-dependency", "/file"])
async def test_without_a_free_slot_a_request_waits_and_async_def_goes_on(app, path):
    app.get("/def")(lambda: "done")

    @app.get("/async")
    async def pure():
        return "done"

    app.get("/async-with-a-def-dependency", dependencies=[Depends(lambda: None)])(pure)

    @app.get("/file")
    async def file():
        return FileResponse(__file__)

    slots().total_tokens = 1
    async with client_of(app) as client:
        async with slots():
            waiting = asyncio.create_task(client.get(path))
            async with asyncio.timeout(10):
                while slots().statistics().tasks_waiting == 0:
                    await asyncio.sleep(0)
            assert (await client.get("/async")).json() == "done"
            assert not waiting.done()
        assert (await waiting).status_code == 200


async def test_a_def_dependency_is_closed_even_when_no_slot_is_free(app):
    closed = asyncio.Event()

    def session():
        yield
        closed.set()

    @app.get("/", dependencies=[Depends(session)])
    async def take_the_last_slot():
        slots().total_tokens = 1
        await slots().acquire_on_behalf_of("somebody")

    async with client_of(app) as client:
        await asyncio.wait_for(client.get("/"), timeout=10)
    assert closed.is_set()


async def test_calls_that_wait_for_max_concurrency_hold_no_slot(app):
    common, taken = slots(), []

    def heavy():
        time.sleep(0.02)
        taken.append(common.borrowed_tokens)

    @app.get("/", dependencies=[Depends(heavy, max_concurrency=1)])
    async def endpoint(): ...

    async with client_of(app) as client:
        await asyncio.gather(*(client.get("/") for _ in range(3)))
    assert taken == [1, 1, 1]


async def test_the_response_of_def_is_validated_in_a_thread_and_of_async_def_on_the_loop(app):
    def note_thread(value):
        return threading.current_thread().name

    Noted = Annotated[str, AfterValidator(note_thread)]
    app.get("/def", response_model=Noted)(lambda: "")

    @app.get("/async", response_model=Noted)
    async def endpoint():
        return ""

    async with client_of(app) as client:
        assert (await client.get("/def")).json() == "AnyIO worker thread"
        assert (await client.get("/async")).json() == threading.current_thread().name


async def test_an_own_limiter_and_asyncio_to_thread_take_none_of_the_slots():
    common = slots()
    assert await anyio.to_thread.run_sync(lambda: common.borrowed_tokens) == 1
    assert await asyncio.to_thread(lambda: common.borrowed_tokens) == 0
    own = anyio.CapacityLimiter(5)
    assert await anyio.to_thread.run_sync(lambda: common.borrowed_tokens, limiter=own) == 0
