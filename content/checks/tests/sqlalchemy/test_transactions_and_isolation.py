"""What PostgreSQL does with two concurrent transactions depends on level, lock and version."""

import pytest
from sqlalchemy import create_engine, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError, SAWarning
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.orm.exc import StaleDataError


class Base(DeclarativeBase):
    pass


class Account(Base):
    __tablename__ = "sqlalchemy_isolation_account"
    id: Mapped[int] = mapped_column(primary_key=True)
    balance: Mapped[int]


class Document(Base):
    __tablename__ = "sqlalchemy_isolation_document"
    id: Mapped[int] = mapped_column(primary_key=True)
    body: Mapped[str]
    version: Mapped[int] = mapped_column()
    __mapper_args__ = {"version_id_col": version}


@pytest.fixture
def engine(postgres_url):
    engine = create_engine(postgres_url)
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add_all([Account(id=1, balance=100), Document(id=1, body="draft")])
        session.commit()
    yield engine
    Base.metadata.drop_all(engine)
    engine.dispose()


@pytest.fixture
def two_sessions(engine):
    with Session(engine) as first, Session(engine) as second:
        yield first, second


def add_ten_in_both(engine):
    with Session(engine) as first, Session(engine) as second:
        accounts = [session.get(Account, 1) for session in (first, second)]
        for account, session in zip(accounts, (first, second)):
            account.balance += 10
            session.commit()


def test_read_committed_loses_an_update_and_repeatable_read_refuses_it(engine):
    add_ten_in_both(engine)
    with Session(engine) as session:
        assert session.get(Account, 1).balance == 110
    with pytest.raises(OperationalError) as caught:
        add_ten_in_both(engine.execution_options(isolation_level="REPEATABLE READ"))
    assert caught.value.orig.sqlstate == "40001"


def test_only_serializable_refuses_write_skew(engine):
    def each_empties_one_account_of_two(isolation_level):
        level = engine.execution_options(isolation_level=isolation_level)
        with Session(level) as first, Session(level) as second:
            for session in (first, second):
                session.scalar(select(func.sum(Account.balance)))
            first.execute(update(Account).where(Account.id == 1).values(balance=0))
            second.execute(update(Account).where(Account.id == 2).values(balance=0))
            first.commit()
            second.commit()

    with Session(engine) as session, session.begin():
        session.add(Account(id=2, balance=100))
    each_empties_one_account_of_two("REPEATABLE READ")
    with pytest.raises(OperationalError) as caught:
        each_empties_one_account_of_two("SERIALIZABLE")
    assert caught.value.orig.sqlstate == "40001"


def test_a_savepoint_saves_the_transaction_from_an_expected_error(engine):
    with Session(engine) as session, session.begin():
        session.get(Account, 1).balance = 50
        with pytest.raises(IntegrityError), session.begin_nested():
            session.execute(insert(Account).values(id=1, balance=0))
        assert session.get(Account, 1).balance == 50
    with Session(engine) as session:
        assert session.get(Account, 1).balance == 50


def test_a_locking_select_does_not_refresh_what_the_session_has_loaded(two_sessions):
    mine, other = two_sessions
    account = mine.get(Account, 1)
    other.get(Account, 1).balance = 5
    other.commit()
    locking = select(Account).with_for_update()
    assert mine.scalars(locking).one().balance == 100
    assert mine.scalars(locking.execution_options(populate_existing=True)).one().balance == 5
    assert account.balance == 5


def test_nowait_fails_at_once_and_skip_locked_passes_the_row_by(two_sessions):
    holder, other = two_sessions
    holder.get(Account, 1, with_for_update=True)
    assert other.scalars(select(Account).with_for_update(skip_locked=True)).all() == []
    with pytest.raises(OperationalError) as caught:
        other.get(Account, 1, with_for_update={"nowait": True})
    assert caught.value.orig.sqlstate == "55P03"


def test_a_version_column_notices_a_stale_update_without_a_lock(two_sessions):
    documents = [session.get(Document, 1) for session in two_sessions]
    documents[0].body = "mine"
    two_sessions[0].commit()
    documents[1].body = "also mine"
    with pytest.raises(StaleDataError, match="0 were matched"):
        two_sessions[1].commit()


def test_a_bulk_update_leaves_the_version_alone(engine):
    with Session(engine) as session:
        session.execute(update(Document).values(body="bulk"))
        assert session.get(Document, 1).version == 1


def test_a_level_is_set_before_the_first_query_and_lasts_for_one_transaction(engine):
    level = text("SHOW transaction_isolation")
    serializable = {"isolation_level": "SERIALIZABLE"}
    with Session(engine) as session:
        session.connection(execution_options=serializable)
        assert session.scalar(level) == "serializable"
        session.commit()
        assert session.scalar(level) == "read committed"
        with pytest.warns(SAWarning, match="already established"):
            session.connection(execution_options=serializable)
        assert session.scalar(level) == "read committed"
