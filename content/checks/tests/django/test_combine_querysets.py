"""| merges conditions and stays a queryset; union() merges rows and takes no filter after."""

from heapq import merge
from itertools import chain
from operator import attrgetter

import pytest
from django.db import DatabaseError, NotSupportedError, ProgrammingError, models
from django.db.models import Sum, Value

pytestmark = pytest.mark.django_db


class Tag(models.Model):
    name = models.CharField(max_length=10)

    class Meta:
        app_label = "django_combine_querysets"


class Book(models.Model):
    title = models.CharField(max_length=10)
    year = models.IntegerField()
    tags = models.ManyToManyField(Tag)

    class Meta:
        app_label = "django_combine_querysets"


class Film(models.Model):
    title = models.CharField(max_length=10)
    year = models.IntegerField()

    class Meta:
        app_label = "django_combine_querysets"


@pytest.fixture(autouse=True)
def library():
    for year in (1, 3, 5):
        Book.objects.create(title=f"book {year}", year=year)
    for year in (2, 4):
        Film.objects.create(title=f"film {year}", year=year)


def years(queryset):
    return sorted(queryset.values_list("year", flat=True))


old, new = Book.objects.filter(year__lt=4), Book.objects.filter(year__gt=2)


def test_operators_give_one_select_that_can_be_filtered_on(django_assert_num_queries):
    assert (years(old | new), years(old & new), years(old ^ new)) == ([1, 3, 5], [3], [1, 5])
    with django_assert_num_queries(1) as captured:
        assert (old | new).filter(year=5).count() == 1
    assert " OR " in captured[0]["sql"] and "UNION" not in captured[0]["sql"]
    for other in (lambda: old | Film.objects.all(), lambda: old + new):
        with pytest.raises(TypeError):
            other()


def test_union_drops_duplicates_and_refuses_filters():
    united = old.union(new)
    assert united.count() == 3 and old.union(new, all=True).count() == 4 and united.exists()
    assert [book.year for book in united.order_by("-year")[:2]] == [5, 3]
    refused = ("filter", "exclude", "annotate", "distinct", "select_related", "update")
    for method in refused:
        with pytest.raises(NotSupportedError, match=f"{method}\\(\\) after union"):
            getattr(united, method)()
    assert years(Book.objects.filter(pk__in=united.values("pk")).filter(year=5)) == [5]


@pytest.mark.django_db(databases=["default", "postgres"])
def test_aggregate_after_union_is_wrong_on_sqlite_and_an_error_on_postgresql():
    united = old.union(new)
    assert united.aggregate(total=Sum("year")) == {"total": 0}
    assert Book.objects.filter(pk__in=united.values("pk")).aggregate(n=Sum("year")) == {"n": 9}
    with pytest.raises(ProgrammingError, match="does not exist"):
        old.using("postgres").union(new.using("postgres")).aggregate(total=Sum("year"))


def test_a_feed_of_two_models_is_sorted_and_cut_in_sql(django_assert_num_queries):
    fields = ("kind", "pk", "year")
    books = Book.objects.annotate(kind=Value("book")).values(*fields)
    films = Film.objects.annotate(kind=Value("film")).values(*fields)
    with django_assert_num_queries(1) as captured:
        page = list(books.union(films, all=True).order_by("-year", "kind", "pk")[:3])
    found = [(row["kind"], row["year"]) for row in page]
    assert found == [("book", 5), ("film", 4), ("book", 3)]
    assert captured[0]["sql"].endswith("LIMIT 3")


def test_columns_keep_the_order_of_values_and_are_matched_by_position():
    books = Book.objects.annotate(kind=Value("book"))
    films = Film.objects.annotate(kind=Value("film"))
    rows = books.values_list("kind", "title").union(films.values_list("title", "kind"))
    assert set(rows) >= {("book", "book 1"), ("film 2", "film")}


def test_models_united_whole_all_come_as_the_first():
    books = Book.objects.only("title", "year").union(Film.objects.only("title", "year"))
    assert {type(item) for item in books} == {Book} and len(books) == 5


def test_ordering_of_a_branch_is_an_error_on_sqlite():
    with pytest.raises(DatabaseError, match="ORDER BY not allowed"):
        list(old.order_by("year").union(new))


def test_a_to_many_join_repeats_a_row_and_distinct_has_to_be_on_both_or_after():
    book = Book.objects.get(year=1)
    book.tags.set([Tag.objects.create(name="a"), Tag.objects.create(name="b")])
    a, b = (Book.objects.filter(tags__name=name) for name in "ab")
    assert list(a | b) == [book, book] and list((a | b).distinct()) == [book]
    assert list(a.union(b)) == [book]
    with pytest.raises(TypeError, match="unique query"):
        a.distinct() | b


def test_a_slice_on_the_left_of_and_is_an_error_and_on_the_right_it_is_lost():
    with pytest.raises(TypeError):
        old[:1] & new
    assert years(Book.objects.all() & Book.objects.all()[:1]) == [1, 3, 5]
    either = old.order_by("year")[:1] | new
    assert years(either) == [1, 3, 5] and " IN (SELECT " in str(either.query)


def test_chain_glues_and_merge_orders():
    books, films = Book.objects.order_by("year"), Film.objects.order_by("year")
    assert [item.year for item in chain(books, films)] == [1, 3, 5, 2, 4]
    both = merge(books.iterator(), films.iterator(), key=attrgetter("year"))
    assert [item.year for item in both] == [1, 2, 3, 4, 5]
    assert not hasattr(chain(books, films), "filter")
