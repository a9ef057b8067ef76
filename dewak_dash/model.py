"""Data that every layer understands: regions, figures with a home, and what a screen shows."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import pandas as pd

Quality = Literal["official", "derived", "assumed"]
# From what an office says itself to what is only assumed.
QUALITIES: tuple[Quality, ...] = ("official", "derived", "assumed")
Level = Literal["germany", "land", "kreis", "municipality"]
GERMANY = "00"  # the key of the whole, where those of the Länder begin with 01
VERSION = "0.1.0"  # of the dashboard; pyproject.toml and publiccode.yml name the same


def qualities(*found: Iterable[str]) -> tuple[Quality, ...]:
    """Return which qualities occur among those of several rows, the surest first."""
    seen = {each for part in found for each in part}
    return tuple(each for each in QUALITIES if each in seen)


@dataclass(frozen=True, kw_only=True)
class Region:
    """Name a place of the store by its official key (AGS, 2 to 8 digits)."""

    ags: str
    name: str
    short_name: str
    level: Level
    parent_ags: str | None = None
    lon: float | None = None
    lat: float | None = None
    area_km2: float | None = None
    featured: int | None = None


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """Hold a dated value of law or market with its reference."""

    id: str
    name_de: str
    value: float
    unit: str
    valid_from: date | None
    valid_to: date | None
    reference: str
    address: str
    quality: Quality
    note: str = ""
    source_id: str = ""


@dataclass(frozen=True, kw_only=True)
class Assumption:
    """Hold a judgement as a range with its reason."""

    id: str
    name_de: str
    low: float
    likely: float
    high: float
    unit: str
    source_de: str
    address: str
    why_de: str


@dataclass(frozen=True)
class Column:
    """Draw columns of figures as one on screen: its head, the columns it is made `of`, and what `write` makes of a row.

    The table itself keeps the figures, so that its file computes.
    """

    head: str
    of: tuple[str, ...]
    write: Callable[..., str]


@dataclass(frozen=True, eq=False, kw_only=True)
class Exhibit:
    """Describe one chart, map or table: what it says, in words and figures, and where it comes from."""

    key: str
    title: str
    subtitle: str
    alt: str
    table: pd.DataFrame
    source_ids: tuple[str, ...]
    quality: tuple[Quality, ...]
    as_of: str
    note: str = ""
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Hold one number of an answer: a stable name, the value (None where it is not known) with its range, unit, day,
    quality and sources. `detail` tells figures of one name apart, such as year, model or age group.
    """

    name: str
    value: float | None
    unit: str
    as_of: str
    quality: Quality
    source_ids: tuple[str, ...]
    low: float | None = None
    high: float | None = None
    detail: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class RunOut:
    """Name a value of law or market that figures rest on though it no longer holds, and the last day it did."""

    id: str
    name_de: str
    last_day: date


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Describe one choice of a topic by its name in the address: a number between bounds, or one of some codes.

    With `longest` above 0 it is a text of at most so many signs.
    """

    name: str
    low: float = -math.inf
    high: float = math.inf
    step: float = 1
    codes: tuple[str, ...] = ()
    longest: int = 0


@dataclass(frozen=True, kw_only=True)
class KeyFigure:
    """Describe one headline number: label, formatted value, unit, date, quality and a small trend.

    `amount` in its `measure` serves to compare states; `delta` says in words what came of that. `how` says how the
    number comes about.
    """

    label: str
    value: str
    unit: str
    as_of: str
    quality: Quality
    trend: tuple[float, ...] = ()
    note: str = ""
    amount: float | None = None
    measure: Literal["", "eur", "people", "points", "word"] = ""
    delta: str = ""
    how: str = ""
