"""Names what a proof has run on, by what it imports."""

import ast
import re
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

import postgres

# What is imported, its name for a reader, and its name as a package; the first are the most telling.
FRAMEWORKS = {
    "rest_framework_simplejwt": ("Simple JWT", "djangorestframework-simplejwt"),
    "django_filters": ("django-filter", "django-filter"),
    "drf_spectacular": ("drf-spectacular", "drf-spectacular"),
    "rest_framework": ("DRF", "djangorestframework"),
    "flask_sqlalchemy": ("Flask-SQLAlchemy", "flask-sqlalchemy"),
    "channels": ("Channels", "channels"),
    "quart": ("Quart", "quart"),
    "flask": ("Flask", "flask"),
    "fastapi": ("FastAPI", "fastapi"),
    "starlette": ("Starlette", "starlette"),
    "django": ("Django", "django"),
    "alembic": ("Alembic", "alembic"),
    "sqlalchemy": ("SQLAlchemy", "sqlalchemy"),
    "celery": ("Celery", "celery"),
    "jwt": ("PyJWT", "pyjwt"),
    "pydantic": ("pydantic", "pydantic"),
    "gunicorn": ("gunicorn", "gunicorn"),
    "uvicorn": ("uvicorn", "uvicorn"),
    "werkzeug": ("Werkzeug", "werkzeug"),
    "whitenoise": ("WhiteNoise", "whitenoise"),
    "factory": ("factory_boy", "factory-boy"),
    "prometheus_client": ("prometheus_client", "prometheus-client"),
    "argon2": ("argon2-cffi", "argon2-cffi"),
    "PIL": ("Pillow", "pillow"),
    "cryptography": ("cryptography", "cryptography"),
}
# A server is not imported but started by its name: `python -m gunicorn`.
STARTED = re.compile(r"(?:^| -m )(gunicorn|uvicorn)(?:$| \w+:\w+)")
MOST = 3


@cache
def postgres_version() -> str:
    import psycopg

    with psycopg.connect(f"host={postgres.start()} user=postgres dbname=postgres") as connection:
        return connection.execute("SHOW server_version").fetchone()[0]


def used(tree: ast.AST) -> set[str]:
    """The first parts of all names that a program imports, wherever it does, and the servers that it starts."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
        elif isinstance(node, ast.Constant) and (server := STARTED.search(str(node.value))):
            names.add(server[1])
    return names


def proved_on(file: Path) -> list[str]:
    """The frameworks of a proof with their versions, PostgreSQL among them where it is used; else Python."""
    source = file.read_text(encoding="utf-8")
    names = used(ast.parse(source))
    found = [
        f"{name} {version(package)}"
        for module, (name, package) in FRAMEWORKS.items()
        if module in names
    ][:MOST]
    if '"postgres"' in source or "postgres_url" in source:
        found.append(f"PostgreSQL {postgres_version()}")
    return found or [f"Python {sys.version_info.major}.{sys.version_info.minor}"]
