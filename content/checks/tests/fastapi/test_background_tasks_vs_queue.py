"""A background task runs in the server after the response, and shutdown waits for it."""

import asyncio
from contextlib import asynccontextmanager

import httpx2
import pytest
import uvicorn
from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from starlette.background import BackgroundTask

events = []


def note(event):
    events.append(event)


def fail():
    raise ValueError("mail server is down")


def session():
    try:
        yield
    except ValueError:
        note("rollback")
        raise
    finally:
        note("closed")


app = FastAPI()


@app.get("/two-tasks")
def two_tasks(tasks: BackgroundTasks):
    tasks.add_task(note, "first task")
    tasks.add_task(note, "second task")
    note("endpoint")


@app.get("/failing-task", dependencies=[Depends(session)])
def failing_task(tasks: BackgroundTasks):
    tasks.add_task(fail)
    tasks.add_task(note, "after the failure")


@app.get("/failing-endpoint")
def failing_endpoint(tasks: BackgroundTasks):
    tasks.add_task(note, "task")
    raise HTTPException(404)


@app.get("/own-background")
def own_background(tasks: BackgroundTasks):
    tasks.add_task(note, "injected")
    return JSONResponse("sent", background=BackgroundTask(note, "own"))


async def noting_app(scope, receive, send):
    async def noting_send(message):
        await send(message)
        if message["type"] == "http.response.body":
            note("response sent")

    await app(scope, receive, noting_send)


def get(path):
    events.clear()
    return TestClient(noting_app, raise_server_exceptions=False).get(path)


def test_tasks_run_one_after_another_when_the_response_is_sent():
    get("/two-tasks")
    assert events == ["endpoint", "response sent", "first task", "second task"]


def test_a_failing_task_leaves_the_200_cancels_the_next_task_and_reaches_the_dependency():
    assert get("/failing-task").status_code == 200
    assert events == ["response sent", "rollback", "closed"]


def test_the_exception_of_a_task_ends_in_the_server():
    with pytest.raises(ValueError, match="mail server is down"):
        TestClient(app).get("/failing-task")


def test_after_an_http_exception_the_tasks_do_not_run():
    assert get("/failing-endpoint").status_code == 404
    assert events == ["response sent"]


def test_a_response_with_its_own_background_drops_the_injected_tasks():
    get("/own-background")
    assert events == ["response sent", "own"]


@pytest.mark.anyio
async def test_uvicorn_waits_for_a_running_task_before_it_stops():
    @asynccontextmanager
    async def lifespan(app):
        yield
        note("application stopped")

    async def work_into_the_shutdown():
        while server.servers[0].is_serving():
            await asyncio.sleep(0.01)
        note("task finished")

    app = FastAPI(lifespan=lifespan)

    @app.get("/")
    async def endpoint(tasks: BackgroundTasks):
        tasks.add_task(work_into_the_shutdown)

    events.clear()
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None))
    async with asyncio.timeout(10):
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        async with httpx2.AsyncClient() as client:
            assert (await client.get(f"http://127.0.0.1:{port}/")).status_code == 200
        server.should_exit = True
        await serving
    assert events == ["task finished", "application stopped"]
