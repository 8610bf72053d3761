"""Whom a signal does not reach, when it comes too early, what a subscriber costs a delete."""

from contextlib import contextmanager
from functools import partial

import pytest
from django import forms
from django.core.management import call_command
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save

pytestmark = pytest.mark.django_db


class Tag(models.Model):
    class Meta:
        app_label = "django_signals_pitfalls"


class Order(models.Model):
    total = models.IntegerField(default=0)
    total_in_cents = models.IntegerField(default=0)
    tags = models.ManyToManyField(Tag)

    class Meta:
        app_label = "django_signals_pitfalls"

    def save(self, *args, **kwargs):
        self.total_in_cents = self.total * 100
        super().save(*args, **kwargs)


class Draft(models.Model):
    class Meta:
        app_label = "django_signals_pitfalls"


class PaidOrder(Order):
    class Meta:
        app_label = "django_signals_pitfalls"
        proxy = True


class GiftOrder(Order):
    class Meta:
        app_label = "django_signals_pitfalls"


@contextmanager
def subscribed(receiver, signal=post_save, sender=Order):
    signal.connect(receiver, sender=sender)
    try:
        yield
    finally:
        signal.disconnect(receiver, sender=sender)


def fail(**kwargs):
    raise ValueError("the receiver is broken")


def test_loaddata_says_raw_and_does_not_call_an_overridden_save(tmp_path):
    fixture = tmp_path / "orders.json"
    fixture.write_text(
        '[{"model": "django_signals_pitfalls.order", "fields": {"total": 5, "tags": []}}]'
    )
    raw_flags = []

    def remember(raw, **kwargs):
        raw_flags.append(raw)

    with subscribed(remember):
        call_command("loaddata", fixture, verbosity=0)
        Order(total=5).save()
    assert raw_flags == [True, False]
    assert list(Order.objects.values_list("total_in_cents", flat=True)) == [0, 500]


def test_bulk_create_update_a_proxy_and_a_child_model_bypass_the_receiver():
    with subscribed(fail):
        Order.objects.bulk_create([Order(), Order()])
        Order.objects.update(total=1)
        PaidOrder.objects.create()
        GiftOrder.objects.create()
        with pytest.raises(ValueError, match="the receiver is broken"):
            Order.objects.create()


def test_a_receiver_that_saves_calls_itself_until_python_gives_up_and_update_does_not():
    def save_again(instance, **kwargs):
        instance.save()

    def update_the_row(instance, **kwargs):
        Order.objects.filter(pk=instance.pk).update(total=7)

    with subscribed(update_the_row):
        assert Order.objects.get(pk=Order.objects.create().pk).total == 7
    with subscribed(save_again), pytest.raises(RecursionError):
        Order.objects.create()


@pytest.mark.django_db(transaction=True)
def test_without_atomic_the_caller_sees_an_error_and_the_row_stays():
    with subscribed(fail):
        with pytest.raises(ValueError):
            Order.objects.create()
        assert Order.objects.count() == 1
        with pytest.raises(ValueError), transaction.atomic():
            Order.objects.create()
        assert Order.objects.count() == 1


def test_post_save_comes_before_a_form_has_saved_the_many_to_many():
    tags_seen = []

    def look(instance, **kwargs):
        tags_seen.append(instance.tags.count())

    form = forms.modelform_factory(Order, fields=["total", "tags"])(
        {"total": 1, "tags": [Tag.objects.create().pk]}
    )
    with subscribed(look):
        order = form.save()
    assert tags_seen == [0] and order.tags.count() == 1


@pytest.mark.parametrize("sender", [Draft, None])
def test_a_subscriber_turns_one_delete_into_a_select_of_all_rows(
    sender, django_assert_num_queries
):
    Draft.objects.bulk_create([Draft(), Draft()])
    with django_assert_num_queries(1):
        Draft.objects.all().delete()
    deleted = []

    def remember(instance, **kwargs):
        deleted.append(instance)

    Draft.objects.bulk_create([Draft(), Draft()])
    with subscribed(remember, post_delete, sender), django_assert_num_queries(2) as captured:
        Draft.objects.all().delete()
    assert captured[0]["sql"].startswith("SELECT") and len(deleted) == 2


@pytest.mark.django_db(transaction=True)
def test_a_service_function_notifies_after_the_commit_and_never_after_a_rollback():
    sent = []

    def place_order(total):
        with transaction.atomic():
            order = Order.objects.create(total=total)
            transaction.on_commit(partial(sent.append, order.pk))
            if total < 0:
                raise ValueError("a negative total")
        return order

    with pytest.raises(ValueError):
        place_order(-1)
    assert sent == [] and not Order.objects.exists()
    order = place_order(1)
    assert sent == [order.pk]
