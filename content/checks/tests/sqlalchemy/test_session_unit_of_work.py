"""A Session keeps one object per row, writes only what changed, and only on flush."""

import pytest
from sqlalchemy import create_engine, event, inspect, select, text, update
from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import DetachedInstanceError


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    city: Mapped[str] = mapped_column(default="")


@pytest.fixture
def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(User(id=1, name="Ada"))
        session.commit()
        yield session


@pytest.fixture
def sql(session):
    statements = []
    event.listen(session.bind, "before_cursor_execute", lambda *a: statements.append(a[2]))
    return statements


def state(user):
    names = ("transient", "pending", "persistent", "deleted", "detached")
    return next(name for name in names if getattr(inspect(user), name))


def test_an_object_passes_through_five_states(session):
    user = User(name="Grace")
    assert state(user) == "transient"
    session.add(user)
    assert state(user) == "pending" and user.id is None
    session.flush()
    assert state(user) == "persistent" and user.id == 2
    session.delete(user)
    session.flush()
    assert state(user) == "deleted"
    session.commit()
    assert state(user) == "detached"


def test_changes_of_loaded_fields_are_one_update_of_these_columns_at_the_flush(session, sql):
    user = session.get(User, 1)
    user.name = "Barbara"
    user.name = "Grace"
    assert len(sql) == 1
    session.flush()
    assert sql[1:] == ["UPDATE user SET name=? WHERE user.id = ?"]
    user.name = "Grace"
    session.flush()
    assert len(sql) == 2
    session.commit()
    user.name = "Grace"
    session.flush()
    assert sql[-1].startswith("UPDATE")


def test_inserts_go_before_deletes_so_a_unique_value_needs_a_flush_between(session):
    session.delete(session.get(User, 1))
    session.add(User(name="Ada"))
    with pytest.raises(IntegrityError):
        session.flush()
    session.rollback()
    session.delete(session.get(User, 1))
    session.flush()
    session.add(User(name="Ada"))
    session.commit()


def test_rollback_moves_the_objects_back(session):
    old, new = session.get(User, 1), User(name="Grace")
    session.add(new)
    session.delete(old)
    session.flush()
    session.rollback()
    assert (state(old), state(new)) == ("persistent", "transient")


def test_a_query_flushes_first_even_a_textual_one(session):
    count = text("SELECT count(*) FROM user")
    session.add(User(name="Grace"))
    with session.no_autoflush:
        assert session.scalar(count) == 1
    assert session.scalar(count) == 2
    session.rollback()
    assert session.scalar(count) == 1


def test_one_row_is_one_object_and_a_query_does_not_overwrite_it(session, sql):
    user = session.get(User, 1)
    assert session.get(User, 1) is user and len(sql) == 1
    session.connection().execute(update(User).values(name="Grace"))
    assert session.scalars(select(User)).one() is user and user.name == "Ada"
    fresh = select(User).execution_options(populate_existing=True)
    assert session.scalars(fresh).one().name == "Grace"


def test_commit_expires_the_objects_and_the_next_read_is_a_query(session, sql):
    user = session.get(User, 1)
    session.commit()
    assert user.name == "Ada" and len(sql) == 2
    session.commit()
    session.close()
    with pytest.raises(DetachedInstanceError):
        user.name


def test_after_a_failed_flush_the_session_wants_a_rollback(session):
    session.add(User(id=1, name="Grace"))
    with pytest.raises(IntegrityError):
        session.flush()
    with pytest.raises(PendingRollbackError):
        session.scalars(select(User)).all()
    session.rollback()
    assert session.scalars(select(User)).one().name == "Ada"
