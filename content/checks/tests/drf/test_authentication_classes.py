"""The first DRF authenticator decides 401 or 403, and tokens live on where sessions end."""

from datetime import timedelta

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.utils import timezone
from rest_framework.authentication import (
    BasicAuthentication,
    SessionAuthentication,
    TokenAuthentication,
)
from rest_framework.authtoken.models import Token
from rest_framework.authtoken.views import ObtainAuthToken
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework_simplejwt.authentication import JWTAuthentication, api_settings
from rest_framework_simplejwt.tokens import AccessToken

pytestmark = pytest.mark.django_db


class Who(APIView):
    def get(self, request):
        return Response(request.user.get_username())

    post = get


def who(*authenticators, permissions=(IsAuthenticated,)):
    return Who.as_view(authentication_classes=authenticators, permission_classes=permissions)


urlpatterns = [
    path("session-basic/", who(SessionAuthentication, BasicAuthentication)),
    path("basic-session/", who(BasicAuthentication, SessionAuthentication)),
    path("token-session/", who(TokenAuthentication, SessionAuthentication)),
    path("jwt/", who(JWTAuthentication)),
    path("open/", who(TokenAuthentication, SessionAuthentication, permissions=())),
    path("plain-django/", lambda request: HttpResponse("hello")),
]


@pytest.fixture(autouse=True)
def the_urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def ann(django_user_model):
    return django_user_model.objects.create_user("ann", password="old")


def test_the_first_authenticator_decides_between_401_and_403(client):
    wrong = {"Authorization": "Basic YW5uOndyb25n"}
    for headers in ({}, wrong):
        assert client.get("/session-basic/", headers=headers).status_code == 403
        response = client.get("/basic-session/", headers=headers)
        assert response.status_code == 401 and response["WWW-Authenticate"].startswith("Basic")


def test_a_bad_token_ends_the_chain_even_for_a_session_and_on_an_open_view(client, ann):
    client.force_login(ann)
    assert client.get("/token-session/").json() == "ann"
    for url in ("/token-session/", "/open/"):
        assert client.get(url, headers={"Authorization": "Token bad"}).status_code == 401


def test_session_authentication_demands_a_csrf_token_from_users_only(ann):
    browser = Client(enforce_csrf_checks=True)
    assert browser.post("/open/").status_code == 200
    browser.force_login(ann)
    refused = browser.post("/open/")
    assert refused.status_code == 403 and "CSRF Failed" in refused.json()["detail"]
    browser.cookies["csrftoken"] = "a" * 32
    assert browser.post("/open/", headers={"X-CSRFToken": "a" * 32}).status_code == 200


def test_a_new_password_ends_the_session_but_neither_the_token_nor_the_jwt(client, ann):
    token = {"Authorization": f"Token {Token.objects.create(user=ann).key}"}
    jwt = {"Authorization": f"Bearer {AccessToken.for_user(ann)}"}
    client.force_login(ann)
    ann.set_password("new")
    ann.save()
    assert client.get("/session-basic/").status_code == 403
    assert client.get("/open/", headers=token).json() == "ann"
    assert client.get("/jwt/", headers=jwt).json() == "ann"


def test_a_token_never_expires_and_an_access_token_lives_five_minutes(client, ann):
    token = {"Authorization": f"Token {Token.objects.create(user=ann).key}"}
    jwt = {"Authorization": f"Bearer {AccessToken.for_user(ann)}"}
    with time_machine.travel(timezone.now() + timedelta(days=3650)):
        assert client.get("/open/", headers=token).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert client.get("/jwt/", headers=jwt).status_code == 401


def test_jwt_still_loads_the_user_on_every_request(client, ann, django_assert_num_queries):
    jwt = {"Authorization": f"Bearer {AccessToken.for_user(ann)}"}
    with django_assert_num_queries(1):
        client.get("/jwt/", headers=jwt)


def test_login_required_middleware_ignores_drf_views(client, settings):
    settings.LOGIN_URL = "/login/"
    middleware = "django.contrib.auth.middleware.LoginRequiredMiddleware"
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, middleware]
    assert client.get("/plain-django/").status_code == 302
    assert client.get("/open/").status_code == 200


def test_check_revoke_token_lets_a_new_password_end_the_jwt(client, ann, monkeypatch):
    monkeypatch.setattr(api_settings, "CHECK_REVOKE_TOKEN", True)
    jwt = {"Authorization": f"Bearer {AccessToken.for_user(ann)}"}
    assert client.get("/jwt/", headers=jwt).status_code == 200
    ann.set_password("new")
    ann.save()
    assert client.get("/jwt/", headers=jwt).status_code == 401


def test_the_view_that_gives_tokens_out_has_no_throttles():
    assert ObtainAuthToken.throttle_classes == ()
