"""RunPython gets historical models: the fields of that day and none of the model's code."""

import pytest
from django.core.management import call_command
from django.db import OperationalError, connections, migrations, models
from django.db.migrations.exceptions import IrreversibleError
from django.db.migrations.state import ModelState, ProjectState
from django.db.models.signals import post_save

LABEL = "django_data_migrations"
pytestmark = pytest.mark.django_db(databases=["default", "postgres"])


class Row(models.Model):
    class Meta:
        app_label = LABEL
        abstract = True


class Author(Row):
    name = models.CharField(max_length=50)

    def save(self, *args, **kwargs):
        self.name = self.name.upper()
        super().save(*args, **kwargs)


class Book(Row):
    author = models.ForeignKey(Author, models.CASCADE)


def run(*operations, atomic=True, backwards=False):
    migration = migrations.Migration("0002", LABEL)
    migration.operations, migration.atomic = operations, atomic
    state = ProjectState()
    for model in (Author, Book):
        state.add_model(ModelState.from_model(model))
    move = migration.unapply if backwards else migration.apply
    with connections["postgres"].schema_editor(atomic=atomic) as editor:
        move(state, editor)


def names():
    return sorted(Author.objects.using("postgres").values_list("name", flat=True))


def add_ada(apps, schema_editor):
    apps.get_model(LABEL, "Author")(name="Ada").save(using=schema_editor.connection.alias)


def add_a_book(apps, schema_editor):
    add_ada(apps, schema_editor)
    author = apps.get_model(LABEL, "Author").objects.using("postgres").get()
    apps.get_model(LABEL, "Book").objects.using("postgres").create(author=author)


def remove_all(apps, schema_editor):
    apps.get_model(LABEL, "Author").objects.using("postgres").all().delete()


def fail(apps, schema_editor):
    raise ValueError


def test_the_historical_model_has_no_save_of_yours():
    run(migrations.RunPython(add_ada))
    assert names() == ["Ada"]


def test_a_receiver_for_the_model_hears_nothing_and_one_without_sender_does():
    heard = []

    def of_author(sender, **kwargs):
        heard.append("of author")

    def of_all(sender, **kwargs):
        heard.append(sender is Author)

    post_save.connect(of_author, sender=Author)
    post_save.connect(of_all)
    try:
        run(migrations.RunPython(add_ada))
    finally:
        post_save.disconnect(of_author, sender=Author)
        post_save.disconnect(of_all)
    assert heard == [False]


def test_without_reverse_code_there_is_no_way_back():
    forwards = migrations.RunPython(add_ada)
    run(forwards)
    with pytest.raises(IrreversibleError):
        run(forwards, backwards=True)
    run(migrations.RunPython(add_ada, remove_all), backwards=True)
    assert names() == []


def test_a_failure_undoes_an_atomic_migration_and_keeps_the_steps_of_another():
    steps = migrations.RunPython(add_ada), migrations.RunPython(fail)
    with pytest.raises(ValueError):
        run(*steps)
    assert names() == []
    with pytest.raises(ValueError):
        run(*steps, atomic=False)
    assert names() == ["Ada"]


def test_postgresql_refuses_to_alter_a_table_after_rows_with_a_foreign_key():
    add_column = migrations.AddField("book", "pages", models.IntegerField(null=True))
    with pytest.raises(OperationalError, match="pending trigger events"):
        run(migrations.RunPython(add_a_book), add_column)


MIGRATIONS = {
    "alpha": "migrations.RunPython(lambda apps, editor: apps.get_model('zebra', 'Zebra'))",
    "zebra": "migrations.CreateModel('Zebra', [('id', models.AutoField(primary_key=True))])",
}


def test_without_a_dependency_a_model_is_found_only_if_its_app_happens_to_be_migrated(
    tmp_path, monkeypatch, settings
):
    for app, operation in MIGRATIONS.items():
        package = tmp_path / app / "migrations"
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "0001_initial.py").write_text(
            "from django.db import migrations, models\n\n\n"
            f"class Migration(migrations.Migration):\n    operations = [{operation}]\n"
        )
    monkeypatch.syspath_prepend(tmp_path)
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, *MIGRATIONS]

    def migrate(app):
        call_command("migrate", app, database="postgres", verbosity=0)

    with pytest.raises(LookupError):
        migrate("alpha")
    migrate("zebra")
    migrate("alpha")
