"""Ask the middle path of all towns at once."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.moves import arrivals_of
from dewak_dash.demography.places import project_places
from dewak_dash.demography.scenarios import Scenario
from dewak_dash.demography.town_rates import Course, TownRates, as_places, town_schedule
from dewak_dash.errors import InputError
from dewak_dash.forecast import all_towns
from dewak_dash.forecast.kreis_view import declines_from
from dewak_dash.forecast.people import OwnGrowth
from dewak_dash.forecast.summary import GROUPS
from dewak_dash.forecast.town_base import Noise
from dewak_dash.store.reads import ages, population
from dewak_dash.text import t
from dewak_dash.topics.common.answers import census_bases
from dewak_dash.topics.common.answers_people import (
    all_kreise,
    kreis,
    kreis_now,
    launch_day,
    life_paths,
    likely,
    nation,
    people_elsewhere,
    scenarios,
)
from dewak_dash.topics.common.asked_once import cached, database

STANDARD = "middle"
WITH_ALL = {**GROUPS, "all": (0, None)}


@cached
def towns_by_kreis() -> dict[str, all_towns.Towns]:
    """Return what is counted in all towns, by Kreis."""
    db = database()
    return all_towns.towns(population.towns_of_kreise(db), ages.ages_of_municipalities(db), census_bases(),
                           launch_day())


def standard() -> Scenario:
    """Return the scenario of the middle path."""
    return scenario(STANDARD)


def scenario(code: str) -> Scenario:
    """Return a scenario by its code."""
    return next(s for s in scenarios() if s.code == code)


def paths(steps: int, kreise: tuple[str, ...] | None = None) -> Iterator[tuple[all_towns.Towns, FloatArray]]:
    """Yield the towns of each Kreis with their people by year and single age, (steps + 1, 101, n)."""
    chosen = standard()
    course = Course(scenario=chosen, strength=life_paths()[chosen.life_expectancy], arrivals_factor=1.0,
                    elsewhere=people_elsewhere(chosen, steps))
    declines = declines_from(nation(), launch_day().year + 1)
    noise = Noise(persons=likely("class_noise_persons"), spread=likely("class_spread"))
    growth = OwnGrowth(excess=0.0, weight=likely("own_growth_weight"), fading=likely("own_growth_fading"))
    for key, found in towns_by_kreis().items():
        view = kreis(key) if kreise is None or key in kreise else None
        if view is not None:
            yield found, all_towns.paths(view, kreis_now(key), found, course, declines, noise, growth, steps)


def middle_paths(last_year: int) -> pd.DataFrame:
    """Return the middle path of all towns with ages: ags, year, age_group, persons."""
    first = launch_day().year
    return pd.concat([all_towns.by_group(people, found.keys, first, WITH_ALL)
                      for found, people in paths(last_year - first)], ignore_index=True)


@dataclass(frozen=True, kw_only=True)
class Instead:
    """Hold what a Kreis's path is to rest on in place of its own: the scenario, factors on the people of each age at
    the launch, and the age from which nobody moves.
    """

    scenario: str = STANDARD
    people: tuple[float, ...] = (1.0,)
    settled_from: int | None = None


OWN = Instead()


@cached
def kreis_path(key: str, last_year: int, instead: Instead = OWN) -> FloatArray:
    """Return the path of a Kreis by year and single age, (years, 101), projected as one place: the middle one, or with
    something else in place of what it rests on.
    """
    view, chosen, first = kreis(key), scenario(instead.scenario), launch_day().year
    if view is None:
        raise InputError(t("vorausberechnung.no_count", ags=key))
    now, steps = kreis_now(key), last_year - first
    moving = np.ones(now.shape[1])
    if instead.settled_from is not None:
        moving[instead.settled_from:] = 0.0
    arrivals = arrivals_of(view.moves, now, now[..., None])[..., 0]
    rates = TownRates(vitals=view.vitals, declines=declines_from(nation(), first + 1),
                      out_shares=view.moves.out_shares * moving, arrivals=arrivals * moving, own_growth=np.ones(steps))
    course = Course(scenario=chosen, strength=life_paths()[chosen.life_expectancy], arrivals_factor=1.0,
                    elsewhere=people_elsewhere(chosen, steps))
    start = now * np.asarray(instead.people)
    found = project_places(start[..., None], as_places([town_schedule(rates, course, steps)]), steps)
    return np.asarray(found.population[..., 0].sum(axis=1))


@cached
def land_path(prefix: str, last_year: int, instead: Instead = OWN) -> FloatArray:
    """Return the path of all Kreise whose key begins so (empty: Germany), by year and age, (years, 101)."""
    return np.asarray(np.sum([kreis_path(key, last_year, instead) for key in all_kreise().keys
                              if key.startswith(prefix)], axis=0))
