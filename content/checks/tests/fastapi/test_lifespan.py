"""Who runs the lifespan, when, what requests see of it, and what becomes of on_event."""

from contextlib import asynccontextmanager

import httpx2
import pytest
import uvicorn
from fastapi import APIRouter, FastAPI, Request
from fastapi.testclient import TestClient

events = []


def lifespan_of(name, **state):
    @asynccontextmanager
    async def lifespan(app):
        events.append(f"{name} up")
        yield state
        events.append(f"{name} down")

    return lifespan


@pytest.fixture
def app():
    events.clear()
    app = FastAPI(lifespan=lifespan_of("app", visits=[], counter=0))

    @app.get("/")
    async def visit(request: Request):
        request.state.visits.append("visit")
        request.state.counter += 1
        return len(request.state.visits), request.state.counter

    return app


def test_the_test_client_runs_it_only_inside_with(app):
    with pytest.raises(AttributeError, match="visits"):
        TestClient(app).get("/")
    assert events == []
    with TestClient(app) as client:
        assert client.get("/").status_code == 200
        assert events == ["app up"]
    assert events == ["app up", "app down"]


def test_requests_share_the_objects_of_the_state_but_not_its_names(app):
    with TestClient(app) as client:
        assert client.get("/").json() == [1, 1]
        assert client.get("/").json() == [2, 1]


@pytest.mark.anyio
async def test_an_asgi_transport_does_not_run_it_and_lifespan_context_sets_no_state(app):
    transport = httpx2.ASGITransport(app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://testserver") as client:
        await client.get("/docs")
        assert events == []
        async with app.router.lifespan_context(app) as state:
            assert state == {"visits": [], "counter": 0}
            assert events == ["app up"]
            with pytest.raises(AttributeError, match="visits"):
                await client.get("/")


def test_a_router_takes_part_and_a_mounted_application_does_not(app):
    app.include_router(APIRouter(lifespan=lifespan_of("router")))
    app.mount("/mounted", FastAPI(lifespan=lifespan_of("mounted")))
    with TestClient(app):
        pass
    assert events == ["app up", "router up", "router down", "app down"]


@pytest.mark.anyio
async def test_after_a_failing_startup_uvicorn_exits_with_code_3_and_has_opened_no_port():
    @asynccontextmanager
    async def lifespan(app):
        raise ConnectionError("no database")
        yield

    app = FastAPI(lifespan=lifespan)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None))
    with pytest.raises(SystemExit) as stopped:
        await server.serve()
    assert stopped.value.code == 3
    assert not hasattr(server, "servers")


@pytest.mark.filterwarnings("ignore:\\s*on_event is deprecated")
def test_beside_a_lifespan_on_event_of_the_application_is_not_called(app):
    app.on_event("startup")(lambda: events.append("on_event"))
    with TestClient(app):
        assert events == ["app up"]


@pytest.mark.filterwarnings("ignore:\\s*on_event is deprecated")
def test_on_event_of_an_included_router_is_called_twice():
    events.clear()
    app, router = FastAPI(), APIRouter()
    router.on_event("startup")(lambda: events.append("on_event"))
    app.include_router(router)
    with TestClient(app):
        assert events == ["on_event", "on_event"]


def test_on_event_warns_that_it_is_deprecated():
    with pytest.warns(DeprecationWarning, match="use lifespan event handlers instead"):
        FastAPI().on_event("startup")
