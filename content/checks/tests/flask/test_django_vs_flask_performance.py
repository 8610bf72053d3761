"""Equal work costs alike; middleware, queries, connections and threads make the difference."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BrokenBarrierError

import pytest
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.http import HttpResponse
from django.urls import path
from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from werkzeug.test import Client

pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]
BACKEND = "SELECT pg_backend_pid()"
two_requests = Barrier(2)
db = SQLAlchemy()


def company(patience):
    try:
        two_requests.wait(timeout=float(patience))
    except BrokenBarrierError:
        return "alone"
    return "together"


def django_backend(request):
    with connections["postgres"].cursor() as cursor:
        return HttpResponse(cursor.execute(BACKEND).fetchone())


urlpatterns = [
    path("text/", lambda request: HttpResponse("text")),
    path("user/", lambda request: HttpResponse(request.user.pk)),
    path("backend/", django_backend),
    path("company/<patience>/", lambda request, patience: HttpResponse(company(patience))),
]


def flask_app(database="sqlite://"):
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = database
    db.init_app(app)
    app.get("/text/", endpoint="text")(lambda: "text")
    app.get("/company/<patience>/", endpoint="company")(company)
    app.get("/backend/", endpoint="backend")(lambda: str(db.session.scalar(db.text(BACKEND))))
    return app


def get(app, page):
    return Client(app).get(page, base_url="http://example.com", buffered=True).text


def python_calls(app):
    get(app, "/text/")
    calls = []
    sys.setprofile(lambda frame, event, arg: calls.append(event) if event == "call" else None)
    try:
        get(app, "/text/")
    finally:
        sys.setprofile(None)
    return len(calls)


def test_without_middleware_django_makes_about_as_many_python_calls_as_flask(settings):
    usual = get_wsgi_application()
    assert len(settings.MIDDLEWARE) == 7
    settings.MIDDLEWARE = []
    bare = python_calls(get_wsgi_application())
    assert bare == pytest.approx(python_calls(flask_app()), rel=0.2)
    assert python_calls(usual) > 1.25 * bare


def test_middleware_asks_the_database_nothing_until_the_view_needs_the_user(
    client, admin_user, settings, django_assert_num_queries
):
    client.force_login(admin_user)
    with django_assert_num_queries(0):
        client.get("/text/")
    with django_assert_num_queries(2):
        client.get("/user/")
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    client.force_login(admin_user)
    with django_assert_num_queries(1):
        client.get("/user/")


@pytest.mark.django_db(databases=["default", "postgres"])
def test_django_connects_for_each_request_unless_told_to_keep_the_connection(monkeypatch):
    for conn_max_age, connected in [(0, 2), (60, 1)]:
        monkeypatch.setitem(connections.settings["postgres"], "CONN_MAX_AGE", conn_max_age)
        with ThreadPoolExecutor(1) as worker:
            pages = worker.map(get, [get_wsgi_application()] * 2, ["/backend/"] * 2)
            assert len({int(page) for page in pages}) == connected
            worker.submit(connections.close_all).result(timeout=5)


def test_flask_sqlalchemy_takes_its_connections_from_a_pool(postgres_url):
    app = flask_app(postgres_url)
    assert int(get(app, "/backend/")) == int(get(app, "/backend/"))
    with app.app_context():
        db.engine.dispose()


@pytest.mark.parametrize("make_app", [flask_app, get_wsgi_application])
def test_both_serve_as_many_requests_at_once_as_there_are_threads(make_app):
    for threads, page, met in [(2, "/company/5/", "together"), (1, "/company/0.05/", "alone")]:
        two_requests.reset()
        with ThreadPoolExecutor(threads) as server:
            assert list(server.map(get, [make_app()] * 2, [page] * 2)) == [met, met]
