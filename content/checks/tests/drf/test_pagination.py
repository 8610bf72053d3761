"""Pages cost a COUNT, an OFFSET and repeated rows; a cursor, one query and a good order."""

import base64
import json

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from django.urls import path
from rest_framework import generics, pagination, serializers

pytestmark = pytest.mark.django_db


class Post(models.Model):
    rating = models.IntegerField(null=True)

    class Meta:
        app_label = "drf_pagination"
        ordering = ["-id"]


class PostSerializer(serializers.ModelSerializer):
    class Meta:
        model = Post
        fields = ("id",)


class Pages(pagination.PageNumberPagination):
    page_size = 2
    page_size_query_param = "size"


class BoundedPages(Pages):
    max_page_size = 3


class Offsets(pagination.LimitOffsetPagination):
    default_limit = 2


class ById(pagination.CursorPagination):
    page_size = 2
    ordering = "-id"


class ByRating(ById):
    ordering = ("-rating", "id")
    offset_cutoff = 4


class LowestFirst(ById):
    ordering = ("rating", "id")


def posts(pagination_class):
    return generics.ListAPIView.as_view(
        queryset=Post.objects.all(),
        serializer_class=PostSerializer,
        pagination_class=pagination_class,
    )


urlpatterns = [
    path("pages/", posts(Pages)),
    path("bounded/", posts(BoundedPages)),
    path("offsets/", posts(Offsets)),
    path("cursor/", posts(ById)),
    path("rating/", posts(ByRating)),
    path("lowest-first/", posts(LowestFirst)),
]


@pytest.fixture(autouse=True)
def the_urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__


def create_posts(ratings):
    Post.objects.bulk_create(Post(id=n, rating=rating) for n, rating in enumerate(ratings, 1))


def ids(answer):
    return [post["id"] for post in answer["results"]]


def walk(client, url, most_pages=10):
    found = []
    while url and most_pages:
        answer = client.get(url).json()
        found += ids(answer)
        url, most_pages = answer["next"], most_pages - 1
    return found


@pytest.mark.parametrize("url, queries", [("/pages/", 2), ("/offsets/", 2), ("/cursor/", 1)])
def test_only_the_cursor_has_no_count(client, url, queries):
    create_posts(range(5))
    with CaptureQueriesContext(connection) as log:
        answer = client.get(url).json()
    assert len(log) == queries
    assert ("count" in answer) == ("COUNT" in log[0]["sql"]) == (queries == 2)


@pytest.mark.parametrize("url, second_page", [("/pages/", [4, 3]), ("/cursor/", [3, 2])])
def test_an_insert_between_requests_repeats_a_row_on_a_page_but_not_after_a_cursor(
    client, url, second_page
):
    create_posts(range(5))
    first = client.get(url).json()
    assert ids(first) == [5, 4]
    Post.objects.create(id=6)
    assert ids(client.get(first["next"]).json()) == second_page


@pytest.mark.django_db(databases=["default", "postgres"])
def test_postgres_reads_the_rows_of_an_offset_only_to_throw_them_away():
    Post.objects.using("postgres").bulk_create(Post() for _ in range(3000))
    page = Post.objects.using("postgres")[2000:2020]
    plan = json.loads(page.explain(format="json", analyze=True))[0]["Plan"]
    assert plan["Node Type"] == "Limit" and plan["Actual Rows"] == 20
    assert plan["Plans"][0]["Actual Rows"] == 2020


def test_the_size_of_a_page_has_no_limit_until_you_set_one(client):
    create_posts(range(10))
    assert len(ids(client.get("/pages/?size=100000").json())) == 10
    assert len(ids(client.get("/bounded/?size=100000").json())) == 3
    assert len(ids(client.get("/offsets/?limit=100000").json())) == 10


def test_equal_values_are_passed_by_an_offset_that_is_cut_off(client):
    create_posts([7] * 6)
    assert walk(client, "/rating/") == [1, 2, 3, 4, 5, 6]
    Post.objects.bulk_create([Post(rating=7), Post(rating=7)])
    assert walk(client, "/rating/", most_pages=5)[-4:] == [5, 6, 5, 6]


def test_a_missing_page_is_404_and_an_offset_too_large_an_empty_list(client):
    create_posts(range(5))
    assert client.get("/pages/?page=4").status_code == 404
    response = client.get("/offsets/?offset=100")
    assert response.status_code == 200 and ids(response.json()) == []


def test_a_cursor_loses_rows_with_null_in_its_ordering(client):
    create_posts([3, 2, 1, None])
    assert walk(client, "/rating/") == [1, 2, 3]


def test_a_null_as_the_position_is_a_server_error(client):
    create_posts([None, None, 1])
    client.raise_request_exception = False
    following = client.get("/lowest-first/").json()["next"]
    assert client.get(following).status_code == 500


def test_a_cursor_made_up_by_the_client_is_a_server_error(client):
    client.raise_request_exception = False
    made_up = base64.b64encode(b"p=abc").decode()
    assert client.get("/cursor/", {"cursor": made_up}).status_code == 500
