"""A filtered queryset hides foreign rows in every method; ids in the body need a filter too."""

import pytest
from django.contrib.auth.models import User
from django.db import models
from django.urls import path
from rest_framework import serializers, viewsets
from rest_framework.permissions import BasePermission, IsAuthenticated
from rest_framework.response import Response

pytestmark = pytest.mark.django_db


class Project(models.Model):
    owner = models.ForeignKey(User, models.CASCADE)

    class Meta:
        app_label = "drf_get_queryset_and_idor"


class Task(models.Model):
    title = models.CharField(max_length=50)
    project = models.ForeignKey(Project, models.CASCADE)

    class Meta:
        app_label = "drf_get_queryset_and_idor"


class GeneratedTaskSerializer(serializers.ModelSerializer):
    class Meta:
        model = Task
        fields = ("id", "title", "project")


class OwnProject(serializers.PrimaryKeyRelatedField):
    def get_queryset(self):
        return Project.objects.filter(owner=self.context["request"].user)


class TaskSerializer(GeneratedTaskSerializer):
    project = OwnProject()


class IsOwner(BasePermission):
    def has_object_permission(self, request, view, obj):
        return obj.project.owner == request.user


class Tasks(viewsets.ModelViewSet):
    serializer_class = TaskSerializer
    permission_classes = [IsAuthenticated]

    def get_queryset(self):
        return Task.objects.filter(project__owner=self.request.user)

    def delete_many(self, request):
        deleted, _ = self.get_queryset().filter(pk__in=request.data["ids"]).delete()
        return Response({"deleted": deleted})


class TasksBehindAPermission(Tasks):
    permission_classes = [IsAuthenticated, IsOwner]

    def get_queryset(self):
        return Task.objects.all()


CRUD = {"get": "retrieve", "put": "update", "patch": "partial_update", "delete": "destroy"}
urlpatterns = [
    path("tasks/<pk>/", Tasks.as_view(CRUD)),
    path("guarded/<pk>/", TasksBehindAPermission.as_view(CRUD)),
    path("tasks/", Tasks.as_view({"get": "list", "post": "create", "delete": "delete_many"})),
    path("guarded/", TasksBehindAPermission.as_view({"get": "list"})),
    path("loose/", Tasks.as_view({"post": "create"}, serializer_class=GeneratedTaskSerializer)),
]


@pytest.fixture(autouse=True)
def the_urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__


@pytest.fixture
def foreign(django_user_model):
    ann = django_user_model.objects.create_user("ann")
    return Task.objects.create(title="hers", project=Project.objects.create(owner=ann))


@pytest.fixture
def own(django_user_model, client):
    bob = django_user_model.objects.create_user("bob")
    client.force_login(bob)
    return Task.objects.create(title="his", project=Project.objects.create(owner=bob))


def send(client, method, url, body=None):
    return getattr(client, method)(url, body or {}, content_type="application/json")


@pytest.mark.parametrize("method", CRUD)
def test_a_foreign_id_is_404_by_queryset_and_403_by_permission(client, foreign, own, method):
    body = {"title": "stolen", "project": own.project.pk}
    assert send(client, method, f"/tasks/{foreign.pk}/", body).status_code == 404
    assert send(client, method, f"/guarded/{foreign.pk}/", body).status_code == 403
    assert Task.objects.get(pk=foreign.pk).title == "hers"


def test_the_queryset_filters_a_list_and_an_object_permission_does_not(client, foreign, own):
    assert [task["id"] for task in client.get("/tasks/").json()] == [own.pk]
    assert [task["id"] for task in client.get("/guarded/").json()] == [foreign.pk, own.pk]


def test_a_generated_relation_accepts_any_row_of_the_table(client, foreign, own):
    body = {"title": "planted", "project": foreign.project.pk}
    assert send(client, "post", "/loose/", body).status_code == 201
    assert foreign.project.task_set.filter(title="planted").exists()


def test_a_filtered_relation_answers_the_same_for_foreign_and_missing_ids(client, foreign, own):
    for project in (foreign.project.pk, 10**6):
        for method, url in (("post", "/tasks/"), ("patch", f"/tasks/{own.pk}/")):
            response = send(client, method, url, {"title": "x", "project": project})
            assert response.status_code == 400
            assert response.data["project"][0].code == "does_not_exist"


def test_a_bulk_delete_inside_the_queryset_spares_foreign_rows(client, foreign, own):
    response = send(client, "delete", "/tasks/", {"ids": [foreign.pk, own.pk]})
    assert response.json() == {"deleted": 1}
    assert list(Task.objects.all()) == [foreign]
