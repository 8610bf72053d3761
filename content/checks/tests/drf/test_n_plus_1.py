"""A serializer queries per row unless the view loads for it, and twice the rows show it."""

import pytest
from django.contrib.auth.models import User
from django.db import connection, models
from django.db.models import Count, Prefetch, Q
from django.test.utils import CaptureQueriesContext
from django.urls import path
from rest_framework import pagination, serializers, viewsets

pytestmark = pytest.mark.django_db


class Book(models.Model):
    title = models.CharField(max_length=50, default="Dune")
    author = models.ForeignKey(User, models.CASCADE)

    class Meta:
        app_label = "drf_n_plus_1"
        ordering = ["id"]


class Review(models.Model):
    book = models.ForeignKey(Book, models.CASCADE, related_name="reviews")
    published = models.BooleanField(default=True)

    class Meta:
        app_label = "drf_n_plus_1"


class ReviewSerializer(serializers.ModelSerializer):
    class Meta:
        model = Review
        fields = ("id",)


class LazySerializer(serializers.ModelSerializer):
    author_name = serializers.CharField(source="author.username")
    review_count = serializers.SerializerMethodField()

    class Meta:
        model = Book
        fields = ("author_name", "review_count")

    def get_review_count(self, book):
        return book.reviews.filter(published=True).count()


class BookSerializer(serializers.ModelSerializer):
    author_name = serializers.CharField(source="author.username", read_only=True)
    review_count = serializers.IntegerField(read_only=True)
    reviews = ReviewSerializer(source="published_reviews", many=True, read_only=True)

    class Meta:
        model = Book
        fields = ("id", "author", "author_name", "review_count", "reviews")


class KeySerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ("title", "author", "author_id")


class KeyThroughTheRelation(KeySerializer):
    author = serializers.IntegerField(source="author.id")


class DepthSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ("author",)
        depth = 1


class TwoPerPage(pagination.PageNumberPagination):
    page_size = 2


class Books(viewsets.ModelViewSet):
    queryset = Book.objects.all()


published = Review.objects.filter(published=True)
prepared = (
    Book.objects.select_related("author")
    .annotate(review_count=Count("reviews", filter=Q(reviews__published=True)))
    .prefetch_related(Prefetch("reviews", published, to_attr="published_reviews"))
)


def books(**options):
    return Books.as_view({"get": "list", "post": "create"}, **options)


urlpatterns = [
    path("books/", books(serializer_class=BookSerializer, queryset=prepared)),
    path("lazy/", books(serializer_class=LazySerializer)),
    path("lazy-pages/", books(serializer_class=LazySerializer, pagination_class=TwoPerPage)),
    path("key/", books(serializer_class=KeySerializer)),
    path("key-through/", books(serializer_class=KeyThroughTheRelation)),
    path("only/", books(serializer_class=KeySerializer, queryset=Book.objects.only("author"))),
    path("depth/", books(serializer_class=DepthSerializer)),
]


@pytest.fixture(autouse=True)
def the_urls_of_this_file(settings):
    settings.ROOT_URLCONF = __name__
    settings.STATIC_URL = "/static/"


def create_books(number):
    for _ in range(number):
        author = User.objects.create_user(f"author {User.objects.count()}", password="secret")
        book = Book.objects.create(author=author)
        Review.objects.create(book=book)
        Review.objects.create(book=book, published=False)


def queries(client, url, **options):
    with CaptureQueriesContext(connection) as log:
        assert client.get(url, **options).status_code == 200
    return len(log)


def for_three_and_six_books(client, url):
    create_books(3)
    first = queries(client, url)
    create_books(3)
    return first, queries(client, url)


@pytest.mark.parametrize(
    "url, expected",
    [
        ("/lazy/", (1 + 2 * 3, 1 + 2 * 6)),
        ("/books/", (2, 2)),
        ("/key/", (1, 1)),
        ("/key-through/", (1 + 3, 1 + 6)),
        ("/only/", (1 + 3, 1 + 6)),
        ("/depth/", (1 + 3 * 3, 1 + 3 * 6)),
    ],
)
def test_queries_for_three_and_six_books(client, url, expected):
    assert for_three_and_six_books(client, url) == expected


def test_a_short_page_hides_the_growth(client):
    assert for_three_and_six_books(client, "/lazy-pages/") == (2 + 2 * 2, 2 + 2 * 2)


def test_the_loaded_rows_are_the_right_ones(client):
    create_books(1)
    review = Review.objects.get(published=True)
    assert client.get("/books/").json()[0]["review_count"] == 1
    assert client.get("/books/").json()[0]["reviews"] == [{"id": review.pk}]


def test_an_annotated_field_is_silently_absent_from_the_answer_to_post(client):
    create_books(1)
    answer = client.post("/books/", {"author": User.objects.get().pk}).json()
    assert "author_name" in answer
    assert "review_count" not in answer and "reviews" not in answer


def test_depth_shows_all_fields_of_the_related_model(client):
    create_books(1)
    assert client.get("/depth/").json()[0]["author"]["password"].startswith("md5$")


def test_the_browsable_api_queries_for_its_forms(client):
    create_books(3)
    html = {"headers": {"Accept": "text/html"}}
    assert queries(client, "/key/", **html) > queries(client, "/key/")
