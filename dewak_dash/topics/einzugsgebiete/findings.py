"""Say who reaches a place on foot: headline, key figures, tables with ranges."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dewak_dash.accessibility.layers import Count, Layer
from dewak_dash.accessibility.walking import Span, radius_span_m
from dewak_dash.formats import date_de, number, percent, rounded, signed_percent
from dewak_dash.model import Assumption, Exhibit, KeyFigure, Region
from dewak_dash.secrecy import is_withheld, public, words
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.cells import CENSUS_DAY

MINUTES = (5, 10, 15)
MIDDLE_MINUTES = 10
MOST_SHARE_IN_WORDS = 0.45
LARGEST_ORDINAL = 20
CELLS, AGES = "ZENSUS11_200M", "ZENSUS11_GRID"


@dataclass(frozen=True, eq=False)
class Reach:
    """Hold everything the page says about one place and one walking group."""

    title: str
    subtitle: str
    figures: tuple[KeyFigure, ...]
    walkers: Exhibit
    residents: Exhibit | None
    radii: dict[int, Span]


def rough(value: float) -> str:
    """Write people no finer than the method can bear: hundreds from 1,000 on, tens below; a handful as it is."""
    if is_withheld(value):
        return words()
    return number(rounded(value, 100 if value >= 1000 else 10 if value >= 10 else 1))


def about(value: float) -> str:
    """Write people as rough as `rough` does, with the word for it: 'rund 410'."""
    return words() if is_withheld(value) else t("common.about", n=rough(value))


def share_words(share: float, town: str) -> str:
    """Return a share of a town's people in words: 'jede zehnte Person in Herten'."""
    if share > MOST_SHARE_IN_WORDS:
        return t("einzugsgebiete.share.most", share=percent(share, 0), town=town)
    one_in = round(1 / share)
    if one_in <= LARGEST_ORDINAL:
        return t("einzugsgebiete.share.ordinal", every=label("einzugsgebiete.every", str(one_in)), town=town)
    return t("einzugsgebiete.share.one_in", n=number(one_in), town=town)


def headline(region: Region, counts: Mapping[int, Count], total: float, group: str, house: str) -> str:
    """Return the finding for the middle walk; `house` is existing, planned or moved."""
    found = counts[MIDDLE_MINUTES]
    minutes, place = str(MIDDLE_MINUTES), label("einzugsgebiete.house", house)
    walk = label("einzugsgebiete.walk", group)
    if found.people.likely < 1:
        return t("einzugsgebiete.title.nobody", minutes=minutes, walk=walk, place=place)
    if found.residents.likely < 1:
        return t("einzugsgebiete.title.elsewhere", minutes=minutes, walk=walk, people=about(found.people.likely),
                 place=place, town=region.short_name)
    if is_withheld(found.residents.likely):
        return t("einzugsgebiete.title.few", minutes=minutes, walk=walk, people=about(found.people.likely),
                 place=place, few=words(), town=region.short_name)
    return t("einzugsgebiete.title.reach", minutes=minutes, walk=walk, people=about(found.people.likely), place=place,
             share=share_words(found.residents.likely / total, region.short_name))


def map_title(radii: Mapping[int, Span], group: str, house: str) -> str:
    """Return how far the middle walk gets, rounded to fifty metres."""
    metres = number(rounded(radii[MIDDLE_MINUTES].likely, 50))
    return t("einzugsgebiete.map.title", walk=label("einzugsgebiete.walk", group), metres=metres,
             place=label("einzugsgebiete.house", house))


def figures(counts: Mapping[int, Count], old: Count | None) -> tuple[KeyFigure, ...]:
    """Return people in reach in 5, 10 and 15 minutes, and those of 65 and over in the middle walk where known."""
    shown = [KeyFigure(t("einzugsgebiete.figure.people", minutes=str(m)), rough(counts[m].people.likely),
                       t("einzugsgebiete.figure.unit", low=rough(counts[m].people.low),
                         high=rough(counts[m].people.high)), CENSUS_DAY, "assumed") for m in MINUTES]
    if old is None:
        return tuple(shown)
    last = KeyFigure(t("einzugsgebiete.figure.old", minutes=str(MIDDLE_MINUTES)), rough(old.people.likely),
                     t("einzugsgebiete.figure.unit", low=rough(old.people.low), high=rough(old.people.high)),
                     CENSUS_DAY, "assumed")
    return (*shown, last)


def _share(count: Count, total: float) -> float | None:
    if not total or is_withheld(count.residents.likely):
        return None
    return round(100 * count.residents.likely / total, 1)


def walkers(region: Region, everyone: Layer, counts: Mapping[str, Mapping[int, Count]]) -> Exhibit:
    """Return all people in reach by walking group and minutes, with the error of the cells' size."""
    total = everyone.town_total
    rows = [{t("einzugsgebiete.column.group"): label("einzugsgebiete.group", group),
             t("einzugsgebiete.column.minutes"): count.minutes,
             t("einzugsgebiete.column.radius"): round(count.radius_m.likely),
             t("einzugsgebiete.column.people"): public(count.people.likely),
             t("einzugsgebiete.column.low"): public(count.people.low),
             t("einzugsgebiete.column.high"): public(count.people.high),
             t("einzugsgebiete.column.share"): _share(count, total),
             t("einzugsgebiete.column.centre"): public(count.by_centre)}
            for group, by_minutes in counts.items() for count in by_minutes.values()]
    adult, old, pram = (rough(counts[group][MIDDLE_MINUTES].people.likely) for group in ("adult", "75plus", "pram"))
    return Exhibit(
        "einzugsgebiete_gruppen", t("einzugsgebiete.walkers.title", adult=adult, old=old, pram=pram),
        t("einzugsgebiete.walkers.subtitle", town=region.short_name, total=number(total)),
        t("einzugsgebiete.walkers.alt", adult=adult, old=old, pram=pram), pd.DataFrame(rows),
        (CELLS,), ("official", "assumed"), CENSUS_DAY)


