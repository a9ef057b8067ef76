"""Say what a projection means by age: groups that need a house, pyramid, drivers, dependants, districts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.forecast.summary import Summary
from dewak_dash.formats import number, percent
from dewak_dash.model import Exhibit, Region
from dewak_dash.secrecy import FEWEST_RANKED, public
from dewak_dash.text import label, named, t
from dewak_dash.topics.vorausberechnung.findings import HIGH, LOW, MIDDLE, Rests, of_an_age, people, quantile_table
from dewak_dash.topics.vorausberechnung.strongest import meaning, strongest

YOUNG_UNDER, OLD_FROM = 20, 65


@dataclass(frozen=True)
class Theirs:
    """Hold what one publisher expects of an age group, carried over to our start: its name, years and persons."""

    name: str
    years: tuple[int, ...]
    persons: tuple[float, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Groups:
    """Hold the quantiles of each age group that matters here, by code, and what others expect of it."""

    years: np.ndarray
    quantiles: dict[str, np.ndarray]
    exhibit: Exhibit
    meaning: tuple[str, ...]
    theirs: dict[str, tuple[Theirs, ...]]


def theirs(summary: Summary, points: pd.DataFrame) -> dict[str, tuple[Theirs, ...]]:
    """Apply what others expect to our middle in the year they start from, by age group.

    points: group, short_name, publisher, edition, since, year, times; what lies outside of our years is left out.
    """
    found: dict[str, tuple[Theirs, ...]] = {}
    first, last = int(summary.years[0]), int(summary.years[-1])
    shown = points[(points.since >= first) & (points.since <= last) & (points.year <= last)]
    for (code, publisher, edition, place), rows in shown.groupby(["group", "publisher", "edition", "short_name"]):
        middle = summary.groups[code][MIDDLE]
        name = t("vorausberechnung.theirs.name", publisher=publisher, edition=edition, place=place)
        persons = tuple(float(middle[since - first] * times)
                        for since, times in zip(rows.since, rows.times, strict=True))
        found[code] = (*found.get(code, ()), Theirs(name, tuple(int(year) for year in rows.year), persons))
    return found


def _theirs_words(found: dict[str, tuple[Theirs, ...]]) -> str:
    return " ".join(t("vorausberechnung.theirs.part", name=one.name, group=label("vorausberechnung.group", code),
                      points=", ".join(f"{year} {of_an_age(n)}"
                                       for year, n in zip(one.years, one.persons, strict=True)))
                    for code, ones in found.items() for one in ones)


def _with_theirs(table: pd.DataFrame, found: Sequence[Theirs]) -> pd.DataFrame:
    """Add a column of persons a publisher, empty where it names no figure."""
    year = table[t("vorausberechnung.col.year")]
    return table.assign(**{one.name: year.map({y: round(n, -1) for y, n in zip(one.years, one.persons, strict=True)})
                           .astype("Int64") for one in found})


def _withheld(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of years and persons of an age without counts that are too few to be told."""
    year = t("vorausberechnung.col.year")
    return pd.DataFrame({name: column if name == year else column.map(public).astype(object)
                         for name, column in table.items()})


