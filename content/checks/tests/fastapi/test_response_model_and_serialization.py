"""What the response model lets out, what it does not check, what it loads and what it costs."""

import httpx2
import pytest
from fastapi import FastAPI
from fastapi.exceptions import ResponseValidationError
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import BaseModel, ConfigDict, SerializeAsAny
from sqlalchemy import ForeignKey, StaticPool, create_engine, event, select
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship
from sqlalchemy.orm import selectinload

pytestmark = pytest.mark.filterwarnings("ignore:coroutine")


class UserOut(BaseModel):
    name: str


class User(UserOut):
    password: str = "secret"


class Page(BaseModel):
    owner: UserOut


class OpenPage(BaseModel):
    model_config = ConfigDict(extra="allow")
    owner: SerializeAsAny[UserOut]


class Settings(BaseModel):
    theme: str = "light"
    limit: int | None = None


class Base(DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "author"
    id: Mapped[int] = mapped_column(primary_key=True)
    books: Mapped[list["Book"]] = relationship()


class Book(Base):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))


class BookOut(BaseModel):
    id: int


class AuthorOut(BaseModel):
    books: list[BookOut]


def answer(value, returns=None, **options):
    def endpoint():
        return value

    if returns:
        endpoint.__annotations__["return"] = returns
    app = FastAPI()
    app.get("/", **options)(endpoint)
    return TestClient(app).get("/").json()


@pytest.mark.parametrize(
    ("value", "model", "expected"),
    [
        ({"name": "Anna", "password": "secret"}, UserOut, {"name": "Anna"}),
        (User(name="Anna"), UserOut, {"name": "Anna"}),
        ([User(name="Anna")], list[UserOut], [{"name": "Anna"}]),
        (Page(owner=User(name="Anna")), Page, {"owner": {"name": "Anna"}}),
    ],
)
def test_keys_and_fields_that_the_declared_type_lacks_do_not_get_out(value, model, expected):
    assert answer(value, returns=model) == expected
    assert answer(value, response_model=model) == expected


def test_what_lets_them_out():
    user = User(name="Anna")
    everything = {"name": "Anna", "password": "secret"}
    assert answer(user, returns=User, response_model=UserOut) == {"name": "Anna"}
    assert answer(user, returns=UserOut, response_model=None) == everything
    assert answer(JSONResponse(everything), response_model=UserOut) == everything
    page = {"owner": user, "token": "secret"}
    assert answer(page, returns=OpenPage) == {"owner": everything, "token": "secret"}


def test_a_wrong_dict_is_an_error_500_and_a_wrong_instance_of_the_model_passes():
    with pytest.raises(ResponseValidationError):
        answer({"name": None}, returns=UserOut)
    for model in (UserOut, User):
        with pytest.warns(UserWarning, match="Expected `str`"):
            assert answer(model.model_construct(name=1), returns=UserOut) == {"name": 1}


def test_exclude_unset_drops_nothing_from_an_object():
    row = type("Row", (), {"theme": "light", "limit": None})()
    settings, unset = {"response_model": Settings}, {"response_model_exclude_unset": True}
    assert answer({"limit": None}, **settings, **unset) == {"limit": None}
    assert answer(row, **settings, **unset) == {"theme": "light", "limit": None}
    assert answer(row, **settings, response_model_exclude_none=True) == {"theme": "light"}
    assert answer(row, **settings, response_model_exclude_defaults=True) == {}


def test_lazy_relations_are_loaded_one_by_one_while_the_response_is_validated():
    engine = create_engine(
        "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
    )
    Base.metadata.create_all(engine)
    queries = []
    with Session(engine) as session:
        session.add_all(Author(books=[Book()]) for _ in range(3))
        session.commit()
        event.listen(engine, "before_cursor_execute", lambda *args: queries.append(args[2]))
        answer(session.scalars(select(Author)).all(), returns=list[AuthorOut])
        assert len(queries) == 1 + 3
        session.expunge_all()
        eager = select(Author).options(selectinload(Author.books))
        answer(session.scalars(eager).all(), returns=list[AuthorOut])
        assert len(queries) == 1 + 3 + 2
    engine.dispose()


@pytest.mark.anyio
async def test_with_an_async_session_a_lazy_relation_ends_in_missing_greenlet():
    app, engine = FastAPI(), create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session:
        session.add(Author())
        await session.flush()
        session.expire_all()

        @app.get("/", response_model=list[AuthorOut])
        async def endpoint():
            return (await session.scalars(select(Author))).all()

        transport = httpx2.ASGITransport(app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
            with pytest.raises(ResponseValidationError, match="MissingGreenlet"):
                await client.get("/")
    await engine.dispose()


def test_only_a_declared_type_with_the_default_response_class_is_serialized_in_rust():
    value = {"price": float("nan")}
    price = type("Price", (BaseModel,), {"__annotations__": {"price": float}})
    assert answer(value, returns=price) == {"price": None}
    with pytest.raises(ValueError, match="not JSON compliant"):
        answer(value, returns=price, response_class=JSONResponse)
    with pytest.raises(ValueError, match="not JSON compliant"):
        answer(value)
