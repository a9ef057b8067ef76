"""Read the worked cases that the self-test recomputes."""

import json
import tomllib
from pathlib import Path
from typing import Any

from dewak_dash.errors import DataError

BROKEN = "Die Datei fehlt oder ist beschädigt. Abhilfe: Datei wiederherstellen."


def load_tables(path: Path) -> dict[str, dict[str, Any]]:
    """Return every table of a TOML file of cases by its name. Raise DataError where it cannot be read."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError([f"{path.name}: {BROKEN}"]) from error
    return {name: table for name, table in content.items() if isinstance(table, dict)}


def load_cases(folder: Path) -> dict[str, dict[str, Any]]:
    """Return every case of a folder by file name: what, source, tolerance, given, expected.

    Files without given figures are context, not cases, and are left out. Raise DataError naming all files that
    cannot be read.
    """
    found, problems = {}, []
    for path in sorted(folder.glob("*.json")):
        try:
            case = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            problems.append(f"{path.name}: {BROKEN}")
            continue
        if {"given", "expected", "tolerance"} <= case.keys():
            found[path.stem] = case
    if problems:
        raise DataError(problems)
    return found
