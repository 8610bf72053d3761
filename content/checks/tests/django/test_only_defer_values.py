"""A deferred field costs a query per object and save() skips it; values() gives bare rows."""

from datetime import datetime, timezone

import pytest
import time_machine
from django.core.exceptions import FieldError
from django.db import models

pytestmark = pytest.mark.django_db


class Author(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = "django_only_defer_values"


class Book(models.Model):
    title = models.CharField(max_length=20)
    body = models.TextField(default="a long text")
    updated_at = models.DateTimeField(auto_now=True)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")

    class Meta:
        app_label = "django_only_defer_values"

    def headline(self):
        return self.title.upper()


class Tracked(models.Model):
    status = models.CharField(max_length=20)
    note = models.CharField(max_length=20)

    class Meta:
        app_label = "django_only_defer_values"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.loaded_with = (self.status, self.note)


@pytest.fixture(autouse=True)
def three_books():
    author = Author.objects.create(name="Ada")
    with time_machine.travel(datetime(2025, 1, 1, tzinfo=timezone.utc)):
        for number in (1, 2, 3):
            Book.objects.create(title=f"book {number}", author=author)


def test_each_object_asks_for_its_deferred_field_once(django_assert_num_queries):
    with django_assert_num_queries(1 + 3) as captured:
        for book in Book.objects.only("title"):
            assert book.title and book.body and book.body
    assert '"body"' not in captured[0]["sql"] and '"title"' not in captured[1]["sql"]


def test_a_relation_behind_a_deferred_key_costs_two_queries(django_assert_num_queries):
    with django_assert_num_queries(1 + 2):
        assert Book.objects.only("title").first().author.name == "Ada"
    with django_assert_num_queries(1):
        behind = Book.objects.only("title", "author__name").select_related("author")
        assert behind.first().author.name == "Ada"


def test_values_joins_the_relation_in_one_query_and_has_no_methods(django_assert_num_queries):
    with django_assert_num_queries(1):
        rows = list(Book.objects.order_by("pk").values("title", "author", "author__name"))
    ada = Author.objects.get()
    assert rows[0] == {"title": "book 1", "author": ada.pk, "author__name": "Ada"}
    assert not hasattr(rows[0], "headline")


def test_values_over_a_many_valued_relation_repeats_the_row_and_drops_the_prefetch(
    django_assert_num_queries,
):
    with django_assert_num_queries(1):
        rows = Author.objects.prefetch_related("books").values_list("name", "books__title")
        assert sorted(rows) == [("Ada", "book 1"), ("Ada", "book 2"), ("Ada", "book 3")]


def test_save_writes_only_loaded_fields_so_auto_now_stays_old(django_assert_num_queries):
    book = Book.objects.only("title").first()
    book.title = "renamed"
    with django_assert_num_queries(1) as captured:
        book.save()
    assert '"body"' not in captured[0]["sql"]
    assert Book.objects.get(title="renamed").updated_at.year == 2025
    Book.objects.get(pk=book.pk).save()
    assert Book.objects.get(pk=book.pk).updated_at.year > 2025


def test_reading_a_deferred_field_of_a_deleted_row_raises():
    book = Book.objects.defer("body").first()
    Book.objects.all().delete()
    assert book.title == "book 1"
    with pytest.raises(Book.DoesNotExist):
        book.body


def test_an_init_that_reads_fields_turns_only_into_endless_recursion():
    Tracked.objects.create(status="new", note="")
    assert Tracked.objects.get().loaded_with == ("new", "")
    with pytest.raises(RecursionError):
        Tracked.objects.only("id").get()


def test_the_last_only_wins_and_defer_adds_up():
    assert '"title"' not in str(Book.objects.only("title").only("body").query)
    deferred = str(Book.objects.defer("title").defer("body").query)
    assert '"title"' not in deferred and '"body"' not in deferred


def test_what_django_refuses():
    with pytest.raises(FieldError, match="both deferred and traversed using select_related"):
        list(Book.objects.only("title").select_related("author"))
    with pytest.raises(TypeError, match="Cannot call only"):
        Book.objects.values("title").only("title")
    with pytest.raises(TypeError, match="more than one field"):
        Book.objects.values_list("pk", "title", flat=True)


def test_in_django_5_2_flat_without_a_field_selects_every_column_and_returns_the_first():
    keys = Book.objects.order_by("pk").values_list(flat=True)
    assert list(keys) == [book.pk for book in Book.objects.order_by("pk")]
    assert '"body"' in str(keys.query)
