"""Style 2.0 is explicit: rows, uniqueness, commits; and 2.1 made filter_by wider."""

import sys

import pytest
from sqlalchemy import ForeignKey, create_engine, func, insert, select
from sqlalchemy.exc import AmbiguousColumnError, InvalidRequestError, ObjectNotExecutableError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column
from sqlalchemy.orm import relationship


class Base(DeclarativeBase):
    id: Mapped[int] = mapped_column(primary_key=True)


class User(Base):
    __tablename__ = "user"
    name: Mapped[str]
    nick: Mapped[str | None]
    addresses: Mapped[list["Address"]] = relationship()


class Address(Base):
    __tablename__ = "address"
    city: Mapped[str]
    user_id: Mapped[int] = mapped_column(ForeignKey("user.id"))


@pytest.fixture
def engine():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    return engine


@pytest.fixture
def session(engine):
    with Session(engine) as session:
        session.add(User(name="Ada", addresses=[Address(city="Rome"), Address(city="Rome")]))
        session.commit()
        yield session


def test_the_annotation_decides_about_null():
    assert not User.__table__.c.name.nullable and User.__table__.c.nick.nullable


def test_execute_gives_rows_and_scalars_gives_objects(session):
    (row,) = session.execute(select(User)).all()
    assert row == (row.User,) and isinstance(row.User, User)
    assert session.scalars(select(User)).all() == [row.User]
    assert session.execute(select(User.id, User.name)).one() == (1, "Ada")


def test_a_result_can_be_read_once(session):
    result = session.scalars(select(User))
    assert len(result.all()) == 1 and result.all() == []


def test_select_keeps_the_duplicates_that_query_used_to_hide(session):
    assert len(session.query(User).join(User.addresses).all()) == 1
    assert len(session.scalars(select(User).join(User.addresses)).all()) == 2
    joined = select(User).options(joinedload(User.addresses))
    with pytest.raises(InvalidRequestError, match="unique"):
        session.scalars(joined).all()
    assert len(session.scalars(joined).unique().all()) == 1


def test_filter_by_looks_in_every_joined_entity_since_2_1(session):
    joined = select(User).join(Address)
    assert session.scalars(joined.filter_by(name="Ada", city="Rome")).unique().one()
    with pytest.raises(AmbiguousColumnError):
        joined.filter_by(id=1)
    with pytest.raises(InvalidRequestError, match="name"):
        session.query(User).join(Address).filter_by(name="Ada")


def test_there_is_no_autocommit_and_no_engine_execute(engine):
    assert not hasattr(engine, "execute")
    with engine.connect() as connection:
        connection.execute(insert(User).values(name="lost"))
    with engine.begin() as connection:
        connection.execute(insert(User).values(name="kept"))
        assert connection.scalar(select(func.group_concat(User.name))) == "kept"


def test_plain_strings_are_not_statements(session):
    with pytest.raises(ObjectNotExecutableError):
        session.connection().execute("SELECT 1")


def test_a_postgresql_address_without_a_driver_means_psycopg_3(monkeypatch):
    assert create_engine("postgresql://localhost/shop").driver == "psycopg"
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ModuleNotFoundError):
        create_engine("postgresql://localhost/shop")
