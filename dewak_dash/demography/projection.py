"""Run the components year after year for one path or many draws at once."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography import components
from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.demography.schedules import Schedule, at_step
from dewak_dash.errors import InputError


@dataclass(frozen=True, eq=False, kw_only=True)
class Projection:
    """Hold populations (steps + 1, sexes, ages, draws) and events of each step (steps, sexes, draws)."""

    population: FloatArray
    births: FloatArray
    deaths: FloatArray
    arrivals: FloatArray
    departures: FloatArray
    width: float = 1.0

    def totals(self) -> FloatArray:
        """Return persons at each step, shape (steps + 1, draws)."""
        return np.asarray(self.population.sum(axis=(1, 2)))

    def ages(self, first: int, last: int | None) -> FloatArray:
        """Return persons of both sexes in groups first to last (included, None: open), (steps + 1, draws)."""
        stop = None if last is None else last + 1
        return np.asarray(self.population[:, :, first:stop].sum(axis=(1, 2)))


@dataclass(frozen=True, eq=False)
class Levels:
    """Hold multipliers of one step, each shape (draws,) or (1,): what shocks and scenarios do to rates."""

    mortality: FloatArray
    fertility: FloatArray
    departures: FloatArray
    arrivals: FloatArray


@dataclass(frozen=True, eq=False, kw_only=True)
class StepResult:
    """Hold the END population (sexes, ages, draws) and what led there, events as (sexes, draws)."""

    population: FloatArray
    women_start: FloatArray
    deaths: FloatArray
    departures: FloatArray
    arrivals: FloatArray


@dataclass(frozen=True, eq=False, kw_only=True)
class Workspace:
    """Hold arrays (sexes, ages, draws) that every step overwrites: fresh memory costs more than the sums."""

    staying: FloatArray
    surviving: FloatArray
    entering: FloatArray
    exposed: FloatArray
    aged: FloatArray
    end: FloatArray


def workspace(shape: tuple[int, ...]) -> Workspace:
    """Return memory for the steps of one population of this shape (sexes, ages, draws)."""
    return Workspace(**{field.name: np.empty(shape) for field in fields(Workspace)})


AS_GIVEN = Levels(*(np.ones(1) for _ in range(4)))


def project(base: ArrayLike, schedule: Schedule, steps: int) -> Projection:
    """Project one path without chance.

    base: persons, shape (sexes, ages). Returns a Projection with one draw. Raises InputError for empty or
    negative ages, shapes that differ from the schedule, no step, or moves that leave fewer than nobody.
    """
    now = checked_base(base, schedule)[..., None]
    if steps < 1:
        raise InputError("Der Zeitraum der Vorausberechnung muss mindestens einen Schritt lang sein.")
    path, events = [now], []
    for step in range(steps):
        moved = move_and_survive(now, schedule, step, AS_GIVEN)
        births = births_expected(moved, schedule, step, AS_GIVEN)
        by_sex = births * schedule.birth_shares[:, None]
        result = add_newborn(moved, by_sex, schedule, step, AS_GIVEN)
        now = non_negative("Fortgeschriebener Bestand", result.population)
        path.append(now)
        events.append((by_sex, result.deaths, result.arrivals, result.departures))
    born, died, came, left = (np.stack(series) for series in zip(*events, strict=True))
    return Projection(population=np.stack(path), births=born, deaths=died, arrivals=came, departures=left,
                      width=schedule.width)


def checked_base(base: ArrayLike, schedule: Schedule) -> FloatArray:
    """Return the base population as (sexes, ages); raise InputError when it cannot be projected."""
    people = non_negative("Ausgangsbestand", base)
    if people.shape != (schedule.sexes, schedule.ages):
        raise InputError("Ausgangsbestand: Geschlechter und Alter passen nicht zu den Raten.")
    if people.sum() == 0:
        raise InputError("Ausgangsbestand: Die Altersstruktur ist leer.")
    return people


def move_and_survive(
    now: FloatArray, schedule: Schedule, step: int, levels: Levels, room: Workspace | None = None
) -> StepResult:
    """Run moves, deaths and ageing of one step, all but births; now: (sexes, ages, draws).

    The result lives in the workspace, if one is given, and is overwritten by the next call; now may be the
    result of the call before.
    """
    room = room or workspace(now.shape)
    enter = at_step(schedule.arrivals, step) / 2
    arrived = enter.sum(axis=-1)[:, None] * levels.arrivals
    half_arrivals = np.matmul(enter[..., None], levels.arrivals[None], out=room.entering)
    staying = components.keep(at_step(schedule.out_shares, step) / 2, levels.departures, room.staying)
    surviving = components.keep(1 - at_step(schedule.survival, step), levels.mortality, room.surviving)
    present = components.people(now)
    exposed = components.stay(now, staying, room.exposed)
    stayed = components.people(exposed)
    exposed += half_arrivals
    aged = components.survive_and_age(exposed, surviving, room.aged)
    survived = components.people(aged)
    end = components.stay(aged, staying, room.end)
    left = present - stayed + survived - components.people(end)
    end += half_arrivals
    died = stayed + arrived - survived
    return StepResult(population=end, women_start=exposed[-1], deaths=died, departures=left,
                      arrivals=np.broadcast_to(2 * arrived, died.shape))


def births_expected(moved: StepResult, schedule: Schedule, step: int, levels: Levels) -> FloatArray:
    """Return the births of a step over all ages of mothers, shape (draws,)."""
    rates = at_step(schedule.births_per_woman, step)
    fertile = slice(*_fertile_range(rates))
    women = moved.women_start[fertile] + moved.population[-1, fertile]
    return np.asarray(schedule.width / 2 * (rates[fertile] @ women) * levels.fertility)


def _fertile_range(rates: FloatArray) -> tuple[int, int]:
    ages = np.flatnonzero(rates)
    return (int(ages[0]), int(ages[-1]) + 1) if ages.size else (0, 0)


def add_newborn(
    moved: StepResult, births: FloatArray, schedule: Schedule, step: int, levels: Levels
) -> StepResult:
    """Put births by sex, shape (sexes, draws), into age 0 with their deaths and moves until the end."""
    surviving = components.keep(1 - at_step(schedule.survival_at_birth, step), levels.mortality)
    alive = components.newborn(births, surviving)
    kept = components.keep(at_step(schedule.out_shares, step)[:, 0] / 2, levels.departures)
    staying = components.stay(alive, kept)
    moved.population[:, 0] += staying
    return StepResult(population=moved.population, women_start=moved.women_start,
                      deaths=moved.deaths + (births - alive),
                      departures=moved.departures + (alive - staying), arrivals=moved.arrivals)
