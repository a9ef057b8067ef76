"""Try the component model on the past of all Kreise, by age group, years ahead and launch, beside plain rivals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from dewak_dash.demography.backtest.hindcast import KnownThen, carry_to_launch, cohort_ratios, components
from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.event_levels import relative_levels
from dewak_dash.demography.improvement import log_declines, single_age_rates
from dewak_dash.demography.life_tables import survival_ratios, table_from_rates
from dewak_dash.demography.schedules import birth_shares
from dewak_dash.demography.single_ages import grouped, split_groups
from dewak_dash.forecast.germany import LAST_AGE, SEXES, Germany, forecast_rates
from dewak_dash.forecast.kreise import Kreise, grid
from dewak_dash.forecast.tables import on_todays_keys

# Groups that five-year groups can form; the names say first and last age.
GROUPS: Mapping[str, tuple[int, int | None]] = {
    "0_4": (0, 4), "5_19": (5, 19), "20_24": (20, 24), "20_64": (20, 64),
    "65_79": (65, 79), "80_plus": (80, None), "all": (0, None)}


@dataclass(frozen=True, kw_only=True, eq=False)
class PastRates:
    """Hold what past launches need beyond the counts: deaths by sex and group a year (2, k, K), first ages of the
    groups; death rates of the country by period before the launches, (periods, 2, ages), with their middles.
    """

    deaths: Mapping[int, FloatArray]
    edges: tuple[int, ...]
    before: FloatArray
    centres: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class Cap:
    """Hold between what the plain cohort ratios are held."""

    low: float
    high: float


def past_rates(counted: pd.DataFrame, successors: Mapping[str, str], data: Kreise, forecast: pd.DataFrame,
               before: Sequence[int]) -> PastRates:
    """Build what past launches need from frames.

    counted: births and deaths of all Kreise (ags, year, indicator, sex, age_from, value), of which years with deaths
    of every Kreis by age count; forecast: death rates of Germany by period (year_from, sex, age_from, value), of which
    the periods `before` tell how they fell until then.
    """
    rows = counted[(counted.indicator == "deaths") & counted.age_from.notna() & (counted.sex != "total")]
    laid = {int(y): grid(part, data.keys, sex=SEXES, age_from=data.edges) for y, part in on_todays_keys(
        rows, successors, ["year", "sex", "age_from"]).groupby("year")}
    chosen = forecast[forecast.year_from.isin(before)]
    rates, centres = forecast_rates(chosen)
    return PastRates(deaths={y: values for y, values in laid.items() if np.isfinite(values).all()}, edges=data.edges,
                     before=rates, centres=tuple(centres))


def known_at(launch: int, data: Kreise, past: PastRates, germany: Germany, *, years: int, leave_out: Sequence[int]
             ) -> KnownThen:
    """Return what was known at the end of the launch year; levels are means of so many years before."""
    have = tuple(y for y in sorted(data.groups) if y <= launch)
    with_ages = [y for y in sorted(past.deaths) if y <= launch and y - 1 in data.groups][-2:]
    mean_people = {y: (data.groups[y - 1] + data.groups[y]) / 2 for y in have[1:]}
    rates = np.stack([_death_rates(past, y, data.edges, mean_people[y].sum(axis=-1)) for y in with_ages]).mean(axis=0)
    tables = [table_from_rates(row, np.full(row.size, 0.5), np.ones(row.size)) for row in rates]
    ratios = [survival_ratios(table) for table in tables]
    latest = have[1:][-years:]
    stationary = np.stack([table.person_years for table in tables])[..., None]
    single = {y: split_groups(mean_people[y], data.edges, np.broadcast_to(
        stationary, (*stationary.shape[:2], len(data.keys)))) for y in latest}
    dying = np.stack([(single[y] * rates[..., None]).sum(axis=(0, 1)) for y in latest])
    bearing = np.stack([(single[y][-1] * germany.births[y][:, None]).sum(axis=0) for y in latest])
    falling = log_declines(past.before, past.centres, past.centres[0], [past.centres[-1]])[0] / (
        past.centres[-1] - past.centres[0])
    return KnownThen(
        years=have, groups=np.stack([data.groups[y] for y in have]), edges=data.edges,
        survival=np.stack([r[1] for r in ratios]), survival_at_birth=np.array([r[0] for r in ratios]), falling=falling,
        mortality=relative_levels(np.stack([data.deaths[y] for y in latest]), dying, to_all=True),
        fertility=relative_levels(np.stack([data.births[y] for y in latest]), bearing, to_all=False),
        births_per_woman=np.mean([germany.births[y] for y in latest], axis=0),
        birth_shares=birth_shares(germany.boys_per_girl), leave_out=frozenset(leave_out))


def _death_rates(past: PastRates, year: int, edges: Sequence[int], people: FloatArray) -> FloatArray:
    """Return death rates of the whole country in a year at single ages, (2, 101); people (2, k) of groups."""
    died = past.deaths[year].sum(axis=-1)
    return single_age_rates(edges, died / people, LAST_AGE + 1)


def forecasts(known: KnownThen, ahead: int, cap: Cap) -> dict[str, FloatArray]:
    """Return what each method said, (ahead + 1, k, K), sexes together."""
    now = carry_to_launch(known)
    earlier = carry_to_launch(replace(known, years=known.years[:-1], groups=known.groups[:-1], leave_out=frozenset()))
    start = np.broadcast_to(grouped(now.single, known.edges), (ahead + 1, *grouped(now.single, known.edges).shape))
    found = {"components": components(known, now, ahead), "no_change": start,
             "cohort_ratios": cohort_ratios(known, now, earlier.single, ahead, low=cap.low, high=cap.high)}
    return {name: path.sum(axis=1) for name, path in found.items()}


def group_errors(data: Kreise, launch: int, said: Mapping[str, FloatArray]) -> pd.DataFrame:
    """Return one row a Kreis, group, method and target: launch, target, method, group, ags, error (share of said)."""
    edges, rows = np.array(data.edges), []
    targets = [y for y in sorted(data.groups) if y > launch]
    for method, path in said.items():
        for target in targets:
            counted, told = data.groups[target].sum(axis=0), path[target - launch]
            for code, (first, last) in GROUPS.items():
                inside = (edges >= first) & ((edges <= last) if last is not None else True)
                error = counted[inside].sum(axis=0) / told[inside].sum(axis=0) - 1
                rows.append(pd.DataFrame({"launch": launch, "target": target, "method": method, "group": code,
                                          "ags": data.keys, "error": error}))
    return pd.concat(rows, ignore_index=True)


def score(errors: pd.DataFrame) -> pd.DataFrame:
    """Sum errors up by method, group, years ahead and launch: kreise, median and 80 % of the absolute error, bias."""
    table = errors.assign(ahead=errors.target - errors.launch, size=errors.error.abs())
    by = table.groupby(["method", "group", "launch", "ahead"])
    return pd.DataFrame({"kreise": by["size"].count(), "median": by["size"].median(), "p80": by["size"].quantile(0.8),
                         "bias": by["error"].mean()}).reset_index()
