"""The order of the hooks, also when one of them answers early or something raises."""

import pytest
from flask import Blueprint, Flask, Response, abort, after_this_request, session


@pytest.fixture
def trace():
    return []


@pytest.fixture
def app(trace):
    app, shop = Flask(__name__), Blueprint("shop", __name__)
    app.secret_key = "secret"

    def note(text, answer=None):
        trace.append(text)
        return answer

    def view():
        @after_this_request
        def after_this(response):
            return note("after this", response)

        return note("view", "from the view")

    shop.get("/")(view)
    shop.get("/fails", endpoint="fails")(lambda: 1 / 0)
    shop.get("/forbidden", endpoint="forbidden")(lambda: abort(403))
    for owner, name in [(app, "app 1"), (app, "app 2"), (shop, "shop")]:
        owner.before_request(lambda name=name: note(f"before {name}"))
        owner.after_request(lambda response, name=name: note(f"after {name}", response))
        owner.teardown_request(lambda error, name=name: note(f"teardown {name} {error}"))
    app.teardown_appcontext(lambda error: note(f"teardown context {error}"))
    app.register_blueprint(shop)
    return app


AFTER = ["after shop", "after app 2", "after app 1"]


def teardown(error):
    owners = ["shop", "app 2", "app 1", "context"]
    return [f"teardown {owner} {error}" for owner in owners]


def test_before_goes_from_the_app_inwards_after_and_teardown_go_back(app, trace):
    app.test_client().get("/")
    before = ["before app 1", "before app 2", "before shop"]
    assert trace == [*before, "view", "after this", *AFTER, *teardown(None)]


def test_an_answer_of_before_request_skips_the_rest_and_the_view_but_no_after(app, trace):
    app.before_request(lambda: ("closed", 503))
    assert app.test_client().get("/").status_code == 503
    assert trace == ["before app 1", "before app 2", *AFTER, *teardown(None)]


def test_an_unhandled_error_is_a_500_to_after_request_and_the_error_to_teardown(app, trace):
    assert app.test_client().get("/fails").status_code == 500
    assert trace[3:] == [*AFTER, *teardown("division by zero")]


def test_an_unhandled_http_exception_is_its_own_answer_and_no_error_to_teardown(app, trace):
    assert app.test_client().get("/forbidden").status_code == 403
    assert trace[3:] == [*AFTER, *teardown(None)]


@pytest.mark.parametrize(
    ("handler_of", "teardown_gets"),
    [(ZeroDivisionError, None), (Exception, None), (500, "division by zero")],
)
def test_a_handler_of_a_class_hides_the_error_from_teardown_and_a_handler_of_500_does_not(
    app, trace, handler_of, teardown_gets
):
    app.errorhandler(handler_of)(lambda error: "handled")
    response = app.test_client().get("/fails")
    assert (response.text, response.status_code) == ("handled", 200)
    assert trace[3:] == [*AFTER, *teardown(teardown_gets)]


def test_a_handler_in_the_blueprint_wins_over_a_nearer_class_in_the_app():
    app, shop = Flask(__name__), Blueprint("shop", __name__)
    shop.get("/zero")(lambda: 1 / 0)
    app.get("/home")(lambda: 1 / 0)
    app.errorhandler(Exception)(lambda error: "any of the app")
    app.errorhandler(ArithmeticError)(lambda error: "arithmetic of the app")
    shop.errorhandler(Exception)(lambda error: "any of the shop")
    app.register_blueprint(shop)
    client = app.test_client()
    assert client.get("/home").text == "arithmetic of the app"
    assert client.get("/zero").text == "any of the shop"
    assert client.get("/no-such-page").text == "any of the app"


def test_in_testing_an_unhandled_error_leaves_without_after_and_with_teardown(app, trace):
    app.testing = True
    with pytest.raises(ZeroDivisionError):
        app.test_client().get("/fails")
    assert trace[3:] == teardown("division by zero")


def test_an_error_in_after_request_drops_the_answer_and_the_session(app):
    @app.after_request
    def fails(response):
        session["seen"] = True
        raise ValueError

    response = app.test_client().get("/")
    assert response.status_code == 500
    assert "Set-Cookie" not in response.headers


def test_the_body_is_sent_after_teardown_and_call_on_close_comes_last(app, trace):
    def body():
        trace.append("body")
        yield "part"

    @app.get("/stream")
    def stream():
        response = Response(body())
        response.call_on_close(lambda: trace.append("closed"))
        return response

    app.test_client().get("/stream").close()
    assert trace[-3:] == ["teardown context None", "body", "closed"]


def test_an_error_in_a_teardown_skips_those_after_it_and_reaches_the_server(app, trace):
    app.teardown_request(lambda error: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        app.test_client().get("/")
    assert trace[-2:] == ["teardown shop None", "teardown context None"]
