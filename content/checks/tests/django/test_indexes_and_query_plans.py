"""EXPLAIN of PostgreSQL tells which index a queryset can use and which one it passes by."""

import re

import pytest
from django.contrib.postgres.indexes import GinIndex
from django.db import connections, models
from django.db.models import Index, Q
from django.db.models.functions import Upper

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])


class Order(models.Model):
    parent = models.ForeignKey("self", models.CASCADE, null=True)
    code = models.CharField(max_length=20, db_index=True)
    email = models.CharField(max_length=30)
    status = models.CharField(max_length=10)
    number = models.IntegerField()
    created = models.DateTimeField()
    data = models.JSONField()

    class Meta:
        app_label = "django_indexes_and_query_plans"
        db_table = "planned_order"


orders = Order.objects.using("postgres")


@pytest.fixture(autouse=True)
def ten_thousand_orders_of_which_one_percent_is_new():
    with connections["postgres"].cursor() as cursor:
        cursor.execute("""
            TRUNCATE planned_order;
            INSERT INTO planned_order (code, email, status, number, created, data)
            SELECT 'C' || n, 'User' || n, CASE WHEN n % 100 = 0 THEN 'new' ELSE 'paid' END,
                   n, timestamptz '2026-01-01' + n * interval '1 hour',
                   jsonb_build_object('n', n)
            FROM generate_series(1, 10000) n;
            SET CONSTRAINTS ALL IMMEDIATE;
            ANALYZE planned_order
        """)


def add(*expressions, kind=Index, **options):
    with connections["postgres"].schema_editor() as editor:
        editor.add_index(Order, kind(*expressions, name="added", **options))


def test_a_foreign_key_has_an_index_and_an_indexed_char_field_has_two():
    with connections["postgres"].cursor() as cursor:
        found = connections["postgres"].introspection.get_constraints(cursor, "planned_order")
    columns = [index["columns"] for index in found.values() if index["index"]]
    assert sorted(columns) == [["code"], ["code"], ["parent_id"]]


def test_an_index_serves_a_selective_filter_and_not_one_that_keeps_most_rows():
    assert "Seq Scan" in orders.filter(number=5).explain()
    add(fields=["number"])
    assert "Index Scan using added" in orders.filter(number=5).explain()
    assert "Seq Scan" in orders.filter(number__gt=100).explain()


def test_a_composite_index_takes_the_equality_the_range_and_the_order():
    add(fields=["status", "number"])
    plan = orders.filter(status="new", number__gt=9000).order_by("number").explain()
    assert "Index Scan using added" in plan and "Sort" not in plan
    assert re.search(r"Index Cond: .*status.* AND .*number", plan)


def test_postgresql_18_skips_over_the_few_values_of_a_leading_column():
    add(fields=["status", "number"])
    plan = orders.filter(number=300).explain(analyze=True)
    assert "Index Scan using added" in plan
    assert 1 < int(re.search(r"Index Searches: (\d+)", plan)[1]) < 10


def test_a_partial_index_serves_only_a_query_that_repeats_its_condition():
    add(fields=["number"], condition=Q(status="new"))
    assert "using added" in orders.filter(status="new", number=300).explain()
    assert "Seq Scan" in orders.filter(number=300).explain()


def test_a_covering_index_answers_without_the_table():
    add(fields=["number"], include=["email"])
    assert "Index Only Scan" in orders.filter(number=5).values_list("email").explain()
    assert "Index Only Scan" not in orders.filter(number=5).explain()


def test_startswith_needs_the_pattern_index_of_db_index_and_contains_scans_anyway():
    assert "_like" in orders.filter(code__startswith="C99").explain()
    assert "Seq Scan" in orders.filter(code__contains="99").explain()
    add(fields=["email"])
    assert "Seq Scan" in orders.filter(email__startswith="User99").explain()


def test_iexact_passes_by_an_index_on_the_column_and_uses_one_on_upper():
    assert "Seq Scan" in orders.filter(code__iexact="c5").explain()
    add(Upper("code"))
    assert "Index Scan on added" in orders.filter(code__iexact="c5").explain()


def test_a_cast_to_a_date_passes_by_the_index_and_a_range_uses_it():
    add(fields=["created"])
    assert "Seq Scan" in orders.filter(created__date="2026-02-01").explain()
    day = orders.filter(created__gte="2026-02-01T00:00Z", created__lt="2026-02-02T00:00Z")
    assert "using added" in day.explain()
    assert "BETWEEN" in str(orders.filter(created__year=2026).query)


def test_gin_finds_what_a_json_contains():
    add(fields=["data"], kind=GinIndex)
    assert "Index Scan on added" in orders.filter(data__contains={"n": 5}).explain()
