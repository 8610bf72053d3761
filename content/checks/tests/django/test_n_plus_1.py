"""A relation touched in a loop is a query per row; loaded up front it is one or two in all."""

import pytest
from django.core.exceptions import FieldError
from django.db import models
from django.db.models import Count, Prefetch

pytestmark = pytest.mark.django_db


class Author(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "django_n_plus_1"


class Tag(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "django_n_plus_1"


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    tags = models.ManyToManyField(Tag)

    class Meta:
        app_label = "django_n_plus_1"


@pytest.fixture(autouse=True)
def five_books_by_one_author_with_two_tags_each():
    author = Author.objects.create(name="Ada")
    tags = [Tag.objects.create(name=name) for name in ("sql", "orm")]
    for _ in range(5):
        Book.objects.create(author=author).tags.set(tags)


def test_a_foreign_key_in_a_loop_asks_for_each_book_even_if_the_author_is_the_same(
    django_assert_num_queries,
):
    with django_assert_num_queries(1 + 5) as captured:
        assert {book.author.name for book in Book.objects.all()} == {"Ada"}
    assert len({query["sql"] for query in captured[1:]}) == 1


def test_the_key_itself_is_a_column_of_the_book(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert all(book.author_id for book in Book.objects.all())


def test_select_related_makes_it_one_query_but_refuses_many_valued_relations(
    django_assert_num_queries,
):
    with django_assert_num_queries(1):
        assert all(book.author.name for book in Book.objects.select_related("author"))
    for query in (Book.objects.select_related("tags"), Author.objects.select_related("books")):
        with pytest.raises(FieldError, match="Invalid field name"):
            list(query)


def test_prefetch_related_makes_six_queries_two(django_assert_num_queries):
    for books, count in ((Book.objects.all(), 6), (Book.objects.prefetch_related("tags"), 2)):
        with django_assert_num_queries(count):
            assert all(len(book.tags.all()) == 2 for book in books)


@pytest.mark.parametrize("method", ["all", "count", "exists"])
def test_what_was_prefetched_answers(method, django_assert_num_queries):
    with django_assert_num_queries(2):
        for book in Book.objects.prefetch_related("tags"):
            assert getattr(book.tags, method)()


@pytest.mark.parametrize("method", ["filter", "order_by", "get", "first", "last"])
def test_a_refined_relation_is_a_query_per_book_again(method, django_assert_num_queries):
    lookup = {"name": "sql"} if method == "get" else {}
    with django_assert_num_queries(2 + 5):
        for book in Book.objects.prefetch_related("tags"):
            assert getattr(book.tags, method)(**lookup)


def test_the_filter_belongs_in_the_prefetch(django_assert_num_queries):
    sql = Prefetch("tags", Tag.objects.filter(name="sql"), to_attr="sql_tags")
    with django_assert_num_queries(2):
        assert all(len(book.sql_tags) == 1 for book in Book.objects.prefetch_related(sql))


def test_a_number_needs_no_rows_but_two_counts_multiply(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert Author.objects.annotate(n=Count("books")).get().n == 5
    tags = Count("books__tags")
    assert Author.objects.annotate(n=Count("books"), tags=tags).get().n == 10
    assert Author.objects.annotate(n=Count("books", distinct=True), tags=tags).get().n == 5