def groups(region: Region, summary: Summary, rests: Rests, beside: str = "", points: pd.DataFrame | None = None
           ) -> Groups | None:
    """Describe the groups a house is for; None where ages are not known.

    beside: what others expect, in words; points: the same as figures (theirs), None where there are none.
    """
    if not summary.groups:
        return None
    first, last = str(int(summary.years[0])), str(int(summary.years[-1]))
    change = {code: float(q[MIDDLE, -1] / q[MIDDLE, 0] - 1) for code, q in summary.groups.items()
              if round(float(q[MIDDLE, 0])) >= FEWEST_RANKED}
    parts = " ".join(t("vorausberechnung.groups.part", group=label("vorausberechnung.group", code),
                       start=of_an_age(q[MIDDLE, 0]), middle=of_an_age(q[MIDDLE, -1]), low=of_an_age(q[LOW, -1]),
                       high=of_an_age(q[HIGH, -1])) for code, q in summary.groups.items())
    others = {} if points is None or points.empty else theirs(summary, points)
    tables = [_with_theirs(_withheld(quantile_table(summary.years, q)).assign(**{t("vorausberechnung.col.group"):
              label("vorausberechnung.group", code)}), others.get(code, ())) for code, q in summary.groups.items()]
    sources = () if not others or points is None else tuple(points.source_id.unique())
    named = t("vorausberechnung.theirs.subtitle", first=first) if others else ""
    exhibit = Exhibit(
        key="altersgruppen", title=strongest(change),
        subtitle=t("vorausberechnung.groups.subtitle", town=region.short_name) + named,
        alt=t("vorausberechnung.groups.alt", town=region.short_name, first=first, year=last,
          parts=f"{parts} {_theirs_words(others)}".rstrip()),
        table=pd.concat(tables, ignore_index=True), source_ids=(*rests.sources, *sources), quality=rests.quality,
        as_of=first, note=beside)
    return Groups(years=summary.years, quantiles=summary.groups, exhibit=exhibit,
                  meaning=meaning(region, summary, change), theirs=others)


@dataclass(frozen=True, eq=False)
class AgePyramid:
    """Hold ages by sex for every year of the path without chance, (years, 2, ages)."""

    years: np.ndarray
    ages: np.ndarray
    exhibit: Exhibit


def pyramid(region: Region, summary: Summary, rests: Rests) -> AgePyramid | None:
    """Describe ages by sex year by year; None where they are not known."""
    if summary.ages is None:
        return None
    start, end = summary.ages[0], summary.ages[-1]
    first, last = str(int(summary.years[0])), str(int(summary.years[-1]))
    table = pd.DataFrame({t("vorausberechnung.col.age"): np.arange(start.shape[1])})
    for year, ages in ((first, start), (last, end)):
        for sex, persons in zip(("male", "female"), ages, strict=True):
            table[f"{label('bevoelkerung.sex', sex)} {year}"] = pd.Series([public(n) for n in persons], dtype=object)

    def share(ages: np.ndarray, chosen: slice) -> str:
        return percent(float(ages[:, chosen].sum() / ages.sum()))

    young, old = slice(None, YOUNG_UNDER), slice(OLD_FROM, None)
    exhibit = Exhibit(
        key="pyramide-stadt", title=t("vorausberechnung.pyramid.title", town=region.short_name, year=last),
        subtitle=t("vorausberechnung.pyramid.subtitle", first=first),
        alt=t("vorausberechnung.pyramid.alt", town=region.short_name, first=first, year=last,
              young0=share(start, young),
          old0=share(start, old), young1=share(end, young), old1=share(end, old)),
        table=table, source_ids=rests.sources, quality=rests.quality, as_of=first)
    return AgePyramid(summary.years, summary.ages, exhibit)


@dataclass(frozen=True, eq=False)
class Drivers:
    """Hold the steps of the balance between two years: code, persons (signed), start and end total."""

    steps: dict[str, float]
    start: float
    end: float
    exhibit: Exhibit


