"""A masked token is checked against a lasting secret, for every unsafe method, after Origin."""

import pytest
from django.contrib.auth import login
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.middleware.csrf import _unmask_cipher_token as unmask
from django.middleware.csrf import get_token
from django.test import Client
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from rest_framework.authentication import SessionAuthentication
from rest_framework.decorators import api_view, authentication_classes
from rest_framework.response import Response

pytestmark = pytest.mark.django_db


def form(request):
    return HttpResponse(get_token(request))


def sign_in(request):
    login(request, User.objects.get())
    return HttpResponse()


@api_view(["POST"])
@authentication_classes([SessionAuthentication])
def api(request):
    return Response()


urlpatterns = [
    path("form/", form),
    path("plain/", lambda request: HttpResponse()),
    path("sign-in/", sign_in),
    path("exempt/", csrf_exempt(lambda request: HttpResponse())),
    path("api/", api),
]


@pytest.fixture(autouse=True)
def the_urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def browser():
    return Client(enforce_csrf_checks=True)


@pytest.fixture
def token(browser):
    return browser.get("/form/").content.decode()


def test_the_cookie_appears_with_the_first_token_not_with_the_first_page(browser):
    assert browser.get("/plain/").cookies == {}
    assert len(browser.get("/form/").cookies["csrftoken"].value) == 32


def test_each_form_has_another_mask_over_the_same_secret(browser):
    first, second = (browser.get("/form/").content.decode() for _ in range(2))
    secret = browser.cookies["csrftoken"].value
    assert len(first) == 64 and first != second
    assert unmask(first) == unmask(second) == secret


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_every_unsafe_method_is_checked(browser, token, method):
    send = getattr(browser, method)
    assert send("/plain/").status_code == 403
    assert send("/plain/", headers={"X-CSRFToken": token}).status_code == 200
    secret = browser.cookies["csrftoken"].value
    assert send("/plain/", headers={"X-CSRFToken": secret}).status_code == 200


@pytest.mark.parametrize("method", ["get", "head", "options", "trace"])
def test_safe_methods_are_not(browser, method):
    assert getattr(browser, method)("/plain/").status_code == 200


def test_the_form_field_counts_only_in_a_post(browser, token):
    body = f"csrfmiddlewaretoken={token}"
    form = {"data": body, "content_type": "application/x-www-form-urlencoded"}
    assert browser.post("/plain/", **form).status_code == 200
    assert browser.put("/plain/", **form).status_code == 403
    assert browser.post("/plain/", {"csrfmiddlewaretoken": "a" * 64}).status_code == 403


@pytest.mark.parametrize(
    ("trusted", "status", "logged"),
    [([], 403, ["django.security.csrf"]), (["https://shop.example"], 200, [])],
)
def test_a_foreign_origin_is_refused_unless_trusted_even_with_the_token(
    browser, token, settings, caplog, trusted, status, logged
):
    settings.CSRF_TRUSTED_ORIGINS = trusted
    headers = {"X-CSRFToken": token, "Origin": "https://shop.example"}
    assert browser.post("/plain/", headers=headers).status_code == status
    assert [record.name for record in caplog.records] == logged


def test_https_without_an_origin_needs_a_referer(browser, token):
    headers = {"X-CSRFToken": token}
    assert browser.post("/plain/", headers=headers, secure=True).status_code == 403
    headers["Referer"] = "https://testserver/form/"
    assert browser.post("/plain/", headers=headers, secure=True).status_code == 200


def test_login_makes_a_new_secret(browser, token, admin_user):
    before = browser.cookies["csrftoken"].value
    browser.get("/sign-in/")
    assert browser.cookies["csrftoken"].value != before
    assert browser.post("/plain/", headers={"X-CSRFToken": token}).status_code == 403


def test_an_exempt_view_is_not_checked_nor_is_drf_until_the_session_has_a_user(
    browser, admin_user
):
    assert browser.post("/exempt/").status_code == 200
    assert browser.post("/api/").status_code == 200
    browser.force_login(admin_user)
    assert browser.post("/api/").status_code == 403
