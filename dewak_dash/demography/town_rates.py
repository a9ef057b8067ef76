"""Put together the rates of a town from schedules of its Kreis or of Germany and local levels."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.demography.life_tables import LifeTable, survival_ratios
from dewak_dash.demography.projection import Projection, project
from dewak_dash.demography.schedules import Schedule, birth_shares, make_schedule
from dewak_dash.errors import InputError


@dataclass(frozen=True)
class LocalLevels:
    """Hold what local rates are relative to the schedules, 1 where nothing local is known."""

    mortality: float = 1.0
    fertility: float = 1.0
    departures: float = 1.0
    arrivals: float = 1.0


@dataclass(frozen=True, eq=False)
class KreisMoves:
    """Hold a year of the Kreis: population, moves out and moves in by sex and single age, each (2, ages)."""

    population: FloatArray
    departures: FloatArray
    arrivals: FloatArray


def town_schedule(
    tables: Sequence[LifeTable], births_per_woman: ArrayLike, moves: KreisMoves, town: ArrayLike, *,
    levels: LocalLevels, boys_per_girl: float,
) -> Schedule:
    """Return the yearly rates of a town.

    tables: life tables of men and women by single age; births_per_woman: (ages,); town: (2, ages), persons.
    Out-shares are those of the Kreis by sex and age; arrivals are the Kreis's, in the town's share of its
    population. levels multiply them (mortality: 1 - survival). Raises InputError on shapes that do not fit
    or a Kreis without inhabitants.
    """
    people = non_negative("Bestand der Stadt", town)
    kreis = non_negative("Bestand des Kreises", moves.population)
    if len(tables) != 2 or people.shape != kreis.shape or kreis.sum() == 0:
        raise InputError("Raten der Stadt: Gebraucht werden beide Geschlechter und dieselben Alter.")
    at_birth, alive = zip(*(survival_ratios(table) for table in tables), strict=True)
    leaving = np.divide(non_negative("Fortzüge", moves.departures), kreis, out=np.zeros_like(kreis),
                        where=kreis > 0)
    entering = non_negative("Zuzüge", moves.arrivals) * (people.sum() / kreis.sum())
    return make_schedule(
        survival_at_birth=1 - np.minimum((1 - np.array(at_birth)) * levels.mortality, 1),
        survival=1 - np.minimum((1 - np.stack(alive)) * levels.mortality, 1),
        births_per_woman=non_negative("Geburtenraten", births_per_woman) * levels.fertility,
        shares_of_births=birth_shares(boys_per_girl),
        out_shares=np.minimum(leaving * levels.departures, 1), arrivals=entering * levels.arrivals)


def levels_from_events(base: ArrayLike, schedule: Schedule, *, births: float, deaths: float) -> LocalLevels:
    """Return mortality and fertility levels that make the first year's births and deaths those counted.

    base: (2, ages), persons. One correction of each is exact to the order of its own effect on the other.
    Raises InputError when the schedule yields no births or deaths.
    """
    first: Projection = project(base, schedule, 1)
    expected_births, expected_deaths = float(first.births.sum()), float(first.deaths.sum())
    if expected_births == 0 or expected_deaths == 0:
        raise InputError("Lokale Niveaus: Ohne erwartete Geburten oder Sterbefälle gibt es kein Verhältnis.")
    return LocalLevels(mortality=deaths / expected_deaths, fertility=births / expected_births)
