"""Read the worked cases of the finance core."""

import tomllib
from pathlib import Path
from typing import Any

from dewak_dash.finance.inputs import INPUT_NAMES

FOLDER = Path(__file__).resolve().parents[3] / "data" / "cases" / "finance"


def load(name: str) -> dict[str, Any]:
    """Return one case file as nested dicts."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def forms_by_hand() -> dict[str, Any]:
    """Return the case that every organisation form is reckoned for by hand; say which prices it lacks."""
    case = load("forms_by_hand")
    lacking, unknown = set(INPUT_NAMES) - set(case["prices"]), set(case["prices"]) - set(INPUT_NAMES)
    assert not lacking | unknown, f"data/cases/finance/forms_by_hand.toml, [prices]: add {lacking}, remove {unknown}"
    return case
