"""Say which services are asked for more or less, what becomes scarce first, and what nobody knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from dewak_dash.chain.service_rows import AS_COUNTED, ServiceOutlook
from dewak_dash.formats import listing, number, signed_percent
from dewak_dash.model import Column, Exhibit, KeyFigure, Quality, Region
from dewak_dash.ranking import called, leading
from dewak_dash.secrecy import FEWEST_RANKED, beside, is_withheld, public, words
from dewak_dash.text import label, labels, t

LOW, MIDDLE, HIGH = range(3)
# Where the middle stands among the five courses of people.
MIDST = 2
# A change below this is none: it would be written as 0 %.
LEAST = 0.005


@dataclass(frozen=True, kw_only=True)
class Rests:
    """Say what demand and supply rest on: sources, quality."""

    sources: tuple[str, ...]
    quality: tuple[Quality, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Changes:
    """Hold the change of every service to the last year, names and words beside it, and what the page says first."""

    title: str
    subtitle: str
    figures: tuple[KeyFigure, ...]
    names: tuple[str, ...]
    change: np.ndarray
    short: tuple[bool, ...]
    words: tuple[str, ...]
    exhibit: Exhibit


def amount(value: float) -> str:
    """Write people or places no finer than a projection can bear: below 100 as they are, then fives and tens."""
    step = 1 if abs(value) < 100 else 5 if abs(value) < 500 else 10 if abs(value) < 5000 else 100
    return number(round(value / step) * step)


def asking(value: float | str) -> str:
    """Write people who ask as `amount` does, one or two of them not at all; what is withheld already stays so."""
    return value if isinstance(value, str) else words() if is_withheld(value) else amount(value)


def unit(row: ServiceOutlook) -> str:
    """Return what a service's supply is counted in: its places where those are known, else those who are served."""
    return row.service.unit if row.balance and row.balance.known in AS_COUNTED else row.service.counted


def short_from(row: ServiceOutlook) -> int | None:
    """Return the year from which a service is scarce and stays so; None where it is not or nobody knows."""
    return row.balance.first_short if row.balance else None


def scarce(rows: Sequence[ServiceOutlook]) -> tuple[tuple[ServiceOutlook, ...], int | None]:
    """Return what becomes scarce first, all of that year, and the year; nothing and None where nothing does."""
    first = min((year for row in rows if (year := short_from(row)) is not None), default=None)
    return tuple(row for row in rows if first is not None and short_from(row) == first), first


def first_scarce(rows: Sequence[ServiceOutlook]) -> tuple[str, int | None]:
    """Return names of what becomes scarce first, all of that year, and the year; none where nothing does."""
    found, first = scarce(rows)
    return listing([row.service.name for row in found]), first


def headline(region: Region, rows: Sequence[ServiceOutlook], last: int) -> str:
    """Return the finding: what is asked for more and what less until the last year."""
    up, down = ends(rows)
    parts = [t("versorgung.title.part" if len(side) == 1 else "versorgung.title.part_ties", name=_services(side),
               change=_told_change(side[0])) for side in (up, down) if side]
    if not parts:
        return _still(region.short_name, [is_few(row) for row in rows], str(last))
    return t("versorgung.title", town=region.short_name, year=str(last), parts=listing(parts))


def _still(town: str, few: Sequence[bool], year: str) -> str:
    if all(few):
        return t("versorgung.title.few", town=town, year=year, least=number(FEWEST_RANKED))
    if any(few):
        return t("versorgung.title.still_some", town=town, year=year, least=number(FEWEST_RANKED))
    return t("versorgung.title.still", town=town, year=year)


def subtitle(rows: Sequence[ServiceOutlook], now: int) -> str:
    """Say what becomes scarce first if supply stays as it is; what is so this year is so already."""
    names, year = first_scarce(rows)
    if year is None:
        known = any(row.balance for row in rows)
        return t("versorgung.subtitle.enough") if known else t("versorgung.subtitle.unknown")
    when = t("versorgung.already", year=str(year)) if year <= now else t("versorgung.from", year=str(year))
    return t("versorgung.subtitle.short", names=names, when=when)


def _change(row: ServiceOutlook) -> float:
    return float(row.change[MIDDLE, -1])


def is_few(row: ServiceOutlook) -> bool:
    """Tell whether so few ask for a service, in the first year and the last, that a change in percent says nothing."""
    return max(round(float(row.people[MIDST, at])) for at in (0, -1)) < FEWEST_RANKED


def _told_change(row: ServiceOutlook) -> str:
    return signed_percent(_change(row), 0)


def _services(rows: Sequence[ServiceOutlook]) -> str:
    return called([row.service.name for row in rows], "versorgung.title.services")


def ends(rows: Sequence[ServiceOutlook]) -> tuple[tuple[ServiceOutlook, ...], tuple[ServiceOutlook, ...]]:
    """Return what grows and what shrinks most until the last year, all that is even as it is written; nothing where
    nothing does, or too few ask to tell.
    """
    ranked = {row.service.code: row for row in rows if not is_few(row)
              and not any(is_withheld(float(row.people[MIDST, at])) for at in (0, -1))}
    change = {code: _change(row) for code, row in ranked.items()}
    up, down = (leading(change, partial(signed_percent, digits=0), lowest=low) for low in (False, True))
    return (tuple(ranked[code] for code in up if change[code] >= LEAST),
            tuple(ranked[code] for code in down if change[code] <= -LEAST))


