"""A OneToOneField is a foreign key with UNIQUE; its reverse is an object or an exception."""

import pytest
from django.core.exceptions import FieldError
from django.db import IntegrityError, connections, models
from django.test.utils import isolate_apps

pytestmark = pytest.mark.django_db


class Author(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "django_onetoone_vs_foreignkey"


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)

    class Meta:
        app_label = "django_onetoone_vs_foreignkey"


class Passport(models.Model):
    author = models.OneToOneField(Author, models.CASCADE, null=True)

    class Meta:
        app_label = "django_onetoone_vs_foreignkey"


class Poet(Author):
    class Meta:
        app_label = "django_onetoone_vs_foreignkey"


@pytest.fixture
def ada():
    return Author.objects.create(name="Ada")


def test_the_database_refuses_a_second_row_for_the_same_object_but_not_a_second_null(ada):
    for model, author in ((Book, ada), (Book, ada), (Passport, None), (Passport, None)):
        model.objects.create(author=author)
    Passport.objects.create(author=ada)
    with pytest.raises(IntegrityError, match="UNIQUE"):
        Passport.objects.create(author=ada)


@pytest.mark.django_db(databases=["postgres"])
def test_postgresql_indexes_both_columns_and_one_index_is_unique():
    indexes = "SELECT indexdef FROM pg_indexes WHERE tablename = %s AND indexdef LIKE %s"
    with connections["postgres"].cursor() as cursor:
        for model, start in ((Book, "CREATE INDEX"), (Passport, "CREATE UNIQUE INDEX")):
            cursor.execute(indexes, [model._meta.db_table, "%(author_id)"])
            [(definition,)] = cursor.fetchall()
            assert definition.startswith(start)


def test_the_reverse_side_is_an_object_or_an_exception(ada, django_assert_num_queries):
    assert list(ada.book_set.all()) == []
    with pytest.raises(Passport.DoesNotExist) as error:
        ada.passport
    assert type(error.value) is Author.passport.RelatedObjectDoesNotExist
    assert isinstance(error.value, AttributeError) and not hasattr(ada, "passport")
    assert Passport().author is None
    passport = Passport.objects.create(author=ada)
    with django_assert_num_queries(1 + 1):
        assert Author.objects.get().passport == passport


def test_select_related_takes_the_reverse_object_and_remembers_that_there_is_none(
    ada, django_assert_num_queries
):
    with django_assert_num_queries(1) as captured:
        author = Author.objects.select_related("passport").get()
        assert not hasattr(author, "passport")
    assert "LEFT OUTER JOIN" in captured[0]["sql"]
    with pytest.raises(FieldError, match="Invalid field name"):
        Author.objects.select_related("book_set").get()


def test_cascade_goes_from_the_target_to_the_row_that_holds_the_field(ada):
    passport = Passport.objects.create(author=ada)
    passport.delete()
    assert Author.objects.exists()
    Passport.objects.create(author=ada)
    ada.delete()
    assert not Passport.objects.exists()


def test_on_delete_is_required_by_both():
    for field in (models.ForeignKey, models.OneToOneField):
        with pytest.raises(TypeError, match="on_delete"):
            field(Author)


@isolate_apps("django_onetoone_vs_foreignkey")
def test_a_unique_foreign_key_is_warned_of():
    class Card(models.Model):
        other = models.ForeignKey("self", models.CASCADE, unique=True)

        class Meta:
            app_label = "django_onetoone_vs_foreignkey"

    assert [warning.id for warning in Card.check()] == ["fields.W342"]


def test_a_child_table_is_tied_by_a_one_to_one_that_is_its_primary_key():
    link = Poet._meta.pk
    assert isinstance(link, models.OneToOneField) and link.remote_field.parent_link
    poet = Poet.objects.create(name="Sappho")
    assert poet.pk == poet.author_ptr_id == Author.objects.get().pk
    assert [field.name for field in Poet._meta.local_fields] == ["author_ptr"]
