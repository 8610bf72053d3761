"""qs.query is a draft without quotes; only capturing shows what the database was sent."""

import logging

import pytest
from django.core.exceptions import EmptyResultSet
from django.core.signals import request_started
from django.db import OperationalError, connection, models, reset_queries, transaction
from django.test.utils import CaptureQueriesContext

pytestmark = pytest.mark.django_db


class Author(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "django_queryset_sql"


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)

    class Meta:
        app_label = "django_queryset_sql"


@pytest.fixture
def irish():
    Author.objects.create(name="O'Brien")
    return Author.objects.filter(name="O'Brien")


def test_the_printed_query_is_no_sql_and_is_not_executed(irish, django_assert_num_queries):
    with django_assert_num_queries(0):
        printed = str(irish.query)
    assert printed.endswith("= O'Brien")
    with pytest.raises(OperationalError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(printed)


def test_the_statement_and_the_parameters_are_kept_apart(irish):
    sql, parameters = irish.query.sql_with_params()
    assert sql.endswith("= %s") and parameters == ("O'Brien",)
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        assert len(cursor.fetchall()) == 1


@pytest.mark.django_db(databases=["default", "postgres"])
def test_the_printed_query_is_compiled_for_the_default_database_even_after_using():
    queryset = Author.objects.using("postgres").filter(name__regex="^O")
    assert "REGEXP" in str(queryset.query) and "REGEXP" in queryset.query.sql_with_params()[0]
    sql, _ = queryset.query.get_compiler(queryset.db).as_sql()
    assert " ~ %s" in sql


@pytest.mark.parametrize("empty", [Author.objects.none(), Author.objects.filter(pk__in=[])])
def test_an_empty_queryset_has_no_sql_to_print(empty, django_assert_num_queries):
    with pytest.raises(EmptyResultSet):
        str(empty.query)
    with django_assert_num_queries(0):
        assert list(empty) == []


def test_capturing_sees_count_prefetch_and_savepoints(irish):
    with CaptureQueriesContext(connection) as captured, transaction.atomic():
        irish.count()
        list(irish.prefetch_related("book_set"))
    words = [query["sql"].split()[0] for query in captured]
    assert words == ["SAVEPOINT", "SELECT", "SELECT", "SELECT", "RELEASE"]
    assert "COUNT(*)" in captured[1]["sql"] and "COUNT" not in str(irish.query)


def test_connection_queries_and_the_log_need_debug(irish, settings, caplog):
    caplog.set_level(logging.DEBUG, "django.db.backends")
    for debug in (False, True):
        settings.DEBUG = debug
        reset_queries()
        list(irish.all())
        assert len(connection.queries) == len(caplog.records) == debug
    assert caplog.records[0].params == ("O'Brien",) and caplog.records[0].duration >= 0
    assert connection.queries_log.maxlen == 9000
    request_started.send(None)
    assert connection.queries == []


def test_a_wrapper_sees_and_changes_statements_without_debug_only_inside_its_block(irish):
    seen = []

    def nobody(execute, sql, params, many, context):
        seen.append(params)
        return execute(sql, ("Nobody",), many, context)

    with connection.execute_wrapper(nobody):
        assert list(irish.all()) == []
    assert len(irish.all()) == 1 and seen == [("O'Brien",)]


@pytest.mark.django_db(databases=["default", "postgres"])
def test_analyze_executes_on_postgresql_and_is_unknown_to_sqlite():
    plain, analyzed = (
        Author.objects.using("postgres").explain(**options)
        for options in ({}, {"analyze": True, "buffers": True})
    )
    assert "Scan" in plain and "actual" not in plain and "actual time=" in analyzed
    with pytest.raises(ValueError, match="Unknown options: analyze"):
        Author.objects.explain(analyze=True)
