"""Answer who asks for which service until when, what is there, and what becomes scarce. Draws stay here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.chain import services as chain
from dewak_dash.chain.service_rows import USE, WISH, Balance, Service, ServiceOutlook, known_of, places_from
from dewak_dash.demography.scenarios import Scenario
from dewak_dash.demography.town_rates import town_schedule
from dewak_dash.errors import InputError
from dewak_dash.forecast import people
from dewak_dash.forecast.summary import QUANTILES
from dewak_dash.model import GERMANY, Quality, qualities
from dewak_dash.store.places_files import OWN
from dewak_dash.store.reads import inkar, space
from dewak_dash.store.reads import services as reads
from dewak_dash.supply import balance
from dewak_dash.supply.care import COURSES
from dewak_dash.supply.cohorts import Days
from dewak_dash.supply.facilities import Facility, counted
from dewak_dash.text import t
from dewak_dash.topics.angebote import answers as offers
from dewak_dash.topics.common.answers_people import likely, people_elsewhere
from dewak_dash.topics.common.answers_range import SEED, group_bands, outlook
from dewak_dash.topics.common.answers_rates import (
    claim_grades,
    days,
    kreis_level,
    level,
    measured,
    newest,
    rates,
    services,
)
from dewak_dash.topics.common.answers_town import launch, setting
from dewak_dash.topics.common.asked_once import cached, database
from dewak_dash.topics.vorausberechnung import answers as forecast

Mix = tuple[float, float, float, float] | None
Asking = tuple[str, str, str]
NOBODY = 1e-9
BAND = (QUANTILES[0], 0.5, QUANTILES[-1])
SURE = "supply_short_sure"
IN_GROUPS = ("childcare_u3", "childcare_3")


@dataclass(frozen=True, kw_only=True)
class Lever:
    """Hold what is set: scenario with own mix, last year, by what demand is counted, how care goes with life."""

    scenario: str
    mix: Mix
    last_year: int
    measure: str
    course: str


@dataclass(frozen=True, kw_only=True, eq=False)
class Outlook:
    """Hold all services of a town over the years."""

    years: np.ndarray
    rows: tuple[ServiceOutlook, ...]


@cached
def outlooks(ags: str, lever: Lever, on: date) -> Outlook | None:
    """Return demand and supply of all services of a town; None where its ages are not known."""
    found = _computed(ags, lever.scenario, lever.mix, lever.last_year, on)
    if found is None:
        return None
    years, rows = found
    return Outlook(years=years, rows=tuple(
        rows[service.code, lever.measure if (service.code, lever.measure) in measured() else USE, lever.course]
        for service in services()))


@cached
def _computed(ags: str, code: str, mix: Mix, last_year: int, on: date
              ) -> tuple[np.ndarray, dict[Asking, ServiceOutlook]] | None:
    """Return every service by measure and course of care at once: the draws are made once and not kept."""
    town, start = setting(ags), launch(ags)
    years, limit = last_year - start.year, int(likely("projection_last_year"))
    if not 0 < years <= limit - start.year:
        raise InputError(t("vorausberechnung.horizon", first=str(start.year + 1), last=str(limit)))
    found = None if town is None else outlook(ags, forecast.scenario(code, mix), years)
    if town is None or found is None:
        return None
    shifts = _shifts(town, forecast.scenario(code, mix), years)
    drawn = _drawn(ags, found.draws.population, days(ags, on), shifts)
    when = np.arange(start.year, last_year + 1)
    return when, {(service.code, measure, course): _row(ags, service, measure, drawn[service.code, measure, course],
                                                        drawn[service.code, USE, course][0], when)
                  for service in services() for measure in (USE, WISH) for course in COURSES
                  if (service.code, measure) in measured()}


def _shifts(town: people.Setting, chosen: Scenario, years: int) -> dict[str, np.ndarray]:
    schedule = town_schedule(town.rates, people.course(town, chosen, people_elsewhere(chosen, years)), years)
    steps = np.broadcast_to(schedule.survival, (years, *schedule.survival.shape[1:]))
    return {course: chain.gained(steps, course) for course in COURSES}


def _drawn(ags: str, population: np.ndarray, cut_offs: Days, shifts: dict[str, np.ndarray]) -> dict[Asking, np.ndarray]:
    """Return who asks in every draw; use and wish of a service lie as far in their ranges in the same draw."""
    half = {band.group: band.half_widths(population.shape[0] - 1) for band in group_bands()}
    found: dict[Asking, np.ndarray] = {}
    for service in services():
        for measure in (USE, WISH):
            if (service.code, measure) not in measured():
                continue
            asked, at = measured()[service.code, measure].asked, level(ags, service.code, measure)
            for course, shift in shifts.items():
                first = next(iter(shifts))
                if not asked.is_care and course != first:
                    found[service.code, measure, course] = found[service.code, measure, first]
                    continue
                people_asking = chain.counted(population, chain.weights(asked, at, cut_offs, shift))
                found[service.code, measure, course] = chain.demand(
                    people_asking, half[asked.band_group], likely("range_level"),
                    np.random.default_rng((SEED, service.position)))
    return found


def _row(ags: str, service: Service, measure: str, demand: np.ndarray, today: np.ndarray, years: np.ndarray
         ) -> ServiceOutlook:
    return ServiceOutlook(
        service=service, measure=measure, people=np.quantile(demand, QUANTILES, axis=1),
        change=np.quantile(demand / np.maximum(demand[0], NOBODY) - 1, BAND, axis=1),
        balance=_balance(ags, service, demand, today, years), level=kreis_level(ags, service.code, measure),
        region=measured()[service.code, measure].region)


@cached
def places(ags: str) -> dict[str, tuple[balance.Places, ...]]:
    """Return what is known of capacity in a town by service."""
    rows = reads.places(database(), ags)
    return {str(code): places_from(found) for code, found in rows.groupby("service_id", sort=False)}


def handed_in(ags: str) -> pd.DataFrame:
    """Return the rows that a town handed in itself, as the store holds them, with lon and lat (degrees) where its
    facilities have a point of its own map.
    """
    rows, marks = reads.places(database(), ags), space.landmarks(database(), ags)
    at = marks[marks.source_id == OWN].drop_duplicates("name")[["name", "lon", "lat"]]
    return rows[rows.source_id == OWN].merge(at, on="name", how="left")


def built() -> dict[str, tuple[float, int]]:
    """Return the reserve of places (a share) and the places of a group, by service that is built in groups."""
    return {code: (likely("supply_reserve"), int(likely(f"supply_group_{code}"))) for code in IN_GROUPS}


def _balance(ags: str, service: Service, demand: np.ndarray, today: np.ndarray, years: np.ndarray) -> Balance | None:
    """Hold demand against what is there of a service; None where nobody knows.

    What stands in for places that nobody tells: those of the Kreis by inhabitants, or those who are served today,
    (draws,).
    """
    here = places(ags).get(service.code, ())
    dense = None if service.places is None else newest(ags[:5], service.places[0])
    known = known_of(here, complete=balance.complete(here), kreis_places=dense is not None,
                     kreis_used=kreis_level(ags, service.code, USE) is not None,
                     land=measured()[service.code, USE].region == ags[:2])
    if known is None:
        return None
    there = np.broadcast_to(today, (years.size, today.size))
    if known == "facilities":
        there = balance.supply(here, years)[:, None]
    elif known == "kreis_places" and dense is not None and service.places is not None:
        there = np.full((years.size, 1), dense[1] / service.places[1] * launch(ags).total)
    chance = balance.short_chance(demand, there)
    return Balance(known=known, supply=np.median(there, axis=1), gap=np.quantile(demand - there, BAND, axis=1),
                   chance=chance, first_short=balance.first_short(years, chance, likely(SURE)))


@cached
def claim(ags: str, last_year: int, on: date) -> dict[int, float]:
    """Return how many children may claim a place in all-day school by school year, without chance; empty where ages
    are not known. The claim grows by a grade a year, as the law is dated.
    """
    found = forecast.summary(ags, forecast.STANDARD, None, last_year).ages
    if found is None:
        return {}
    people_of = found.sum(axis=1)
    steps = {year: claim_grades(int(year)) for year in range(launch(ags).year, last_year + 1)}
    return {year: float(people_of[at] @ chain.claimed(days(ags, on), grades))
            for at, (year, grades) in enumerate(steps.items()) if grades}


@cached
def facilities(ags: str) -> dict[str, tuple[Facility, ...]]:
    """Return what was found in a town by service, of what may be there today; a name once, whatever was said of it."""
    open_ = counted(offers.facilities(ags))
    return {service.code: tuple({f.name.casefold(): f for f in open_ if f.service in service.found_as}.values())
            for service in services()}


@cached
def source_ids(ags: str) -> tuple[str, ...]:
    """Return the sources of demand and supply in a town, from the rows used."""
    key, named = ags[:5], [s.kreis[1] for s in services() if s.kreis] + [s.places[0] for s in services() if s.places]
    series = [inkar.inkar_series(database(), key, name).source_id for name in named]
    frames = [rates().source_id, reads.places(database(), ags).source_id, *series]
    return tuple(dict.fromkeys((*forecast.source_ids(ags), *(str(name) for each in frames for name in each.unique()))))


@cached
def quality(ags: str) -> tuple[Quality, ...]:
    """Return the quality of demand and supply: that of people, rates and places, never better than assumed rates."""
    return qualities(forecast.quality(ags), rates().quality, reads.places(database(), ags).quality)


def far(ags: str, rows: Iterable[ServiceOutlook]) -> tuple[str, ...]:
    """Return services whose rates come from another Land and whose level nobody counted in the Kreis."""
    return tuple(row.service.name for row in rows
                 if row.level is None and row.region not in (GERMANY[:2], ags[:2]))