def residents(region: Region, layers: Mapping[str, Layer], counts: Mapping[str, Mapping[int, Count]],
              group: str) -> Exhibit:
    """Return who lives in reach by age, one row each, at the pace of the chosen walking group."""
    rows = []
    for code, by_minutes in counts.items():
        row: dict[str, object] = {t("einzugsgebiete.column.age"): label("einzugsgebiete.age", code)}
        for minutes, found in by_minutes.items():
            row[t("einzugsgebiete.column.within", minutes=str(minutes))] = public(found.people.likely)
            if minutes == MIDDLE_MINUTES:
                row[t("einzugsgebiete.column.low")] = public(found.people.low)
                row[t("einzugsgebiete.column.high")] = public(found.people.high)
                row[t("einzugsgebiete.column.age_share")] = _share(found, layers[code].town_total)
        rows.append({**row, t("einzugsgebiete.column.how"): label("einzugsgebiete.how", code)})
    old, young = (about(counts[code][MIDDLE_MINUTES].people.likely) for code in ("over_64", "under_18"))
    return Exhibit(
        "einzugsgebiete_alter", t("einzugsgebiete.residents.title", old=old, young=young),
        t("einzugsgebiete.residents.subtitle", walk=label("einzugsgebiete.pace", group), town=region.short_name),
        t("einzugsgebiete.residents.alt", old=old, young=young), pd.DataFrame(rows), (CELLS, AGES),
        ("derived", "assumed"), CENSUS_DAY)


def distances(speeds: Mapping[str, Assumption], detour: Assumption) -> Exhibit:
    """Return how far each walking group gets as the crow flies: one row per group and minutes."""
    rows = []
    for group, speed in speeds.items():
        for minutes in MINUTES:
            span = radius_span_m(minutes, speed, detour)
            rows.append({t("einzugsgebiete.column.group"): label("einzugsgebiete.group", group),
                         t("einzugsgebiete.column.minutes"): minutes,
                         t("einzugsgebiete.column.radius"): round(span.likely),
                         t("einzugsgebiete.column.low"): round(span.low),
                         t("einzugsgebiete.column.high"): round(span.high)})
    return Exhibit("einzugsgebiete_entfernung", t("einzugsgebiete.distances.title"),
                   t("einzugsgebiete.distances.subtitle"), t("einzugsgebiete.distances.subtitle"),
                   pd.DataFrame(rows), (), ("assumed",), "")


def missing(region: Region, found: pd.DataFrame) -> str:
    """Say what is not known of a town without a place in question, or without cells (one row: cells, persons)."""
    if not found.empty:
        return t("einzugsgebiete.missing.place", town=region.short_name, count=number(int(found.cells.iloc[0])),
                 people=number(int(found.persons.iloc[0])))
    return t("einzugsgebiete.missing.text", town=region.short_name)


def check(region: Region, total: float, cells: int, official: int, day: str, sources: tuple[str, ...]) -> Exhibit:
    """Return the sum of the cells beside the official count of its time."""
    table = pd.DataFrame({
        t("einzugsgebiete.column.what"): [t("einzugsgebiete.check.cells", count=number(cells)),
                                          t("einzugsgebiete.check.official"), t("einzugsgebiete.check.gap")],
        t("einzugsgebiete.column.day"): [date_de(CENSUS_DAY), date_de(day), ""],
        t("einzugsgebiete.column.persons"): [number(total), number(official), signed_percent(total / official - 1)]})
    gap = signed_percent(total / official - 1)
    return Exhibit(
        "einzugsgebiete_abgleich", t("einzugsgebiete.check.title", town=region.short_name, gap=gap),
        t("einzugsgebiete.check.subtitle"),
        t("einzugsgebiete.check.alt", cells=number(total), official=number(official)),
        table, (CELLS, *sources), ("official", "derived"), CENSUS_DAY)


def assumptions(found: list[Assumption]) -> Exhibit:
    """Return the assumptions behind every distance with range, source and reason."""
    table = pd.DataFrame({
        t("einzugsgebiete.column.assumption"): [a.name_de for a in found],
        t("einzugsgebiete.column.low"): [number(a.low, 2) for a in found],
        t("einzugsgebiete.column.likely"): [number(a.likely, 2) for a in found],
        t("einzugsgebiete.column.high"): [number(a.high, 2) for a in found],
        t("einzugsgebiete.column.unit"): [a.unit for a in found],
        t("einzugsgebiete.column.why"): [a.why_de for a in found],
        t("einzugsgebiete.column.source"): [a.source_de for a in found],
        t("einzugsgebiete.column.address"): [a.address or None for a in found]})
    return Exhibit("einzugsgebiete_annahmen", t("einzugsgebiete.assumptions.title"),
                   t("einzugsgebiete.assumptions.subtitle"), t("einzugsgebiete.assumptions.subtitle"), table, (),
                   ("assumed",), "")
