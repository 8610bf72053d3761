"""DRF counts in the cache, by an address a client can forge, and only after the login check."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client
from django.urls import path
from rest_framework import throttling
from rest_framework.authentication import BasicAuthentication
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView

both_have_read = Barrier(2, timeout=30)


class TwoPerMinute(throttling.AnonRateThrottle):
    rate = "2/min"


class OnePerMinute(throttling.AnonRateThrottle):
    rate = "1/min"
    scope = "burst"


class OnePerMinuteForAUser(throttling.UserRateThrottle):
    rate = "1/min"


class OnePerMinuteInARace(throttling.AnonRateThrottle):
    rate = "1/min"

    def timer(self):
        both_have_read.wait()
        return time.time()


class Hello(APIView):
    authentication_classes = []
    throttle_classes = [TwoPerMinute]

    def get(self, request):
        return Response("hello")


urlpatterns = [
    path("hello/", Hello.as_view()),
    path("other/", Hello.as_view()),
    path("two-limits/", Hello.as_view(throttle_classes=[OnePerMinute, TwoPerMinute])),
    path("race/", Hello.as_view(throttle_classes=[OnePerMinuteInARace])),
    path(
        "private/",
        Hello.as_view(
            authentication_classes=[BasicAuthentication],
            permission_classes=[IsAuthenticated],
            throttle_classes=[TwoPerMinute, OnePerMinuteForAUser],
        ),
    ),
]


@pytest.fixture(autouse=True)
def an_empty_cache(settings):
    settings.ROOT_URLCONF = __name__
    cache.clear()
    yield
    cache.clear()


def statuses(client, times, url="/hello/", **headers):
    return [client.get(url, headers=headers).status_code for _ in range(times)]


def test_the_third_request_is_429_and_says_when_to_come_back(client):
    with time_machine.travel(0, tick=False):
        assert statuses(client, 3) == [200, 200, 429]
        assert client.get("/hello/")["Retry-After"] == "60"


def test_the_window_slides_and_refused_requests_do_not_prolong_it(client):
    with time_machine.travel(0, tick=False) as clock:
        assert statuses(client, 1) == [200]
        clock.shift(50)
        assert statuses(client, 3) == [200, 429, 429]
        clock.shift(10)
        assert statuses(client, 2) == [200, 429]


def test_one_counter_is_shared_by_all_views(client):
    assert statuses(client, 2) + statuses(client, 1, "/other/") == [200, 200, 429]


def test_what_one_throttle_refuses_another_still_counts(client):
    assert statuses(client, 2, "/two-limits/") == [200, 429]
    assert statuses(client, 1) == [429]


def test_by_default_a_forged_x_forwarded_for_is_a_new_client(client):
    forged = [{"X-Forwarded-For": f"10.0.0.{number}"} for number in range(5)]
    assert [client.get("/hello/", headers=h).status_code for h in forged] == [200] * 5


def test_num_proxies_trusts_only_what_your_proxy_appended(client, settings):
    settings.REST_FRAMEWORK = {"NUM_PROXIES": 1}
    forged = [{"X-Forwarded-For": f"10.0.0.{number}, 203.0.113.7"} for number in range(3)]
    assert [client.get("/hello/", headers=h).status_code for h in forged] == [200, 200, 429]


def test_two_simultaneous_requests_pass_a_limit_of_one():
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda _: Client().get("/race/").status_code, range(2)))
    assert answers == [200, 200]


@pytest.mark.django_db
def test_wrong_passwords_are_refused_before_anything_is_counted(client, django_user_model):
    django_user_model.objects.create_user("ann", password="ann")
    wrong, right = "Basic YW5uOndyb25n", "Basic YW5uOmFubg=="
    assert statuses(client, 5, "/private/", Authorization=wrong) == [401] * 5
    assert statuses(client, 2, "/private/", Authorization=right) == [200, 429]
