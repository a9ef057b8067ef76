"""Project all towns at once on the path without chance, Kreis by Kreis."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.demography.census import Bases as CensusBases
from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.moves import arrivals_of
from dewak_dash.demography.places import PlaceRates, project_places
from dewak_dash.demography.town_rates import Course, TownRates, own_growth, town_schedule
from dewak_dash.forecast.germany import SEXES
from dewak_dash.forecast.people import OwnGrowth
from dewak_dash.forecast.town_base import KreisView, Noise, TownCounts, town_bases


@dataclass(frozen=True, kw_only=True, eq=False)
class Towns:
    """Hold n towns of one Kreis: keys, what is counted in them, log growth a year beyond the Kreis (n,)."""

    keys: tuple[str, ...]
    counts: TownCounts
    excess: FloatArray


def towns(counted: pd.DataFrame, classes: pd.DataFrame, bases: CensusBases, day: pd.Timestamp) -> dict[str, Towns]:
    """Build the towns by Kreis from frames.

    counted: ags, year, date, sex, value, basis, kind on the common census and newer ones; classes: ags, date,
    age_from, share, persons. Left out are towns with a withheld age class or without a count on the launch day.
    """
    shares = classes.pivot(index="ags", columns="age_from", values="share").astype(float).dropna()
    persons = classes.groupby("ags").persons.first().astype(float)
    updates = counted[(counted.basis == bases.common) & (counted.kind == "update")]
    total = updates[updates.sex == "total"].pivot(index="ags", columns="year", values="value").astype(float)
    now = updates[updates.year == day.year].pivot(index="ags", columns="sex", values="value").astype(float)
    keys = shares.index.intersection(now.dropna().index).intersection(total.index)
    launch = _launch_totals(total.loc[keys], persons.loc[keys], counted, bases, day, pd.Timestamp(classes.date.iloc[0]))
    first, last = total.columns.min(), total.columns.max()
    share = (total / total.groupby(total.index.str[:5]).transform("sum")).loc[keys]
    excess = (np.log(share[last] / share[first]) / (last - first)).fillna(0.0)
    found = {}
    for key, own in pd.Series(keys, index=keys).groupby(keys.str[:5]):
        sexes = now.loc[own, list(SEXES)].to_numpy().T
        found[str(key)] = Towns(
            keys=tuple(own), excess=excess.loc[own].to_numpy(), counts=TownCounts(
                persons=persons.loc[own].to_numpy(), shares=shares.loc[own].to_numpy().T,
                edges=tuple(int(a) for a in shares.columns), launch_day=day,
                totals=launch.loc[own].to_numpy() * sexes / sexes.sum(axis=0)))
    return found


def _launch_totals(total: pd.DataFrame, persons: pd.Series, counted: pd.DataFrame, bases: CensusBases,
                   day: pd.Timestamp, census: pd.Timestamp) -> pd.Series:
    """Return each town's total of the launch day on the newest census: counted there, or carried from the census."""
    year, ends = total.columns[-1], {y: pd.Timestamp(year=int(y), month=12, day=31) for y in total.columns}
    before = max(y for y in total.columns if y < census.year)
    then = pd.Series(np.nan, index=total.index)
    for after in (y for y in total.columns if y >= census.year):
        part = (census - ends[before]).days / (ends[after] - ends[before]).days
        then = then.fillna((1 - part) * total[before] + part * total[after])
    newer = counted[counted.basis.isin(bases.newer[-1:]) & (counted.sex == "total")]
    at_census = newer[newer.kind == "census_day"].groupby("ags").value.last().astype(float).reindex(total.index)
    carried = at_census.fillna(persons) * total[year] / then
    at_launch = newer[(newer.kind == "update") & (pd.to_datetime(newer.date) == day)]
    counted_there = at_launch.groupby("ags").value.last().astype(float).reindex(total.index)
    return pd.Series(counted_there.fillna(carried).fillna(total[year]))


def paths(kreis: KreisView, kreis_now: FloatArray, found: Towns, course: Course, declines: FloatArray, noise: Noise,
          growth: OwnGrowth, steps: int) -> FloatArray:
    """Return people of each town at the launch and every year after, (steps + 1, 101, n), sexes together.

    growth: weight and fading of what a town grows beyond its Kreis; its own excess is in `found`.
    """
    bases = town_bases(kreis, found.counts, noise)
    arrivals = arrivals_of(kreis.moves, kreis_now, bases.population)
    rates = TownRates(vitals=kreis.vitals, declines=declines, out_shares=kreis.moves.out_shares,
                      arrivals=np.ones_like(kreis_now), own_growth=np.ones(declines.shape[0]))
    schedule = town_schedule(rates, course, steps)
    people, arriving = bases.population.sum(axis=(0, 1)), arrivals.sum(axis=(0, 1))
    own = np.stack([own_growth(float(e), float(p), float(a), weight=growth.weight, fading=growth.fading, steps=steps)
                    for e, p, a in zip(found.excess, people, arriving, strict=True)], axis=-1)
    together = PlaceRates(
        survival=schedule.survival[..., None], survival_at_birth=schedule.survival_at_birth[..., None],
        out_shares=schedule.out_shares[..., None], births_per_woman=schedule.births_per_woman[..., None],
        birth_shares=schedule.birth_shares,
        arrivals=schedule.arrivals[..., None] * arrivals * own[:, None, None, :])
    return np.asarray(project_places(bases.population, together, steps).population.sum(axis=1))


def by_group(people: FloatArray, keys: Sequence[str], first_year: int,
             groups: Mapping[str, tuple[int, int | None]]) -> pd.DataFrame:
    """Return one row a town, year and group: ags, year, age_group, persons; people as paths gives them."""
    rows = []
    for code, (first, last) in groups.items():
        summed = people[:, first:None if last is None else last + 1].sum(axis=1)
        years = np.arange(first_year, first_year + summed.shape[0])
        rows.append(pd.DataFrame({"ags": np.tile(np.asarray(keys), years.size), "year": np.repeat(years, len(keys)),
                                  "age_group": code, "persons": summed.ravel()}))
    return pd.concat(rows, ignore_index=True)
