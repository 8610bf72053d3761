"""What Django, Flask, FastAPI and Pillow check in an upload, and what they take on trust."""

from io import BytesIO

import pytest
from django.core.exceptions import SuspiciousFileOperation, ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import ImageField
from django.http import FileResponse, HttpResponse
from django.urls import path
from fastapi import FastAPI, UploadFile
from fastapi.testclient import TestClient
from flask import Flask, request
from PIL import Image, UnidentifiedImageError
from werkzeug.utils import secure_filename

pytestmark = pytest.mark.urls(__name__)
BIG = b"x" * 1000


def upload(request):
    return HttpResponse(request.FILES["file"].name)


def download(request):
    return FileResponse(BytesIO(b"<svg onload='alert(1)'/>"), filename="logo.svg")


urlpatterns = [path("upload/", upload), path("download/", download)]
shop = Flask("shop")
shop.add_url_rule("/", "up", lambda: request.files["file"].filename, methods=["POST"])


def post_to_fastapi(name, **limit):
    api = FastAPI(**limit)

    @api.post("/")
    def up(file: UploadFile):
        return [file.filename, file.content_type]

    return TestClient(api).post("/", files={"file": (name, BIG, "image/png")})


def picture(size=(8, 8), **options):
    content = BytesIO()
    Image.new("1", size).save(content, "JPEG", **options)
    return content.getvalue()


def test_the_memory_limit_of_django_counts_fields_and_not_files(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    assert client.post("/upload/", {"field": BIG.decode()}).status_code == 400
    assert client.post("/upload/", {"file": ContentFile(BIG, "a.txt")}).status_code == 200
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 1
    two = {"file": ContentFile(BIG, "a.txt"), "other": ContentFile(BIG, "b.txt")}
    assert client.post("/upload/", two).status_code == 400


@pytest.mark.parametrize(("limit", "status"), [(None, 200), (500, 413)])
def test_flask_and_fastapi_have_no_limit_by_default_and_answer_413_above_one(
    monkeypatch, limit, status
):
    monkeypatch.setitem(shop.config, "MAX_CONTENT_LENGTH", limit)
    sent = {"file": (BytesIO(BIG), "a.txt")}
    assert shop.test_client().post("/", data=sent).status_code == status
    assert post_to_fastapi("a.txt", max_body_size=limit).status_code == status


def test_django_cuts_the_path_off_the_name_and_flask_and_fastapi_pass_it_on(client):
    name = "../../etc/passwd"
    header = f'Content-Disposition: form-data; name="file"; filename="{name}"'
    body = f"--b\r\n{header}\r\n\r\nx\r\n--b--\r\n".encode()
    form = {"data": body, "content_type": "multipart/form-data; boundary=b"}
    assert client.post("/upload/", **form).content == b"passwd"
    assert shop.test_client().post("/", **form).text == name
    assert post_to_fastapi(name).json() == [name, "image/png"]
    assert secure_filename(name) == "etc_passwd"
    assert secure_filename("отчёт.pdf") == "pdf"


def test_django_storage_stays_inside_its_root_and_overwrites_nothing(tmp_path):
    storage = FileSystemStorage(tmp_path)
    with pytest.raises(SuspiciousFileOperation):
        storage.save("../a.txt", ContentFile(BIG))
    assert storage.save("a.txt", ContentFile(BIG)) == "a.txt"
    assert storage.save("a.txt", ContentFile(BIG)) != "a.txt"


def test_an_image_field_looks_inside_but_accepts_a_tail_of_html_which_a_new_save_drops():
    tail = b"<script>alert(1)</script>"
    field = ImageField()
    with pytest.raises(ValidationError):
        field.clean(SimpleUploadedFile("a.png", BIG, "image/png"))
    exif = Image.Exif()
    exif[0x010E] = "home address"
    file = field.clean(SimpleUploadedFile("a.png", picture(exif=exif) + tail, "text/html"))
    assert file.content_type == "image/jpeg"
    assert tail in file.read()
    clean = BytesIO()
    Image.open(file).save(clean, "JPEG")
    assert tail not in clean.getvalue() and b"home address" not in clean.getvalue()


def test_pillow_warns_above_its_limit_and_refuses_above_twice_that(monkeypatch):
    assert Image.MAX_IMAGE_PIXELS == 89_478_485
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    with pytest.warns(Image.DecompressionBombWarning):
        Image.open(BytesIO(picture((40, 40))))
    with pytest.raises(Image.DecompressionBombError):
        Image.open(BytesIO(picture((50, 50))))
    with pytest.raises(UnidentifiedImageError):
        Image.open(BytesIO(picture()), formats=["PNG", "WEBP"])


def test_a_file_response_shows_an_svg_in_the_page_unless_it_is_an_attachment(client):
    headers = client.get("/download/").headers
    assert headers["Content-Type"] == "image/svg+xml"
    assert headers["Content-Disposition"].startswith("inline")
    assert headers["X-Content-Type-Options"] == "nosniff"
    attachment = FileResponse(BytesIO(BIG), filename="logo.svg", as_attachment=True)
    assert attachment.headers["Content-Disposition"].startswith("attachment")
