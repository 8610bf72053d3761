"""One rule in Meta.constraints: full_clean() refuses politely, the database always."""

import pytest
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import IntegrityError, connection, models, transaction
from django.db.models import F, Q
from django.test.utils import CaptureQueriesContext
from django.utils.deprecation import RemovedInDjango60Warning
from rest_framework.serializers import ModelSerializer

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])


class Booking(models.Model):
    room = models.IntegerField(default=1)
    start = models.IntegerField(default=1)
    end = models.IntegerField(null=True, blank=True)
    canceled = models.BooleanField(default=False)
    guests = models.IntegerField(default=1, validators=[MinValueValidator(1)])

    class Meta:
        app_label = "django_db_constraints"
        constraints = [
            models.CheckConstraint(
                condition=Q(end__gt=F("start")),
                name="ends_after_start",
                violation_error_message="Ends before it starts.",
                violation_error_code="dates",
            ),
            models.UniqueConstraint(
                fields=["room", "start"], condition=Q(canceled=False), name="one_per_slot"
            ),
        ]


class Price(models.Model):
    amount = models.IntegerField()
    code = models.IntegerField(null=True, unique=True)
    ends = models.IntegerField(null=True)

    class Meta:
        app_label = "django_db_constraints"
        constraints = [
            models.UniqueConstraint(
                fields=["amount", "ends"], nulls_distinct=False, name="one_open_price"
            )
        ]


class BookingForm(forms.ModelForm):
    class Meta:
        model = Booking
        fields = ["end"]


class BookingSerializer(ModelSerializer):
    class Meta:
        model = Booking
        fields = ["room", "start", "end"]


class FullSerializer(ModelSerializer):
    class Meta:
        model = Booking
        fields = [*BookingSerializer.Meta.fields, "canceled"]


def backwards():
    return Booking(start=9, end=3)


def test_full_clean_says_what_is_wrong_and_asks_the_database_for_each_constraint():
    with CaptureQueriesContext(connection) as queries, pytest.raises(ValidationError) as error:
        backwards().full_clean()
    (violation,) = error.value.error_dict["__all__"]
    assert (violation.message, violation.code) == ("Ends before it starts.", "dates")
    assert sum(query["sql"].startswith("SELECT") for query in queries) == 2


@pytest.mark.parametrize(
    "write",
    [
        lambda: backwards().save(),
        lambda: Booking.objects.bulk_create([backwards()]),
        lambda: Booking.objects.update(end=0),
    ],
)
def test_what_skips_full_clean_meets_the_database(write):
    Booking.objects.create(end=2)
    with pytest.raises(IntegrityError, match="ends_after_start"):
        write()


def test_two_that_passed_full_clean_collide_and_a_savepoint_keeps_the_transaction():
    bookings = [Booking(end=2), Booking(end=3)]
    for booking in bookings:
        booking.full_clean()
    bookings[0].save(using="postgres")
    with pytest.raises(IntegrityError) as error, transaction.atomic("postgres"):
        bookings[1].save(using="postgres")
    assert error.value.__cause__.diag.constraint_name == "one_per_slot"
    assert Booking.objects.using("postgres").count() == 1


def test_a_partial_constraint_counts_only_the_rows_of_its_condition():
    Booking.objects.create(canceled=True)
    Booking.objects.create()
    Booking(canceled=True).full_clean()
    with pytest.raises(ValidationError):
        Booking().full_clean()


def test_null_passes_a_check_and_repeats_unless_nulls_are_not_distinct():
    Booking(end=None).full_clean()
    prices = Price.objects.using("postgres")
    prices.create(amount=5)
    prices.create(amount=6)
    assert prices.filter(code=None).count() == 2
    with pytest.raises(IntegrityError, match="one_open_price"):
        prices.create(amount=5)


def test_a_form_without_one_of_the_fields_skips_the_constraint():
    form = BookingForm({"end": 3}, instance=Booking(start=9))
    assert form.is_valid()
    with pytest.raises(IntegrityError):
        form.save()


def test_drf_wants_all_fields_of_a_unique_constraint_to_check_it():
    Booking.objects.create()
    slot = {"room": 1, "start": 1, "canceled": False}
    assert not FullSerializer(data=slot).is_valid()
    assert BookingSerializer(data=slot).is_valid()


def test_drf_does_not_turn_a_check_into_a_validator():
    serializer = FullSerializer(data={"start": 9, "end": 3})
    assert serializer.is_valid()
    with pytest.raises(IntegrityError):
        serializer.save()


def test_a_validator_is_not_in_the_database_and_check_is_the_old_name_of_condition():
    assert Booking.objects.create(guests=-5).pk
    with pytest.warns(RemovedInDjango60Warning):
        models.CheckConstraint(check=Q(end__gt=0), name="old_name")
