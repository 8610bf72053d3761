"""Lookups bind what a user sends; SQL put together by hand does not, and a name is no value."""

import pytest
from django.core.exceptions import FieldError
from django.db import ProgrammingError, connections, models, transaction
from django.db.models import F, Func
from django.db.models.expressions import RawSQL
from psycopg import sql

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])

ATTACK = "' OR '1'='1"
TABLE = "django_raw_sql_injection_note"


class Owner(models.Model):
    password = models.CharField(max_length=20)

    class Meta:
        app_label = "django_raw_sql_injection"


class Note(models.Model):
    title = models.CharField(max_length=60)
    owner = models.ForeignKey(Owner, models.CASCADE)

    class Meta:
        app_label = "django_raw_sql_injection"


notes = Note.objects.using("postgres")


@pytest.fixture(autouse=True)
def note():
    owner = Owner.objects.using("postgres").create(password="hunter2")
    return notes.create(title="plan", owner=owner)


def execute(query, params=None):
    with connections["postgres"].cursor() as cursor:
        cursor.execute(query, params)
        return cursor.fetchall()


WAYS = {
    "raw": lambda where, params: notes.raw(f"SELECT * FROM {TABLE} WHERE {where}", params),
    "extra": lambda where, params: notes.extra(where=[where], params=params),
    "RawSQL": lambda where, params: notes.filter(
        pk__in=RawSQL(f"SELECT id FROM {TABLE} WHERE {where}", params)
    ),
    "cursor": lambda where, params: execute(f"SELECT * FROM {TABLE} WHERE {where}", params),
}


@pytest.mark.parametrize("way", WAYS)
def test_formatting_lets_the_attack_in_and_a_parameter_does_not(way):
    assert len(list(WAYS[way](f"title = '{ATTACK}'", []))) == 1
    assert list(WAYS[way]("title = %s", [ATTACK])) == []
    assert len(list(WAYS[way]("title = %s", ["plan"]))) == 1


def test_a_placeholder_in_quotes_is_a_hole_even_with_parameters():
    assert len(list(WAYS["raw"]("title = '%s'", [" OR 1=1 --"]))) == 1


def test_postgresql_runs_a_second_statement_of_the_same_string():
    execute(f"SELECT 1; DELETE FROM {TABLE}")
    assert not notes.exists()


def test_lookups_bind_values_and_escape_wildcards_and_raw_like_does_not():
    assert not notes.filter(title=ATTACK).exists()
    assert not notes.filter(title__contains="%").exists()
    assert len(list(WAYS["raw"]("title LIKE %s", ["%"]))) == 1


def test_a_table_name_can_not_be_a_parameter_but_an_identifier():
    with pytest.raises(ProgrammingError, match="syntax error"), transaction.atomic("postgres"):
        execute("SELECT title FROM %s", [TABLE])
    query = sql.SQL("SELECT title FROM {}").format(sql.Identifier(TABLE))
    assert execute(query) == [("plan",)]


def test_raw_wants_a_percent_sign_doubled_even_without_parameters():
    query = f"SELECT * FROM {TABLE} WHERE title LIKE 'pl%"
    with pytest.raises(ProgrammingError, match="placeholders"):
        list(notes.raw(f"{query}'"))
    assert len(list(notes.raw(f"{query}%'"))) == len(execute(f"{query}'")) == 1


def test_names_and_aliases_are_checked():
    with pytest.raises(FieldError):
        notes.order_by("title; DROP TABLE x")
    with pytest.raises(ValueError, match="Column aliases cannot contain"):
        notes.annotate(**{'x" FROM y --': F("title")})
    with pytest.raises(TypeError, match="_connector"):
        notes.filter(**{"_connector": "OR 1=1 OR"})


def test_a_valid_name_chosen_by_the_user_still_tells_a_secret():
    guesses = [guess for guess in "ghi" if notes.filter(owner__password__startswith=guess)]
    assert guesses == ["h"]
    assert notes.order_by("owner__password").exists()


def test_the_name_of_a_function_is_pasted_as_it_is():
    attack = "(SELECT password FROM django_raw_sql_injection_owner) || UPPER"
    shouted = notes.annotate(shouted=Func(F("title"), function=attack))
    assert shouted.get().shouted == "hunter2PLAN"
