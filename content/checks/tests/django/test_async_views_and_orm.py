"""An async view may await the ORM, but the ORM below is synchronous code in one thread."""

import asyncio
import threading

import httpx
import pytest
from asgiref.sync import sync_to_async
from django.core.exceptions import SynchronousOnlyOperation
from django.core.handlers.asgi import ASGIHandler
from django.db import models, transaction
from django.http import HttpResponse, JsonResponse
from django.urls import path

pytestmark = [pytest.mark.anyio, pytest.mark.django_db(transaction=True)]


class Row(models.Model):
    class Meta:
        app_label = "django_async_views_and_orm"
        abstract = True


class Author(Row):
    name = models.CharField(max_length=50)


class Book(Row):
    author = models.ForeignKey(Author, models.CASCADE)

    def save(self, **kwargs):
        super().save(**kwargs)
        self.saved_in = threading.get_ident()


async def fan_out(request):
    everybody = asyncio.Barrier(3)

    async def call_a_service():
        async with asyncio.timeout(10):
            return await everybody.wait()

    answers = await asyncio.gather(*(call_a_service() for _ in range(3)))
    return HttpResponse(len(answers))


all_inside = asyncio.Barrier(5)


async def inside(request):
    async with asyncio.timeout(10):
        await all_inside.wait()
    return HttpResponse(threading.active_count())


both_requests = asyncio.Barrier(2)


async def threads(request):
    idents = await asyncio.gather(*(sync_to_async(threading.get_ident)() for _ in range(3)))
    async with asyncio.timeout(10):
        await both_requests.wait()
    return JsonResponse(sorted(set(idents)), safe=False)


urlpatterns = [
    path("fan-out/", fan_out), path("inside/", inside), path("threads/", threads)
]


@pytest.fixture(autouse=True)
def urls(settings):
    settings.ROOT_URLCONF = __name__


def browser():
    return httpx.AsyncClient(
        transport=httpx.ASGITransport(ASGIHandler()), base_url="http://testserver"
    )


async def test_a_query_in_a_coroutine_has_to_be_awaited():
    author = await Author.objects.acreate(name="Ada")
    books = Book.objects.filter(author=author)
    with pytest.raises(SynchronousOnlyOperation):
        list(books)
    assert [book async for book in books] == [] and await books.acount() == 0


async def test_a_lazy_relation_cannot_be_awaited_and_has_to_be_loaded_before():
    author = await Author.objects.acreate(name="Ada")
    await Book.objects.acreate(author=author)
    book = await Book.objects.aget()
    with pytest.raises(SynchronousOnlyOperation):
        book.author
    book = await Book.objects.select_related("author").aget()
    assert book.author.name == "Ada"


async def test_the_a_methods_run_the_synchronous_ones_in_a_thread():
    book = await Book.objects.acreate(author=await Author.objects.acreate(name="Ada"))
    assert book.saved_in != threading.get_ident()


async def test_there_is_no_async_transaction():
    with pytest.raises(SynchronousOnlyOperation):
        with transaction.atomic():
            pass
    with pytest.raises(TypeError):
        async with transaction.atomic():
            pass


async def test_a_transaction_lives_in_a_function_given_to_sync_to_async():
    @sync_to_async
    def create_and_fail():
        with transaction.atomic():
            Author.objects.create(name="Ada")
            raise ValueError

    with pytest.raises(ValueError):
        await create_and_fail()
    assert not await Author.objects.aexists()


async def test_each_request_has_one_thread_for_all_its_synchronous_code():
    site = browser()
    first, second = await asyncio.gather(site.get("/threads/"), site.get("/threads/"))
    assert len(first.json()) == len(second.json()) == 1
    assert first.json() != second.json()


async def test_each_request_has_a_thread_even_without_middleware_and_queries(settings):
    settings.MIDDLEWARE = []
    site, before = browser(), threading.active_count()
    responses = await asyncio.gather(*(site.get("/inside/") for _ in range(5)))
    assert all(int(response.content) >= before + 5 for response in responses)


def test_coroutines_of_one_view_overlap_even_under_wsgi(client):
    assert client.get("/fan-out/").content == b"3"