def figures(rows: Sequence[ServiceOutlook], first: int, last: int, now: int, quality: Quality) -> tuple[KeyFigure, ...]:
    """Return the four figures: most more, most less, first scarce, how often supply is not known."""
    up, down = ends(rows)
    names, year = first_scarce(rows)
    unknown = sum(row.balance is None for row in rows)
    hows = labels("versorgung.how")
    told = [_moved("up", up, last), _moved("down", down, last),
            (t("versorgung.figure.short"), t("versorgung.figure.none") if year is None else
             t("versorgung.already", year=str(year)) if year <= now else str(year),
             names or t("versorgung.figure.none_unit", year=str(last))),
            (t("versorgung.figure.unknown"),
             t("versorgung.figure.of", n=number(unknown), all=number(len(rows))), t("versorgung.figure.unknown_unit"))]
    return tuple(KeyFigure(label=name, value=value, unit=said, as_of=str(first), quality=quality, how=how)
                 for (name, value, said), how in zip(told, hows.values(), strict=True))


def _moved(way: str, rows: Sequence[ServiceOutlook], last: int) -> tuple[str, str, str]:
    name = t("versorgung.figure.up") if way == "up" else t("versorgung.figure.down")
    if not rows:
        return name, t("versorgung.figure.nothing"), t("versorgung.figure.nothing_unit", year=str(last))
    row, *even = rows
    if even:
        return name, _told_change(row), t("versorgung.figure.range_ties", name=_services(rows), year=str(last))
    return name, signed_percent(_change(row), 0), t(
        "versorgung.figure.range", name=row.service.name, year=str(last),
        low=signed_percent(float(row.change[LOW, -1]), 0), high=signed_percent(float(row.change[HIGH, -1]), 0))


def changes(region: Region, years: np.ndarray, rows: Sequence[ServiceOutlook], rests: Rests, this_year: int) -> Changes:
    """Describe how much more or less of every service is asked for in the last year, and what becomes scarce.

    The years begin with that of the newest figures; what is scarce by this year is scarce already.
    """
    first, last = int(years[0]), int(years[-1])
    now = max(first, this_year)
    order = sorted(rows, key=lambda row: -_change(row))
    end = np.stack([row.change[:, -1] for row in order])
    texts = tuple(_beside(row, now) for row in order)
    table = pd.DataFrame({
        t("versorgung.col.service"): [row.service.name for row in order],
        t("versorgung.col.measure"): [label("versorgung.measure", row.measure) for row in order],
        t("versorgung.col.counted"): [row.service.counted for row in order],
        str(first): [public(float(row.people[MIDST, 0])) for row in order],
        str(last): [public(float(row.people[MIDST, -1])) for row in order],
        t("versorgung.col.low"): [public(float(row.people[0, -1])) for row in order],
        t("versorgung.col.high"): [public(float(row.people[-1, -1])) for row in order],
        t("versorgung.col.supply"): pd.array(
            [round(float(row.balance.supply[-1])) if row.balance else None for row in order], dtype="Int64"),
        t("versorgung.col.known"): [known(row) for row in order],
        t("versorgung.col.short"): pd.array([short_from(row) for row in order], dtype="Int64")})
    exhibit = Exhibit(
        key="versorgung-wandel", title=t("versorgung.changes.title", year=str(last)),
        subtitle=t("versorgung.changes.subtitle", first=str(first)),
        alt=t("versorgung.changes.alt", parts="; ".join(
            t("versorgung.changes.part", name=row.service.name, words=text)
            for row, text in zip(order, texts, strict=True))),
        table=table, source_ids=rests.sources, quality=rests.quality, as_of=str(first),
        note=t("versorgung.changes.note"), columns=_columns(first, last))
    return Changes(title=headline(region, rows, last), subtitle=subtitle(rows, now),
                   figures=figures(rows, first, last, now, "assumed"), names=tuple(row.service.name for row in order),
                   change=end, short=tuple(short_from(row) is not None for row in order), words=texts,
                   exhibit=exhibit)


def _columns(first: int, last: int) -> tuple[Column, ...]:
    low, high = t("versorgung.col.low"), t("versorgung.col.high")
    return (Column(str(first), (str(first),), asking),
            Column(t("versorgung.head.range", year=str(last)), (str(last), low, high), spanned))


def spanned(middle: float | str, low: float | str, high: float | str) -> str:
    """Write a middle with its range."""
    return t("versorgung.span", middle=asking(middle), low=asking(low), high=asking(high))


def known(row: ServiceOutlook) -> str:
    """Say where a supply comes from."""
    return label("versorgung.known", row.balance.known if row.balance else "unknown")


def _beside(row: ServiceOutlook, now: int) -> str:
    change = (t("versorgung.beside.few", least=number(FEWEST_RANKED)) if is_few(row)
              else beside() if any(is_withheld(float(row.people[MIDST, at])) for at in (0, -1))
              else signed_percent(_change(row), 0))
    year = short_from(row)
    if year is None:
        return change
    if year <= now:
        return t("versorgung.beside.already", change=change, year=str(year))
    return t("versorgung.beside.short", change=change, year=str(year))
