"""An AsyncSession never reads behind your back: what was not loaded has to be awaited."""

import asyncio

import pytest
from sqlalchemy import ForeignKey, NullPool, func, select
from sqlalchemy.exc import InvalidRequestError, MissingGreenlet, StatementError
from sqlalchemy.ext.asyncio import AsyncAttrs, AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, make_transient_to_detached, mapped_column
from sqlalchemy.orm import relationship, selectinload

pytestmark = [pytest.mark.anyio, pytest.mark.filterwarnings("ignore:coroutine")]


class Base(AsyncAttrs, DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class Author(Base):
    __tablename__ = "author"
    name: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1", onupdate=func.abs(2))
    books: Mapped[list["Book"]] = relationship()


class Book(Base):
    __tablename__ = "book"
    author_id: Mapped[int] = mapped_column(ForeignKey("author.id"))


@pytest.fixture
async def engine():
    engine = create_async_engine("sqlite+aiosqlite://")
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with AsyncSession(engine) as session:
        session.add(Author(name="Ada", books=[Book(), Book()]))
        await session.commit()
    yield engine
    await engine.dispose()


@pytest.fixture
async def session(engine):
    async with AsyncSession(engine) as session:
        yield session


def assert_missing_greenlet(read):
    with pytest.raises(StatementError) as caught:
        read()
    assert isinstance(caught.value.orig, MissingGreenlet)


async def test_a_lazy_collection_can_be_neither_read_nor_appended_to(session):
    author = await session.get(Author, 1)
    assert_missing_greenlet(lambda: author.books)
    assert_missing_greenlet(lambda: author.books.append(Book()))


async def test_while_connecting_missing_greenlet_is_not_wrapped_in_a_statement_error():
    engine = create_async_engine("sqlite+aiosqlite://", poolclass=NullPool)
    async with AsyncSession(engine) as session:
        author = Author(id=1)
        make_transient_to_detached(author)
        session.add(author)
        with pytest.raises(MissingGreenlet):
            author.name


async def test_three_ways_to_have_it_loaded(session):
    loaded = select(Author).options(selectinload(Author.books))
    assert len((await session.scalars(loaded)).one().books) == 2
    session.expunge_all()
    author = await session.get(Author, 1)
    assert len(await author.awaitable_attrs.books) == 2
    session.expire(author)
    await session.refresh(author, ["books"])
    assert len(author.books) == 2


async def test_run_sync_lets_lazy_loading_work(session):
    assert await session.run_sync(lambda sync: len(sync.get(Author, 1).books)) == 2


async def test_commit_expires_even_plain_columns_unless_told_not_to(engine):
    async with AsyncSession(engine) as session:
        author = await session.get(Author, 1)
        await session.commit()
        assert_missing_greenlet(lambda: author.name)
    async with AsyncSession(engine, expire_on_commit=False) as session:
        author = await session.get(Author, 1)
        await session.commit()
        assert author.name == "Ada"


async def test_a_new_object_has_its_columns_after_flush_but_not_its_collections(session):
    author = Author(name="Grace")
    session.add(author)
    await session.flush()
    assert author.version == 1
    assert_missing_greenlet(lambda: author.books)


async def test_an_sql_onupdate_is_unknown_after_the_update(session):
    author = await session.get(Author, 1)
    author.name = "Grace"
    await session.flush()
    assert_missing_greenlet(lambda: author.version)
    await session.refresh(author)
    assert author.version == 2


async def test_two_tasks_cannot_share_a_session(session):
    session.add(Author(name="Grace"))
    flushes = session.flush(), session.flush()
    first, second = await asyncio.gather(*flushes, return_exceptions=True)
    assert first is None
    assert isinstance(second, InvalidRequestError) and "already flushing" in str(second)
