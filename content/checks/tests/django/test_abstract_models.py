"""An abstract parent has no table, a concrete parent costs a second one, a proxy shares it."""

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection, models
from django.test.utils import isolate_apps

pytestmark = pytest.mark.django_db


class Stamped(models.Model):
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        abstract = True
        app_label = "django_abstract_models"
        ordering = ["-created"]


class Article(Stamped):
    title = models.CharField(max_length=50)


class Page(Stamped):
    class Meta:
        app_label = "django_abstract_models"


class ArticleByTitle(Article):
    class Meta:
        app_label = "django_abstract_models"
        proxy = True
        ordering = ["title"]


class Place(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "django_abstract_models"
        ordering = ["name"]
        verbose_name = "venue"


class Restaurant(Place):
    stars = models.IntegerField(default=0)

    class Meta:
        app_label = "django_abstract_models"


def columns(model):
    with connection.cursor() as cursor:
        table = connection.introspection.get_table_description(cursor, model._meta.db_table)
    return {column.name for column in table}


def test_an_abstract_model_has_no_table_no_manager_and_no_instances():
    assert "django_abstract_models_stamped" not in connection.introspection.table_names()
    assert not hasattr(Stamped, "objects")
    with pytest.raises(TypeError, match="Abstract models cannot be instantiated"):
        Stamped()


def test_each_child_has_the_columns_in_its_own_table():
    assert columns(Article) == {"id", "created", "title"}
    assert columns(Page) == {"id", "created"}


def test_a_child_inherits_meta_as_a_whole_or_not_at_all_and_is_not_abstract():
    assert Article._meta.ordering == ["-created"] and Page._meta.ordering == []
    assert Article._meta.abstract is Article.Meta.abstract is False


def test_a_child_of_a_concrete_model_inherits_the_ordering_alone():
    assert Restaurant._meta.ordering == ["name"]
    assert Restaurant._meta.verbose_name == "restaurant"


@isolate_apps("django_abstract_models")
def test_a_fixed_related_name_clashes_at_the_second_child():
    class Owner(models.Model):
        class Meta:
            app_label = "django_abstract_models"

    class Owned(models.Model):
        owner = models.ForeignKey(Owner, models.CASCADE, related_name="things")
        payer = models.ForeignKey(Owner, models.CASCADE, related_name="paid_%(class)ss")

        class Meta:
            abstract = True
            app_label = "django_abstract_models"

    class Car(Owned): ...

    class Boat(Owned): ...

    clashes = [error.obj.name for error in Boat.check() if error.id == "fields.E304"]
    assert clashes == ["owner"]


def test_a_child_of_a_concrete_model_is_two_inserts_and_a_join(django_assert_num_queries):
    with django_assert_num_queries(2) as captured:
        Restaurant.objects.create(name="Mario", stars=3)
    assert [query["sql"].split()[0] for query in captured] == ["INSERT", "INSERT"]
    assert " INNER JOIN " in str(Restaurant.objects.all().query)
    assert columns(Restaurant) == {"place_ptr_id", "stars"}


def test_a_concrete_parent_returns_parents_not_children(django_assert_num_queries):
    Restaurant.objects.create(name="Mario")
    Place.objects.create(name="Park")
    mario, park = Place.objects.order_by("pk")
    assert type(mario) is Place
    with django_assert_num_queries(1):
        assert mario.restaurant.stars == 0
    with pytest.raises(ObjectDoesNotExist):
        park.restaurant


@isolate_apps("django_abstract_models")
def test_a_proxy_shares_the_table_changes_the_order_and_cannot_add_a_field():
    for title in ("b", "a"):
        Article.objects.create(title=title)
    assert ArticleByTitle._meta.db_table == Article._meta.db_table
    assert [article.title for article in ArticleByTitle.objects.all()] == ["a", "b"]

    class WithNote(ArticleByTitle):
        note = models.TextField()

        class Meta:
            app_label = "django_abstract_models"
            proxy = True

    assert [error.id for error in WithNote.check()] == ["models.E017"]