def drivers(region: Region, summary: Summary, scenario: str, rests: Rests) -> Drivers | None:
    """Describe what drives the change; None where births, deaths and moves are not known."""
    if not summary.flows:
        return None
    sums = {name: float(values.sum()) for name, values in summary.flows.items()}
    steps = {"births": sums["births"], "deaths": -sums["deaths"], "moves": sums["arrivals"] - sums["departures"]}
    shown = {**steps, "arrivals": sums["arrivals"], "departures": -sums["departures"]}
    first, last = str(int(summary.years[0])), str(int(summary.years[-1]))
    assert summary.ages is not None
    start, end = float(summary.ages[0].sum()), float(summary.ages[-1].sum())
    gap, moved = sums["deaths"] - sums["births"], sums["arrivals"] - sums["departures"]
    title = t("vorausberechnung.drivers.title", town=region.short_name, year=last)
    if gap > 0 and moved > 0:
        key = "vorausberechnung.drivers.title_more" if moved > gap else "vorausberechnung.drivers.title_loss"
        title = t(key, year=last, town=region.short_name, gap=people(gap), moved=percent(moved / gap, 0))
    table = pd.DataFrame({
        t("vorausberechnung.col.what"): [first, *(label("vorausberechnung.step", name) for name in shown), last],
        t("vorausberechnung.col.persons"): [round(v, -1) for v in (start, *shown.values(), end)]})
    exhibit = Exhibit(
        key="bilanz", title=title,
        subtitle=t("vorausberechnung.drivers.subtitle", first=first, year=last, scenario=scenario),
        alt=t("vorausberechnung.drivers.alt", start=people(start), first=first, end=people(end), year=last,
          births=people(sums["births"]), deaths=people(sums["deaths"]), arrivals=people(sums["arrivals"]),
          departures=people(sums["departures"])),
        table=table, source_ids=rests.sources, quality=rests.quality, as_of=first)
    return Drivers(steps, start, end, exhibit)


@dataclass(frozen=True, eq=False)
class Ratios:
    """Hold dependants per 100 people of working age by year."""

    years: np.ndarray
    young: np.ndarray
    old: np.ndarray
    exhibit: Exhibit


def ratios(summary: Summary, rests: Rests) -> Ratios | None:
    """Describe young and old per 100 people of working age; None where ages are not known."""
    if not summary.young.size:
        return None
    first, last = str(int(summary.years[0])), str(int(summary.years[-1]))
    table = pd.DataFrame({t("vorausberechnung.col.year"): summary.years.astype(int),
                          t("vorausberechnung.ratio.young"): summary.young.round(1),
                          t("vorausberechnung.ratio.old"): summary.old.round(1)})
    exhibit = Exhibit(
        key="quotienten", title=t("vorausberechnung.ratio.title", year=last, old=number(float(summary.old[-1]))),
        subtitle=t("vorausberechnung.ratio.subtitle"),
        alt=t("vorausberechnung.ratio.alt", first=first, year=last, young0=number(float(summary.young[0])),
          old0=number(float(summary.old[0])), young1=number(float(summary.young[-1])),
          old1=number(float(summary.old[-1]))),
        table=table, source_ids=rests.sources, quality=rests.quality, as_of=first)
    return Ratios(summary.years, summary.young, summary.old, exhibit)


def districts(region: Region, summary: Summary, warn_under: float, least: float, rests: Rests) -> Exhibit | None:
    """List the districts of the last year with their range; None where no district is known."""
    if not summary.districts:
        return None
    year = str(int(summary.years[-1]))
    table = pd.DataFrame({
        t("vorausberechnung.col.district"): [named(d.name) for d in summary.districts],
        t("vorausberechnung.col.low"): [int(round(d.low, -2)) for d in summary.districts],
        t("vorausberechnung.col.middle"): [int(round(d.middle, -2)) for d in summary.districts],
        t("vorausberechnung.col.high"): [int(round(d.high, -2)) for d in summary.districts],
        t("vorausberechnung.col.remark"): [t("vorausberechnung.districts.warn") if d.uncertain else ""
                                           for d in summary.districts]})
    parts = " ".join(t("vorausberechnung.districts.part", district=d.name, low=people(d.low), high=people(d.high))
                     for d in summary.districts)
    return Exhibit(key="stadtteile", title=t("vorausberechnung.districts.title", town=region.short_name, year=year),
                   subtitle=t("vorausberechnung.districts.subtitle", warn=number(warn_under), least=number(least)),
                   alt=t("vorausberechnung.districts.alt", town=region.short_name, year=year, parts=parts), table=table,
                   source_ids=rests.sources, quality=rests.quality, as_of=str(int(summary.years[0])))
