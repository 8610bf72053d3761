"""What the proofs share, and the report of what they have shown."""

import json
from pathlib import Path

import pytest

import postgres
from proof_app import TESTS, entry_id
from proved_on import proved_on


@pytest.fixture
def anyio_backend():
    """A test marked `anyio` runs on asyncio, as the frameworks do."""
    return "asyncio"


@pytest.fixture(scope="session")
def postgres_url():
    """The address of a real PostgreSQL, in SQLAlchemy's words."""
    return f"postgresql+psycopg://postgres@/postgres?host={postgres.start()}"


def pytest_addoption(parser):
    parser.addoption("--proofs", help="a file for the report: which entries are proved, and on what")


class ProofReport:
    """Counts the tests of each entry. One failure, or one test passed over, and the entry is not proved."""

    def __init__(self, path):
        self.path = Path(path)
        self.passed = {}
        self.not_proved = set()

    def pytest_runtest_logreport(self, report):
        file = Path(__file__).parent / report.location[0]
        if file.parent.parent != TESTS:
            return
        if not report.passed:
            self.not_proved.add(file)
        elif report.when == "call":
            self.passed[file] = self.passed.get(file, 0) + 1

    def pytest_sessionfinish(self):
        proved = {file: count for file, count in self.passed.items() if file not in self.not_proved}
        report = {
            entry_id(file): {"provedOn": proved_on(file), "tests": count}
            for file, count in sorted(proved.items())
        }
        self.path.write_text(json.dumps(report, indent=1))


def pytest_configure(config):
    if path := config.getoption("--proofs"):
        config.pluginmanager.register(ProofReport(path))
