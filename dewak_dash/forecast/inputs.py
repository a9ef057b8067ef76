"""Turn tables of the store into the figures a projection starts from."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from dewak_dash.demography.base_population import AgeShare
from dewak_dash.demography.census import Bases, one_basis, rate
from dewak_dash.demography.checks import FloatArray
from dewak_dash.errors import InputError
from dewak_dash.forecast.people import SEXES, KreisFigures, Nation, TownFigures
from dewak_dash.model import Quality

LAST_AGE = 100


def nation(life_table: pd.DataFrame, fertility: pd.DataFrame) -> Nation:
    """Build Germany's schedules from frames (sex, age, qx, ex) and (age, rate), single ages."""
    by_sex = [life_table[life_table.sex == sex].sort_values("age") for sex in SEXES]
    births = np.zeros(LAST_AGE + 1)
    births[fertility.age.to_numpy(dtype=int)] = fertility.rate.to_numpy(dtype=float)
    return Nation(np.stack([rows.qx.to_numpy(dtype=float) for rows in by_sex]),
                  np.array([float(rows.ex.iloc[-1]) for rows in by_sex]), births)


def kreis_figures(groups: pd.DataFrame, census: pd.DataFrame, events: pd.DataFrame, years: int) -> KreisFigures:
    """Build a Kreis's figures.

    groups: sex, age_from, value, date; census: age_from, value, date (both sexes, single ages); events: year,
    indicator, sex, age_from, value. Births and deaths are means of the latest `years`; moves are those of the
    latest year that has them by age.
    """
    by_sex = [groups[groups.sex == sex].sort_values("age_from") for sex in SEXES]
    since = pd.Timestamp(groups.date.iloc[0]).year - pd.Timestamp(census.date.iloc[0]).year
    single = census.sort_values("age_from").value.to_numpy(dtype=float)
    plain = events[events.age_from.isna()]
    by_age = events[events.age_from.notna()]
    moves = by_age[by_age.year == by_age.year[by_age.indicator == "in_migration"].max()]
    return KreisFigures(
        np.stack([rows.value.to_numpy(dtype=float) for rows in by_sex]),
        tuple(by_sex[0].age_from.astype(int)), single, since,
        _yearly(plain, "live_births", years), _yearly(plain, "deaths", years),
        _moves(moves, "in_migration"), _moves(moves, "out_migration"),
        tuple(sorted(moves.age_from.astype(int).unique())))


def _yearly(events: pd.DataFrame, indicator: str, years: int) -> FloatArray:
    rows = events[events.indicator == indicator]
    latest = rows[rows.year > rows.year.max() - years]
    return np.array([float(latest.value[latest.sex == sex].mean()) for sex in SEXES])


def _moves(moves: pd.DataFrame, indicator: str) -> FloatArray:
    rows = moves[moves.indicator == indicator]
    return np.stack([rows[rows.sex == sex].sort_values("age_from").value.to_numpy(dtype=float) for sex in SEXES])


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
    days = pd.to_datetime(old.date).astype("int64")
    then = float(np.interp(float(pd.Timestamp(census.date.iloc[-1]).to_datetime64().astype("datetime64[us]").astype(
        "int64")), days, old.value.astype(float)))
    one_basis(old.basis)
    moved = float(census.value.iloc[-1]) * float(last.value.iloc[-1]) / then
    return Launch(moved, year, "derived", "census_carried")


def town_figures(start: Launch, by_sex: pd.DataFrame, shares: pd.DataFrame, old_share: AgeShare | None) -> TownFigures:
    """Build a town's figures; `by_sex`: sex, value of one day; `shares`: year, basis, share of the Kreis.

    Raise CensusBreak where the shares continue different censuses.
    """
    parts = np.array([float(by_sex.value[by_sex.sex == sex].iloc[-1]) for sex in SEXES])
    growth = rate(shares.sort_values("year"), "share") if len(shares) > 1 else 0.0
    return TownFigures(start.total * parts / parts.sum(), () if old_share is None else (old_share,), growth)


def with_own_ages(town: TownFigures, ages: pd.DataFrame, year: int) -> TownFigures:
    """Let a town's own official ages of a year by sex (sex, age_from, value, year, kind), where there are any, stand in
    for the derivation."""
    rows = ages[(ages.year == year) & (ages.kind == "update") & (ages.sex != "total")]
    by_sex = [rows[rows.sex == sex].sort_values("age_from") for sex in SEXES]
    if any(part.empty for part in by_sex):
        return town
    return replace(town, groups=np.stack([part.value.to_numpy(dtype=float) for part in by_sex]),
                   edges=tuple(by_sex[0].age_from.astype(int)))


def local_old_share(kreis: KreisFigures, cells: pd.DataFrame, kreis_share_then: float | None, first: int
                    ) -> AgeShare | None:
    """Carry how much older a town was than its Kreis at the census over to today's Kreis.

    `cells`: persons, share_65plus (1 km cells of the town, 2011); `kreis_share_then`: share in the Kreis of that
    year. None where either is unknown.
    """
    known = cells.dropna(subset=["share_65plus", "persons"])
    if known.empty or not kreis_share_then:
        return None
    then = float(np.average(known.share_65plus.astype(float), weights=known.persons.astype(float)))
    place = kreis.edges.index(first)
    now = float(kreis.groups[:, place:].sum() / kreis.groups.sum())
    return AgeShare(first, None, now * then / kreis_share_then)
