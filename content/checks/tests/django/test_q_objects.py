"""Q joins conditions with |, &, ^ and ~; an empty Q, `or` and exclude() are the traps."""

from functools import reduce
from operator import or_

import pytest
from django.db import IntegrityError, models, transaction
from django.db.models import Count, Exists, OuterRef, Q

pytestmark = pytest.mark.django_db
old, dear, any_book = Q(title="Old"), Q(price__gt=400), Q(price__gt=0)


class Author(models.Model):
    name = models.CharField(max_length=50)
    note = models.CharField(max_length=50, null=True)

    class Meta:
        app_label = "django_q_objects"


class Book(models.Model):
    title = models.CharField(max_length=50)
    price = models.IntegerField()
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")

    class Meta:
        app_label = "django_q_objects"
        constraints = [models.CheckConstraint(condition=any_book, name="q_objects_price")]


@pytest.fixture(autouse=True)
def ada_has_an_old_book_for_100_and_another_for_500():
    ada = Author.objects.create(name="Ada")
    Book.objects.create(title="Old", price=100, author=ada)
    Book.objects.create(title="New", price=500, author=ada)


def titles(condition):
    return [book.title for book in Book.objects.filter(condition).order_by("price")]


def test_the_operators_are_or_and_not_and_xor_which_is_an_odd_number_of_truths():
    assert titles(old | dear) == ["Old", "New"]
    assert titles(old & dear) == []
    assert titles(~old) == titles(old ^ any_book) == ["New"]
    assert titles(any_book ^ any_book ^ any_book) == ["Old", "New"]


def test_python_or_silently_drops_the_second_condition():
    assert (old or dear) is old


def test_a_q_after_a_keyword_argument_does_not_even_compile():
    with pytest.raises(SyntaxError, match="positional argument follows keyword argument"):
        compile("Book.objects.filter(price=1, Q(title='Old'))", "views.py", "exec")


def test_an_or_over_nothing_is_everything_if_it_starts_from_an_empty_q():
    with pytest.raises(TypeError):
        reduce(or_, [])
    assert titles(reduce(or_, [], Q())) == ["Old", "New"]
    assert titles(reduce(or_, [], Q(pk__in=[]))) == []
    assert " IN " not in str(Book.objects.filter(Q(pk__in=[]) | old).query)


def test_one_filter_means_one_book_a_chain_may_mean_two():
    both = {"books__title": "Old", "books__price": 500}
    assert not Author.objects.filter(**both).exists()
    chain = Author.objects.filter(books__title="Old").filter(books__price=500)
    assert chain.get().name == "Ada"
    assert str(chain.query).count("JOIN") == 2


def test_exclude_does_not_mean_one_book_and_not_exists_does():
    assert not Author.objects.exclude(books__title="Old", books__price=500).exists()
    one_book = Book.objects.filter(author=OuterRef("pk"), title="Old", price=500)
    assert Author.objects.filter(~Exists(one_book)).get().name == "Ada"


def test_not_keeps_the_rows_where_the_column_is_null():
    assert Author.objects.filter(~Q(note="x")).count() == 1
    raw = "SELECT * FROM django_q_objects_author WHERE note <> 'x'"
    assert len(Author.objects.raw(raw)) == 0


def test_the_condition_of_a_filter_serves_as_a_check_constraint():
    ada = Author.objects.get()
    with pytest.raises(IntegrityError, match="CHECK"), transaction.atomic():
        Book.objects.create(title="Free", price=0, author=ada)
    assert titles(any_book) == ["Old", "New"]


def test_an_aggregate_takes_the_same_condition():
    assert Book.objects.aggregate(all=Count("pk"), dear=Count("pk", filter=dear)) == {
        "all": 2,
        "dear": 1,
    }
