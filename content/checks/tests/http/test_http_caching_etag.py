"""An ETag saves the body or the whole view on GET and stops a lost update on PUT."""

import datetime

import pytest
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import condition, last_modified
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from fastapi.testclient import TestClient

MIDDLEWARE = ["django.middleware.http.ConditionalGetMiddleware"]
article = {"version": 1, "changed": datetime.datetime(2026, 1, 1, 12, 0, 0), "views_run": 0}


def run(request):
    article["views_run"] += 1
    return HttpResponse(f"version {article['version']} " * 50)


def version(request):
    return f'"v{article["version"]}"'


@csrf_exempt
@condition(etag_func=version)
def guarded(request):
    if request.method == "PUT":
        article["version"] += 1
    return run(request)


urlpatterns = [
    path("plain/", run),
    path("private/", never_cache(run)),
    path("guarded/", guarded),
    path("dated/", last_modified(lambda request: article["changed"])(run)),
    path("form/", lambda request: HttpResponse(get_token(request))),
    path("mine/", lambda request: HttpResponse(request.session.get("name", ""))),
]


@pytest.fixture(autouse=True)
def this_site(settings):
    settings.ROOT_URLCONF = __name__
    settings.MIDDLEWARE = MIDDLEWARE
    article.update(version=1, views_run=0)


def again(client, url, **headers):
    """Asks once more with the ETag of the first answer."""
    etag = client.get(url, headers=headers).headers["ETag"]
    return client.get(url, headers=headers | {"If-None-Match": etag})


def test_the_middleware_answers_304_without_a_body_but_still_runs_the_view(client):
    answer = again(client, "/plain/")
    assert (answer.status_code, answer.content) == (304, b"")
    assert article["views_run"] == 2


def test_condition_answers_304_before_the_view(client):
    assert again(client, "/guarded/").status_code == 304
    assert article["views_run"] == 1


def test_if_match_refuses_a_stale_update_and_its_absence_does_not(client):
    etag = client.get("/guarded/")["ETag"]
    assert client.put("/guarded/", headers={"If-Match": etag}).status_code == 200
    assert client.put("/guarded/", headers={"If-Match": etag}).status_code == 412
    assert article["version"] == 2
    assert client.put("/guarded/").status_code == 200
    assert client.put("/guarded/", headers={"If-None-Match": "*"}).status_code == 412


def test_last_modified_misses_a_second_change_within_the_second(client):
    seen = client.get("/dated/")["Last-Modified"]
    article["version"] += 1
    article["changed"] += datetime.timedelta(milliseconds=900)
    assert client.get("/dated/", headers={"If-Modified-Since": seen}).status_code == 304


def test_a_page_with_a_csrf_token_never_matches_its_etag(client, settings):
    settings.MIDDLEWARE = [*MIDDLEWARE, "django.middleware.csrf.CsrfViewMiddleware"]
    assert again(client, "/form/").status_code == 200


def test_gzip_makes_the_etag_weak_which_serves_get_but_not_if_match(client, settings):
    settings.MIDDLEWARE = ["django.middleware.gzip.GZipMiddleware", *MIDDLEWARE]
    gzip = {"Accept-Encoding": "gzip"}
    weak = client.get("/guarded/", headers=gzip)
    assert weak["ETag"] == 'W/"v1"' and weak["Vary"] == "Accept-Encoding"
    assert again(client, "/guarded/", **gzip).status_code == 304
    assert client.put("/guarded/", headers={"If-Match": weak["ETag"]}).status_code == 412


def test_never_cache_forbids_storing_and_the_middleware_adds_no_etag(client):
    never = client.get("/private/")
    assert "no-store" in never["Cache-Control"] and "private" in never["Cache-Control"]
    assert "ETag" not in never


def test_reading_the_session_adds_vary_cookie(client, settings, db):
    settings.MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware"]
    assert client.get("/mine/")["Vary"] == "Cookie"


def test_starlette_validates_files_and_fastapi_leaves_other_answers_without_an_etag(tmp_path):
    (tmp_path / "app.js").write_text("1")
    api = FastAPI()
    api.add_api_route("/data", lambda: [1])
    api.mount("/static", StaticFiles(directory=tmp_path))
    with TestClient(api) as browser:
        assert again(browser, "/static/app.js").status_code == 304
        assert "ETag" not in browser.get("/data").headers
