"""startproject writes six files, startapp an app, and INSTALLED_APPS switches it on."""

import os
import runpy
import subprocess
import sys

import pytest
from django.core.handlers.asgi import ASGIHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.db import models

QUERY_IN_READY = """
    def ready(self):
        from django.db import connection
        connection.cursor().execute("SELECT 1")
"""


@pytest.fixture
def site(tmp_path):
    call_command("startproject", "mysite", tmp_path)
    return tmp_path


@pytest.fixture
def blog(site):
    (site / "blog").mkdir()
    call_command("startapp", "blog", site / "blog")
    return site / "blog"


def manage(site, *command, **variables):
    environment = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    return subprocess.run(
        [sys.executable, "manage.py", *command],
        cwd=site,
        env=environment | variables,
        capture_output=True,
        text=True,
    )


def files(directory):
    return sorted(str(f.relative_to(directory)) for f in directory.rglob("*") if f.is_file())


def test_startproject_writes_six_files(site):
    package = ["__init__.py", "asgi.py", "settings.py", "urls.py", "wsgi.py"]
    assert files(site) == ["manage.py", *(f"mysite/{name}" for name in package)]


def test_wsgi_and_asgi_expose_an_application(site):
    assert isinstance(runpy.run_path(site / "mysite/wsgi.py")["application"], WSGIHandler)
    assert isinstance(runpy.run_path(site / "mysite/asgi.py")["application"], ASGIHandler)


def test_startapp_makes_no_urls_and_does_not_touch_the_settings(blog):
    modules = ["__init__.py", "admin.py", "apps.py", "migrations/__init__.py"]
    assert files(blog) == [*modules, "models.py", "tests.py", "views.py"]
    assert "blog" not in (blog.parent / "mysite/settings.py").read_text()


def test_a_variable_already_set_beats_the_settings_that_manage_py_names(site):
    answer = manage(site, "check", DJANGO_SETTINGS_MODULE="another.settings")
    assert "No module named 'another'" in answer.stderr


def test_makemigrations_sees_a_model_only_when_its_app_is_installed(blog):
    with (blog / "models.py").open("a") as module:
        module.write("class Post(models.Model): ...\n")
    assert "No changes detected" in manage(blog.parent, "makemigrations", "--dry-run").stdout
    with (blog.parent / "mysite/settings.py").open("a") as settings:
        settings.write('INSTALLED_APPS += ["blog"]\n')
    assert "+ Create model Post" in manage(blog.parent, "makemigrations", "--dry-run").stdout


def test_importing_a_model_of_an_app_that_is_not_installed_is_a_runtime_error():
    with pytest.raises(RuntimeError, match="isn't in an application in INSTALLED_APPS"):

        class Post(models.Model):
            pass


def test_a_query_in_ready_is_a_runtime_warning_even_for_the_check_command(blog):
    with (blog / "apps.py").open("a") as apps:
        apps.write(QUERY_IN_READY)
    with (blog.parent / "mysite/settings.py").open("a") as settings:
        settings.write('INSTALLED_APPS += ["blog"]\n')
    answer = manage(blog.parent, "check")
    assert answer.returncode == 0
    assert "RuntimeWarning: Accessing the database during app initialization" in answer.stderr
