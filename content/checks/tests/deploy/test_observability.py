"""A request id reaches every log line, SQL time is counted per request, labels name routes."""

import io
import json
import logging
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse
from django.urls import path
from opentelemetry import propagate, trace
from prometheus_client import REGISTRY, CollectorRegistry, Counter
from prometheus_client.multiprocess import MultiProcessCollector

request_id = ContextVar("request_id", default="-")
registry = CollectorRegistry()
by_route = Counter("by_route", "Requests.", ["route"], registry=registry)
by_path = Counter("by_path", "Requests.", ["path"], registry=registry)


class JsonFormatter(logging.Formatter):
    def format(self, record):
        return json.dumps({"message": record.getMessage(), "request_id": request_id.get()})


class SqlTime:
    count = seconds = 0

    def __call__(self, execute, *args):
        started = time.perf_counter()
        try:
            return execute(*args)
        finally:
            self.count += 1
            self.seconds += time.perf_counter() - started


def observe(get_response):
    def middleware(request):
        token, sql = request_id.set(request.headers["X-Request-ID"]), SqlTime()
        try:
            with connection.execute_wrapper(sql):
                response = get_response(request)
        finally:
            request_id.reset(token)
        by_route.labels(request.resolver_match.route).inc()
        by_path.labels(request.path).inc()
        response["Server-Timing"] = f"sql;dur={sql.seconds * 1000};desc={sql.count}"
        return response

    return middleware


def order(request, pk):
    logging.getLogger("shop.orders").info("order %s", pk)
    return HttpResponse([User.objects.count(), User.objects.exists()])


urlpatterns = [path("orders/<int:pk>/", order)]


@pytest.fixture
def get(client, settings, db):
    settings.MIDDLEWARE, settings.ROOT_URLCONF = [f"{__name__}.observe"], __name__
    return lambda url: client.get(url, headers={"X-Request-ID": "abc"})


@pytest.fixture
def output():
    stream, logger = io.StringIO(), logging.getLogger("shop")
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonFormatter())
    logger.addHandler(handler)
    logger.setLevel("INFO")
    yield stream
    logger.removeHandler(handler)


def test_a_log_line_deep_in_the_code_carries_the_request_id(get, output):
    get("/orders/7/")
    assert json.loads(output.getvalue()) == {"message": "order 7", "request_id": "abc"}
    assert request_id.get() == "-"


def test_a_filter_masks_records_of_child_loggers_only_on_the_handler(get, output):
    logger, secrets = logging.getLogger("shop"), []
    for place in (logger, logger.handlers[0]):
        place.addFilter(lambda record, place=place: secrets.append(place) or True)
    get("/orders/7/")
    assert secrets == [logger.handlers[0]]


def test_a_thread_of_a_pool_knows_the_id_only_from_a_copied_context():
    def work():
        request_id.set("abc")
        with ThreadPoolExecutor() as pool:
            copied = pool.submit(copy_context().run, request_id.get)
            return pool.submit(request_id.get).result(), copied.result()

    assert copy_context().run(work) == ("-", "abc")


def test_sql_is_counted_although_connection_queries_is_empty(get):
    assert get("/orders/7/")["Server-Timing"].endswith("desc=2")
    assert connection.queries == []


def test_a_label_with_the_path_makes_a_series_per_order(get):
    for pk in range(100):
        get(f"/orders/{pk}/")
    series = [sample.name for metric in registry.collect() for sample in metric.samples]
    assert (series.count("by_route_total"), series.count("by_path_total")) == (1, 100)


def test_a_process_sees_the_counts_of_others_only_in_a_shared_folder(tmp_path):
    code = "from prometheus_client import Counter; Counter('paid', 'Paid.').inc()"
    environment = os.environ | {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}
    for _ in range(2):
        subprocess.run([sys.executable, "-c", code], env=environment, check=True)
    assert REGISTRY.get_sample_value("paid_total") is None
    shared = CollectorRegistry()
    MultiProcessCollector(shared, path=str(tmp_path))
    assert shared.get_sample_value("paid_total") == 2


def test_a_trace_from_the_caller_goes_on_to_the_next_service():
    caller = {"traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}
    callee = {}
    with trace.get_tracer("shop").start_as_current_span("pay", propagate.extract(caller)):
        propagate.inject(callee)
    assert callee["traceparent"].split("-")[1] == "0af7651916cd43dd8448eb211c80319c"
