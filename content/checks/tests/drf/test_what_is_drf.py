"""DRF wraps a Django view in a pipeline of policies, parses lazily and is open by default."""

import pytest
from django.urls import path
from rest_framework import serializers, throttling
from rest_framework.authentication import BasicAuthentication, SessionAuthentication
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.permissions import AllowAny, BasePermission
from rest_framework.response import Response
from rest_framework.versioning import BaseVersioning
from rest_framework.views import APIView

log = []


@pytest.fixture(autouse=True)
def the_urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__
    log.clear()


class Negotiation(DefaultContentNegotiation):
    def select_renderer(self, *args, **kwargs):
        log.append("negotiation")
        return super().select_renderer(*args, **kwargs)


class Version(BaseVersioning):
    def determine_version(self, request, *args, **kwargs):
        log.append("version")


class Authentication(BasicAuthentication):
    def authenticate(self, request):
        log.append("authentication")


class Permission(BasePermission):
    def has_permission(self, request, view):
        log.append("permission")
        return request.headers.get("X-Door") != "closed"


class Throttle(throttling.BaseThrottle):
    def allow_request(self, request, view):
        log.append("throttle")
        return True


class Piped(APIView):
    content_negotiation_class = Negotiation
    versioning_class = Version
    authentication_classes = [Authentication]
    permission_classes = [Permission]
    throttle_classes = [Throttle]

    def post(self, request):
        log.append("handler")
        return Response({"got": request.data})

    def put(self, request):
        return Response({"body": "not read"})


class CoroutineView(APIView):
    async def get(self, request):
        return Response({})


class Numbers(APIView):
    def get(self, request):
        return Response([1, 2])


urlpatterns = [
    path("piped/", Piped.as_view()),
    path("coroutine/", CoroutineView.as_view()),
    path("numbers/", Numbers.as_view()),
]


def test_the_policies_run_in_this_order_before_the_handler(client):
    client.post("/piped/", {"a": 1}, content_type="application/json")
    checks = ["negotiation", "version", "authentication", "permission", "throttle"]
    assert log == [*checks, "handler"]


def test_a_bad_body_is_a_400_or_a_415_only_if_the_handler_reads_it(client):
    assert client.post("/piped/", "{", content_type="application/json").status_code == 400
    assert client.post("/piped/", "a;b", content_type="text/csv").status_code == 415
    assert client.put("/piped/", "{", content_type="application/json").status_code == 200


def test_permissions_come_before_the_throttles_and_the_check_of_the_method(client):
    assert client.delete("/piped/", headers={"X-Door": "closed"}).status_code == 401
    assert log[-1] == "permission"
    assert client.delete("/piped/").status_code == 405
    assert log[-1] == "throttle"


def test_the_defaults_leave_the_api_open_and_browsable(client):
    assert APIView.permission_classes == [AllowAny]
    assert APIView.authentication_classes == [SessionAuthentication, BasicAuthentication]
    page = client.get("/numbers/", headers={"Accept": "text/html"})
    assert b"Django REST framework" in page.content


def test_response_data_is_python_and_a_renderer_makes_json_of_it(client):
    response = client.get("/numbers/")
    assert response.data == [1, 2] and response.content == b"[1,2]"


def test_a_serializer_needs_no_model():
    class Query(serializers.Serializer):
        page = serializers.IntegerField(min_value=1)

    query = Query(data={"page": "3"})
    assert query.is_valid() and query.validated_data == {"page": 3}
    assert not Query(data={"page": "0"}).is_valid()


def test_a_coroutine_as_a_handler_is_an_error(client):
    with pytest.raises(AssertionError, match="received a `<class 'coroutine'>`"):
        client.get("/coroutine/")
