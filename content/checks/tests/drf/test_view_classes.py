"""What each DRF base class answers by itself, and what a ModelViewSet publishes to anyone."""

import pytest
from django.db import models
from django.urls import include, path
from rest_framework import generics, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.permissions import AllowAny, IsAdminUser
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter

pytestmark = pytest.mark.django_db


class Book(models.Model):
    title = models.CharField(max_length=50)

    class Meta:
        app_label = "drf_view_classes"


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ("id", "title")


class TitleSerializer(BookSerializer):
    class Meta(BookSerializer.Meta):
        fields = ("title",)


class BareView(generics.GenericAPIView):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


class Books(viewsets.ModelViewSet):
    queryset = Book.objects.all()

    def get_serializer_class(self):
        return TitleSerializer if self.action == "list" else BookSerializer

    @action(detail=False, permission_classes=[IsAdminUser])
    def report(self, request):
        return Response({})


class BooksWithGetPermissions(Books):
    def get_permissions(self):
        return [AllowAny()]


class ReadOnlyBooks(viewsets.ReadOnlyModelViewSet):
    queryset = Book.objects.all()
    serializer_class = BookSerializer


class BooksWithoutDelete(Books):
    http_method_names = ["get", "post", "put", "patch", "head", "options"]


router = SimpleRouter()
router.register("books", Books)
router.register("read-only", ReadOnlyBooks, basename="read-only")
router.register("no-delete", BooksWithoutDelete, basename="no-delete")
router.register("overridden", BooksWithGetPermissions, basename="overridden")
urlpatterns = [
    path("", include(router.urls)),
    path("bare/", BareView.as_view()),
    path("by-hand/", ReadOnlyBooks.as_view({"get": "list"})),
]


@pytest.fixture(autouse=True)
def the_urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def book():
    return Book.objects.create(title="SICP")


def test_generic_api_view_and_bare_viewsets_bring_no_handlers(client):
    assert client.get("/bare/").status_code == 405
    assert not hasattr(viewsets.ViewSet, "list")
    assert not hasattr(viewsets.GenericViewSet, "list")


def test_a_model_viewset_lets_an_anonymous_client_delete(client, book):
    assert client.delete(f"/books/{book.pk}/").status_code == 204
    assert not Book.objects.exists()


@pytest.mark.parametrize("url", ["read-only", "no-delete"])
def test_delete_is_405_where_the_action_or_the_method_is_left_out(client, book, url):
    assert client.delete(f"/{url}/{book.pk}/").status_code == 405


def test_a_viewset_needs_a_map_of_actions_but_no_router(client, book):
    assert client.get("/by-hand/").json() == [{"id": book.pk, "title": "SICP"}]
    with pytest.raises(TypeError, match="`actions` argument must be provided"):
        ReadOnlyBooks.as_view()


def test_the_serializer_can_depend_on_the_action(client, book):
    assert client.get("/books/").json() == [{"title": "SICP"}]
    assert client.get(f"/books/{book.pk}/").json() == {"id": book.pk, "title": "SICP"}


def test_a_router_cannot_name_a_viewset_without_a_queryset():
    with pytest.raises(AssertionError, match="`basename` argument not specified"):
        SimpleRouter().register("bare", viewsets.GenericViewSet)


def test_an_action_has_permissions_of_its_own_unless_get_permissions_skips_them(
    client, admin_client
):
    assert client.get("/books/report/").status_code == 403
    assert admin_client.get("/books/report/").status_code == 200
    assert client.get("/overridden/report/").status_code == 200
