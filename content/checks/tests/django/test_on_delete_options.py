"""Django carries out on_delete itself; the foreign key in the database only refuses."""

import pytest
from django.db import IntegrityError, connections, models
from django.db.models import ProtectedError, RestrictedError
from django.db.models.signals import post_delete

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])


class Row(models.Model):
    class Meta:
        app_label = "django_on_delete_options"
        abstract = True


class VisibleRows(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(is_hidden=False)


class Author(Row):
    pass


class Book(Row):
    author = models.ForeignKey(Author, models.CASCADE)
    is_hidden = models.BooleanField(default=False)
    objects = VisibleRows()

    def delete(self, *args, **kwargs):
        raise AssertionError("a cascade does not call it")


class Quote(Row):
    author = models.ForeignKey(Author, models.SET_NULL, null=True)


class Note(Row):
    author = models.ForeignKey(Author, models.DO_NOTHING)


class Customer(Row):
    pass


class Order(Row):
    customer = models.ForeignKey(Customer, models.CASCADE)


class Payment(Row):
    customer = models.ForeignKey(Customer, models.CASCADE)
    order = models.ForeignKey(Order, models.RESTRICT)


class Invoice(Row):
    customer = models.ForeignKey(Customer, models.CASCADE)
    order = models.ForeignKey(Order, models.PROTECT)


@pytest.fixture
def author():
    author = Author.objects.create()
    Book.objects.create(author=author)
    Book.objects.create(author=author, is_hidden=True)
    Quote.objects.create(author=author)
    return author


def test_without_signals_children_are_not_loaded(author, django_assert_num_queries):
    with django_assert_num_queries(3) as captured:
        total, per_model = author.delete()
    assert [query["sql"].split()[0] for query in captured] == ["DELETE", "UPDATE", "DELETE"]
    assert total == 3 and per_model["django_on_delete_options.Book"] == 2
    assert Quote.objects.get().author is None and not Book._base_manager.exists()


def test_a_signal_makes_django_load_the_children_first(author, django_assert_num_queries):
    deleted = []

    def remember(instance, **kwargs):
        deleted.append(instance)

    post_delete.connect(remember, sender=Book)
    try:
        with django_assert_num_queries(4) as captured:
            author.delete()
    finally:
        post_delete.disconnect(remember, sender=Book)
    assert captured[0]["sql"].startswith("SELECT") and len(deleted) == 2


@pytest.fixture
def order():
    return Order.objects.create(customer=Customer.objects.create())


def test_restrict_lets_a_row_go_that_the_same_cascade_takes(order):
    Payment.objects.create(customer=order.customer, order=order)
    with pytest.raises(RestrictedError):
        order.delete()
    assert order.customer.delete()[0] == 3


def test_protect_refuses_even_then(order):
    Invoice.objects.create(customer=order.customer, order=order)
    with pytest.raises(ProtectedError):
        order.customer.delete()


def test_raw_sql_does_not_cascade():
    author = Author.objects.using("postgres").create()
    Book.objects.using("postgres").create(author=author)
    with connections["postgres"].cursor() as cursor:
        cursor.execute(f"DELETE FROM {Author._meta.db_table}")
    with pytest.raises(IntegrityError, match="violates foreign key"):
        connections["postgres"].check_constraints()


def test_do_nothing_leaves_it_to_the_database_and_that_waits_for_the_end_of_the_transaction():
    author = Author.objects.using("postgres").create()
    Note.objects.using("postgres").create(author=author)
    author.delete()
    with pytest.raises(IntegrityError, match="violates foreign key"):
        connections["postgres"].check_constraints()


@pytest.mark.django_db(databases=["postgres"], transaction=True)
def test_changing_the_option_changes_nothing_in_the_database():
    protected = models.ForeignKey(Author, models.PROTECT)
    protected.set_attributes_from_name("author")
    with connections["postgres"].schema_editor(collect_sql=True) as editor:
        editor.alter_field(Book, Book._meta.get_field("author"), protected)
    assert editor.collected_sql == []


def test_the_options_of_the_database_came_after_django_5_2():
    assert not hasattr(models, "DB_CASCADE")
