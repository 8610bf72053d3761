"""A factory makes independent apps; a blueprint lends them URLs, hooks and error handlers."""

import pytest
from flask import Blueprint, Flask, abort, render_template, request, url_for
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


def make_shop():
    shop = Blueprint("shop", __name__)

    @shop.get("/")
    def index():
        return f"{request.endpoint} {url_for('.item', id=7)}"

    @shop.get("/items/<int:id>")
    def item(id):
        abort(404)

    return shop


def create_app(config=()):
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    app.config.from_mapping(config)
    db.init_app(app)
    app.get("/")(lambda: "home")
    return app


def test_each_call_makes_an_app_with_its_own_config_and_engine_around_one_extension():
    first, second = create_app(), create_app({"TESTING": True})
    assert (first.testing, second.testing) == (False, True)
    assert first.extensions["sqlalchemy"] is second.extensions["sqlalchemy"] is db
    with first.app_context():
        engine = db.engine
    with second.app_context():
        assert db.engine is not engine


def test_one_blueprint_under_two_names_builds_its_own_relative_urls():
    app, shop = create_app(), make_shop()
    app.register_blueprint(shop, url_prefix="/eu", name="eu")
    app.register_blueprint(shop, url_prefix="/us", name="us")
    with pytest.raises(ValueError, match="already registered"):
        app.register_blueprint(shop, url_prefix="/asia", name="us")
    client = app.test_client()
    assert client.get("/eu/").text == "eu.index /eu/items/7"
    assert client.get("/us/").text == "us.index /us/items/7"


def test_nested_blueprints_join_prefixes_names_and_hooks():
    app, api, calls = create_app(), Blueprint("api", __name__, url_prefix="/api"), []
    shop = make_shop()
    api.before_request(lambda: calls.append("api"))
    shop.before_request(lambda: calls.append("shop"))
    api.register_blueprint(shop, url_prefix="/shop")
    app.register_blueprint(api)
    page = app.test_client().get("/api/shop/")
    assert page.text == "api.shop.index /api/shop/items/7"
    assert calls == ["api", "shop"]


def test_before_request_of_a_blueprint_ignores_other_pages_and_before_app_request_does_not():
    app, shop, own, every = create_app(), make_shop(), [], []
    shop.before_request(lambda: own.append(request.path))
    shop.before_app_request(lambda: every.append(request.path))
    app.register_blueprint(shop, url_prefix="/shop")
    for page in ("/", "/shop/", "/shop/no-such-page"):
        app.test_client().get(page)
    assert own == ["/shop/"]
    assert every == ["/", "/shop/", "/shop/no-such-page"]


def test_a_404_handler_of_a_blueprint_sees_abort_and_an_unknown_url_needs_app_errorhandler():
    app, shop = create_app(), make_shop()
    shop.errorhandler(404)(lambda error: ("no such item", 404))
    shop.app_errorhandler(404)(lambda error: ("no such page", 404))
    app.register_blueprint(shop, url_prefix="/shop")
    client = app.test_client()
    assert client.get("/shop/items/1").text == "no such item"
    assert client.get("/shop/no-such-page").text == "no such page"


def test_a_template_of_the_same_name_is_taken_from_the_blueprint_registered_first(tmp_path):
    app = create_app()
    for name in ("blog", "shop"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
        app.register_blueprint(Blueprint(name, __name__, template_folder=tmp_path / name))
    with app.app_context():
        assert render_template("index.html") == "blog"


def test_it_is_too_late_to_add_to_a_registered_blueprint_or_to_a_working_app():
    app, shop = create_app(), make_shop()
    app.register_blueprint(shop, url_prefix="/shop")
    with pytest.raises(AssertionError, match="can no longer be called on the blueprint"):
        shop.get("/late")
    app.test_client().get("/")
    with pytest.raises(AssertionError, match="can no longer be called on the application"):
        app.get("/late")
