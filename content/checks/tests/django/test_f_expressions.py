"""With F the database does the arithmetic and loses no update; up to 5.2 save() keeps the F."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import FieldError
from django.db import connections, models, transaction
from django.db.models import F, OuterRef, Subquery
from django.test.utils import isolate_apps

pytestmark = pytest.mark.django_db


class Author(models.Model):
    age = models.IntegerField()

    class Meta:
        app_label = "django_f_expressions"


class Book(models.Model):
    price = models.IntegerField(default=10)
    stock = models.IntegerField(default=5)
    sold = models.IntegerField(null=True)
    author = models.ForeignKey(Author, models.CASCADE, null=True)

    class Meta:
        app_label = "django_f_expressions"


def price_after_two_workers(raise_price):
    """Both have read the row before either of them saves it, each in its own transaction."""
    both_have_read = Barrier(2, timeout=30)

    def work(amount):
        try:
            with transaction.atomic(using="postgres"):
                book = Book.objects.using("postgres").get()
                both_have_read.wait()
                raise_price(book, amount)
                book.save()
        finally:
            connections["postgres"].close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, (1, 2), timeout=60))
    return Book.objects.using("postgres").get().price


@pytest.mark.django_db(databases=["postgres"], transaction=True)
def test_atomic_does_not_save_an_update_computed_in_python():
    def raise_price(book, amount):
        book.price += amount

    Book.objects.using("postgres").create(price=10)
    assert price_after_two_workers(raise_price) in (11, 12)


@pytest.mark.django_db(databases=["postgres"], transaction=True)
def test_f_keeps_both_updates():
    def raise_price(book, amount):
        book.price = F("price") + amount

    Book.objects.using("postgres").create(price=10)
    assert price_after_two_workers(raise_price) == 13


def test_up_to_5_2_the_attribute_keeps_the_expression_and_save_applies_it_again():
    book = Book.objects.create(price=10)
    book.price = F("price") + 1
    book.save()
    assert repr(book.price) == "<CombinedExpression: F(price) + Value(1)>"
    book.save()
    book.refresh_from_db()
    assert book.price == 12


def test_a_condition_in_the_same_update_takes_from_stock_only_if_there_is_enough(
    django_assert_num_queries,
):
    book = Book.objects.create(stock=5)
    with django_assert_num_queries(2) as captured:
        for updated in (1, 0):
            enough = Book.objects.filter(pk=book.pk, stock__gte=3)
            assert enough.update(stock=F("stock") - 3) == updated
    assert 'SET "stock" = ("django_f_expressions_book"."stock" - 3)' in captured[0]["sql"]


def test_a_filter_compares_columns_and_follows_relations_but_update_does_not():
    book = Book.objects.create(stock=5, sold=6, author=Author.objects.create(age=36))
    assert Book.objects.filter(sold__gt=F("stock"), author__age__gt=F("stock")).get() == book
    assert Book.objects.annotate(age=F("author__age")).get().age == 36
    with pytest.raises(FieldError, match="Joined field references are not permitted"):
        Book.objects.update(price=F("author__age"))
    author = Author.objects.filter(pk=OuterRef("author"))
    Book.objects.update(price=Subquery(author.values("age")))
    assert Book.objects.get().price == 36


def test_f_orders_with_nulls_last():
    for sold in (None, 1, 2):
        Book.objects.create(sold=sold)
    by_sales = Book.objects.order_by(F("sold").asc(nulls_last=True))
    assert [book.sold for book in by_sales] == [1, 2, None]


@isolate_apps("django_f_expressions")
def test_there_is_no_row_to_refer_to_on_insert_nor_in_a_database_default():
    with pytest.raises(ValueError, match="can only be used to update, not to insert"):
        Book.objects.create(price=F("stock"))

    class Copy(models.Model):
        stock = models.IntegerField()
        price = models.IntegerField(db_default=F("stock"))

        class Meta:
            app_label = "django_f_expressions"

    assert "fields.E012" in [error.id for error in Copy.check(databases=["default"])]
