"""What dies with SECRET_KEY, what a fallback keeps alive, and what DEBUG gives away."""

import os
import subprocess
import sys

import pytest
from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.tokens import default_token_generator
from django.core import signing
from django.http import HttpResponse
from django.urls import path

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
OLD, NEW = "old" * 20, "new" * 20


def who(request):
    return HttpResponse(str(request.user))


def broken(request):
    raise ValueError("a bug")


urlpatterns = [path("who/", who), path("broken/", broken)]


@pytest.fixture(autouse=True)
def signed_with_the_old_key(settings):
    settings.SECRET_KEY = OLD


def use(settings, key, fallbacks=()):
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = key, list(fallbacks)


def test_a_new_key_breaks_signatures_and_a_fallback_verifies_them(settings, admin_user):
    token = signing.dumps({"invite": 1})
    reset = default_token_generator.make_token(admin_user)
    use(settings, NEW)
    with pytest.raises(signing.BadSignature):
        signing.loads(token)
    assert not default_token_generator.check_token(admin_user, reset)
    use(settings, NEW, [OLD])
    assert signing.loads(token) == {"invite": 1}
    assert default_token_generator.check_token(admin_user, reset)


def test_a_fallback_never_signs_so_a_server_with_only_the_old_key_rejects_new_tokens(settings):
    use(settings, NEW, [OLD])
    token = signing.dumps("signed after the switch")
    use(settings, OLD)
    with pytest.raises(signing.BadSignature):
        signing.loads(token)
    use(settings, OLD, [NEW])
    assert signing.loads(token) == "signed after the switch"


def test_without_a_fallback_a_new_key_logs_everyone_out(settings, client, admin_user):
    client.force_login(admin_user)
    use(settings, NEW)
    assert client.get("/who/").content == b"AnonymousUser"


def test_with_a_fallback_a_visit_moves_the_session_to_the_new_key(settings, client, admin_user):
    client.force_login(admin_user)
    use(settings, NEW, [OLD])
    assert client.get("/who/").content == b"admin"
    use(settings, NEW)
    assert client.get("/who/").content == b"admin"


def test_passwords_do_not_depend_on_the_key(settings):
    encoded = make_password("correct horse")
    use(settings, NEW)
    assert check_password("correct horse", encoded)


def test_the_debug_page_hides_the_key_and_shows_a_password_inside_a_url(settings, client):
    settings.DEBUG = True
    settings.DATABASE_URL = "postgres://shop:hunter2@db/shop"
    client.raise_request_exception = False
    page = client.get("/broken/").content.decode()
    assert OLD not in page and "hunter2" in page
    settings.DEBUG = False
    assert "hunter2" not in client.get("/broken/").content.decode()


def test_the_module_comes_from_the_environment_and_an_option_overrides_it(tmp_path):
    (tmp_path / "dev.py").write_text("DEBUG = True")
    (tmp_path / "prod.py").write_text("DEBUG = False")

    def debug_is_on(*options):
        command = [sys.executable, "-m", "django", "diffsettings", *options]
        environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "dev"}
        shown = subprocess.run(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE)
        return b"DEBUG = True" in shown.stdout

    assert debug_is_on() and not debug_is_on("--settings=prod")
