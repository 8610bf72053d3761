"""A client filters, searches and sorts by what the view lists, which is more than it seems."""

import pytest
from django.db import DataError, OperationalError, connections, models, transaction
from django.urls import path
from django_filters import rest_framework as django_filters
from rest_framework import filters, serializers, viewsets

pytestmark = pytest.mark.django_db


class Owner(models.Model):
    token = models.CharField(max_length=50)

    class Meta:
        app_label = "drf_filtering_search_ordering"


class Product(models.Model):
    title = models.CharField(max_length=50, db_index=True)
    price = models.IntegerField(default=0)
    margin = models.IntegerField(default=0)
    owner = models.ForeignKey(Owner, models.CASCADE)

    class Meta:
        app_label = "drf_filtering_search_ordering"


class Label(models.Model):
    product = models.ForeignKey(Product, models.CASCADE, related_name="labels")
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "drf_filtering_search_ordering"


class ProductSerializer(serializers.ModelSerializer):
    class Meta:
        model = Product
        fields = ("title", "price")


class Products(viewsets.ReadOnlyModelViewSet):
    queryset = Product.objects.all()
    serializer_class = ProductSerializer
    filter_backends = [
        django_filters.DjangoFilterBackend,
        filters.SearchFilter,
        filters.OrderingFilter,
    ]
    filterset_fields = {
        "price": ["exact", "gte"],
        "owner__token": ["startswith"],
        "labels__name": ["contains"],
    }
    search_fields = ["title", "labels__name"]
    ordering_fields = ["price"]
    ordering = ["id"]


class OrderingUnlisted(Products):
    ordering_fields = None


class OrderingAll(Products):
    ordering_fields = "__all__"


class RegexSearch(Products):
    queryset = Product.objects.using("postgres")
    search_fields = ["$title"]


urlpatterns = [
    path("products/", Products.as_view({"get": "list"})),
    path("products/<pk>/", Products.as_view({"get": "retrieve"})),
    path("unlisted/", OrderingUnlisted.as_view({"get": "list"})),
    path("all/", OrderingAll.as_view({"get": "list"})),
    path("regex/", RegexSearch.as_view({"get": "list"})),
]


@pytest.fixture(autouse=True)
def products(settings):
    settings.ROOT_URLCONF = __name__
    owner = Owner.objects.create(token="q7x")
    lamp = Product.objects.create(title="Lamp", price=2, margin=1, owner=owner)
    Product.objects.create(title="Desk", price=1, margin=2, owner=owner)
    Label.objects.create(product=lamp, name="red light")
    Label.objects.create(product=lamp, name="light")


def titles(client, url, **query):
    return [product["title"] for product in client.get(url, query).json()]


def test_ordering_by_an_unlisted_field_is_ignored(client):
    assert titles(client, "/products/", ordering="price") == ["Desk", "Lamp"]
    assert titles(client, "/products/", ordering="-margin") == ["Lamp", "Desk"]


def test_without_a_list_serializer_fields_sort_and_with_all_hidden_columns_too(client):
    assert titles(client, "/unlisted/", ordering="title") == ["Desk", "Lamp"]
    assert titles(client, "/unlisted/", ordering="-margin") == ["Lamp", "Desk"]
    assert titles(client, "/all/", ordering="-margin") == ["Desk", "Lamp"]


def test_a_misspelled_filter_returns_everything_and_a_bad_value_400(client):
    assert titles(client, "/products/", price__gte=2) == ["Lamp"]
    assert titles(client, "/products/", price_gte=2) == ["Lamp", "Desk"]
    assert client.get("/products/", {"price": "cheap"}).status_code == 400


def test_a_hidden_field_is_read_letter_by_letter_through_a_filter(client):
    def guess(start):
        for letter in "abq7x":
            if titles(client, "/products/", owner__token__startswith=start + letter):
                return guess(start + letter)
        return start

    assert guess("") == "q7x"


def test_a_filter_over_many_rows_repeats_the_parent_and_a_search_does_not(client):
    assert titles(client, "/products/", labels__name__contains="light") == ["Lamp", "Lamp"]
    assert titles(client, "/products/", search="light") == ["Lamp"]


def test_every_word_of_a_search_must_be_found(client):
    assert titles(client, "/products/", search="LAM red") == ["Lamp"]
    assert titles(client, "/products/", search="lamp,desk") == []


def test_filters_hold_for_one_object_too(client):
    pk = Product.objects.get(title="Lamp").pk
    assert client.get(f"/products/{pk}/").status_code == 200
    assert client.get(f"/products/{pk}/", {"price": 1}).status_code == 404


@pytest.mark.django_db(databases=["default", "postgres"])
def test_a_regex_of_the_client_breaks_or_blocks_the_query(client):
    owner = Owner.objects.using("postgres").create(token="x")
    Product.objects.using("postgres").create(title="a" * 49 + "b", owner=owner)
    with pytest.raises(DataError), transaction.atomic(using="postgres"):
        client.get("/regex/", {"search": "("})
    with pytest.raises(OperationalError, match="timeout"), transaction.atomic(using="postgres"):
        connections["postgres"].cursor().execute("SET LOCAL statement_timeout = 200")
        client.get("/regex/", {"search": r"^(a*)(a*)(a*)(a*)(a*)(a*)\1\2\3\4\5\6b"})


@pytest.mark.django_db(databases=["default", "postgres"])
def test_a_search_does_not_use_an_ordinary_index():
    connections["postgres"].cursor().execute("SET LOCAL enable_seqscan = off")
    products = Product.objects.using("postgres")
    assert "Index Cond" in products.filter(title="Lamp").explain()
    for lookup in ("title__icontains", "title__istartswith", "title__iexact"):
        assert "Index Cond" not in products.filter(**{lookup: "lamp"}).explain()
