"""A filtered default manager hides rows from checks and relations, but not from joins."""

import pytest
from django.contrib import admin
from django.db import IntegrityError, models
from django.db.migrations.state import ModelState

pytestmark = pytest.mark.django_db


class Author(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "django_managers"


class BookQuerySet(models.QuerySet):
    def published(self):
        return self.filter(is_published=True)


class OnlyPublished(models.Manager):
    def get_queryset(self):
        return super().get_queryset().filter(is_published=True)

    def total(self):
        return self.count()


class Book(models.Model):
    title = models.CharField(max_length=50, unique=True)
    is_published = models.BooleanField(default=False)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")

    live = OnlyPublished()
    items = BookQuerySet.as_manager()

    class Meta:
        app_label = "django_managers"


class Review(models.Model):
    book = models.ForeignKey(Book, models.CASCADE)

    class Meta:
        app_label = "django_managers"


class Shelf(models.Model):
    is_published = models.BooleanField(default=False)

    objects = OnlyPublished()

    class Meta:
        app_label = "django_managers"
        base_manager_name = "objects"


class Place(models.Model):
    shelf = models.ForeignKey(Shelf, models.CASCADE)

    class Meta:
        app_label = "django_managers"


@pytest.fixture
def author():
    return Author.objects.create(name="Ada")


@pytest.fixture
def draft(author):
    return Book.items.create(title="Draft", author=author)


def test_any_manager_of_ones_own_removes_objects_and_none_is_reachable_from_an_instance():
    assert not hasattr(Book, "objects")
    with pytest.raises(AttributeError, match="isn't accessible via Book instances"):
        Book().items


def test_a_queryset_method_continues_a_chain_and_a_manager_method_does_not(draft):
    assert not Book.items.filter(title="Draft").published().exists()
    assert Book.live.total() == 0
    assert not hasattr(Book.live.filter(title="Draft"), "total")


def test_the_first_manager_is_the_default_and_hides_rows_from_admin_and_relations(
    rf, author, draft
):
    assert Book._default_manager is Book.live
    assert not admin.ModelAdmin(Book, admin.site).get_queryset(rf.get("/")).exists()
    assert list(author.books.all()) == []
    assert list(author.books(manager="items").all()) == [draft]


def test_uniqueness_is_checked_among_the_visible_rows_only(author, draft):
    twin = Book(title="Draft", author=author)
    twin.full_clean()
    with pytest.raises(IntegrityError):
        twin.save()


def test_joins_forward_access_and_cascades_see_the_hidden_row(author, draft):
    review = Review.objects.create(book=draft)
    assert list(Author.objects.filter(books__is_published=False)) == [author]
    assert Review.objects.get(pk=review.pk).book == draft
    author.delete()
    assert not Book.items.exists()


def test_a_base_manager_that_filters_breaks_forward_access():
    place = Place.objects.create(shelf=Shelf.objects.create())
    with pytest.raises(Shelf.DoesNotExist):
        Place.objects.get(pk=place.pk).shelf


def test_delete_is_not_copied_to_a_manager_but_an_override_is():
    class Soft(models.QuerySet):
        def delete(self):
            return self.update(is_published=False)

    assert not hasattr(Book.items, "delete")
    assert hasattr(Soft.as_manager(), "delete")
    Soft.delete.queryset_only = True
    assert not hasattr(Soft.as_manager(), "delete")


def test_a_migration_sees_a_plain_manager():
    names_and_managers = ModelState.from_model(Book).managers
    assert [(name, type(manager)) for name, manager in names_and_managers] == [
        ("live", models.Manager)
    ]
