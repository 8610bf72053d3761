"""One handler shapes the errors of all views; rolling back and reporting must survive it."""

import pytest
from django.core.signals import got_request_exception
from django.db import connection, models
from django.db.models import ProtectedError
from django.http import Http404
from django.urls import path
from rest_framework import exceptions, serializers, views
from rest_framework.response import Response

pytestmark = pytest.mark.django_db


class Log(models.Model):
    class Meta:
        app_label = "drf_exception_handling"


class LineSerializer(serializers.Serializer):
    quantity = serializers.IntegerField()


class OrderSerializer(serializers.Serializer):
    email = serializers.EmailField()
    lines = LineSerializer(many=True)


def flat(detail, pointer="#"):
    if isinstance(detail, dict):
        for key, value in detail.items():
            yield from flat(value, f"{pointer}/{key}")
    elif isinstance(detail, list):
        for item in detail:
            yield from flat(item, pointer)
    else:
        yield {"pointer": pointer, "detail": detail, "code": detail.code}


def problem_handler(exc, context):
    response = views.exception_handler(exc, context)
    if response is not None:
        problem = {"title": response.status_text, "status": response.status_code}
        body = response.data
        detail = body.get("detail") if isinstance(body, dict) else None
        if isinstance(detail, exceptions.ErrorDetail):
            response.data = {**problem, **body, "code": detail.code}
        else:
            response.data = {**problem, "errors": list(flat(body))}
        response.content_type = "application/problem+json"
    return response


def forgetful_handler(exc, context):
    if isinstance(exc, ProtectedError):
        return Response({"detail": "In use."}, status=409)
    return views.exception_handler(exc, context)


def careful_handler(exc, context):
    response = forgetful_handler(exc, context)
    if response is not None:
        views.set_rollback()
    return response


def swallowing_handler(exc, context):
    return Response({"detail": str(exc)}, status=500)


class Raise(views.APIView):
    authentication_classes = []

    def post(self, request, name):
        Log.objects.create()
        OrderSerializer(data=request.data).is_valid(raise_exception=True)

    def get(self, request, name):
        Log.objects.create()
        raise {
            "plain": exceptions.ValidationError("No."),
            "missing": Http404(),
            "throttled": exceptions.Throttled(wait=30),
            "protected": ProtectedError("In use.", set()),
            "bug": RuntimeError("password=secret"),
        }[name]


handler500 = exceptions.server_error
urlpatterns = [path("<name>/", Raise.as_view())]
WRONG = {"email": "x", "lines": [{"quantity": 1}, {"quantity": "many"}]}


@pytest.fixture(autouse=True)
def handle(settings, client):
    settings.ROOT_URLCONF = __name__
    client.raise_request_exception = False

    def set_handler(handler):
        settings.REST_FRAMEWORK = {"EXCEPTION_HANDLER": handler}

    return set_handler


@pytest.fixture
def reported():
    reports = []
    got_request_exception.connect(report := lambda **kwargs: reports.append(kwargs))
    yield reports
    got_request_exception.disconnect(report)


def post(client, data):
    return client.post("/order/", data, content_type="application/json")


def test_by_default_there_are_three_shapes_of_errors(client):
    assert client.get("/missing/").json() == {"detail": "Not found."}
    assert client.get("/plain/").json() == ["No."]
    errors = post(client, WRONG).json()
    assert errors["email"] == ["Enter a valid email address."]
    assert errors["lines"] == {"1": {"quantity": ["A valid integer is required."]}}


def test_a_handler_makes_one_shape_and_keeps_the_headers(client, handle):
    handle(problem_handler)
    response = post(client, WRONG)
    assert response["Content-Type"] == "application/problem+json"
    assert [(e["pointer"], e["code"]) for e in response.json()["errors"]] == [
        ("#/email", "invalid"),
        ("#/lines/1/quantity", "invalid"),
    ]
    assert client.get("/plain/").json()["errors"][0]["detail"] == "No."
    missing = client.get("/missing/").json()
    assert (missing["title"], missing["code"]) == ("Not Found", "not_found")
    assert client.get("/throttled/")["Retry-After"] == "30"


def test_an_unknown_exception_is_reported_and_answered_by_handler500(client, handle, reported):
    handle(problem_handler)
    response = client.get("/bug/")
    assert response.status_code == 500 and response.json() == {"error": "Server Error (500)"}
    assert len(reported) == 1


def test_a_handler_of_everything_hides_the_bug_from_you_and_shows_it_to_the_client(
    client, handle, reported
):
    handle(swallowing_handler)
    assert client.get("/bug/").json() == {"detail": "password=secret"}
    assert reported == []


@pytest.mark.parametrize("atomic", [True, False])
def test_a_handled_error_rolls_back_only_with_atomic_requests(client, monkeypatch, atomic):
    monkeypatch.setitem(connection.settings_dict, "ATOMIC_REQUESTS", atomic)
    assert post(client, WRONG).status_code == 400
    assert Log.objects.exists() == (not atomic)


@pytest.mark.parametrize("handler, kept", [(forgetful_handler, True), (careful_handler, False)])
def test_an_answer_of_yours_commits_unless_it_rolls_back(
    client, handle, monkeypatch, handler, kept
):
    monkeypatch.setitem(connection.settings_dict, "ATOMIC_REQUESTS", True)
    handle(handler)
    assert client.get("/protected/").status_code == 409
    assert Log.objects.exists() == kept


def test_an_unknown_url_never_reaches_the_handler(client, handle):
    handle(problem_handler)
    assert client.get("/no/such/url/")["Content-Type"].startswith("text/html")
