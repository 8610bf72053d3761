"""Forwarded headers are the client's input unless the application knows its proxies."""

import pytest
from django.core.cache import cache
from django.core.exceptions import DisallowedHost
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from flask import Flask, request
from gunicorn.config import Config
from gunicorn.http.parser import RequestParser
from gunicorn.http.wsgi import create
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory
from rest_framework.throttling import AnonRateThrottle
from rest_framework.views import APIView
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware
from werkzeug.middleware.proxy_fix import ProxyFix

PROXY, CLIENT, SPOOFED = "10.0.0.5", "203.0.113.9", "1.1.1.1"
# what reaches the application when nginx has appended the address it saw
APPENDED = f"{SPOOFED}, {CLIENT}"


def flask_address(forwarded_for: str, **hops) -> str:
    app = Flask("site")
    app.add_url_rule("/", view_func=lambda: request.remote_addr)
    if hops:
        app.wsgi_app = ProxyFix(app.wsgi_app, **hops)
    headers = {"X-Forwarded-For": forwarded_for}
    return app.test_client().get("/", headers=headers, environ_base={"REMOTE_ADDR": PROXY}).text


api = FastAPI()


@api.get("/")
def address(request: Request) -> str:
    return request.client.host


def uvicorn_address(trusted: str) -> str:
    client = TestClient(ProxyHeadersMiddleware(api, trusted_hosts=trusted), client=(PROXY, 1))
    return client.get("/", headers={"X-Forwarded-For": APPENDED}).json()


def test_without_proxyfix_flask_sees_the_proxy():
    assert flask_address(APPENDED) == PROXY


def test_proxyfix_counts_hops_from_the_right_and_a_wrong_count_reads_the_spoofed_value():
    assert flask_address(APPENDED, x_for=1) == CLIENT
    assert flask_address(APPENDED, x_for=2) == SPOOFED


def test_proxyfix_does_not_check_who_sent_the_header_so_the_port_must_be_closed():
    assert flask_address(SPOOFED, x_for=1) == SPOOFED


def test_uvicorn_believes_only_listed_peers_and_skips_proxies_from_the_right():
    assert uvicorn_address(trusted="127.0.0.1") == PROXY
    assert uvicorn_address(trusted="10.0.0.0/8") == CLIENT


def test_uvicorn_with_a_star_takes_the_leftmost_value_which_the_client_wrote():
    assert uvicorn_address(trusted="*") == SPOOFED


def test_gunicorn_takes_the_scheme_from_a_listed_peer_and_never_the_address():
    raw = f"GET / HTTP/1.1\r\nX-Forwarded-Proto: https\r\nX-Forwarded-For: {CLIENT}\r\n\r\n"
    for trusted, scheme in (("127.0.0.1", "http"), ("10.0.0.0/8", "https")):
        config = Config()
        config.set("forwarded_allow_ips", trusted)
        http_request = next(RequestParser(config, iter([raw.encode()]), (PROXY, 1)))
        _, environ = create(http_request, None, (PROXY, 1), ("127.0.0.1", 8000), config)
        assert (environ["wsgi.url_scheme"], environ["REMOTE_ADDR"]) == (scheme, PROXY)


def test_django_takes_the_scheme_from_the_header_of_anyone_once_told_to(rf, settings):
    spoofed = rf.get("/", headers={"X-Forwarded-Proto": "https"})
    assert not spoofed.is_secure()
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert spoofed.is_secure()


def test_django_ignores_x_forwarded_host_by_default_and_checks_it_when_it_is_on(rf, settings):
    forwarded = rf.get("/", headers={"X-Forwarded-Host": "evil.example"})
    assert forwarded.get_host() == "testserver"
    settings.USE_X_FORWARDED_HOST = True
    with pytest.raises(DisallowedHost):
        forwarded.get_host()


@pytest.mark.parametrize(("num_proxies", "second"), [(None, 200), (1, 429)])
def test_a_new_x_forwarded_for_evades_a_drf_throttle_without_num_proxies(
    num_proxies, second, settings, monkeypatch
):
    class Throttled(APIView):
        authentication_classes = []
        throttle_classes = [AnonRateThrottle]

        def get(self, request):
            return Response()

    cache.clear()
    settings.REST_FRAMEWORK = {"NUM_PROXIES": num_proxies}
    monkeypatch.setitem(AnonRateThrottle.THROTTLE_RATES, "anon", "1/min")
    codes = []
    for spoofed in ("1.1.1.1", "2.2.2.2"):
        headers = {"X-Forwarded-For": f"{spoofed}, {CLIENT}"}
        answer = Throttled.as_view()(APIRequestFactory().get("/", headers=headers))
        codes.append(answer.status_code)
    assert codes == [200, second]
