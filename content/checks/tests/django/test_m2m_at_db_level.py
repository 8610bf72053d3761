"""A many-to-many relation is a table: an id, two indexed keys, one row for each pair."""

import pytest
from django.db import IntegrityError, connections, models, transaction
from django.db.models import Count

pytestmark = pytest.mark.django_db


class Tag(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "django_m2m_at_db_level"


class Book(models.Model):
    title = models.CharField(max_length=50)
    tags = models.ManyToManyField(Tag, related_name="books")

    class Meta:
        app_label = "django_m2m_at_db_level"


class Person(models.Model):
    friends = models.ManyToManyField("self")
    follows = models.ManyToManyField("self", symmetrical=False)
    books = models.ManyToManyField(Book, through="Reading")

    class Meta:
        app_label = "django_m2m_at_db_level"


class Reading(models.Model):
    person = models.ForeignKey(Person, models.CASCADE)
    book = models.ForeignKey(Book, models.CASCADE)
    day = models.DateField()
    note = models.CharField(max_length=50)

    class Meta:
        app_label = "django_m2m_at_db_level"


@pytest.fixture
def book():
    return Book.objects.create(title="SQL")


@pytest.fixture
def tags():
    return [Tag.objects.create(name=name) for name in "abc"]


def verbs(captured):
    return [query["sql"].split()[0] for query in captured]


@pytest.mark.django_db(databases=["postgres"])
def test_the_table_has_an_id_a_unique_pair_and_two_indexed_foreign_keys():
    postgres, table = connections["postgres"], "django_m2m_at_db_level_book_tags"
    with postgres.cursor() as cursor:
        found = postgres.introspection.get_constraints(cursor, table).values()

    def columns(kind):
        return sorted(constraint["columns"] for constraint in found if constraint[kind])

    assert columns("primary_key") == [["id"]]
    assert columns("unique") == [["book_id", "tag_id"], ["id"]]
    assert columns("foreign_key") == columns("index") == [["book_id"], ["tag_id"]]
    assert [field.column for field in Book._meta.concrete_fields] == ["id", "title"]


@pytest.mark.django_db(databases=["postgres"])
def test_the_database_does_not_cascade_django_does():
    postgres = connections["postgres"]
    book = Book.objects.using("postgres").create(title="SQL")
    book.tags.create(name="a")
    with pytest.raises(IntegrityError), transaction.atomic(using="postgres"):
        postgres.cursor().execute("DELETE FROM django_m2m_at_db_level_book")
        postgres.check_constraints()
    assert book.delete()[1]["django_m2m_at_db_level.Book_tags"] == 1


def test_each_call_writes_sets_of_rows_at_once(book, tags, django_assert_num_queries):
    a, b, c = tags
    with django_assert_num_queries(5) as captured:
        book.tags.add(a, b)
        book.tags.set([b, c])
        book.tags.clear()
    assert verbs(captured) == ["INSERT", "SELECT", "DELETE", "INSERT", "DELETE"]


def test_add_of_a_pair_that_is_there_changes_nothing(book, tags, django_assert_num_queries):
    book.tags.add(*tags)
    with django_assert_num_queries(1):
        book.tags.add(*tags)
    assert book.tags.count() == 3


def test_in_means_any_tag_and_a_chain_or_a_count_means_all_of_them(book, tags):
    a, b, c = tags
    book.tags.add(a, b)
    Book.objects.create(title="ORM").tags.add(b, c)
    any_tag = Book.objects.filter(tags__in=[a, b])
    assert any_tag.count() == 3 and any_tag.distinct().count() == 2
    assert Book.objects.filter(tags=a).filter(tags=b).get() == book
    assert any_tag.annotate(n=Count("tags", distinct=True)).filter(n=2).get() == book


def test_the_relation_waits_for_a_primary_key(tags):
    with pytest.raises(ValueError, match="needs to have a value for field"):
        Book(title="SQL").tags.add(*tags)
    with pytest.raises(TypeError, match="Direct assignment to the forward side"):
        Book.objects.create(title="SQL", tags=tags)


def test_a_through_model_is_not_unique_and_needs_its_defaults(book, django_assert_num_queries):
    ann = Person.objects.create()
    with pytest.raises(IntegrityError), transaction.atomic():
        ann.books.add(book)
    with django_assert_num_queries(2) as captured:
        ann.books.add(book, through_defaults={"day": "2026-01-01"})
    assert verbs(captured) == ["SELECT", "INSERT"]
    assert Reading.objects.get().note == ""
    Reading.objects.create(person=ann, book=book, day="2026-01-02")
    assert ann.books.count() == 2
    ann.books.remove(book)
    assert ann.books.count() == 0


def test_a_relation_to_self_is_two_rows_unless_it_is_directed():
    ann, bob = Person.objects.create(), Person.objects.create()
    ann.friends.add(bob)
    ann.follows.add(bob)
    assert list(bob.friends.all()) == [ann] and list(bob.follows.all()) == []
    assert Person.friends.through.objects.count() == 2
