"""Revisions are a graph, alembic_version a pointer into it, and autogenerate only a draft."""

from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import CheckConstraint, Column, Integer, MetaData, String, Table
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import OperationalError, ProgrammingError

ENV = """
from alembic import context
engine, metadata = context.config.attributes["engine"], context.config.attributes["metadata"]
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
"""


@pytest.fixture
def engine(postgres_url):
    path = "-csearch_path=alembic_migrations"
    engine = create_engine(postgres_url, connect_args={"options": path})
    with engine.begin() as connection:
        connection.execute(text("CREATE SCHEMA alembic_migrations"))
    yield engine
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA alembic_migrations CASCADE"))
    engine.dispose()


@pytest.fixture
def config(engine, tmp_path):
    config = Config(tmp_path / "alembic.ini")
    command.init(config, str(tmp_path / "migrations"))
    (tmp_path / "migrations" / "env.py").write_text(ENV)
    config.attributes.update(engine=engine, metadata=person_with("name"))
    command.revision(config, rev_id="one", autogenerate=True)
    return config


def person_with(column, *constraints):
    metadata = MetaData()
    key = Column("id", Integer, primary_key=True)
    Table("person", metadata, key, Column(column, String), *constraints)
    return metadata


def state(engine):
    with engine.connect() as connection:
        versions = connection.scalars(text("SELECT version_num FROM alembic_version")).all()
    return inspect(engine).has_table("person"), versions


def script(config, revision):
    return Path(ScriptDirectory.from_config(config).get_revision(revision).path)


def test_upgrade_runs_a_revision_and_moves_the_pointer_downgrade_goes_back(config, engine):
    command.upgrade(config, "head")
    assert state(engine) == (True, ["one"])
    command.check(config)
    command.downgrade(config, "-1")
    assert state(engine) == (False, [])


def test_stamp_moves_the_pointer_and_runs_nothing(config, engine):
    command.stamp(config, "head")
    command.upgrade(config, "head")
    assert state(engine) == (False, ["one"])


def test_a_renamed_column_is_drafted_as_add_and_drop(config):
    command.upgrade(config, "head")
    config.attributes["metadata"] = person_with("full_name")
    command.revision(config, rev_id="two", autogenerate=True)
    draft = script(config, "two").read_text()
    assert "op.add_column" in draft and "op.drop_column" in draft
    assert "alter_column" not in draft


def test_a_model_that_was_not_imported_is_drafted_as_drop_table(config):
    command.upgrade(config, "head")
    config.attributes["metadata"] = MetaData()
    command.revision(config, rev_id="two", autogenerate=True)
    assert "op.drop_table('person')" in script(config, "two").read_text()


def test_a_new_check_constraint_is_not_noticed_by_default(config):
    command.upgrade(config, "head")
    positive = CheckConstraint("id > 0", name="positive")
    config.attributes["metadata"] = person_with("name", positive)
    command.check(config)


def test_two_heads_stop_upgrade_head_until_they_are_merged(config, engine):
    for branch in ("left", "right"):
        command.revision(config, rev_id=branch, head="one", splice=True)
    with pytest.raises(CommandError, match="Multiple head revisions"):
        command.upgrade(config, "head")
    command.merge(config, "heads", rev_id="merged")
    command.upgrade(config, "head")
    assert state(engine) == (True, ["merged"])


def test_a_failing_revision_undoes_the_whole_run_on_postgresql_not_on_sqlite(config, engine):
    command.revision(config, rev_id="two")
    file = script(config, "two")
    file.write_text(file.read_text().replace("pass", "op.drop_table('missing')", 1))
    with pytest.raises(ProgrammingError, match="missing"):
        command.upgrade(config, "head")
    assert state(engine) == (False, [])
    config.attributes["engine"] = sqlite = create_engine("sqlite://")
    with pytest.raises(OperationalError, match="missing"):
        command.upgrade(config, "head")
    assert state(sqlite) == (True, ["one"])
