"""Hold what the tables say of all Kreise as arrays, one place a Kreis, and derive base and rates from it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.event_levels import relative_levels, with_stand_ins
from dewak_dash.demography.places import carried
from dewak_dash.demography.single_ages import split_by_sex, split_groups
from dewak_dash.errors import InputError
from dewak_dash.forecast.germany import Germany, still_rates

SEXES = ("male", "female")
HALF_YEAR = 0.5
# Share of Kreise that must have a year before it stands for the whole country.
WIDELY = 0.9


@dataclass(frozen=True, kw_only=True, eq=False)
class Kreise:
    """Hold counts of all Kreise; K is the number of Kreise in the order of keys.

    census (101, K) persons of the census day; edges (k,) first ages of groups; groups by year (2, k, K) persons at
    its end; deaths, births by year (K,), NaN where unknown; moves by year (2, 2, m, K): in and out, by sex and group;
    move_edges (m,).
    """

    keys: tuple[str, ...]
    census: FloatArray
    census_day: pd.Timestamp
    edges: tuple[int, ...]
    groups: Mapping[int, FloatArray]
    deaths: Mapping[int, FloatArray]
    births: Mapping[int, FloatArray]
    moves: Mapping[int, FloatArray]
    move_edges: tuple[int, ...]

    def place(self, key: str) -> int:
        """Return the place of a Kreis among the keys. Raise InputError for an unknown one."""
        if key not in self.keys:
            raise InputError(f"Für den Kreis {key} liegen keine Altersjahre des Zensus vor.")
        return self.keys.index(key)


def kreise(census: pd.DataFrame, groups: pd.DataFrame, events: pd.DataFrame, moves: pd.DataFrame) -> Kreise:
    """Build the arrays from frames with the columns ags and value and, each where it applies, date, year, sex,
    age_from, indicator (live_births, deaths: all ages) and direction (in, out)."""
    keys = tuple(sorted(census.ags.unique()))
    edges = tuple(sorted(int(a) for a in groups.age_from.unique()))
    move_edges = tuple(sorted(int(a) for a in moves.age_from.unique()))
    return Kreise(
        keys=keys, census=grid(census, keys, age_from=range(int(census.age_from.max()) + 1)),
        census_day=pd.Timestamp(census.date.iloc[0]), edges=edges,
        groups={int(y): grid(rows, keys, sex=SEXES, age_from=edges) for y, rows in groups.groupby("year")},
        deaths=_by_year(events[events.indicator == "deaths"], keys),
        births=_by_year(events[events.indicator == "live_births"], keys),
        moves={int(y): grid(rows, keys, direction=("in", "out"), sex=SEXES, age_from=move_edges)
               for y, rows in moves.groupby("year")}, move_edges=move_edges)


def _by_year(rows: pd.DataFrame, keys: Sequence[str]) -> dict[int, FloatArray]:
    return {int(y): grid(part, keys) for y, part in rows.groupby("year")}


def grid(frame: pd.DataFrame, keys: Sequence[str], **axes: Sequence[object]) -> FloatArray:
    """Lay values out along the given columns and then along the Kreise; NaN where there is no row."""
    every = pd.MultiIndex.from_product([*axes.values(), keys], names=[*axes, "ags"])
    laid = frame.set_index([*axes, "ags"]).value.astype(float)
    if laid.index.has_duplicates:
        raise InputError("Kreise: Zu einem Kreis, Jahr und Alter gibt es mehr als einen Wert.")
    laid = laid if axes else laid.rename_axis("ags")
    found = laid.reindex(every.get_level_values("ags") if not axes else every).to_numpy()
    return np.asarray(found.reshape([len(v) for v in (*axes.values(), keys)]))


@dataclass(frozen=True, kw_only=True, eq=False)
class KreisRates:
    """Hold what follows from the counts.

    by_sex (2, 101, K) census; mortality and fertility (K,) against Germany, and where the Land stands in;
    expected_deaths, expected_births (K,) at Germany's rates, all years together; exposure (2, 101, K), mean people of
    the years whose moves were counted; the years each was taken from.
    """

    by_sex: FloatArray
    mortality: FloatArray
    fertility: FloatArray
    stands_in: Mapping[str, np.ndarray]
    expected_deaths: FloatArray
    expected_births: FloatArray
    exposure: FloatArray
    death_years: tuple[int, ...]
    birth_years: tuple[int, ...]
    move_years: tuple[int, ...]


def kreis_rates(data: Kreise, germany: Germany, *, death_years: int, birth_years: int,
                leave_out: Collection[int] = ()) -> KreisRates:
    """Derive sexes, levels and exposure; deaths and births are those of so many of the latest years.

    Deaths are compared with all Kreise of the same year, so only years count that nearly all Kreise have. leave_out:
    years in which people died elsewhere than usual (a pandemic), so that they tell no lasting level of a Kreis.
    """
    latest = data.groups[max(data.groups)]
    by_sex = split_by_sex(data.census, latest, data.edges, germany.men_per_woman)
    died_in = tuple(y for y in sorted(data.deaths)
                    if np.isfinite(data.deaths[y]).mean() >= WIDELY and y not in leave_out)[-death_years:]
    born_in = tuple(sorted(data.births)[-birth_years:])
    people = {year: _people(data, germany, by_sex, year) for year in sorted({*died_in, *born_in})}
    land = np.unique([key[:2] for key in data.keys], return_inverse=True)[1]
    dying = np.stack([(people[y] * germany.death_rates(y)[..., None]).sum(axis=(0, 1)) for y in died_in])
    bearing = np.stack([(people[y][-1] * germany.births_per_woman(y)[:, None]).sum(axis=0) for y in born_in])
    mortality, no_deaths = with_stand_ins(
        relative_levels(np.stack([data.deaths[y] for y in died_in]), dying, to_all=True), land, dying.sum(axis=0))
    fertility, no_births = with_stand_ins(
        relative_levels(np.stack([data.births[y] for y in born_in]), bearing, to_all=False), land,
        bearing.sum(axis=0))
    move_years = tuple(sorted(data.moves))
    exposure = np.mean([_people(data, germany, by_sex, y) for y in move_years], axis=0)
    return KreisRates(by_sex=by_sex, mortality=mortality, fertility=fertility, exposure=exposure,
                      expected_deaths=dying.sum(axis=0), expected_births=bearing.sum(axis=0),
                      stands_in={"mortality": no_deaths, "fertility": no_births}, death_years=died_in,
                      birth_years=born_in, move_years=move_years)


def _people(data: Kreise, germany: Germany, by_sex: FloatArray, year: int) -> FloatArray:
    """Return mean people of a year by sex and single age, (2, 101, K).

    Until the year before the census: mean of both year ends, groups split like the census made younger. From then on:
    the census carried with survivors to the middle of the year.
    """
    if year in data.groups and year - 1 in data.groups:
        ends = [split_groups(data.groups[y], data.edges, _younger(by_sex, germany, data.census_day.year - 1 - y))
                for y in (year - 1, year)]
        return np.asarray((ends[0] + ends[1]) / 2)
    middle = year + HALF_YEAR - _as_year(data.census_day)
    if middle < 0:
        raise InputError(f"Kreise: Für das Jahr {year} gibt es keine Bevölkerung nach Alter.")
    return carried(by_sex, still_rates(germany, year), middle)


def _as_year(day: pd.Timestamp) -> float:
    return float(day.year + (day.day_of_year - 1) / (366 if day.is_leap_year else 365))


def years_between(first: pd.Timestamp, last: pd.Timestamp) -> float:
    """Return the years from one day to another; the end of a year counts as the start of the next."""
    return _as_year(last + pd.Timedelta(days=1)) - _as_year(first)


def _younger(by_sex: FloatArray, germany: Germany, years: int) -> FloatArray:
    """Return the pattern of single ages some years before: people at that age plus years, before those deaths.

    The open group keeps its own pattern. Only the shape inside age groups is used.
    """
    pattern = by_sex
    for _ in range(max(years, 0)):
        earlier = pattern.copy()
        earlier[:, :-2] = pattern[:, 1:-1] / germany.survival[:, :-2, None]
        pattern = earlier
    return pattern
