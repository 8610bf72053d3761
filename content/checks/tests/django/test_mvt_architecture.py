"""The framework brings a request to a view; a view answers with a response, template or not."""

import inspect

import pytest
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import include, path
from django.views import View

pytestmark = pytest.mark.urls(__name__)
log = []


def trace(get_response):
    def middleware(request):
        log.append("middleware")
        return get_response(request)

    return middleware


def post_detail(request, pk):
    log.append("view")
    return render(request, "post.html", {"title": f"Post {pk}"})


class Visits(View):
    visits = 0

    def get(self, request):
        self.visits += 1
        return HttpResponse(self.visits)


blog = [
    path("<int:pk>/", post_detail, name="detail"),
    path("<slug:slug>/", lambda request, slug: JsonResponse({"slug": slug})),
]
urlpatterns = [
    path("posts/", include((blog, "blog"))),
    path("forgot-to-return/", lambda request: None),
    path("class/", Visits.as_view()),
]


@pytest.fixture(autouse=True)
def a_template_and_a_middleware(settings):
    loader = ("django.template.loaders.locmem.Loader", {"post.html": "<h1>{{ title }}</h1>"})
    backend = "django.template.backends.django.DjangoTemplates"
    settings.TEMPLATES = [{"BACKEND": backend, "OPTIONS": {"loaders": [loader]}}]
    settings.MIDDLEWARE = [f"{__name__}.trace"]
    log.clear()


def test_middleware_and_the_urlconf_bring_the_request_to_the_view(client):
    response = client.get("/posts/7/")
    assert log == ["middleware", "view"]
    assert response.content == b"<h1>Post 7</h1>"
    match = response.resolver_match
    assert (match.func, match.kwargs) == (post_detail, {"pk": 7})
    assert (match.view_name, match.route) == ("blog:detail", "posts/<int:pk>/")


def test_a_path_without_a_pattern_is_a_404_and_none_of_our_views_is_called(client):
    assert client.get("/posts/no such post/").status_code == 404
    assert log == ["middleware"]


def test_the_first_pattern_that_matches_wins(client):
    assert client.get("/posts/7/").resolver_match.url_name == "detail"
    assert client.get("/posts/seven/").json() == {"slug": "seven"}


def test_a_view_needs_no_template(client):
    response = client.get("/posts/seven/")
    assert response.templates == [] and response["Content-Type"] == "application/json"


def test_a_view_that_forgets_to_return_is_a_value_error(client):
    with pytest.raises(ValueError, match="It returned None instead"):
        client.get("/forgot-to-return/")


def test_as_view_gives_a_function_that_makes_an_instance_for_each_request(client):
    assert inspect.isfunction(Visits.as_view())
    assert [client.get("/class/").content for _ in range(2)] == [b"1", b"1"]
