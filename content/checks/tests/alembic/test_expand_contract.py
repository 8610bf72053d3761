"""What a migration without downtime needs of Alembic and of PostgreSQL's locks."""

import threading

import pytest
from alembic import command
from alembic.config import Config
from psycopg.errors import ActiveSqlTransaction, DeadlockDetected, LockNotAvailable
from sqlalchemy import NullPool, create_engine, inspect, text
from sqlalchemy.exc import DBAPIError

ENV = """
from alembic import context
from sqlalchemy import text
with context.config.attributes["engine"].connect() as connection:
    if not connection.scalar(text("SELECT pg_try_advisory_lock(1)")):
        raise SystemExit("another migration is running")
    connection.execute(text("SET lock_timeout = '20ms'"))
    connection.commit()
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
"""
REVISION = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "{0}", {1!r}
def upgrade():
    block = op.get_context().autocommit_block
    {2}
"""
ADD_COLUMN = "op.add_column('person', sa.Column('full_name', sa.Text()))"
CONCURRENTLY = "op.create_index('by_name', 'person', ['name'], postgresql_concurrently=True)"


@pytest.fixture
def engine(postgres_url):
    path = "-csearch_path=expand_contract"
    engine = create_engine(postgres_url, connect_args={"options": path}, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text("CREATE SCHEMA expand_contract"))
        connection.execute(text("CREATE TABLE person (name text)"))
    yield engine
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA expand_contract CASCADE"))


@pytest.fixture
def upgrade(engine, tmp_path):
    def upgrade(*revisions, env=ENV):
        (tmp_path / "env.py").write_text(env)
        (tmp_path / "versions").mkdir(exist_ok=True)
        for number, code in enumerate(revisions):
            parent = f"r{number - 1}" if number else None
            file = tmp_path / "versions" / f"r{number}.py"
            file.write_text(REVISION.format(f"r{number}", parent, code))
        config = Config(attributes={"engine": engine})
        config.set_main_option("script_location", str(tmp_path))
        command.upgrade(config, "head")

    return upgrade


def columns(engine):
    return [column["name"] for column in inspect(engine).get_columns("person")]


def versions(engine):
    with engine.connect() as connection:
        return connection.scalars(text("SELECT version_num FROM alembic_version")).all()


def index_is_valid(engine):
    with engine.connect() as connection:
        return connection.scalar(
            text("SELECT indisvalid FROM pg_index WHERE indexrelid = 'by_name'::regclass")
        )


def test_an_index_is_built_concurrently_only_in_an_autocommit_block(upgrade, engine):
    with pytest.raises(DBAPIError) as failure:
        upgrade(CONCURRENTLY)
    assert isinstance(failure.value.orig, ActiveSqlTransaction)
    upgrade(f"with block(): {CONCURRENTLY}")
    assert index_is_valid(engine) and versions(engine) == ["r0"]


def test_the_block_commits_what_the_revision_did_before_it(upgrade, engine):
    with pytest.raises(DBAPIError):
        upgrade("pass", f"{ADD_COLUMN}\n    with block(): op.execute('SELECT 1 / 0')")
    assert columns(engine) == ["name", "full_name"]
    assert versions(engine) == ["r0"]


def test_lock_timeout_gives_up_and_the_revisions_done_before_stay(upgrade, engine):
    with engine.connect() as reader:
        reader.execute(text("SELECT * FROM person"))
        with pytest.raises(DBAPIError) as failure:
            upgrade("pass", ADD_COLUMN)
    assert isinstance(failure.value.orig, LockNotAvailable)
    assert columns(engine) == ["name"] and versions(engine) == ["r0"]
    upgrade("pass", ADD_COLUMN)
    assert columns(engine) == ["name", "full_name"]


def test_a_second_run_is_turned_away_while_the_first_one_holds_the_lock(upgrade, engine):
    with engine.connect() as first:
        first.execute(text("SELECT pg_advisory_lock(1)"))
        with pytest.raises(SystemExit, match="another migration is running"):
            upgrade(ADD_COLUMN)
    upgrade(ADD_COLUMN)
    assert columns(engine) == ["name", "full_name"]


def test_a_query_of_env_py_without_commit_makes_the_run_vanish(upgrade, engine):
    upgrade(ADD_COLUMN, env=ENV.replace("connection.commit()", ""))
    assert columns(engine) == ["name"]
    assert not inspect(engine).has_table("alembic_version")


def test_waiting_for_the_advisory_lock_deadlocks_with_an_index_built_concurrently(engine):
    def wait_for_the_lock():
        with engine.connect() as second:
            second.execute(text("SELECT pg_advisory_lock(1)"))

    waiting = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
    thread = threading.Thread(target=wait_for_the_lock)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as first:
        first.execute(text("SELECT pg_advisory_lock(1)"))
        thread.start()
        while thread.is_alive() and not first.scalar(waiting):
            pass
        first.execute(text("SET deadlock_timeout = '10ms'"))
        with pytest.raises(DBAPIError) as failure:
            first.execute(text("CREATE INDEX CONCURRENTLY by_name ON person (name)"))
    thread.join(timeout=5)
    assert isinstance(failure.value.orig, DeadlockDetected)


def test_lock_timeout_leaves_an_invalid_index_that_if_not_exists_keeps(upgrade, engine):
    with engine.connect() as reader:
        reader.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))
        reader.execute(text("SELECT 1"))
        with pytest.raises(DBAPIError) as failure:
            upgrade(f"with block(): {CONCURRENTLY}")
    assert isinstance(failure.value.orig, LockNotAvailable)
    upgrade(f"with block(): {CONCURRENTLY[:-1]}, if_not_exists=True)")
    assert versions(engine) == ["r0"] and not index_is_valid(engine)
