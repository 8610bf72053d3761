"""A user model of your own is one setting at the start of a project and surgery later."""

import sqlite3
import subprocess
import sys

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.forms import BaseUserCreationForm
from django.contrib.auth.models import User
from django.db import models

pytestmark = pytest.mark.django_db

SITE = """
import sys
import django
from django.conf import settings
from django.core.management import call_command

own = sys.argv[1] == "users.User"
settings.configure(
    AUTH_USER_MODEL=sys.argv[1],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "site.db"}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes",
                    "django.contrib.admin"] + ["users"] * own,
)
django.setup()
if own:
    call_command("makemigrations", "users")
call_command("migrate")
print([table for table in django.db.connection.introspection.table_names() if "_user" in table])
"""


class AccountManager(BaseUserManager):
    def create_user(self, email, password=None):
        account = self.model(email=self.normalize_email(email))
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    email = models.EmailField(unique=True)
    objects = AccountManager()
    USERNAME_FIELD = "email"

    class Meta:
        app_label = "django_custom_user_model"


@pytest.fixture
def own_model(settings):
    settings.AUTH_USER_MODEL = "django_custom_user_model.Account"


@pytest.fixture
def migrate(tmp_path):
    (tmp_path / "site_with_users.py").write_text(SITE)
    (tmp_path / "users").mkdir()
    (tmp_path / "users/__init__.py").touch()
    (tmp_path / "users/models.py").write_text(
        "from django.contrib.auth.models import AbstractUser\n"
        "from django.db import models\n\n\n"
        "class User(AbstractUser):\n"
        "    id = models.AutoField(primary_key=True)\n\n"
        "    class Meta:\n"
        '        db_table = "auth_user"\n'
    )

    def run(user_model):
        command = [sys.executable, "site_with_users.py", user_model]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)

    return run


def test_login_goes_by_username_field(own_model):
    account = Account.objects.create_user("Ada@EXAMPLE.com", "secret")
    assert account.email == "Ada@example.com"
    assert authenticate(email="Ada@example.com", password="secret") == account
    assert authenticate(email="ada@example.com", password="secret") is None


def test_get_user_model_follows_the_setting_and_an_import_of_user_does_not(own_model):
    assert get_user_model() is Account
    with pytest.raises(AttributeError, match="'auth.User' has been swapped"):
        User.objects.count()


def test_the_standard_form_stays_with_auth_user(own_model):
    data = {"username": "ada", "password1": "tea4two", "password2": "tea4two"}
    with pytest.raises(AttributeError, match="has been swapped"):
        BaseUserCreationForm(data).is_valid()


def test_abstract_base_user_has_no_permissions():
    fields = {field.name for field in AbstractBaseUser._meta.get_fields()}
    assert fields == {"password", "last_login"}
    assert not hasattr(Account, "has_perm") and Account.is_active is True


def test_a_foreign_key_to_it_is_migrated_as_the_setting(own_model):
    for target in (Account, "django_custom_user_model.Account"):
        key = models.ForeignKey(target, models.CASCADE)
        assert key.deconstruct()[3]["to"].setting_name == "AUTH_USER_MODEL"


def test_a_migrated_project_takes_the_new_model_only_after_its_history_is_edited(
    migrate, tmp_path
):
    assert "auth_user_groups" in migrate("auth.User").stdout
    assert "InconsistentMigrationHistory" in migrate("users.User").stderr
    with sqlite3.connect(tmp_path / "site.db") as site:
        site.execute(
            "INSERT INTO django_migrations (app, name, applied) "
            "VALUES ('users', '0001_initial', CURRENT_TIMESTAMP)"
        )
        site.execute(
            "UPDATE django_content_type SET app_label = 'users' "
            "WHERE app_label = 'auth' AND model = 'user'"
        )
    taken_over = migrate("users.User")
    assert taken_over.returncode == 0 and "No migrations to apply" in taken_over.stdout
