"""PATCH is a serializer with partial=True; PUT requires fields but resets no optional ones."""

import pytest
from django.db import models
from django.forms import model_to_dict
from django.urls import path
from rest_framework import serializers, viewsets
from rest_framework.test import APIClient

pytestmark = pytest.mark.django_db


class Event(models.Model):
    title = models.CharField(max_length=50)
    start = models.IntegerField()
    end = models.IntegerField()
    note = models.CharField(max_length=50, default="none", blank=True)
    place = models.CharField(max_length=50, null=True, blank=True)
    color = models.CharField(max_length=50)
    public = models.BooleanField(default=True)
    views = models.IntegerField(default=0, editable=False)

    class Meta:
        app_label = "drf_put_vs_patch"


class CarelessSerializer(serializers.ModelSerializer):
    color = serializers.CharField(default="white")

    class Meta:
        model = Event
        fields = ("title", "start", "end", "note", "place", "color", "public")

    def validate(self, attrs):
        if attrs["end"] <= attrs["start"]:
            raise serializers.ValidationError("The end must be after the start.")
        return attrs


class EventSerializer(CarelessSerializer):
    def validate(self, attrs):
        super().validate({**model_to_dict(self.instance), **attrs})
        return attrs


class Events(viewsets.ModelViewSet):
    queryset = Event.objects.all()
    serializer_class = EventSerializer


urlpatterns = [
    path("events/<pk>/", Events.as_view({"put": "update", "patch": "partial_update"})),
]


@pytest.fixture
def event(settings):
    settings.ROOT_URLCONF = __name__
    return Event.objects.create(
        title="Party", start=1, end=5, note="bring cake", place="Roof", color="red"
    )


def send(method, event, data, format="json", pk=None):
    url = f"/events/{pk or event.pk}/"
    response = getattr(APIClient(), method)(url, data, format=format)
    event.refresh_from_db()
    return response


REQUIRED = {"title": "Party", "start": 1, "end": 5}


def test_the_same_data_is_valid_only_as_a_partial_update(event):
    response = send("put", event, {"title": "Meeting"})
    assert response.status_code == 400 and set(response.data) == {"start", "end"}
    assert send("patch", event, {"title": "Meeting"}).status_code == 200
    assert event.title == "Meeting" and event.end == 5


def test_put_keeps_omitted_optional_fields_but_applies_serializer_defaults(event):
    assert send("put", event, REQUIRED).status_code == 200
    assert (event.note, event.place) == ("bring cake", "Roof")
    assert event.color == "white"


def test_patch_applies_no_defaults(event):
    assert send("patch", event, {}).status_code == 200
    assert event.color == "red"


def test_null_clears_a_nullable_field_and_absence_keeps_it(event):
    send("patch", event, {"note": ""})
    assert (event.note, event.place) == ("", "Roof")
    send("patch", event, {"place": None})
    assert event.place is None
    assert send("patch", event, {"title": None}).data["title"][0].code == "null"


def test_validate_sees_only_the_fields_sent(event):
    with pytest.raises(KeyError):
        CarelessSerializer(event, data={"end": 0}, partial=True).is_valid()
    assert send("patch", event, {"end": 0}).status_code == 400
    assert send("patch", event, {"end": 9}).status_code == 200


def test_put_to_a_missing_id_does_not_create(event):
    assert send("put", event, REQUIRED, pk=event.pk + 1).status_code == 404
    assert Event.objects.count() == 1


def test_a_form_put_without_the_checkbox_unchecks_it(event):
    send("patch", event, {"title": "Party"}, format="multipart")
    assert event.public
    send("put", event, REQUIRED, format="multipart")
    assert not event.public


def test_patch_of_one_field_writes_all_columns_and_loses_a_concurrent_change(event):
    serializer = EventSerializer(event, data={"title": "Meeting"}, partial=True)
    serializer.is_valid(raise_exception=True)
    Event.objects.update(note="changed meanwhile", views=7)
    serializer.save()
    event.refresh_from_db()
    assert (event.note, event.views) == ("bring cake", 0)
