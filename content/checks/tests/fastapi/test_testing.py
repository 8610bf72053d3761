"""Where the test clients run the application, what an override replaces, what rolls back."""

import asyncio
import runpy
import sys
from contextlib import asynccontextmanager
from typing import Annotated
from unittest.mock import Mock

import httpx2
import pytest
from fastapi import BackgroundTasks, Depends, FastAPI, HTTPException
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from starlette import testclient
from starlette.exceptions import StarletteDeprecationWarning

loops, started = [], []


@asynccontextmanager
async def lifespan(app):
    started.append(app)
    yield


app = FastAPI(lifespan=lifespan)
count = select(func.count()).select_from


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "fastapi_testing_note"
    id: Mapped[int] = mapped_column(primary_key=True)


def get_token():
    raise HTTPException(401)


def get_user(token: Annotated[str, Depends(get_token)]):
    return token


def get_session():
    raise NotImplementedError


@app.get("/me")
def me(user: Annotated[str, Depends(get_user)]):
    return user


@app.get("/loop")
async def loop():
    loops.append(asyncio.get_running_loop())


@app.get("/crash")
def crash(tasks: BackgroundTasks, late: bool = False):
    tasks.add_task(divmod, 1, 0)
    return "done" if late else 1 / 0


@app.post("/notes")
def add(session: Annotated[Session, Depends(get_session)], fail: bool = False):
    session.add(Note())
    session.rollback() if fail else session.commit()


@pytest.fixture(autouse=True)
def nothing_yet():
    loops.clear()
    started.clear()


@pytest.fixture
def override():
    yield app.dependency_overrides.__setitem__
    app.dependency_overrides.clear()


@pytest.fixture
def engine(postgres_url):
    engine = create_engine(postgres_url)
    Base.metadata.create_all(engine)
    yield engine
    Base.metadata.drop_all(engine)
    engine.dispose()


def test_an_override_replaces_a_dependency_together_with_what_it_depends_on(override):
    assert TestClient(app).get("/me").status_code == 401
    override(get_user, lambda: "Anna")
    assert TestClient(app).get("/me").json() == "Anna"


def test_the_signature_of_an_override_counts_so_a_mock_asks_for_query_parameters(override):
    override(get_user, Mock(return_value="Anna"))
    response = TestClient(app).get("/me")
    assert response.status_code == 422
    assert [error["loc"] for error in response.json()["detail"]] == [
        ["query", "args"],
        ["query", "kwargs"],
    ]


def test_the_lifespan_and_one_loop_for_all_requests_take_a_with():
    client = TestClient(app)
    client.get("/loop"), client.get("/loop")
    assert loops[0] is not loops[1] and started == []
    with client:
        client.get("/loop"), client.get("/loop")
    assert loops[2] is loops[3] and started == [app]


@pytest.mark.anyio
async def test_an_asgi_transport_shares_the_loop_of_the_test_and_runs_no_lifespan():
    transport = httpx2.ASGITransport(app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        await client.get("/loop")
    assert loops == [asyncio.get_running_loop()] and started == []
    TestClient(app).get("/loop")
    assert loops[1] is not loops[0]


@pytest.mark.parametrize("late", [False, True])
def test_a_crash_of_the_endpoint_or_of_a_background_task_is_raised_in_the_test(late):
    with pytest.raises(ZeroDivisionError):
        TestClient(app).get("/crash", params={"late": late})
    client = TestClient(app, raise_server_exceptions=False)
    assert client.get("/crash", params={"late": late}).status_code == (200 if late else 500)


@pytest.mark.filterwarnings("ignore:transaction already deassociated")
@pytest.mark.parametrize(
    ("mode", "left"), [("create_savepoint", 1), ("conditional_savepoint", 0)]
)
def test_an_endpoint_commits_and_rolls_back_inside_the_transaction_of_the_test(
    engine, override, mode, left
):
    with engine.connect() as connection:
        outer = connection.begin()
        with Session(connection, join_transaction_mode=mode) as session:
            override(get_session, lambda: session)
            TestClient(app).post("/notes")
            assert session.scalar(count(Note)) == 1
            TestClient(app).post("/notes", params={"fail": True})
            assert session.scalar(count(Note)) == left
        outer.rollback()
        assert connection.scalar(count(Note)) == 0


def test_httpx_without_httpx2_brings_a_deprecation_warning(monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx2", None)
    with pytest.warns(StarletteDeprecationWarning, match="install `httpx2` instead"):
        runpy.run_path(testclient.__file__)
