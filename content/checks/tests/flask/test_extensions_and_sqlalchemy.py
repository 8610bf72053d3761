"""`db.session` belongs to one app context, is removed with it, and never commits by itself."""

import pytest
from flask import Flask, request
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError, PendingRollbackError
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.orm.exc import DetachedInstanceError


class Base(DeclarativeBase):
    pass


db = SQLAlchemy(
    model_class=Base, session_options={"join_transaction_mode": "create_savepoint"}
)


class User(db.Model):
    __tablename__ = "flask_extensions_and_sqlalchemy_user"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


def create_app(database="sqlite://"):
    app = Flask(__name__)
    app.config.update(SQLALCHEMY_DATABASE_URI=database, TESTING=True)
    db.init_app(app)

    @app.post("/users/<name>")
    def add(name):
        db.session.add(User(name=name))
        db.session.commit() if "commit" in request.args else db.session.flush()
        return "added"

    @app.get("/users")
    def names():
        return list(db.session.scalars(db.select(User.name)))

    return app


@pytest.fixture
def app():
    app = create_app()
    with app.app_context():
        db.create_all()
    return app


def test_the_extension_knows_no_app_and_needs_a_context(app):
    with pytest.raises(RuntimeError, match="outside of application context"):
        db.session.scalars(db.select(User))
    stranger = Flask("stranger")
    with stranger.app_context(), pytest.raises(RuntimeError, match="not registered with this"):
        db.session.scalars(db.select(User))
    with pytest.raises(RuntimeError, match="already been registered"):
        SQLAlchemy(app)


def test_one_context_has_one_session_and_the_next_context_a_new_one(app):
    with app.app_context():
        first = db.session()
        assert db.session() is first
        with app.app_context():
            assert db.session() is not first
        assert db.session() is first
    with app.app_context():
        assert db.session() is not first


def test_the_end_of_the_context_returns_the_connection_and_rolls_back(app):
    with app.app_context():
        engine, ends = db.engine, []
    event.listen(engine, "rollback", lambda connection: ends.append("rollback"))
    event.listen(engine, "commit", lambda connection: ends.append("commit"))
    event.listen(engine, "checkin", lambda *args: ends.append("returned"))
    client = app.test_client()
    client.post("/users/ann")
    assert ends == ["rollback", "returned"]
    assert client.get("/users").json == []


def test_an_object_that_left_its_context_loads_nothing_more(app):
    with app.app_context():
        user = User(name="ann")
        db.session.add(user)
        db.session.commit()
    with pytest.raises(DetachedInstanceError):
        user.name


def test_after_a_failed_flush_the_session_of_the_context_needs_a_rollback(app):
    with app.app_context():
        db.session.add_all([User(name="ann"), User(name="ann")])
        with pytest.raises(IntegrityError):
            db.session.flush()
        with pytest.raises(PendingRollbackError):
            db.session.scalars(db.select(User))
        db.session.rollback()
        assert db.session.scalars(db.select(User)).all() == []


def test_requests_inside_an_outer_context_share_its_session_in_flask_3_1(app):
    client = app.test_client()
    with app.app_context():
        client.post("/users/ann")
        assert client.get("/users").json == ["ann"]
    assert client.get("/users").json == []


def test_a_test_rolls_back_what_the_code_has_committed(postgres_url):
    app = create_app(postgres_url)
    client = app.test_client()
    with app.app_context():
        db.create_all()
        engines, engine = db.engines, db.engine
    with engine.connect() as connection, connection.begin() as test:
        engines[None] = connection
        client.post("/users/ann?commit")
        assert client.get("/users").json == ["ann"]
        test.rollback()
    engines[None] = engine
    assert client.get("/users").json == []
    with app.app_context():
        db.drop_all()
    engine.dispose()
