"""simplejwt: a short access token, a long refresh token, and neither passes for the other."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import path
from django.utils import timezone
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework_simplejwt.authentication import (
    JWTAuthentication,
    JWTStatelessUserAuthentication,
)
from rest_framework_simplejwt.settings import api_settings
from rest_framework_simplejwt.tokens import AccessToken, RefreshToken
from rest_framework_simplejwt.views import TokenBlacklistView, TokenRefreshView

pytestmark = pytest.mark.django_db


class Me(APIView):
    authentication_classes = [JWTAuthentication]
    permission_classes = [IsAuthenticated]

    def get(self, request):
        return Response({"id": request.user.id})


urlpatterns = [
    path("me/", Me.as_view()),
    path("stateless/", Me.as_view(authentication_classes=[JWTStatelessUserAuthentication])),
    path("refresh/", TokenRefreshView.as_view()),
    path("logout/", TokenBlacklistView.as_view()),
]


@pytest.fixture(autouse=True)
def urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def user(django_user_model):
    return django_user_model.objects.create_user("ada")


@pytest.fixture
def refresh(user):
    return RefreshToken.for_user(user)


def get(client, token, url="/me/"):
    return client.get(url, headers={"Authorization": f"Bearer {token}"})


def renew(client, token):
    return client.post("/refresh/", {"refresh": str(token)})


def after(**delta):
    return time_machine.travel(timezone.now() + timedelta(**delta), tick=False)


def test_an_expired_access_token_is_rejected_and_refresh_issues_a_new_one(client, refresh):
    access = refresh.access_token
    assert get(client, access).status_code == 200
    with after(minutes=5, seconds=1):
        assert get(client, access).status_code == 401
        assert get(client, renew(client, refresh).json()["access"]).status_code == 200


def test_a_refresh_token_expires_too(client, refresh):
    with after(days=1, seconds=1):
        assert renew(client, refresh).status_code == 401


def test_the_api_rejects_a_refresh_token_and_the_refresh_view_an_access_token(client, refresh):
    assert get(client, refresh).status_code == 401
    assert renew(client, refresh.access_token).status_code == 401


def test_a_banned_user_cannot_refresh_but_a_stateless_api_accepts_the_old_access_token(
    client, user, refresh
):
    access = refresh.access_token
    user.is_active = False
    user.save()
    assert renew(client, refresh).status_code == 401
    assert get(client, access, "/stateless/").status_code == 200


def test_without_the_blacklist_app_a_refresh_token_outlives_its_revocation(client, refresh):
    assert client.post("/logout/", {"refresh": str(refresh)}).status_code == 200
    assert renew(client, refresh).status_code == 200


def test_claims_are_copied_from_the_refresh_token_through_rotation_too(
    client, refresh, monkeypatch
):
    monkeypatch.setattr(api_settings, "ROTATE_REFRESH_TOKENS", True)
    refresh["role"] = "role at login"
    answer = renew(client, refresh).json()
    assert RefreshToken(answer["refresh"])["jti"] != refresh["jti"]
    for token in (AccessToken(answer["access"]), RefreshToken(answer["refresh"])):
        assert token["role"] == "role at login"


@pytest.mark.parametrize(("url", "queries"), [("/me/", 1), ("/stateless/", 0)])
def test_the_usual_authentication_class_queries_the_user_on_every_request(
    client, refresh, url, queries, django_assert_num_queries
):
    with django_assert_num_queries(queries):
        assert get(client, refresh.access_token, url).status_code == 200
