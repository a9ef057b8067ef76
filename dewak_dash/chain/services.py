"""Bring people and services together: who asks for a service in each year and draw."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dewak_dash.forecast.group_bands import widened
from dewak_dash.forecast.summary import REACH_GROUPS
from dewak_dash.supply import cohorts
from dewak_dash.supply.care import COURSES, life_gained, moved
from dewak_dash.supply.cohorts import Days
from dewak_dash.supply.rates import BOUNDS, Bound, Rate, by_age, level_of, raised, triangular

SCHOOL, PRIMARY = "before_school", "primary"
MARCH = "march"
GRADES = 4


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Hold who asks for a service: rates by age, whom its day includes, the day they refer to, the age group whose
    range holds for the number of people, whether rates move with life expectancy.
    """

    rates: tuple[Rate, ...]
    cut_off: str
    count_day: str
    band_group: str
    is_care: bool


@dataclass(frozen=True, kw_only=True)
class Level:
    """Hold how the use of a place compares with the rates, as a range around what is known of it."""

    low: float
    likely: float
    high: float


def members(cut_off: str, days: Days) -> np.ndarray:
    """Return which share of each age on 31 December a service counts, (ages,)."""
    if cut_off == SCHOOL:
        return cohorts.before_school(days)
    return cohorts.in_grades(days, GRADES) if cut_off == PRIMARY else np.ones(cohorts.AGES)


def shares(asked: Asked, bound: Bound, level: float, days: Days) -> np.ndarray:
    """Return which share of each sex and age on 31 December asks for a service, (2, ages), cut-off days included."""
    rates = raised(by_age(asked.rates, bound), level)
    if asked.cut_off == SCHOOL:
        # the cut-off day ends the group, not the last age that has a rate
        rates[:, days.school_age + 1:] = rates[:, [days.school_age]]
    if asked.count_day == MARCH:
        rates = cohorts.on_count_day(rates, days)
    return np.asarray(rates * members(asked.cut_off, days))


def kreis_level(asked: Asked, people: np.ndarray, share: float, ages: tuple[int, int | None]) -> float:
    """Return the level at which a share of a Kreis's people (2, ages) of some ages uses a service, as was counted."""
    chosen = slice(ages[0], None if ages[1] is None else ages[1] + 1)
    inside = people[:, chosen]
    return level_of(by_age(asked.rates, "likely")[:, chosen], inside, share * float(inside.sum()))


def gained(survival: np.ndarray, course: str) -> np.ndarray:
    """Return by how many years care rates move up the ages in a course of COURSES, (steps + 1, 2)."""
    return COURSES[course] * life_gained(survival)


def weights(asked: Asked, level: Level, days: Days, shift: np.ndarray) -> np.ndarray:
    """Return which share of each sex and age asks for a service at the three bounds, (3, steps + 1, 2, ages).

    shift: years by which care rates move up the ages, (steps + 1, 2); other services keep theirs.
    """
    at: Mapping[Bound, float] = {"low": level.low, "likely": level.likely, "high": level.high}
    found = np.stack([shares(asked, bound, at[bound], days) for bound in BOUNDS])
    if asked.is_care and shift.any():
        return np.stack([moved(rates, shift) for rates in found])
    return np.asarray(np.broadcast_to(found[:, None], (found.shape[0], shift.shape[0], *found.shape[1:])))


def counted(population: np.ndarray, asking: np.ndarray) -> np.ndarray:
    """Return people by weights, (n, steps + 1, draws).

    population: (steps + 1, 2, ages, draws); asking: (n, steps + 1, 2, ages).
    """
    steps, sexes, ages, draws = population.shape
    flat = np.ascontiguousarray(np.moveaxis(asking, 0, 1).reshape(steps, asking.shape[0], sexes * ages))
    return np.moveaxis(flat @ population.reshape(steps, sexes * ages, draws), 1, 0)


def demand(found: np.ndarray, half_widths: np.ndarray, inside: float, rng: np.random.Generator) -> np.ndarray:
    """Return who asks for a service in every draw, (steps + 1, draws), with the range of people and of its rates.

    found: (3, steps + 1, draws), people at low, likely and high rates; half_widths: relative ones of the age group
    by year, of which a range holds the share `inside`. The rate of a draw lies as far in its range in every year and
    age: what a town does differently today it does tomorrow. Same generator, same bytes.
    """
    low, middle, high = found
    people_stream, rate_stream = rng.spawn(2)
    drawn = triangular(low, middle, high, np.asarray(rate_stream.random(found.shape[-1])))
    wider = widened(middle, half_widths, inside, people_stream)
    return np.asarray(drawn * np.divide(wider, middle, out=np.ones_like(wider), where=middle > 0))


def parts_of_groups(people: np.ndarray, asking: np.ndarray) -> np.ndarray:
    """Return which part of each age group of REACH_GROUPS asks for a service, (steps, groups, ...).

    people: by single age, (steps, ages, ...); asking: the part of each age that asks, as numpy broadcasts it. Of a
    group without people nobody asks.
    """
    found = []
    for first, last in REACH_GROUPS.values():
        span = slice(first, None if last is None else last + 1)
        whole, part = people[:, span].sum(axis=1), (people * asking)[:, span].sum(axis=1)
        found.append(np.divide(part, whole, out=np.zeros(whole.shape), where=whole > 0))
    return np.stack(found, axis=1)


def claimed(days: Days, grades: int) -> np.ndarray:
    """Return which share of each age on 31 December is in the grades that may claim a place, (ages,)."""
    return cohorts.in_grades(days, grades)
