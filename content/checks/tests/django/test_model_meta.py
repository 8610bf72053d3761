"""Meta sets the table, its constraints and an ORDER BY, and little of it is inherited."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, connections, models, transaction
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.graph import MigrationGraph
from django.db.migrations.operations import AlterModelOptions
from django.db.migrations.questioner import MigrationQuestioner
from django.db.migrations.state import ModelState, ProjectState
from django.db.models import Count, Q

pytestmark = pytest.mark.django_db


class Product(models.Model):
    shop = models.CharField(max_length=50)
    sku = models.CharField(max_length=50)
    price = models.IntegerField()

    class Meta:
        app_label = "django_model_meta"
        verbose_name = "thing for sale"
        ordering = ["sku"]
        get_latest_by = "price"
        constraints = [
            models.CheckConstraint(
                condition=Q(price__gte=0),
                name="price_gte_0",
                violation_error_message="The price is negative.",
            ),
        ]


class Book(Product):
    class Meta:
        app_label = "django_model_meta"


class Legacy(models.Model):
    class Meta:
        app_label = "django_model_meta"
        managed = False
        db_table = "somebody_elses"


@pytest.fixture
def products():
    for sku in "ab":
        Product.objects.create(shop="north", sku=sku, price=1)


@pytest.mark.parametrize("option", ["orderng", "index_together"])
def test_an_unknown_option_and_index_together_are_type_errors(option):
    meta = type("Meta", (), {"app_label": "django_model_meta", option: []})
    with pytest.raises(TypeError, match="got invalid attribute"):
        type("Wrong", (models.Model,), {"__module__": __name__, "Meta": meta})


def test_verbose_name_does_not_name_the_table():
    assert Product._meta.db_table == "django_model_meta_product"


def test_a_constraint_holds_where_no_validation_runs_and_has_words_where_it_does(products):
    with pytest.raises(IntegrityError), transaction.atomic():
        Product.objects.update(price=-1)
    with pytest.raises(ValidationError, match="The price is negative."):
        Product(shop="south", sku="c", price=-1).full_clean()


def test_ordering_is_in_a_plain_select_only(products, django_assert_num_queries):
    with django_assert_num_queries(6) as captured:
        list(Product.objects.all())
        Product.objects.count()
        Product.objects.exists()
        Product.objects.get(sku="a")
        list(Book.objects.order_by().filter(product_ptr__in=Product.objects.all()))
        list(Product.objects.annotate(n=Count("book")))
    assert ["ORDER BY" in query["sql"] for query in captured] == [True] + [False] * 5


def test_ordering_spoils_distinct_values_and_an_empty_order_by_cures_it(products):
    shops = Product.objects.values_list("shop", flat=True).distinct()
    assert list(shops) == ["north", "north"]
    assert list(shops.order_by()) == ["north"]


def test_from_a_concrete_parent_only_ordering_and_get_latest_by_pass_on():
    assert Book._meta.ordering == ["sku"] and Book._meta.get_latest_by == "price"
    assert Book._meta.constraints == [] and Book._meta.verbose_name == "book"


def test_an_unmanaged_table_is_not_created_but_can_be_used():
    assert "somebody_elses" not in connection.introspection.table_names()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE somebody_elses (id integer PRIMARY KEY)")
    Legacy.objects.create()
    assert Legacy.objects.count() == 1


def operations(before, after):
    questioner = MigrationQuestioner(specified_apps=["django_model_meta"])
    changes = MigrationAutodetector(before, after, questioner).changes(MigrationGraph())
    migrations = changes.get("django_model_meta", [])
    return [operation for migration in migrations for operation in migration.operations]


@pytest.fixture
def state():
    state = ProjectState()
    for model in (Product, Legacy):
        state.add_model(ModelState.from_model(model))
    return state


@pytest.mark.django_db(databases=["postgres"])
def test_a_new_ordering_is_a_migration_without_sql(state):
    after = state.clone()
    after.alter_model_options("django_model_meta", "product", {"ordering": ["price"]})
    [operation] = operations(state, after)
    assert isinstance(operation, AlterModelOptions)
    with connections["postgres"].schema_editor(collect_sql=True) as editor:
        operation.database_forwards("django_model_meta", editor, state, after)
    assert editor.collected_sql == []


@pytest.mark.parametrize(("model", "noticed"), [("product", 1), ("legacy", 0)])
def test_makemigrations_does_not_notice_the_fields_of_an_unmanaged_model(state, model, noticed):
    after = state.clone()
    after.add_field("django_model_meta", model, "note", models.TextField(null=True), True)
    assert len(operations(state, after)) == noticed
