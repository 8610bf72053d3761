"""A Flask session is a signed cookie that is not encrypted and can not be revoked."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import timedelta

import pytest
import time_machine
from flask import Flask, session


def make_app(key="a secret", **config):
    app = Flask(__name__)
    app.secret_key = key
    app.config.update(config)

    @app.get("/login")
    def login():
        session["user"] = "ann"
        return "in"

    @app.get("/logout")
    def logout():
        session.clear()
        return "out"

    @app.get("/")
    def whoami():
        return session.get("user", "nobody")

    return app


def log_in(app):
    """The value of the cookie, as a thief or a curious user has it."""
    client = app.test_client()
    client.get("/login")
    return client.get_cookie("session").value


def user(app, cookie):
    client = app.test_client()
    client.set_cookie("session", cookie)
    return client.get("/").text


def test_anyone_reads_the_data_without_the_key():
    data, timestamp, signature = log_in(make_app()).split(".")
    assert urlsafe_b64decode(data + "==") == b'{"user":"ann"}'


def test_changed_data_makes_an_empty_session_and_no_error():
    app = make_app()
    data, timestamp, signature = log_in(app).split(".")
    root = urlsafe_b64encode(b'{"user":"root"}').decode().rstrip("=")
    assert user(app, f"{data}.{timestamp}.{signature}") == "ann"
    assert user(app, f"{root}.{timestamp}.{signature}") == "nobody"


def test_who_knows_the_key_makes_a_session_for_any_user():
    site, attacker = make_app("leaked"), Flask("attacker")
    attacker.secret_key = "leaked"
    forged = attacker.session_interface.get_signing_serializer(attacker).dumps({"user": "root"})
    assert user(site, forged) == "root"


def test_a_copy_of_the_cookie_outlives_the_logout():
    app = make_app()
    client = app.test_client()
    client.get("/login")
    stolen = client.get_cookie("session").value
    client.get("/logout")
    assert client.get("/").text == "nobody"
    assert user(app, stolen) == "ann"


def test_the_age_is_checked_for_a_browser_session_too():
    app = make_app(PERMANENT_SESSION_LIFETIME=timedelta(hours=8))
    with time_machine.travel("2026-01-01 09:00", tick=False) as clock:
        cookie = log_in(app)
        clock.shift(timedelta(hours=8))
        assert user(app, cookie) == "ann"
        clock.shift(timedelta(seconds=1))
        assert user(app, cookie) == "nobody"


@pytest.mark.parametrize(("renewed", "after_60_days"), [(True, "ann"), (False, "nobody")])
def test_each_request_of_a_thief_renews_a_permanent_session_by_default(renewed, after_60_days):
    app = make_app(SESSION_REFRESH_EACH_REQUEST=renewed)

    @app.get("/remember")
    def remember():
        session.permanent = True
        session["user"] = "ann"
        return "in"

    client, thief = app.test_client(), app.test_client()
    with time_machine.travel("2026-01-01 09:00", tick=False) as clock:
        client.get("/remember")
        thief.set_cookie("session", client.get_cookie("session").value)
        for _ in range(2):
            clock.shift(timedelta(days=30))
            page = thief.get("/").text
        assert page == after_60_days


def test_by_default_the_cookie_is_httponly_and_neither_secure_nor_samesite():
    flags = make_app().test_client().get("/login").headers["Set-Cookie"]
    assert "HttpOnly" in flags
    assert "Secure" not in flags and "SameSite" not in flags
    strict = make_app(SESSION_COOKIE_SECURE=True, SESSION_COOKIE_SAMESITE="Lax")
    flags = strict.test_client().get("/login").headers["Set-Cookie"]
    assert "Secure" in flags and "SameSite=Lax" in flags


def test_a_fallback_key_reads_old_cookies_and_new_ones_are_signed_by_the_new_key():
    old, new = make_app("old"), make_app("new")
    both = make_app("new", SECRET_KEY_FALLBACKS=["old"])
    cookie = log_in(old)
    assert (user(new, cookie), user(both, cookie)) == ("nobody", "ann")
    cookie = log_in(both)
    assert (user(new, cookie), user(old, cookie)) == ("ann", "nobody")


def test_a_response_that_only_asked_what_is_in_the_session_varies_by_cookie():
    app = make_app()
    app.get("/asks")(lambda: str("user" in session))
    app.get("/public", endpoint="public")(lambda: "public")
    client = app.test_client()
    assert client.get("/asks").headers["Vary"] == "Cookie"
    assert "Vary" not in client.get("/public").headers


def test_without_a_key_a_session_is_readable_and_empty_and_writing_raises():
    app = make_app(key=None, TESTING=True)
    assert app.test_client().get("/").text == "nobody"
    with pytest.raises(RuntimeError, match="no secret key was set"):
        app.test_client().get("/login")
