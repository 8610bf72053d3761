"""A dependency runs once per request, by identity, in a fixed order, and can be replaced."""

from contextvars import ContextVar
from typing import Annotated

import pytest
from fastapi import APIRouter, Depends, FastAPI, HTTPException, params
from fastapi.testclient import TestClient

calls = []
tenant = ContextVar("tenant", default=None)


@pytest.fixture(autouse=True)
def app():
    calls.clear()
    return FastAPI()


@pytest.fixture
def client(app):
    return TestClient(app)


def settings():
    calls.append("settings")
    return object()


def session(used: Annotated[object, Depends(settings)]):
    calls.append("session")
    return object()


def repository(db: Annotated[object, Depends(session)]):
    return db


def test_a_dependency_is_called_once_per_request(app, client):
    app.get("/")(lambda db=Depends(session), same=Depends(repository): db is same)
    assert client.get("/").json() is True
    assert calls == ["settings", "session"]
    client.get("/")
    assert calls == ["settings", "session"] * 2


def test_use_cache_false_repeats_the_dependency_but_not_what_it_depends_on(app, client):
    again = Depends(session, use_cache=False)
    app.get("/")(lambda db=Depends(session), fresh=again: db is fresh)
    assert client.get("/").json() is False
    assert calls == ["settings", "session", "session"]


def test_two_products_of_a_factory_are_two_dependencies(app, client):
    def factory():
        return lambda: calls.append("made")

    app.get("/", dependencies=[Depends(factory()), Depends(factory())])(lambda: None)
    client.get("/")
    assert calls == ["made", "made"]


def test_dependencies_run_from_the_application_inwards():
    def note(name):
        return Depends(lambda: calls.append(name))

    app = FastAPI(dependencies=[note("application")])
    router = APIRouter(dependencies=[note("router")])

    router.get("/", dependencies=[note("decorator")])(lambda parameter=note("parameter"): None)
    app.include_router(router, dependencies=[note("include")])
    TestClient(app).get("/")
    assert calls == ["application", "include", "router", "decorator", "parameter"]


def test_an_exception_cancels_the_rest_but_a_validation_error_does_not(app, client):
    def refuse():
        raise HTTPException(403)

    after = Depends(lambda: calls.append("after"))
    app.get("/refused", dependencies=[Depends(refuse), after])(lambda: None)
    assert client.get("/refused").status_code == 403
    assert calls == []
    app.get("/invalid", dependencies=[Depends(lambda limit: limit), after])(lambda page: None)
    errors = client.get("/invalid").json()["detail"]
    assert [error["loc"] for error in errors] == [["query", "limit"], ["query", "page"]]
    assert calls == ["after"]


def test_an_override_works_deep_in_the_tree_with_its_own_signature(app, client):
    app.get("/")(lambda db=Depends(repository): db)
    app.dependency_overrides[session] = lambda limit: f"fake {limit}"
    assert client.get("/?limit=3").json() == "fake 3"
    assert client.get("/").status_code == 422
    assert calls == []


def test_a_mounted_application_has_overrides_of_its_own(app, client):
    mounted = FastAPI()
    mounted.get("/")(lambda db=Depends(session): "fake" if db == "fake" else "real")
    app.mount("/mounted", mounted)
    app.dependency_overrides[session] = lambda: "fake"
    assert client.get("/mounted/").json() == "real"
    mounted.dependency_overrides[session] = lambda: "fake"
    assert client.get("/mounted/").json() == "fake"


def test_the_endpoint_sees_a_contextvar_of_an_async_dependency_only(app, client):
    async def in_the_loop():
        tenant.set("acme")

    def in_a_thread():
        tenant.set("acme")

    app.get("/async")(lambda _=Depends(in_the_loop): tenant.get())
    app.get("/sync")(lambda _=Depends(in_a_thread): tenant.get())
    assert client.get("/async").json() == "acme"
    assert client.get("/sync").json() is None


def test_a_direct_call_resolves_nothing():
    def old_style(db=Depends(session)):
        return db

    assert isinstance(old_style(), params.Depends)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'db'"):
        repository()
