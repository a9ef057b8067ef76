"""Give the tests of this folder the worked cases by name."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parents[3] / "data" / "cases" / "demography"


@pytest.fixture
def case() -> Callable[[str], dict[str, Any]]:
    def read(name: str) -> dict[str, Any]:
        return json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))

    return read
