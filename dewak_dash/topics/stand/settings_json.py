"""Read JSON of unknown origin: no larger, no deeper and no stranger than a project file can be."""

import json
import re
from typing import Any

from dewak_dash.errors import DataError, InputError
from dewak_dash.formats import number
from dewak_dash.text import t

LARGEST, DEEPEST = 256 * 1024, 8
STRING = re.compile(rb'"(?:[^"\\]|\\.)*"?', re.DOTALL)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise InputError(t("stand.twice", name=twice))
    return found


def _refused(word: str) -> Any:
    raise InputError(t("stand.not_finite", word=word))


def _deepest(raw: bytes) -> int:
    """Return how many brackets stand open at once, those in strings aside."""
    found = deepest = 0
    for sign in STRING.sub(b"", raw):
        found += (sign in b"{[") - (sign in b"}]")
        deepest = max(deepest, found)
    return deepest


def parse(raw: bytes) -> Any:
    """Return what a file says; raise DataError (one German sentence) where it is no JSON, too large or too deep."""
    if len(raw) > LARGEST:
        raise DataError([t("stand.large", size=number(len(raw) / 1024), most=number(LARGEST / 1024))])
    if _deepest(raw) > DEEPEST:
        raise DataError([t("stand.deep", most=number(DEEPEST))])
    try:
        return json.loads(raw.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refused)
    except InputError as error:
        raise DataError([str(error)]) from error
    except ValueError as error:  # no UTF-8, no JSON, or a number of thousands of digits
        line = getattr(error, "lineno", None)
        raise DataError([t("stand.broken_at", line=number(line)) if line else t("stand.broken")]) from error
