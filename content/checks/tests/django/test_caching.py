"""cache_page shows one user the page of another unless Vary forbids; LocMem is per process."""

from itertools import count
from multiprocessing import get_context

import pytest
import time_machine
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.cache import cache_control, cache_page
from django.views.decorators.vary import vary_on_cookie

pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]
numbers = count()


def name(request):
    return HttpResponse(request.user.get_username() or "anonymous")


def token(request):
    return HttpResponse(request.headers.get("Authorization", "no token"))


def number(request):
    return HttpResponse(next(numbers), status=int(request.GET.get("status", 200)))


urlpatterns = [
    path("leak/", cache_page(60)(name)),
    path("vary/", cache_page(60)(vary_on_cookie(name))),
    path("private/", cache_page(60)(cache_control(private=True)(name))),
    path("login/", cache_page(60)(login_required(name))),
    path("login-outside/", login_required(cache_page(60)(name))),
    path("site/", name),
    path("token/", cache_page(60)(token)),
    path("number/", cache_page(60)(number)),
]


@pytest.fixture(autouse=True)
def an_empty_cache():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def pages(django_user_model):
    browsers = [Client(), Client(), Client()]
    for browser, who in zip(browsers, ("ann", "bob")):
        browser.force_login(django_user_model.objects.create_user(who))
    return lambda url: [browser.get(url).content.decode() for browser in browsers]


def test_cache_page_stores_before_the_session_adds_vary_and_leaks(pages):
    assert pages("/leak/") == ["ann", "ann", "ann"]
    assert pages("/vary/") == ["ann", "bob", "anonymous"]
    assert pages("/private/") == ["ann", "bob", "anonymous"]


def test_login_required_does_not_stop_the_leak_on_either_side(pages):
    assert pages("/login/") == ["ann", "ann", "ann"]
    assert pages("/login-outside/") == ["ann", "ann", ""]


def test_the_cache_of_the_whole_site_sees_vary_as_it_is_outermost(pages, settings):
    settings.MIDDLEWARE = [
        "django.middleware.cache.UpdateCacheMiddleware",
        *settings.MIDDLEWARE,
        "django.middleware.cache.FetchFromCacheMiddleware",
    ]
    assert pages("/site/") == ["ann", "bob", "anonymous"]


def test_a_page_made_for_a_token_is_for_it_alone_but_one_made_without_is_for_all(client):
    asked = [{"Authorization": "ann"}, {"Authorization": "bob"}, {}, {"Authorization": "ann"}]
    pages = [client.get("/token/", headers=headers).content.decode() for headers in asked]
    assert pages == ["ann", "bob", "no token", "no token"]


def test_only_a_200_to_get_is_stored_under_the_exact_query_string(client):
    page = client.get("/number/?a=1&b=2")
    assert page["Cache-Control"] == "max-age=60"
    assert client.get("/number/?a=1&b=2").content == page.content
    assert client.post("/number/?a=1&b=2").content != page.content
    assert client.get("/number/?b=2&a=1").content != page.content
    missing = "/number/?status=404"
    assert client.get(missing).content != client.get(missing).content


def test_local_memory_belongs_to_one_process():
    cache.set("rate", 1)
    child = get_context("fork").Process(target=cache.set, args=("rate", 2))
    child.start()
    child.join(timeout=30)
    assert child.exitcode == 0 and cache.get("rate") == 1


def test_a_cached_value_is_a_copy_and_a_stored_none_looks_like_a_miss():
    cache.set("list", [1])
    cache.get("list").append(2)
    assert cache.get("list") == [1]
    cache.set("nothing", None)
    assert cache.get("nothing") is cache.get("absent") is None
    miss = object()
    assert cache.get("nothing", miss) is None and cache.get("absent", miss) is miss


def test_add_lets_one_caller_in_and_the_timeout_is_300_seconds_none_or_zero():
    assert [cache.add("lock", 1, 30), cache.add("lock", 1, 30)] == [True, False]
    with time_machine.travel(0, tick=False) as clock:
        cache.set("default", 1)
        cache.set("kept", 1, timeout=None)
        cache.set("dropped", 1, timeout=0)
        clock.shift(299)
        assert set(cache.get_many(["default", "kept", "dropped"])) == {"default", "kept"}
        clock.shift(2)
        assert set(cache.get_many(["default", "kept"])) == {"kept"}
