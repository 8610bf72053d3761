"""Django guards and parses a POST only, and a redirect after it makes a reload harmless."""

import pytest
from django import forms
from django.contrib.auth.views import LogoutView
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.test import Client
from django.urls import path
from gunicorn.config import Config

pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]
FORM = "application/x-www-form-urlencoded"


class Document(models.Model):
    title = models.CharField(max_length=50)

    class Meta:
        app_label = "django_get_vs_post_forms"


class DocumentForm(forms.ModelForm):
    class Meta:
        model = Document
        fields = ["title"]


def create(request):
    form = DocumentForm(request.POST or None)
    if form.is_valid():
        form.save()
        return redirect("done")
    return HttpResponse(form.as_p())


def echo(request):
    parts = {"GET": request.GET, "POST": request.POST, "FILES": request.FILES}
    return JsonResponse({name: sorted(part) for name, part in parts.items()})


urlpatterns = [
    path("create/", create),
    path("echo/", echo),
    path("done/", lambda request: HttpResponse("done"), name="done"),
    path("again/", lambda request: redirect("done", preserve_request=True)),
    path("logout/", LogoutView.as_view(next_page="/done/")),
]


def test_csrf_is_checked_for_post_and_not_for_get():
    browser = Client(enforce_csrf_checks=True)
    assert browser.get("/echo/").status_code == 200
    assert browser.post("/echo/").status_code == 403


def test_logout_answers_get_with_405(client):
    assert client.get("/logout/").status_code == 405
    assert client.post("/logout/").status_code == 302


def test_a_reload_after_the_redirect_creates_nothing_and_errors_come_without_a_redirect(client):
    response = client.post("/create/", {"title": "Plan"}, follow=True)
    assert response.redirect_chain == [("/done/", 302)]
    client.get(response.request["PATH_INFO"])
    assert Document.objects.count() == 1
    response = client.post("/create/", {"title": ""})
    assert response.status_code == 200 and b"This field is required." in response.content


def test_without_the_redirect_the_same_post_makes_a_second_row(client):
    for _ in range(2):
        client.post("/create/", {"title": "Plan"})
    assert Document.objects.count() == 2


def test_request_post_is_filled_only_by_a_post_with_a_form(client):
    sent = client.post("/echo/?q=1", "a=1", FORM).json()
    assert sent == {"GET": ["q"], "POST": ["a"], "FILES": []}
    nothing = {"GET": [], "POST": [], "FILES": []}
    assert client.put("/echo/", "a=1", FORM).json() == nothing
    assert client.post("/echo/", '{"a": 1}', "application/json").json() == nothing
    assert client.generic("GET", "/echo/", "a=1", FORM).json() == nothing


def test_a_file_arrives_only_as_multipart(client):
    file = SimpleUploadedFile("plan.txt", b"text")
    assert client.post("/echo/", {"file": file}).json()["FILES"] == ["file"]
    name_only = client.post("/echo/", "file=plan.txt", FORM).json()
    assert name_only == {"GET": [], "POST": ["file"], "FILES": []}


def test_redirect_is_302_and_307_if_the_request_is_to_be_preserved(client):
    assert client.post("/again/").status_code == 307
    assert client.post("/again/", {"a": 1}, follow=True).request["REQUEST_METHOD"] == "POST"


def test_the_url_stays_out_of_foreign_referers_and_is_limited_by_the_server(client):
    assert client.get("/done/")["Referrer-Policy"] == "same-origin"
    assert Config().limit_request_line == 4094
