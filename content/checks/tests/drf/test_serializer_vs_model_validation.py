"""A serializer checks fields and plain uniqueness; clean() and other constraints are yours."""

from copy import copy

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Lower
from django.forms import modelform_factory
from rest_framework import generics, serializers
from rest_framework.test import APIRequestFactory

pytestmark = pytest.mark.django_db


class Trip(models.Model):
    owner = models.ForeignKey(User, models.CASCADE, null=True)
    start = models.IntegerField(validators=[MinValueValidator(0)])
    end = models.IntegerField()
    code = models.CharField(max_length=10, unique=True)
    slug = models.CharField(max_length=10, blank=True)

    class Meta:
        app_label = "drf_serializer_vs_model_validation"
        constraints = [
            models.CheckConstraint(condition=models.Q(end__lt=100), name="end_below_100"),
            models.UniqueConstraint(Lower("code"), name="code_ignoring_case"),
            models.UniqueConstraint(fields=["owner", "slug"], name="slug_of_owner"),
        ]

    def clean(self):
        if self.end < self.start:
            raise ValidationError({"end": "The end is before the start."})
        if self.end == self.start:
            raise ValidationError("The trip is empty.")


class TripSerializer(serializers.ModelSerializer):
    class Meta:
        model = Trip
        fields = ("start", "end", "code", "slug")


class OwnedSerializer(TripSerializer):
    owner = serializers.HiddenField(default=User.objects.get)

    class Meta(TripSerializer.Meta):
        fields = ("owner", "start", "end", "code", "slug")


class StrictSerializer(TripSerializer):
    def validate(self, attrs):
        trip = copy(self.instance) or Trip()
        for name, value in attrs.items():
            setattr(trip, name, value)
        trip.clean()
        trip.validate_constraints()
        return attrs


class CreateTrip(generics.CreateAPIView):
    serializer_class = TripSerializer

    def perform_create(self, serializer):
        try:
            with transaction.atomic(using="postgres"):
                serializer.save()
        except IntegrityError as error:
            if error.__cause__.diag.constraint_name != "code_ignoring_case":
                raise
            raise serializers.ValidationError({"code": ["Taken."]}) from error


class CreateTripAndClean(CreateTrip):
    def perform_create(self, serializer):
        serializer.save().full_clean()


def data(**changes):
    return {"start": 1, "end": 5, "code": "a", **changes}


def errors(serializer_class, *instance, **changes):
    serializer = serializer_class(*instance, data=data(**changes))
    serializer.is_valid()
    return serializer.errors


def test_the_serializer_saves_what_clean_refuses_and_a_model_form_does_not():
    wrong = data(end=0)
    serializer = TripSerializer(data=wrong)
    assert serializer.is_valid()
    with pytest.raises(ValidationError):
        serializer.save().full_clean()
    form = modelform_factory(Trip, fields=["start", "end", "code"])({**wrong, "code": "b"})
    assert set(form.errors) == {"end"}


def test_validators_of_fields_and_plain_uniqueness_are_taken_over():
    Trip.objects.create(**data())
    assert errors(TripSerializer, start=-1, code="b")["start"][0].code == "min_value"
    assert errors(TripSerializer)["code"][0].code == "unique"


@pytest.mark.parametrize(
    "changes",
    [{"end": 100, "code": "b"}, {"code": "A"}, {"slug": "x", "code": "b"}],
    ids=["check constraint", "unique expression", "a field that the serializer lacks"],
)
def test_other_constraints_are_noticed_by_the_database_alone(changes):
    owner = User.objects.create_user("ann")
    Trip.objects.create(**data(slug="x", owner=owner))
    serializer = TripSerializer(data=data(**changes))
    assert serializer.is_valid()
    with pytest.raises(IntegrityError):
        serializer.save(owner=owner)


def test_a_hidden_owner_brings_the_check_of_the_pair_back():
    Trip.objects.create(**data(slug="x", owner=User.objects.create_user("ann")))
    assert errors(OwnedSerializer, slug="x", code="b")["non_field_errors"][0].code == "unique"


def test_validate_can_call_clean_and_the_constraints_on_a_copy():
    trip = Trip.objects.create(**data())
    assert set(errors(StrictSerializer, trip, end=0)) == {"end"}
    assert set(errors(StrictSerializer, trip, end=1)) == {"non_field_errors"}
    assert set(errors(StrictSerializer, trip, end=100)) == {"__all__"}
    assert trip.end == 5
    assert errors(StrictSerializer, trip, end=9) == {}


@pytest.mark.django_db(databases=["default", "postgres"])
def test_djangos_error_is_400_from_validate_but_unhandled_after_it():
    request = APIRequestFactory().post("/", data(end=0))
    assert CreateTrip.as_view(serializer_class=StrictSerializer)(request).status_code == 400
    with pytest.raises(ValidationError):
        CreateTripAndClean.as_view()(request)


@pytest.mark.django_db(databases=["default", "postgres"])
def test_a_lost_race_becomes_400_by_the_name_of_the_constraint():
    trips = Trip.objects.using("postgres")

    class LosesTheRace(TripSerializer):
        def create(self, validated_data):
            trips.create(**data(code="A"))
            return trips.create(**validated_data)

    request = APIRequestFactory().post("/", data(code="a"))
    response = CreateTrip.as_view(serializer_class=LosesTheRace)(request)
    assert response.status_code == 400 and response.data == {"code": ["Taken."]}


@pytest.mark.django_db(databases=["default", "postgres"])
def test_without_a_savepoint_the_outer_transaction_is_lost():
    trips = Trip.objects.using("postgres")
    trips.create(**data())
    with transaction.atomic(using="postgres"):
        with pytest.raises(IntegrityError), transaction.atomic(using="postgres"):
            trips.create(**data())
        assert trips.count() == 1
        with pytest.raises(IntegrityError):
            trips.create(**data())
        with pytest.raises(transaction.TransactionManagementError):
            trips.count()
        transaction.set_rollback(True, using="postgres")
