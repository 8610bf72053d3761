"""Only listed fields of one's own rows are written, in forms, serializers and FastAPI alike."""

import pytest
from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from fastapi import Body, Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict
from rest_framework import serializers
from sqlalchemy import StaticPool, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

pytestmark = pytest.mark.django_db
ATTACK = {"username": "eve", "is_staff": True}


class Order(models.Model):
    owner = models.CharField(max_length=20)
    note = models.CharField(max_length=20)
    paid = models.BooleanField(default=False)

    class Meta:
        app_label = "security_mass_assignment_and_idor"


def signup_form(**meta):
    class SignUp(forms.ModelForm):
        Meta = type("Meta", (), {"model": User, **meta})

    return SignUp


def test_a_model_form_writes_the_listed_fields_and_must_have_a_list():
    form = signup_form(fields=["username"])(ATTACK)
    assert form.is_valid() and not form.save().is_staff
    form = signup_form(exclude=["password", "date_joined"])({**ATTACK, "username": "mallory"})
    assert form.is_valid() and form.save().is_staff
    with pytest.raises(ImproperlyConfigured):
        signup_form()


def test_a_model_serializer_must_have_a_list_too():
    class NoList(serializers.ModelSerializer):
        class Meta:
            model = Order

    with pytest.raises(AssertionError, match="either the 'fields' attribute or the 'exclude'"):
        NoList().fields


class ListedFields(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = ["owner", "note", "paid"]
        read_only_fields = ["owner", "paid"]


class DeclaredField(ListedFields):
    paid = serializers.BooleanField()


class AllFields(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = "__all__"


@pytest.mark.parametrize(
    ("serializer_class", "paid"),
    [(ListedFields, False), (AllFields, True), (DeclaredField, True)],
)
def test_read_only_fields_ignore_input_unless_the_field_is_declared(serializer_class, paid):
    serializer = serializer_class(data={"owner": "eve", "note": "tea", "paid": True})
    serializer.is_valid(raise_exception=True)
    assert serializer.save(owner="eve").paid is paid


def test_setattr_from_the_body_overwrites_the_row_whose_id_is_sent():
    hers = Order.objects.create(owner="ann", note="hers")
    mine = Order.objects.create(owner="eve", note="mine")
    for name, value in {"id": hers.id, "note": "stolen"}.items():
        setattr(mine, name, value)
    mine.save()
    hers.refresh_from_db()
    assert (hers.owner, hers.note) == ("eve", "stolen")


class Base(DeclarativeBase):
    pass


class Row(Base):
    __tablename__ = "order"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[str]
    note: Mapped[str]
    paid: Mapped[bool] = mapped_column(default=False)


class OrderIn(BaseModel):
    note: str


class StrictOrderIn(OrderIn):
    model_config = ConfigDict(extra="forbid")


@pytest.fixture
def api():
    engine = create_engine(
        "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
    )
    Base.metadata.create_all(engine)
    session = Session(engine)
    session.add_all([Row(id=1, owner="ann", note="hers"), Row(id=2, owner="eve", note="mine")])
    app = FastAPI()

    def own(id: int):
        row = session.scalar(select(Row).where(Row.id == id, Row.owner == "eve"))
        if row is None:
            raise HTTPException(404)
        return row

    def write(row, data):
        for name, value in data.items():
            setattr(row, name, value)
        session.flush()
        return row.paid

    @app.patch("/raw/{id}")
    def raw(id: int, data: dict = Body()):
        return write(session.get(Row, id), data)

    for name, schema in (("typed", OrderIn), ("strict", StrictOrderIn)):

        @app.patch(f"/{name}/{{id}}")
        def patch(data: schema, row=Depends(own)):
            return write(row, data.model_dump(exclude_unset=True))

    yield TestClient(app)
    session.close()
    engine.dispose()


def test_fastapi_ignores_what_the_schema_lacks_or_forbids_it_and_a_dict_takes_all(api):
    body = {"note": "tea", "paid": True}
    assert api.patch("/typed/2", json=body).json() is False
    assert api.patch("/strict/2", json=body).json()["detail"][0]["type"] == "extra_forbidden"
    assert api.patch("/raw/2", json=body).json() is True


def test_a_lookup_by_id_alone_reaches_a_foreign_row_and_one_with_the_owner_answers_404(api):
    assert api.patch("/raw/1", json={"note": "stolen"}).status_code == 200
    for id in (1, 999):
        assert api.patch(f"/typed/{id}", json={"note": "stolen"}).status_code == 404
