"""Project a town from what official tables give: rates of its Kreis and of Germany, its own totals.

Base: the Kreis's age groups split along the census's single ages, raked to the town's totals by sex and to
shares known locally. Rates: Germany's life table and fertility times the Kreis's level; moves of the Kreis by
age, in proportion to people, times the town's own level, drawn halfway towards the Kreis's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from dewak_dash.demography.base_population import (
    AgeShare,
    BasePopulation,
    kreis_single_ages,
    own_base,
    town_base,
)
from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.draws import Uncertainty, project_draws
from dewak_dash.demography.life_tables import LifeTable, Sex, table_from_probabilities
from dewak_dash.demography.migration_profiles import ProfileParameters, fit_to_groups
from dewak_dash.demography.parts import Parts, draw_parts, noise_half_widths
from dewak_dash.demography.projection import Projection, project
from dewak_dash.demography.scenarios import Scenario, apply_scenario
from dewak_dash.demography.schedules import Schedule
from dewak_dash.demography.shocks import ShockSizes, level_paths
from dewak_dash.demography.town_rates import KreisMoves, LocalLevels, levels_from_events, town_schedule
from dewak_dash.demography.years_lived import complete_years

SEXES: tuple[Sex, Sex] = ("male", "female")


@dataclass(frozen=True, eq=False)
class Nation:
    """Hold Germany's schedules: qx (2, 101) male and female, ex of the last age (2,), births per woman (101,)."""

    qx: FloatArray
    last_ex: FloatArray
    births_per_woman: FloatArray


@dataclass(frozen=True, eq=False)
class KreisFigures:
    """Hold what the tables say of a Kreis; sexes male, female.

    groups (2, k) persons, edges (k,) first ages; census (101,) persons; years_since_census; births (2,) and
    deaths (2,), persons a year, means of the latest years; arrivals, departures (2, m), persons a year;
    move_edges (m,).
    """

    groups: FloatArray
    edges: tuple[int, ...]
    census: FloatArray
    years_since_census: int
    births: FloatArray
    deaths: FloatArray
    arrivals: FloatArray
    departures: FloatArray
    move_edges: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class TownFigures:
    """Hold a town's totals by sex (2,) at the launch, shares known locally, and yearly growth beyond its Kreis.

    groups (2, k) and edges (k,): the town's own official ages where they were imported; they replace the derivation.
    """

    totals: FloatArray
    shares: tuple[AgeShare, ...]
    excess_growth: float
    groups: FloatArray | None = None
    edges: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Setting:
    """Hold a town ready to be projected: base, rates, and how local levels compare with Germany's."""

    base: BasePopulation
    schedule: Schedule
    levels: LocalLevels


@dataclass(frozen=True, eq=False)
class Outlook:
    """Hold the draws of a town under a scenario, the path without chance, and both parts of the range.

    parts is None where nobody moves: then only chance and shocks make the range.
    """

    draws: Projection
    central: Projection
    parts: Parts | None


def setting(nation: Nation, kreis: KreisFigures, town: TownFigures, shape: ProfileParameters,
            own_weight: float) -> Setting:
    """Bring figures to base and rates of a town; own_weight (0..1) is how far its own growth is believed."""
    ages = kreis_single_ages(kreis.groups, kreis.edges, kreis.census, years_since_census=kreis.years_since_census)
    base = (town_base(ages, town.totals, town.shares) if town.groups is None
            else own_base(town.groups, town.edges, ages))
    tables = [_life_table(sex, qx, last) for sex, qx, last in zip(SEXES, nation.qx, nation.last_ex, strict=True)]
    moves = KreisMoves(ages, _by_single_age(kreis.departures, kreis.move_edges, ages, shape),
                       _by_single_age(kreis.arrivals, kreis.move_edges, np.ones_like(ages), shape))
    boys = float(kreis.births[0] / kreis.births[1])
    as_nation = town_schedule(tables, nation.births_per_woman, moves, ages, levels=LocalLevels(), boys_per_girl=boys)
    levels = levels_from_events(ages, as_nation, births=float(kreis.births.sum()), deaths=float(kreis.deaths.sum()))
    people = float(base.population.sum())
    arriving = float(moves.arrivals.sum()) * people / float(ages.sum())
    levels = replace(levels, arrivals=max(1 + own_weight * town.excess_growth * people / arriving, 0.0))
    schedule = town_schedule(tables, nation.births_per_woman, moves, base.population, levels=levels,
                             boys_per_girl=boys)
    return Setting(base, schedule, levels)


def _life_table(sex: Sex, qx: FloatArray, last_ex: float) -> LifeTable:
    return table_from_probabilities(qx, complete_years(qx, sex), np.ones(qx.size), last_ex=last_ex)


def _by_single_age(moves: FloatArray, edges: tuple[int, ...], exposure: FloatArray,
                   shape: ProfileParameters) -> FloatArray:
    return np.stack([fit_to_groups(counted, edges, at_risk, shape)
                     for counted, at_risk in zip(moves, exposure, strict=True)])


@dataclass(frozen=True, eq=False)
class RangeSettings:
    """Hold how the range is drawn: widths of both parts by year, level aimed at, persistence, shocks of rates."""

    own: FloatArray
    common: FloatArray
    level: float
    phi: float
    shocks: ShockSizes


def outlook(town: Setting, scenario: Scenario, steps: int, draws: int, ranges: RangeSettings,
            rng: np.random.Generator) -> Outlook:
    """Project a town under a scenario; the generator decides every draw, so the same seed gives the same bytes."""
    schedule = apply_scenario(town.schedule, scenario, steps)
    central = project(town.base.population, schedule, steps)
    level_stream, part_stream, draw_stream = rng.spawn(3)
    levels = level_paths(level_stream, draws, steps, ranges.shocks)
    if not (schedule.out_shares.max(axis=(1, 2)) > 0).all():
        result = project_draws(town.base.population, schedule, steps, draws, draw_stream, Uncertainty(levels))
        return Outlook(result, central, None)
    floor = noise_half_widths(central, level=ranges.level)
    parts = centred(draw_parts(part_stream, draws, np.maximum(ranges.own[:steps], floor), ranges.common[:steps],
                               level=ranges.level, phi=ranges.phi))
    result = project_draws(town.base.population, schedule, steps, draws, draw_stream,
                           Uncertainty(levels, total_multipliers=parts.multipliers()))
    return Outlook(result, central, parts)


def centred(parts: Parts) -> Parts:
    """Take the chance of a finite number of draws off the middle: half of them lie above the path without chance."""
    return Parts(parts.own, parts.common - np.median(parts.own + parts.common, axis=1, keepdims=True))


def scenario_paths(town: Setting, scenarios: Sequence[Scenario], steps: int) -> dict[str, Projection]:
    """Return the path without chance of every scenario, by code."""
    return {s.code: project(town.base.population, apply_scenario(town.schedule, s, steps), steps)
            for s in scenarios}
