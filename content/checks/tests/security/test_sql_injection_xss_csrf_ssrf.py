"""Four attacks and what stops each: parameters, escaping, a token, a checked address."""

import ipaddress
import socket
import threading
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from urllib.parse import urlsplit
from urllib.request import urlopen

import httpcore
import httpx
import pytest
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.template import Context, Template
from django.test import Client
from django.urls import path
from flask import Flask, request, session
from sqlalchemy import create_engine, text

pytestmark = pytest.mark.urls(__name__)
urlpatterns = [path("pay/", lambda request: HttpResponse(get_token(request)))]
SCRIPT = "</script><script>alert(1)</script>"

shop = Flask("shop")
shop.secret_key = "s3cret"
shop.add_url_rule("/", "hello", lambda: f"Hello {request.args['name']}")
shop.add_url_rule("/pay", "pay", lambda: session["user"], methods=["POST"])


def html(template, value):
    return Template(template).render(Context({"value": value}))


def test_sql_made_of_strings_lets_everyone_in_and_a_parameter_looks_for_the_odd_name():
    name = "' OR '1'='1"
    with create_engine("sqlite://").connect() as database:
        database.execute(text("CREATE TABLE person (name TEXT)"))
        database.execute(text("INSERT INTO person VALUES ('ada')"))
        made = text(f"SELECT name FROM person WHERE name = '{name}'")
        assert database.execute(made).scalars().all() == ["ada"]
        bound = text("SELECT name FROM person WHERE name = :name")
        assert database.execute(bound, {"name": name}).scalars().all() == []


def test_django_escapes_until_told_not_to():
    assert html("{{ value }}", "<b>'\"&") == "&lt;b&gt;&#x27;&quot;&amp;"
    assert html("{{ value|safe }}", SCRIPT) == SCRIPT


def test_escaping_does_not_help_outside_text_and_quoted_attributes():
    link = html("<a href='{{ value }}'>", "javascript:alert(1)")
    assert link == "<a href='javascript:alert(1)'>"
    bare = html("<img alt={{ value }}>", "x onerror=alert(1)")
    assert bare == "<img alt=x onerror=alert(1)>"


def test_json_script_cannot_be_closed_by_the_data():
    assert "</script><script>" not in html("{{ value|json_script:'data' }}", SCRIPT)
    assert r"\u003C/script\u003E" in html("{{ value|json_script:'data' }}", SCRIPT)


def test_a_string_returned_by_a_flask_view_is_unescaped_html():
    response = shop.test_client().get("/", query_string={"name": SCRIPT})
    assert response.mimetype == "text/html"
    assert SCRIPT in response.text


def test_the_cookie_alone_pays_in_flask_and_not_in_django():
    browser = shop.test_client()
    with browser.session_transaction() as cookie:
        cookie["user"] = "ada"
    assert browser.post("/pay", headers={"Origin": "https://evil.example"}).text == "ada"
    browser = Client(enforce_csrf_checks=True)
    token = browser.get("/pay/").content.decode()
    assert browser.post("/pay/").status_code == 403
    assert browser.post("/pay/", {"csrfmiddlewaretoken": token}).status_code == 200


@pytest.fixture
def internal(tmp_path):
    (tmp_path / "admin").mkdir()
    (tmp_path / "admin/index.html").write_text("secret")
    with HTTPServer(
        ("127.0.0.1", 0), partial(SimpleHTTPRequestHandler, directory=tmp_path)
    ) as server:
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/admin"
        server.shutdown()


def test_urllib_follows_redirects_and_reads_files_and_httpx_does_neither(internal, tmp_path):
    file = (tmp_path / "admin/index.html").as_uri()
    assert urlopen(internal).read() == urlopen(file).read() == b"secret"
    assert httpx.get(internal).status_code == 301
    with pytest.raises(httpx.UnsupportedProtocol):
        httpx.get(file)


def test_a_prefix_is_no_allow_list():
    url = "https://cdn.example.com@169.254.169.254/latest/meta-data/"
    assert url.startswith("https://cdn.example.com")
    assert urlsplit(url).hostname == "169.254.169.254"


class PublicOnly(httpcore.SyncBackend):
    def connect_tcp(self, host, port, **options):
        address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][4][0]
        ip = ipaddress.ip_address(address)
        if not ip.is_global or ip.is_multicast:
            raise httpcore.ConnectError(f"{host} is {address}")
        return super().connect_tcp(address, port, **options)


@pytest.mark.parametrize("host", ["127.1", "2130706433", "0x7f000001"])
def test_a_check_of_the_address_when_connecting_knows_every_spelling(internal, host):
    url = internal.replace("127.0.0.1", host) + "/"
    assert httpcore.request("GET", url).content == b"secret"
    with pytest.raises(httpcore.ConnectError, match="is 127.0.0.1"):
        httpcore.ConnectionPool(network_backend=PublicOnly()).request("GET", url)


def test_is_private_is_not_the_opposite_of_is_global_nor_is_global_the_same_as_safe():
    shared = ipaddress.ip_address("100.100.100.200")
    assert not shared.is_private and not shared.is_global
    assert ipaddress.ip_address("224.0.0.1").is_global
    assert ipaddress.ip_address("64:ff9b::127.0.0.1").is_global
