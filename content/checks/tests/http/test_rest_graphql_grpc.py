"""API styles differ in contract, HTTP cache, N+1 in resolvers and direction of the stream."""

from typing import Annotated

import pytest
from django.core.cache import cache
from django.db import models
from django.http import HttpResponse
from django.test import RequestFactory
from django.views.decorators.cache import cache_page
from fastapi import FastAPI, Header, WebSocket
from fastapi.middleware.cors import CORSMiddleware
from fastapi.sse import EventSourceResponse, ServerSentEvent
from fastapi.testclient import TestClient


class Author(models.Model):
    name = models.CharField(max_length=50)

    class Meta:
        app_label = "http_rest_graphql_grpc"


class Book(models.Model):
    author = models.ForeignKey(Author, models.CASCADE)

    class Meta:
        app_label = "http_rest_graphql_grpc"


api = FastAPI()
api.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
client = TestClient(api)


@api.get("/books/{book_id}")
def book(book_id: int) -> dict[str, int]:
    return {"id": book_id}


@api.get("/prices", response_class=EventSourceResponse)
async def prices(last_event_id: Annotated[int, Header()] = 0):
    for number in range(last_event_id + 1, 4):
        yield ServerSentEvent(data={"price": number * 10}, id=str(number))


@api.websocket("/chat")
async def chat(socket: WebSocket):
    await socket.accept()
    await socket.send_text("welcome")
    await socket.send_text(f"you said {await socket.receive_text()}")


def test_rest_publishes_its_contract_and_refuses_what_breaks_it():
    operation = client.get("/openapi.json").json()["paths"]["/books/{book_id}"]["get"]
    assert operation["parameters"][0]["schema"]["type"] == "integer"
    assert client.get("/books/first").status_code == 422


def test_an_http_cache_serves_get_and_never_the_post_that_graphql_uses():
    cache.clear()
    runs = []
    view = cache_page(60)(lambda request: HttpResponse(runs.append(request.method)))
    for method in ("get", "get", "post", "post"):
        view(getattr(RequestFactory(), method)("/graphql"))
    assert runs == ["GET", "POST", "POST"]


@pytest.mark.django_db
def test_a_resolver_per_field_is_n_plus_1_and_a_batch_is_one_query(django_assert_num_queries):
    for name in ("Ada", "Grace", "Barbara"):
        Book.objects.create(author=Author.objects.create(name=name))

    with django_assert_num_queries(1 + 3):
        one_by_one = [Author.objects.get(pk=book.author_id).name for book in Book.objects.all()]
    with django_assert_num_queries(2):
        books = list(Book.objects.all())
        authors = Author.objects.in_bulk({book.author_id for book in books})
        batched = [authors[book.author_id].name for book in books]
    assert one_by_one == batched


def test_sse_is_plain_http_text_and_resumes_from_the_last_event_id():
    stream = client.get("/prices")
    assert stream.headers["Content-Type"].startswith("text/event-stream")
    assert stream.text.count("data: ") == 3
    resumed = client.get("/prices", headers={"Last-Event-ID": "2"}).text
    assert resumed == 'data: {"price": 30}\nid: 3\n\n'


def test_a_websocket_speaks_both_ways_and_cors_does_not_stop_a_foreign_origin():
    foreign = {"Origin": "https://evil.example"}
    with client.websocket_connect("/chat", headers=foreign) as socket:
        assert socket.receive_text() == "welcome"
        socket.send_text("hi")
        assert socket.receive_text() == "you said hi"
