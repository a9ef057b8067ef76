"""Read the worked cases of the finance core."""

import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[3] / "data" / "cases" / "finance"


def load(name: str) -> dict[str, Any]:
    """Return one case file as nested dicts."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
