"""Say who offers what to whom in a town, as far as public pages tell."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dewak_dash.formats import date_de, listing, number
from dewak_dash.model import Exhibit, Region
from dewak_dash.supply.facilities import ALL, Facility, by_district_and_group, by_group_and_kind, counted, districts
from dewak_dash.text import label, labels, t

GROUPS = ("child", "youth", "family", "senior", "hardship", "all")
KINDS = ("municipal", "free_welfare", "church", "private", "volunteer", "housing", "county", "unknown")


def headline(region: Region, found: Sequence[Facility]) -> str:
    """Return the finding: for whom most and least was found, each group named by itself only."""
    if not found:
        return t("angebote.title_none", town=region.short_name)
    sums = {group: sum(f.group == group for f in counted(found)) for group in GROUPS if group != "all"}
    most, least = max(sums, key=lambda g: sums[g]), min(sums, key=lambda g: sums[g])
    return t("angebote.title", town=region.short_name, n=number(len(counted(found))),
             most=label("angebote.group", most), least=label("angebote.group", least))


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
    top = label("angebote.operator", str(known.idxmax()))
    table = counts.copy()
    table.columns = [label("angebote.operator", k) for k in kinds]
    table.insert(0, t("angebote.col.group"), [label("angebote.group", str(g)) for g in groups])
    table[t("angebote.col.sum")] = counts.sum(axis=1)
    exhibit = Exhibit("traeger", t("angebote.operators.title", kind=top[0].upper() + top[1:]),
                      t("angebote.operators.subtitle"), t("angebote.operators.alt", parts=parts),
                      table.reset_index(drop=True), sources, ("derived",), "")
    return Operators(counts, exhibit)


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
    title = (t("angebote.districts.title", district=order[0]) if order[0]
             else t("angebote.districts.title_unknown", n=number(sums[""])))
    return Exhibit("stadtteile-angebote", title, t("angebote.districts.subtitle"),
                   t("angebote.districts.alt", n=number(len(order))), table, sources, ("derived",), "")


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
    return Exhibit("angebote", t("angebote.list.title", n=n), t("angebote.list.subtitle"),
                   t("angebote.list.alt", n=n), table, sources, ("derived",), "")
