"""What a draft of autogenerate lacks, what in it fails, and which options make it see more."""

import pytest
from alembic.autogenerate import compare_metadata, produce_migrations, render_python_code
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import CheckConstraint, Column, Enum, Index, Integer, MetaData, NullPool
from sqlalchemy import String, Table, UniqueConstraint, create_engine, text
from sqlalchemy.exc import IntegrityError, ProgrammingError

PLUGINS = ["alembic.autogenerate.*", "alembic.ext.checkconstraint_byname"]


@pytest.fixture
def connection(postgres_url):
    with create_engine(postgres_url, poolclass=NullPool).connect() as connection:
        connection.execute(text("CREATE SCHEMA autogenerate_limits"))
        connection.execute(text("SET LOCAL search_path TO autogenerate_limits"))
        connection.dialect.default_schema_name = "autogenerate_limits"
        yield connection
        connection.rollback()


def table(*items, name="person", keys=("id",)):
    metadata = MetaData()
    Table(name, metadata, *[Column(key, Integer, primary_key=True) for key in keys], *items)
    return metadata


def age(**options):
    return Column("age", Integer, **options)


def role(*values):
    return Column("role", Enum(*values, name="role"))


def checked(condition, name="adult"):
    return table(age(), CheckConstraint(condition, name=name))


def indexed(**options):
    options = {f"postgresql_{name}": value for name, value in options.items()}
    return table(age(), Index("adults", "age", **options))


def noticed(connection, before, after, **options):
    before.create_all(connection)
    context = MigrationContext.configure(connection, opts=options)
    changes = compare_metadata(context, after)
    return {change[0] if isinstance(change, tuple) else change[0][0] for change in changes}


@pytest.mark.parametrize(
    ("before", "after", "draft"),
    [
        (table(age()), table(Column("years", Integer)), {"add_column", "remove_column"}),
        (table(), table(name="client"), {"add_table", "remove_table"}),
    ],
)
def test_a_rename_is_drafted_as_an_addition_and_a_removal(connection, before, after, draft):
    assert noticed(connection, before, after) == draft


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(table(role("user")), table(role("user", "admin")), id="enum value"),
        pytest.param(table(age()), table(age(server_default="1")), id="server default"),
        pytest.param(table(age()), checked("age > 17"), id="check"),
        pytest.param(indexed(where=text("age > 17")), indexed(), id="index where"),
        pytest.param(indexed(using="btree"), indexed(using="hash"), id="index method"),
        pytest.param(table(age(nullable=False)), table(keys=("id", "age")), id="primary key"),
    ],
)
def test_these_changes_are_not_noticed(connection, before, after):
    assert noticed(connection, before, after) == set()


def test_types_are_compared_unless_that_is_turned_off(connection):
    changed = table(Column("age", String(50))), table(Column("age", String(100)))
    assert noticed(connection, *changed) == {"modify_type"}
    assert noticed(connection, *changed, compare_type=False) == set()
    assert noticed(connection, changed[0], table(Column("age", String))) == set()


def test_server_defaults_are_compared_with_the_option(connection):
    changed = table(age(server_default="1")), table(age(server_default="2"))
    assert noticed(connection, *changed, compare_server_default=True) == {"modify_default"}


@pytest.mark.parametrize(
    ("before", "after", "draft"),
    [
        (table(age()), checked("age > 17"), {"add_constraint"}),
        (checked("age > 20"), checked("age > 17"), set()),
        (checked("age > 17", name=None), checked("age > 17", name=None), {"remove_constraint"}),
    ],
)
def test_the_plugin_compares_checks_by_name_and_not_by_text(connection, before, after, draft):
    assert noticed(connection, before, after, autogenerate_plugins=PLUGINS) == draft


@pytest.mark.parametrize(
    ("column", "error", "message"),
    [
        (age(nullable=False), IntegrityError, "contains null values"),
        (role("user"), ProgrammingError, 'type "role" does not exist'),
    ],
)
def test_a_draft_may_fail_when_it_runs(connection, column, error, message):
    table().create_all(connection)
    connection.execute(text("INSERT INTO person VALUES (1)"))
    context = MigrationContext.configure(connection)
    [change] = produce_migrations(context, table(column)).upgrade_ops.ops
    [add_column] = change.ops
    with pytest.raises(error, match=message):
        Operations(context).invoke(add_column)


def test_a_dropped_table_leaves_its_enum_type_and_the_next_upgrade_fails(connection):
    def operations():
        return Operations(MigrationContext.configure(connection))

    operations().create_table("person", role("user"))
    operations().drop_table("person")
    with pytest.raises(ProgrammingError, match='type "role" already exists'):
        operations().create_table("person", role("user"))


def test_an_unnamed_unique_is_seen_but_its_downgrade_cannot_run(connection):
    table(age()).create_all(connection)
    context = MigrationContext.configure(connection)
    script = produce_migrations(context, table(age(), UniqueConstraint("age")))
    assert "op.create_unique_constraint(None," in render_python_code(script.upgrade_ops)
    with pytest.warns(UserWarning, match="unnamed constraint"):
        assert "op.drop_constraint(None," in render_python_code(script.downgrade_ops)


def test_include_name_hides_the_database_and_include_object_both_sides(connection):
    changed = table(), table(age())
    by_name = {"include_name": lambda name, kind, parents: name != "person"}
    by_object = {"include_object": lambda item, name, *rest: name != "person"}
    assert noticed(connection, *changed, **by_name) == {"add_table"}
    assert noticed(connection, *changed, **by_object) == set()


def test_a_view_that_is_mapped_as_a_table_is_drafted_as_a_new_table(connection):
    connection.execute(text("CREATE VIEW person AS SELECT 1 AS id"))
    assert noticed(connection, MetaData(), table()) == {"add_table"}
