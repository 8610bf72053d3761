"""What Django does with naive datetimes, whose zone decides the date, and how a zone leaks."""

from datetime import date, datetime, timedelta, timezone as dt_timezone
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import TruncDate
from django.http import HttpResponse
from django.urls import path
from django.utils import timezone

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
UTC, BERLIN, MOSCOW = dt_timezone.utc, ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Moscow")
NEW_YEARS_EVE = datetime(2025, 12, 31, 22, 30, tzinfo=UTC)


class Event(models.Model):
    at = models.DateTimeField()
    added_on = models.DateField(auto_now_add=True)

    class Meta:
        app_label = "django_timezones"


def activate(request):
    timezone.activate(MOSCOW)
    return HttpResponse()


def override(request):
    with timezone.override(MOSCOW):
        return HttpResponse()


def current(request):
    return HttpResponse(timezone.get_current_timezone_name())


urlpatterns = [path("activate", activate), path("override", override), path("current", current)]


@pytest.fixture(autouse=True)
def the_server_is_in_utc(settings):
    settings.TIME_ZONE = "UTC"
    yield
    timezone.deactivate()


def test_a_naive_datetime_is_warned_about_and_read_as_the_time_zone_of_the_settings(settings):
    settings.TIME_ZONE = "Europe/Moscow"
    with timezone.override(BERLIN), pytest.warns(RuntimeWarning, match="received a naive"):
        event = Event.objects.create(at=datetime(2025, 6, 1, 12, 0))
    event.refresh_from_db()
    assert event.at == datetime(2025, 6, 1, 9, 0, tzinfo=UTC)


def test_naive_and_aware_are_never_equal_and_can_not_be_ordered():
    assert timezone.is_aware(timezone.now()) and timezone.is_naive(datetime.now())
    assert datetime(2025, 6, 1, 12, 0) != datetime(2025, 6, 1, 12, 0, tzinfo=UTC)
    with pytest.raises(TypeError, match="offset-naive and offset-aware"):
        timezone.now() > datetime.now()


@pytest.mark.django_db(databases=["default", "postgres"])
@pytest.mark.parametrize("database", ["default", "postgres"])
def test_the_database_keeps_the_moment_and_forgets_the_zone(database):
    noon_in_moscow = datetime(2025, 6, 1, 12, 0, tzinfo=MOSCOW)
    event = Event.objects.using(database).create(at=noon_in_moscow)
    event.refresh_from_db()
    assert event.at == noon_in_moscow
    assert (event.at.hour, event.at.utcoffset()) == (9, timedelta(0))


def test_the_current_zone_decides_which_date_a_moment_belongs_to():
    Event.objects.create(at=NEW_YEARS_EVE)
    days = Event.objects.annotate(day=TruncDate("at")).values_list("day", flat=True)
    assert days.get() == date(2025, 12, 31)
    with timezone.override(MOSCOW):
        assert days.all().get() == date(2026, 1, 1)
        assert Event.objects.filter(at__date=date(2026, 1, 1)).exists()
    in_moscow = Event.objects.annotate(day=TruncDate("at", tzinfo=MOSCOW))
    assert in_moscow.get().day == date(2026, 1, 1)


def test_auto_now_add_takes_the_date_of_the_server_and_localdate_that_of_the_user():
    with time_machine.travel(NEW_YEARS_EVE, tick=False), timezone.override(MOSCOW):
        event = Event.objects.create(at=timezone.now())
        assert event.added_on == date(2025, 12, 31)
        assert timezone.localdate() == date(2026, 1, 1)


@pytest.mark.parametrize(
    "url, zone_left", [("/activate", b"Europe/Moscow"), ("/override", b"UTC")]
)
def test_an_activated_zone_stays_for_the_next_request_of_the_thread(client, url, zone_left):
    client.get(url)
    assert client.get("/current").content == zone_left


def test_a_form_rejects_an_hour_that_the_clock_skipped_or_repeated_and_make_aware_takes_it():
    with timezone.override(BERLIN):
        for local_time in ("2025-03-30 02:30", "2025-10-26 02:30"):
            with pytest.raises(ValidationError, match="ambiguous or it may not exist"):
                forms.DateTimeField().clean(local_time)
    repeated = timezone.make_aware(datetime(2025, 10, 26, 2, 30), BERLIN)
    assert (repeated.fold, repeated.utcoffset()) == (0, timedelta(hours=2))


def test_adding_a_day_moves_the_wall_clock_and_a_difference_in_one_zone_ignores_the_change():
    before = datetime(2025, 3, 29, 12, 0, tzinfo=BERLIN)
    after = before + timedelta(days=1)
    assert after.hour == 12 and after - before == timedelta(hours=24)
    assert after.astimezone(UTC) - before.astimezone(UTC) == timedelta(hours=23)
