"""as_view() makes a function; each request gets a new object of the class, but one class."""

import pytest
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.http import HttpResponse, JsonResponse
from django.test import Client
from django.urls import path, resolve
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe
from django.views.generic import View

pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]


class City(models.Model):
    class Meta:
        app_label = "django_fbv_vs_cbv"


class History(View):
    seen_by_all = []

    def get(self, request):
        self.mine = getattr(self, "mine", 0) + 1
        self.seen_by_all.append("visit")
        return JsonResponse({"mine": self.mine, "all": len(self.seen_by_all)})


class Cities(View):
    queryset = City.objects.all()
    clones = False

    def get(self, request):
        queryset = self.queryset.all() if self.clones else self.queryset
        return JsonResponse({"cities": len(queryset)})


class Page(View):
    def get(self, request):
        return HttpResponse("secret")

    post = get


class DecoratedMethod(Page):
    @login_required
    def get(self, request):
        return HttpResponse("secret")


@method_decorator([csrf_exempt, login_required], name="dispatch")
class Decorated(Page):
    pass


class DispatchOfItsOwn(Decorated):
    def dispatch(self, request):
        return super().dispatch(request)


class ExemptMethod(Page):
    post = method_decorator(csrf_exempt)(Page.post)


class Mixed(View):
    async def get(self, request):
        return HttpResponse()

    def post(self, request):
        return HttpResponse()


def anything(request):
    return HttpResponse("done")


urlpatterns = [
    path("history/", History.as_view()),
    path("cities/", Cities.as_view()),
    path("cloned/", Cities.as_view(clones=True)),
    path("method/", DecoratedMethod.as_view()),
    path("decorated/", Decorated.as_view()),
    path("own-dispatch/", DispatchOfItsOwn.as_view()),
    path("exempt-method/", ExemptMethod.as_view()),
    path("function/", anything),
    path("safe/", require_safe(anything)),
]


def test_as_view_returns_a_function_that_knows_its_class():
    view = resolve("/history/").func
    assert type(view) is type(anything) and view.view_class is History


def test_attributes_of_self_are_of_one_request_and_of_the_class_of_all(client):
    History.seen_by_all.clear()
    assert [client.get("/history/").json() for _ in range(2)] == [
        {"mine": 1, "all": 1},
        {"mine": 1, "all": 2},
    ]


@pytest.mark.parametrize(("url", "counts"), [("/cloned/", [0, 1]), ("/cities/", [0, 0])])
def test_a_queryset_of_the_class_keeps_its_rows_for_ever_unless_it_is_cloned(
    url, counts, client, monkeypatch
):
    monkeypatch.setattr(Cities, "queryset", City.objects.all())
    before = client.get(url).json()["cities"]
    City.objects.create()
    assert [before, client.get(url).json()["cities"]] == counts


def test_a_class_answers_405_by_itself_and_a_function_accepts_any_method(client):
    refused = client.post("/history/")
    assert (refused.status_code, refused["Allow"]) == (405, "GET, HEAD, OPTIONS")
    assert client.head("/history/").status_code == 200
    assert client.delete("/function/").status_code == 200
    assert client.delete("/safe/").status_code == 405


def test_a_decorator_of_functions_gets_self_for_the_request(client):
    with pytest.raises(AttributeError, match="has no attribute 'user'"):
        client.get("/method/")
    assert client.get("/decorated/").status_code == 302


def test_csrf_exempt_works_on_dispatch_only_and_is_not_inherited():
    client = Client(enforce_csrf_checks=True)
    assert client.post("/decorated/").status_code == 302
    assert client.post("/exempt-method/").status_code == 403
    assert client.post("/own-dispatch/").status_code == 403


def test_as_view_takes_only_known_attributes_and_all_handlers_must_be_of_one_kind():
    with pytest.raises(TypeError, match="invalid keyword 'typo'"):
        Page.as_view(typo=1)
    with pytest.raises(ImproperlyConfigured, match="must either be all sync or all async"):
        Mixed.as_view()
