"""Frameworks choose between 401 and 403, 400 and 422; a key makes a POST repeatable."""

import json
import uuid

import pytest
from django.core.cache import cache
from django.db import models
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from fastapi import Depends, FastAPI
from fastapi.security import HTTPBearer
from fastapi.testclient import TestClient
from rest_framework import serializers
from rest_framework.authentication import SessionAuthentication, TokenAuthentication
from rest_framework.permissions import IsAdminUser
from rest_framework.response import Response
from rest_framework.throttling import UserRateThrottle
from rest_framework.views import APIView


class Payment(models.Model):
    key = models.UUIDField(unique=True)
    amount = models.IntegerField()

    class Meta:
        app_label = "http_methods_and_status_codes"


@csrf_exempt
def pay(request):
    amount = json.loads(request.body)["amount"]
    payment, _ = Payment.objects.get_or_create(
        key=request.headers["Idempotency-Key"], defaults={"amount": amount}
    )
    if payment.amount != amount:
        return JsonResponse({"detail": "key reused with another body"}, status=422)
    return JsonResponse({"id": payment.pk}, status=201)


class People(APIView):
    def post(self, request):
        serializers.IntegerField().run_validation(request.data["age"])
        return Response(status=201)


class Admin(APIView):
    permission_classes = [IsAdminUser]

    def get(self, request):
        return Response()


urlpatterns = [
    path("pay/", pay),
    path("people/", People.as_view()),
    path("limited/", People.as_view(throttle_classes=[UserRateThrottle])),
    path("token/", Admin.as_view(authentication_classes=[TokenAuthentication])),
    path("session/", Admin.as_view(authentication_classes=[SessionAuthentication])),
]
pytestmark = pytest.mark.django_db

api = FastAPI()


@api.get("/people/{age}")
def person(age: int) -> int:
    return age


@api.get("/secret", dependencies=[Depends(HTTPBearer())])
def secret() -> None: ...


@pytest.fixture(autouse=True)
def urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__


def test_401_names_a_scheme_and_403_is_what_a_known_user_gets(client, django_user_model):
    anonymous = client.get("/token/")
    assert (anonymous.status_code, anonymous["WWW-Authenticate"]) == (401, "Token")
    client.force_login(django_user_model.objects.create_user("ada"))
    assert client.get("/session/").status_code == 403


def test_drf_turns_401_into_403_when_the_first_authentication_has_no_scheme(client):
    assert client.get("/session/").status_code == 403


def test_fastapi_answers_a_missing_bearer_token_with_401_and_a_challenge():
    missing = TestClient(api).get("/secret")
    assert (missing.status_code, missing.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_invalid_input_is_400_in_drf_and_422_in_fastapi(client):
    assert client.post("/people/", {"age": "old"}).status_code == 400
    assert TestClient(api).get("/people/old").status_code == 422


def test_405_lists_the_allowed_methods_and_a_fastapi_get_does_not_serve_head(client):
    answer = client.delete("/people/")
    assert (answer.status_code, answer["Allow"]) == (405, "POST, OPTIONS")
    assert TestClient(api).head("/people/7").status_code == 405


def test_429_tells_when_to_retry(client, monkeypatch):
    monkeypatch.setitem(UserRateThrottle.THROTTLE_RATES, "user", "1/min")
    cache.clear()
    client.post("/limited/", {"age": 1})
    answer = client.post("/limited/", {"age": 1})
    assert answer.status_code == 429 and 0 < int(answer["Retry-After"]) <= 60


def test_an_idempotency_key_makes_a_repeated_post_harmless(client):
    def send(amount):
        body = json.dumps({"amount": amount})
        return client.post("/pay/", body, "application/json", headers={"Idempotency-Key": key})

    key = str(uuid.uuid4())
    assert send(100).json() == send(100).json()
    assert send(999).status_code == 422
    assert Payment.objects.count() == 1
