"""Makes a Django app of each proof, so that it can declare models of its own beside the test."""

import sys
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

TESTS = Path(__file__).parent / "tests"

# The site has no pages; a proof that needs some names itself: `pytest.mark.urls(__name__)`.
urlpatterns = []


def entry_id(file: Path) -> str:
    """The id of the entry that a test file proves: `tests/django/test_csrf.py` is `django/csrf`."""
    return f"{file.parent.name}/{file.stem.removeprefix('test_').replace('_', '-')}"


def _register(name: str, file: Path) -> None:
    module = ModuleType(name)
    module.__file__ = str(file)
    module.__path__ = []
    module.__spec__ = ModuleSpec(name, None)
    sys.modules[name] = module


def install_proof_apps() -> list[str]:
    """Registers an app for each test file and returns the labels: `django/csrf` is `django_csrf`.

    A model of that proof names the label in `class Meta: app_label = "django_csrf"`.
    """
    labels = []
    for file in sorted(TESTS.glob("*/test_*.py")):
        label = entry_id(file).replace("/", "_").replace("-", "_")
        _register(label, file)
        # Django makes no tables for an app without a module of models.
        _register(f"{label}.models", file)
        labels.append(label)
    return labels
