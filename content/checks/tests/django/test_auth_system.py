"""Backends check and grant, login() fills the session, and DRF finds the user for itself."""

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, Permission
from django.http import JsonResponse
from django.test import Client
from django.urls import path
from rest_framework.authentication import SessionAuthentication, TokenAuthentication
from rest_framework.authtoken.models import Token
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


class Whoami(APIView):
    permission_classes = [IsAuthenticated]

    def get(self, request):
        return Response(request.user.username)

    post = get


urlpatterns = [
    path("django/", lambda request: JsonResponse(request.user.username, safe=False)),
    path("token/", Whoami.as_view(authentication_classes=[TokenAuthentication])),
    path("session/", Whoami.as_view(authentication_classes=[SessionAuthentication])),
    path("both/", Whoami.as_view(
        authentication_classes=[SessionAuthentication, TokenAuthentication])),
    path("open/", Whoami.as_view(
        authentication_classes=[TokenAuthentication], permission_classes=[AllowAny])),
]
EXPIRED = {"Authorization": "Token expired"}


@pytest.fixture
def ada(django_user_model):
    return django_user_model.objects.create_user("ada", password="lovelace")


def test_authenticate_writes_no_session_and_login_does(ada, rf, client):
    request = rf.post("/")
    request.session = client.session
    user = authenticate(request, username="ada", password="lovelace")
    assert user == ada and not request.session.keys()
    client.force_login(user)
    assert set(client.session.keys()) == {
        "_auth_user_id", "_auth_user_backend", "_auth_user_hash",
    }


def test_a_wrong_password_and_an_inactive_user_both_give_none(ada):
    assert authenticate(username="ada", password="wrong") is None
    ada.is_active = False
    ada.save()
    assert authenticate(username="ada", password="lovelace") is None


def test_login_changes_the_session_key_and_keeps_the_anonymous_data(ada, client):
    session = client.session
    session["cart"] = [1]
    session.save()
    client.cookies["sessionid"] = session.session_key
    client.login(username="ada", password="lovelace")
    assert client.session.session_key != session.session_key
    assert client.session["cart"] == [1]


def test_a_new_password_ends_every_session_of_the_user(ada, client):
    client.force_login(ada)
    assert client.get("/django/").json() == "ada"
    ada.set_password("enchantress")
    ada.save()
    assert client.get("/django/").json() == ""


def test_a_permission_of_the_group_holds_for_the_model_but_not_for_an_object(
    ada, admin_user, django_user_model
):
    group = Group.objects.create(name="support")
    group.permissions.add(Permission.objects.get(codename="change_user"))
    assert not ada.has_perm("auth.change_user")
    ada.groups.add(group)
    ada.refresh_from_db()
    assert not ada.has_perm("auth.change_user"), "this instance has cached its rights"
    ada = django_user_model.objects.get(pk=ada.pk)
    assert ada.has_perm("auth.change_user")
    assert not ada.has_perm("auth.change_user", ada)
    assert admin_user.has_perm("no.such_permission", ada)


def test_only_drf_knows_the_user_of_a_token(ada, client):
    headers = {"Authorization": f"Token {Token.objects.create(user=ada).key}"}
    assert client.get("/token/", headers=headers).json() == "ada"
    assert client.get("/django/", headers=headers).json() == ""


def test_the_first_authentication_class_decides_between_401_and_403(client):
    refused = client.get("/token/")
    assert refused.status_code == 401 and refused["WWW-Authenticate"] == "Token"
    assert client.get("/session/").status_code == 403
    assert client.get("/both/", headers=EXPIRED).status_code == 403


def test_a_broken_token_is_refused_even_by_an_open_view(client):
    assert client.get("/open/").status_code == 200
    assert client.get("/open/", headers=EXPIRED).status_code == 401


def test_drf_demands_a_csrf_token_of_a_session_and_not_of_a_token(ada):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(ada)
    assert "CSRF Failed" in browser.post("/session/").json()["detail"]
    headers = {"Authorization": f"Token {Token.objects.create(user=ada).key}"}
    assert browser.post("/token/", headers=headers).status_code == 200
