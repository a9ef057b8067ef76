"""List what the page rests on: rates with sources, law and guideline, what caps use, who could tell places."""

from collections.abc import Mapping, Sequence

import pandas as pd

from dewak_dash.chain.service_rows import Service
from dewak_dash.formats import number
from dewak_dash.model import Column, Exhibit, qualities
from dewak_dash.text import label, t

PER_CENT = 100
MOST_DIGITS = 2


def rates(services: Sequence[Service], found: pd.DataFrame) -> Exhibit:
    """List every rate with its range and source."""
    names = {service.code: service.name for service in services}
    table = pd.DataFrame({
        t("versorgung.col.service"): found.service_id.map(names),
        t("versorgung.col.measure"): [label("versorgung.measure", measure) for measure in found.measure],
        t("versorgung.col.age"): [_age(first, last) for first, last in zip(found.age_from, found.age_to, strict=True)],
        t("versorgung.col.share_low"): (PER_CENT * found.low).round(2),
        t("versorgung.col.share"): (PER_CENT * found.likely).round(2),
        t("versorgung.col.share_high"): (PER_CENT * found.high).round(2),
        t("versorgung.col.why"): found.why_de, t("versorgung.col.source"): found.known_de,
        t("versorgung.col.address"): found.address}).reset_index(drop=True)
    return Exhibit(key="versorgung-quoten", title=t("versorgung.rates.title"), subtitle=t("versorgung.rates.subtitle"),
                   alt=t("versorgung.rates.alt", n=number(len(table))), table=table,
                   source_ids=tuple(found.source_id.unique()), quality=qualities(found.quality), as_of="")


def evidence(found: pd.DataFrame) -> Exhibit:
    """List every figure found on use, need, places and staff: what it is comes before what it says."""
    value, upto = t("versorgung.col.value"), t("versorgung.col.upto")
    # A source may give two ends: 70-150.
    ends = found.rate.astype(str).str.extract(r"^([\d.]+)(?:-([\d.]+))?$")
    table = pd.DataFrame({
        t("versorgung.col.service"): found.service_de,
        t("versorgung.col.kind"): [label("versorgung.kind", _code(kind)) for kind in found.kind_of_figure],
        value: ends[0].astype(float), upto: ends[1].astype(float),
        t("versorgung.col.unit"): found.unit,
        t("versorgung.col.age"): [_ages(first, last) for first, last in
                                  zip(found.age_from, found.age_to, strict=True)],
        t("versorgung.col.when"): found.year, t("versorgung.col.region"): found.region,
        t("versorgung.col.capped"): found.capped_by_supply, t("versorgung.col.address"): found.address})
    return Exhibit(key="versorgung-funde", title=t("versorgung.evidence.title", n=number(len(table))),
                   subtitle=t("versorgung.evidence.subtitle"), alt=t("versorgung.evidence.alt", n=number(len(table))),
                   table=table, source_ids=tuple(found.source_id.unique()), quality=qualities(found.quality), as_of="",
                   columns=(Column(value, (value, upto), _ends),))


def _ends(low: float, high: float) -> str:
    """Write a figure, or both ends where the source gives two."""
    return _as_found(low) if pd.isna(high) else t("versorgung.ends", low=_as_found(low), high=_as_found(high))


def _as_found(value: float) -> str:
    """Write a figure with as many decimals as it has, two at most."""
    return number(value, next((n for n in range(MOST_DIGITS) if round(value, n) == value), MOST_DIGITS))


def _code(kind: object) -> str:
    return "unknown" if pd.isna(kind) else str(kind).replace(" ", "_")


def _ages(first: float, last: float) -> str:
    return "" if pd.isna(first) else _age(int(first), last)


def _age(first: int, last: float) -> str:
    if pd.isna(last):
        return t("common.ages.open", first=str(first))
    return str(first) if first == last else t("common.ages", first=str(first), last=str(int(last)))


def law(services: Sequence[Service], sources: tuple[str, ...], claims: Mapping[int, float], town: str) -> Exhibit:
    """List what law or guideline asks of each service, what caps its use and who knows its places."""
    table = pd.DataFrame({
        t("versorgung.col.service"): [service.name for service in services],
        t("versorgung.col.norm"): [service.norm for service in services],
        t("versorgung.col.capped"): [service.capped for service in services],
        t("versorgung.col.who"): [service.who for service in services],
        t("versorgung.col.address"): [service.norm_address for service in services]})
    return Exhibit(key="versorgung-recht", title=t("versorgung.law.title"), subtitle=_claims(claims, town),
                   alt=t("versorgung.law.alt", n=number(len(table))), table=table, source_ids=sources,
                   quality=("official", "derived"), as_of="")


def _claims(claims: Mapping[int, float], town: str) -> str:
    """Say how many children may claim a place in all-day school, in its first year and once all grades may."""
    if not claims:
        return t("versorgung.law.subtitle")
    first, full = min(claims), max(claims, key=lambda year: claims[year])
    return t("versorgung.law.claims", town=town, first=_school_year(first), n=number(round(claims[first], -1)),
             full=_school_year(full), all=number(round(claims[full], -1)))


def _school_year(year: int) -> str:
    return t("versorgung.school_year", first=str(year), last=f"{(year + 1) % PER_CENT:02d}")
