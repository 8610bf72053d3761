"""A signal is a plain call in the sender's thread, and only save() and delete() make it."""

import gc
import threading

import pytest
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import Signal

pytestmark = pytest.mark.django_db


class Order(models.Model):
    number = models.IntegerField()

    class Meta:
        app_label = "django_signals"


@pytest.fixture
def on():
    """Connects a receiver for the length of a test."""
    connected = []

    def connect(signal, receiver):
        signal.connect(receiver, sender=Order)
        connected.append((signal, receiver))

    yield connect
    for signal, receiver in connected:
        signal.disconnect(receiver, sender=Order)


def boom(**kwargs):
    raise ZeroDivisionError


def test_save_waits_for_its_receivers_in_the_same_thread(on):
    seen = []
    on(post_save, lambda created, **_: seen.append((created, threading.get_ident())))
    order = Order.objects.create(number=1)
    order.save()
    assert seen == [(True, threading.get_ident()), (False, threading.get_ident())]


def test_save_waits_for_an_async_receiver_too(on):
    seen = []

    async def receiver(**kwargs):
        seen.append("async")

    on(post_save, receiver)
    Order.objects.create(number=1)
    assert seen == ["async"]


def test_bulk_writes_send_no_save_signal_but_a_bulk_delete_sends_one_for_each_row(on):
    seen = []
    for signal in (pre_save, post_save, post_delete):
        on(signal, lambda signal, **_: seen.append(signal))
    orders = Order.objects.bulk_create([Order(number=1), Order(number=2)])
    Order.objects.bulk_update(orders, ["number"])
    Order.objects.update(number=3)
    assert seen == []
    Order.objects.all().delete()
    assert seen == [post_delete, post_delete]


@pytest.mark.django_db(transaction=True)
def test_an_error_comes_out_of_save_stops_the_other_receivers_and_undoes_an_atomic_block(on):
    called = []
    on(post_save, boom)
    on(post_save, lambda **_: called.append("after"))
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        Order.objects.create(number=1)
    assert Order.objects.count() == 0
    with pytest.raises(ZeroDivisionError):
        Order.objects.create(number=2)
    assert Order.objects.get().number == 2
    assert called == []


@pytest.mark.django_db(transaction=True)
def test_post_save_is_before_the_commit(on):
    log = []

    def receiver(**kwargs):
        log.append("post_save")
        transaction.on_commit(lambda: log.append("committed"))

    on(post_save, receiver)
    with transaction.atomic():
        Order.objects.create(number=1)
        log.append("still in the block")
    assert log == ["post_save", "still in the block", "committed"]


def test_send_robust_collects_what_send_raises():
    signal = Signal()
    signal.connect(boom)
    with pytest.raises(ZeroDivisionError):
        signal.send(sender=None)
    [(receiver, error)] = signal.send_robust(sender=None)
    assert receiver is boom and isinstance(error, ZeroDivisionError)


@pytest.mark.parametrize(("debug", "left"), [(False, []), (True, ["called"])])
def test_a_local_receiver_is_garbage_unless_debug_happens_to_keep_it(settings, debug, left):
    settings.DEBUG = debug
    signal = Signal()

    def connect():
        signal.connect(lambda **kwargs: "called")

    connect()
    gc.collect()
    assert [answer for receiver, answer in signal.send(sender=None)] == left


def test_two_copies_of_a_receiver_need_a_dispatch_uid_to_count_as_one():
    copies = [lambda **kwargs: None, lambda **kwargs: None]
    without, unique = Signal(), Signal()
    for copy in copies:
        without.connect(copy)
        unique.connect(copy, dispatch_uid="orders.receipt")
    assert len(without.send(sender=None)) == 2 and len(unique.send(sender=None)) == 1
