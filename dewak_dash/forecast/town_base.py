"""Find who lives in a town at the launch, by sex and single age, and say what was used and how far it was bent.

The Kreis gives single ages (census day) and how the sexes divide; the town gives its own age classes of the same day,
drawn towards the Kreis where they carry much noise. All of it is carried to the launch day with survivors, births and
moves, bent towards a later official structure of the Kreis where there is one, and brought to the town's totals by sex
through the ages that move. So structure, totals and rates have one date.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.moves import MoveRates, arrivals_of
from dewak_dash.demography.places import carried, meet_totals
from dewak_dash.demography.single_ages import grouped, split_groups
from dewak_dash.demography.town_ages import bend, shrunk_shares, towns_from_kreis
from dewak_dash.demography.town_rates import Vitals, still_places
from dewak_dash.errors import InputError
from dewak_dash.forecast.kreise import years_between
from dewak_dash.model import Quality

Used = Literal["kreis_ages", "sexes", "town_classes", "carried", "kreis_later", "totals", "own_ages"]


@dataclass(frozen=True, kw_only=True, eq=False)
class LaterAges:
    """Hold official ages of a Kreis after the census: day, groups (2, k), first ages (k,)."""

    day: pd.Timestamp
    groups: FloatArray
    edges: tuple[int, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class KreisView:
    """Hold one Kreis as its towns need it: people (2, 101) of the census day, births and deaths, moves, later ages;
    sexes_day: when the sexes were counted by age; nets: net of moves a year per inhabitant by code; stands_in: codes
    of what the Land stands in for.
    """

    key: str
    people: FloatArray
    census_day: pd.Timestamp
    sexes_day: pd.Timestamp
    vitals: Vitals
    moves: MoveRates
    later: LaterAges | None
    nets: dict[str, float]
    stands_in: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class TownCounts:
    """Hold what is counted in towns of a Kreis, n towns: persons (n,) and shares (k, n) of age classes on the census
    day with first ages (k,), totals (2, n) by sex on the launch day.
    """

    persons: FloatArray
    shares: FloatArray
    edges: tuple[int, ...]
    totals: FloatArray
    launch_day: pd.Timestamp


@dataclass(frozen=True, kw_only=True)
class Noise:
    """Hold how the census disturbs a class (standard deviation, persons) and how far true shares of towns scatter."""

    persons: float
    spread: float


@dataclass(frozen=True, kw_only=True)
class Step:
    """Name one thing the base rests on: what, of which day, and its measure.

    Measures: persons counted (kreis_ages, totals, own_ages), mean weight of the town's own classes (town_classes),
    years (carried), largest relative bend by age (kreis_later), 0 for sexes.
    """

    used: Used
    day: str
    measure: float


@dataclass(frozen=True, kw_only=True, eq=False)
class Base:
    """Hold persons (2, 101) on the launch day and how they were found.

    bent: smallest and largest ratio of the town's age classes to those of its Kreis (1 where nothing was bent).
    """

    population: FloatArray
    launch_day: pd.Timestamp
    quality: Quality
    steps: tuple[Step, ...]
    bent: tuple[float, float]


@dataclass(frozen=True, kw_only=True, eq=False)
class Bases:
    """Hold the base of several towns of a Kreis: population (2, 101, n), weight of own classes and ratio to the
    Kreis's shares (k, n), largest bend towards later ages.
    """

    population: FloatArray
    weights: FloatArray
    ratios: FloatArray
    later_bend: float


def town_bases(kreis: KreisView, towns: TownCounts, noise: Noise) -> Bases:
    """Derive the ages of towns of one Kreis on their launch day. Raises InputError on figures that do not fit."""
    in_kreis = grouped(kreis.people[..., None], towns.edges).sum(axis=0)
    kreis_shares = np.broadcast_to(in_kreis / in_kreis.sum(), towns.shares.shape)
    shares, weights = shrunk_shares(towns.shares, kreis_shares, towns.persons, noise.persons,
                                    np.full(len(towns.edges), noise.spread))
    then = towns_from_kreis(kreis.people, towns.edges, shares, towns.persons)
    years = years_between(kreis.census_day, towns.launch_day)
    rates = still_places(kreis.vitals, kreis.moves, kreis.people, then)
    now = carried(then, rates, years)
    factors = _later_factors(kreis, towns.launch_day)
    movers = arrivals_of(kreis.moves, kreis.people, now)
    met = meet_totals(now * factors[..., None], towns.totals, movers)
    ratios = np.divide(shares, kreis_shares, out=np.ones_like(shares), where=kreis_shares > 0)
    return Bases(population=met, weights=weights, ratios=ratios, later_bend=float(np.abs(factors - 1).max()))


def _later_factors(kreis: KreisView, launch: pd.Timestamp) -> FloatArray:
    if kreis.later is None or kreis.later.day < launch:
        return np.ones_like(kreis.people)
    people = kreis.people[..., None]
    rates = still_places(kreis.vitals, kreis.moves, kreis.people, people)
    to_launch = years_between(kreis.census_day, launch)
    to_later = years_between(kreis.census_day, kreis.later.day)
    return bend(carried(people, rates, to_later)[..., 0], kreis.later.groups, kreis.later.edges, to_launch / to_later,
                years_later=round(to_later - to_launch))


def base_of(kreis: KreisView, towns: TownCounts, bases: Bases, place: int) -> Base:
    """Return the base of one of the towns with its record."""
    day, launch = _day(kreis.census_day), _day(towns.launch_day)
    steps = [Step(used="kreis_ages", day=day, measure=float(kreis.people.sum())),
             Step(used="sexes", day=_day(kreis.sexes_day), measure=0.0),
             Step(used="town_classes", day=day, measure=float(bases.weights[:, place].mean())),
             Step(used="carried", day=launch, measure=years_between(kreis.census_day, towns.launch_day))]
    if kreis.later is not None and bases.later_bend > 0:
        steps.append(Step(used="kreis_later", day=_day(kreis.later.day), measure=bases.later_bend))
    steps.append(Step(used="totals", day=launch, measure=float(towns.totals[:, place].sum())))
    ratios = bases.ratios[:, place]
    return Base(population=bases.population[..., place], launch_day=towns.launch_day, quality="derived",
                steps=tuple(steps), bent=(float(ratios.min()), float(ratios.max())))


def own_base(kreis: KreisView, groups: FloatArray, edges: Sequence[int], launch: pd.Timestamp) -> Base:
    """Take a town's own official ages by sex, (2, k), where they were imported; inside a group ages follow the Kreis.

    Raises InputError on shapes that do not fit.
    """
    people = kreis.people[..., None]
    pattern = carried(people, still_places(kreis.vitals, kreis.moves, kreis.people, people),
                      years_between(kreis.census_day, launch))
    if groups.shape != (2, len(edges)):
        raise InputError("Altersgruppen: Gebraucht werden alle Gruppen für beide Geschlechter.")
    single = split_groups(groups[..., None], edges, pattern)[..., 0]
    step = Step(used="own_ages", day=_day(launch), measure=float(groups.sum()))
    return Base(population=single, launch_day=launch, quality="official", steps=(step,), bent=(1.0, 1.0))


def _day(day: pd.Timestamp) -> str:
    return str(day.date().isoformat())
