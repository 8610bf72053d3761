"""Sessions and stored tokens are looked up and revoked at once; a JWT is neither."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.urls import path
from django.utils import timezone
from rest_framework.authentication import SessionAuthentication, TokenAuthentication
from rest_framework.authtoken.models import Token
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.test import APIClient
from rest_framework.views import APIView
from rest_framework_simplejwt.authentication import (
    JWTAuthentication,
    JWTStatelessUserAuthentication,
)
from rest_framework_simplejwt.tokens import AccessToken

pytestmark = pytest.mark.django_db


class WhoAmI(APIView):
    permission_classes = [IsAuthenticated]

    def get(self, request):
        return Response(request.user.pk)

    def post(self, request):
        return Response("changed")


urlpatterns = [
    path(f"{name}/", WhoAmI.as_view(authentication_classes=[authentication]))
    for name, authentication in [
        ("session", SessionAuthentication),
        ("stored", TokenAuthentication),
        ("jwt", JWTAuthentication),
        ("stateless", JWTStatelessUserAuthentication),
    ]
]


@pytest.fixture(autouse=True)
def urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def user(django_user_model):
    return django_user_model.objects.create_user("ada", password="old")


@pytest.fixture
def browser(user):
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(user)
    return client


def bearer(token) -> APIClient:
    return APIClient(enforce_csrf_checks=True, headers={"Authorization": f"Bearer {token}"})


def test_deleting_the_session_row_logs_the_browser_out_at_once(browser):
    assert browser.get("/session/").status_code == 200
    Session.objects.all().delete()
    assert browser.get("/session/").status_code == 403


def test_a_stored_token_is_revoked_at_once_too(user):
    token = Token.objects.create(user=user)
    api = APIClient(headers={"Authorization": f"Token {token.key}"})
    assert api.get("/stored/").status_code == 200
    token.delete()
    assert api.get("/stored/").status_code == 401


def test_only_the_stateless_jwt_asks_the_database_nothing(
    browser, user, django_assert_num_queries
):
    jwt = bearer(AccessToken.for_user(user))
    for client, url, queries in (
        (browser, "/session/", 2),
        (jwt, "/jwt/", 1),
        (jwt, "/stateless/", 0),
    ):
        with django_assert_num_queries(queries):
            assert client.get(url).status_code == 200


def test_login_changes_the_session_key_and_keeps_the_data(client, user):
    session = client.session
    session["cart"] = 1
    session.save()
    client.force_login(user)
    assert client.session["cart"] == 1
    assert client.session.session_key != session.session_key


def test_a_password_change_ends_the_session_but_not_the_jwt(browser, user):
    jwt = bearer(AccessToken.for_user(user))
    user.set_password("new")
    user.save()
    assert browser.get("/session/").status_code == 403
    assert jwt.get("/jwt/").status_code == 200


def test_a_deactivated_user_passes_with_a_stateless_jwt_until_it_expires(user):
    jwt = bearer(AccessToken.for_user(user))
    user.is_active = False
    user.save()
    assert jwt.get("/jwt/").status_code == 401
    assert jwt.get("/stateless/").status_code == 200
    with time_machine.travel(timezone.now() + timedelta(minutes=5, seconds=1)):
        assert jwt.get("/stateless/").status_code == 401


def test_only_the_credential_that_the_browser_attaches_needs_csrf_protection(browser, user):
    assert browser.post("/session/").status_code == 403
    assert bearer(AccessToken.for_user(user)).post("/jwt/").status_code == 200
