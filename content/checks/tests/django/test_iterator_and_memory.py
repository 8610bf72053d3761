"""iterator() keeps no rows and holds a cursor in PostgreSQL; batches by key hold nothing."""

from contextlib import closing

import pytest
from django.db import ProgrammingError, connections, models

pytestmark = pytest.mark.django_db(databases=["default", "postgres"])


class Shop(models.Model):
    class Meta:
        app_label = "django_iterator_and_memory"


class Item(models.Model):
    shop = models.ForeignKey(Shop, models.CASCADE, null=True)
    price = models.IntegerField(default=1)

    class Meta:
        app_label = "django_iterator_and_memory"


def items(count=25, using="default"):
    objects = Item.objects.using(using)
    objects.bulk_create(Item() for _ in range(count))
    return objects.order_by("pk")


def open_cursors():
    with connections["postgres"].cursor() as cursor:
        cursor.execute("SELECT name, is_holdable FROM pg_cursors WHERE name LIKE '_django%'")
        return cursor.fetchall()


def batches(queryset, size):
    rows = list(queryset[:size])
    while rows:
        yield rows
        rows = list(queryset.filter(pk__gt=rows[-1].pk)[:size])


def test_a_loop_keeps_every_object_and_iterator_none(django_assert_num_queries):
    queryset = items()
    with django_assert_num_queries(2):
        assert len([item for _ in range(2) for item in queryset.iterator()]) == 50
    assert queryset._result_cache is None
    with django_assert_num_queries(1):
        assert len([item for _ in range(2) for item in queryset]) == 50
    assert len(queryset._result_cache) == 25


def test_prefetch_needs_a_chunk_size_and_costs_a_query_per_chunk(django_assert_num_queries):
    items().update(shop=Shop.objects.create())
    prefetching = Item.objects.prefetch_related("shop")
    with pytest.raises(ValueError, match="chunk_size must be provided"):
        prefetching.iterator()
    with django_assert_num_queries(1 + 3):
        assert len([item.shop for item in prefetching.iterator(chunk_size=10)]) == 25


@pytest.mark.django_db(databases=["postgres"], transaction=True)
def test_outside_of_a_transaction_the_cursor_is_held_after_its_commit():
    with closing(items(using="postgres").iterator(chunk_size=10)) as stream:
        next(stream)
        ((name, is_holdable),) = open_cursors()
        assert is_holdable
    assert open_cursors() == []


def test_the_cursor_lives_in_one_connection_which_is_why_a_pooler_breaks_it():
    with (
        closing(items(using="postgres").iterator(chunk_size=10)) as stream,
        closing(connections["postgres"].copy()) as other,
    ):
        next(stream)
        ((name, is_holdable),) = open_cursors()
        assert not is_holdable
        with pytest.raises(ProgrammingError, match=f'"{name}" does not exist'):
            other.cursor().execute(f'FETCH 10 FROM "{name}"')


def test_a_setting_turns_the_cursor_off(monkeypatch):
    monkeypatch.setitem(
        connections["postgres"].settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True
    )
    with closing(items(using="postgres").iterator(chunk_size=10)) as stream:
        next(stream)
        assert open_cursors() == []


def test_a_cursor_shows_the_rows_as_they_were_when_it_was_opened():
    queryset = items(using="postgres")
    stream = queryset.iterator(chunk_size=10)
    next(stream)
    queryset.update(price=99)
    assert {item.price for item in stream} == {1}


def test_batches_by_key_see_each_row_and_pages_by_offset_skip_some():
    queryset = items()
    seen = 0
    for rows in batches(queryset, 10):
        seen += queryset.filter(pk__in=[row.pk for row in rows]).delete()[0]
    assert seen == 25
    queryset, seen = items(), 0
    for offset in (0, 10, 20):
        page = [row.pk for row in queryset[offset : offset + 10]]
        seen += queryset.filter(pk__in=page).delete()[0]
    assert seen == 15


@pytest.mark.anyio
@pytest.mark.django_db(transaction=True)
async def test_async_for_keeps_the_rows_too_and_aiterator_does_not():
    await Item.objects.acreate()
    looped, streamed = Item.objects.all(), Item.objects.all()
    assert len([item async for item in looped]) == 1 and len(looped._result_cache) == 1
    assert len([item async for item in streamed.aiterator()]) == 1
    assert streamed._result_cache is None
