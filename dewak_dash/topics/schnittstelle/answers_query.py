"""Read which rows of a table somebody wants: the one table of parameters that reading and describing share."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from dewak_dash.errors import InputError
from dewak_dash.formats import listing, number
from dewak_dash.store.reads.datasets import Condition
from dewak_dash.text import t
from dewak_dash.topics.schnittstelle.answers import Column, Dataset

COLUMNS, LIMIT, OFFSET = "columns", "limit", "offset"
FROM, TO = ".from", ".to"
LONGEST_VALUE = 200
LARGEST_OFFSET = 10_000_000
LARGEST_WHOLE = 10**18 - 1
WHOLE = re.compile(r"-?\d{1,18}")
# Every number as programs write it comes back: small ones have more than eighteen places.
NUMBER = re.compile(r"-?\d{1,18}(\.\d{1,40})?([eE][-+]?\d{1,3})?")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, kw_only=True)
class Form:
    """Describe one form a table is given in: ending, media type, rows when none are asked for, rows at most.

    `usual_rows` is None where all rows are given. Forms of text are sent packed.
    """

    ending: str
    media_type: str
    usual_rows: int | None
    most_rows: int
    is_text: bool = True


FORMS = {form.ending: form for form in (
    Form(ending="json", media_type="application/json", usual_rows=1_000, most_rows=10_000),
    Form(ending="csv", media_type="text/csv; charset=utf-8; header=present", usual_rows=None, most_rows=100_000),
    Form(ending="geojson", media_type="application/geo+json", usual_rows=1_000, most_rows=15_000),
    Form(ending="parquet", media_type="application/vnd.apache.parquet", usual_rows=None, most_rows=5_000_000,
         is_text=False),
    # Programs open GeoParquet by the ending of Parquet.
    Form(ending="geo.parquet", media_type="application/vnd.apache.parquet", usual_rows=None, most_rows=5_000_000,
         is_text=False))}
PLACED = ("geojson", "geo.parquet")  # forms of tables with places


@dataclass(frozen=True, kw_only=True)
class Query:
    """Hold which rows and columns of a table are wanted; no columns stands for all."""

    columns: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True)
class Wanted:
    """Describe one parameter that filters: name in the address, column, how it compares."""

    name: str
    column: Column
    comparison: str


def filters(dataset: Dataset) -> dict[str, Wanted]:
    """Return the parameters that filter a table: a column's name, and from and to where its values have an order."""
    found = []
    for column in dataset.columns:
        if column.name != "geojson":
            found.append(Wanted(column.name, column, "="))
        if column.kind not in ("flag", "text"):
            found += [Wanted(column.name + FROM, column, ">="), Wanted(column.name + TO, column, "<=")]
    return {wanted.name: wanted for wanted in found}


def forms(dataset: Dataset) -> tuple[Form, ...]:
    """Return the forms a table is given in."""
    return tuple(form for form in FORMS.values() if form.ending not in PLACED or dataset.has_places)


def names(dataset: Dataset) -> tuple[str, ...]:
    """Return every parameter a table knows."""
    return (*filters(dataset), COLUMNS, LIMIT, OFFSET)


def read_query(dataset: Dataset, form: Form, given: Mapping[str, str]) -> Query:
    """Return what is wanted from parameters of `names`; raise InputError (one German sentence) for an odd value."""
    known = filters(dataset)
    for name, value in given.items():
        if len(value) > LONGEST_VALUE and name != COLUMNS:
            raise InputError(t("schnittstelle.long", name=name, most=number(LONGEST_VALUE)))
    return Query(
        columns=_columns(dataset, given.get(COLUMNS)),
        conditions=tuple(_condition(known[name], value) for name, value in given.items() if name in known),
        limit=_whole(LIMIT, given.get(LIMIT), 1, form.most_rows),
        offset=_whole(OFFSET, given.get(OFFSET), 0, LARGEST_OFFSET) or 0)


def _columns(dataset: Dataset, value: str | None) -> tuple[str, ...]:
    if value is None:
        return ()
    names, wanted = [column.name for column in dataset.columns], value.split(",")
    unknown = [name for name in wanted if name not in names]
    if unknown:
        raise InputError(t("schnittstelle.no_column", column=unknown[0][:60], columns=listing(names)))
    if len(set(wanted)) < len(wanted):
        raise InputError(t("schnittstelle.twice", name=COLUMNS))
    return tuple(wanted)


def _whole(name: str, value: str | None, low: int, high: int) -> int | None:
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and len(value) <= len(str(high)) and low <= int(value) <= high):
        raise InputError(t("schnittstelle.no_whole", name=name, low=number(low), high=number(high),
                           value=value[:60]))
    return int(value)


def _condition(wanted: Wanted, value: str) -> Condition:
    column = wanted.column
    if value == "" and wanted.comparison == "=":
        return Condition(column.name, "IS NULL")
    if column.codes and value not in column.codes:
        raise InputError(t("schnittstelle.no_code", name=wanted.name, value=value[:60],
                           codes=listing(column.codes)))
    meant = READ[column.kind](value)
    if meant is None:
        raise InputError(t("schnittstelle.no_value", name=wanted.name, value=value[:60],
                           kind=t(WORDS[column.kind])))
    if wanted.comparison == "=":
        return Condition(column.name, "=", meant)
    return Condition(column.name, ">=" if wanted.comparison == ">=" else "<=", meant)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value) if DAY.fullmatch(value) else None
    except ValueError:
        return None


def _number(value: str) -> float | None:
    found = float(value) if NUMBER.fullmatch(value) else math.inf
    return found if math.isfinite(found) else None


READ: dict[str, Callable[[str], object | None]] = {
    "text": lambda value: value, "whole": lambda value: int(value) if WHOLE.fullmatch(value) else None,
    "number": _number, "date": _day,
    "flag": {"true": True, "false": False}.get}
WORDS = {"text": "schnittstelle.kind.text", "whole": "schnittstelle.kind.whole",
         "number": "schnittstelle.kind.number", "date": "schnittstelle.kind.date", "flag": "schnittstelle.kind.flag"}
