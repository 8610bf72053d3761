"""An async view of Flask holds its worker while coroutines overlap; Quart overlaps requests."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest
from asgiref.wsgi import WsgiToAsgi
from flask import Flask
from quart import Quart, request, websocket


def ask(app, path, times=2, workers=1):
    """What a WSGI server with so many threads answers to requests that come at once."""
    with ThreadPoolExecutor(workers) as server:
        return [r.text for r in server.map(app.test_client().get, [path] * times)]


def company_of_two(patience):
    both_are_here = threading.Barrier(2)

    async def view():
        try:
            await asyncio.to_thread(both_are_here.wait, patience)
        except threading.BrokenBarrierError:
            return "alone"
        return "together"

    return view


@pytest.fixture
def app():
    app = Flask(__name__)
    app.testing = True
    return app


def test_async_views_overlap_only_if_there_is_a_worker_for_each(app):
    app.get("/patient", endpoint="patient")(company_of_two(5))
    app.get("/hasty", endpoint="hasty")(company_of_two(0.05))
    assert ask(app, "/patient", workers=2) == ["together", "together"]
    assert ask(app, "/hasty", workers=1) == ["alone", "alone"]


def test_each_request_has_a_loop_of_its_own_in_another_thread_which_then_closes(app):
    loops, threads = [], []
    app.before_request(lambda: threads.append(threading.get_ident()))

    @app.get("/")
    async def view():
        loops.append(asyncio.get_running_loop())
        threads.append(threading.get_ident())
        return ""

    ask(app, "/")
    assert loops[0] is not loops[1] and loops[0].is_closed()
    assert threads[0] == threads[2] != threads[1]


def test_inside_one_view_coroutines_overlap_and_a_task_left_behind_is_canceled(app):
    tasks = []

    @app.get("/")
    async def view():
        tasks.append(asyncio.create_task(asyncio.sleep(10)))
        both_are_here = asyncio.Barrier(2)
        async with asyncio.timeout(5):
            await asyncio.gather(both_are_here.wait(), both_are_here.wait())
        return "together"

    assert ask(app, "/", times=1) == ["together"]
    assert tasks[0].cancelled()


def test_a_pool_that_waits_in_the_loop_of_one_request_fails_in_the_next(app):
    pool = asyncio.Queue()

    @app.get("/")
    async def view():
        await asyncio.wait_for(pool.get(), 0.01)

    with pytest.raises(TimeoutError):
        ask(app, "/", times=1)
    with pytest.raises(RuntimeError, match="bound to a different event loop"):
        ask(app, "/", times=1)


@pytest.mark.anyio
async def test_behind_wsgi_to_asgi_views_share_the_loop_but_requests_go_one_at_a_time(app):
    loops, company = set(), company_of_two(0.05)

    @app.get("/")
    async def view():
        loops.add(asyncio.get_running_loop())
        return await company()

    transport = httpx.ASGITransport(WsgiToAsgi(app))
    async with httpx.AsyncClient(transport=transport, base_url="http://site") as client:
        answers = await asyncio.gather(client.get("/"), client.get("/"))
    assert [answer.text for answer in answers] == ["alone", "alone"]
    assert loops == {asyncio.get_running_loop()}


@pytest.mark.anyio
async def test_quart_overlaps_requests_in_one_thread_and_awaits_the_body():
    app, threads = Quart(__name__), set()
    both_are_here = asyncio.Barrier(2)

    @app.post("/")
    async def view():
        threads.add(threading.get_ident())
        async with asyncio.timeout(5):
            await both_are_here.wait()
        return await request.get_json()

    client = app.test_client()
    posts = [client.post("/", json={"n": n}) for n in range(2)]
    answers = [await answer.get_json() for answer in await asyncio.gather(*posts)]
    assert answers == [{"n": 0}, {"n": 1}]
    assert len(threads) == 1


@pytest.mark.anyio
async def test_in_quart_a_plain_def_goes_to_a_thread_and_a_blocking_async_def_stops_everyone():
    app, here = Quart(__name__), threading.get_ident()
    somebody_else_came = threading.Event()
    app.get("/def", endpoint="def")(lambda: str(threading.get_ident() == here))

    @app.get("/blocking")
    async def blocking():
        return str(somebody_else_came.wait(timeout=0.04))

    @app.get("/quick")
    async def quick():
        somebody_else_came.set()
        return ""

    client = app.test_client()
    assert await (await client.get("/def")).get_data(as_text=True) == "False"
    answer, _ = await asyncio.gather(client.get("/blocking"), client.get("/quick"))
    assert await answer.get_data(as_text=True) == "False"


@pytest.mark.anyio
async def test_quart_has_websockets():
    app = Quart(__name__)

    @app.websocket("/echo")
    async def echo():
        await websocket.send(await websocket.receive())

    async with app.test_client().websocket("/echo") as connection:
        await connection.send("hello")
        assert await connection.receive() == "hello"
