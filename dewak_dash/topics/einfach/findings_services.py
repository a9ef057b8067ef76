"""Say in plain short sentences which services more people need, what is not enough, and what nobody knows."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dewak_dash.chain.service_rows import ServiceOutlook
from dewak_dash.formats import number
from dewak_dash.text import label, t
from dewak_dash.topics.versorgung.findings import asking, ends, is_few, scarce


@dataclass(frozen=True, kw_only=True)
class Need:
    """Hold how many ask for a service, in persons: in the first year, and in the last the low and high end."""

    code: str
    start: float
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class Needs:
    """Hold what grows and what shrinks most (all that is even, none where nothing does), and what is scarce since when.

    few: for every service so few ask that no change is told; known and unknown: services with and without known supply.
    """

    first: int
    last: int
    now: int
    up: tuple[Need, ...]
    down: tuple[Need, ...]
    few: bool
    scarce: tuple[str, ...]
    since: int | None
    known: int
    unknown: int


def no_ages() -> tuple[str, ...]:
    """Say that the ages of a place's people are not known."""
    return t("einfach.no_ages"), t("einfach.no_sums")


def said(found: Needs) -> tuple[str, ...]:
    """Say which service more and which fewer people need, what is not enough first, and what nobody knows."""
    moved = (*_moved("einfach.need.up", found.up, found), *_moved("einfach.need.down", found.down, found))
    still = t("einfach.need.few") if found.few else t("einfach.need.still", year=str(found.last))
    return (*(moved or (still,)), *_scarce(found), *_unknown(found.unknown))


def _moved(key: str, needs_: Sequence[Need], found: Needs) -> tuple[str, ...]:
    if len(needs_) != 1:
        return tuple(t(key, service=label("einfach.service", each.code)) for each in needs_)
    need = needs_[0]
    low, high, year = asking(need.low), asking(need.high), str(found.last)
    sure = () if not need.low < need.start < need.high else (t("einfach.need.either"),)
    return (t(key, service=label("einfach.service", need.code)),
            t("einfach.need.now", year=str(found.first), n=asking(need.start)),
            t("einfach.people.one", year=year, n=low) if low == high
            else t("einfach.people.then", year=year, low=low, high=high), *sure)


def _scarce(found: Needs) -> tuple[str, ...]:
    if found.since is None:
        return (t("einfach.need.enough") if found.known else t("einfach.need.nothing_known"),)
    names = [label("einfach.service", code) for code in found.scarce]
    if found.since <= found.now:
        return tuple(t("einfach.need.short_now", service=name) for name in names)
    return tuple(t("einfach.need.short", service=name, year=str(found.since)) for name in names)


def _unknown(count: int) -> tuple[str, ...]:
    if not count:
        return ()
    return (t("einfach.need.unknown_one") if count == 1 else t("einfach.need.unknown", n=number(count)),)


def needs(years: np.ndarray, rows: Sequence[ServiceOutlook], this_year: int) -> Needs:
    """Take from the course of all services what is said of them; chosen as on the page Versorgung."""
    first, last = int(years[0]), int(years[-1])
    up, down = ends(rows)
    short, since = scarce(rows)
    known = sum(row.balance is not None for row in rows)
    return Needs(first=first, last=last, now=max(first, this_year), up=tuple(map(_need, up)),
                 down=tuple(map(_need, down)),
                 few=all(is_few(row) for row in rows), scarce=tuple(row.service.code for row in short), since=since,
                 known=known, unknown=len(rows) - known)


def _need(row: ServiceOutlook) -> Need:
    return Need(code=row.service.code, start=float(row.people[row.people.shape[0] // 2, 0]),
                low=float(row.people[0, -1]), high=float(row.people[-1, -1]))
