"""A test is undone with its commits, fakes belong at the boundary, frozen time is Python's."""

import secrets
import sys
from secrets import token_hex
from unittest.mock import Mock, create_autospec

import factory
import httpx
import pytest
import time_machine
from django.db import connections, models
from django.utils import timezone
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session


class Author(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "testing_pytest_and_database"


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)

    class Meta:
        app_label = "testing_pytest_and_database"


class AuthorFactory(factory.django.DjangoModelFactory):
    name = factory.Sequence("author {}".format)

    class Meta:
        model = Author


class BookFactory(factory.django.DjangoModelFactory):
    author = factory.SubFactory(AuthorFactory)

    class Meta:
        model = Book


class Gateway:
    def __init__(self, transport=None):
        self.client = httpx.Client(base_url="https://pay.example", transport=transport)

    def charge(self, order_id):
        self.client.post("/charges", json={"order": order_id}).raise_for_status()


used_ids = []


def test_the_database_is_blocked_until_a_test_asks_for_it():
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Author.objects.exists()


@pytest.mark.parametrize("run", [1, 2])
@pytest.mark.django_db(databases=["postgres"])
def test_rows_of_another_test_are_gone_but_their_ids_are_spent(run):
    authors = Author.objects.using("postgres")
    used_ids.append(authors.create().id)
    assert authors.count() == 1
    assert len(set(used_ids)) == run


def test_sqlalchemy_commits_inside_a_transaction_that_the_test_rolls_back(postgres_url):
    with create_engine(postgres_url).connect() as connection:
        outer = connection.begin()
        connection.execute(text("CREATE TABLE scratch_orders (id int)"))
        with Session(connection, join_transaction_mode="create_savepoint") as session:
            session.execute(text("INSERT INTO scratch_orders VALUES (1)"))
            session.commit()
            session.rollback()
            assert session.scalar(text("SELECT count(*) FROM scratch_orders")) == 1
        outer.rollback()
        assert connection.scalar(text("SELECT to_regclass('scratch_orders')")) is None


@pytest.mark.django_db
def test_a_factory_creates_the_parents_too_unless_one_is_given(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert BookFactory.build().author.name.startswith("author")
    with django_assert_num_queries(3 + 3):
        BookFactory.create_batch(3)
    with django_assert_num_queries(1 + 3):
        BookFactory.create_batch(3, author=AuthorFactory())


def test_a_name_is_patched_where_it_is_used(monkeypatch):
    monkeypatch.setattr(secrets, "token_hex", lambda: "fixed")
    assert token_hex() != "fixed"
    monkeypatch.setattr(sys.modules[__name__], "token_hex", lambda: "fixed")
    assert token_hex() == "fixed"


def test_a_bare_mock_accepts_a_call_that_the_real_class_refuses():
    Mock().charge(7, "RUB")
    with pytest.raises(TypeError, match="too many positional arguments"):
        create_autospec(Gateway, instance=True).charge(7, "RUB")


def test_a_fake_transport_runs_the_real_http_client():
    transport = httpx.MockTransport(lambda request: httpx.Response(503))
    with pytest.raises(httpx.HTTPStatusError, match="https://pay.example/charges"):
        Gateway(transport).charge(7)


@pytest.mark.django_db(databases=["postgres"])
def test_frozen_time_does_not_reach_the_database():
    frozen = time_machine.travel("2001-01-01", tick=False)
    with frozen, connections["postgres"].cursor() as cursor:
        now = timezone.now()
        assert now.year == 2001 and now == timezone.now()
        assert cursor.execute("SELECT now()").fetchone()[0].year > 2001
