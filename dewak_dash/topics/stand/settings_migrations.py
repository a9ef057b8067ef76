"""Bring project files of earlier forms to today's, one step a version.

A release that renames a choice or a part adds a step to MIGRATIONS, raises VERSION by one, and leaves a file and a
link of the release before it in tests/visits/.
"""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from dewak_dash.errors import DataError
from dewak_dash.model import VERSION as PROGRAM
from dewak_dash.text import t
from dewak_dash.topics.stand.settings_state import as_file, from_address

VERSION = 1


def _from_address(file: Mapping[str, Any]) -> dict[str, Any]:
    """Version 0 is a link put into a file: {"format": "dewak", "version": 0, "page": ..., "address": "ags=..."}."""
    page, address = file.get("page"), file.get("address")
    if not isinstance(page, str) or not isinstance(address, str):
        raise DataError([t("stand.no_address")])
    current = as_file(from_address(page, dict(parse_qsl(address.removeprefix("?")))))
    return {"format": file["format"], "version": 1, "current": current, "saved": []}


# By the version they start from; each gives the form of the next.
MIGRATIONS: dict[int, Callable[[Mapping[str, Any]], dict[str, Any]]] = {0: _from_address}


def migrated(file: dict[str, Any]) -> dict[str, Any]:
    """Return a project file in today's form; raise DataError for one of a newer release, or without a version."""
    version = file.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 0:
        raise DataError([t("stand.no_version")])
    if version > VERSION:
        raise DataError([t("stand.newer", version=str(version)[:9], known=str(VERSION), program=PROGRAM)])
    for step in range(version, VERSION):
        file = MIGRATIONS[step](file)
    return file
