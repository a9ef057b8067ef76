"""Start a house of one's own: its sizes from real houses of its kind, the general house's where too few are known."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.finance.inputs import Spread
from dewak_dash.finance.plan import WEEKS
from dewak_dash.model import Quality

FEWEST = 2
HOURS, VISITS = "opening_hours_per_week", "visits_per_opening_hour"
# What real houses tell, by size of the core; visits are told a year.
COLUMNS = {HOURS: "opening_hours_per_week", "area_m2": "area_m2", "fte": "staff_fte", "volunteers": "volunteers"}


@dataclass(frozen=True, kw_only=True)
class Size:
    """Hold one size of a house: its spread, what it rests on, and the real houses it was drawn from (none: assumed).

    `newest`: the latest year any of them tells it for, empty where none names a year.
    """

    spread: Spread
    quality: Quality
    values: tuple[float, ...] = ()
    houses: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    newest: str = ""


@dataclass(frozen=True, kw_only=True)
class Known:
    """Hold one size of a house: by its lever, as chosen, what it rests on, and in words source, reason and address."""

    lever: str
    chosen: float
    size: Size
    source: str
    why: str
    address: str


def template(known: pd.DataFrame, general: Mapping[str, Spread]) -> dict[str, Size]:
    """Return every size of a kind of house: median, least and most of real houses where at least two tell it.

    `known`: rows of one kind (house, place, year, area_m2, staff_fte, opening_hours_per_week, visits_per_year,
    volunteers, source_id). `general`: low, middle and high of every size of the general house, for where fewer tell.
    Visits an opening hour are a year's visits over the house's own hours, or over the kind's middle where it tells
    none: derived from an assumption, so an assumption itself.
    """
    found = {name: _size(known, known[column], general[name], "derived") for name, column in COLUMNS.items()}
    hours = known.opening_hours_per_week.astype(float).fillna(found[HOURS].spread.middle) * WEEKS
    found[VISITS] = _size(known, known.visits_per_year / hours, general[VISITS], "assumed")
    return {name: found.get(name) or Size(spread=spread, quality="assumed") for name, spread in general.items()}


def _size(known: pd.DataFrame, values: pd.Series, general: Spread, quality: Quality) -> Size:
    """Return a size from what some houses tell of it, the general one's where fewer than enough do."""
    told = values.notna()
    numbers = values[told].astype(float)
    if len(numbers) < FEWEST:
        return Size(spread=general, quality="assumed")
    spread = Spread(low=float(numbers.min()), middle=float(np.median(numbers)), high=float(numbers.max()))
    names = tuple(f"{row.house}, {row.place}" for row in known[told].itertuples())
    years = known[told].year.dropna()
    return Size(spread=spread, quality=quality, values=tuple(numbers), houses=names,
                source_ids=tuple(dict.fromkeys(known[told].source_id)),
                newest="" if years.empty else str(int(years.max())))
