"""Turn tables of the store into the figures a town's projection starts from."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.demography.census import Bases, one_basis, rate
from dewak_dash.demography.checks import FloatArray
from dewak_dash.errors import InputError
from dewak_dash.forecast.germany import SEXES
from dewak_dash.forecast.town_base import LaterAges, TownCounts
from dewak_dash.model import Quality

PER_THOUSAND = 1000.0


@dataclass(frozen=True)
class Launch:
    """Hold the total a town starts from, its year, and how it was found (code of the explanation)."""

    total: float
    year: int
    quality: Quality
    how: str


def launch(series: pd.DataFrame, year: int, bases: Bases) -> Launch:
    """Find the total of a year on the newest census; `series`: date, year, value, basis, kind, quality.

    Where only the census day is on the newest census, the older update carries its change onwards from there; where
    no newer census is known, the older update stands. Raises InputError where the year has no count at all.
    """
    old = series[(series.basis == bases.common) & (series.kind == "update")].sort_values("date")
    new = series[series.basis.isin(bases.newer[-1:])]
    at_end = new[(new.kind == "update") & (new.year == year)]
    if not at_end.empty:
        return Launch(float(at_end.value.iloc[-1]), year, at_end.quality.iloc[-1], "census_update")
    last = old[old.year == year]
    if last.empty:
        raise InputError(f"Für das Startjahr {year} liegt keine Einwohnerzahl vor.")
    census = new[new.kind == "census_day"]
    if census.empty or len(old) < 2:
        return Launch(float(last.value.iloc[-1]), year, last.quality.iloc[-1], "old_census")
    one_basis(old.basis)
    then = np.interp(_days(census.date)[-1], _days(old.date), old.value.astype(float))
    moved = float(census.value.iloc[-1]) * float(last.value.iloc[-1]) / float(then)
    return Launch(moved, year, "derived", "census_carried")


def _days(dates: pd.Series) -> FloatArray:
    return np.asarray((pd.to_datetime(dates) - pd.Timestamp(0)).dt.days, dtype=float)


def with_census_day(series: pd.DataFrame, classes: pd.DataFrame) -> pd.DataFrame:
    """Add the persons that the table of age classes counts on the census day, where the series has no such day.

    series: as launch takes it; classes: date, persons, basis, quality of one town, one row an age class.
    """
    if classes.empty:
        return series
    first = classes.iloc[0]
    if ((series.basis == first.basis) & (series.kind == "census_day")).any():
        return series
    day = pd.DataFrame([{"date": first.date, "year": pd.Timestamp(first.date).year, "value": float(first.persons),
                         "basis": first.basis, "kind": "census_day", "quality": first.quality}])
    return pd.concat([series, day], ignore_index=True)


def town_counts(start: Launch, day: pd.Timestamp, by_sex: pd.DataFrame, classes: pd.DataFrame) -> TownCounts | None:
    """Build the counts of one town; None where an age class is not published.

    by_sex: sex, value of the launch day (any basis: only the proportion counts); classes: age_from, share, persons.
    """
    ordered = classes.sort_values("age_from")
    shares = ordered.share.astype(float).to_numpy()
    if not shares.size or not np.isfinite(shares).all() or shares.sum() == 0:
        return None
    return TownCounts(persons=np.array([float(ordered.persons.iloc[0])]), shares=shares[:, None],
                      edges=tuple(int(a) for a in ordered.age_from), totals=totals_by_sex(start, by_sex)[:, None],
                      launch_day=day)


def totals_by_sex(start: Launch, by_sex: pd.DataFrame) -> FloatArray:
    """Share a total out to men and women as they were counted on the launch day, (2,)."""
    parts = np.array([float(by_sex.value[by_sex.sex == sex].iloc[-1]) for sex in SEXES])
    return np.asarray(start.total * parts / parts.sum())


def excess_growth(shares: pd.DataFrame) -> float:
    """Return by how much a town grew faster than its Kreis, log a year; `shares`: year, basis, share of the Kreis.

    Raise CensusBreak where the shares continue different censuses.
    """
    return rate(shares.sort_values("year"), "share") if len(shares) > 1 else 0.0


def ages_by_sex(rows: pd.DataFrame) -> tuple[FloatArray, tuple[int, ...]] | None:
    """Return age groups of one day by sex, (2, k), and first ages (k,); None where a sex is missing.

    rows: sex, age_from, value.
    """
    by_sex = [rows[rows.sex == sex].sort_values("age_from") for sex in SEXES]
    if any(part.empty for part in by_sex):
        return None
    return np.stack([part.value.to_numpy(dtype=float) for part in by_sex]), tuple(by_sex[0].age_from.astype(int))


def own_ages(ages: pd.DataFrame, year: int) -> tuple[FloatArray, tuple[int, ...]] | None:
    """Return a town's own official ages of a year by sex, where they were imported; ages: also year and kind."""
    return ages_by_sex(ages[(ages.year == year) & (ages.kind == "update")])


def later_ages(ages: pd.DataFrame, census_day: pd.Timestamp, basis: str) -> LaterAges | None:
    """Return the latest official ages by sex of a Kreis after the census and on its basis; None where there are none.

    ages: date, basis, kind, sex, age_from, value.
    """
    dates = pd.to_datetime(ages.date)
    usable = ages[(ages.basis == basis) & (ages.kind == "update") & (dates > census_day) & (ages.sex != "total")]
    if usable.empty:
        return None
    day = pd.to_datetime(usable.date).max()
    found = ages_by_sex(usable[pd.to_datetime(usable.date) == day])
    return None if found is None else LaterAges(day=day, groups=found[0], edges=found[1])


def more_net(events: pd.DataFrame, edges: tuple[int, ...]) -> FloatArray:
    """Return arrivals less departures by sex and age group of further years, (years, 2, groups).

    events: year, indicator, sex, age_from, value, moves over the borders of municipalities. Years without all of the
    groups are left out.
    """
    rows = events[events.age_from.notna() & (events.sex != "total")]
    found = []
    for _, year in rows.groupby("year"):
        moved = [ages_by_sex(year[year.indicator == name]) for name in ("in_migration", "out_migration")]
        if all(part is not None and part[1] == edges for part in moved):
            came, left = (part[0] for part in moved if part is not None)
            found.append(came - left)
    return np.stack(found) if found else np.empty((0, len(SEXES), len(edges)))


def net_paths(series: pd.DataFrame, window: int) -> dict[str, float]:
    """Return nets of moves a year per inhabitant by code from a Kreis's own series (year, value per 1,000).

    own_mean: mean of all years; own_high, own_low: highest and lowest mean of so many years in a row.
    """
    values = series.sort_values("year").value.to_numpy(dtype=float) / PER_THOUSAND
    if values.size < window:
        return {}
    rolling = np.convolve(values, np.full(window, 1 / window), mode="valid")
    return {"own_mean": float(values.mean()), "own_high": float(rolling.max()), "own_low": float(rolling.min())}
