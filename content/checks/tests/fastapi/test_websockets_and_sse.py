"""How a WebSocket is refused and left, and what FastAPI does for Server-Sent Events."""

import asyncio
from contextlib import asynccontextmanager
from typing import Annotated

import pytest
import uvicorn
from fastapi import Depends, FastAPI, Header, HTTPException, WebSocket, WebSocketException
from fastapi import routing
from fastapi.middleware.cors import CORSMiddleware
from fastapi.sse import EventSourceResponse, ServerSentEvent
from fastapi.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

UPGRADE = (
    "Upgrade: websocket\r\nConnection: Upgrade\r\nOrigin: https://evil.example\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
)
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example"])
events = []


def resource():
    yield
    events.append("closed")


def check_token(authorization: Annotated[str | None, Header()] = None):
    if authorization is None:
        raise HTTPException(401)


@app.websocket("/refuse")
async def refuse(socket: WebSocket):
    raise WebSocketException(code=1008)


@app.websocket("/token", dependencies=[Depends(check_token)])
async def token(socket: WebSocket):
    await socket.accept()


@app.websocket("/echo", dependencies=[Depends(resource)])
async def echo(socket: WebSocket):
    await socket.accept()
    async for message in socket.iter_text():
        if message == "bad":
            raise WebSocketException(code=1008, reason="bad token")
        await socket.send_text(message)
    events.append("left")


@app.websocket("/send-only")
async def send_only(socket: WebSocket):
    await socket.accept()
    try:
        while True:
            await socket.send_text("tick")
            await asyncio.sleep(0.01)
    except WebSocketDisconnect as gone:
        events.append(gone.code)


@app.get("/events", response_class=EventSourceResponse, dependencies=[Depends(resource)])
async def stream(last_event_id: Annotated[int, Header()] = 0):
    try:
        yield {"text": "hi"}
        yield ServerSentEvent(data="text", event="note", id=str(last_event_id + 1))
        yield ServerSentEvent(raw_data="text")
        await asyncio.Event().wait()
    finally:
        events.append("generator closed")


@app.get("/private", response_class=EventSourceResponse, dependencies=[Depends(check_token)])
async def private():
    yield "secret"


@asynccontextmanager
async def server():
    config = uvicorn.Config(app, port=0, log_level="critical", lifespan="off")
    server = uvicorn.Server(config)
    server.serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    yield server
    server.should_exit = True
    await asyncio.wait_for(server.serving, timeout=5)


@asynccontextmanager
async def request(server, path, headers=""):
    port = server.servers[0].sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n".encode())
    yield int((await reader.readline()).split()[1])
    writer.close()


async def until_events_are(expected):
    async with asyncio.timeout(5):
        while events != expected:
            await asyncio.sleep(0.01)


@pytest.fixture(autouse=True)
def no_events_yet():
    events.clear()


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("path", "status"), [("/refuse", 403), ("/token", 401), ("/echo", 101)]
)
async def test_a_refusal_before_accept_is_an_http_status_and_cors_refuses_nobody(path, status):
    async with server() as uvicorn_server:
        async with request(uvicorn_server, path, UPGRADE) as answered:
            assert answered == status


def test_after_accept_the_client_sees_the_close_code():
    with TestClient(app).websocket_connect("/echo") as socket:
        socket.send_text("bad")
        with pytest.raises(WebSocketDisconnect) as closed:
            socket.receive_text()
    assert (closed.value.code, closed.value.reason) == (1008, "bad token")


@pytest.mark.anyio
async def test_a_reader_is_told_of_the_disconnect_and_its_dependencies_close_only_then():
    async with server() as uvicorn_server:
        async with request(uvicorn_server, "/echo", UPGRADE):
            assert events == []
        await until_events_are(["left", "closed"])


@pytest.mark.anyio
async def test_who_only_sends_learns_of_it_from_a_failed_send():
    async with server() as uvicorn_server:
        async with request(uvicorn_server, "/send-only", UPGRADE):
            pass
        await until_events_are([1006])


def test_events_are_json_unless_raw_with_headers_against_buffering_and_pings(monkeypatch):
    monkeypatch.setattr(routing, "_PING_INTERVAL", 0.02)
    with TestClient(app).stream("GET", "/events", headers={"Last-Event-ID": "6"}) as response:
        lines = response.iter_lines()
        assert [next(lines), next(lines)] == ['data: {"text": "hi"}', ""]
        assert [next(lines) for _ in range(4)] == ["event: note", 'data: "text"', "id: 7", ""]
        assert [next(lines) for _ in range(4)] == ["data: text", "", ": ping", ""]
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["x-accel-buffering"] == "no"
    assert response.headers["cache-control"] == "no-cache"


def test_a_dependency_refuses_a_stream_with_an_ordinary_status():
    assert TestClient(app).get("/private").status_code == 401


@pytest.mark.anyio
async def test_an_open_stream_holds_the_shutdown_and_dependencies_until_its_client_leaves():
    async with server() as uvicorn_server, request(uvicorn_server, "/events") as status:
        assert status == 200
        uvicorn_server.should_exit = True
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.shield(uvicorn_server.serving), timeout=0.15)
    await until_events_are(["generator closed", "closed"])
