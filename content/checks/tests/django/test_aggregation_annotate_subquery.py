"""Aggregates over two to-many relations multiply rows; a subquery per relation does not."""

import pytest
from django.db import ProgrammingError, models
from django.db.models import Avg, Count, Exists, OuterRef, Q, Subquery, Sum, Window
from django.db.models.functions import Coalesce, RowNumber

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])
APP = "django_aggregation_annotate_subquery"


class Author(models.Model):
    name = models.CharField(max_length=20)

    class Meta:
        app_label = APP


class Tag(models.Model):
    authors = models.ManyToManyField(Author, related_name="tags")

    class Meta:
        app_label = APP


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")
    price = models.IntegerField(default=10)

    class Meta:
        app_label = APP
        ordering = ["price"]


books_of_the_author = Book.objects.filter(author=OuterRef("pk"))
total = books_of_the_author.values("author").annotate(total=Sum("price")).values("total")


@pytest.fixture(autouse=True)
def ada():
    """Ada has two books for 10 and two tags, Grace has nothing."""
    ada, _ = [Author.objects.create(name=name) for name in ("Ada", "Grace")]
    for _ in range(2):
        ada.books.create()
        ada.tags.create()
    return ada


def of_ada(**annotations):
    return Author.objects.annotate(**annotations).values(*annotations).get(name="Ada")


def test_one_relation_counts_right_and_a_second_one_multiplies_the_rows():
    assert of_ada(n=Count("books"), price=Sum("books__price")) == {"n": 2, "price": 20}
    both = of_ada(n=Count("books"), price=Sum("books__price"), tags_count=Count("tags"))
    assert both == {"n": 4, "price": 40, "tags_count": 4}


def test_distinct_mends_count_and_spoils_sum_while_avg_was_right_anyway(ada):
    ada.books.create(price=40)
    repaired = of_ada(
        n=Count("books", distinct=True),
        price=Sum("books__price", distinct=True),
        average=Avg("books__price"),
        tags_count=Count("tags", distinct=True),
    )
    assert repaired == {"n": 3, "price": 50, "average": 20, "tags_count": 2}


def test_a_subquery_is_not_multiplied_and_an_empty_one_gives_null():
    assert of_ada(t=Subquery(total), tags_count=Count("tags")) == {"t": 20, "tags_count": 2}
    totals = Author.objects.annotate(t=Subquery(total), zero=Coalesce(Subquery(total), 0))
    assert totals.values_list("t", "zero").get(name="Grace") == (None, 0)


def test_a_subquery_without_values_has_a_row_per_book_and_aggregate_can_not_be_one():
    ungrouped = books_of_the_author.annotate(total=Sum("price")).values("total")
    ada = Author.objects.using("postgres").create(name="Ada")
    Book.objects.using("postgres").bulk_create([Book(author=ada), Book(author=ada)])
    assert of_ada(t=Subquery(ungrouped)) == {"t": 10}, "SQLite takes the first row"
    with pytest.raises(ProgrammingError, match="more than one row returned"):
        Author.objects.using("postgres").annotate(t=Subquery(ungrouped)).get()
    with pytest.raises(ValueError, match="may only be used in a subquery"):
        books_of_the_author.aggregate(Sum("price"))


def test_a_filter_through_a_relation_repeats_the_author_and_exists_does_not(ada):
    assert list(Author.objects.filter(books__price=10)) == [ada, ada]
    assert list(Author.objects.filter(Exists(books_of_the_author))) == [ada]


def test_filter_before_annotate_narrows_it_and_after_it_joins_once_more(ada):
    ada.books.create(price=50)
    cheap = Q(books__price=10)
    count = Count("books")
    assert Author.objects.filter(cheap).annotate(n=count).get().n == 2
    assert Author.objects.annotate(n=count).filter(cheap).get().n == 3 * 2
    only_cheap = Author.objects.annotate(n=Count("books", filter=cheap))
    assert list(only_cheap.order_by("name").values_list("n", flat=True)) == [2, 0]


def test_a_condition_on_an_aggregate_is_having_and_one_in_it_is_a_filter_clause():
    cheap = Count("books", filter=Q(books__price=10))
    sql = str(Author.objects.annotate(n=cheap).filter(n__gt=1).query)
    assert "FILTER (WHERE" in sql and "HAVING" in sql
    assert Author.objects.annotate(n=cheap).filter(n__gt=1).get().name == "Ada"


def test_values_before_annotate_groups_and_so_does_order_by_but_not_meta_ordering(ada):
    ada.books.create(price=50)
    per_author = Book.objects.values("author").annotate(n=Count("pk"))
    assert list(per_author.values_list("n", flat=True)) == [3]
    assert sorted(per_author.order_by("price").values_list("n", flat=True)) == [1, 2]
    assert list(Book.objects.annotate(n=Count("pk")).values_list("n", flat=True)) == [1, 1, 1]


def test_sum_of_nothing_is_none_and_a_window_can_be_filtered(ada):
    nothing = Book.objects.filter(price=0)
    assert nothing.aggregate(a=Sum("price"), b=Sum("price", default=0)) == {"a": None, "b": 0}
    ada.books.create(price=5)
    place = Window(RowNumber(), partition_by="author", order_by="price")
    assert Book.objects.annotate(place=place).get(place=1).price == 5
