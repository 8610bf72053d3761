"""Each loading strategy is told by its SQL: how many queries, which JOIN, where the LIMIT."""

import pytest
from sqlalchemy import ForeignKey, create_engine, event, select
from sqlalchemy.exc import InvalidRequestError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, WriteOnlyMapped, contains_eager
from sqlalchemy.orm import joinedload, mapped_column, raiseload, relationship, selectinload
from sqlalchemy.orm import subqueryload


class Base(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Author(Base):
    __tablename__ = "author"
    books: Mapped[list["Book"]] = relationship(back_populates="author")
    visits: WriteOnlyMapped["Visit"] = relationship()


class Book(Base):
    __tablename__ = "book"
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))
    author: Mapped[Author] = relationship(back_populates="books")


class Visit(Base):
    __tablename__ = "visit"
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))


@pytest.fixture
def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        for _ in range(3):
            session.add(Author(books=[Book(title="A"), Book(title="B")], visits=[Visit()]))
        session.commit()
        session.expunge_all()
        yield session


@pytest.fixture
def sql(session):
    statements = []
    event.listen(session.bind, "before_cursor_execute", lambda *a: statements.append(a[2]))
    return statements


def test_selectinload_is_one_more_query_and_chunksize_splits_it(session, sql):
    session.scalars(select(Author).options(selectinload(Author.books))).all()
    assert len(sql) == 2 and "IN (?, ?, ?)" in sql[1] and "JOIN" not in sql[1]
    session.expunge_all()
    session.scalars(select(Author).options(selectinload(Author.books, chunksize=1))).all()
    assert len(sql) == 2 + 1 + 3


def test_joinedload_of_a_collection_moves_the_limit_into_a_subquery(session, sql):
    page = select(Author).options(joinedload(Author.books)).limit(2)
    authors = session.scalars(page).unique().all()
    assert [len(author.books) for author in authors] == [2, 2] and len(sql) == 1
    assert sql[0].index("LIMIT") < sql[0].index("LEFT OUTER JOIN")


def test_a_limit_over_a_join_of_your_own_counts_rows_and_cuts_the_page(session):
    page = select(Author).join(Author.books).options(contains_eager(Author.books)).limit(2)
    assert len(session.scalars(page).unique().all()) == 1


def test_subqueryload_runs_the_first_query_again_inside_the_second(session, sql):
    page = select(Author).order_by(Author.id).limit(2).options(subqueryload(Author.books))
    session.scalars(page).all()
    assert len(sql) == 2 and "LIMIT" in sql[1] and "JOIN" in sql[1]


def test_contains_eager_with_a_filter_leaves_a_partial_collection(session):
    some = select(Author).join(Author.books).where(Book.title == "A")
    authors = session.scalars(some.options(contains_eager(Author.books))).unique().all()
    assert [len(author.books) for author in authors] == [1, 1, 1]


def test_what_is_already_loaded_stays_unless_populate_existing(session):
    author = session.get(Author, 1, options=[selectinload(Author.books)])
    only_a = select(Author).options(selectinload(Author.books.and_(Book.title == "A")))
    session.scalars(only_a).all()
    assert len(author.books) == 2
    session.scalars(only_a.execution_options(populate_existing=True)).all()
    assert len(author.books) == 1


def test_of_the_collections_only_selectinload_streams(session):
    authors = select(Author).execution_options(yield_per=2)
    for option in (joinedload(Author.books), subqueryload(Author.books)):
        with pytest.raises(InvalidRequestError, match="yield_per with eager loaders"):
            session.scalars(authors.options(option))
    streamed = session.scalars(authors.options(selectinload(Author.books)))
    assert [len(author.books) for author in streamed] == [2, 2, 2]
    books = select(Book).options(joinedload(Book.author)).execution_options(yield_per=2)
    assert len(session.scalars(books).all()) == 6


def test_raiseload_forbids_and_write_only_never_loads(session, sql):
    author = session.scalars(select(Author).options(raiseload("*"))).first()
    with pytest.raises(InvalidRequestError, match="lazy='raise'"):
        author.books
    assert len(session.scalars(author.visits.select().limit(10)).all()) == 1
    assert len(sql) == 2 and "LIMIT" in sql[1]
