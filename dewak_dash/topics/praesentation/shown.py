"""Tell a town's story in steps: each says what another page found, with that page's picture and sources."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from dewak_dash.chain.house_plan import Choices
from dewak_dash.model import Exhibit, Quality
from dewak_dash.text import named, t
from dewak_dash.theme import Palette
from dewak_dash.topics.angebote import charts as offer_charts
from dewak_dash.topics.angebote import findings as offer_findings
from dewak_dash.topics.angebote import shown as offers
from dewak_dash.topics.bevoelkerung import charts as people_charts
from dewak_dash.topics.bevoelkerung import shown as people
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_reach import GROUPS, MIDDLE_MINUTES, SEAT, Place, site
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.einzugsgebiete import shown as reach
from dewak_dash.topics.einzugsgebiete import shown_stops as stops
from dewak_dash.topics.finanzierung import answers as finance
from dewak_dash.topics.finanzierung import charts as money_charts
from dewak_dash.topics.finanzierung import findings as money_findings
from dewak_dash.topics.finanzierung import shown as money
from dewak_dash.topics.vorausberechnung import answers as outlook
from dewak_dash.topics.vorausberechnung import charts as outlook_charts
from dewak_dash.topics.vorausberechnung import charts_groups

Legend = Callable[[Palette], list[tuple[str, str]]]


@dataclass(frozen=True, kw_only=True)
class Told:
    """Hold what the story is told with: scenario, own mix, last year, the house as chosen, its place if moved."""

    scenario: str
    mix: tuple[float, float, float, float] | None
    last_year: int
    house: Choices
    place: Place | None


@dataclass(frozen=True, kw_only=True)
class Rests:
    """Hold what words without a picture rest on: sources, quality, the day or year of the newest figure."""

    sources: tuple[str, ...]
    quality: tuple[Quality, ...]
    as_of: str = ""


@dataclass(frozen=True, eq=False, kw_only=True)
class Step:
    """Hold one idea: its finding, at most one picture (or a table where `draw` is None), points below it.

    A picture names its own sources; `rests` holds those of points that rest on others.
    """

    code: str
    finding: str
    exhibit: Exhibit | None = None
    draw: Callable[[Palette], Any] | None = None
    legend: Legend | None = None
    points: tuple[str, ...] = ()
    rests: Rests | None = None


@worded
def step(code: str, ags: str, told: Told, on: date) -> Step:
    """Return one step of a town's story."""
    return TELL[code](ags, told, on)


def _problem(ags: str, told: Told, on: date) -> Step:
    found = people.history(ags)
    return Step(code="problem", finding=found.title, exhibit=found.exhibit, draw=partial(people_charts.history, found))


def _people(ags: str, told: Told, on: date) -> Step:
    found = people.future(ags, told.scenario, told.mix, told.last_year)
    if found.groups:
        return Step(code="menschen", finding=found.title, exhibit=found.groups.exhibit,
                    draw=partial(charts_groups.groups, found.groups))
    fan = partial(outlook_charts.fan, found.fan, keeps_year=found.keeps.year, keeps_text=found.keeps.title)
    return Step(code="menschen", finding=found.title, exhibit=found.fan.exhibit, draw=fan)


def _offers(ags: str, told: Told, on: date) -> Step:
    everything = offer_findings.ALL
    found = offers.operators(ags, everything, everything)
    said = offers.headline(ags, everything, everything)
    if found is None:
        return Step(code="angebote", finding=said, points=(
            t("angebote.missing", town=known_region(ags).short_name),
            t("common.missing_fill", table=t("angebote.missing_table"))))
    return Step(code="angebote", finding=said, exhibit=found.exhibit, draw=partial(offer_charts.operators, found),
                legend=partial(offer_charts.legend, found))


