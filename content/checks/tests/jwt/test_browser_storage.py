"""A token in a cookie needs its own CSRF check in DRF; HttpOnly and Path narrow who sees it."""

import pytest
from django.test import Client
from django.urls import path
from flask import Flask, request as flask_request
from rest_framework.authentication import SessionAuthentication
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView
from rest_framework_simplejwt.authentication import JWTAuthentication
from rest_framework_simplejwt.tokens import AccessToken

pytestmark = pytest.mark.django_db
FORGED = {"Origin": "https://evil.example"}


class CookieJWT(JWTAuthentication):
    def authenticate(self, request):
        raw = request.COOKIES.get("access")
        if raw is None:
            return None
        token = self.get_validated_token(raw)
        return self.get_user(token), token


class CookieJWTWithCSRF(CookieJWT):
    def authenticate(self, request):
        result = super().authenticate(request)
        if result is not None:
            SessionAuthentication().enforce_csrf(request)
        return result


class Transfer(APIView):
    permission_classes = [IsAuthenticated]

    def post(self, request):
        return Response("done")


urlpatterns = [
    path("header/", Transfer.as_view(authentication_classes=[JWTAuthentication])),
    path("cookie/", Transfer.as_view(authentication_classes=[CookieJWT])),
    path("checked/", Transfer.as_view(authentication_classes=[CookieJWTWithCSRF])),
]


@pytest.fixture
def browser(settings, django_user_model):
    settings.ROOT_URLCONF = __name__
    browser = Client(enforce_csrf_checks=True)
    user = django_user_model.objects.create_user("ada")
    browser.cookies["access"] = str(AccessToken.for_user(user))
    return browser


def test_a_jwt_in_a_cookie_is_open_to_csrf_in_drf_in_spite_of_the_middleware(browser):
    assert browser.post("/cookie/", headers=FORGED).status_code == 200


def test_the_check_of_session_authentication_closes_it(browser):
    assert browser.post("/checked/", headers=FORGED).status_code == 403
    assert browser.post("/checked/").status_code == 403
    browser.cookies["csrftoken"] = "a" * 32
    token = {"X-CSRFToken": "a" * 32}
    assert browser.post("/checked/", headers=token).status_code == 200
    assert browser.post("/checked/", headers={**token, **FORGED}).status_code == 403


def test_a_header_is_not_sent_along_with_a_forged_request(browser):
    assert browser.post("/header/", headers=FORGED).status_code == 401
    header = {"Authorization": f"Bearer {browser.cookies['access'].value}"}
    assert browser.post("/header/", headers=header).status_code == 200


@pytest.fixture
def flask_browser():
    app = Flask(__name__)

    @app.post("/login")
    def login():
        response = app.make_response({"user": "ada"})
        flags = {"secure": True, "httponly": True, "samesite": "Strict"}
        response.set_cookie("__Host-session", "opaque", **flags)
        response.set_cookie("refresh", "secret", path="/auth/refresh", **flags)
        return response

    @app.get("/auth/refresh")
    @app.get("/api/orders")
    def cookies():
        return sorted(flask_request.cookies)

    return app.test_client()


def test_the_refresh_cookie_reaches_only_its_own_path(flask_browser):
    flask_browser.post("/login", base_url="https://localhost")
    seen = flask_browser.get("/api/orders", base_url="https://localhost").json
    assert seen == ["__Host-session"]
    seen = flask_browser.get("/auth/refresh", base_url="https://localhost").json
    assert seen == ["__Host-session", "refresh"]


def test_the_login_answer_gives_scripts_nothing_to_read(flask_browser):
    response = flask_browser.post("/login", base_url="https://localhost")
    assert response.json == {"user": "ada"}
    for cookie in response.headers.getlist("Set-Cookie"):
        assert {"Secure", "HttpOnly", "SameSite=Strict"} <= set(cookie.split("; "))
        assert "Domain" not in cookie
