"""Attributes decide where a cookie goes, none is set by itself, a signature hides nothing."""

import base64
import json

import httpx
import pytest
from django.http import HttpResponse
from flask import Flask, Response, request, session
from starlette.responses import Response as StarletteResponse

app = Flask(__name__)
app.secret_key = "only-for-this-proof"


@app.get("/set")
def set_cookies() -> Response:
    response = Response()
    flags = {"secure": True, "httponly": True, "samesite": "Lax"}
    response.set_cookie("host", "1", **flags)
    response.set_cookie("site", "1", domain="shop.example.com")
    response.set_cookie("api", "1", path="/api")
    response.set_cookie("kept", "1", max_age=60, expires=0)
    return response


@app.get("/delete")
def delete_cookie() -> Response:
    response = Response()
    response.delete_cookie("api", path=request.args["path"])
    return response


@app.get("/login")
def login() -> str:
    session["uid"] = 42
    return "ok"


@app.get("/whoami")
def whoami() -> dict:
    return dict(session)


@app.get("/<path:path>")
def see(path: str) -> str:
    return request.headers.get("Cookie", "")


@pytest.fixture
def browser():
    transport = httpx.WSGITransport(app=app)
    with httpx.Client(transport=transport, base_url="https://shop.example.com") as client:
        yield client


def names_sent(browser: httpx.Client, url: str) -> set[str]:
    sent = browser.get(url).text
    return {pair.split("=")[0] for pair in sent.split("; ")} if sent else set()


def test_attributes_go_to_the_client_and_only_name_and_value_come_back(browser):
    header = browser.get("/set").headers.get_list("Set-Cookie")[0]
    assert header == "host=1; Secure; HttpOnly; Path=/; SameSite=Lax"
    assert set(browser.get("/see").text.split("; ")) == {"host=1", "site=1", "kept=1"}


def test_domain_opens_the_cookie_to_subdomains_and_its_absence_keeps_it_on_the_host():
    client = app.test_client()
    client.get("/set", base_url="https://shop.example.com")
    assert client.get("/see", base_url="https://img.shop.example.com").text == "site=1"
    assert client.get("/see", base_url="https://example.com").text == ""


def test_secure_and_path_limit_the_request_and_the_port_does_not(browser):
    browser.get("/set")
    assert "host" not in names_sent(browser, "http://shop.example.com/see")
    assert "host" in names_sent(browser, "https://shop.example.com:8443/see")
    assert "api" in names_sent(browser, "/api/see") and "api" not in names_sent(browser, "/see")


def test_set_cookie_adds_no_flags_in_django_and_flask_and_only_samesite_in_starlette():
    responses = django, flask, starlette = HttpResponse(), Response(), StarletteResponse()
    for response in responses:
        response.set_cookie("sid", "1")
    assert django.cookies["sid"].OutputString() == "sid=1; Path=/"
    assert flask.headers["Set-Cookie"] == "sid=1; Path=/"
    assert starlette.headers["Set-Cookie"] == "sid=1; Path=/; SameSite=lax"


def test_max_age_wins_over_an_expires_in_the_past(browser):
    browser.get("/set")
    assert "kept" in names_sent(browser, "/see")


def test_deleting_needs_the_same_path(browser):
    browser.get("/set")
    browser.get("/delete?path=/")
    assert "api" in names_sent(browser, "/api/see")
    browser.get("/delete?path=/api")
    assert "api" not in names_sent(browser, "/api/see")


def test_the_flask_session_can_be_read_by_anyone_but_not_changed(browser):
    header = browser.get("/login").headers["Set-Cookie"]
    assert "HttpOnly" in header and "Secure" not in header and "SameSite" not in header

    payload, rest = browser.cookies["session"].split(".", 1)
    assert json.loads(base64.urlsafe_b64decode(payload + "==")) == {"uid": 42}
    assert browser.get("/whoami").json() == {"uid": 42}

    forged = base64.urlsafe_b64encode(b'{"uid":1}').decode().rstrip("=")
    browser.cookies.clear()
    assert browser.get("/whoami", headers={"Cookie": f"session={forged}.{rest}"}).json() == {}
