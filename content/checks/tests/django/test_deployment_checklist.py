"""check --deploy names the unsafe settings of a new project, and some it cannot see."""

import logging
import subprocess
import sys

import pytest
from django.core import checks
from django.core.management import call_command
from django.http import HttpResponse
from django.urls import include, path

pytestmark = pytest.mark.django_db

urlpatterns = [
    path("", include("django.contrib.auth.urls")),
    path("health/", lambda request: HttpResponse("ok")),
]


@pytest.fixture(autouse=True)
def urls(settings):
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def https(settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 3600


def test_a_new_project_gets_seven_warnings_and_still_exit_code_zero(tmp_path):
    call_command("startproject", "shop", tmp_path)

    def check(*options):
        command = [sys.executable, "manage.py", "check", "--settings=shop.settings", "--deploy"]
        return subprocess.run(
            [*command, *options], cwd=tmp_path, capture_output=True, text=True
        )

    lenient, strict = check(), check("--fail-level", "WARNING")
    for number in ("004", "008", "009", "012", "016", "018", "020"):
        assert f"security.W{number}" in lenient.stderr
    assert "identified 7 issues" in lenient.stderr
    assert (lenient.returncode, strict.returncode) == (0, 1)


def test_a_star_in_allowed_hosts_passes_and_poisons_the_password_reset(
    client, settings, mailoutbox, admin_user
):
    settings.ALLOWED_HOSTS = ["*"]
    found = checks.run_checks(tags=["security"], include_deployment_checks=True)
    assert "security.W020" not in {warning.id for warning in found}
    form = {"email": admin_user.email}
    client.post("/password_reset/", form, headers={"Host": "evil.example"})
    assert "http://evil.example/reset/" in mailoutbox[0].body


def test_a_foreign_host_is_a_400(client, settings):
    settings.ALLOWED_HOSTS = ["shop.example"]
    assert client.get("/health/", headers={"Host": "shop.example"}).status_code == 200
    assert client.get("/health/", headers={"Host": "10.0.0.7"}).status_code == 400


def test_http_is_redirected_and_hsts_is_sent_over_https_only(client, https):
    response = client.get("/health/")
    assert (response.status_code, response["Location"]) == (301, "https://testserver/health/")
    assert "Strict-Transport-Security" not in response
    assert client.get("/health/", secure=True)["Strict-Transport-Security"] == "max-age=3600"


def test_hsts_of_zero_seconds_sends_no_header_instead_of_max_age_zero(client, settings):
    settings.SECURE_HSTS_SECONDS = 0
    assert "Strict-Transport-Security" not in client.get("/health/", secure=True)


def test_behind_a_proxy_the_redirect_never_ends_without_its_header(client, settings, https):
    proxied = {"X-Forwarded-Proto": "https"}
    assert client.get("/health/", headers=proxied).status_code == 301
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert client.get("/health/", headers=proxied).status_code == 200


def test_by_default_the_session_cookie_travels_over_http(client, settings, admin_user):
    form = {"username": admin_user.username, "password": "password"}
    cookie = client.post("/login/", form).cookies["sessionid"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and not cookie["secure"]
    settings.SESSION_COOKIE_SECURE = True
    assert client.post("/login/", form).cookies["sessionid"]["secure"]


def test_without_debug_the_default_logging_writes_nothing_to_the_console(settings):
    settings.DEBUG = False
    console, mail = logging.getLogger("django").handlers
    record = logging.LogRecord("django.request", logging.ERROR, "", 0, "500", None, None)
    assert not console.filter(record) and mail.filter(record)
