"""Meta must name its fields, and '__all__', exclude and depth publish more than was meant."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, models
from rest_framework import serializers

pytestmark = pytest.mark.django_db


class Note(models.Model):
    slug = models.CharField(max_length=20)
    text = models.CharField(max_length=50, default="")
    is_featured = models.BooleanField(default=False)
    created = models.DateTimeField(auto_now_add=True)
    owner = models.ForeignKey(User, models.CASCADE)

    class Meta:
        app_label = "drf_serializer_meta"
        constraints = [models.UniqueConstraint(fields=["owner", "slug"], name="owner_slug")]


def serializer_of(model=Note, **options):
    meta = type("Meta", (), {"model": model, **options})
    return type("MadeSerializer", (serializers.ModelSerializer,), {"Meta": meta})


@pytest.fixture
def ann(django_user_model):
    return django_user_model.objects.create_user("ann", password="secret")


@pytest.mark.parametrize("options", [{}, {"fields": ("slug",), "exclude": ("text",)}])
def test_one_of_fields_and_exclude_is_required_and_missed_only_at_first_use(options):
    serializer = serializer_of(**options)()
    with pytest.raises(AssertionError, match="'fields'.* 'exclude'"):
        serializer.fields


def test_a_declared_field_must_be_listed_unless_it_is_inherited():
    class Declared(serializers.ModelSerializer):
        extra = serializers.CharField()

        class Meta:
            model = Note
            fields = ("slug",)

    with pytest.raises(AssertionError, match="has not been included in the 'fields' option"):
        Declared().fields

    class Inherits(Declared):
        pass

    assert set(Inherits().fields) == {"slug"}


def test_all_makes_a_privileged_column_writable():
    sent = {"username": "eve", "password": "x", "is_superuser": True}
    serializer = serializer_of(User, fields="__all__")(data=sent)
    assert serializer.is_valid(), serializer.errors
    assert serializer.save().is_superuser


def test_exclude_publishes_every_column_it_does_not_name():
    fields = serializer_of(exclude=("text",))().fields
    assert set(fields) == {"id", "slug", "is_featured", "created", "owner"}
    assert fields["created"].read_only and not fields["is_featured"].read_only


def test_read_only_fields_and_extra_kwargs_do_not_reach_a_declared_field():
    class Half(serializers.ModelSerializer):
        text = serializers.CharField()

        class Meta:
            model = Note
            fields = ("slug", "text")
            read_only_fields = ("slug", "text")
            extra_kwargs = {"text": {"read_only": True}}

    assert Half().fields["slug"].read_only and not Half().fields["text"].read_only


def test_depth_shows_the_whole_related_row_and_closes_it_for_input(ann):
    serializer_class = serializer_of(fields=("slug", "owner"), depth=1)
    data = serializer_class(Note(slug="a", owner=ann)).data
    assert data["owner"]["password"] == ann.password and "is_superuser" in data["owner"]
    assert serializer_class().fields["owner"].read_only


OWNER_LEFT_OUT = {"fields": ("slug",)}
OWNER_READ_ONLY = {"fields": ("slug", "owner"), "read_only_fields": ("owner",)}


@pytest.mark.parametrize("options", [OWNER_LEFT_OUT, OWNER_READ_ONLY])
def test_a_unique_constraint_is_checked_only_if_all_its_fields_take_input(ann, options):
    Note.objects.create(slug="a", owner=ann)
    whole = serializer_of(fields=("slug", "owner"))(data={"slug": "a", "owner": ann.pk})
    assert not whole.is_valid() and whole.errors["non_field_errors"][0].code == "unique"
    part = serializer_of(**options)(data={"slug": "a"})
    assert part.is_valid()
    with pytest.raises(IntegrityError):
        part.save(owner=ann)
