"""Say who offers what to whom in a town, as far as public pages tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dewak_dash.formats import date_de, listing, number
from dewak_dash.model import Exhibit, Region
from dewak_dash.secrecy import FEWEST_RANKED
from dewak_dash.supply.facilities import ALL, Facility, by_district_and_group, by_group_and_kind, counted, districts
from dewak_dash.text import label, labels, t

GROUPS = ("child", "youth", "family", "senior", "hardship", "all")
KINDS = ("municipal", "free_welfare", "church", "private", "volunteer", "housing", "county", "unknown")


def leading(sums: Mapping[str, int], *, lowest: bool = False) -> tuple[str, ...]:
    """Return who has the most (or the fewest); several where they are even, nobody where counts are too small to rank.

    Nobody leads either where all are even.
    """
    best = (min if lowest else max)(sums.values(), default=0)
    found = tuple(name for name, n in sums.items() if n == best)
    return found if best >= FEWEST_RANKED and len(found) < len(sums) else ()


def headline(region: Region, found: Sequence[Facility], group: str, district: str) -> str:
    """Return the finding for a choice: for whom most and least was found, ties named, small counts not ranked."""
    town, shown = region.short_name, counted(found)
    choice = listing([words for code, words in ((group, group_options().get(group, group)), (district, district))
                      if code != ALL])
    if not shown:
        return (t("angebote.title_nothing", town=town, choice=choice) if choice
                else t("angebote.title_none", town=town))
    title = t("angebote.title_one", town=town) if len(shown) == 1 else _ranked(town, shown, ranking=group == ALL)
    return t("angebote.title_chosen", title=title, choice=choice) if choice else title


def _ranked(town: str, shown: Sequence[Facility], *, ranking: bool) -> str:
    sums = {group: sum(f.group == group for f in shown) for group in GROUPS if group != "all"}
    most, least = (listing([label("angebote.group", g) for g in leading(sums, lowest=low)]) if ranking else ""
                   for low in (False, True))
    n = number(len(shown))
    if most and least:
        return t("angebote.title_least", town=town, n=n, most=most, least=least)
    return t("angebote.title", town=town, n=n, most=most) if most else t("angebote.title_few", town=town, n=n)


def district_options(found: Sequence[Facility]) -> dict[str, str]:
    """Return the districts to choose from, all first."""
    names = sorted({place for f in found for place in districts(f.district) if place})
    return {ALL: t("angebote.all"), **{name: name for name in names}}


def group_options() -> dict[str, str]:
    """Return the target groups to choose from, all first."""
    return {ALL: t("angebote.everything"), **labels("angebote.group")}


@dataclass(frozen=True, eq=False)
class Operators:
    """Hold counts by group (rows, in order) and kind of operator (columns that occur)."""

    counts: pd.DataFrame
    exhibit: Exhibit


def operators(found: Sequence[Facility], sources: tuple[str, ...]) -> Operators | None:
    """Count by group and kind of operator; None where nothing was found."""
    numbers = by_group_and_kind(counted(found))
    if not numbers:
        return None
    kinds = [k for k in KINDS if any(numbers[g, k] for g in GROUPS)]
    groups = [g for g in GROUPS if any(numbers[g, k] for k in kinds)]
    counts = pd.DataFrame([[numbers[g, k] for k in kinds] for g in groups], groups, kinds)
    parts = " ".join(t("angebote.operators.part", group=label("angebote.group", g), n=number(int(row.sum())),
                       kinds=listing([t("angebote.operators.kind", kind=label("angebote.operator", k),
                                        n=number(int(row[k]))) for k in kinds if row[k]]))
                     for g, row in counts.iterrows())
    known = counts.drop(columns="unknown", errors="ignore").sum()
    table = counts.copy()
    table.columns = [label("angebote.operator", k) for k in kinds]
    table.insert(0, t("angebote.col.group"), [label("angebote.group", str(g)) for g in groups])
    table[t("angebote.col.sum")] = counts.sum(axis=1)
    exhibit = Exhibit(key="traeger", title=_operators_title({str(k): int(n) for k, n in known.items()}),
                      subtitle=t("angebote.operators.subtitle"), alt=t("angebote.operators.alt", parts=parts),
                      table=table.reset_index(drop=True), source_ids=sources, quality=("derived",), as_of="")
    return Operators(counts, exhibit)


def _operators_title(sums: Mapping[str, int]) -> str:
    names = listing([label("angebote.operator", kind) for kind in leading(sums)])
    if not names:
        return t("angebote.operators.title_few")
    if len(leading(sums)) > 1:
        return t("angebote.operators.title_many", kinds=names)
    return t("angebote.operators.title", kind=names[0].upper() + names[1:])


def by_district(found: Sequence[Facility], sources: tuple[str, ...]) -> Exhibit | None:
    """Count by district and group; what names no district stands in a row of its own, last."""
    numbers = by_district_and_group(counted(found))
    if not numbers:
        return None
    sums = {place: sum(n for (p, _), n in numbers.items() if p == place) for place, _ in numbers}
    order = sorted((p for p in sums if p), key=lambda p: -sums[p]) + ([""] if "" in sums else [])
    rows = [[p or t("angebote.districts.unknown"), *(numbers[p, g] or None for g in GROUPS), sums[p]] for p in order]
    table = pd.DataFrame(rows, columns=[t("angebote.col.district"), *(label("angebote.group", g) for g in GROUPS),
                                        t("angebote.col.sum")])
    first = leading({p: n for p, n in sums.items() if p})
    title = t("angebote.districts.title_few")
    if len(first) == 1:
        title = t("angebote.districts.title", district=first[0])
    elif first:
        title = t("angebote.districts.title_many", districts=listing(first))
    elif set(sums) == {""}:
        title = t("angebote.districts.title_unknown", n=number(sums[""]))
    return Exhibit(key="stadtteile-angebote", title=title, subtitle=t("angebote.districts.subtitle"),
                   alt=t("angebote.districts.alt", n=number(len(order))), table=table, source_ids=sources,
                   quality=("derived",), as_of="")


def full_list(found: Sequence[Facility], sources: tuple[str, ...]) -> Exhibit:
    """List every facility with operator, place, state, number of reports and where it was read."""
    table = pd.DataFrame({
        t("angebote.col.name"): [f.name for f in found],
        t("angebote.col.service"): [label("angebote.service", f.service) for f in found],
        t("angebote.col.group"): [label("angebote.group", f.group) for f in found],
        t("angebote.col.operator"): [f.operator for f in found],
        t("angebote.col.kind"): [label("angebote.operator", f.kind) for f in found],
        t("angebote.col.district"): [f.district for f in found],
        t("angebote.col.status"): [label("angebote.status", f.status) for f in found],
        t("angebote.col.date"): [date_de(f.report_date) if f.report_date else "" for f in found],
        t("angebote.col.reports"): [f.reports for f in found],
        t("angebote.col.address"): [f.address for f in found]})
    n = number(len(found))
    return Exhibit(key="angebote", title=t("angebote.list.title", n=n), subtitle=t("angebote.list.subtitle"),
                   alt=t("angebote.list.alt", n=n), table=table, source_ids=sources, quality=("derived",), as_of="")
