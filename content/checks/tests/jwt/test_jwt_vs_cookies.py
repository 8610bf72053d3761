"""A JWT travels in a cookie or a header: transport decides CSRF, state decides revocation."""

import secrets

import jwt
import pytest
from flask import Flask, abort, request

KEY = secrets.token_hex(32)


@pytest.fixture
def sessions():
    return {}


@pytest.fixture
def client(sessions):
    app = Flask(__name__)

    def user_of(token):
        try:
            return jwt.decode(token, KEY, algorithms=["HS256"])["sub"]
        except jwt.InvalidTokenError:
            abort(401)

    @app.post("/login")
    def login():
        sessions["random-id"] = "ada"
        response = app.make_response("")
        response.set_cookie("sessionid", "random-id", httponly=True)
        response.set_cookie("access", jwt.encode({"sub": "ada"}, KEY), httponly=True)
        return response

    @app.post("/session/transfer")
    def by_session():
        return sessions.get(request.cookies.get("sessionid")) or abort(401)

    @app.post("/cookie/transfer")
    def by_cookie():
        return user_of(request.cookies.get("access", ""))

    @app.post("/header/transfer")
    def by_header():
        return user_of(request.headers.get("Authorization", "").removeprefix("Bearer "))

    client = app.test_client()
    client.post("/login")
    return client


def test_the_same_token_is_accepted_from_a_cookie_and_from_a_header(client):
    token = client.get_cookie("access").value
    assert client.post("/cookie/transfer").text == "ada"
    headers = {"Authorization": f"Bearer {token}"}
    assert client.post("/header/transfer", headers=headers).text == "ada"


@pytest.mark.parametrize("path", ["/session/transfer", "/cookie/transfer"])
def test_a_cookie_makes_a_forged_request_succeed_with_jwt_or_without(client, path):
    forged = {"Origin": "https://evil.example"}
    assert client.post(path, headers=forged).status_code == 200


def test_a_forged_request_carries_no_authorization_header(client):
    forged = {"Origin": "https://evil.example"}
    assert client.post("/header/transfer", headers=forged).status_code == 401


def test_deleting_the_session_logs_out_at_once_but_the_jwt_lives_on(client, sessions):
    assert client.post("/session/transfer").status_code == 200
    sessions.clear()
    assert client.post("/session/transfer").status_code == 401
    assert client.post("/cookie/transfer").status_code == 200


def test_a_jwt_with_many_permissions_does_not_fit_into_a_cookie():
    app = Flask(__name__)
    permissions = [f"shop.change_model_{number}" for number in range(150)]
    token = jwt.encode({"sub": "ada", "permissions": permissions}, KEY)
    with pytest.warns(UserWarning, match="'access' cookie is too large"):
        app.make_response("").set_cookie("access", token)
