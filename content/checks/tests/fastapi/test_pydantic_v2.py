"""What Pydantic v2 requires, converts, checks and leaves unchecked, alone and in FastAPI."""

from datetime import date
from types import SimpleNamespace
from typing import Annotated, Literal, Optional

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict, Field, PydanticDeprecatedSince20, TypeAdapter
from pydantic import ValidationError, field_validator, model_validator


class Item(BaseModel):
    price: int
    name: Optional[str]


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int


class Dog(BaseModel):
    kind: Literal["dog"]
    barks: bool


class Period(BaseModel):
    start: int
    end: int


class CheckedByField(Period):
    @field_validator("end")
    @classmethod
    def is_later(cls, end, info):
        if end <= info.data["start"]:
            raise ValueError("end is not later than start")


class CheckedByModel(Period):
    @model_validator(mode="after")
    def is_later(self):
        if self.end <= self.start:
            raise ValueError("end is not later than start")
        return self


class StrictDay(BaseModel):
    model_config = ConfigDict(strict=True)
    day: date


def errors_of(expected_type, value):
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(expected_type).validate_python(value)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


def post(model, body):
    app = FastAPI()

    @app.post("/")
    def endpoint(body: model): ...

    return TestClient(app, raise_server_exceptions=False).post("/", json=body)


def test_optional_without_a_default_is_required_and_may_be_none():
    assert errors_of(Item, {"price": 1}) == [(("name",), "missing")]
    assert Item(price=1, name=None).name is None


def test_a_string_becomes_int_but_a_number_does_not_become_str():
    assert Item(price="12", name=None).price == 12
    assert errors_of(Item, {"price": 12.5, "name": 7}) == [
        (("price",), "int_from_float"),
        (("name",), "string_type"),
    ]
    assert TypeAdapter(int | str).validate_python("1") == "1"


def test_a_discriminator_reports_the_errors_of_one_member_only():
    value = {"kind": "cat", "lives": "many"}
    tagged = Annotated[Cat | Dog, Field(discriminator="kind")]
    assert errors_of(tagged, value) == [(("cat", "lives"), "int_parsing")]
    assert len(errors_of(Cat | Dog, value)) == 3


def test_assignment_copies_and_model_construct_are_not_validated():
    item = Item(price=1, name=None)
    item.price = "free"
    assert item.price == "free"
    assert item.model_copy(update={"price": None}).price is None
    assert Item.model_construct(price="free").price == "free"


def test_a_subclass_is_serialized_by_the_declared_type():
    class Holder(BaseModel):
        period: Period

    class Named(Period):
        secret: str = "x"

    holder = Holder(period=Named(start=1, end=2))
    assert holder.model_dump()["period"] == {"start": 1, "end": 2}


def test_a_field_validator_without_return_stores_none_and_may_lack_the_other_field():
    assert CheckedByField(start=1, end=2).end is None
    assert post(CheckedByField, {"start": "x", "end": 2}).status_code == 500
    assert post(CheckedByModel, {"start": "x", "end": 2}).status_code == 422
    assert post(CheckedByModel, {"start": 3, "end": 2}).status_code == 422


def test_a_model_built_in_the_endpoint_gives_500_and_a_response_reads_attributes_by_itself():
    app = FastAPI()
    app.get("/built")(lambda: Item.model_validate({}))
    app.get("/row", response_model=Period)(lambda: SimpleNamespace(start=1, end=2))
    client = TestClient(app, raise_server_exceptions=False)
    assert client.get("/built").status_code == 500
    assert client.get("/row").json() == {"start": 1, "end": 2}


def test_a_strict_date_is_accepted_in_json_but_refused_in_a_fastapi_body():
    assert StrictDay.model_validate_json('{"day": "2026-01-31"}').day == date(2026, 1, 31)
    assert post(StrictDay, {"day": "2026-01-31"}).json()["detail"][0]["type"] == "date_type"


def test_the_names_of_v1_still_work_with_a_warning():
    with pytest.warns(PydanticDeprecatedSince20, match="use `model_dump` instead"):
        assert Item(price=1, name=None).dict() == {"price": 1, "name": None}
