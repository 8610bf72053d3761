"""render() renders at once and needs the request for context processors only."""

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.template.response import ContentNotRenderedError, TemplateResponse
from django.urls import path
from django.utils.html import format_html
from django.utils.safestring import mark_safe

pytestmark = pytest.mark.urls(__name__)
TEMPLATES = {
    "who.html": "[{{ user }}]",
    "token.html": "{% csrf_token %}",
    "name.html": "{{ name }}",
    "mail.txt": "{{ name }}, {% autoescape off %}{{ name }}{% endautoescape %}",
    "broken.html": "{% include missing %}",
    "users.html": "{% for user in users %}{{ user }}{% endfor %}",
}


def guarded(answer):
    def view(request):
        try:
            return answer(request, "broken.html", {"missing": "nowhere.html"})
        except TemplateDoesNotExist:
            return HttpResponse("caught")

    return view


def renamed(view):
    def wrapper(request):
        response = view(request)
        response.context_data["name"] = "decorator"
        return response

    return wrapper


@renamed
def named(request):
    return TemplateResponse(request, "name.html", {"name": "view"})


urlpatterns = [
    path("render/", guarded(render)),
    path("lazy/", guarded(TemplateResponse)),
    path("named/", named),
]


@pytest.fixture(autouse=True)
def templates(settings):
    engine = settings.TEMPLATES[0]
    loaders = [("django.template.loaders.locmem.Loader", TEMPLATES)]
    options = {**engine["OPTIONS"], "loaders": loaders}
    one = {**engine, "APP_DIRS": False, "OPTIONS": options}
    plain = {**one, "OPTIONS": {"loaders": loaders}}
    settings.TEMPLATES = [{**one, "NAME": "one"}, {**plain, "NAME": "without processors"}]


@pytest.fixture
def request_of_ann(rf):
    request = rf.get("/")
    request.user, request._messages = User(username="ann"), []
    return request


def test_render_returns_a_response_and_render_to_string_a_string(request_of_ann):
    names = ["nowhere.html", "who.html"]
    response = render(request_of_ann, names, status=404, content_type="text/plain")
    assert type(response) is HttpResponse and response.content == b"[ann]"
    assert response.status_code == 404 and response["Content-Type"] == "text/plain"
    assert render_to_string("who.html", request=request_of_ann) == "[ann]"


def test_utf_8_is_named_by_default_and_no_longer_when_a_content_type_is_given(request_of_ann):
    assert render(request_of_ann, "who.html")["Content-Type"] == "text/html; charset=utf-8"
    given = render(request_of_ann, "who.html", content_type="text/html")
    assert given["Content-Type"] == "text/html"


def test_without_a_request_there_is_no_user_and_no_token_and_no_error(request_of_ann):
    assert render(None, "who.html").content == b"[]"
    assert render_to_string("who.html") == "[]" and render_to_string("token.html") == ""
    assert b"csrfmiddlewaretoken" in render(request_of_ann, "token.html").content
    with pytest.raises(TypeError):
        render("who.html")


def test_the_view_wins_over_a_processor_and_using_picks_the_engine(request_of_ann):
    assert render(request_of_ann, "who.html", {"user": "bob"}).content == b"[bob]"
    assert render(request_of_ann, "who.html", using="without processors").content == b"[]"


def test_a_template_error_comes_out_of_render_but_after_the_view_with_template_response(client):
    assert client.get("/render/").content == b"caught"
    with pytest.raises(TemplateDoesNotExist):
        client.get("/lazy/")


def test_a_decorator_can_change_a_template_response_until_it_is_rendered(client, rf):
    assert client.get("/named/").content == b"decorator"
    with pytest.raises(ContentNotRenderedError):
        TemplateResponse(rf.get("/"), "name.html", {}).content


@pytest.mark.django_db
def test_a_queryset_in_the_context_is_queried_while_rendering(rf, django_assert_num_queries):
    users = User.objects.all()
    with django_assert_num_queries(1):
        render(None, "users.html", {"users": users})


def test_a_text_file_is_escaped_too_and_mark_safe_trusts_what_an_f_string_put_in():
    assert render_to_string("mail.txt", {"name": "T & J"}) == "T &amp; J, T & J"
    name = "<script>"
    marked, formatted = mark_safe(f"<b>{name}</b>"), format_html("<b>{}</b>", name)
    assert render_to_string("name.html", {"name": marked}) == "<b><script></b>"
    assert render_to_string("name.html", {"name": formatted}) == "<b>&lt;script&gt;</b>"
