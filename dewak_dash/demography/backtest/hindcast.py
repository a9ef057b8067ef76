"""Run the component model from a past launch with what was known then, and two plain rivals beside it.

Year by year before the launch, single ages are carried with survivors and births and brought to the groups counted at
each year's end; what a group differed by are its moves (residual method). Their mean ratio carries the moves on.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.graduation import split_monotone
from dewak_dash.demography.places import PlaceRates, project_places
from dewak_dash.demography.single_ages import grouped, split_groups
from dewak_dash.errors import InputError


@dataclass(frozen=True, kw_only=True, eq=False)
class KnownThen:
    """Hold what a launch knew of K places: year ends up to the launch.

    years (n,), rising; groups (n, 2, k, K) persons; edges (k,); survival (2, ages), survival_at_birth (2,) of the
    country at the launch; falling (2, ages): log change of death rates a year before the launch; mortality and
    fertility (K,): levels of the places; births_per_woman (ages,); birth_shares (2,); leave_out: years whose moves
    were exceptional.
    """

    years: tuple[int, ...]
    groups: FloatArray
    edges: tuple[int, ...]
    survival: FloatArray
    survival_at_birth: FloatArray
    falling: FloatArray
    mortality: FloatArray
    fertility: FloatArray
    births_per_woman: FloatArray
    birth_shares: FloatArray
    leave_out: frozenset[int]


@dataclass(frozen=True, kw_only=True, eq=False)
class Carried:
    """Hold single ages (2, ages, K) at the launch and the mean yearly ratio of counted to carried groups (2, k, K)."""

    single: FloatArray
    ratio: FloatArray


def without_moves(known: KnownThen, ahead: int) -> PlaceRates:
    """Return yearly rates without moves, death rates falling from the year of the launch, in `ahead` steps."""
    steps = np.arange(max(ahead, 1))[:, None, None, None]
    dying = (1 - known.survival)[None, ..., None] * np.exp(steps * known.falling[None, ..., None]) * known.mortality
    newborn = (1 - known.survival_at_birth)[None, :, None] * known.mortality
    still = np.zeros((1, *known.survival.shape, 1))
    return PlaceRates(survival=1 - np.minimum(dying, 1.0), survival_at_birth=1 - np.minimum(newborn, 1.0),
                      out_shares=still, arrivals=still,
                      births_per_woman=(known.births_per_woman[:, None] * known.fertility)[None],
                      birth_shares=known.birth_shares)


def carry_to_launch(known: KnownThen) -> Carried:
    """Carry single ages from the first year end known to the launch and measure moves by group on the way.

    The first year end is split along a monotone curve; every later one sharpens the single ages. Raises InputError
    where all years before the launch were exceptional.
    """
    ages, rates = known.survival.shape[1], without_moves(known, 1)
    limits = [*known.edges, ages]
    first = known.groups[0]
    single = np.stack([np.stack([split_monotone(first[sex, :, place], limits) for place in range(first.shape[2])],
                                axis=-1) for sex in range(2)])
    logs = []
    for at, year in enumerate(known.years[1:], start=1):
        expected = project_places(single, rates, 1).population[1]
        if year not in known.leave_out:
            reached = grouped(expected, known.edges)
            logs.append(np.log(np.maximum(known.groups[at], 1.0) / np.maximum(reached, 1.0)))
        single = split_groups(known.groups[at], known.edges, expected)
    if not logs:
        raise InputError("Rückschau: Vor dem Start liegt kein Jahr, dessen Umzüge als gewöhnlich gelten.")
    return Carried(single=single, ratio=np.exp(np.mean(logs, axis=0)))


def components(known: KnownThen, found: Carried, ahead: int) -> FloatArray:
    """Return groups of the component model at the launch and each later year end, (ahead + 1, 2, k, K)."""
    rates, single = without_moves(known, ahead), found.single
    by_age = split_groups(found.ratio * _widths(known.edges, single.shape[1]), known.edges, np.ones_like(single))
    path = [grouped(single, known.edges)]
    for step in range(ahead):
        this_year = PlaceRates(
            survival=rates.survival[step:step + 1], survival_at_birth=rates.survival_at_birth,
            out_shares=rates.out_shares, arrivals=rates.arrivals, births_per_woman=rates.births_per_woman,
            birth_shares=rates.birth_shares)
        single = project_places(single, this_year, 1).population[1] * by_age
        path.append(grouped(single, known.edges))
    return np.stack(path)


def _widths(edges: Sequence[int], ages: int) -> FloatArray:
    """Return how many single ages a group has, (k, 1), so that a ratio spread over them is itself at each."""
    return np.diff([*edges, ages]).astype(np.float64)[:, None]


def cohort_ratios(known: KnownThen, found: Carried, earlier: FloatArray, ahead: int, *, low: float, high: float
                  ) -> FloatArray:
    """Return groups of Hamilton and Perry's method in yearly steps, (ahead + 1, 2, k, K).

    earlier: (2, ages, K), single ages one year before the launch; ratios from then to the launch by sex, capped;
    children by the ratio of age 0 to women of child-bearing age. Source: Smith, Tayman and Swanson (2013), chapter 7.
    """
    now, mothers = found.single, known.births_per_woman > 0
    change = np.clip(np.divide(now[:, 1:-1], earlier[:, :-2], out=np.ones_like(now[:, 1:-1]),
                               where=earlier[:, :-2] > 0), low, high)
    joined = earlier[:, -2:].sum(axis=1)
    last = np.divide(now[:, -1], joined, out=np.ones_like(joined), where=joined > 0)
    child = now[:, 0] / now[-1, mothers].sum(axis=0)
    path = [grouped(now, known.edges)]
    for _ in range(ahead):
        later = np.empty_like(now)
        later[:, 1:-1] = now[:, :-2] * change
        later[:, -1] = now[:, -2:].sum(axis=1) * last
        later[:, 0] = child * later[-1, mothers].sum(axis=0)
        now = later
        path.append(grouped(now, known.edges))
    return np.stack(path)
