"""select_related joins, prefetch_related asks once more for each relation."""

import pytest
from django.core.exceptions import FieldError
from django.db import models
from django.db.models import Prefetch

pytestmark = pytest.mark.django_db


class Author(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "django_select_related_vs_prefetch_related"


class Book(models.Model):
    title = models.CharField(max_length=50)
    is_published = models.BooleanField(default=True)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")

    class Meta:
        app_label = "django_select_related_vs_prefetch_related"


@pytest.fixture(autouse=True)
def three_authors_with_two_books_each():
    for name in ("Ada", "Barbara", "Grace"):
        author = Author.objects.create(name=name)
        for number in (1, 2):
            Book.objects.create(title=f"{name} {number}", author=author)


def test_select_related_is_one_query_with_a_join(django_assert_num_queries):
    with django_assert_num_queries(1) as captured:
        names = [book.author.name for book in Book.objects.select_related("author")]
    assert len(names) == 6
    assert " INNER JOIN " in captured[0]["sql"]


def test_prefetch_related_is_one_more_query_per_relation(django_assert_num_queries):
    with django_assert_num_queries(2) as captured:
        counts = [len(author.books.all()) for author in Author.objects.prefetch_related("books")]
    assert counts == [2, 2, 2]
    assert " IN (" in captured[1]["sql"] and "JOIN" not in captured[1]["sql"]


def test_select_related_refuses_a_many_valued_relation():
    with pytest.raises(FieldError, match="Invalid field name"):
        list(Author.objects.select_related("books"))


def test_a_filter_on_the_relation_ignores_what_was_prefetched(django_assert_num_queries):
    with django_assert_num_queries(2 + 3):
        for author in Author.objects.prefetch_related("books"):
            list(author.books.filter(is_published=True))


def test_prefetch_to_attr_is_a_list(django_assert_num_queries):
    published = Prefetch("books", Book.objects.filter(is_published=True), to_attr="published")
    with django_assert_num_queries(2):
        for author in Author.objects.prefetch_related(published):
            assert isinstance(author.published, list) and len(author.published) == 2
