"""Security classes read a header; the token and the scopes are yours to check."""

import time
from typing import Annotated

import jwt
import pytest
from fastapi import APIRouter, Depends, FastAPI, HTTPException, Security
from fastapi.security import APIKeyHeader, HTTPBearer, OAuth2PasswordBearer
from fastapi.security import OAuth2PasswordRequestForm, SecurityScopes
from fastapi.testclient import TestClient
from pwdlib import PasswordHash

KEY = "a key of at least thirty-two bytes"
oauth2 = OAuth2PasswordBearer(tokenUrl="token")
optional = OAuth2PasswordBearer(tokenUrl="token", auto_error=False)
calls = []


def current_user(required: SecurityScopes, token: Annotated[str, Depends(oauth2)]):
    calls.append(required.scopes)
    options = {"require": ["exp", "sub"]}
    try:
        claims = jwt.decode(token, KEY, algorithms=["HS256"], audience="api", options=options)
    except jwt.InvalidTokenError:
        raise HTTPException(401, headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})
    if not set(claims["scope"].split()).issuperset(required.scopes):
        raise HTTPException(403)
    return claims["sub"]


def active_user(user: Annotated[str, Security(current_user, scopes=["me"])]):
    return user


def careless_user(token: Annotated[str, Depends(oauth2)]):
    return token


app = FastAPI()
app.get("/header")(lambda token=Depends(oauth2): token)
app.get("/optional")(lambda token=Depends(optional): token)
app.get("/http-bearer")(lambda token=Depends(HTTPBearer()): "in")
app.get("/api-key")(lambda token=Depends(APIKeyHeader(name="X-Key")): "in")
app.get("/chain")(lambda user=Security(active_user, scopes=["reports"]): user)
app.get("/careless")(lambda user=Security(careless_user, scopes=["admin"]): "in")
app.post("/token")(lambda form=Depends(OAuth2PasswordRequestForm): form.scopes)
router = APIRouter(dependencies=[Security(current_user, scopes=["me"])])
router.get("/twice")(lambda user=Depends(current_user): user)
app.include_router(router)
client = TestClient(app)


def token(key=KEY, algorithm="HS256", **claims):
    usual = {"sub": "7", "aud": "api", "exp": time.time() + 60, "scope": "me reports"}
    present = {name: value for name, value in (usual | claims).items() if value is not None}
    return jwt.encode(present, key, algorithm)


def get(path, token):
    calls.clear()
    return client.get(path, headers={"Authorization": f"Bearer {token}"})


@pytest.mark.parametrize(
    ("path", "challenge"),
    [("/header", "Bearer"), ("/http-bearer", "Bearer"), ("/api-key", "APIKey")],
)
def test_without_credentials_every_class_answers_401_with_a_challenge(path, challenge):
    response = client.get(path)
    assert (response.status_code, response.headers["WWW-Authenticate"]) == (401, challenge)


def test_without_auto_error_a_missing_token_is_none_and_the_endpoint_runs():
    response = client.get("/optional")
    assert (response.status_code, response.json()) == (200, None)


@pytest.mark.parametrize("anything", ["not-a-token", ""])
def test_oauth2_password_bearer_accepts_any_string(anything):
    assert get("/header", anything).json() == anything


@pytest.mark.parametrize(
    "bad",
    [
        token(key="another key of at least 32 bytes!"),
        token(key=None, algorithm="none"),
        token(exp=time.time() - 60),
        token(exp=None),
        token(aud="another-api"),
    ],
)
def test_a_forged_expired_eternal_or_foreign_token_is_401(bad):
    response = get("/chain", bad)
    assert response.status_code == 401
    assert "invalid_token" in response.headers["WWW-Authenticate"]


def test_scopes_of_the_whole_chain_are_collected_and_compared_by_hand():
    assert get("/chain", token()).json() == "7"
    assert calls == [["reports", "me"]]
    assert get("/chain", token(scope="me")).status_code == 403


def test_scopes_that_nobody_compares_protect_nothing():
    assert get("/careless", "whoever").json() == "in"


def test_other_scopes_are_another_call_of_the_same_dependency():
    get("/twice", token())
    assert calls == [["me"], []]


def test_the_login_form_is_no_json_and_its_scopes_are_what_the_client_wants():
    login = {"username": "ann", "password": "x", "scope": "me admin"}
    assert client.post("/token", data=login).json() == ["me", "admin"]
    assert client.post("/token", json=login).status_code == 422


def test_the_recommended_hash_is_argon2id_with_64_mebibytes():
    assert PasswordHash.recommended().hash("x").startswith("$argon2id$v=19$m=65536,")
