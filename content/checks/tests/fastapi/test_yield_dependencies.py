"""When the code after yield runs in either scope, and what its exceptions still change."""

from contextvars import ContextVar
from typing import Annotated

import pytest
from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException
from fastapi.exceptions import DependencyScopeError, FastAPIError
from fastapi.responses import StreamingResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, model_serializer

events = []
tenant = ContextVar("tenant")


class Answer(BaseModel):
    @model_serializer
    def noted(self):
        events.append("serialize")
        return {}


def resource():
    events.append("open")
    try:
        yield object()
    except Exception as error:
        events.append(type(error).__name__)
        raise
    finally:
        events.append("close")


def swallowing():
    try:
        yield
    except Exception:
        pass


def translating():
    try:
        yield
    except KeyError:
        raise HTTPException(409)


def failing_commit():
    yield
    raise HTTPException(409)


def call(endpoint, *dependencies, raise_errors=True):
    app = FastAPI()
    app.get("/", dependencies=dependencies)(endpoint)

    async def noting_app(scope, receive, send):
        async def noting_send(message):
            await send(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                events.append("sent")

        await app(scope, receive, noting_send)

    events.clear()
    return TestClient(noting_app, raise_server_exceptions=raise_errors).get("/")


def fail_with(error):
    def endpoint():
        raise error

    return endpoint


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("request", ["open", "endpoint", "serialize", "sent", "background", "close"]),
        ("function", ["open", "endpoint", "serialize", "close", "sent", "background"]),
    ],
)
def test_the_scope_decides_when_the_code_after_yield_runs(scope, expected):
    def endpoint(tasks: BackgroundTasks) -> Answer:
        events.append("endpoint")
        tasks.add_task(events.append, "background")
        return Answer()

    call(endpoint, Depends(resource, scope=scope))
    assert events == expected


def test_a_stream_outlives_a_dependency_of_scope_function():
    def endpoint():
        return StreamingResponse(events.append("chunk") or part for part in ["data"])

    call(endpoint, Depends(resource, scope="function"))
    assert events == ["open", "close", "chunk", "sent"]
    call(endpoint, Depends(resource))
    assert events == ["open", "chunk", "sent", "close"]


def test_http_exceptions_and_422_arrive_at_the_yield():
    assert call(fail_with(HTTPException(404)), Depends(resource)).status_code == 404
    assert events == ["open", "HTTPException", "close", "sent"]
    assert call(lambda number: number, Depends(resource)).status_code == 422
    assert events == ["open", "RequestValidationError", "close", "sent"]


def test_an_exception_may_be_replaced_but_not_swallowed():
    assert call(fail_with(KeyError()), Depends(translating)).status_code == 409
    with pytest.raises(FastAPIError, match="Response not awaited"):
        call(fail_with(HTTPException(404)), Depends(swallowing))
    response = call(fail_with(HTTPException(404)), Depends(swallowing), raise_errors=False)
    assert response.status_code == 500


def test_an_error_after_yield_reaches_the_client_in_scope_function_only():
    late, early = Depends(failing_commit), Depends(failing_commit, scope="function")
    assert call(lambda: "saved", late, raise_errors=False).status_code == 200
    with pytest.raises(RuntimeError, match="response already started"):
        call(lambda: "saved", late)
    assert call(lambda: "saved", early).status_code == 409


def test_two_scopes_are_two_resources():
    def endpoint(one=Depends(resource), other=Depends(resource, scope="function")):
        return one is other

    assert call(endpoint).json() is False
    assert events == ["open", "open", "close", "sent", "close"]


def test_a_contextvar_can_be_reset_after_yield_in_async_def_only():
    async def in_the_loop():
        token = tenant.set("acme")
        yield
        tenant.reset(token)

    def in_a_thread():
        token = tenant.set("acme")
        yield
        tenant.reset(token)

    assert call(lambda: None, Depends(in_the_loop)).status_code == 200
    with pytest.raises(ValueError, match="different Context"):
        call(lambda: None, Depends(in_a_thread))


def test_scope_request_cannot_depend_on_scope_function():
    def outer(inner: Annotated[object, Depends(resource, scope="function")]):
        yield inner

    with pytest.raises(DependencyScopeError):
        call(lambda: None, Depends(outer))
