"""Hold the totals of many towns at a few dates, and say which pairs of dates may be compared."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dewak_dash.demography.census import same_basis
from dewak_dash.demography.checks import FloatArray
from dewak_dash.errors import InputError

IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Panel:
    """Hold totals (towns, dates), NaN where unknown or empty; years (dates,); census basis (towns, dates) as
    a number; kreis (towns,) as a number from 0.
    """

    totals: FloatArray
    years: IntArray
    basis: IntArray
    kreis: IntArray


@dataclass(frozen=True)
class Trial:
    """Name a launch and a target by their places among the dates."""

    launch: int
    target: int


def make_panel(totals: ArrayLike, years: ArrayLike, basis: ArrayLike, kreis: ArrayLike) -> Panel:
    """Check and hold a panel; a total of zero counts as unknown, because nothing can be related to it.

    Raises InputError on negative totals, years that do not rise, or shapes that do not fit.
    """
    people = np.array(totals, dtype=np.float64)
    dates, bases = np.asarray(years, dtype=np.int64), np.asarray(basis, dtype=np.int64)
    areas = np.asarray(kreis, dtype=np.int64)
    if people.ndim != 2 or people.shape != bases.shape or people.shape != (areas.size, dates.size):
        raise InputError("Rückschau: Gemeinden, Jahre und Zählungsgrundlagen passen nicht zueinander.")
    if (np.diff(dates) <= 0).any() or (people < 0).any():
        raise InputError("Rückschau: Jahre müssen aufsteigen, Einwohnerzahlen dürfen nicht negativ sein.")
    people[people == 0] = np.nan
    return Panel(people, dates, bases, areas)


def comparable(panel: Panel, first: int, second: int) -> BoolArray:
    """Return which towns have both dates on the same census basis, shape (towns,)."""
    known = np.isfinite(panel.totals[:, first]) & np.isfinite(panel.totals[:, second])
    return np.asarray(known & same_basis(panel.basis[:, first], panel.basis[:, second]))


def trials(panel: Panel) -> list[Trial]:
    """Return all launches and later targets that at least one town can be judged on."""
    dates = range(panel.years.size)
    return [Trial(launch, target) for launch in dates for target in dates
            if target > launch and comparable(panel, launch, target).any()]


def kreis_totals(panel: Panel, date: int, counted: BoolArray) -> FloatArray:
    """Return for every town the total of its Kreis over the counted towns, shape (towns,)."""
    values = np.where(counted, panel.totals[:, date], 0.0)
    return np.asarray(np.bincount(panel.kreis, weights=values)[panel.kreis], dtype=np.float64)


def shares_of_kreis(panel: Panel, date: int, counted: BoolArray) -> FloatArray:
    """Return each counted town's share of its Kreis at a date; NaN for others and for a Kreis of one town.

    A town that is a Kreis by itself has a share of one at all times, which says nothing about its size.
    """
    towns = np.bincount(panel.kreis, weights=counted.astype(np.float64))[panel.kreis]
    totals = kreis_totals(panel, date, counted)
    usable = counted & (towns > 1)
    return np.asarray(np.divide(panel.totals[:, date], totals, out=np.full(totals.shape, np.nan), where=usable))


def earlier_date(panel: Panel, launch: int, span_years: float) -> int | None:
    """Return the date nearest to span_years before a launch, at least half and at most one and a half of it."""
    spans = panel.years[launch] - panel.years[:launch]
    fitting = np.flatnonzero((spans >= span_years / 2) & (spans <= 1.5 * span_years))
    if fitting.size == 0:
        return None
    return int(fitting[np.argmin(np.abs(spans[fitting] - span_years))])


def yearly_growth(panel: Panel, launch: int, span_years: float) -> FloatArray:
    """Return yearly growth before a launch on one census basis, shape (towns,), NaN where unknown."""
    before = earlier_date(panel, launch, span_years)
    if before is None:
        return np.full(panel.kreis.shape, np.nan)
    ratio = panel.totals[:, launch] / panel.totals[:, before]
    years = panel.years[launch] - panel.years[before]
    return np.where(comparable(panel, before, launch), ratio ** (1 / years) - 1, np.nan)
