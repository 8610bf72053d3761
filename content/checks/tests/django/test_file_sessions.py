"""A session file is named by its key, signed but readable, and left behind when it expires."""

from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest
import time_machine
from django.contrib.auth import authenticate, login, logout
from django.contrib.sessions.backends.file import SessionStore
from django.contrib.sessions.models import Session
from django.core import signing
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.http import HttpResponse, JsonResponse
from django.urls import path

pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]
KEY = "sessionid"


def put(request):
    request.session["cart"] = {"1": 1}
    return HttpResponse(status=int(request.GET.get("status", 200)))


def change(request):
    request.session["cart"]["2"] = 1
    request.session.modified = "modified" in request.GET
    return HttpResponse()


def show(request):
    return JsonResponse({"cart": request.session.get("cart"), "user": str(request.user)})


def log_in(request):
    login(request, authenticate(username="ann", password="old"))
    return HttpResponse()


def log_out(request):
    logout(request)
    return HttpResponse()


urlpatterns = [
    path(f"{view.__name__}/", view) for view in (put, change, show, log_in, log_out)
]


@pytest.fixture
def folder(settings, tmp_path):
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.file"
    settings.SESSION_FILE_PATH = tmp_path
    yield tmp_path
    if "_storage_path" in vars(SessionStore):
        del SessionStore._storage_path


@pytest.fixture
def ann(django_user_model):
    return django_user_model.objects.create_user("ann", password="old")


def test_a_file_per_session_is_private_and_readable_but_not_to_be_forged(client, folder):
    client.get("/put/")
    [file] = folder.iterdir()
    assert file.name == f"sessionid{client.cookies[KEY].value}"
    assert file.stat().st_mode & 0o777 == 0o600
    salt = "django.contrib.sessions.SessionStore"
    assert signing.loads(file.read_text(), salt=salt) == {"cart": {"1": 1}}
    file.write_text(file.read_text() + "x")
    assert client.get("/show/").json()["cart"] is None


def test_the_folder_has_to_exist(client, folder, settings):
    settings.SESSION_FILE_PATH = folder / "missing"
    with pytest.raises(ImproperlyConfigured, match="doesn't exist"):
        client.get("/put/")


@pytest.mark.parametrize("engine", ["file", "db"])
def test_what_has_expired_stays_until_clearsessions(client, folder, settings, engine):
    settings.SESSION_ENGINE = f"django.contrib.sessions.backends.{engine}"

    def stored():
        return len(list(folder.iterdir())) + Session.objects.count()

    client.get("/put/")
    client.cookies.clear()
    with time_machine.travel(datetime.now(UTC) + timedelta(days=15)):
        client.get("/show/")
        assert stored() == 1
        call_command("clearsessions")
        assert stored() == 0


def test_a_change_inside_a_value_is_lost_unless_the_session_is_marked(client):
    client.get("/put/")
    client.get("/change/")
    assert client.get("/show/").json()["cart"] == {"1": 1}
    client.get("/change/?modified")
    assert client.get("/show/").json()["cart"] == {"1": 1, "2": 1}


def test_nothing_is_saved_with_a_500_and_a_datetime_is_not_json(client):
    client.get("/put/?status=500")
    assert KEY not in client.cookies and Session.objects.count() == 0
    session = client.session
    session["now"] = datetime.now(UTC)
    with pytest.raises(TypeError, match="not JSON serializable"):
        session.save()


def test_login_changes_the_key_and_keeps_the_data_and_logout_drops_both(client, ann):
    client.get("/put/")
    planted = client.cookies[KEY].value
    client.get("/log_in/")
    assert client.cookies[KEY].value != planted
    assert client.get("/show/").json() == {"cart": {"1": 1}, "user": "ann"}
    client.get("/log_out/")
    assert client.get("/show/").json() == {"cart": None, "user": "AnonymousUser"}
    assert Session.objects.count() == 0


def test_a_signed_cookie_can_be_read_and_outlives_logout_until_the_password_changes(
    client, ann, settings
):
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    client.get("/put/")
    payload, time, signature = client.cookies[KEY].value.split(":")
    assert signing.b64_decode(payload.encode()) == b'{"cart":{"1":1}}'
    client.get("/log_in/")
    stolen = client.cookies[KEY].value
    client.get("/log_out/")
    client.cookies[KEY] = stolen
    assert client.get("/show/").json()["user"] == "ann"
    ann.set_password("new")
    ann.save()
    assert client.get("/show/").json()["user"] == "AnonymousUser"


def test_the_cookie_is_http_only_and_lax_for_two_weeks_but_not_secure(client):
    client.get("/put/")
    cookie = client.cookies[KEY]
    assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", "")
    assert cookie["max-age"] == 14 * 24 * 3600


@pytest.mark.parametrize("every_request", [False, True])
def test_reading_prolongs_a_session_only_if_every_request_saves_it(
    client, settings, every_request
):
    settings.SESSION_SAVE_EVERY_REQUEST = every_request
    client.get("/put/")
    for days in (10, 20):
        with time_machine.travel(datetime.now(UTC) + timedelta(days=days)):
            cart = client.get("/show/").json()["cart"]
    assert cart == ({"1": 1} if every_request else None)


@pytest.mark.parametrize("engine", ["db", "file", "cache", "cached_db"])
def test_of_two_parallel_requests_the_later_overwrites_the_earlier(settings, folder, engine):
    settings.SESSION_ENGINE = f"django.contrib.sessions.backends.{engine}"
    store = import_module(settings.SESSION_ENGINE).SessionStore
    first = store()
    first.create()
    second = store(first.session_key)
    second.load()
    first["a"] = second["b"] = 1
    first.save()
    second.save()
    assert dict(store(first.session_key).items()) == {"b": 1}
