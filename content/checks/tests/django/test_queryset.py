"""A QuerySet describes a query and is no list; its update() and delete() bypass the model."""

import pytest
from django.db import models
from django.db.models.query import QuerySet
from django.db.models.signals import post_delete, post_save

pytestmark = pytest.mark.django_db
called = []


class Author(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "django_queryset"


class Book(models.Model):
    title = models.CharField(max_length=50)
    price = models.IntegerField()
    changed = models.DateTimeField(auto_now=True)
    author = models.ForeignKey(Author, models.CASCADE)

    class Meta:
        app_label = "django_queryset"

    def save(self, **kwargs):
        called.append("save")
        super().save(**kwargs)

    def delete(self, **kwargs):
        called.append("delete")
        return super().delete(**kwargs)


@pytest.fixture(autouse=True)
def five_books():
    author = Author.objects.create(name="Ada")
    Book.objects.bulk_create(Book(title=f"{n}", price=n, author=author) for n in range(5))
    called.clear()


@pytest.fixture
def signals():
    def receiver(signal, **kwargs):
        called.append(signal)

    post_save.connect(receiver, Book)
    post_delete.connect(receiver, Book)
    yield
    post_save.disconnect(receiver, Book)
    post_delete.disconnect(receiver, Book)


def test_refining_runs_nothing_and_leaves_the_original_alone(django_assert_num_queries):
    with django_assert_num_queries(0):
        every = Book.objects.all()
        dear = every.filter(price__gt=1).exclude(price=4).order_by("-price")[:10]
    with django_assert_num_queries(1):
        assert [book.price for book in dear] == [3, 2]
    assert len(every) == 5


def test_a_slice_is_limit_and_offset_and_accepts_no_filter_after_it(django_assert_num_queries):
    with django_assert_num_queries(1) as captured:
        list(Book.objects.order_by("price")[2:4])
    assert captured[0]["sql"].endswith("LIMIT 2 OFFSET 2")
    with pytest.raises(TypeError, match="Cannot filter a query once a slice has been taken"):
        Book.objects.all()[:2].filter(price=1)
    with pytest.raises(ValueError, match="Negative indexing is not supported"):
        Book.objects.all()[-1]


def test_a_slice_of_an_evaluated_queryset_is_a_list():
    books = Book.objects.all()
    assert isinstance(books[:2], QuerySet)
    list(books)
    assert isinstance(books[:2], list)


def test_the_cache_sees_no_new_rows_but_a_new_queryset_does(django_assert_num_queries):
    books = Book.objects.all()
    list(books)
    Book.objects.create(title="new", price=9, author=Author.objects.get())
    with django_assert_num_queries(0):
        assert len(books) == books.count() == 5
    assert len(books.all()) == 6


def test_a_queryset_in_a_queryset_is_one_statement(django_assert_num_queries):
    dear = Book.objects.filter(price__gt=3)
    with django_assert_num_queries(1) as captured:
        assert len(Author.objects.filter(book__in=dear)) == 1
    assert captured[0]["sql"].count("SELECT") == 2


def test_update_is_one_statement_past_save_signals_auto_now_and_loaded_objects(
    signals, django_assert_num_queries
):
    loaded = Book.objects.get(price=1)
    with django_assert_num_queries(1) as captured:
        assert Book.objects.update(title="same") == 5
    assert captured[0]["sql"].startswith("UPDATE")
    assert called == [] and loaded.title == "1"
    assert Book.objects.get(pk=loaded.pk).changed == loaded.changed


def test_delete_of_a_set_calls_no_model_delete_but_sends_signals_after_a_select(
    signals, django_assert_num_queries
):
    with django_assert_num_queries(2) as captured:
        Book.objects.filter(price__lt=2).delete()
    assert [query["sql"].split()[0] for query in captured] == ["SELECT", "DELETE"]
    assert called == [post_delete, post_delete]


def test_without_receivers_and_cascades_delete_is_a_single_statement(django_assert_num_queries):
    with django_assert_num_queries(1):
        Book.objects.filter(price__lt=2).delete()
