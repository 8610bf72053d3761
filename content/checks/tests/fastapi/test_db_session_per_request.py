"""How long a request holds a session and a connection, what a commit does to its objects."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import asynccontextmanager
from typing import Annotated

import pytest
from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import ResponseValidationError
from fastapi.testclient import TestClient
from pydantic import BaseModel
from sqlalchemy import create_engine, event, func, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

pytestmark = pytest.mark.filterwarnings("ignore:coroutine")


class Base(DeclarativeBase):
    pass


class Order(Base):
    __tablename__ = "fastapi_session_order"
    id: Mapped[int] = mapped_column(primary_key=True)


class OrderOut(BaseModel):
    id: int


@pytest.fixture
def engine(postgres_url):
    engine = create_engine(postgres_url, pool_size=1, max_overflow=0, pool_timeout=0.02)
    Base.metadata.create_all(engine)
    yield engine
    Base.metadata.drop_all(engine)
    engine.dispose()


def session_of(engine, **options):
    def get_session():
        with sessionmaker(engine, **options)() as session:
            yield session

    return get_session


def orders(engine):
    with Session(engine) as session:
        return session.scalar(select(func.count()).select_from(Order))


def test_a_request_has_one_session_that_is_closed_and_rolled_back_without_a_commit(engine):
    app, get_session = FastAPI(), session_of(engine)
    seen = []

    def get_user(session: Annotated[Session, Depends(get_session)]):
        seen.append(session)

    @app.post("/", dependencies=[Depends(get_user)])
    def endpoint(session: Annotated[Session, Depends(get_session)], commit: bool):
        assert session is seen[-1]
        session.add(Order())
        session.commit() if commit else session.flush()

    client = TestClient(app)
    client.post("/", params={"commit": False})
    assert orders(engine) == 0
    client.post("/", params={"commit": True})
    assert orders(engine) == 1
    assert seen[0] is not seen[1]
    assert engine.pool.checkedout() == 0


def test_a_connection_is_taken_by_the_first_query_and_held_until_the_commit(engine):
    app, held = FastAPI(), []

    @app.get("/")
    def endpoint(session: Annotated[Session, Depends(session_of(engine))]):
        held.append(engine.pool.checkedout())
        session.scalar(select(1))
        held.append(engine.pool.checkedout())
        session.commit()
        held.append(engine.pool.checkedout())

    TestClient(app).get("/")
    assert held == [0, 1, 0]


@pytest.mark.parametrize(("expire", "after_commit"), [(True, "SELECT"), (False, "INSERT")])
def test_after_a_commit_the_response_reads_the_row_again_unless_told_not_to(
    engine, expire, after_commit
):
    app, statements = FastAPI(), []
    event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2]))

    @app.post("/", response_model=OrderOut)
    def endpoint(
        session: Annotated[Session, Depends(session_of(engine, expire_on_commit=expire))],
    ):
        order = Order()
        session.add(order)
        session.commit()
        return order

    assert TestClient(app).post("/").json() == {"id": 1}
    assert statements[-1].startswith(after_commit)


def async_app(postgres_url, **options):
    @asynccontextmanager
    async def lifespan(app):
        engine = create_async_engine(postgres_url)
        yield {"sessions": async_sessionmaker(engine, **options)}
        await engine.dispose()

    async def get_session(request: Request):
        async with request.state.sessions() as session:
            yield session

    return FastAPI(lifespan=lifespan), Annotated[AsyncSession, Depends(get_session)]


def test_with_an_async_session_reading_after_the_commit_fails_unless_told_not_to(
    engine, postgres_url
):
    def post(**options):
        app, SessionDep = async_app(postgres_url, **options)

        @app.post("/", response_model=OrderOut)
        async def endpoint(session: SessionDep):
            order = Order()
            session.add(order)
            await session.commit()
            return order

        with TestClient(app) as client:
            return client.post("/").json()

    with pytest.raises(ResponseValidationError, match="MissingGreenlet"):
        post()
    assert post(expire_on_commit=False) == {"id": 2}


def test_one_async_session_fails_in_two_tasks_or_gives_them_one_connection(postgres_url):
    app, SessionDep = async_app(postgres_url)
    backend = select(func.pg_backend_pid())

    @app.get("/")
    async def endpoint(session: SessionDep, connected: bool):
        if connected:
            await session.connection()
        return await asyncio.gather(session.scalar(backend), session.scalar(backend))

    with TestClient(app) as client:
        with pytest.raises(InvalidRequestError):
            client.get("/", params={"connected": False})
        one, other = client.get("/", params={"connected": True}).json()
        assert one == other


@pytest.mark.parametrize(("scope", "status"), [("request", 200), ("function", 500)])
def test_only_with_function_scope_the_client_hears_of_a_failed_commit(engine, scope, status):
    app = FastAPI()

    def get_session():
        with Session(engine) as session:
            yield session
            session.commit()

    @app.post("/")
    def endpoint(session: Annotated[Session, Depends(get_session, scope=scope)]):
        session.add(Order(id=1))

    client = TestClient(app, raise_server_exceptions=False)
    assert client.post("/").status_code == 200
    assert client.post("/").status_code == status
    assert orders(engine) == 1


@pytest.mark.parametrize(("limit", "status"), [(None, 500), (1, 200)])
def test_a_thread_without_a_connection_times_out_unless_the_dependency_is_limited(
    engine, limit, status
):
    app, held, release = FastAPI(), threading.Event(), threading.Event()

    @app.get("/")
    def endpoint(
        session: Annotated[Session, Depends(session_of(engine), max_concurrency=limit)],
    ):
        session.scalar(select(1))
        held.set()
        release.wait(timeout=5)

    client = TestClient(app, raise_server_exceptions=False)
    with client, ThreadPoolExecutor(2) as threads:
        first = threads.submit(client.get, "/")
        assert held.wait(timeout=5)
        second = threads.submit(client.get, "/")
        wait([second], timeout=0.1 if limit else 5)
        release.set()
        assert first.result().status_code == 200
        assert second.result().status_code == status
