"""Demographic noise: births, deaths and moves of few people scatter even when rates are known.

Births are Poisson counts. For the other components the net deviation of every age and sex is normal
with the variance of its binomial leavers and Poisson arrivals, taken from the path without chance, and
cut symmetrically at the size of the group: never negative, and without bias. Deaths, departures and
arrivals share each deviation in the way of a joint normal distribution, so their yearly sums scatter as
the counts themselves would and the balance stays closed.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy.special import ndtri

from dewak_dash.demography import components
from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.projection import Projection
from dewak_dash.demography.schedules import Schedule, at_step


@dataclass(frozen=True, eq=False)
class NoiseScale:
    """Hold the noise of one step: deviation sd and component shares by sex and age, and their exchange.

    sd (sexes, ages); shares (3, sexes, ages) of deaths, departures, arrivals; exchange (sexes, 3), the
    factors [a, b, c] of independent normals in departures a z1 and deaths b z1 + c z2.
    """

    sd: FloatArray
    shares: FloatArray
    exchange: FloatArray


def noise_scales(central: Projection, schedule: Schedule) -> list[NoiseScale]:
    """Return the noise of every step of a path without chance."""
    births = central.births[..., 0]
    return [
        _scale(*_events_by_end_age(central.population[step, ..., 0], births[step], schedule, step))
        for step in range(births.shape[0])
    ]


def _events_by_end_age(
    now: FloatArray, births: FloatArray, schedule: Schedule, step: int
) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    kept = 1 - at_step(schedule.out_shares, step)[..., None] / 2
    half_in = at_step(schedule.arrivals, step)[..., None] / 2
    start = now[..., None]
    staying = components.stay(start, kept)
    exposed = staying + half_in
    surviving = at_step(schedule.survival, step)[..., None]
    aged = components.survive_and_age(exposed, surviving)
    deaths = components.survive_and_age(exposed, 1 - surviving)
    alive = components.newborn(births, at_step(schedule.survival_at_birth, step))
    aged[:, 0, 0], deaths[:, 0, 0] = alive, births - alive
    departures = _older(start - staying) + (aged - components.stay(aged, kept))
    arrivals = _older(half_in) + half_in
    source = _older(start)
    source[:, 0, 0] = births
    return deaths[..., 0], departures[..., 0], np.abs(arrivals[..., 0]), source[..., 0]


def _older(persons: FloatArray) -> FloatArray:
    return components.survive_and_age(persons, np.ones_like(persons))


def _scale(deaths: FloatArray, departures: FloatArray, arrivals: FloatArray, source: FloatArray) -> NoiseScale:
    leaving = np.divide(deaths + departures, source, out=np.zeros_like(source), where=source > 0)
    kept = np.clip(1 - leaving, 0, 1)
    parts = np.stack([deaths * kept, departures * kept, arrivals])
    total = parts.sum(axis=0)
    shares = np.divide(parts, total, out=np.zeros_like(parts), where=total > 0)
    died, left, _ = parts
    left_left = (left * (1 - shares[1])).sum(axis=-1)
    died_died = (died * (1 - shares[0])).sum(axis=-1)
    left_died = -(left * shares[0]).sum(axis=-1)
    first = np.sqrt(np.maximum(left_left, 0))
    cross = np.divide(left_died, first, out=np.zeros_like(first), where=first > 0)
    rest = np.sqrt(np.maximum(died_died - cross**2, 0))
    return NoiseScale(np.sqrt(total), shares, np.stack([first, cross, rest], axis=-1))


@cache
def _normal_grid() -> FloatArray:
    """Return 2^16 equally likely normal values with mean 0 and variance 1."""
    values = ndtri((np.arange(2**16) + 0.5) / 2**16)
    return np.asarray(values / values.std())


def fill_normals(rng: np.random.Generator, out: FloatArray) -> None:
    """Fill an array with standard normals by inversion on a grid of 2^16 values: fast, coarse in the tails.

    Each value takes 16 random bits; the largest possible one is 4.3.
    """
    words = rng.integers(0, 2**64 - 1, size=-(-out.size // 4), dtype=np.uint64, endpoint=True)
    _normal_grid().take(words.view(np.uint16)[:out.size].reshape(out.shape), mode="clip", out=out)


def disturb(
    population: FloatArray, scale: NoiseScale, rng: np.random.Generator, change: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Disturb a population in place and return the changes of deaths, departures and arrivals.

    population: (sexes, ages, draws) >= 0; change: memory of the same shape, overwritten. The changes,
    (sexes, draws), add up to that of the population as arrivals - departures - deaths. The same shape
    always takes the same number of values from rng.
    """
    fill_normals(rng, change)
    change *= scale.sd[..., None]
    _limit(change, population, scale.sd)
    by_part = scale.shares.transpose(1, 0, 2) @ change
    swap = rng.standard_normal((2, population.shape[0], population.shape[-1]))
    first, cross, rest = (scale.exchange[:, k, None] for k in range(3))
    left_more, died_more = first * swap[0], cross * swap[0] + rest * swap[1]
    died, left = died_more - by_part[:, 0], left_more - by_part[:, 1]
    population += change
    return died, left, by_part[:, 2] + left_more + died_more


def _limit(change: FloatArray, population: FloatArray, sd: FloatArray) -> None:
    """Hold changes within the size of the group, in place; only groups that may need it are touched."""
    at_risk = population.min(axis=-1) < _normal_grid()[-1] * sd
    people = population[at_risk]
    change[at_risk] = np.clip(change[at_risk], -people, people)


def without_negative_events(
    deaths: FloatArray, departures: FloatArray, arrivals: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return yearly events lifted to at least zero, the balance unchanged (matters in tiny places only)."""
    died_short, left_short = np.maximum(-deaths, 0), np.maximum(-departures, 0)
    came = arrivals + died_short + left_short
    came_short = np.maximum(-came, 0)
    return deaths + died_short, departures + left_short + came_short, came + came_short
