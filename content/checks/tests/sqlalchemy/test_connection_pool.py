"""A pool is a limit, trusts its old connections, and is not to be shared by a fork."""

import multiprocessing
from contextlib import ExitStack

import pytest
from sqlalchemy import NullPool, QueuePool, create_engine, text
from sqlalchemy.exc import OperationalError, TimeoutError
from sqlalchemy.orm import Session

BACKEND = text("SELECT pg_backend_pid()")


@pytest.fixture
def make_engine(postgres_url):
    engines = []

    def make(**options):
        engines.append(create_engine(postgres_url, **options))
        return engines[-1]

    yield make
    for engine in engines:
        engine.dispose()


def backend(engine):
    with engine.connect() as connection:
        return connection.scalar(BACKEND)


def terminate(make_engine, pid):
    with make_engine().connect() as other:
        assert other.scalar(text(f"SELECT pg_terminate_backend({pid}, 30000)"))


def test_by_default_15_connections_are_given_out_and_5_of_them_kept(make_engine):
    engine = make_engine(pool_timeout=0.01)
    assert isinstance(engine.pool, QueuePool) and engine.pool.checkedin() == 0
    with ExitStack() as stack:
        for _ in range(15):
            stack.enter_context(engine.connect())
        with pytest.raises(TimeoutError, match="size 5 overflow 10 reached"):
            engine.connect()
    assert engine.pool.checkedin() == 5


def test_a_session_holds_its_connection_until_the_transaction_ends(make_engine):
    engine = make_engine()
    with Session(engine) as session:
        assert engine.pool.checkedout() == 0
        session.execute(BACKEND)
        assert engine.pool.checkedout() == 1
        session.commit()
        assert engine.pool.checkedout() == 0


def test_one_dead_connection_fails_a_query_and_makes_the_pool_drop_the_others(make_engine):
    engine = make_engine()
    with engine.connect() as one, engine.connect() as two:
        pids = [one.scalar(BACKEND), two.scalar(BACKEND)]
    for pid in pids:
        terminate(make_engine, pid)
    with pytest.raises(OperationalError) as caught:
        backend(engine)
    assert caught.value.connection_invalidated
    assert backend(engine) not in pids


def test_pre_ping_replaces_it_unnoticed(make_engine):
    engine = make_engine(pool_pre_ping=True)
    first = backend(engine)
    terminate(make_engine, first)
    assert backend(engine) != first


def test_the_pool_rolls_back_but_a_committed_set_stays_on_the_connection(make_engine):
    engine = make_engine()
    with engine.connect() as connection:
        connection.execute(text("SET lock_timeout = '7s'"))
        connection.commit()
        connection.execute(text("SET lock_timeout = '9s'"))
    with engine.connect() as connection:
        assert connection.scalar(text("SHOW lock_timeout")) == "7s"


@pytest.mark.parametrize("dispose", [False, True])
def test_a_forked_child_shares_the_connection_until_it_disposes(make_engine, dispose):
    engine = make_engine()
    parent = backend(engine)
    fork = multiprocessing.get_context("fork")
    answer = fork.Queue()

    def child():
        if dispose:
            engine.dispose(close=False)
        answer.put(backend(engine))

    process = fork.Process(target=child)
    process.start()
    assert (answer.get(timeout=30) == parent) is not dispose
    process.join(timeout=30)
    assert backend(engine) == parent


def test_psycopg_prepares_a_query_at_its_sixth_run_unless_told_not_to(make_engine):
    prepared = text("SELECT count(*) FROM pg_prepared_statements")
    with make_engine().connect() as connection:
        assert [connection.scalar(prepared) for _ in range(7)] == [0, 0, 0, 0, 0, 1, 1]
    with make_engine(connect_args={"prepare_threshold": None}).connect() as connection:
        assert [connection.scalar(prepared) for _ in range(7)] == [0] * 7


def test_null_pool_opens_a_connection_each_time(make_engine):
    engine = make_engine(poolclass=NullPool)
    assert backend(engine) != backend(engine)
