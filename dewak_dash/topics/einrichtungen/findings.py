"""Say of a house what is known, what is assumed and what nobody knows; set several beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dewak_dash.chain.house_plan import Choices, Variant
from dewak_dash.chain.house_templates import Known, Size
from dewak_dash.finance.results import Band
from dewak_dash.formats import date_de, number, rough, rounded
from dewak_dash.model import Column, Exhibit, KeyFigure, Quality
from dewak_dash.ranking import called
from dewak_dash.text import label, named, t
from dewak_dash.topics.finanzierung.amounts import band_column, band_figures, between, money

ASSUMED: tuple[Quality, ...] = ("assumed",)
MIXED: tuple[Quality, ...] = ("derived", "assumed")
RANGE = ("einrichtungen.col.chosen", "einrichtungen.col.low", "einrichtungen.col.high")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Hold one house as it stands beside others: name, kind, choices, people in reach, cheapest forms, cost."""

    name: str
    kind: str
    choices: Choices
    people: int | None
    forms: str
    band: Band


@dataclass(frozen=True, kw_only=True, eq=False)
class Profile:
    """Hold what the page says first of a house: finding, figures, the picture's rows with their table."""

    title: str
    subtitle: str
    figures: tuple[KeyFigure, ...]
    rows: tuple[Known, ...]
    exhibit: Exhibit


@dataclass(frozen=True, eq=False)
class Beside:
    """Hold the finding on several houses and the table that sets them beside each other."""

    title: str
    exhibit: Exhibit


def headline(house: str, rows: Sequence[Known], amount: str) -> str:
    """Return the finding: how many sizes were drawn from real houses, and what the house costs the town with them."""
    drawn, all_ = sum(bool(row.size.houses) for row in rows), number(len(rows))
    key = ("einrichtungen.title.assumed" if not drawn else
           "einrichtungen.title.drawn_all" if drawn == len(rows) else
           "einrichtungen.title.drawn_one" if drawn == 1 else "einrichtungen.title.drawn")
    return t(key, house=house, drawn=number(drawn), all=all_, amount=amount)


def figures(visits: float, people: int | None, forms: str, band: Band, unknown: int, census_day: str, state: date
            ) -> tuple[KeyFigure, ...]:
    """Return the headline numbers: cost to the town, people in reach, visits, and how much nobody tells."""
    found = [KeyFigure(label=t("einrichtungen.figure.cost"), value=money(band.middle),
                       unit=t("einrichtungen.figure.cost_unit", forms=forms,
                              span=between(money(band.low), money(band.high))),
                       as_of=state.isoformat(), quality="assumed", amount=band.middle, measure="eur")]
    if people is not None:
        found.append(KeyFigure(label=t("einrichtungen.figure.people"), value=rough(people),
                               unit=t("einrichtungen.figure.people_unit"), as_of=census_day, quality="assumed",
                               amount=people, measure="people"))
    found.append(KeyFigure(label=t("einrichtungen.figure.visits"), value=rough(visits),
                           unit=t("einrichtungen.figure.visits_unit"), as_of="", quality="assumed", amount=visits,
                           measure="people"))
    if unknown:
        found.append(KeyFigure(label=t("einrichtungen.figure.unknown"), value=number(unknown),
                               unit=t("einrichtungen.figure.unknown_unit"), as_of="", quality="derived"))
    return tuple(found)


def basis(size: Size) -> str:
    """Return in words what a size rests on."""
    if not size.houses:
        return t("einrichtungen.basis.assumed")
    return t("einrichtungen.basis.drawn", count=number(len(size.houses)))


def _written(chosen: float, low: float, high: float) -> str:
    if low == high == chosen:
        return plain(chosen)
    return t("einrichtungen.cell", chosen=plain(chosen), low=plain(low), high=plain(high))


def plain(value: float) -> str:
    """Write a size as one types it: whole where it is whole, else with at most two digits."""
    return number(value, 0 if float(value).is_integer() else 1 if float(10 * value).is_integer() else 2)


def sizes(house: str, rows: Sequence[Known], source_ids: tuple[str, ...]) -> Exhibit:
    """Describe every size of a house: as chosen, its range, what it rests on, source and reason."""
    table = pd.DataFrame({
        t("einrichtungen.col.size"): [label("finanzierung.size", row.lever) for row in rows],
        t(RANGE[0]): [row.chosen for row in rows],
        t(RANGE[1]): [min(row.size.spread.low, row.chosen) for row in rows],
        t(RANGE[2]): [max(row.size.spread.high, row.chosen) for row in rows],
        t("einrichtungen.col.unit"): [label("finanzierung.size_unit", row.lever) for row in rows],
        t("einrichtungen.col.basis"): [basis(row.size) for row in rows],
        t("einrichtungen.col.source"): [row.source for row in rows],
        t("einrichtungen.col.why"): [row.why for row in rows],
        t("einrichtungen.col.address"): [row.address for row in rows]})
    parts = "; ".join(t("einrichtungen.sizes.part", size=label("finanzierung.size", row.lever),
                        chosen=plain(row.chosen), unit=label("finanzierung.size_unit", row.lever),
                        low=plain(row.size.spread.low), high=plain(row.size.spread.high)) for row in rows)
    ids = tuple(dict.fromkeys([*source_ids, *(name for row in rows for name in row.size.source_ids)]))
    drawn = any(row.size.houses for row in rows)
    return Exhibit(key="einrichtungen-groessen", title=t("einrichtungen.sizes.title", house=house),
                   subtitle=t("einrichtungen.sizes.subtitle_drawn" if drawn else "einrichtungen.sizes.subtitle"),
                   alt=t("einrichtungen.sizes.alt", parts=parts), table=table, source_ids=ids,
                   quality=MIXED if drawn else ASSUMED, as_of="",
                   columns=(Column(t("einrichtungen.col.value"), tuple(t(key) for key in RANGE), _written),))


