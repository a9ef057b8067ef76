"""Hold the yearly rates of one town and turn them into a schedule under a scenario."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.demography.moves import MoveRates, arrivals_of
from dewak_dash.demography.places import PlaceRates
from dewak_dash.demography.scenarios import Scenario, level_path
from dewak_dash.demography.schedules import Schedule
from dewak_dash.errors import InputError


@dataclass(frozen=True, kw_only=True, eq=False)
class Vitals:
    """Hold births and deaths of a place today: survival (2, ages), survival_at_birth (2,), births_per_woman (ages,),
    birth_shares (2,); mortality and fertility say how its level compares with Germany's.
    """

    survival: FloatArray
    survival_at_birth: FloatArray
    births_per_woman: FloatArray
    birth_shares: FloatArray
    mortality: float
    fertility: float


@dataclass(frozen=True, kw_only=True, eq=False)
class TownRates:
    """Hold the rates of a town from its launch on.

    vitals: today's births and deaths; declines (steps, 2, ages): log ratios of death rates to those today, at
    strength one; out_shares (2, ages); arrivals (2, ages), persons in the first year; own_growth (steps,): factors on
    arrivals by which the town grows apart from its Kreis.
    """

    vitals: Vitals
    declines: FloatArray
    out_shares: FloatArray
    arrivals: FloatArray
    own_growth: FloatArray


@dataclass(frozen=True, kw_only=True, eq=False)
class Course:
    """Hold what a scenario means for one place: the scenario, how strongly mortality falls for men and women (2,),
    the factor on arrivals that the place's own moves ask, and Germany's people by sex and age at each step relative
    to today, (steps, 2, ages), with which arrivals go.
    """

    scenario: Scenario
    strength: FloatArray
    arrivals_factor: float
    elsewhere: FloatArray


def vitals(survival: ArrayLike, survival_at_birth: ArrayLike, births_per_woman: ArrayLike, birth_shares: ArrayLike, *,
           mortality: float, fertility: float) -> Vitals:
    """Return Germany's schedules at a place's level: mortality multiplies 1 - survival, fertility births per woman."""
    if mortality < 0 or fertility < 0:
        raise InputError("Lokale Niveaus: Negative Werte sind nicht möglich.")
    return Vitals(
        survival=1 - np.minimum((1 - non_negative("Überlebensquoten", survival)) * mortality, 1.0),
        survival_at_birth=1 - np.minimum((1 - non_negative("Überleben der Neugeborenen", survival_at_birth))
                                         * mortality, 1.0),
        births_per_woman=non_negative("Geburtenraten", births_per_woman) * fertility,
        birth_shares=non_negative("Anteile der Geschlechter an den Geburten", birth_shares),
        mortality=mortality, fertility=fertility)


def own_growth(excess: float, people: float, arriving: float, *, weight: float, fading: float, steps: int
               ) -> FloatArray:
    """Return factors on arrivals for a town that grew faster (slower) than its Kreis, (steps,), not below zero.

    excess: log growth a year beyond the Kreis; people, arriving: of the town today; weight (0..1): how far its own
    growth is believed; fading (0..1): what is left of it from one year to the next.
    """
    if arriving <= 0:
        return np.ones(steps)
    return np.asarray(np.maximum(1 + weight * excess * people / arriving * fading ** np.arange(steps), 0.0))


def arrivals_factor(rates: TownRates, people: ArrayLike, net: float) -> float:
    """Return the factor on arrivals that gives a net of moves in the first year, persons per inhabitant."""
    base = non_negative("Ausgangsbestand", people)
    leaving, arriving = float((rates.out_shares * base).sum()), float(rates.arrivals.sum())
    if arriving == 0:
        raise InputError("Wanderungen: Ohne Zuzüge lässt sich kein Saldo einstellen.")
    return max((leaving + net * float(base.sum())) / arriving, 0.0)


def town_schedule(rates: TownRates, course: Course, steps: int) -> Schedule:
    """Return the rates of a town step by step under a scenario.

    1 - survival is multiplied by the scenario's level and by the fall of mortality since today, fertility and
    departures by their levels, arrivals by level, own factor, own growth and how many people there are elsewhere.
    Raises InputError when the fall of mortality or the people elsewhere do not reach so far.
    """
    if rates.declines.shape[0] < steps or course.elsewhere.shape[0] < steps:
        raise InputError("Vorausberechnung: Der Rückgang der Sterblichkeit ist nicht so weit bekannt.")
    scenario, now = course.scenario, rates.vitals
    level = {name: level_path(getattr(scenario, name).value, scenario.after_years, steps)
             for name in ("mortality", "fertility", "departures", "arrivals")}
    falling = np.exp(course.strength[:, None] * rates.declines[:steps]) * level["mortality"][:, None, None]
    arriving = (level["arrivals"] * rates.own_growth[:steps] * level_path(
        course.arrivals_factor, scenario.after_years, steps))[:, None, None] * course.elsewhere[:steps]
    return Schedule(
        survival_at_birth=1 - np.minimum((1 - now.survival_at_birth) * falling[:, :, 0], 1.0),
        survival=1 - np.minimum((1 - now.survival) * falling, 1.0),
        out_shares=np.minimum(rates.out_shares * level["departures"][:, None, None], 1.0),
        arrivals=rates.arrivals * arriving,
        births_per_woman=now.births_per_woman * level["fertility"][:, None], birth_shares=now.birth_shares)


def as_places(schedules: Sequence[Schedule]) -> PlaceRates:
    """Put the schedules of several places side by side, for project_places."""
    first = schedules[0]
    return PlaceRates(**{name: np.stack([getattr(s, name) for s in schedules], axis=-1) for name in (
        "survival", "survival_at_birth", "out_shares", "arrivals", "births_per_woman")},
        birth_shares=first.birth_shares)


def still_places(now: Vitals, moves: MoveRates, kreis: ArrayLike, places: ArrayLike) -> PlaceRates:
    """Return today's rates of places of a Kreis for carrying a count forward: the same in every year.

    kreis: (2, ages), people of the Kreis; places: (2, ages, places), people of each place, both of the count's day.
    """
    return PlaceRates(
        survival=now.survival[None, ..., None], survival_at_birth=now.survival_at_birth[None, :, None],
        out_shares=moves.out_shares[None, ..., None], arrivals=arrivals_of(moves, kreis, places)[None],
        births_per_woman=now.births_per_woman[None, :, None], birth_shares=now.birth_shares)
