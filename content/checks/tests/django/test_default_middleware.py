"""What each of the seven default layers does to a request, and what breaks in another order."""

import re
import runpy

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import path

pytestmark = pytest.mark.django_db
SECURITY = "django.middleware.security.SecurityMiddleware"
SESSION = "django.contrib.sessions.middleware.SessionMiddleware"
COMMON = "django.middleware.common.CommonMiddleware"
CSRF = "django.middleware.csrf.CsrfViewMiddleware"
AUTH = "django.contrib.auth.middleware.AuthenticationMiddleware"
MESSAGES = "django.contrib.messages.middleware.MessageMiddleware"
FRAMES = "django.middleware.clickjacking.XFrameOptionsMiddleware"
SEVEN = [SECURITY, SESSION, COMMON, CSRF, AUTH, MESSAGES, FRAMES]


def save_and_answer(request, status):
    request.session["seen"] = True
    return HttpResponse(status=status)


urlpatterns = [
    path("plain/", lambda request: HttpResponse()),
    path("me/", lambda request: HttpResponse(request.user.get_username())),
    path("session/<int:status>/", save_and_answer),
]


@pytest.fixture(autouse=True)
def only_the_seven(settings):
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = SEVEN


def test_startproject_lists_these_seven_in_this_order(tmp_path):
    call_command("startproject", "mysite", tmp_path)
    assert runpy.run_path(tmp_path / "mysite/settings.py")["MIDDLEWARE"] == SEVEN


def test_a_fresh_project_sends_four_security_headers_and_no_hsts(client):
    headers = client.get("/plain/", secure=True).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert "Strict-Transport-Security" not in headers


def test_https_and_hsts_are_settings_and_hsts_is_sent_over_https_only(client, settings):
    settings.SECURE_HSTS_SECONDS = 60
    assert "Strict-Transport-Security" not in client.get("/plain/").headers
    assert client.get("/plain/", secure=True)["Strict-Transport-Security"] == "max-age=60"
    settings.SECURE_SSL_REDIRECT = True
    response = Client().get("/plain/")
    assert (response.status_code, response.url) == (301, "https://testserver/plain/")


def test_a_slash_is_added_only_if_that_url_exists_and_a_post_would_lose_its_body(
    client, settings
):
    assert client.get("/plain").url == "/plain/"
    assert client.get("/nothing").status_code == 404
    settings.DEBUG = True
    with pytest.raises(RuntimeError, match="can't redirect to the slash URL"):
        client.post("/plain", {"field": 1})


def test_common_middleware_refuses_a_foreign_host_and_an_unwanted_user_agent(client, settings):
    settings.DISALLOWED_USER_AGENTS = [re.compile("bot")]
    foreign, bot = {"host": "evil.example"}, {"user-agent": "a bot"}
    assert client.get("/plain/", headers=foreign).status_code == 400
    assert client.get("/plain/", headers=bot).status_code == 403
    settings.MIDDLEWARE = [layer for layer in SEVEN if layer != COMMON]
    assert Client().get("/plain/", headers=foreign | bot).status_code == 200


@pytest.mark.parametrize("above", [AUTH, MESSAGES])
def test_a_layer_that_needs_the_session_fails_above_it(client, settings, above):
    settings.MIDDLEWARE = [above, SESSION]
    with pytest.raises(ImproperlyConfigured):
        client.get("/plain/")


def test_session_and_user_cost_nothing_until_they_are_touched(
    client, admin_user, django_assert_num_queries
):
    client.force_login(admin_user)
    with django_assert_num_queries(0):
        client.get("/plain/")
    with django_assert_num_queries(2) as captured:
        assert client.get("/me/").content == b"admin"
    assert ["django_session" in query["sql"] for query in captured] == [True, False]


def test_a_changed_session_is_saved_but_not_with_a_server_error(client):
    assert "sessionid" not in client.get("/session/500/").cookies
    assert "sessionid" in client.get("/session/404/").cookies
