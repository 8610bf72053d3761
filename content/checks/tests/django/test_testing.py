"""TestCase rolls back, TransactionTestCase empties tables, SimpleTestCase allows no queries."""

import io
import unittest

import pytest
from django.core.cache import cache
from django.db import IntegrityError, connection, models, transaction
from django.db.transaction import TransactionManagementError
from django.test import SimpleTestCase, TestCase, TransactionTestCase
from django.test.testcases import DatabaseOperationForbidden


class Author(models.Model):
    name = models.CharField(max_length=50, unique=True)

    class Meta:
        app_label = "django_testing"


class TwoTests:
    def test_one(self):
        Author.objects.create(name="Ada")

    def test_two(self):
        Author.objects.create(name="Ada")


@pytest.fixture
def statements_of(django_db_setup, django_db_blocker):
    def run(case):
        statements = []

        def note(execute, sql, params, many, context):
            statements.append(sql.split()[0])
            return execute(sql, params, many, context)

        suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
        with django_db_blocker.unblock(), connection.execute_wrapper(note):
            assert unittest.TextTestRunner(io.StringIO()).run(suite).wasSuccessful()
        return statements

    return run


def test_test_case_takes_a_transaction_per_class_and_a_savepoint_per_test(statements_of):
    class Case(TwoTests, TestCase): ...

    a_test = ["SAVEPOINT", "INSERT", "PRAGMA", "ROLLBACK", "RELEASE"]
    assert statements_of(Case) == ["BEGIN", *a_test, *a_test]


def test_transaction_test_case_empties_every_table_after_every_test(statements_of):
    class Case(TwoTests, TransactionTestCase): ...

    statements = statements_of(Case)
    assert "SAVEPOINT" not in statements
    tables = connection.introspection.django_table_names(include_views=False)
    assert statements.count("DELETE") == 2 * len(tables)


def test_only_the_database_is_rolled_back(statements_of):
    class Case(TestCase):
        def test_one(self):
            cache.set("left", "over")

    statements_of(Case)
    assert cache.get("left") == "over"
    cache.delete("left")


class InOneTransaction(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.author = Author.objects.create(name="Ada")

    def rename(self):
        self.assertEqual(self.author.name, "Ada")
        self.author.name = "Grace"
        self.author.save()

    def test_a_test_changes_its_own_copy_of_the_data(self):
        self.rename()

    def test_and_so_does_the_next_one(self):
        self.rename()

    def test_on_commit_runs_only_when_it_is_captured(self):
        sent = []
        transaction.on_commit(lambda: sent.append("lost"))
        with self.captureOnCommitCallbacks(execute=True):
            transaction.on_commit(lambda: sent.append("mail"))
        self.assertEqual(sent, ["mail"])

    def test_an_integrity_error_breaks_the_test_unless_atomic_holds_it(self):
        with self.assertRaises(IntegrityError), transaction.atomic():
            Author.objects.create(name="Ada")
        self.assertEqual(Author.objects.count(), 1)
        with self.assertRaises(IntegrityError):
            Author.objects.create(name="Ada")
        with self.assertRaises(TransactionManagementError):
            Author.objects.count()

    def test_assert_num_queries_fails_on_one_too_many(self):
        with self.assertRaisesMessage(AssertionError, "2 queries executed, 1 expected"):
            with self.assertNumQueries(1):
                list(Author.objects.all())
                Author.objects.count()


@pytest.mark.django_db(databases=["default", "postgres"])
def test_the_transaction_of_a_test_hides_a_missing_atomic():
    assert list(Author.objects.using("postgres").select_for_update()) == []


class WithoutTransaction(SimpleTestCase):
    databases = {"postgres"}

    def test_without_that_transaction_the_missing_atomic_shows(self):
        with self.assertRaises(TransactionManagementError):
            list(Author.objects.using("postgres").select_for_update())


def test_without_the_mark_pytest_django_gives_no_database():
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Author.objects.count()


class WithoutDatabase(SimpleTestCase):
    def test_simple_test_case_refuses_a_query(self):
        with self.assertRaises(DatabaseOperationForbidden):
            Author.objects.count()
