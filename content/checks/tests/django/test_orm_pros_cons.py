"""Active Record tracks no changes, a bound value can't change the SQL, and CTEs need raw()."""

import pytest
import sqlalchemy as sa
from django.db import models
from django.db.models import Count
from django.template import Context, Template
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

pytestmark = pytest.mark.django_db


class Author(models.Model):
    name = models.CharField(max_length=50)
    city = models.CharField(max_length=50, default="Paris")

    class Meta:
        app_label = "django_orm_pros_cons"


class Book(models.Model):
    title = models.CharField(max_length=50)
    author = models.ForeignKey(Author, models.CASCADE, related_name="books")

    class Meta:
        app_label = "django_orm_pros_cons"


class Prize(models.Model):
    author = models.ForeignKey(Author, models.CASCADE, related_name="prizes")

    class Meta:
        app_label = "django_orm_pros_cons"


@pytest.fixture
def ada():
    return Author.objects.create(name="Ada")


def test_two_reads_give_two_objects_and_the_last_save_overwrites_the_other_change(ada):
    one, other = Author.objects.get(), Author.objects.get()
    assert one is not other
    one.name, other.city = "Grace", "Rome"
    one.save()
    other.save()
    assert Author.objects.values_list("name", "city").get() == ("Ada", "Rome")


def test_update_fields_keeps_both_changes(ada):
    one, other = Author.objects.get(), Author.objects.get()
    one.name, other.city = "Grace", "Rome"
    one.save(update_fields=["name"])
    other.save(update_fields=["city"])
    assert Author.objects.values_list("name", "city").get() == ("Grace", "Rome")


def test_a_sqlalchemy_session_has_one_object_for_a_row_and_updates_what_changed():
    class Base(DeclarativeBase):
        pass

    class Person(Base):
        __tablename__ = "person"
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str]
        city: Mapped[str]

    engine = sa.create_engine("sqlite://")
    Base.metadata.create_all(engine)
    updates = []
    with Session(engine) as session:
        session.add(Person(id=1, name="Ada", city="Paris"))
        session.commit()
        one, other = (session.scalars(sa.select(Person)).one() for _ in range(2))
        assert one is other
        sa.event.listen(engine, "before_cursor_execute", lambda *args: updates.append(args[2]))
        one.name = "Grace"
        session.flush()
    assert updates == ["UPDATE person SET name=? WHERE person.id = ?"]
    engine.dispose()


def test_a_formatted_string_is_an_injection_and_a_parameter_is_not(ada):
    evil, table = "x' OR '1'='1", Author._meta.db_table
    assert list(Author.objects.raw(f"SELECT * FROM {table} WHERE name = '{evil}'")) == [ada]
    assert list(Author.objects.raw(f"SELECT * FROM {table} WHERE name = %s", [evil])) == []
    sql, parameters = Author.objects.filter(name=evil).query.sql_with_params()
    assert evil not in sql and parameters == (evil,)


def test_filter_refuses_connector_but_lets_a_client_choose_the_lookup(ada):
    with pytest.raises(TypeError, match="_connector"):
        Author.objects.filter(**{"_connector": "OR 1=1 OR"})
    assert Author.objects.filter(**{"name__startswith": "A"}).exists()


def test_two_counts_over_two_relations_multiply_and_two_filters_join_twice(ada):
    for title in ("a", "b"):
        ada.books.create(title=title)
        ada.prizes.create()
    books, prizes = Count("books", distinct=True), Count("prizes", distinct=True)
    assert Author.objects.annotate(n=Count("books"), m=Count("prizes")).get().n == 4
    assert Author.objects.annotate(n=books, m=prizes).get().n == 2
    twice = Author.objects.filter(books__title="a").filter(books__title="b")
    assert str(twice.query).count("JOIN") == 2
    assert "NOT (EXISTS(" in str(Author.objects.exclude(books__title="a").query)


def test_a_cte_goes_through_raw_with_parameters(ada):
    sql = f"WITH a AS (SELECT * FROM {Author._meta.db_table}) SELECT * FROM a WHERE name = %s"
    assert list(Author.objects.raw(sql, ["Ada"])) == [ada]


def test_a_script_is_stored_as_it_is_and_escaped_by_the_template():
    author = Author.objects.create(name="<script>")
    author.refresh_from_db()
    assert author.name == "<script>"
    assert Template("{{ author.name }}").render(Context({"author": author})) == "&lt;script&gt;"
