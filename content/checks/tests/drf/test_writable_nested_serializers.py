"""Nested data is saved by code of yours: atomically, within the parent, as a whole set."""

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.test.utils import CaptureQueriesContext
from rest_framework import serializers

pytestmark = pytest.mark.django_db


class Order(models.Model):
    number = models.CharField(max_length=10)

    class Meta:
        app_label = "drf_writable_nested_serializers"


class Line(models.Model):
    order = models.ForeignKey(Order, models.CASCADE, related_name="lines")
    sku = models.CharField(max_length=10, unique=True)
    quantity = models.PositiveIntegerField()

    class Meta:
        app_label = "drf_writable_nested_serializers"
        ordering = ["id"]


class GeneratedLineSerializer(serializers.ModelSerializer):
    class Meta:
        model = Line
        fields = ("id", "sku", "quantity")


class GeneratedOrderSerializer(serializers.ModelSerializer):
    lines = GeneratedLineSerializer(many=True)

    class Meta:
        model = Order
        fields = ("number", "lines")


class LineSerializer(GeneratedLineSerializer):
    id = serializers.IntegerField(required=False)

    class Meta(GeneratedLineSerializer.Meta):
        extra_kwargs = {"sku": {"validators": []}}


class OrderSerializer(GeneratedOrderSerializer):
    lines = LineSerializer(many=True, max_length=3)

    @transaction.atomic
    def create(self, validated_data):
        lines = validated_data.pop("lines")
        order = super().create(validated_data)
        Line.objects.bulk_create(Line(order=order, **{**line, "id": None}) for line in lines)
        return order

    @transaction.atomic
    def update(self, order, validated_data):
        lines = validated_data.pop("lines", None)
        order = super().update(order, validated_data)
        if lines is not None:
            self.replace(order, lines)
        return order

    def replace(self, order, lines):
        existing = order.lines.in_bulk()
        kept = {line["id"] for line in lines if "id" in line}
        if not kept <= existing.keys():
            raise serializers.ValidationError({"lines": "Not a line of this order."})
        order.lines.exclude(pk__in=kept).delete()
        for line in lines:
            target = existing.get(line.get("id"), Line(order=order))
            for name, value in line.items():
                setattr(target, name, value)
            target.save()


@pytest.fixture
def order():
    order = Order.objects.create(number="A1")
    Line.objects.create(order=order, sku="lamp", quantity=1)
    Line.objects.create(order=order, sku="desk", quantity=2)
    return order


def save(serializer_class, *instance, **options):
    serializer = serializer_class(*instance, **options)
    serializer.is_valid(raise_exception=True)
    return serializer.save()


def lines(order):
    return list(order.lines.values_list("sku", "quantity"))


def test_save_refuses_nested_data_without_a_create_of_your_own():
    new = [{"id": 99, "sku": "lamp", "quantity": 1}, {"sku": "desk", "quantity": 2}]
    data = {"number": "B1", "lines": new}
    with pytest.raises(AssertionError, match="does not support writable nested"):
        save(GeneratedOrderSerializer, data=data)
    with CaptureQueriesContext(connection) as log:
        order = save(OrderSerializer, data=data)
    assert lines(order) == [("lamp", 1), ("desk", 2)]
    assert not order.lines.filter(pk=99).exists()
    assert sum(query["sql"].startswith("INSERT") for query in log) == 2


def test_a_failure_of_one_line_leaves_no_order(order):
    data = {"number": "B1", "lines": [{"sku": "lamp", "quantity": 1}]}
    with pytest.raises(IntegrityError):
        save(OrderSerializer, data=data)
    assert not Order.objects.filter(number="B1").exists()


def test_generated_lines_lose_their_id_and_find_their_own_sku_taken(order):
    line = {"id": order.lines.first().pk, "sku": "lamp", "quantity": 9}
    data = {"number": "A1", "lines": [line]}
    serializer = GeneratedOrderSerializer(order, data=data)
    assert not serializer.is_valid()
    assert serializer.errors["lines"][0]["sku"][0].code == "unique"
    line["sku"] = "chair"
    serializer = GeneratedOrderSerializer(order, data=data)
    assert serializer.is_valid()
    assert serializer.validated_data["lines"] == [{"sku": "chair", "quantity": 9}]


def test_the_list_replaces_the_lines_and_its_absence_keeps_them(order):
    lamp = order.lines.get(sku="lamp")
    new = [{"id": lamp.pk, "sku": "lamp", "quantity": 5}, {"sku": "chair", "quantity": 1}]
    save(OrderSerializer, order, data={"lines": new}, partial=True)
    assert lines(order) == [("lamp", 5), ("chair", 1)]
    assert order.lines.first() == lamp
    save(OrderSerializer, order, data={"number": "A2"}, partial=True)
    assert len(lines(order)) == 2
    save(OrderSerializer, order, data={"lines": []}, partial=True)
    assert lines(order) == []


def test_a_line_of_another_order_is_refused(order):
    thief = Order.objects.create(number="B1")
    stolen = {"id": order.lines.first().pk, "sku": "lamp", "quantity": 9}
    with pytest.raises(serializers.ValidationError):
        save(OrderSerializer, thief, data={"lines": [stolen]}, partial=True)
    assert lines(order) == [("lamp", 1), ("desk", 2)]


def test_partial_lets_a_new_line_without_a_required_field_through_to_the_database(order):
    data = {"lines": [{"sku": "chair"}]}
    assert not OrderSerializer(order, data={"number": "A1", **data}).is_valid()
    with pytest.raises(IntegrityError, match="quantity"), transaction.atomic():
        save(OrderSerializer, order, data=data, partial=True)
    assert lines(order) == [("lamp", 1), ("desk", 2)]


def test_max_length_limits_the_list(order):
    data = {"lines": [{"sku": str(n), "quantity": 1} for n in range(4)]}
    serializer = OrderSerializer(order, data=data, partial=True)
    assert not serializer.is_valid()
    assert serializer.errors["lines"]["non_field_errors"][0].code == "max_length"
