"""A form cleans each field, then itself, then (a ModelForm) the object it is about to save."""

import pytest
from django import forms
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.db import IntegrityError, models
from django.forms import modelform_factory

pytestmark = pytest.mark.django_db
trace = []


def traced(function):
    def wrapper(*args, **kwargs):
        trace.append(function.__qualname__)
        return function(*args, **kwargs)

    return wrapper


class Tag(models.Model):
    class Meta:
        app_label = "django_forms_and_modelforms"


class Post(models.Model):
    slug = models.CharField(max_length=20, unique=True)
    note = models.CharField(max_length=20, blank=True)
    is_open = models.BooleanField(default=True)
    state = models.CharField(max_length=20, default="draft", blank=True)
    is_paid = models.BooleanField(default=False)
    tags = models.ManyToManyField(Tag, blank=True)

    clean_fields = traced(models.Model.clean_fields)
    clean = traced(models.Model.clean)
    validate_constraints = traced(models.Model.validate_constraints)
    validate_unique = traced(models.Model.validate_unique)

    class Meta:
        app_label = "django_forms_and_modelforms"


class SlugField(forms.CharField):
    to_python = traced(forms.CharField.to_python)
    validate = traced(forms.CharField.validate)
    run_validators = traced(forms.CharField.run_validators)


class PostForm(forms.ModelForm):
    slug = SlugField(max_length=5)

    class Meta:
        model = Post
        fields = ["slug", "note", "is_open", "state", "tags"]

    @traced
    def clean_slug(self):
        if self.cleaned_data["slug"] == "admin":
            raise ValidationError("reserved")
        return self.cleaned_data["slug"].lower()

    clean = traced(forms.ModelForm.clean)


class ForgetfulForm(PostForm):
    def clean(self):
        return self.cleaned_data


FIELD = ["CharField.to_python", "Field.validate", "Field.run_validators"]
OBJECT = ["clean_fields", "clean", "validate_constraints", "validate_unique"]
OBJECT = [f"Model.{name}" for name in OBJECT]


def test_the_order_is_field_then_form_then_object_and_it_runs_once():
    trace.clear()
    form = PostForm({"slug": "NEW"})
    assert form.is_valid() and form.is_valid() and form.instance.slug == "new"
    assert trace == [*FIELD, "PostForm.clean_slug", "BaseModelForm.clean", *OBJECT]


def test_a_bad_field_skips_its_own_method_and_stops_neither_form_nor_object():
    trace.clear()
    form = PostForm({"slug": "too long"})
    assert not form.is_valid() and "slug" not in form.cleaned_data
    assert trace == [*FIELD, "BaseModelForm.clean", *OBJECT]


def test_an_invalid_form_has_changed_the_object_already():
    post = Post.objects.create(slug="a")
    assert not PostForm({"slug": "admin", "note": "new"}, instance=post).is_valid()
    assert (post.slug, post.note) == ("a", "new")
    assert Post.objects.get().note == ""


def test_clean_without_super_loses_the_check_of_uniqueness():
    Post.objects.create(slug="a")
    assert PostForm({"slug": "a"}).errors["slug"].as_data()[0].code == "unique"
    form = ForgetfulForm({"slug": "a"})
    assert form.is_valid()
    with pytest.raises(IntegrityError):
        form.save()


def test_what_is_not_among_the_fields_can_not_be_set():
    post = PostForm({"slug": "a", "is_paid": "on"}).save()
    assert not post.is_paid
    with pytest.raises(ImproperlyConfigured, match="fields"):
        modelform_factory(Post)


def test_a_value_absent_from_post_clears_the_field_unless_the_model_has_a_default():
    post = Post.objects.create(slug="a", note="old", state="published")
    PostForm({"slug": "a"}, instance=post).save()
    post.refresh_from_db()
    assert (post.note, post.is_open, post.state) == ("", False, "published")


def test_commit_false_leaves_many_to_many_to_save_m2m():
    form = PostForm({"slug": "a", "tags": [Tag.objects.create().pk]})
    post = form.save(commit=False)
    assert post.pk is None
    post.save()
    assert post.tags.count() == 0
    form.save_m2m()
    assert post.tags.count() == 1
