"""Say who offers a service in a town, what is known of its size, what is open, and what one closure would mean."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from dewak_dash.chain.service_rows import Service, ServiceOutlook
from dewak_dash.formats import listing, number, percent
from dewak_dash.model import Exhibit, Region
from dewak_dash.ranking import called
from dewak_dash.supply.balance import Places
from dewak_dash.supply.facilities import Facility
from dewak_dash.text import label, t
from dewak_dash.topics.versorgung.findings import Rests

NOW, LAST = 0, -1


@dataclass(frozen=True, kw_only=True)
class Operators:
    """Hold who offers what in a town, and what the largest known facility of each service carries, as sentences."""

    overview: Exhibit
    known: Exhibit | None
    closures: tuple[str, ...]


def operators(region: Region, rows: Sequence[ServiceOutlook], found: Mapping[str, Sequence[Facility]],
              places: Mapping[str, Sequence[Places]], rests: Rests) -> Operators:
    """Describe who offers each service, what is known of its size and who could tell the rest."""
    some = [row for row in rows if found.get(row.service.code) or places.get(row.service.code)]
    table = pd.DataFrame({
        t("versorgung.col.service"): [row.service.name for row in rows],
        t("versorgung.col.found"): [len(found.get(row.service.code, ())) for row in rows],
        t("versorgung.col.operators"): [_kinds(found.get(row.service.code, ())) for row in rows],
        t("versorgung.col.capacity"): [_capacity(row.service, places.get(row.service.code, ())) for row in rows],
        t("versorgung.col.who"): [row.service.who for row in rows]})
    overview = Exhibit(
        key="versorgung-traeger", title=t("versorgung.operators.title", town=region.short_name, n=number(len(some)),
                                          all=number(len(rows))),
        subtitle=t("versorgung.operators.subtitle"),
        alt=t("versorgung.operators.alt", parts="; ".join(
            t("versorgung.operators.part", name=row.service.name, n=number(len(found.get(row.service.code, ()))),
              kinds=_kinds(found.get(row.service.code, ()))) for row in some)),
        table=table, source_ids=rests.sources, quality=rests.quality, as_of="")
    return Operators(overview=overview, known=_known(region, rows, places, rests),
                     closures=tuple(_closures(rows, places)))


def _kinds(found: Sequence[Facility]) -> str:
    counts = Counter(f.kind for f in found)
    return listing([t("versorgung.operators.kind", kind=label("angebote.operator", kind), n=number(n))
                    for kind, n in counts.most_common()])


def _capacity(service: Service, places: Sequence[Places]) -> str:
    """Say which capacity is known: of the whole town, or of how many facilities; nothing is added up to a whole."""
    whole = [p for p in places if p.whole_town and p.capacity is not None]
    if whole:
        return t("versorgung.capacity.whole", n=number(whole[0].capacity), unit=service.unit)
    known = [p.capacity for p in places if p.capacity is not None]
    if not known:
        return t("versorgung.capacity.unknown")
    if len(known) == 1:
        return t("versorgung.capacity.one", n=number(known[0]), unit=service.unit)
    return t("versorgung.capacity.some", n=number(sum(known)), unit=service.unit, count=number(len(known)))


def _known(region: Region, rows: Sequence[ServiceOutlook], places: Mapping[str, Sequence[Places]], rests: Rests
           ) -> Exhibit | None:
    listed = [(row.service, each) for row in rows for each in places.get(row.service.code, ())]
    if not listed:
        return None
    table = pd.DataFrame({
        t("versorgung.col.name"): [each.name for _, each in listed],
        t("versorgung.col.service"): [service.name for service, _ in listed],
        t("versorgung.col.operator"): [each.operator or label("angebote.operator", each.operator_kind)
                                       for _, each in listed],
        t("versorgung.col.capacity"): [each.capacity for _, each in listed],
        t("versorgung.col.unit"): [service.unit for service, _ in listed],
        t("versorgung.col.certainty"): [label("versorgung.certainty", each.certainty) for _, each in listed],
        t("versorgung.col.opened"): pd.array([each.opened for _, each in listed], dtype="Int64"),
        t("versorgung.col.closes"): pd.array([each.closes for _, each in listed], dtype="Int64"),
        t("versorgung.col.state"): pd.array([each.year for _, each in listed], dtype="Int64"),
        t("versorgung.col.who"): [each.who for _, each in listed]})
    return Exhibit(key="versorgung-plaetze", title=t("versorgung.places.title", town=region.short_name),
                   subtitle=t("versorgung.places.subtitle"),
                   alt=t("versorgung.places.alt", n=number(len(listed))), table=table, source_ids=rests.sources,
                   quality=rests.quality, as_of="")


def _closures(rows: Sequence[ServiceOutlook], places: Mapping[str, Sequence[Places]]) -> list[str]:
    """Say what the largest known facility of each service carries of demand: what its closure would leave open."""
    said = []
    for row in rows:
        houses = [p for p in places.get(row.service.code, ()) if p.capacity and not p.whole_town]
        if not houses or row.people[2, NOW] < 1 or row.people[2, LAST] < 1:
            continue
        capacity = max(float(house.capacity or 0.0) for house in houses)
        even = [house.name for house in houses if number(house.capacity) == number(capacity)]
        key = "versorgung.closure" if len(even) == 1 else "versorgung.closure_ties"
        said.append(t(key, name=called(even, "versorgung.closure.houses"), service=row.service.name, n=number(capacity),
                      unit=row.service.unit, now=percent(capacity / float(row.people[2, NOW]), 0),
                      last=percent(capacity / float(row.people[2, LAST]), 0)))
    return said
