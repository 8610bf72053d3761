"""What each framework brings by itself, how a view gets its request, and that both are WSGI."""

import re
import subprocess
import sys
from importlib.metadata import requires
from pkgutil import iter_modules

import django.contrib
import flask
import pytest
from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.test import Client as DjangoClient
from django.urls import path
from werkzeug.middleware.dispatcher import DispatcherMiddleware
from werkzeug.test import Client

WITHOUT_A_DATABASE = """
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"])
urlpatterns = [path("", lambda request: HttpResponse("a page"))]
print(Client().get("/").text, connection.vendor)
"""


def django_view(request):
    return JsonResponse({"path": request.path})


urlpatterns = [path("", django_view)]
flask_app = flask.Flask(__name__)


@flask_app.route("/", methods=["GET", "POST"])
def flask_view():
    return {"path": flask.request.path}


def test_flask_needs_six_small_packages_and_none_is_an_orm():
    needed = [line for line in requires("flask") if ";" not in line]
    names = {re.match(r"[\w-]+", line)[0] for line in needed}
    assert names == {"blinker", "click", "itsdangerous", "jinja2", "markupsafe", "werkzeug"}


def test_django_has_the_apps_that_flask_leaves_to_extensions():
    django_apps = {module.name for module in iter_modules(django.contrib.__path__)}
    flask_modules = {module.name for module in iter_modules(flask.__path__)}
    wanted = {"admin", "auth", "contenttypes", "messages", "sitemaps"}
    assert wanted <= django_apps
    assert flask_modules & {"db", "models", "forms", "migrations", *wanted} == set()


def test_django_serves_a_page_from_one_file_without_a_database():
    command = [sys.executable, "-c", WITHOUT_A_DATABASE]
    run = subprocess.run(command, capture_output=True, text=True, timeout=20)
    assert run.stdout.split() == ["a", "page", "unknown"]


def test_a_django_view_gets_its_request_as_an_argument_and_flask_takes_it_from_a_context(rf):
    assert django_view(rf.get("/any/")).content == b'{"path": "/any/"}'
    with pytest.raises(RuntimeError, match="outside of request context"):
        flask_view()
    with flask_app.test_request_context("/any/"):
        assert flask_view() == {"path": "/any/"}


def test_a_post_without_a_token_is_refused_by_django_and_accepted_by_flask(settings):
    settings.ROOT_URLCONF = __name__
    assert DjangoClient(enforce_csrf_checks=True).post("/").status_code == 403
    assert flask_app.test_client().post("/").status_code == 200


@pytest.mark.django_db
def test_one_process_can_serve_both_so_that_a_site_moves_part_by_part(settings):
    settings.ROOT_URLCONF = __name__
    both = Client(DispatcherMiddleware(flask_app, {"/new": get_wsgi_application()}))
    host = "http://example.com"
    assert both.get("/", base_url=host).json == {"path": "/"}
    assert both.get("/new/", base_url=host).json == {"path": "/new/"}
