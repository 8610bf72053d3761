"""An inner block is a savepoint, and a swallowed database error breaks the block around it."""

import pytest
from django.core.exceptions import SynchronousOnlyOperation
from django.db import DataError, IntegrityError, InternalError, connection, connections
from django.db import models, transaction
from django.db.transaction import TransactionManagementError
from django.http import HttpResponse, StreamingHttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.test.utils import CaptureQueriesContext
from django.urls import path

pytestmark = pytest.mark.django_db(transaction=True)
on_postgresql = pytest.mark.django_db(databases=["default", "postgres"], transaction=True)


class Account(models.Model):
    owner = models.CharField(max_length=20, unique=True)

    class Meta:
        app_label = "django_transactions_atomic"


def owners(using="default"):
    return set(Account.objects.using(using).values_list("owner", flat=True))


@on_postgresql
def test_an_inner_block_is_a_savepoint_and_its_rollback_spares_the_outer_one():
    with CaptureQueriesContext(connections["postgres"]) as queries:
        with transaction.atomic(using="postgres"):
            Account.objects.using("postgres").create(owner="outer")
            with pytest.raises(ZeroDivisionError), transaction.atomic(using="postgres"):
                Account.objects.using("postgres").create(owner="inner")
                1 / 0
    assert owners("postgres") == {"outer"}
    assert [query["sql"].split()[0] for query in queries] == [
        "BEGIN", "INSERT", "SAVEPOINT", "INSERT", "ROLLBACK", "RELEASE", "COMMIT",
    ]


def test_a_database_error_swallowed_inside_the_block_breaks_it():
    with transaction.atomic():
        Account.objects.create(owner="ada")
        try:
            Account.objects.create(owner="ada")
        except IntegrityError:
            pass
        with pytest.raises(TransactionManagementError):
            owners()
    assert owners() == set(), "the block ended without an exception and yet rolled back"


def test_the_same_error_caught_outside_of_an_inner_block_does_no_harm():
    with transaction.atomic():
        Account.objects.create(owner="ada")
        try:
            with transaction.atomic():
                Account.objects.create(owner="ada")
        except IntegrityError:
            Account.objects.create(owner="barbara")
    assert owners() == {"ada", "barbara"}


@on_postgresql
def test_after_a_failed_select_it_is_postgresql_that_refuses():
    with transaction.atomic(using="postgres"):
        Account.objects.using("postgres").create(owner="lost")
        with pytest.raises(DataError):
            Account.objects.using("postgres").extra(where=["1 / 0 = 1"]).exists()
        with pytest.raises(InternalError, match="current transaction is aborted"):
            owners("postgres")
    assert owners("postgres") == set(), "COMMIT of an aborted transaction is a ROLLBACK"


def test_an_exception_of_python_swallowed_inside_commits_half_of_the_work():
    with transaction.atomic():
        try:
            Account.objects.create(owner="half")
            raise ValueError
        except ValueError:
            pass
    assert owners() == {"half"}


def test_rollback_restores_the_rows_and_not_the_objects():
    account = Account(owner="ada")
    with transaction.atomic():
        account.save()
        transaction.set_rollback(True)
    assert account.pk is not None and owners() == set()


def test_a_durable_block_refuses_to_be_nested():
    with transaction.atomic(), pytest.raises(RuntimeError, match="durable"):
        with transaction.atomic(durable=True):
            pass


def broken_view(request):
    Account.objects.create(owner="view")
    if "return" in request.GET:
        return HttpResponse(status=500)
    raise ValueError


def middleware(get_response):
    def handle(request):
        Account.objects.create(owner="middleware")
        return get_response(request)

    return handle


def is_open():
    return str(connection.in_atomic_block)


def template_view(request):
    page = engines["django"].from_string("{{ is_open }}")
    return TemplateResponse(request, page, {"is_open": is_open})


async def async_view(request):
    pass


urlpatterns = [
    path("", broken_view),
    path("plain/", lambda request: HttpResponse(is_open())),
    path("stream/", lambda request: StreamingHttpResponse(is_open() for _ in range(1))),
    path("template/", template_view),
    path("async/", async_view),
]


@pytest.fixture
def atomic_requests(settings, monkeypatch):
    settings.ROOT_URLCONF = __name__
    monkeypatch.setitem(connections.settings["default"], "ATOMIC_REQUESTS", True)


@pytest.mark.parametrize(
    ("query", "saved"), [("", {"middleware"}), ("?return", {"middleware", "view"})]
)
def test_atomic_requests_rolls_back_a_raising_view_only(
    query, saved, atomic_requests, client, settings
):
    settings.MIDDLEWARE = [f"{__name__}.middleware"]
    client.raise_request_exception = False
    assert client.get(f"/{query}").status_code == 500
    assert owners() == saved


def test_the_view_is_in_the_transaction_and_rendering_or_streaming_is_not(
    atomic_requests, client
):
    bodies = [client.get(f"/{name}/").getvalue() for name in ("plain", "template", "stream")]
    assert bodies == [b"True", b"False", b"False"]
    with pytest.raises(RuntimeError, match="ATOMIC_REQUESTS with async views"):
        client.get("/async/")


@pytest.mark.anyio
async def test_there_is_no_async_atomic():
    with pytest.raises(TypeError):
        async with transaction.atomic():
            pass
    with pytest.raises(SynchronousOnlyOperation):
        with transaction.atomic():
            pass
