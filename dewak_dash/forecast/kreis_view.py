"""Look at one Kreis, or at Germany as one place, as the projection of its towns needs it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.migration_profiles import ProfileParameters
from dewak_dash.demography.moves import mean_moves, move_rates
from dewak_dash.demography.places import carried, project_places
from dewak_dash.demography.scenarios import Scenario
from dewak_dash.demography.schedules import birth_shares
from dewak_dash.demography.town_rates import Course, TownRates, Vitals, as_places, still_places, town_schedule, vitals
from dewak_dash.forecast.germany import Germany
from dewak_dash.forecast.kreise import Kreise, KreisRates, years_between
from dewak_dash.forecast.town_base import KreisView, LaterAges

GERMANY = "00"


@dataclass(frozen=True, kw_only=True, eq=False)
class OwnFigures:
    """Hold what is known of one Kreis beyond the tables of all: later ages, net moves of further years
    (years, 2, groups), and nets a year per inhabitant by code of a path of moves.
    """

    later: LaterAges | None
    more_net: FloatArray
    nets: Mapping[str, float]


NOTHING_MORE = OwnFigures(later=None, more_net=np.empty(0), nets={})


def kreis_view(data: Kreise, rates: KreisRates, germany: Germany, key: str, shape: ProfileParameters, *,
               level_years: int, own: OwnFigures = NOTHING_MORE) -> KreisView:
    """Return a Kreis with its rates; `level_years`: how many of Germany's latest years births per woman are the mean
    of, which the Kreis's level multiplies. Raise InputError for an unknown Kreis.
    """
    place = data.place(key)
    lacking = tuple(code for code, missing in rates.stands_in.items() if missing[place])
    return _view(data, germany, key, rates.by_sex[..., place], rates.exposure[..., place],
                 np.stack([data.moves[y][..., place] for y in rates.move_years]), shape, own,
                 _vitals(germany, level_years, float(rates.mortality[place]), float(rates.fertility[place])), lacking)


def germany_view(data: Kreise, rates: KreisRates, germany: Germany, shape: ProfileParameters, *, level_years: int
                 ) -> KreisView:
    """Return Germany as the sum of its Kreise: moves over the borders of Kreise and of the country."""
    return _view(data, germany, GERMANY, rates.by_sex.sum(axis=-1), rates.exposure.sum(axis=-1),
                 np.stack([data.moves[y].sum(axis=-1) for y in rates.move_years]), shape, NOTHING_MORE,
                 _vitals(germany, level_years, 1.0, 1.0), ())


def _view(data: Kreise, germany: Germany, key: str, people: FloatArray, exposure: FloatArray, moves: FloatArray,
          shape: ProfileParameters, own: OwnFigures, now: Vitals, lacking: Sequence[str]) -> KreisView:
    came, left = mean_moves(moves[:, 0], moves[:, 1], own.more_net)
    last, lately = max(data.groups), float((came - left).sum() / exposure.sum())
    nets = {code: _beyond(code, net, lately) for code, net in own.nets.items()}
    return KreisView(key=key, people=people, census_day=data.census_day,
                     sexes_day=pd.Timestamp(year=last, month=12, day=31), vitals=now,
                     moves=move_rates(came, left, data.move_edges, exposure, shape), later=own.later,
                     nets=nets, stands_in=tuple(lacking))


def _beyond(code: str, net: float, lately: float) -> float:
    """Let a high path of moves not lie under what was counted lately, nor a low one over it."""
    return {"own_high": max(net, lately), "own_low": min(net, lately)}.get(code, net)


def _vitals(germany: Germany, level_years: int, mortality: float, fertility: float) -> Vitals:
    latest = sorted(germany.births)[-level_years:]
    return vitals(germany.survival, germany.survival_at_birth, np.mean([germany.births[y] for y in latest], axis=0),
                  birth_shares(germany.boys_per_girl), mortality=mortality, fertility=fertility)


def declines_from(germany: Germany, first_year: int) -> FloatArray:
    """Return the log ratios of death rates from the first projected year on, (years, 2, 101)."""
    years = sorted(y for y in germany.declines if y >= max(first_year, germany.decline_from))
    before = max(germany.decline_from - first_year, 0)
    found = np.stack([germany.declines[y] for y in years])
    return np.concatenate([np.zeros((before, *found.shape[1:])), found])


@dataclass(frozen=True, kw_only=True, eq=False)
class Country:
    """Hold Germany's people (2, 101) at the launch and its rates."""

    people: FloatArray
    rates: TownRates


def country(view: KreisView, germany: Germany, launch: pd.Timestamp) -> Country:
    """Carry Germany's people to the launch day."""
    people = view.people[..., None]
    now = carried(people, still_places(view.vitals, view.moves, view.people, people),
                  years_between(view.census_day, launch))[..., 0]
    declines = declines_from(germany, launch.year + 1)
    rates = TownRates(vitals=view.vitals, declines=declines, out_shares=view.moves.out_shares,
                      arrivals=view.moves.in_rates * now, own_growth=np.ones(declines.shape[0]))
    return Country(people=now, rates=rates)


def elsewhere(found: Country, scenario: Scenario, strength: FloatArray, steps: int) -> FloatArray:
    """Return Germany's people at the start of each step relative to the launch under a scenario, (steps, 2, 101)."""
    paths = country_path(found, scenario, strength, steps)[:-1]
    return np.asarray(np.divide(paths, paths[0], out=np.ones_like(paths), where=paths[0] > 0))


def country_path(found: Country, scenario: Scenario, strength: FloatArray, steps: int) -> FloatArray:
    """Return Germany's people under a scenario, (steps + 1, 2, 101): arrivals go with its own people by age."""
    level = Course(scenario=scenario, strength=strength, arrivals_factor=1.0,
                   elsewhere=np.ones((steps, *found.people.shape)))
    schedule = town_schedule(found.rates, level, steps)
    return project_places(found.people[..., None], as_places([schedule]), steps,
                          arrivals_follow=True).population[..., 0]
