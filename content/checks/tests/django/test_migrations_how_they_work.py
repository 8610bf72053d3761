"""makemigrations compares the models with the files, a table remembers what was applied."""

import pytest
from django.core.management import CommandError, call_command
from django.db import DataError, connections, models
from django.db.migrations.exceptions import InconsistentMigrationHistory
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])
APP = "django_migrations_how_they_work"
PAGES = "migrations.AddField('book', 'pages', models.IntegerField(default=0))"
ISBN = "migrations.AddField('book', 'isbn', models.TextField(default=''))"
BOOK = """migrations.CreateModel("Book", options={"db_table": "migrated_book"}, fields=[
    ("id", models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
    ("title", models.TextField()),
])"""


class Book(models.Model):
    title = models.TextField()
    pages = models.IntegerField(default=0)

    class Meta:
        app_label = APP
        db_table = "migrated_book"


@pytest.fixture
def write(tmp_path, settings, monkeypatch):
    """Writes a migration of this app into a package of the test."""
    (tmp_path / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path.parent)
    settings.MIGRATION_MODULES = {APP: tmp_path.name}

    def write_migration(name, *operations, after=()):
        (tmp_path / f"{name}.py").write_text(
            "from django.db import migrations, models\n"
            "class Migration(migrations.Migration):\n"
            f"    dependencies = [('{APP}', name) for name in {list(after)}]\n"
            f"    operations = [{', '.join(operations)}]\n"
        )

    write_migration("0001_initial", BOOK)
    return write_migration


def columns():
    with connections["postgres"].cursor() as cursor:
        description = connections["postgres"].introspection.get_table_description
        return [column.name for column in description(cursor, "migrated_book")]


def test_makemigrations_ignores_that_the_column_is_already_in_the_database(
    write, capsys, tmp_path
):
    assert "pages" in columns()
    with pytest.raises(SystemExit):
        call_command("makemigrations", APP, "--check")
    assert "+ Add field pages to book" in capsys.readouterr().out
    assert not list(tmp_path.glob("0002*")), "--check writes no file"
    write("0002_pages", PAGES, after=["0001_initial"])
    call_command("makemigrations", APP, "--check")


def test_each_migration_has_a_state_of_its_own(write):
    write("0002_pages", PAGES, after=["0001_initial"])
    state = MigrationLoader(None).project_state((APP, "0001_initial"))
    old_book = state.apps.get_model(APP, "Book")
    assert [field.name for field in old_book._meta.fields] == ["id", "title"]


def test_sqlmigrate_prints_the_ddl_and_a_help_text_needs_none(write, capsys):
    help_text = PAGES.replace("AddField", "AlterField").replace("=0", "=0, help_text='?'")
    write("0002_pages", PAGES, after=["0001_initial"])
    write("0003_help", help_text, after=["0002_pages"])
    call_command("sqlmigrate", APP, "0002", database="postgres")
    assert 'ALTER TABLE "migrated_book" ADD COLUMN "pages"' in capsys.readouterr().out
    call_command("sqlmigrate", APP, "0003", database="postgres")
    assert "-- (no-op)" in capsys.readouterr().out


def test_two_leaves_stop_migrate_until_a_merge_joins_them(write, tmp_path):
    write("0002_pages", PAGES, after=["0001_initial"])
    write("0002_isbn", ISBN, after=["0001_initial"])
    assert MigrationLoader(None).detect_conflicts() == {APP: ["0002_isbn", "0002_pages"]}
    with pytest.raises(CommandError, match="multiple leaf nodes"):
        call_command("migrate", APP, database="postgres")
    with pytest.raises(CommandError, match="multiple leaf nodes"):
        call_command("makemigrations", APP, "--check")
    call_command("makemigrations", APP, merge=True, interactive=False, verbosity=0)
    assert MigrationLoader(None).detect_conflicts() == {}
    assert "operations = [\n    ]" in next(tmp_path.glob("0003_merge*.py")).read_text()


@pytest.mark.parametrize(
    ("applied", "left_to_run"),
    [
        ([], ["0001_squashed"]),
        (["0001_initial", "0002_isbn"], []),
        (["0001_initial"], ["0002_isbn"]),
    ],
)
def test_a_squashed_migration_is_run_or_counted_or_passed_over(
    write, tmp_path, applied, left_to_run
):
    write("0002_isbn", ISBN, after=["0001_initial"])
    write("0001_squashed", BOOK, ISBN)
    with (tmp_path / "0001_squashed.py").open("a") as file:
        file.write(f"    replaces = [('{APP}', '0001_initial'), ('{APP}', '0002_isbn')]\n")
    recorder = MigrationRecorder(connections["postgres"])
    for name in applied:
        recorder.record_applied(APP, name)
    executor = MigrationExecutor(connections["postgres"])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes(APP))
    assert [migration.name for migration, _ in plan] == left_to_run


def test_fake_writes_the_row_and_runs_no_sql(write):
    write("0002_isbn", ISBN, after=["0001_initial"])
    executor = MigrationExecutor(connections["postgres"])
    executor.migrate([(APP, "0002_isbn")], fake=True)
    applied = MigrationRecorder(connections["postgres"]).applied_migrations()
    assert (APP, "0002_isbn") in applied and "isbn" not in columns()


def test_a_migration_applied_before_its_dependency_is_an_inconsistent_history(write):
    write("0002_isbn", ISBN, after=["0001_initial"])
    MigrationRecorder(connections["postgres"]).record_applied(APP, "0002_isbn")
    with pytest.raises(InconsistentMigrationHistory):
        call_command("migrate", APP, database="postgres")


def test_on_postgresql_a_failed_migration_leaves_nothing_behind(write):
    write("0002_isbn", ISBN, "migrations.RunSQL('SELECT 1 / 0')", after=["0001_initial"])
    MigrationRecorder(connections["postgres"]).record_applied(APP, "0001_initial")
    with pytest.raises(DataError):
        MigrationExecutor(connections["postgres"]).migrate([(APP, "0002_isbn")])
    assert "isbn" not in columns()
