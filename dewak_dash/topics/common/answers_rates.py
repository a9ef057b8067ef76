"""Answer who uses a service by which rate, at which level of the Kreis, and by which day of law."""

from collections.abc import Collection
from datetime import date

import numpy as np
import pandas as pd

from dewak_dash.chain import services as chain
from dewak_dash.chain.service_rows import USE, Measured, Service, measured_from, service_from
from dewak_dash.errors import InputError
from dewak_dash.law import Law, last_known
from dewak_dash.model import Assumption
from dewak_dash.store.parameters import assumption
from dewak_dash.store.parameters import law as read_law
from dewak_dash.store.reads import inkar
from dewak_dash.store.reads import services as reads
from dewak_dash.store.reads import use_rates as use_rates_reads
from dewak_dash.supply.cohorts import Days
from dewak_dash.text import t
from dewak_dash.topics.common.answers_people import kreis
from dewak_dash.topics.common.asked_once import cached, database, worded

AS_IT_IS = chain.Level(low=1.0, likely=1.0, high=1.0)
SCHOOL_START, GRADES = "schulbeginn_monate_", "ganztag_anspruch_klassen"
SCHOOL_AGE, COUNT_DAY = "schulpflicht_alter", "kita_stichtag_monate"
LEVEL_OF_KREIS, LEVEL_OF_OTHERS = "supply_town_level", "supply_other_level"


@cached
def law() -> Law:
    """Return every dated value of the store."""
    return read_law(database())


@cached
def services() -> tuple[Service, ...]:
    """Return all services in order."""
    return tuple(service_from(row) for row in reads.services(database()).to_dict("records"))


@cached
def rates() -> pd.DataFrame:
    """Return who uses or wants a service, with sources."""
    return reads.service_rates(database())


def sources(codes: Collection[str]) -> tuple[str, ...]:
    """Return the sources of who uses some services."""
    rows = rates()
    return tuple(dict.fromkeys(rows.source_id[rows.service_id.isin(codes)]))


@cached
def evidence() -> pd.DataFrame:
    """Return every figure on use, need, places and staff that was found, also those no rate rests on."""
    return use_rates_reads.use_rates(database())


@cached
def measured() -> dict[tuple[str, str], Measured]:
    """Return who asks for a service, by its code and measure."""
    rows = {row["service_id"]: row for row in reads.services(database()).to_dict("records")}
    return {(str(code), str(measure)): measured_from(rows[code], found)
            for (code, measure), found in rates().groupby(["service_id", "measure"])}


@worded
def only_rate(code: str, measure: str) -> tuple[int, Assumption]:
    """Return from which age on people use a service and which share of them, for a service with one rate for all.

    Raise InputError for a service whose rates differ by age.
    """
    rows = rates()[(rates().service_id == code) & (rates().measure == measure)]
    if len(rows) != 1 or not pd.isna(rows.age_to.iloc[0]):
        raise InputError(t("common.rate.many", service=code))
    return int(rows.age_from.iloc[0]), as_assumptions(code, measure)[0]


@worded
def as_assumptions(code: str, measure: str) -> tuple[Assumption, ...]:
    """Return who uses a service by age, as the assumptions are shown that rest on no count of the town itself."""
    service, rows = next(s for s in services() if s.code == code), rates()
    rows = rows[(rows.service_id == code) & (rows.measure == measure)]
    return tuple(Assumption(
        id=code, name_de=t("common.rate", service=service.name, ages=_ages(int(row.age_from), row.age_to)),
        low=float(row.low), likely=float(row.likely), high=float(row.high), unit=str(row.unit),
        source_de=str(row.known_de), address=str(row.address), why_de=str(row.why_de)) for row in rows.itertuples())


def _ages(first: int, last: float) -> str:
    if pd.isna(last):
        return t("common.ages.open", first=str(first))
    return str(first) if first == last else t("common.ages", first=str(first), last=str(int(last)))


@cached
def days(ags: str, on: date) -> Days:
    """Return the days by which the law of a town's Land sends children to school and childcare is counted."""
    age, months, counted = (int(last_known(law(), name, on).value)
                            for name in (SCHOOL_AGE, f"{SCHOOL_START}{ags[:2]}", COUNT_DAY))
    return Days(school_age=age, school_months=months, count_months=counted)


@cached
def newest(key: str, indicator: str) -> tuple[int, float] | None:
    """Return year and value of a Kreis's newest figure; None where it has none."""
    rows = inkar.inkar_series(database(), key, indicator).dropna(subset=["value"])
    return None if rows.empty else (int(rows.year.iloc[-1]), float(rows.value.iloc[-1]))


@cached
def kreis_level(ags: str, code: str, measure: str) -> float | None:
    """Return how a Kreis's use compares with the rates; None where no series measures it."""
    service, view = next(s for s in services() if s.code == code), kreis(ags[:5])
    if view is None or service.kreis is None or service.kreis[0] != measure:
        return None
    _, indicator, part, first, last = service.kreis
    figures = [newest(ags[:5], name) for name in (indicator, part) if name]
    if any(figure is None or figure[1] <= 0 for figure in figures):
        return None
    share = float(np.prod([figure[1] / 100 for figure in figures if figure]))
    try:
        return chain.kreis_level(measured()[code, measure].asked, view.people, share, (first, last))
    except InputError:
        return None


def level(ags: str, code: str, measure: str) -> chain.Level:
    """Return the level of a town: its Kreis's, as far as towns differ in one; else what rates without range need."""
    found = kreis_level(ags, code, measure)
    if found is None and measured()[code, measure].ranged:
        return AS_IT_IS
    spread = assumption(database(), LEVEL_OF_OTHERS if found is None else LEVEL_OF_KREIS)
    middle = 1.0 if found is None else found
    return chain.Level(low=middle * spread.low, likely=middle * spread.likely, high=middle * spread.high)


@cached
def likely_shares(ags: str, code: str, on: date) -> np.ndarray:
    """Return which share of each sex and age of a town on 31 December uses a service, (2, ages), at its likely rate."""
    asked, at = measured()[code, USE].asked, level(ags, code, USE)
    return chain.shares(asked, "likely", at.likely, days(ags, on))


def claim_grades(year: int) -> int:
    """Return up to which grade children may claim a place in all-day school at the end of a year; 0 before the law."""
    try:
        return int(last_known(law(), GRADES, date(year, 12, 31)).value)
    except InputError:
        return 0
