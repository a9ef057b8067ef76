"""Project many draws at once, with noise, shocks and a calibrated range of the total.

Draws are computed in blocks of fixed size, each with its own random stream: the same generator gives the
same bytes however many threads work, and whole blocks of a longer run are those of a shorter one.
"""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography import components
from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.demography.noise import NoiseScale, disturb, noise_scales, without_negative_events
from dewak_dash.demography.projection import (
    Levels,
    Projection,
    StepResult,
    add_newborn,
    births_expected,
    move_and_survive,
    project,
    workspace,
)
from dewak_dash.demography.schedules import Schedule, at_step
from dewak_dash.demography.shocks import LevelPaths
from dewak_dash.errors import InputError

# Enough draws that Python costs little next to numpy, few enough for two threads at 1,000 draws.
BLOCK = 500


@dataclass(frozen=True, eq=False)
class Uncertainty:
    """Say what varies between draws.

    levels: multipliers of rates by step and draw, or None; noise: whether few people scatter;
    total_multipliers: (steps, draws), what the total is to be relative to the path without chance, or None
    to leave the total to the components.
    """

    levels: LevelPaths | None = None
    noise: bool = True
    total_multipliers: FloatArray | None = None


@dataclass(frozen=True, eq=False)
class _Plan:
    schedule: Schedule
    central: Projection
    scales: list[NoiseScale] | None
    uncertainty: Uncertainty


def project_draws(
    base: ArrayLike, schedule: Schedule, steps: int, draws: int, rng: np.random.Generator,
    uncertainty: Uncertainty, *, workers: int = 2,
) -> Projection:
    """Project draws of a town, all from the same base.

    base: (sexes, ages), persons. Births refer to END women before the noise of the same step. A total
    that has to differ from what the components give is met by the ages that move: their share out sets
    how strongly each age takes part, and the difference is booked as arrivals or departures.
    Raises InputError as project does, for net departures among the arrivals, or when a total is to be met
    though nobody moves.
    """
    if draws < 1:
        raise InputError("Die Zahl der Ziehungen muss mindestens 1 sein.")
    _check(schedule, uncertainty, steps, draws)
    central = project(base, schedule, steps)
    scales = noise_scales(central, schedule) if uncertainty.noise else None
    plan, result = _Plan(schedule, central, scales, uncertainty), _empty(central, draws)
    starts = range(0, draws, BLOCK)
    streams = rng.spawn(len(starts))
    with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
        jobs = [pool.submit(_run_block, plan, result, start, stream)
                for start, stream in zip(starts, streams, strict=True)]
        for job in jobs:
            job.result()
    return result


def _check(schedule: Schedule, uncertainty: Uncertainty, steps: int, draws: int) -> None:
    non_negative("Zuzüge", schedule.arrivals)
    wanted = uncertainty.total_multipliers
    given = [] if uncertainty.levels is None else list(vars(uncertainty.levels).values())
    for paths in given if wanted is None else [*given, wanted]:
        if non_negative("Ziehungen", paths).shape != (steps, draws):
            raise InputError("Ziehungen: Zahl der Jahre oder der Pfade passt nicht zur Vorausberechnung.")
    if wanted is not None and not (schedule.out_shares.max(axis=(1, 2)) > 0).all():
        raise InputError("Ohne Fortzüge kann die Gesamtzahl nicht an eine Spanne angepasst werden.")


def _empty(central: Projection, draws: int) -> Projection:
    people, events = central.population.shape[:3], central.births.shape[:2]
    population = np.empty((*people, draws))
    population[0] = central.population[0]
    born, died, came, left = (np.empty((*events, draws)) for _ in range(4))
    return Projection(population=population, births=born, deaths=died, arrivals=came, departures=left,
                      width=central.width)


def _run_block(plan: _Plan, result: Projection, start: int, rng: np.random.Generator) -> None:
    kept = slice(start, min(start + BLOCK, result.population.shape[-1]))
    now = np.repeat(plan.central.population[0], kept.stop - kept.start, axis=-1)
    room = workspace(now.shape)
    for step in range(plan.central.births.shape[0]):
        levels = _levels(plan.uncertainty.levels, step, kept)
        moved = move_and_survive(now, plan.schedule, step, levels, room)
        births = _births(moved, plan, step, levels, rng)
        end = add_newborn(moved, births, plan.schedule, step, levels)
        if plan.scales is not None:
            end = _with_noise(end, plan.scales[step], rng, room.staying)
        if plan.uncertainty.total_multipliers is not None:
            end = _meet_total(end, plan, step, kept, room.staying)
        now = end.population
        result.population[step + 1, :, :, kept] = now
        for series, events in ((result.births, births), (result.deaths, end.deaths),
                               (result.arrivals, end.arrivals), (result.departures, end.departures)):
            series[step, :, kept] = events


def _levels(paths: LevelPaths | None, step: int, kept: slice) -> Levels:
    if paths is None:
        return Levels(*(np.ones(kept.stop - kept.start) for _ in range(4)))
    return paths.at(step, kept)


def _births(
    moved: StepResult, plan: _Plan, step: int, levels: Levels, rng: np.random.Generator
) -> FloatArray:
    expected = births_expected(moved, plan.schedule, step, levels) * plan.schedule.birth_shares[:, None]
    return rng.poisson(expected).astype(np.float64) if plan.scales is not None else expected


def _with_noise(
    end: StepResult, scale: NoiseScale, rng: np.random.Generator, spare: FloatArray
) -> StepResult:
    died, left, came = disturb(end.population, scale, rng, spare)
    deaths, departures, arrivals = without_negative_events(
        end.deaths + died, end.departures + left, end.arrivals + came)
    return StepResult(population=end.population, women_start=end.women_start, deaths=deaths, departures=departures,
                      arrivals=arrivals)


def _meet_total(
    end: StepResult, plan: _Plan, step: int, kept: slice, spare: FloatArray
) -> StepResult:
    """Bring each draw to its total through the ages that move, nobody below zero."""
    assert plan.uncertainty.total_multipliers is not None
    wanted = plan.central.population[step + 1].sum() * plan.uncertainty.total_multipliers[step, kept]
    mobility = at_step(plan.schedule.out_shares, step)
    mobility = mobility / mobility.max()
    population = end.population
    movable = (mobility[:, None, :] @ population)[:, 0]
    gap, most = wanted - components.people(population).sum(axis=0), movable.sum(axis=0)
    pull = np.maximum(np.divide(gap, most, out=np.zeros_like(gap), where=most > 0), -1.0)
    population *= components.keep(mobility, -pull, spare)
    change = movable * pull
    return StepResult(population=population, women_start=end.women_start, deaths=end.deaths,
                      departures=end.departures + np.maximum(-change, 0), arrivals=end.arrivals + np.maximum(change, 0))
