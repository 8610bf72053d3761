"""Guesses count by account and by address, answers tell nothing, and a code works once."""

import time
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from hmac import compare_digest

import pytest
import time_machine
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP
from django.contrib.auth import authenticate, login
from django.contrib.auth.hashers import MD5PasswordHasher
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import models
from django.http import HttpResponse
from django.urls import include, path

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
SEED = b"12345678901234567890"
ACCOUNT_LIMIT, ADDRESS_LIMIT = 5, 10


class Device(models.Model):
    user = models.OneToOneField(User, models.CASCADE)
    last_step = models.BigIntegerField(default=-1)

    class Meta:
        app_label = "auth_brute_force_and_mfa"

    def accepts(self, code):
        now = int(time.time()) // 30
        for step in (now - 1, now, now + 1):
            if compare_digest(TOTP(SEED, 6, SHA1(), 30).generate(step * 30), code.encode()):
                unused = Device.objects.filter(pk=self.pk, last_step__lt=step)
                return bool(unused.update(last_step=step))
        return False


def count(name):
    value = sha256(name.encode()).hexdigest()
    key = f"login:{value}:{int(time.time()) // 900}"
    cache.add(key, 0, timeout=1800)
    return cache.incr(key)


def sign_in(request):
    of_account = count("user:" + request.POST["username"].casefold())
    of_address = count("ip:" + request.META["REMOTE_ADDR"])
    if of_account > ACCOUNT_LIMIT or of_address > ADDRESS_LIMIT:
        return HttpResponse("Try again later", status=429)
    form = request.POST
    user = authenticate(request, username=form["username"], password=form["password"])
    if user is None:
        return HttpResponse("Wrong username or password", status=401)
    request.session["first_factor"] = user.pk
    return HttpResponse()


def second_factor(request):
    user = User.objects.get(pk=request.session["first_factor"])
    if not user.device.accepts(request.POST["code"]):
        return HttpResponse(status=401)
    login(request, user)
    return HttpResponse()


urlpatterns = [
    path("sign-in/", sign_in),
    path("code/", second_factor),
    path("", include("django.contrib.auth.urls")),
]


@pytest.fixture(autouse=True)
def one_moment_and_fresh_counters():
    with time_machine.travel(1111111109, tick=False):
        yield
        cache.clear()


@pytest.fixture
def ann():
    user = User.objects.create_user("ann", "ann@example.com", "correct horse")
    Device.objects.create(user=user)
    return user


def guess(client, username="ann", password="guess", address="192.0.2.1"):
    form = {"username": username, "password": password}
    return client.post("/sign-in/", form, REMOTE_ADDR=address)


def test_a_botnet_is_stopped_by_the_account_counter_and_spraying_by_the_address(client, ann):
    for number in range(ACCOUNT_LIMIT):
        assert guess(client, "Ann", address=f"192.0.2.{number}").status_code == 401
    right = {"password": "correct horse", "address": "198.51.100.7"}
    assert guess(client, **right).status_code == 429
    for number in range(ADDRESS_LIMIT):
        guess(client, f"user{number}", address="203.0.113.5")
    assert guess(client, "bob", address="203.0.113.5").status_code == 429
    assert guess(client, "bob", address="203.0.113.6").status_code == 401


def test_parallel_guesses_get_different_numbers():
    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(count, ["ann"] * 40)) == list(range(1, 41))


class CountingHasher(MD5PasswordHasher):
    hashed = 0

    def encode(self, password, salt):
        CountingHasher.hashed += 1
        return super().encode(password, salt)


def test_unknown_inactive_and_wrong_get_one_answer_at_the_price_of_one_hash(
    client, ann, settings
):
    User.objects.create_user("old", password="correct horse", is_active=False)
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    answers = set()
    for username, password in (("nobody", "x"), ("ann", "x"), ("old", "correct horse")):
        CountingHasher.hashed = 0
        response = guess(client, username, password)
        answers.add((response.status_code, response.content, CountingHasher.hashed))
    assert answers == {(401, b"Wrong username or password", 1)}


def test_a_reset_answers_everyone_alike_and_mails_only_those_who_exist(client, ann, mailoutbox):
    answers = set()
    for email in ("nobody@example.com", "ann@example.com"):
        response = client.post("/password_reset/", {"email": email})
        answers.add((response.status_code, response.url))
    assert answers == {(302, "/password_reset/done/")}
    assert [mail.to for mail in mailoutbox] == [["ann@example.com"]]


def test_a_code_of_rfc_6238_is_accepted_once_and_at_most_a_step_late(ann):
    assert TOTP(SEED, 8, SHA1(), 30).generate(1111111109) == b"07081804"
    code = "081804"
    with time_machine.travel(1111111109 + 60, tick=False):
        assert not ann.device.accepts(code)
    with time_machine.travel(1111111109 + 30, tick=False):
        assert ann.device.accepts(code)
        assert not ann.device.accepts(code)


def test_the_password_alone_signs_nobody_in_and_the_code_renews_the_session(client, ann):
    guess(client, password="correct horse")
    half_way = client.session.session_key
    assert "_auth_user_id" not in client.session
    assert client.post("/code/", {"code": "000000"}).status_code == 401
    assert client.post("/code/", {"code": "081804"}).status_code == 200
    assert client.session["_auth_user_id"] == str(ann.pk)
    assert client.session.session_key != half_way
