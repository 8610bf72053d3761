"""Type hints parse, validate, filter and document; async def shares a thread, def does not."""

import threading
from typing import Annotated

import pytest
from fastapi import Depends, FastAPI
from fastapi.exceptions import PydanticV1NotSupportedError
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel
from pydantic.v1 import BaseModel as BaseModelOfV1

events = []


class Order(BaseModel):
    price: float
    count: int


class Receipt(BaseModel):
    total: float


def session():
    events.append("open")
    try:
        yield "session"
    finally:
        events.append("close")


app = FastAPI()


@app.post("/orders")
def create_order(order: Order, db: Annotated[str, Depends(session)]) -> Receipt:
    events.append("handler")
    return {"total": order.price * order.count, "margin": 7}


@app.get("/ready-response", response_model=Receipt)
def ready_response():
    return JSONResponse({"total": 3.0, "margin": 7})


@app.get("/async-thread")
async def async_thread():
    return threading.current_thread().name


@app.get("/def-thread")
def def_thread():
    return threading.current_thread().name


@pytest.fixture
def client():
    events.clear()
    with TestClient(app) as client:
        yield client


def test_the_return_type_drops_a_field_it_does_not_have(client):
    response = client.post("/orders", json={"price": 1.5, "count": "2"})
    assert response.json() == {"total": 3.0}
    assert events == ["open", "handler", "close"]


def test_a_ready_response_is_not_filtered(client):
    assert client.get("/ready-response").json() == {"total": 3.0, "margin": 7}


def test_invalid_input_is_422_with_every_error_and_the_dependency_has_run(client):
    response = client.post("/orders", json={"price": "x", "count": "y"})
    assert response.status_code == 422
    places = [error["loc"] for error in response.json()["detail"]]
    assert places == [["body", "price"], ["body", "count"]]
    assert events == ["open", "close"]


def test_malformed_json_stops_the_request_before_any_dependency(client):
    headers = {"Content-Type": "application/json"}
    assert client.post("/orders", content="{price", headers=headers).status_code == 422
    assert events == []


def test_json_without_a_content_type_is_not_parsed(client):
    body, headers = '{"price": 1, "count": 1}', {"Content-Type": "application/json"}
    assert client.post("/orders", content=body).status_code == 422
    assert client.post("/orders", content=body, headers=headers).status_code == 200


def test_python_does_not_check_the_hints_when_the_function_is_called_directly():
    assert create_order(Order.model_construct(price="x", count=2), db=None)["total"] == "xx"


def test_async_def_runs_in_the_thread_of_the_loop_and_def_in_a_worker(client):
    loop_thread = client.portal.call(lambda: threading.current_thread().name)
    assert client.get("/async-thread").json() == loop_thread
    assert client.get("/def-thread").json() == "AnyIO worker thread"


def test_openapi_is_generated_in_version_3_1(client):
    schema = client.get("/openapi.json").json()
    assert schema["openapi"].startswith("3.1")
    assert set(schema["components"]["schemas"]) >= {"Order", "Receipt"}


def test_models_of_pydantic_v1_are_refused():
    class Old(BaseModelOfV1):
        price: float

    with pytest.raises(PydanticV1NotSupportedError):
        FastAPI().post("/old", response_model=Old)(lambda: None)
