"""Fixtures every test may use: the built store and the page runner."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from app_for_all import pytest_configure_node, pytest_unconfigure
from hypothesis import settings
from streamlit.testing.v1 import AppTest

from dewak_dash.store.build import build_store, needs_build
from dewak_dash.store.database import Database, open_database
from dewak_dash.topics.pages import PAGES

__all__ = ["pytest_configure_node", "pytest_unconfigure"]
ROOT = Path(__file__).resolve().parents[1]
STORE = ROOT / "data" / "dewak.duckdb"
TIMEOUT_SECONDS = 60
# How long an example takes says something of the machine, nothing of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the walk through the charts of all towns and sizes, which takes about an hour."""
    parser.addoption("--all-towns", action="store_true", help="look at the charts of twelve towns at three sizes")


@pytest.fixture(scope="session")
def store_path() -> Path:
    """Build the store of the checkout where it is missing or out of date."""
    if needs_build(ROOT / "data", STORE):
        build_store(ROOT / "data", STORE)
    return STORE


@pytest.fixture(scope="session")
def database(store_path: Path) -> Database:
    """Open the store of the checkout."""
    return open_database(store_path)


@pytest.fixture
def run_page(store_path: Path) -> Callable[..., AppTest]:
    """Return a runner: page stem and address parameters to a finished page."""

    def run(stem: str, **params: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "dewak_dash" / "ui" / "main.py"), default_timeout=TIMEOUT_SECONDS)
        for name, value in params.items():
            app.query_params[name] = value
        if stem != PAGES[0]:
            app.switch_page(f"../../pages/{stem}.py")
        return app.run()

    return run


@pytest.fixture
def visit_on(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Return a setter of the day of the visit: the clock itself, as a module first imported meanwhile keeps `today`."""

    def set_to(day: date) -> None:
        monkeypatch.setattr("dewak_dash.ui.day.date", SimpleNamespace(today=lambda: day))

    return set_to
