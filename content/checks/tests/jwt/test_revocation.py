"""A JWT is revoked by state on the server: a denylist, a version, a password hash, the keys."""

import time
import uuid
from datetime import datetime, timedelta, timezone

import jwt
import pytest
import time_machine
from django.contrib.auth import authenticate as log_in
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import models
from rest_framework_simplejwt.authentication import JWTAuthentication
from rest_framework_simplejwt.exceptions import AuthenticationFailed
from rest_framework_simplejwt.settings import api_settings
from rest_framework_simplejwt.tokens import AccessToken, BlacklistMixin, RefreshToken

pytestmark = pytest.mark.django_db
KEYS = {"2026-11": "a secret of more than thirty-two bytes"}


class Account(models.Model):
    token_version = models.IntegerField(default=1)

    class Meta:
        app_label = "jwt_revocation"


class Revoked(Exception):
    pass


def issue(account):
    claims = {"sub": str(account.pk), "ver": account.token_version, "jti": uuid.uuid4().hex}
    claims["exp"] = int(time.time()) + 900
    return jwt.encode(claims, KEYS["2026-11"], headers={"kid": "2026-11"})


def authenticate(token, keys=KEYS):
    key = keys.get(jwt.get_unverified_header(token)["kid"])
    if key is None:
        raise Revoked("key")
    claims = jwt.decode(token, key, algorithms=["HS256"])
    if cache.get(claims["jti"]):
        raise Revoked("jti")
    if claims["ver"] != Account.objects.get(pk=claims["sub"]).token_version:
        raise Revoked("version")
    return claims


def revoke(claims):
    cache.set(claims["jti"], True, timeout=claims["exp"] - int(time.time()) + 1)


def test_the_denylist_revokes_one_token_and_forgets_it_when_it_has_expired():
    account = Account.objects.create()
    phone, laptop = issue(account), issue(account)
    claims = authenticate(phone)
    revoke(claims)
    with pytest.raises(Revoked, match="jti"):
        authenticate(phone)
    assert authenticate(laptop)
    with time_machine.travel(claims["exp"] - 1, tick=False):
        assert cache.get(claims["jti"])
    with time_machine.travel(claims["exp"] + 2, tick=False):
        assert cache.get(claims["jti"]) is None
        with pytest.raises(jwt.ExpiredSignatureError):
            authenticate(phone)


def test_a_new_version_revokes_all_tokens_of_one_account():
    account, other = Account.objects.create(), Account.objects.create()
    old = [issue(account), issue(account)]
    Account.objects.filter(pk=account.pk).update(token_version=models.F("token_version") + 1)
    for token in old:
        with pytest.raises(Revoked, match="version"):
            authenticate(token)
    account.refresh_from_db()
    assert authenticate(issue(account)) and authenticate(issue(other))


def test_removing_the_key_revokes_the_tokens_of_everyone():
    for token in (issue(Account.objects.create()), issue(Account.objects.create())):
        with pytest.raises(Revoked, match="key"):
            authenticate(token, keys={"2026-12": "another secret of more than 32 bytes"})


def test_iat_is_too_coarse_to_compare_with_the_moment_of_a_password_change():
    changed_at = datetime(2026, 11, 26, 12, 0, 0, 500_000, tzinfo=timezone.utc)
    issued_at = changed_at + timedelta(milliseconds=300)
    token = jwt.encode({"iat": issued_at}, KEYS["2026-11"])
    claims = jwt.decode(token, options={"verify_signature": False})
    assert issued_at > changed_at and claims["iat"] < changed_at.timestamp()


def test_the_blacklist_of_simplejwt_covers_refresh_tokens_only():
    assert issubclass(RefreshToken, BlacklistMixin)
    assert not issubclass(AccessToken, BlacklistMixin)


def test_simplejwt_can_reject_tokens_of_before_a_password_change(monkeypatch):
    monkeypatch.setattr(api_settings, "CHECK_REVOKE_TOKEN", True)
    user = User.objects.create_user("ada", password="old")
    token = AccessToken.for_user(user)
    assert JWTAuthentication().get_user(token) == user
    user.set_password("new")
    user.save()
    with pytest.raises(AuthenticationFailed, match="password has been changed"):
        JWTAuthentication().get_user(token)


def test_a_rehash_at_login_rejects_them_as_well(monkeypatch, settings):
    monkeypatch.setattr(api_settings, "CHECK_REVOKE_TOKEN", True)
    token = AccessToken.for_user(User.objects.create_user("ada", password="same"))
    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.ScryptPasswordHasher",
        *settings.PASSWORD_HASHERS,
    ]
    assert log_in(username="ada", password="same")
    with pytest.raises(AuthenticationFailed, match="password has been changed"):
        JWTAuthentication().get_user(token)
