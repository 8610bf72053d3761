"""A lock stops a stampede, a reset can lose a race, and a page can reach a stranger."""

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
import time_machine
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.db import connections, models, transaction
from django.http import HttpResponse
from django.urls import path
from django.views.decorators.cache import cache_control, cache_page
from django.views.decorators.vary import vary_on_cookie

pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]
WORKERS = 4


class Product(models.Model):
    price = models.IntegerField()

    class Meta:
        app_label = "django_cache_invalidation_and_stampede"


@pytest.fixture(autouse=True)
def empty_cache():
    yield
    cache.clear()


def cached(key, load, fresh=60, stale=600):
    entry = cache.get(key)
    if entry and time.time() < entry["fresh_until"]:
        return entry["value"]
    won = cache.add(f"{key}:lock", 1, timeout=30)
    if entry and not won:
        return entry["value"]
    value = load()
    cache.set(key, {"value": value, "fresh_until": time.time() + fresh}, fresh + stale)
    return value


def hello(request):
    return HttpResponse(f"Hello {request.user}")


urlpatterns = [
    path("shared/", cache_page(60)(hello)),
    path("for-users/", login_required(cache_page(60)(hello))),
    path("vary/", cache_page(60)(vary_on_cookie(hello))),
    path("private/", cache_page(60)(cache_control(private=True)(hello))),
]


def test_after_a_miss_get_or_set_lets_every_worker_compute_at_once():
    all_are_computing = Barrier(WORKERS, timeout=20)

    def report(_):
        return cache.get_or_set("report", all_are_computing.wait)

    with ThreadPoolExecutor(WORKERS) as pool:
        assert len(set(pool.map(report, range(WORKERS)))) == 1


def test_add_gives_the_lock_to_one_worker_and_its_timeout_frees_it_after_a_crash():
    with time_machine.travel(0, tick=False) as clock:
        with ThreadPoolExecutor(WORKERS) as pool:
            won = list(pool.map(lambda _: cache.add("lock", 1, timeout=30), range(WORKERS)))
        assert sorted(won) == [False, False, False, True]
        clock.shift(31)
        assert cache.add("lock", 1, timeout=30)


def test_while_one_worker_recomputes_the_others_get_the_stale_value_without_waiting():
    seen_by_others = []

    def load():
        seen_by_others.append(cached("report", lambda: "a second computation"))
        return "new"

    with time_machine.travel(0, tick=False) as clock:
        cached("report", lambda: "old")
        clock.shift(61)
        assert cached("report", load) == "new"
        assert seen_by_others == ["old"] and cached("report", load) == "new"


@pytest.mark.django_db(databases=["default", "postgres"], transaction=True)
@pytest.mark.parametrize("after_commit, left_in_cache", [(False, 10), (True, 99)])
def test_a_reset_before_the_commit_is_undone_by_the_next_reader(after_commit, left_in_cache):
    products = Product.objects.using("postgres")
    product = products.create(price=10)

    def read():
        try:
            return cache.get_or_set("price", lambda: products.get(pk=product.pk).price)
        finally:
            connections["postgres"].close()

    def reset():
        cache.delete("price")

    with ThreadPoolExecutor(1) as another_worker:
        with transaction.atomic(using="postgres"):
            products.update(price=99)
            transaction.on_commit(reset, using="postgres") if after_commit else reset()
            another_worker.submit(read).result(timeout=20)
        assert another_worker.submit(read).result(timeout=20) == left_in_cache


def test_a_slow_reader_refills_a_deleted_key_but_writes_past_a_new_generation():
    def key():
        return f"price:{cache.get_or_set('generation', uuid4().hex, timeout=None)}"

    slow_readers_key, slow_readers_value = key(), 10
    cache.delete(slow_readers_key)
    cache.set(slow_readers_key, slow_readers_value)
    assert cache.get(key()) == 10
    cache.set("generation", uuid4().hex, timeout=None)
    cache.set(slow_readers_key, slow_readers_value)
    assert cache.get(key()) is None


@pytest.mark.parametrize(
    "url, bob_reads",
    [("shared", "ann"), ("for-users", "ann"), ("vary", "bob"), ("private", "bob")],
)
def test_cache_page_shows_ann_to_bob_unless_it_varies_or_is_private(
    url, bob_reads, client, django_user_model
):
    for name in ("ann", "bob"):
        client.force_login(django_user_model.objects.create(username=name))
        page = client.get(f"/{url}/")
    assert page.content.decode() == f"Hello {bob_reads}"

