"""What sends SQL, what fills the cache, and what the cache then answers, counted in queries."""

import pickle

import pytest
from django.db import models
from django.db.models import Sum

pytestmark = pytest.mark.django_db


class Author(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "django_queryset_laziness"


class Book(models.Model):
    title = models.CharField(max_length=50)
    price = models.IntegerField()
    author = models.ForeignKey(Author, models.CASCADE)

    class Meta:
        app_label = "django_queryset_laziness"


@pytest.fixture(autouse=True)
def three_books():
    for n in (1, 2, 3):
        author = Author.objects.create(name=f"{n}")
        Book.objects.create(title=f"{n}", price=n, author=author)


FILLS_THE_CACHE = {
    "for": lambda books: [book for book in books],
    "len": len,
    "bool": bool,
    "pickle": pickle.dumps,
}
ANSWERED_BY_THE_CACHE = {
    "repr": repr,
    "index": lambda books: books[0],
    "slice with a step": lambda books: books[::2],
    "count": lambda books: books.count(),
    "exists": lambda books: books.exists(),
    "contains": lambda books: books.contains(Book(pk=1)),
    "first, ordered": lambda books: books.first(),
}
ALWAYS_A_QUERY = {
    "get": lambda books: books.get(price=1),
    "last": lambda books: books.last(),
    "aggregate": lambda books: books.aggregate(Sum("price")),
    "iterator": lambda books: list(books.iterator()),
    "all": lambda books: list(books.all()),
    "filter": lambda books: list(books.filter(price=1)),
}


def each(table):
    return pytest.mark.parametrize("use", table.values(), ids=table.keys())


@each(FILLS_THE_CACHE)
def test_evaluation_is_one_query_and_fills_the_cache(use, django_assert_num_queries):
    books = Book.objects.order_by("price")
    with django_assert_num_queries(1):
        use(books)
        use(books)
        list(books)


@each(ANSWERED_BY_THE_CACHE)
def test_these_query_each_time_until_the_cache_is_filled(use, django_assert_num_queries):
    books = Book.objects.order_by("price")
    with django_assert_num_queries(2):
        use(books)
        use(books)
    list(books)
    with django_assert_num_queries(0):
        use(books)


@each(ALWAYS_A_QUERY)
def test_these_query_even_when_the_cache_is_filled(use, django_assert_num_queries):
    books = Book.objects.order_by("price")
    list(books)
    with django_assert_num_queries(1):
        use(books)


def test_a_chain_and_a_slice_without_a_step_send_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        Book.objects.filter(price__gt=1).exclude(price=2).order_by("title")[:2]


def test_first_of_an_unordered_queryset_ignores_the_cache(django_assert_num_queries):
    books = Book.objects.all()
    list(books)
    with django_assert_num_queries(1):
        books.first()


def test_printing_reads_at_most_21_rows_and_exists_reads_one(django_assert_num_queries):
    with django_assert_num_queries(2) as captured:
        repr(Book.objects.all())
        Book.objects.exists()
    assert captured[0]["sql"].endswith("LIMIT 21") and captured[1]["sql"].endswith("LIMIT 1")


def test_in_takes_the_description_of_an_evaluated_queryset(django_assert_num_queries):
    authors = Author.objects.filter(name="1")
    list(authors)
    with django_assert_num_queries(1) as captured:
        list(Book.objects.filter(author__in=authors))
    assert captured[0]["sql"].count("SELECT") == 2


def test_a_related_object_is_a_query_although_the_queryset_is_evaluated(
    django_assert_num_queries,
):
    books = list(Book.objects.all())
    with django_assert_num_queries(3):
        assert [book.author.name for book in books] == ["1", "2", "3"]
