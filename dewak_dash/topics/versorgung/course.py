"""Say how demand runs beside supply by group of people, and how it worsens if nothing is done."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from dewak_dash.chain.service_rows import AS_COUNTED, Balance, ServiceOutlook
from dewak_dash.formats import listing, number, percent
from dewak_dash.model import Column, Exhibit, Region
from dewak_dash.ranking import called
from dewak_dash.secrecy import FEWEST_RANKED, beside, is_withheld, public
from dewak_dash.supply.balance import built_for
from dewak_dash.text import label, t
from dewak_dash.topics.versorgung.findings import HIGH, LOW, MIDDLE, Rests, amount, asking, known, spanned, unit

GROUPS = ("senior", "child", "youth", "hardship")
Q_LOW, Q_MIDDLE, Q_HIGH = 0, 2, 4
# Which years a table names beside the last: round tens.
TEN = 10


@dataclass(frozen=True, eq=False, kw_only=True)
class Course:
    """Hold the services of a group of people over the years, with the sentence that says where it ends."""

    years: np.ndarray
    rows: tuple[ServiceOutlook, ...]
    note: str
    exhibit: Exhibit


def course(region: Region, years: np.ndarray, rows: Sequence[ServiceOutlook], group: str, rests: Rests,
           built: Mapping[str, tuple[float, int]] | None = None) -> Course:
    """Describe demand and supply of a group's services year by year.

    `built`: reserve (a share) and places of a group, by service that is built in groups.
    """
    shown = tuple(row for row in rows if row.service.group == group)
    first, last, who = str(int(years[0])), str(int(years[-1])), label("versorgung.group", group)
    tables = [pd.DataFrame({
        t("versorgung.col.service"): row.service.name, t("versorgung.col.year"): years,
        t("versorgung.col.demand"): [public(n) for n in row.people[Q_MIDDLE].tolist()],
        t("versorgung.col.low"): [public(n) for n in row.people[Q_LOW].tolist()],
        t("versorgung.col.high"): [public(n) for n in row.people[Q_HIGH].tolist()],
        t("versorgung.col.supply"): np.round(row.balance.supply) if row.balance else [None] * years.size,
        t("versorgung.col.known"): known(row)}) for row in shown]
    exhibit = Exhibit(
        key="versorgung-verlauf", title=t("versorgung.course.title", who=who, town=region.short_name),
        subtitle=t("versorgung.course.subtitle"),
        alt=" ".join(_told(row, first, last) for row in shown), table=pd.concat(tables, ignore_index=True),
        source_ids=rests.sources, quality=rests.quality, as_of=first)
    return Course(years=years, rows=shown, note=" ".join((_unknown(shown), *_groups(shown, last, built or {}))),
                  exhibit=exhibit)


def _groups(rows: Sequence[ServiceOutlook], last: str, built: Mapping[str, tuple[float, int]]) -> Iterator[str]:
    """Say how many places and groups the middle of the last year needs."""
    for row in rows:
        if row.service.code in built:
            reserve, size = built[row.service.code]
            places, groups = built_for(float(row.people[Q_MIDDLE, -1]), reserve, size)
            yield t("versorgung.course.groups", name=row.service.name, year=last, places=amount(places),
                    reserve=percent(reserve, 0), groups=number(groups), size=number(size))


def _told(row: ServiceOutlook, first: str, last: str) -> str:
    said = t("versorgung.course.part", name=row.service.name, counted=row.service.counted, first=first, last=last,
             start=asking(float(row.people[Q_MIDDLE, 0])), end=_range(row))
    there = (t("versorgung.course.supply", supply=amount(float(row.balance.supply[-1])), known=known(row))
             if row.balance else t("versorgung.course.no_supply"))
    return f"{said} {there}"


def _range(row: ServiceOutlook) -> str:
    return spanned(*(float(row.people[at, -1]) for at in (Q_MIDDLE, Q_LOW, Q_HIGH)))


def _unknown(rows: Sequence[ServiceOutlook]) -> str:
    missing = [row for row in rows if row.balance is None]
    if not missing:
        return t("versorgung.course.stands_in")
    return t("versorgung.course.missing", names=listing([row.service.name for row in missing]),
             who="; ".join(dict.fromkeys(row.service.who for row in missing)))


def marked(years: np.ndarray) -> list[int]:
    """Return the places of the years a table names: round tens after the first, and the last."""
    return [at for at, year in enumerate(years) if at and (year % TEN == 0 or at == years.size - 1)]


def nothing_done(region: Region, years: np.ndarray, rows: Sequence[ServiceOutlook], rests: Rests) -> Exhibit | None:
    """Say how much is missing or free if supply stays as it is; None where no supply is known."""
    shown = sorted(((row, row.balance) for row in rows if row.balance), key=lambda pair: -_end(pair[1]))
    if not shown:
        return None
    last = str(int(years[-1]))
    table = pd.DataFrame({t("versorgung.col.service"): [
        t("versorgung.nothing.row", name=row.service.name, unit=unit(row)) for row, _ in shown]})
    columns = []
    for at in marked(years):
        year = str(int(years[at]))
        heads = (year, f"{year} {t('versorgung.col.low')}", f"{year} {t('versorgung.col.high')}")
        for head, bound in zip(heads, (MIDDLE, LOW, HIGH), strict=True):
            table[head] = [beside() if _tells(row, balance, at) else round(float(balance.gap[bound, at]))
                           for row, balance in shown]
        columns.append(Column(year, heads, gap))
    chance = t("versorgung.head.chance", year=last)
    table[chance] = [float(balance.chance[-1]) for _, balance in shown]
    columns.append(Column(chance, (chance,), partial(percent, digits=0)))
    table[t("versorgung.col.known")] = [known(row) for row, _ in shown]
    parts = "; ".join(t("versorgung.nothing.part", name=row.service.name, unit=unit(row),
                        gap=gap(*(beside() if _tells(row, balance, -1) else float(balance.gap[at, -1])
                                  for at in (MIDDLE, LOW, HIGH))))
                      for row, balance in shown)
    return Exhibit(key="versorgung-nichts", title=_nothing_title(region, shown, last),
                   subtitle=t("versorgung.nothing.subtitle"), alt=t("versorgung.nothing.alt", parts=parts),
                   table=table, source_ids=rests.sources, quality=rests.quality, as_of=str(int(years[0])),
                   columns=tuple(columns))


def _end(balance: Balance) -> float:
    """Return how much of what is there is missing at the end, as a share; negative where something is free."""
    return float(balance.gap[MIDDLE, -1]) / max(float(balance.supply[-1]), 1.0)


def _tells(row: ServiceOutlook, balance: Balance, at: int) -> bool:
    """Tell whether a withheld number of people of a year would follow from what is missing: supply stands beside it."""
    ends = (float(row.people[q, at]) for q in (Q_LOW, Q_MIDDLE, Q_HIGH))
    return any(is_withheld(each) for each in ends) or (
        balance.known not in AS_COUNTED and is_withheld(float(balance.supply[at])))


def gap(middle: float | str, low: float | str, high: float | str) -> str:
    """Write what is missing or free with its range; a range over zero says both; what is not shown stays so."""
    if isinstance(middle, str) or isinstance(low, str) or isinstance(high, str):
        return beside()
    if round(middle) != 0 and (round(low) >= 0 or round(high) <= 0):
        least, most = sorted((abs(low), abs(high)))
        inner = t("versorgung.gap.same", low=amount(least), high=amount(most))
    else:
        inner = t("versorgung.gap.both", low=_one(low), high=_one(high))
    return t("versorgung.gap", middle=_one(middle), range=inner)


def _one(value: float) -> str:
    if round(value) == 0:
        return t("versorgung.gap.none")
    return t("versorgung.gap.missing", n=amount(value)) if value > 0 else t("versorgung.gap.free", n=amount(-value))


def _nothing_title(region: Region, shown: Sequence[tuple[ServiceOutlook, Balance]], last: str) -> str:
    """Name what is scarcest; nothing is named where fewer are missing than counts that are ranked."""
    missing = [round(float(balance.gap[MIDDLE, -1])) for _, balance in shown]
    if max(missing) <= 0:
        return t("versorgung.nothing.title_none", town=region.short_name, year=last)
    if max(missing) < FEWEST_RANKED:
        return t("versorgung.nothing.title_few", town=region.short_name, year=last, least=number(FEWEST_RANKED))
    ranked = [(row, n, percent(_end(balance), 0)) for (row, balance), n in zip(shown, missing, strict=True)
              if n >= FEWEST_RANKED and not _tells(row, balance, -1)]
    if not ranked:
        return t("versorgung.nothing.title_few", town=region.short_name, year=last, least=number(FEWEST_RANKED))
    row, lacks, scarcest = ranked[0]
    even = [each.service.name for each, _, share in ranked if share == scarcest]
    if len(even) > 1:
        return t("versorgung.nothing.title_ties", town=region.short_name, year=last,
                 names=called(even, "versorgung.title.services"))
    return t("versorgung.nothing.title", town=region.short_name, year=last, name=row.service.name,
             n=amount(lacks), unit=unit(row))
