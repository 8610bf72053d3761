"""CORS lets another origin read an answer; it does not keep the request from being executed."""

import pytest
from fastapi import FastAPI, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.testclient import TestClient

SPA, EVIL = "https://app.example.com", "https://evil.example"
ALLOW_ORIGIN, ALLOW_CREDENTIALS = (
    "Access-Control-Allow-Origin",
    "Access-Control-Allow-Credentials",
)


def site(**options) -> tuple[TestClient, list]:
    app, transfers = FastAPI(), []
    app.add_middleware(CORSMiddleware, **options)

    @app.get("/balance")
    def balance() -> int:
        return 100

    @app.post("/transfer")
    async def transfer(request: Request) -> str:
        transfers.append(await request.json())
        return "done"

    @app.get("/broken")
    def broken() -> None:
        raise ValueError

    return TestClient(app, raise_server_exceptions=False), transfers


def preflight(client: TestClient, origin: str, method: str = "POST", headers: str = ""):
    asked = {"Origin": origin, "Access-Control-Request-Method": method}
    if headers:
        asked["Access-Control-Request-Headers"] = headers
    return client.options("/transfer", headers=asked)


def test_a_simple_post_from_a_foreign_origin_is_executed_and_only_not_readable():
    client, transfers = site(allow_origins=[SPA], allow_credentials=True)
    headers = {"Origin": EVIL, "Content-Type": "text/plain"}
    answer = client.post("/transfer", content='{"to": "eve"}', headers=headers)
    assert answer.status_code == 200 and transfers == [{"to": "eve"}]
    assert ALLOW_ORIGIN not in answer.headers


def test_a_preflight_is_answered_by_the_middleware_and_does_not_run_the_view():
    client, transfers = site(allow_origins=[SPA], allow_methods=["POST"])
    answer = preflight(client, SPA, headers="content-type")
    assert (answer.status_code, answer.headers[ALLOW_ORIGIN]) == (200, SPA)
    assert answer.headers["Access-Control-Max-Age"] == "600"
    assert transfers == []


@pytest.mark.parametrize(
    ("asked", "refusal"),
    [
        ({"origin": EVIL}, "Disallowed CORS origin"),
        ({"origin": SPA, "method": "DELETE"}, "Disallowed CORS method"),
        ({"origin": SPA, "headers": "authorization"}, "Disallowed CORS headers"),
    ],
)
def test_origin_method_and_authorization_must_each_be_allowed(asked, refusal):
    client, _ = site(allow_origins=[SPA], allow_methods=["POST"])
    answer = preflight(client, **asked)
    assert (answer.status_code, answer.text) == (400, refusal)


def test_starlette_answers_star_with_credentials_by_trusting_every_origin():
    client, _ = site(allow_origins=["*"])
    assert client.get("/balance", headers={"Origin": EVIL}).headers[ALLOW_ORIGIN] == "*"

    client, _ = site(allow_origins=["*"], allow_credentials=True)
    answer = client.get("/balance", headers={"Origin": EVIL, "Cookie": "sid=1"})
    assert answer.headers[ALLOW_ORIGIN] == EVIL
    assert answer.headers[ALLOW_CREDENTIALS] == "true"


def test_an_answer_that_depends_on_the_origin_says_so_to_caches():
    client, _ = site(allow_origins=[SPA])
    for headers in ({"Origin": SPA}, {"Origin": EVIL}, {}):
        assert client.get("/balance", headers=headers).headers["Vary"] == "Origin"


def test_a_regex_without_a_dot_before_the_domain_trusts_a_lookalike():
    lookalike = "https://evilexample.com"
    client, _ = site(allow_origin_regex=r"https://.*example\.com")
    answer = client.get("/balance", headers={"Origin": lookalike})
    assert answer.headers[ALLOW_ORIGIN] == lookalike

    client, _ = site(allow_origin_regex=r"https://([a-z0-9-]+\.)?example\.com")
    assert ALLOW_ORIGIN not in client.get("/balance", headers={"Origin": lookalike}).headers
    assert client.get("/balance", headers={"Origin": SPA}).headers[ALLOW_ORIGIN] == SPA


def test_an_unhandled_error_has_no_cors_headers_and_looks_like_a_cors_failure():
    client, _ = site(allow_origins=[SPA])
    answer = client.get("/broken", headers={"Origin": SPA})
    assert answer.status_code == 500 and ALLOW_ORIGIN not in answer.headers
