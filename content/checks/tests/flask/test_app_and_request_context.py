"""The proxies find a context of the current thread; `g` lives and dies with one app context."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import (
    Flask,
    copy_current_request_context,
    current_app,
    g,
    has_request_context,
    request,
    stream_with_context,
    url_for,
)


@pytest.fixture
def app():
    app = Flask(__name__)
    app.testing = True

    @app.get("/count")
    def count():
        g.count = g.get("count", 0) + 1
        return str(g.count)

    return app


@pytest.fixture
def another_thread():
    with ThreadPoolExecutor(1) as thread:
        yield lambda function: thread.submit(function).result(timeout=5)


def test_outside_of_a_context_a_proxy_raises_and_an_app_context_has_no_request(app):
    with pytest.raises(RuntimeError, match="outside of application context"):
        current_app.name
    with app.app_context():
        assert current_app == app
        assert not has_request_context()
        with pytest.raises(RuntimeError, match="outside of request context"):
            request.path


def test_a_request_brings_both_contexts_and_each_request_has_a_new_g(app):
    app.get("/both")(lambda: f"{current_app.name == app.name} {request.path}")
    client = app.test_client()
    assert client.get("/both").text == "True /both"
    assert [client.get("/count").text for _ in range(3)] == ["1", "1", "1"]


def test_in_flask_3_1_a_request_inside_an_app_context_shares_its_g(app):
    client, closed = app.test_client(), []
    app.teardown_appcontext(closed.append)
    with app.app_context():
        assert [client.get("/count").text for _ in range(3)] == ["1", "2", "3"]
        assert closed == []
    assert closed == [None]


def test_a_new_thread_has_no_context_even_if_the_proxy_was_passed_to_it(app, another_thread):
    with app.test_request_context("/page"):
        proxy, real_app = current_app, current_app._get_current_object()
        assert another_thread(lambda: has_request_context()) is False
        with pytest.raises(RuntimeError, match="outside of application context"):
            another_thread(lambda: proxy.name)
        assert another_thread(lambda: real_app.name) == app.name


def test_a_copied_context_has_the_request_but_a_g_of_its_own(app, another_thread):
    with app.test_request_context("/page"):
        g.user = "ann"
        seen = another_thread(copy_current_request_context(lambda: (request.path, "user" in g)))
        assert seen == ("/page", False)


def test_a_generator_runs_after_the_contexts_are_gone_unless_it_keeps_them(app):
    def body():
        yield str(has_request_context())

    app.get("/plain", endpoint="plain")(lambda: body())
    app.get("/kept", endpoint="kept")(lambda: stream_with_context(body()))
    client = app.test_client()
    assert client.get("/plain").text == "False"
    assert client.get("/kept").text == "True"


def test_teardown_runs_request_first_app_last_even_if_the_view_raises(app):
    closed = []
    app.teardown_appcontext(lambda error: closed.append(("app", repr(error))))
    app.teardown_request(lambda error: closed.append(("request", repr(error))))
    app.get("/fails")(lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        app.test_client().get("/fails")
    error = "ZeroDivisionError('division by zero')"
    assert closed == [("request", error), ("app", error)]


def test_a_test_request_context_runs_no_before_request_functions(app):
    app.before_request(lambda: setattr(g, "user", "ann"))
    with app.test_request_context("/page"):
        assert "user" not in g
        app.preprocess_request()
        assert g.user == "ann"


def test_without_a_request_url_for_needs_server_name_and_gives_an_absolute_url(app):
    with app.app_context(), pytest.raises(RuntimeError, match="SERVER_NAME"):
        url_for("count")
    app.config["SERVER_NAME"] = "shop.example"
    with app.app_context():
        assert url_for("count") == "http://shop.example/count"
