"""What a schema change does to the code that still runs, and which locks it takes."""

from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from django.contrib.postgres.operations import (
    AddConstraintNotValid,
    AddIndexConcurrently,
    ValidateConstraint,
)
from django.db import IntegrityError, NotSupportedError, OperationalError, ProgrammingError
from django.db import connections, models, transaction
from django.db.migrations import AddField, AddIndex, AlterField, RemoveField, RenameField
from django.db.migrations import SeparateDatabaseAndState
from django.db.migrations.state import ModelState, ProjectState
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])
concurrent = pytest.mark.django_db(databases=["default", "postgres"], transaction=True)
APP, TABLE = "django_zero_downtime_migrations", "person_without_downtime"


class Person(models.Model):
    name = models.TextField()
    age = models.IntegerField(null=True)

    class Meta:
        app_label = APP
        db_table = TABLE


old_code = Person.objects.using("postgres")


def apply(operation, before=None):
    before = before or ProjectState({(APP, "person"): ModelState.from_model(Person)})
    after = before.clone()
    operation.state_forwards(APP, after)
    with connections["postgres"].schema_editor(atomic=operation.atomic) as editor:
        operation.database_forwards(APP, editor, before, after)
    return after


def sql(statement):
    with connections["postgres"].cursor() as cursor:
        cursor.execute(statement)
        return [row[0] for row in cursor.fetchall()] if cursor.description else None


def my_locks():
    mine = f"relation = '{TABLE}'::regclass AND pid = pg_backend_pid()"
    return set(sql(f"SELECT mode FROM pg_locks WHERE {mine}"))


def in_transaction(statement, lock_timeout):
    with transaction.atomic(using="postgres"):
        sql(f"SET LOCAL lock_timeout = '{lock_timeout}'")
        sql(statement)
        transaction.set_rollback(True, using="postgres")


def in_thread(work, *args):
    try:
        return work(*args)
    finally:
        connections["postgres"].close()


def table_file():
    return sql(f"SELECT pg_relation_filenode('{TABLE}')")


def test_a_default_of_python_breaks_inserts_of_the_old_code_and_db_default_does_not():
    file = table_file()
    apply(AddField("person", "city", models.TextField(db_default="")))
    assert old_code.create(name="Ada") and table_file() == file, "and nothing is rewritten"
    apply(AddField("person", "country", models.TextField(default="")))
    with pytest.raises(IntegrityError, match='null value in column "country"'):
        old_code.create(name="Barbara")


def test_a_rename_breaks_the_old_code_unless_db_column_keeps_the_old_name():
    kept = apply(AlterField("person", "name", models.TextField(db_column="name")))
    apply(RenameField("person", "name", "full_name"), kept)
    assert old_code.first() is None
    apply(RenameField("person", "name", "full_name"))
    with pytest.raises(ProgrammingError, match="column .*name does not exist"):
        old_code.first()


def test_a_field_removed_from_the_state_only_must_be_nullable_or_have_a_db_default():
    state = apply(SeparateDatabaseAndState([], [RemoveField("person", "name")]))
    new_code = state.apps.get_model(APP, "Person").objects.using("postgres")
    with pytest.raises(IntegrityError, match='null value in column "name"'):
        new_code.create(age=36)


def test_an_ordinary_index_blocks_writers_and_a_concurrent_one_refuses_a_transaction():
    apply(AddIndex("person", models.Index(fields=["age"], name="person_age")))
    assert "ShareLock" in my_locks()
    with pytest.raises(NotSupportedError, match="atomic = False"):
        apply(AddIndexConcurrently("person", models.Index(fields=["name"], name="person_name")))


def test_a_constraint_not_valid_holds_for_new_rows_and_is_validated_under_a_weak_lock():
    old_code.create(name="")
    named = models.CheckConstraint(condition=~models.Q(name=""), name="person_named")
    state = apply(AddConstraintNotValid("person", named))
    with pytest.raises(IntegrityError), transaction.atomic(using="postgres"):
        old_code.create(name="")
    old_code.update(name="Ada")
    before = my_locks()
    apply(ValidateConstraint("person", "person_named"), state)
    assert my_locks() - before == {"ShareUpdateExclusiveLock"}


def test_a_valid_check_spares_set_not_null_its_scan():
    messages = []
    connections["postgres"].connection.add_notice_handler(
        lambda notice: messages.append(notice.message_primary)
    )
    sql(f"ALTER TABLE {TABLE} ADD CONSTRAINT aged CHECK (age IS NOT NULL)")
    sql("SET LOCAL client_min_messages = debug1")
    apply(AlterField("person", "age", models.IntegerField()))
    assert any("sufficient to prove" in message for message in messages)


def test_a_field_with_a_default_is_scanned_by_an_update_of_django_all_the_same():
    with CaptureQueriesContext(connections["postgres"]) as queries:
        apply(AlterField("person", "age", models.IntegerField(default=0)))
    assert any('SET "age" = 0 WHERE "age" IS NULL' in query["sql"] for query in queries)


def test_postgresql_18_takes_not_null_not_valid():
    old_code.create(name="Ada")
    sql(f"ALTER TABLE {TABLE} ADD NOT NULL age NOT VALID")
    with pytest.raises(IntegrityError):
        old_code.create(name="Barbara")


def test_integer_to_bigint_rewrites_the_table():
    file = table_file()
    apply(AlterField("person", "age", models.BigIntegerField(null=True)))
    assert table_file() != file


@concurrent
def test_behind_a_waiting_alter_even_a_select_waits_and_lock_timeout_ends_that():
    alter, select = f"ALTER TABLE {TABLE} ADD city text", f"SELECT * FROM {TABLE}"
    with ThreadPoolExecutor(2) as threads:
        with transaction.atomic(using="postgres"):
            assert old_code.count() == 0 and my_locks() == {"AccessShareLock"}
            limited = threads.submit(in_thread, in_transaction, alter, "20ms")
            assert isinstance(limited.exception(timeout=30), OperationalError)
            waiting = threads.submit(in_thread, in_transaction, alter, "30s")
            while not waiting.done() and not sql("SELECT 1 FROM pg_locks WHERE NOT granted"):
                sleep(0.005)
            behind = threads.submit(in_thread, in_transaction, select, "20ms")
            assert isinstance(behind.exception(timeout=30), OperationalError)
        assert waiting.exception(timeout=30) is None


@concurrent
def test_lock_timeout_makes_a_concurrent_build_leave_an_invalid_index():
    def build():
        sql("SET lock_timeout = '20ms'")
        apply(AddIndexConcurrently("person", models.Index(fields=["name"], name="half_built")))

    with ThreadPoolExecutor(1) as thread, transaction.atomic(using="postgres"):
        old_code.create(name="Ada")
        error = thread.submit(in_thread, build).exception(timeout=30)
    assert isinstance(error, OperationalError)
    assert sql("SELECT indisvalid FROM pg_index WHERE indexrelid = 'half_built'::regclass") == [
        False
    ]
    sql("DROP INDEX CONCURRENTLY half_built")