def _place(ags: str, told: Told, on: date) -> Step:
    first = site(ags)
    if first is None:
        gap = reach.gap(ags)
        return Step(code="ort", finding=gap.title, points=(gap.text,), rests=_counted(ags))
    moved = told.place is not None and told.place != (first.lon, first.lat)
    lon, lat = told.place if told.place is not None else (first.lon, first.lat)
    where = (ags, lon, lat, GROUPS[0], "moved" if moved else first.kind)
    found, bus = reach.reach(*where), stops.by_bus(*where, stops.USUAL_HOUR)
    points = () if moved or first.kind == SEAT else (named(first.note),)
    if bus is None:
        return Step(code="ort", finding=found.title, exhibit=_in_the_middle_walk(found.walkers), points=points)
    return Step(code="ort", finding=found.title, exhibit=_in_the_middle_walk(found.walkers),
                points=(t("praesentation.bus", said=bus.title, window=stops.windows(ags)[stops.USUAL_HOUR]), *points),
                rests=Rests(sources=bus.source_ids, quality=bus.quality, as_of=bus.as_of))


def _in_the_middle_walk(walkers: Exhibit) -> Exhibit:
    """Return who reaches a place in the minutes that the finding names: one idea a slide, large enough for a hall."""
    minutes = t("einzugsgebiete.column.minutes")
    seen = walkers.table[walkers.table[minutes] == MIDDLE_MINUTES]
    heads = [t("einzugsgebiete.column.group"), t("einzugsgebiete.column.people"), t("einzugsgebiete.column.low"),
             t("einzugsgebiete.column.high"), t("einzugsgebiete.column.share")]
    return replace(walkers, table=seen[heads].reset_index(drop=True))


def _money(ags: str, told: Told, on: date) -> Step:
    found = money.book(ags, told.house, told.place, on)
    return Step(code="geld", finding=found.title, exhibit=found.ranking, points=found.run_out,
                draw=partial(money_charts.ranking, found, low=True))


def _choice(ags: str, told: Told, on: date) -> Step:
    best = money.best(ags, told.house, told.place, on)
    found = money.payers(ags, told.house, (best,), told.place, on)
    leads = money.book(ags, told.house, told.place, on).leads
    return Step(code="wahl", finding=leads[0], exhibit=found.exhibit,
                draw=partial(money_charts.payers, found), legend=partial(money_charts.payer_key, found))


def _open(ags: str, told: Told, on: date) -> Step:
    best = money.best(ags, told.house, told.place, on)
    found = money.drivers(ags, told.house, best, told.place, on)
    keeps = people.future(ags, told.scenario, told.mix, told.last_year).keeps
    return Step(code="offen", finding=t("praesentation.open"), exhibit=found.exhibit,
                draw=partial(money_charts.drivers, found), points=(
                    t("praesentation.open.people", keeps=keeps.title),
                    *money.book(ags, told.house, told.place, on).notes),
                rests=Rests(sources=outlook.source_ids(ags), quality=outlook.quality(ags),
                            as_of=str(outlook.launch(ags).year)))


def _next(ags: str, told: Told, on: date) -> Step:
    best = money.best(ags, told.house, told.place, on)
    return Step(code="weiter", finding=t("praesentation.next", town=known_region(ags).short_name), points=(
        form_words(money.alike(ags, told.house, told.place, on), len(money.forms(ags, told.house, told.place, on))),
        *money.falls(ags, told.house, best, told.place, on), t("praesentation.next.paper"),
        t("praesentation.next.gaps")), rests=Rests(sources=finance.source_ids(on), quality=finance.quality(on),
                                                   as_of=finance.state(on).isoformat()))


def form_words(least: tuple[str, ...], forms: int) -> str:
    """Say with which form a house costs the town least, of so many; forms that cost the same are named together."""
    if len(least) == 1:
        return t("praesentation.next.form", form=money_findings.model_name(least[0]))
    if len(least) == forms:
        return t("praesentation.next.form_any")
    return t("praesentation.next.forms", forms=money_findings.quoted(least))


def _counted(ags: str) -> Rests:
    return Rests(sources=outlook.count_sources(ags), quality=("official",), as_of=str(outlook.launch(ags).year))


TELL: dict[str, Callable[[str, Told, date], Step]] = {
    "problem": _problem, "menschen": _people, "angebote": _offers, "ort": _place, "geld": _money, "wahl": _choice,
    "offen": _open, "weiter": _next}
