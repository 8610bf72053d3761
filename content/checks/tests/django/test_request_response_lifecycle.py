"""A request goes down the middleware, is routed, answered, rendered, and goes up again."""

import asyncio

import pytest
from asgiref.sync import async_to_sync
from asgiref.testing import ApplicationCommunicator
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import got_request_exception, request_finished, request_started
from django.db import connection
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.test import AsyncClient, Client
from django.urls import path

pytestmark = pytest.mark.urls(__name__)
log = []


class A:
    def __init__(self, get_response):
        self.get_response, self.name = get_response, type(self).__name__

    def __call__(self, request):
        log.append(f"{self.name} in")
        assert request.resolver_match is None
        if self.name in request.GET:
            return HttpResponse()
        response = self.get_response(request)
        log.append(f"{self.name} out {response.status_code}")
        return response

    def process_view(self, request, view, args, kwargs):
        assert request.resolver_match is not None
        log.append(f"{self.name} process_view")

    def process_template_response(self, request, response):
        log.append(f"{self.name} process_template_response")
        return response

    def process_exception(self, request, exception):
        log.append(f"{self.name} process_exception")


class B(A):
    pass


def say(what):
    log.append(f"{what} in a transaction" if connection.in_atomic_block else what)


def page(request):
    say("view")
    template = engines["django"].from_string("{{ call }}")
    return TemplateResponse(request, template, {"call": lambda: say("render")})


def stream(request):
    def body():
        log.append("body")
        yield b"chunk"

    return StreamingHttpResponse(body())


async def endless(request):
    async def body():
        try:
            yield b"chunk"
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            log.append("cancelled")
            raise

    return StreamingHttpResponse(body())


def fail(request, code):
    raise {404: Http404, 403: PermissionDenied, 400: SuspiciousOperation}.get(code, KeyError)


urlpatterns = [
    path("page/", page),
    path("stream/", stream),
    path("endless/", endless),
    path("fail/<int:code>/", fail),
    path("plain/", lambda request: HttpResponse()),
]


@pytest.fixture
def traced(settings):
    settings.MIDDLEWARE = [f"{__name__}.A", f"{__name__}.B"]
    receivers = {
        request_started: lambda **kwargs: log.append("started"),
        request_finished: lambda **kwargs: log.append("finished"),
        got_request_exception: lambda **kwargs: log.append("got_request_exception"),
    }
    for signal, receiver in receivers.items():
        signal.connect(receiver)
    log.clear()
    yield
    for signal, receiver in receivers.items():
        signal.disconnect(receiver)


@pytest.mark.parametrize("get", [Client().get, async_to_sync(AsyncClient().get)])
def test_the_order_of_calls_is_the_same_under_wsgi_and_asgi(traced, get):
    get("/page/")
    assert log == [
        "started",
        *("A in", "B in"),
        *("A process_view", "B process_view", "view"),
        *("B process_template_response", "A process_template_response", "render"),
        *("B out 200", "A out 200"),
        "finished",
    ]


def test_a_layer_may_answer_at_once_and_only_those_outside_it_see_the_response(traced):
    Client().get("/page/?B")
    assert log == ["started", "A in", "B in", "A out 200", "finished"]


@pytest.mark.parametrize("code", [404, 403, 400, 500])
def test_middleware_get_a_response_where_the_view_raised(traced, code):
    Client(raise_request_exception=False).get(f"/fail/{code}/")
    hooks = ["B process_exception", "A process_exception"]
    crash = ["got_request_exception"] if code == 500 else []
    assert log[5:-1] == [*hooks, *crash, f"B out {code}", f"A out {code}"]


def test_a_url_that_is_not_found_never_reaches_process_exception(traced):
    Client().get("/nowhere/")
    assert log == ["started", "A in", "B in", "B out 404", "A out 404", "finished"]


@pytest.mark.django_db
def test_a_stream_is_produced_after_the_middleware_and_finishes_when_it_is_closed(traced, rf):
    response = WSGIHandler()(rf.get("/stream/").environ, lambda status, headers: None)
    assert log[-2:] == ["B out 200", "A out 200"]
    assert list(response) == [b"chunk"] and log[-1] == "body"
    response.close()
    assert log[-1] == "finished"


@pytest.mark.anyio
async def test_a_client_that_leaves_cancels_the_stream_under_asgi(settings):
    settings.MIDDLEWARE = []
    log.clear()
    scope = {"type": "http", "method": "GET", "path": "/endless/", "headers": []}
    client = ApplicationCommunicator(ASGIHandler(), {**scope, "query_string": b""})
    await client.send_input({"type": "http.request"})
    for part in ("start", "body"):
        assert (await client.receive_output(timeout=30))["type"] == f"http.response.{part}"
    await client.send_input({"type": "http.disconnect"})
    await client.wait(timeout=30)
    assert log == ["cancelled"]


@pytest.mark.django_db(transaction=True)
def test_atomic_requests_wraps_the_view_and_not_the_rendering(traced, monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "ATOMIC_REQUESTS", True)
    Client().get("/page/")
    assert "view in a transaction" in log and "render" in log


def test_a_request_may_do_without_the_database_that_pytest_forbids_here(client):
    assert client.get("/plain/").status_code == 200
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        connection.cursor()
