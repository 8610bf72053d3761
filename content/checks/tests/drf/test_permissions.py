"""Object permissions run only through get_object(); | and ~ do more than they seem to."""

import pytest
from django.contrib.auth.models import Permission, User
from django.db import models
from django.urls import path
from rest_framework import permissions, serializers, viewsets
from rest_framework.authentication import BasicAuthentication, SessionAuthentication
from rest_framework.response import Response

pytestmark = pytest.mark.django_db
log = []


class Note(models.Model):
    text = models.CharField(max_length=50)
    owner = models.ForeignKey(User, models.CASCADE)

    class Meta:
        app_label = "drf_permissions"


class NoteSerializer(serializers.ModelSerializer):
    class Meta:
        model = Note
        fields = ("id", "text")


class IsOwner(permissions.BasePermission):
    def has_object_permission(self, request, view, obj):
        log.append("object")
        return obj.owner == request.user


LoggedInOwner = permissions.IsAuthenticated & IsOwner


class Notes(viewsets.ModelViewSet):
    queryset = Note.objects.all()
    serializer_class = NoteSerializer
    authentication_classes = [SessionAuthentication]
    permission_classes = [permissions.IsAuthenticated, IsOwner]

    def perform_create(self, serializer):
        serializer.save(owner=self.request.user)

    def by_hand(self, request, pk):
        return Response(NoteSerializer(Note.objects.get(pk=pk)).data)


def routes(url, **options):
    return [
        path(url, Notes.as_view({"get": "list", "post": "create"}, **options)),
        path(f"{url}<pk>/", Notes.as_view({"get": "retrieve", "delete": "destroy"}, **options)),
    ]


urlpatterns = [
    *routes("notes/"),
    *routes("basic/", authentication_classes=[BasicAuthentication, SessionAuthentication]),
    *routes("or/", permission_classes=[permissions.IsAdminUser | IsOwner]),
    *routes("or-fixed/", permission_classes=[permissions.IsAdminUser | LoggedInOwner]),
    *routes("not/", permission_classes=[~permissions.IsAdminUser]),
    *routes("model/", permission_classes=[permissions.DjangoModelPermissions]),
    *routes("object/", permission_classes=[permissions.DjangoObjectPermissions]),
    path("by-hand/<pk>/", Notes.as_view({"get": "by_hand"})),
]


@pytest.fixture(autouse=True)
def the_urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__
    log.clear()


@pytest.fixture
def note(django_user_model):
    return Note.objects.create(text="mine", owner=django_user_model.objects.create_user("ann"))


@pytest.fixture
def bob(django_user_model, client):
    bob = django_user_model.objects.create_user("bob")
    client.force_login(bob)
    return bob


def test_object_permissions_stop_get_object_but_not_list_create_or_a_query_by_hand(
    client, note, bob
):
    assert client.get("/notes/").json() == [{"id": note.pk, "text": "mine"}]
    assert client.post("/notes/", {"text": "new"}).status_code == 201
    assert client.get(f"/by-hand/{note.pk}/").status_code == 200
    assert log == []
    assert client.delete(f"/notes/{note.pk}/").status_code == 403
    assert log == ["object"]


def test_the_first_authenticator_decides_between_401_and_403(client):
    assert client.get("/notes/").status_code == 403
    response = client.get("/basic/")
    assert response.status_code == 401 and response["WWW-Authenticate"] == 'Basic realm="api"'


def test_or_with_a_class_that_checks_only_objects_opens_the_list_to_anyone(client, note):
    assert client.get("/or-fixed/").status_code == 403
    assert client.get("/or/").json() == [{"id": note.pk, "text": "mine"}]
    assert client.get(f"/or/{note.pk}/").status_code == 403


def test_not_refuses_every_object_as_the_default_object_check_is_true(client, note, bob):
    assert client.get("/not/").status_code == 200
    assert client.get(f"/not/{note.pk}/").status_code == 403


def test_django_model_permissions_do_not_guard_reading_and_object_ones_need_a_backend(
    client, note, bob
):
    assert client.get(f"/model/{note.pk}/").status_code == 200
    assert client.delete(f"/model/{note.pk}/").status_code == 403
    may_delete = {"codename": "delete_note", "content_type__app_label": "drf_permissions"}
    bob.user_permissions.add(Permission.objects.get(**may_delete))
    assert client.delete(f"/object/{note.pk}/").status_code == 403
    assert client.delete(f"/model/{note.pk}/").status_code == 204


def test_is_admin_user_means_is_staff(rf):
    request = rf.get("/")
    request.user = User(is_staff=False, is_superuser=True)
    assert not permissions.IsAdminUser().has_permission(request, None)
