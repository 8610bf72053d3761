"""A serializer validates in a fixed order, guards its own misuse and skips Model.clean()."""

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from rest_framework import serializers

pytestmark = pytest.mark.django_db


class Book(models.Model):
    title = models.CharField(max_length=10)
    pages = models.IntegerField(default=1)
    is_approved = models.BooleanField(default=False)

    class Meta:
        app_label = "drf_serializer"

    def clean(self):
        raise ValidationError("Model.clean() was called")


class BookSerializer(serializers.ModelSerializer):
    secret = serializers.CharField(write_only=True, required=False)

    class Meta:
        model = Book
        fields = ("title", "pages", "is_approved", "secret")
        read_only_fields = ("is_approved",)

    def create(self, validated_data):
        validated_data.pop("secret", None)
        return super().create(validated_data)


def test_the_order_is_field_then_validate_field_then_validate_then_create():
    log = []

    def note(step):
        return lambda *args: log.append(step) or args[-1]

    class Ordered(serializers.Serializer):
        title = serializers.CharField(validators=[note("field validator")])
        validate_title = note("validate_title")
        validate = note("validate")
        create = note("create")

        class Meta:
            validators = [note("serializer validator")]

    serializer = Ordered(data={"title": "SICP"})
    serializer.is_valid(raise_exception=True)
    serializer.save()
    steps = ["field validator", "validate_title", "serializer validator", "validate", "create"]
    assert log == steps


def test_all_fields_report_at_once_and_validate_waits_until_they_pass():
    class Strict(BookSerializer):
        def validate(self, attrs):
            raise AssertionError("never reached")

    serializer = Strict(data={"title": "more than ten", "pages": "many"})
    assert not serializer.is_valid() and set(serializer.errors) == {"title", "pages"}


def test_misuse_is_an_assertion_error():
    serializer = BookSerializer(data={"title": "SICP"})
    with pytest.raises(AssertionError, match="must call `.is_valid\\(\\)`"):
        serializer.validated_data
    serializer.is_valid()
    serializer.data
    with pytest.raises(AssertionError, match="after accessing `serializer.data`"):
        serializer.save()


def test_read_only_and_unknown_input_is_dropped_and_write_only_is_not_shown():
    sent = {"title": "SICP", "is_approved": True, "price": 1, "secret": "x"}
    serializer = BookSerializer(data=sent)
    assert serializer.is_valid()
    assert serializer.validated_data == {"title": "SICP", "secret": "x"}
    assert serializer.save(pages=657).pages == 657
    assert serializer.data == {"title": "SICP", "pages": 657, "is_approved": False}


def test_model_clean_is_not_called():
    serializer = BookSerializer(data={"title": "SICP"})
    assert serializer.is_valid() and serializer.save().pk


def test_a_partial_update_shows_validate_only_what_was_sent():
    seen = []

    class Spy(BookSerializer):
        def validate(self, attrs):
            seen.append(dict(attrs))
            return attrs

    Spy(Book(title="SICP", pages=657), data={"pages": 2}, partial=True).is_valid()
    assert seen == [{"pages": 2}]


def test_many_inserts_row_by_row_and_refuses_to_update(django_assert_num_queries):
    rows = [{"title": "SICP"}, {"title": "TAPL"}, {"title": "HtDP"}]
    serializer = BookSerializer(data=rows, many=True)
    serializer.is_valid(raise_exception=True)
    with django_assert_num_queries(3):
        books = serializer.save()
    again = BookSerializer(books, data=rows, many=True)
    assert again.is_valid()
    with pytest.raises(NotImplementedError):
        again.save()


def test_the_errors_of_a_list_are_a_dict_by_position():
    serializer = BookSerializer(data=[{"title": "SICP"}, {}], many=True)
    assert not serializer.is_valid() and set(serializer.errors) == {1}
