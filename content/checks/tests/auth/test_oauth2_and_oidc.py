"""Authorization Code with PKCE end to end, and the attacks that each of its values stops."""

import base64
import hashlib
import secrets
import time
from typing import Annotated
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from fastapi import FastAPI, Form, HTTPException, Request
from fastapi.responses import RedirectResponse
from fastapi.testclient import TestClient

ISSUER, CLIENT, CALLBACK = "https://id.example", "shop", "https://shop.example/callback"
KEY = ec.generate_private_key(ec.SECP256R1())
provider, grants = FastAPI(), {}


@provider.get("/authorize")
def authorize(request: Request) -> RedirectResponse:
    asked = dict(request.query_params)
    if asked["redirect_uri"] != CALLBACK:
        raise HTTPException(400)
    code = secrets.token_urlsafe()
    grants[code] = asked
    answer = urlencode({"code": code, "state": asked["state"]})
    return RedirectResponse(f"{CALLBACK}?{answer}", status_code=303)


@provider.post("/token")
def token(code: Annotated[str, Form()], code_verifier: Annotated[str, Form()]) -> dict:
    asked = grants.pop(code, None)
    if asked is None or s256(code_verifier) != asked["code_challenge"]:
        raise HTTPException(400, "invalid_grant")
    who = {"iss": ISSUER, "sub": "ada", "exp": int(time.time()) + 300}
    return {
        "id_token": jwt.encode(who | {"aud": CLIENT, "nonce": asked["nonce"]}, KEY, "ES256"),
        "access_token": jwt.encode(who | {"aud": "orders-api"}, KEY, "ES256"),
    }


def s256(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def verify(token: str, audience: str) -> dict:
    must = {"audience": audience, "issuer": ISSUER, "options": {"require": ["exp"]}}
    return jwt.decode(token, KEY.public_key(), algorithms=["ES256"], **must)


class Login:
    """What the client keeps in the browser's session between the redirect and the callback."""

    def __init__(self):
        self.http = TestClient(provider, follow_redirects=False)
        self.state, self.nonce, self.verifier = (secrets.token_urlsafe(32) for _ in range(3))

    def redirect(self, redirect_uri=CALLBACK):
        asked = {"redirect_uri": redirect_uri, "state": self.state, "nonce": self.nonce}
        asked["code_challenge"] = s256(self.verifier)
        return self.http.get("/authorize", params=asked)

    def exchange(self, callback: str):
        query = parse_qs(urlsplit(callback).query)
        if query["state"] != [self.state]:
            raise PermissionError("state")
        sent = {"code": query["code"][0], "code_verifier": self.verifier}
        return self.http.post("/token", data=sent)

    def subject(self, id_token: str) -> str:
        claims = verify(id_token, CLIENT)
        if claims["nonce"] != self.nonce:
            raise PermissionError("nonce")
        return claims["sub"]


def test_the_challenge_is_the_one_of_rfc_7636():
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    assert s256(verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_the_code_is_exchanged_once_for_tokens():
    login = Login()
    callback = login.redirect().headers["Location"]
    assert login.subject(login.exchange(callback).json()["id_token"]) == "ada"
    assert login.exchange(callback).status_code == 400


def test_a_stolen_code_is_useless_without_the_verifier():
    victim, thief = Login(), Login()
    callback = victim.redirect().headers["Location"]
    thief.state = victim.state
    assert thief.exchange(callback).json() == {"detail": "invalid_grant"}


def test_state_refuses_a_callback_started_in_another_browser():
    with pytest.raises(PermissionError, match="state"):
        Login().exchange(Login().redirect().headers["Location"])


def test_a_valid_signature_does_not_stop_a_replayed_id_token_but_the_nonce_does():
    login = Login()
    id_token = login.exchange(login.redirect().headers["Location"]).json()["id_token"]
    with pytest.raises(PermissionError, match="nonce"):
        Login().subject(id_token)


def test_an_access_token_proves_no_login_to_the_client_and_an_id_token_opens_no_api():
    login = Login()
    tokens = login.exchange(login.redirect().headers["Location"]).json()
    with pytest.raises(jwt.InvalidAudienceError):
        login.subject(tokens["access_token"])
    assert verify(tokens["access_token"], "orders-api")["sub"] == "ada"
    with pytest.raises(jwt.InvalidAudienceError):
        verify(tokens["id_token"], "orders-api")


def test_a_redirect_uri_must_match_exactly_because_a_prefix_can_lead_elsewhere():
    assert urlsplit("https://shop.example@evil.example/callback").hostname == "evil.example"
    for uri in ("https://shop.example@evil.example/callback", f"{CALLBACK}/../open-redirect"):
        assert Login().redirect(uri).status_code == 400
    assert Login().redirect().status_code == 303
