"""A generated schema may be valid and yet untrue: warnings and a contract test tell."""

import json
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import models
from django.urls import path
from drf_spectacular.drainage import GENERATOR_STATS
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.management.commands.spectacular import Command
from drf_spectacular.validation import validate_schema
from drf_spectacular.views import SpectacularJSONAPIView
from jsonschema import Draft4Validator, ValidationError
from rest_framework import generics, serializers, views, viewsets
from rest_framework.permissions import IsAdminUser
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory

pytestmark = pytest.mark.django_db


class Order(models.Model):
    status = models.CharField(max_length=9, choices=[("new", "New"), ("paid", "Paid")])

    class Meta:
        app_label = "drf_openapi_schema"


class OrderSerializer(serializers.ModelSerializer):
    total = serializers.SerializerMethodField()

    class Meta:
        model = Order
        fields = ("id", "status", "total")

    def get_total(self, order) -> int:
        return 5


class UntypedSerializer(OrderSerializer):
    def get_total(self, order):
        return 5


class TaskSerializer(serializers.Serializer):
    status = serializers.ChoiceField(["open", "done"])


class Orders(viewsets.ModelViewSet):
    queryset = Order.objects.all()
    serializer_class = OrderSerializer


class OwnOrders(Orders):
    queryset = None

    def get_queryset(self):
        return self.request.user.orders.all()


class UntypedOrders(Orders):
    serializer_class = UntypedSerializer


class Tasks(generics.CreateAPIView):
    serializer_class = TaskSerializer


class Status(views.APIView):
    def get(self, request):
        return Response({"version": 1})


LIST = {"get": "list", "post": "create"}
orders = path("orders/", Orders.as_view(LIST))
untyped = path("orders/", UntypedOrders.as_view(LIST))
tasks = path("tasks/", Tasks.as_view())
status = path("status/", Status.as_view())
guarded = path("guarded/", Orders.as_view(LIST, permission_classes=[IsAdminUser]))
own = path("own/<pk>/", OwnOrders.as_view({"get": "retrieve"}))


@pytest.fixture(autouse=True)
def spectacular(settings):
    GENERATOR_STATS.reset()
    settings.REST_FRAMEWORK = {"DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema"}


def generate(*patterns):
    return SchemaGenerator(patterns=patterns).get_schema(request=None, public=True)


def run_command(*patterns):
    urlconf = SimpleNamespace(urlpatterns=patterns)
    call_command(Command(), "--validate", "--fail-on-warn", urlconf=urlconf)


def check_answer(pattern):
    document = generate(pattern)
    answer = document["paths"]["/orders/"]["get"]["responses"]["200"]["content"]
    contract = {**document, "allOf": [answer["application/json"]["schema"]]}
    response = pattern.callback(APIRequestFactory().get("/orders/")).render()
    Draft4Validator(contract).validate(json.loads(response.content))


def test_the_schema_follows_the_serializer_but_knows_nothing_of_errors():
    document = generate(orders)
    order = document["components"]["schemas"]["Order"]
    assert order["properties"]["total"] == {"type": "integer", "readOnly": True}
    assert list(document["paths"]["/orders/"]["post"]["responses"]) == ["201"]


def test_a_bare_api_view_is_an_empty_answer_in_a_valid_schema(capsys):
    validate_schema(generate(status))
    assert "unable to guess serializer" in capsys.readouterr().err
    answer = generate(status)["paths"]["/status/"]["get"]["responses"]["200"]
    assert answer == {"description": "No response body"}


@pytest.mark.parametrize("pattern", [untyped, status, own])
def test_fail_on_warn_stops_what_the_generator_only_guessed(pattern):
    run_command(orders)
    with pytest.raises(CommandError, match="due to warnings"):
        run_command(pattern)


def test_a_contract_test_finds_the_type_that_was_guessed_wrong():
    Order.objects.create(status="new")
    check_answer(orders)
    with pytest.raises(ValidationError, match="5 is not of type 'string'"):
        check_answer(untyped)


def test_another_field_named_status_silently_renames_the_enum_of_the_first():
    assert "StatusEnum" in generate(orders)["components"]["schemas"]
    names = generate(orders, tasks)["components"]["schemas"]
    assert "StatusEnum" not in names
    assert {"OrderStatusEnum", "TaskStatusEnum"} <= set(names)
    run_command(orders, tasks)


def test_the_schema_view_shows_guarded_views_to_anyone_by_default():
    schema_view = SpectacularJSONAPIView.as_view(patterns=[guarded])
    response = schema_view(APIRequestFactory().get("/schema/"))
    assert response.status_code == 200 and "/guarded/" in response.data["paths"]
