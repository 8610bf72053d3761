"""How a password is stored, when Django hashes it anew, and who skips the validators."""

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.forms import PasswordResetForm, SetPasswordForm
from django.contrib.auth.hashers import (
    MD5PasswordHasher,
    PBKDF2PasswordHasher,
    check_password,
    make_password,
)
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.test import Client
from django.urls import path

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
HASHERS = "django.contrib.auth.hashers."
PASSWORD = "correct horse"


class PBKDF2WrappedMD5PasswordHasher(PBKDF2PasswordHasher):
    algorithm = "pbkdf2_wrapped_md5"

    def wrap(self, md5_hash, salt):
        return super().encode(md5_hash, salt)

    def encode(self, password, salt, iterations=None):
        md5_hash = MD5PasswordHasher().encode(password, salt).split("$")[2]
        return super().encode(md5_hash, salt, iterations)


urlpatterns = [path("who/", lambda request: HttpResponse(str(request.user)))]


def use(settings, *names):
    settings.PASSWORD_HASHERS = [HASHERS + name for name in names]


@pytest.fixture
def cheap_pbkdf2(settings, monkeypatch):
    use(settings, "PBKDF2PasswordHasher", "MD5PasswordHasher")
    monkeypatch.setattr(PBKDF2PasswordHasher, "iterations", 1000)


def test_django_5_2_stores_algorithm_iterations_salt_and_hash_and_salts_each_anew(settings):
    use(settings, "PBKDF2PasswordHasher")
    first, second = make_password(PASSWORD), make_password(PASSWORD)
    algorithm, iterations, salt, digest = first.split("$")
    assert (algorithm, iterations, len(salt)) == ("pbkdf2_sha256", "1000000", 22)
    assert first != second and check_password(PASSWORD, first)


def test_the_first_hasher_makes_new_hashes_and_a_login_converts_old_ones(
    settings, django_user_model
):
    user = django_user_model.objects.create_user("ann", password=PASSWORD)
    assert user.password.startswith("md5$")
    use(settings, "Argon2PasswordHasher", "MD5PasswordHasher")
    assert authenticate(username="ann", password="wrong") is None
    user.refresh_from_db()
    assert user.password.startswith("md5$")
    assert authenticate(username="ann", password=PASSWORD) == user
    user.refresh_from_db()
    assert user.password.startswith("argon2$argon2id$v=19$m=102400,t=2,p=8$")


def test_a_hasher_taken_off_the_list_locks_its_users_out_without_an_error(
    settings, django_user_model
):
    django_user_model.objects.create_user("ann", password=PASSWORD)
    use(settings, "Argon2PasswordHasher")
    assert authenticate(username="ann", password=PASSWORD) is None


def test_more_iterations_rehash_at_login_and_log_other_devices_out(
    cheap_pbkdf2, monkeypatch, django_user_model
):
    user = django_user_model.objects.create_user("ann", password=PASSWORD)
    phone, laptop = Client(), Client()
    phone.login(username="ann", password=PASSWORD)
    monkeypatch.setattr(PBKDF2PasswordHasher, "iterations", 2000)
    assert phone.get("/who/").content == b"ann"
    laptop.login(username="ann", password=PASSWORD)
    user.refresh_from_db()
    assert user.password.split("$")[1] == "2000"
    assert laptop.get("/who/").content == b"ann"
    assert phone.get("/who/").content == b"AnonymousUser"


def test_old_hashes_can_be_wrapped_at_once_without_the_passwords(
    cheap_pbkdf2, settings, django_user_model
):
    salt, md5_hash = MD5PasswordHasher().encode(PASSWORD, "salt" * 6).split("$")[1:]
    wrapped = PBKDF2WrappedMD5PasswordHasher().wrap(md5_hash, salt)
    user = django_user_model.objects.create(username="ann", password=wrapped)
    settings.PASSWORD_HASHERS += [f"{__name__}.PBKDF2WrappedMD5PasswordHasher"]
    assert authenticate(username="ann", password="wrong") is None
    assert authenticate(username="ann", password=PASSWORD) == user
    user.refresh_from_db()
    assert user.password.startswith("pbkdf2_sha256$")


def test_validators_are_asked_by_forms_and_not_by_create_user(settings, django_user_model):
    settings.AUTH_PASSWORD_VALIDATORS = [
        {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"}
    ]
    user = django_user_model.objects.create_user("ann", password="1")
    assert user.check_password("1")
    form = SetPasswordForm(user, {"new_password1": "1", "new_password2": "1"})
    assert "at least 8 characters" in str(form.errors)
    with pytest.raises(ValidationError, match="at least 8 characters"):
        validate_password("1", user)


def test_an_unusable_password_never_matches_and_is_never_reset_by_mail(django_user_model):
    user = django_user_model.objects.create_user("sso", "sso@example.com")
    assert user.password.startswith("!") and not user.has_usable_password()
    assert not user.check_password(user.password)
    assert list(PasswordResetForm().get_users(user.email)) == []
    user.set_password(PASSWORD)
    user.save()
    assert list(PasswordResetForm().get_users(user.email)) == [user]
