"""Project many places at once without chance: towns of a Kreis, all Kreise, all towns of Germany.

The components of one step are those of a single town (see components); the last axis holds places in place of draws.
Arrivals of a place are its own number today times how many people of that age and sex there are elsewhere: those who
move in come from Germany's people of their age, so their number goes with them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography import components
from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.demography.schedules import at_step
from dewak_dash.errors import InputError


@dataclass(frozen=True, kw_only=True, eq=False)
class PlaceRates:
    """Hold yearly rates of places; a step axis of length 1 means the same in every step, a place axis of length 1
    the same in every place.

    survival (steps, 2, ages, places); survival_at_birth (steps, 2, places); out_shares (steps, 2, ages, places);
    arrivals (steps, 2, ages, places), persons a year; births_per_woman (steps, ages, places); birth_shares (2,).
    """

    survival: FloatArray
    survival_at_birth: FloatArray
    out_shares: FloatArray
    arrivals: FloatArray
    births_per_woman: FloatArray
    birth_shares: FloatArray


@dataclass(frozen=True, kw_only=True, eq=False)
class PlacePaths:
    """Hold persons (steps + 1, 2, ages, places) and events (steps, places) of each year."""

    population: FloatArray
    births: FloatArray
    deaths: FloatArray
    arrivals: FloatArray
    departures: FloatArray


def project_places(base: ArrayLike, rates: PlaceRates, steps: int, *, arrivals_follow: bool = False) -> PlacePaths:
    """Project places year by year.

    base: (2, ages, places), persons. arrivals_follow: arrivals grow with the people of that sex and age over all the
    places themselves, as they must where the places are the whole country. Raises InputError on negative or empty
    input and on shapes that do not fit.
    """
    now = non_negative("Ausgangsbestand", base)
    if now.ndim != 3 or now.shape[:2] != rates.survival.shape[1:3] or steps < 1:
        raise InputError("Ausgangsbestand: Geschlechter, Alter und Orte passen nicht zu den Raten.")
    start = now.sum(axis=-1, keepdims=True)
    path, events = [now], []
    for step in range(steps):
        growth = _growth(path[-1].sum(axis=-1, keepdims=True), start) if arrivals_follow else 1.0
        now, happened = _year(now, rates, step, at_step(rates.arrivals, step) * growth / 2)
        path.append(now)
        events.append(happened)
    born, died, came, left = (np.stack(series) for series in zip(*events, strict=True))
    return PlacePaths(population=np.stack(path), births=born, deaths=died, arrivals=came, departures=left)


def _growth(now: FloatArray, start: FloatArray) -> FloatArray:
    return np.divide(now, start, out=np.ones_like(now), where=start > 0)


def _year(now: FloatArray, rates: PlaceRates, step: int, entering: FloatArray
          ) -> tuple[FloatArray, tuple[FloatArray, ...]]:
    kept = 1 - at_step(rates.out_shares, step) / 2
    staying = components.stay(now, kept)
    exposed = staying + entering
    aged = components.survive_and_age(exposed, at_step(rates.survival, step))
    end = components.stay(aged, kept) + entering
    births = components.births_by_age(exposed[-1], end[-1], at_step(rates.births_per_woman, step), 1.0).sum(axis=0)
    alive = components.newborn(births * rates.birth_shares[:, None], at_step(rates.survival_at_birth, step))
    newborn = components.stay(alive, np.broadcast_to(kept[:, 0], alive.shape))
    end[:, 0] += newborn
    died = exposed.sum(axis=(0, 1)) - aged.sum(axis=(0, 1)) + births - alive.sum(axis=0)
    came = np.broadcast_to(2 * entering.sum(axis=(0, 1)), births.shape)
    left = now.sum(axis=(0, 1)) + births + came - died - end.sum(axis=(0, 1))
    return end, (births, died, came, left)


def carried(base: ArrayLike, rates: PlaceRates, years: float) -> FloatArray:
    """Carry a count forward by a number of years that need not be whole, (2, ages, places).

    Between two birthdays of the count people of one age are of two: the mean of the whole steps before and after,
    weighted by the part of the year, is exact where births are even over a year. Years of 0 return the count.
    """
    start = non_negative("Ausgangsbestand", base)
    if years < 0:
        raise InputError("Fortschreibung: Der Stichtag liegt nach dem Startjahr.")
    whole, part = int(years), years - int(years)
    if years == 0:
        return start
    path = project_places(start, rates, whole + 1).population
    return np.asarray((1 - part) * path[whole] + part * path[whole + 1])


def meet_totals(population: ArrayLike, totals: ArrayLike, movers: ArrayLike) -> FloatArray:
    """Bring places to known totals by sex through the ages that move, nobody below zero.

    population: (2, ages, places); totals: (2, places), persons; movers: (2, ages, places), moves by age whose shape
    says where missing people are or surplus ones went. Where more must go than movers allow, all ages share the rest.
    Raises InputError where a place without people or movers has a total.
    """
    people, wanted = non_negative("Bestand", population), non_negative("Einwohner nach Geschlecht", totals)
    shape = non_negative("Wanderungen", movers)
    gap, moving = wanted - people.sum(axis=1), shape.sum(axis=1)
    part = np.divide(gap, moving, out=np.zeros_like(gap), where=moving > 0)
    met = np.maximum(people + shape * part[:, None], 0.0)
    reached = met.sum(axis=1)
    if ((reached == 0) & (wanted > 0)).any():
        raise InputError("Einwohner nach Geschlecht: Ein Ort ohne Altersstruktur kann keine Gesamtzahl erfüllen.")
    return np.asarray(met * np.divide(wanted, reached, out=np.zeros_like(wanted), where=reached > 0)[:, None])
