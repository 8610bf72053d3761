"""A mixin guards a view only from the left of it, and Python does not warn otherwise."""

import pytest
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin, UserPassesTestMixin
from django.http import HttpResponse
from django.urls import path
from django.utils.decorators import method_decorator
from django.views.generic import View

pytestmark = [pytest.mark.urls(__name__), pytest.mark.django_db]
ran = []


class Page(View):
    def get(self, request):
        return HttpResponse("secret")


class Good(LoginRequiredMixin, Page):
    pass


class Bad(Page, LoginRequiredMixin):
    pass


class Setup(LoginRequiredMixin, Page):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        ran.append("setup")


@method_decorator(login_required, name="dispatch")
class Decorated(Page):
    pass


class WithoutSuper:
    def dispatch(self, request):
        return self.get(request)


class ForgotMixin(WithoutSuper, Good):
    pass


class ForgotDecorator(WithoutSuper, Decorated):
    pass


class Allowed(UserPassesTestMixin):
    def test_func(self):
        return True


class Forbidden(UserPassesTestMixin):
    def test_func(self):
        return False


class AllowedFirst(Allowed, Forbidden, Page):
    pass


class ForbiddenFirst(Forbidden, Allowed, Page):
    pass


VIEWS = (
    Good, Bad, Setup, Decorated, ForgotMixin, ForgotDecorator, AllowedFirst, ForbiddenFirst
)
urlpatterns = [path(f"{view.__name__}/", view.as_view()) for view in VIEWS]


def test_the_guard_has_to_stand_before_the_view(client):
    assert client.get("/Good/").status_code == 302
    assert client.get("/Bad/").status_code == 200
    assert [cls.__name__ for cls in Bad.__mro__] == [
        "Bad", "Page", "View", "LoginRequiredMixin", "AccessMixin", "object"
    ]


def test_setup_runs_before_the_guard(client):
    ran.clear()
    assert client.get("/Setup/").status_code == 302
    assert ran == ["setup"]


def test_dispatch_without_super_drops_the_mixin_and_the_decorator_of_the_parent(client):
    assert client.get("/Decorated/").status_code == 302
    assert client.get("/ForgotMixin/").status_code == 200
    assert client.get("/ForgotDecorator/").status_code == 200


def test_of_two_test_funcs_only_the_left_one_is_asked(client, admin_user):
    client.force_login(admin_user)
    assert client.get("/AllowedFirst/").status_code == 200
    assert client.get("/ForbiddenFirst/").status_code == 403


def test_an_order_that_contradicts_itself_is_a_type_error():
    with pytest.raises(TypeError, match="Cannot create a consistent method"):
        type("Impossible", (View, Page), {})


def test_the_middleware_guards_what_the_order_of_the_bases_left_open(client, settings):
    settings.MIDDLEWARE = [
        *settings.MIDDLEWARE, "django.contrib.auth.middleware.LoginRequiredMiddleware"
    ]
    assert client.get("/Bad/").status_code == 302
