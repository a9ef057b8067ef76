"""Project a town: its base and rates, a scenario, draws and the path without chance."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.draws import Uncertainty, project_draws
from dewak_dash.demography.moves import arrivals_of
from dewak_dash.demography.parts import Parts, draw_parts, noise_half_widths
from dewak_dash.demography.projection import Projection, project
from dewak_dash.demography.scenarios import AS_LATELY, Scenario
from dewak_dash.demography.shocks import ShockSizes, level_paths
from dewak_dash.demography.town_rates import Course, TownRates, arrivals_factor, own_growth, town_schedule
from dewak_dash.errors import InputError
from dewak_dash.forecast.town_base import Base, KreisView


@dataclass(frozen=True, kw_only=True, eq=False)
class Setting:
    """Hold a town ready to be projected: base, rates, its Kreis, strengths of falling mortality by code (2,)."""

    base: Base
    rates: TownRates
    kreis: KreisView
    strengths: Mapping[str, FloatArray]


@dataclass(frozen=True, eq=False)
class Outlook:
    """Hold the draws of a town under a scenario, the path without chance, and both parts of the range.

    parts is None where nobody moves: then only chance and shocks make the range.
    """

    draws: Projection
    central: Projection
    parts: Parts | None


@dataclass(frozen=True, kw_only=True)
class OwnGrowth:
    """Hold how a town grew apart from its Kreis: log a year, how far it is believed, what is left after a year."""

    excess: float
    weight: float
    fading: float


def setting(kreis: KreisView, base: Base, declines: FloatArray, strengths: Mapping[str, FloatArray],
            growth: OwnGrowth, kreis_now: FloatArray) -> Setting:
    """Bring base and rates of a town together; kreis_now (2, 101): the Kreis's people carried to the launch day.

    A town takes part in the Kreis's arrivals of an age group by its people of that group.
    """
    arrivals = arrivals_of(kreis.moves, kreis_now, base.population[..., None])[..., 0]
    factors = own_growth(growth.excess, float(base.population.sum()), float(arrivals.sum()), weight=growth.weight,
                         fading=growth.fading, steps=declines.shape[0])
    rates = TownRates(vitals=kreis.vitals, declines=declines, out_shares=kreis.moves.out_shares, arrivals=arrivals,
                      own_growth=factors)
    return Setting(base=base, rates=rates, kreis=kreis, strengths=strengths)


def course(town: Setting, scenario: Scenario, elsewhere: FloatArray) -> Course:
    """Return what a scenario means for a town; elsewhere: Germany's people by age under it, (steps, 2, 101).

    Raises InputError for a path of life expectancy or of moves that is not known.
    """
    if scenario.life_expectancy not in town.strengths:
        raise InputError(f"Szenario {scenario.code}: Den Weg „{scenario.life_expectancy}“ der Lebenserwartung gibt es "
                         "nicht.")
    factor = 1.0
    if scenario.moves != AS_LATELY:
        if scenario.moves not in town.kreis.nets:
            raise InputError(f"Szenario {scenario.code}: Für den Kreis fehlt der Wanderungssaldo „{scenario.moves}“.")
        factor = arrivals_factor(town.rates, town.base.population, town.kreis.nets[scenario.moves])
    return Course(scenario=scenario, strength=town.strengths[scenario.life_expectancy], arrivals_factor=factor,
                  elsewhere=elsewhere)


def path(town: Setting, chosen: Course, steps: int) -> Projection:
    """Return the path without chance of a town."""
    return project(town.base.population, town_schedule(town.rates, chosen, steps), steps)


@dataclass(frozen=True, kw_only=True, eq=False)
class RangeSettings:
    """Hold how the range is drawn: widths of both parts by year, the common one above and below the middle, level
    aimed at, persistence, shocks of rates.
    """

    own: FloatArray
    common: FloatArray
    common_down: FloatArray
    level: float
    phi: float
    shocks: ShockSizes


def outlook(town: Setting, chosen: Course, steps: int, draws: int, ranges: RangeSettings,
            rng: np.random.Generator) -> Outlook:
    """Project a town under a scenario; the generator decides every draw, so the same seed gives the same bytes."""
    schedule = town_schedule(town.rates, chosen, steps)
    central = project(town.base.population, schedule, steps)
    level_stream, part_stream, draw_stream = rng.spawn(3)
    levels = level_paths(level_stream, draws, steps, ranges.shocks)
    if not (schedule.out_shares.max(axis=(1, 2)) > 0).all():
        result = project_draws(town.base.population, schedule, steps, draws, draw_stream, Uncertainty(levels))
        return Outlook(result, central, None)
    floor = noise_half_widths(central, level=ranges.level)
    parts = centred(draw_parts(part_stream, draws, np.maximum(ranges.own[:steps], floor), ranges.common[:steps],
                               level=ranges.level, phi=ranges.phi, common_down=ranges.common_down[:steps]))
    result = project_draws(town.base.population, schedule, steps, draws, draw_stream,
                           Uncertainty(levels, total_multipliers=parts.multipliers()))
    return Outlook(result, central, parts)


def centred(parts: Parts) -> Parts:
    """Take the chance of a finite number of draws off the middle: half of them lie above the path without chance."""
    return Parts(parts.own, parts.common - np.median(parts.own + parts.common, axis=1, keepdims=True))
