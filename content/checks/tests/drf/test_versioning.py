"""DRF only reads the version: which are allowed, what differs and when it ends is your code."""

import time

import pytest
import time_machine
from django.urls import include, path
from django.utils.http import http_date
from rest_framework import exceptions, renderers, serializers, versioning, views
from rest_framework.response import Response
from rest_framework.reverse import reverse

DEPRECATED, SUNSET = 1767225600, 1782864000


class OneAndTwo:
    allowed_versions = ["1", "2"]
    default_version = "1"


class ByHeader(OneAndTwo, versioning.AcceptHeaderVersioning):
    pass


class ByPath(OneAndTwo, versioning.URLPathVersioning):
    pass


class ByNamespace(OneAndTwo, versioning.NamespaceVersioning):
    pass


class Gone(exceptions.APIException):
    status_code = 410


class UserSerializer(serializers.Serializer):
    name = serializers.CharField()


class UserSerializerV2(serializers.Serializer):
    full_name = serializers.CharField(source="name")


class User(views.APIView):
    versioning_class = ByHeader
    renderer_classes = [renderers.JSONRenderer]

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        if request.version == "1" and time.time() >= SUNSET:
            raise Gone()

    def get(self, request, **kwargs):
        serializer_class = UserSerializerV2 if request.version == "2" else UserSerializer
        return Response(serializer_class({"name": "Ann"}).data)

    def finalize_response(self, request, response, *args, **kwargs):
        response = super().finalize_response(request, response, *args, **kwargs)
        if getattr(request, "version", None) == "1":
            response["Deprecation"] = f"@{DEPRECATED}"
            response["Sunset"] = http_date(SUNSET)
        return response


class Link(views.APIView):
    def get(self, request, **kwargs):
        return Response({"version": request.version, "link": reverse("user", request=request)})


two_renderers = [renderers.JSONRenderer, renderers.AdminRenderer]
by_namespace = [
    path("user/", User.as_view(versioning_class=ByNamespace), name="user"),
    path("link/", Link.as_view(versioning_class=ByNamespace)),
]
urlpatterns = [
    path("user/", User.as_view(), name="user"),
    path("cached/", User.as_view(renderer_classes=two_renderers)),
    path("any/", Link.as_view(versioning_class=versioning.QueryParameterVersioning)),
    path("path/<version>/user/", User.as_view(versioning_class=ByPath), name="user"),
    path("path/<version>/link/", Link.as_view(versioning_class=ByPath)),
    path("names/1/", include((by_namespace, "api"), namespace="1")),
    path("names/2/", include((by_namespace, "api"), namespace="2")),
]

pytestmark = pytest.mark.urls(__name__)


@pytest.fixture(autouse=True)
def before_the_sunset():
    with time_machine.travel(SUNSET - 1, tick=False) as clock:
        yield clock


def get(client, version, url="/user/"):
    return client.get(url, headers={"Accept": f"application/json; version={version}"})


def test_the_accept_header_chooses_the_version_and_the_serializer(client):
    assert get(client, 2).json() == {"full_name": "Ann"}
    assert client.get("/user/").json() == get(client, 1).json() == {"name": "Ann"}


def test_an_unknown_version_is_406_in_the_header_and_404_in_the_path(client):
    assert get(client, 3).status_code == 406
    assert client.get("/path/3/user/").status_code == 404


def test_a_vendor_media_type_is_406_without_a_renderer_for_it(client):
    headers = {"Accept": "application/vnd.example.v2+json"}
    assert client.get("/user/", headers=headers).status_code == 406


def test_without_allowed_versions_any_version_is_accepted(client):
    assert client.get("/any/?version=banana").json()["version"] == "banana"


@pytest.mark.parametrize("start", ["/path/2/", "/names/2/"])
def test_links_stay_within_the_version(client, start):
    assert client.get(start + "link/").json()["link"] == f"http://testserver{start}user/"


def test_vary_is_sent_only_where_there_are_several_renderers(client):
    assert "Accept" not in get(client, 2).get("Vary", "")
    assert "Accept" in get(client, 2, "/cached/")["Vary"]


def test_the_old_version_says_when_it_ends_and_then_is_gone(client, before_the_sunset):
    assert get(client, 1)["Deprecation"] == "@1767225600"
    assert get(client, 1)["Sunset"] == "Wed, 01 Jul 2026 00:00:00 GMT"
    assert "Sunset" not in get(client, 2)
    before_the_sunset.shift(1)
    assert get(client, 1).status_code == 410
    assert get(client, 2).status_code == 200
