"""Requests go down the list, responses go up, and each layer makes a response of an error."""

import threading

import pytest
from asgiref.sync import iscoroutinefunction, markcoroutinefunction, sync_to_async
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpResponse
from django.test import AsyncClient, Client
from django.urls import path
from django.utils.decorators import sync_and_async_middleware

log = []


class Layer:
    def __init__(self, get_response):
        log.append(f"{type(self).__name__} built")
        self.get_response = get_response

    def __call__(self, request):
        name = type(self).__name__
        if name == request.GET.get("closed"):
            return HttpResponse(status=503)
        log.append(f"{name} in")
        response = self.get_response(request)
        log.append(f"{name} out {response.status_code}")
        return response

    def process_view(self, request, view, args, kwargs):
        if "denied" in request.GET:
            return HttpResponse(status=403)

    def process_exception(self, request, exception):
        log.append(f"{type(self).__name__} exception")


class Outer(Layer): ...


class Inner(Layer):
    def process_exception(self, request, exception):
        super().process_exception(request, exception)
        if isinstance(exception, KeyError):
            return HttpResponse(status=400)


def unused(get_response):
    raise MiddlewareNotUsed


@sync_and_async_middleware
def hybrid(get_response):
    log.append("async" if iscoroutinefunction(get_response) else "sync")
    return get_response


def sync_only(get_response):
    def middleware(request):
        log.append(threading.get_ident())
        return get_response(request)

    return middleware


class ForBoth:
    async_capable = True

    def __init__(self, get_response):
        self.get_response = get_response
        if iscoroutinefunction(get_response):
            markcoroutinefunction(self)

    def __call__(self, request):
        log.append("async" if iscoroutinefunction(self) else "sync")
        return self.get_response(request)


def view(request, error=None):
    log.append("view")
    if error:
        raise error
    return HttpResponse()


urlpatterns = [
    path("", view),
    path("key-error/", view, {"error": KeyError}),
    path("value-error/", view, {"error": ValueError}),
]


@pytest.fixture(autouse=True)
def two_layers(settings):
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = [f"{__name__}.{name}" for name in ("Outer", "unused", "Inner")]
    log.clear()


@pytest.fixture
def visit():
    client = Client(raise_request_exception=False)
    client.get("/")

    def visit(url):
        log.clear()
        return client.get(url).status_code, log

    return visit


def test_layers_are_built_once_from_the_inside_and_then_wrap_each_request(client):
    client.get("/")
    client.get("/")
    a_request = ["Outer in", "Inner in", "view", "Inner out 200", "Outer out 200"]
    assert log == ["Inner built", "Outer built", *a_request, *a_request]


def test_a_layer_that_answers_early_leaves_the_inner_ones_and_the_view_out(visit):
    assert visit("/?closed=Inner") == (503, ["Outer in", "Outer out 503"])


def test_an_answer_from_process_view_skips_the_view_but_passes_all_layers(visit):
    way = ["Outer in", "Inner in", "Inner out 403", "Outer out 403"]
    assert visit("/?denied") == (403, way)


def test_process_exception_goes_up_until_someone_answers(visit):
    way = ["Outer in", "Inner in", "view", "Inner exception", "Inner out 400", "Outer out 400"]
    assert visit("/key-error/") == (400, way)


def test_an_error_of_the_view_reaches_the_layers_as_a_500(visit):
    hooks = ["Inner exception", "Outer exception"]
    way = ["Outer in", "Inner in", "view", *hooks, "Inner out 500", "Outer out 500"]
    assert visit("/value-error/") == (500, way)


def test_an_unknown_url_is_a_404_past_process_exception(visit):
    way = ["Outer in", "Inner in", "Inner out 404", "Outer out 404"]
    assert visit("/no-such-page/") == (404, way)


@pytest.mark.anyio
async def test_under_asgi_a_sync_layer_runs_in_a_thread_and_hybrids_above_it_are_sync(settings):
    settings.MIDDLEWARE = [f"{__name__}.{name}" for name in ("hybrid", "sync_only", "hybrid")]
    await AsyncClient().get("/")
    modes, threads = log[:2], log[2:]
    assert modes == ["async", "sync"]
    assert threads[0] != threading.get_ident()


@pytest.mark.anyio
async def test_a_class_for_both_modes_marks_itself_only_under_asgi(settings):
    settings.MIDDLEWARE = [f"{__name__}.ForBoth"]
    await AsyncClient().get("/")
    await sync_to_async(Client().get)("/")
    assert log == ["async", "view", "sync", "view"]
