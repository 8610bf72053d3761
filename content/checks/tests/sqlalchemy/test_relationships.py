"""A foreign key makes the link, relationship() the attribute: lazy, and without a cascade."""

import pytest
from sqlalchemy import Column, ForeignKey, Table, create_engine, event, func, select
from sqlalchemy.exc import InvalidRequestError, NoForeignKeysError, SAWarning
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, configure_mappers
from sqlalchemy.orm import mapped_column, raiseload, relationship
from sqlalchemy.orm.exc import DetachedInstanceError


class Base(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


book_tag = Table(
    "book_tag",
    Base.metadata,
    Column("book_id", ForeignKey("book.id"), primary_key=True),
    Column("tag_id", ForeignKey("tag.id"), primary_key=True),
)


class Author(Base):
    __tablename__ = "author"
    books: Mapped[list["Book"]] = relationship(back_populates="author")
    notes: Mapped[list["Note"]] = relationship(cascade="all, delete-orphan")
    passport: Mapped["Passport | None"] = relationship()


class Book(Base):
    __tablename__ = "book"
    author_id: Mapped[int | None] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author | None] = relationship(back_populates="books")
    tags: Mapped[set["Tag"]] = relationship(secondary=book_tag)


class Tag(Base):
    __tablename__ = "tag"


class Note(Base):
    __tablename__ = "note"
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))


class Passport(Base):
    __tablename__ = "passport"
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))


@pytest.fixture
def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all(Author(books=[Book(), Book()], notes=[Note()]) for _ in range(3))
        session.commit()
        yield session


@pytest.fixture
def sql(session):
    statements = []
    event.listen(session.bind, "before_cursor_execute", lambda *a: statements.append(a[2]))
    return statements


def test_a_relationship_without_a_foreign_key_has_nothing_to_join_on():
    class OtherBase(DeclarativeBase):
        id: Mapped[int] = mapped_column(primary_key=True)

    class Parent(OtherBase):
        __tablename__ = "parent"
        children: Mapped[list["Child"]] = relationship()

    class Child(OtherBase):
        __tablename__ = "child"

    with pytest.raises(NoForeignKeysError):
        configure_mappers()


def test_a_lazy_load_is_a_query_per_collection_and_a_query_per_distinct_parent(session, sql):
    assert [len(author.books) for author in session.scalars(select(Author))] == [2, 2, 2]
    assert len(sql) == 1 + 3
    session.expunge_all()
    books = session.scalars(select(Book)).all()
    assert len(books) == 6 and len({book.author for book in books}) == 3
    assert len(sql) == 2 * (1 + 3)


def test_a_lazy_load_can_be_forbidden_and_is_impossible_when_detached(session):
    author = session.scalars(select(Author).options(raiseload(Author.books))).first()
    with pytest.raises(InvalidRequestError, match="raise"):
        author.books
    session.expunge(author)
    with pytest.raises(DetachedInstanceError):
        author.notes


def test_appending_to_the_collection_adds_the_child_but_setting_the_parent_does_not(session):
    author = session.get(Author, 1)
    appended, assigned = Book(), Book()
    author.books.append(appended)
    assert appended in session and appended.author is author
    with session.no_autoflush:
        assigned.author = author
        assert assigned in author.books and assigned not in session


def test_without_a_cascade_the_children_of_a_deleted_parent_stay_with_a_null_key(session):
    session.delete(session.get(Author, 1))
    assert session.scalar(select(func.count()).where(Book.author_id.is_(None))) == 2
    assert session.scalar(select(func.count(Note.id))) == 2


def test_delete_orphan_also_deletes_what_left_the_list(session):
    author = session.get(Author, 1)
    author.notes.pop()
    assert session.scalar(select(func.count(Note.id))) == 2


def test_secondary_is_cleared_from_the_side_that_has_the_relationship(session):
    tag = Tag()
    books = [session.get(Book, 1), session.get(Book, 2)]
    for book in books:
        book.tags.add(tag)
    links = select(func.count()).select_from(book_tag)
    assert session.scalar(links) == 2
    session.delete(books[0])
    assert session.scalar(links) == 1
    session.delete(tag)
    assert session.scalar(links) == 1


def test_one_to_one_is_not_enforced_without_a_unique_key(session):
    session.add_all([Passport(author_id=1), Passport(author_id=1)])
    with pytest.warns(SAWarning, match="Multiple rows"):
        session.get(Author, 1).passport
