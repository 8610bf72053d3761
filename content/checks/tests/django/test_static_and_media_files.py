"""How static files get their names and their cache, and what becomes of an uploaded file."""

from pathlib import Path

import pytest
from django.conf.urls.static import static as media_urls
from django.contrib.staticfiles.management.commands import collectstatic
from django.core.files.base import ContentFile
from django.core.files.storage import InvalidStorageError, default_storage
from django.core.management import call_command
from django.db import models
from django.http import FileResponse
from django.templatetags.static import static
from django.views.static import serve

MANIFEST = "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"


class Document(models.Model):
    file = models.FileField(upload_to="documents")

    class Meta:
        app_label = "django_static_and_media_files"


@pytest.fixture
def site(settings, tmp_path):
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "logo.png").write_bytes(b"a logo")
    (sources / "app.css").write_text("body { background: url(logo.png) }")
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "django.contrib.staticfiles"]
    settings.STATIC_URL = "/static/"
    settings.STATIC_ROOT = tmp_path / "collected"
    settings.STATICFILES_DIRS = [sources]
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.MEDIA_URL = "/media/"
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": MANIFEST},
    }
    return settings


def collect():
    call_command(collectstatic.Command(), interactive=False, verbosity=0)


def test_collectstatic_adds_a_hash_to_names_and_to_links_inside_css(site):
    collect()
    url = static("app.css")
    assert url.startswith("/static/app.") and url != "/static/app.css"
    css = (site.STATIC_ROOT / Path(url).name).read_text()
    assert Path(static("logo.png")).name in css


def test_a_name_missing_from_the_manifest_is_an_error_of_the_page(site):
    collect()
    with pytest.raises(ValueError, match="Missing staticfiles manifest entry"):
        static("not-collected.js")


def test_storages_replaces_the_default_as_a_whole(site):
    site.STORAGES = {"staticfiles": {"BACKEND": MANIFEST}}
    with pytest.raises(InvalidStorageError, match="default"):
        default_storage.exists("report.pdf")


def test_the_helper_for_media_has_no_urls_without_debug(site):
    assert media_urls(site.MEDIA_URL, document_root=site.MEDIA_ROOT) == []
    site.DEBUG = True
    assert len(media_urls(site.MEDIA_URL, document_root=site.MEDIA_ROOT)) == 1


def test_whitenoise_caches_hashed_names_for_ever_and_ignores_files_added_later(site, client):
    site.MIDDLEWARE = ["whitenoise.middleware.WhiteNoiseMiddleware"]
    collect()
    assert "immutable" in client.get(static("app.css"))["Cache-Control"]
    assert client.get("/static/app.css")["Cache-Control"] == "max-age=60, public"
    (site.STATIC_ROOT / "uploaded.png").write_bytes(b"after the start")
    assert client.get("/static/uploaded.png").status_code == 404


@pytest.mark.django_db
def test_a_second_upload_gets_another_name_and_a_deleted_row_leaves_its_file(site):
    first, second = (
        Document.objects.create(file=ContentFile(content, "cv.pdf")) for content in (b"1", b"2")
    )
    assert first.file.name == "documents/cv.pdf" != second.file.name
    first.delete()
    assert default_storage.exists("documents/cv.pdf")


def test_an_uploaded_page_is_shown_by_the_site_unless_it_is_an_attachment(site, rf):
    name = default_storage.save("evil.html", ContentFile(b"<script>steal()</script>"))
    shown = serve(rf.get("/media/evil.html"), name, document_root=site.MEDIA_ROOT)
    assert shown["Content-Type"] == "text/html"
    assert shown["Content-Disposition"] == 'inline; filename="evil.html"'
    sent = FileResponse(default_storage.open(name), as_attachment=True)
    assert sent["Content-Disposition"] == 'attachment; filename="evil.html"'