def facts(house: str, rows: pd.DataFrame, source_ids: tuple[str, ...]) -> Exhibit:
    """List what is known of a house, with day and address."""
    table = pd.DataFrame({t("einrichtungen.col.date"): [date_de(day) for day in rows.date],
                          t("einrichtungen.col.fact"): rows.fact_de, t("einrichtungen.col.address"): rows.address})
    title = "einrichtungen.facts.title_one" if len(rows) == 1 else "einrichtungen.facts.title"
    return Exhibit(key="einrichtungen-bekannt", title=t(title, house=house, count=number(len(rows))),
                   subtitle=t("einrichtungen.facts.subtitle"), alt=t("einrichtungen.facts.alt"), table=table,
                   source_ids=source_ids, quality=("derived",), as_of=str(rows.date.max()))


def unknowns(house: str, rows: pd.DataFrame, source_ids: tuple[str, ...]) -> Exhibit:
    """List what no source tells of a house, who should know it and what it is needed for."""
    table = pd.DataFrame({t("einrichtungen.col.what"): rows.what_de.map(named),
                          t("einrichtungen.col.who"): rows.who_de,
                          t("einrichtungen.col.for"): rows.why_de.map(named)})
    title = "einrichtungen.unknown.title_one" if len(rows) == 1 else "einrichtungen.unknown.title"
    return Exhibit(key="einrichtungen-unbekannt", title=t(title, house=house, count=number(len(rows))),
                   subtitle=t("einrichtungen.unknown.subtitle"), alt=t("einrichtungen.unknown.alt"), table=table,
                   source_ids=source_ids, quality=("derived",), as_of="")


def known_houses(kind: Variant, rows: pd.DataFrame) -> Exhibit:
    """List the real houses of a kind with what is known of their size."""
    table = pd.DataFrame({
        t("einrichtungen.col.house"): rows.house, t("einrichtungen.col.place"): rows.place,
        t("einrichtungen.col.year"): rows.year, t("einrichtungen.col.area"): rows.area_m2,
        t("einrichtungen.col.staff"): rows.staff_fte, t("einrichtungen.col.hours"): rows.opening_hours_per_week,
        t("einrichtungen.col.visits"): rows.visits_per_year, t("einrichtungen.col.volunteers"): rows.volunteers,
        t("einrichtungen.col.address"): rows.address})
    return Exhibit(key="einrichtungen-echte",
                   title=t("einrichtungen.real.title", count=number(len(rows)), kind=kind.name),
                   subtitle=t("einrichtungen.real.subtitle"), alt=t("einrichtungen.real.alt"), table=table,
                   source_ids=tuple(dict.fromkeys(rows.source_id)), quality=("derived",),
                   as_of="" if rows.year.dropna().empty else str(int(rows.year.max())))


def beside(entries: Sequence[Entry], source_ids: tuple[str, ...], state: date) -> Beside:
    """Set houses beside each other: sizes, people in reach, the form that costs the town least and what it costs."""
    head = t("einrichtungen.col.cost")
    table = pd.DataFrame([{
        t("einrichtungen.col.house"): each.name, t("einrichtungen.col.kind"): each.kind,
        t("einrichtungen.col.area"): each.choices.area, t("einrichtungen.col.staff"): each.choices.staff,
        t("einrichtungen.col.hours"): each.choices.opening_hours,
        t("einrichtungen.col.volunteers"): each.choices.volunteers,
        t("einrichtungen.col.people"): rounded(each.people, 100),
        t("einrichtungen.col.form"): each.forms, **band_figures(head, each.band)} for each in entries])
    exhibit = Exhibit(key="einrichtungen-vergleich", title=t("einrichtungen.beside.table"),
                      subtitle=t("einrichtungen.beside.about"), alt=t("einrichtungen.beside.alt"), table=table,
                      source_ids=source_ids, quality=MIXED, as_of=state.isoformat(), columns=(band_column(head),))
    return Beside(beside_title(entries), exhibit)


def beside_title(entries: Sequence[Entry]) -> str:
    """Return which of several houses costs the town least and which most, who is even together; one is only named."""
    order = sorted(entries, key=lambda each: each.band.middle)
    if len(order) == 1:
        return t("einrichtungen.beside.title_one", house=order[0].name, amount=money(order[0].band.middle))
    low, high = money(order[0].band.middle), money(order[-1].band.middle)
    if low == high:
        return t("einrichtungen.beside.title_level", count=number(len(order)), amount=low)
    least, most = ([each.name for each in order if money(each.band.middle) == amount] for amount in (low, high))
    if len(least) == len(most) == 1:
        return t("einrichtungen.beside.title", count=number(len(order)), least=least[0], low=low, most=most[0],
                 high=high)
    quoted = [called([t("einrichtungen.beside.name", name=name) for name in even], "einrichtungen.beside.houses")
              for even in (least, most)]
    return t("einrichtungen.beside.title_ties", count=number(len(order)), least=quoted[0], low=low, most=quoted[1],
             high=high)


def names(slots: Sequence[str], mine: Mapping[str, str]) -> dict[str, str]:
    """Return the places for houses of one's own to choose from: by their name, or as free."""
    return {slot: mine.get(slot) or t("einrichtungen.own.free", n=number(place))
            for place, slot in enumerate(slots, start=1)}
