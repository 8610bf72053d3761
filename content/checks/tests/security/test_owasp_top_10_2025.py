"""What the frameworks do about the Top 10 by default, and what they leave to you."""

import pickle

import pytest
from celery import Celery
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group
from django.contrib.auth.signals import user_login_failed
from django.core import checks, signing
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from fastapi import FastAPI
from fastapi.testclient import TestClient
from flask import Flask, render_template_string, request
from rest_framework.decorators import api_view
from rest_framework.response import Response

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@api_view()
def salaries(request):
    return Response("everybody's")


def transfer(request):
    Group.objects.create(name="debited")
    raise RuntimeError("the account to credit is closed")


urlpatterns = [
    path("page/", lambda request: HttpResponse()),
    path("api/", salaries),
    path("transfer/", transfer),
]


def test_a01_an_undecorated_view_is_open_and_django_can_close_all_but_drfs(settings):
    assert Client().get("/api/").status_code == 200
    assert Client().get("/page/").status_code == 200
    required = "django.contrib.auth.middleware.LoginRequiredMiddleware"
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, required]
    assert Client().get("/page/").status_code == 302
    assert Client().get("/api/").status_code == 200


def test_a02_secure_settings_are_opt_in():
    warnings = {message.id for message in checks.run_checks(include_deployment_checks=True)}
    hsts, redirect, secure_cookie = "security.W004", "security.W008", "security.W012"
    assert {hsts, redirect, secure_cookie} <= warnings
    assert Flask("shop").config["SESSION_COOKIE_SECURE"] is False
    assert TestClient(FastAPI()).get("/docs").status_code == 200


def test_a05_a_template_made_of_input_is_executed_while_a_variable_is_escaped():
    app = Flask("shop")
    app.secret_key = "s3cret"

    @app.get("/made")
    def made():
        return render_template_string(request.args["name"])

    @app.get("/given")
    def given():
        return render_template_string("{{ name }}", name=request.args["name"])

    attack = {"name": "<b>{{ config.SECRET_KEY }}"}
    assert app.test_client().get("/made", query_string=attack).text == "<b>s3cret"
    escaped = "&lt;b&gt;{{ config.SECRET_KEY }}"
    assert app.test_client().get("/given", query_string=attack).text == escaped


def test_a07_login_replaces_the_session_key(client, admin_user):
    planted = client.session.session_key
    client.force_login(admin_user)
    assert client.session.session_key != planted


class Attack:
    def __reduce__(self):
        return eval, ("6 * 7",)


def test_a08_unpickling_runs_code_so_celery_takes_json_and_django_signs():
    assert pickle.loads(pickle.dumps(Attack())) == 42
    assert set(Celery().conf.accept_content) == {"json"}
    _, signature = signing.dumps("user").split(":", 1)
    with pytest.raises(signing.BadSignature):
        signing.loads(signing.b64_encode(b'"admin"').decode() + ":" + signature)


def test_a09_a_failed_login_sends_a_signal_without_the_password_but_logs_nothing(caplog):
    caplog.set_level("DEBUG")
    heard = []

    def listen(credentials, **kwargs):
        heard.append(credentials)

    user_login_failed.connect(listen)
    try:
        assert authenticate(username="ada", password="guess") is None
    finally:
        user_login_failed.disconnect(listen)
    assert heard == [{"username": "ada", "password": "*" * 20}]
    assert caplog.records == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("atomic", "left"), [(False, 1), (True, 0)])
def test_a10_an_exception_leaves_half_a_transfer_unless_requests_are_atomic(
    monkeypatch, atomic, left
):
    monkeypatch.setitem(connection.settings_dict, "ATOMIC_REQUESTS", atomic)
    response = Client(raise_request_exception=False).get("/transfer/")
    assert response.status_code == 500
    assert b"closed" not in response.content
    assert Group.objects.count() == left
