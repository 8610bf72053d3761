"""In which order middleware runs, what it misses, what CORS stops and what it lets run."""

import asyncio
from contextvars import ContextVar

import pytest
from fastapi import FastAPI, HTTPException, WebSocket
from fastapi.middleware import Middleware
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse, StreamingResponse
from fastapi.testclient import TestClient
from starlette.middleware.base import BaseHTTPMiddleware

OURS, FOREIGN = {"Origin": "https://app.example"}, {"Origin": "https://evil.example"}
PREFLIGHT = {"Access-Control-Request-Method": "POST"}
CORS = {"allow_origins": [OURS["Origin"]], "allow_methods": ["POST"]}
ALLOW_ORIGIN = "access-control-allow-origin"
user = ContextVar("user", default="nobody")
events = []


class Pure:
    def __init__(self, app, name):
        self.app, self.name = app, name

    async def __call__(self, scope, receive, send):
        events.append(f"{self.name} in")
        await self.app(scope, receive, send)
        events.append(f"{self.name} out, {user.get()}")


async def dispatch(request, call_next):
    response = await call_next(request)
    events.append(f"base out, {user.get()}")
    return response


async def demand_a_token(request, call_next):
    if "authorization" not in request.headers:
        return JSONResponse(None, status_code=401)
    return await call_next(request)


@pytest.fixture
def app():
    events.clear()
    app = FastAPI()

    @app.api_route("/", methods=["GET", "POST"])
    async def endpoint():
        events.append("endpoint")
        user.set("Anna")

    @app.get("/crash")
    def crash():
        raise ZeroDivisionError

    return app


def client_of(app):
    return TestClient(app, raise_server_exceptions=False)


def test_the_middleware_added_last_is_outermost_and_the_first_in_a_list_is(app):
    app.add_middleware(Pure, name="first")
    app.add_middleware(Pure, name="second")
    client_of(app).get("/")
    assert events[:3] == ["second in", "first in", "endpoint"]
    events.clear()
    names = [Middleware(Pure, name=name) for name in ("first", "second")]
    client_of(FastAPI(middleware=names)).get("/")
    assert events[:2] == ["first in", "second in"]


def test_it_cannot_be_added_after_the_first_request(app):
    client_of(app).get("/")
    with pytest.raises(RuntimeError, match="after an application has started"):
        app.add_middleware(Pure, name="late")


def test_a_context_variable_set_by_the_endpoint_is_seen_by_pure_asgi_only(app):
    app.add_middleware(Pure, name="pure")
    app.add_middleware(BaseHTTPMiddleware, dispatch=dispatch)
    client_of(app).get("/")
    assert sorted(events[-2:]) == ["base out, nobody", "pure out, Anna"]


def test_call_next_returns_before_the_body_and_is_not_called_for_a_websocket(app):
    app.add_middleware(BaseHTTPMiddleware, dispatch=dispatch)

    @app.get("/stream")
    async def stream():
        async def body():
            async with asyncio.timeout(5):
                while events == []:
                    await asyncio.sleep(0)
            events.append("body")
            yield "."

        return StreamingResponse(body())

    @app.websocket("/ws")
    async def ws(socket: WebSocket):
        await socket.accept()

    client_of(app).get("/stream")
    assert events == ["base out, nobody", "body"]
    events.clear()
    with client_of(app).websocket_connect("/ws"):
        pass
    assert events == []


def test_an_http_exception_of_a_middleware_is_a_500(app):
    @app.middleware("http")
    async def refuse(request, call_next):
        raise HTTPException(401)

    assert client_of(app).get("/").status_code == 500


def test_a_simple_request_of_a_foreign_origin_runs_and_only_lacks_the_header(app):
    app.add_middleware(CORSMiddleware, **CORS)
    response = client_of(app).post("/", headers=FOREIGN, content="plain text")
    assert response.status_code == 200 and events == ["endpoint"]
    assert ALLOW_ORIGIN not in response.headers
    response = client_of(app).post("/", headers=OURS)
    assert response.headers[ALLOW_ORIGIN] == OURS["Origin"]


def test_a_preflight_is_answered_by_the_middleware_itself(app):
    app.add_middleware(CORSMiddleware, **CORS)
    client = client_of(app)
    assert client.options("/", headers=OURS | PREFLIGHT).status_code == 200
    assert client.options("/", headers=FOREIGN | PREFLIGHT).status_code == 400
    assert client.options("/", headers=OURS).status_code == 405
    for header, status in {"content-type": 200, "authorization": 400}.items():
        asked = OURS | PREFLIGHT | {"Access-Control-Request-Headers": header}
        assert client.options("/", headers=asked).status_code == status
    assert events == []


def test_authentication_outside_of_cors_breaks_the_preflight(app):
    app.add_middleware(CORSMiddleware, **CORS)
    app.add_middleware(BaseHTTPMiddleware, dispatch=demand_a_token)
    response = client_of(app).options("/", headers=OURS | PREFLIGHT)
    assert response.status_code == 401 and ALLOW_ORIGIN not in response.headers


@pytest.mark.parametrize(("credentials", "allowed"), [(False, "*"), (True, FOREIGN["Origin"])])
def test_a_star_with_credentials_echoes_any_origin(app, credentials, allowed):
    app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=credentials)
    assert client_of(app).get("/", headers=FOREIGN).headers[ALLOW_ORIGIN] == allowed


def test_an_answer_500_has_the_header_only_if_cors_wraps_the_whole_application(app):
    app.add_exception_handler(Exception, lambda *_: JSONResponse("oops", status_code=500))
    wrapped = CORSMiddleware(app, **CORS)
    app.add_middleware(CORSMiddleware, **CORS)
    assert ALLOW_ORIGIN not in client_of(app).get("/crash", headers=OURS).headers
    response = client_of(wrapped).get("/crash", headers=OURS)
    assert response.status_code == 500 and response.headers[ALLOW_ORIGIN] == OURS["Origin"]
