"""The open data as an app of its own."""

import sys
from datetime import date
from pathlib import Path

import pytest
from starlette.applications import Starlette

from dewak_dash.api.routes import routes

sys.path.insert(0, str(Path(__file__).parent))
DAY = date(2026, 11, 27)


@pytest.fixture(scope="session")
def app(store_path: Path) -> Starlette:
    """Return the open data on the store of the checkout."""
    return Starlette(routes=routes(lambda: DAY, ("ueberblick", "bevoelkerung")))
