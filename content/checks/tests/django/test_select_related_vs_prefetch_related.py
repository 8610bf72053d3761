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
        authors = Author.objects.prefetch_related("books")
        counts = [len(author.books.all()) for author in authors]
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


def test_a_shared_target_is_one_object_only_with_prefetch():
    one, other = Book.objects.select_related("author").filter(author__name="Ada")
    assert one.author == other.author and one.author is not other.author
    one, other = Book.objects.prefetch_related("author").filter(author__name="Ada")
    assert one.author is other.author


def test_what_the_prefetch_cache_answers_and_what_asks_again(django_assert_num_queries):
    author = Author.objects.prefetch_related("books").first()
    with django_assert_num_queries(0):
        assert author.books.count() == 2 and author.books.exists() and author.books.all()[0]
    for ask in (author.books.first, author.books.last, lambda: author.books.get(title="Ada 1")):
        with django_assert_num_queries(1):
            ask()
    in_order = Prefetch("books", Book.objects.order_by("title"))
    author = Author.objects.prefetch_related(in_order).get(name="Ada")
    with django_assert_num_queries(0):
        assert author.books.first().title == "Ada 1"


def test_a_filtered_prefetch_without_to_attr_passes_for_the_whole_relation():
    Book.objects.filter(title="Ada 1").update(is_published=False)
    published = Prefetch("books", Book.objects.filter(is_published=True))
    ada = Author.objects.prefetch_related(published).get(name="Ada")
    assert [book.title for book in ada.books.all()] == ["Ada 2"] and ada.books.count() == 1


def test_a_slice_is_taken_for_each_parent_and_needs_to_attr(django_assert_num_queries):
    newest = Book.objects.order_by("-title")[:1]
    with django_assert_num_queries(2) as captured:
        authors = Author.objects.prefetch_related(Prefetch("books", newest, to_attr="new"))
        titles = [author.new[0].title for author in authors]
    assert titles == ["Ada 2", "Barbara 2", "Grace 2"]
    assert "ROW_NUMBER() OVER (PARTITION BY" in captured[1]["sql"]
    with pytest.raises(TypeError, match="once a slice has been taken"):
        list(Author.objects.prefetch_related(Prefetch("books", newest)))


def test_iterator_prefetches_chunk_by_chunk_and_wants_the_size(django_assert_num_queries):
    authors = Author.objects.prefetch_related("books")
    with pytest.raises(ValueError, match="chunk_size must be provided"):
        authors.iterator()
    with django_assert_num_queries(1 + 2):
        list(authors.iterator(chunk_size=2))
