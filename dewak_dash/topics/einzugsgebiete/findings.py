"""Say who reaches a place on foot: headline, key figures, tables with ranges."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from dewak_dash import formats
from dewak_dash.accessibility.layers import ON_STREETS, Count, Layer, Way
from dewak_dash.accessibility.walking import Span
from dewak_dash.formats import date_de, number, percent, rounded, signed_percent
from dewak_dash.model import Exhibit, KeyFigure, Region
from dewak_dash.secrecy import beside, hidden, is_withheld, public, rest, rough_parts, words
from dewak_dash.text import label, t

MINUTES = (5, 10, 15)
MIDDLE_MINUTES = 10
MOST_SHARE_IN_WORDS = 0.45
ALL = 0.995  # would be written as 100 %, which no estimate is
LARGEST_ORDINAL = 20
# Beyond it "one in 547" sounds like one person, and nobody can picture it.
SMALLEST_ONE_IN = 100


@dataclass(frozen=True, eq=False, kw_only=True)
class Reach:
    """Hold everything the page says about one place and one walking group."""

    title: str
    subtitle: str
    figures: tuple[KeyFigure, ...]
    walkers: Exhibit
    residents: Exhibit
    ages_note: str
    radii: dict[int, Span]
    way: Way


@dataclass(frozen=True, eq=False, kw_only=True)
class AgeCount:
    """Hold people of one age in reach, of which share of all in reach the age is known (0 to 1), whether that is enough
    to be shown, and all of that age in the town (None where too few are known).
    """

    counts: Mapping[int, Count]
    known: float | None
    shown: bool
    town_total: float | None


def rough(value: float) -> str:
    """Write people no finer than the method can bear, one or two of them not at all."""
    return words() if is_withheld(value) else formats.rough(value)


def about(value: float) -> str:
    """Write people as rough as `rough` does, with the word for it: 'rund 410'."""
    return words() if is_withheld(value) else t("common.about", n=rough(value))


def share_words(share: float, town: str) -> str:
    """Return a share of a town's people in words: 'jede zehnte Person in Herten'."""
    if share >= ALL:
        return t("einzugsgebiete.share.all", town=town)
    if share > MOST_SHARE_IN_WORDS:
        return t("einzugsgebiete.share.most", share=percent(share, 0), town=town)
    one_in = round(1 / share)
    if one_in > SMALLEST_ONE_IN:
        return t("einzugsgebiete.share.under", share=percent(1 / SMALLEST_ONE_IN, 0), town=town)
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
    share = found.residents.likely / total
    said = {"minutes": minutes, "walk": walk, "people": about(found.people.likely), "place": place,
            "share": share_words(share, region.short_name)}
    if share >= ALL or round(1 / share) > SMALLEST_ONE_IN:
        return t("einzugsgebiete.title.reach_small", **said)
    return t("einzugsgebiete.title.reach", **said)


def map_title(radii: Mapping[int, Span], group: str, house: str, way: Way) -> str:
    """Return how far the middle walk gets, rounded to fifty metres, as the crow flies or along streets."""
    metres = number(rounded(radii[MIDDLE_MINUTES].likely, 50))
    return t("einzugsgebiete.map.title.streets" if way == ON_STREETS else "einzugsgebiete.map.title.straight_line",
             walk=label("einzugsgebiete.walk", group), metres=metres, place=label("einzugsgebiete.house", house))


def figures(region: Region, counts: Mapping[int, Count], old: AgeCount | None, as_of: str) -> tuple[KeyFigure, ...]:
    """Return people in reach in 5, 10 and 15 minutes, and in the middle walk those of 65 and over, else of the town."""
    shown = [_figure(t("einzugsgebiete.figure.people", minutes=str(m)), counts[m].people, as_of,
                     how=t("einzugsgebiete.how_figure.people")) for m in MINUTES]
    minutes = str(MIDDLE_MINUTES)
    if old is not None and old.shown:
        words = t("einzugsgebiete.figure.known", share=percent(old.known, 0))
        found = old.counts[MIDDLE_MINUTES].people
        return (*shown, _figure(t("einzugsgebiete.figure.old", minutes=minutes), found, as_of, words,
                                t("einzugsgebiete.how_figure.old")))
    return (*shown, _own(region, counts[MIDDLE_MINUTES], as_of))


def _own(region: Region, count: Count, as_of: str) -> KeyFigure:
    """Return the town's own people in the middle walk, with no range where the others are one or two."""
    found = whole_parts(count)
    name = t("einzugsgebiete.figure.own", minutes=str(MIDDLE_MINUTES), town=region.short_name)
    figure = _figure(name, count.residents, as_of, how=t("einzugsgebiete.how_figure.own"))
    if not is_withheld(found[1]):
        return figure
    return replace(figure, value=rough_parts(found)[0], unit=t("einzugsgebiete.figure.unit_one"), amount=None)


def _figure(name: str, span: Span, as_of: str, note: str = "", how: str = "") -> KeyFigure:
    low, high = rough(span.low), rough(span.high)
    words = t("einzugsgebiete.figure.unit_one") if low == high else t("einzugsgebiete.figure.unit", low=low, high=high)
    return KeyFigure(label=name, value=rough(span.likely), unit=words, as_of=as_of, quality="assumed", note=note,
                     amount=None if is_withheld(span.likely) else span.likely, measure="people", how=how)


def share_of(count: Count, total: float) -> float | None:
    """Return the town's own people in reach per 100 of all such people of the town, None where withheld."""
    if not total or any(hidden(whole_parts(count))):
        return None
    return round(100 * count.residents.likely / total, 1)


def whole_parts(count: Count) -> tuple[float, float]:
    """Return the people in reach in two: the town's own, others."""
    return count.residents.likely, rest(count.people.likely, count.residents.likely)


def _in_tens(count: Count) -> tuple[int | str, ...]:
    """Return the town's own people and others in tens, never more than all; who is there alone is all, as they stand.

    Both stay away where one or two of either would follow.
    """
    found, everyone = whole_parts(count), round(count.people.likely)
    return tuple(beside() if away and not is_withheld(people) else
                 public(people) if people < 10 else
                 everyone if round(people) == everyone else 10 * round(min(people, everyone - 5) / 10)
                 for people, away in zip(found, hidden(found), strict=True))


def walkers(region: Region, everyone: Layer, counts: Mapping[str, Mapping[int, Count]], sources: tuple[str, ...]
            ) -> Exhibit:
    """Return all people in reach by walking group and minutes: of the town and of its neighbours; the cells' error."""
    total = everyone.town_total
    rows = [{t("einzugsgebiete.column.group"): label("einzugsgebiete.group", group),
             t("einzugsgebiete.column.minutes"): count.minutes,
             t("einzugsgebiete.column.people"): public(count.people.likely),
             t("einzugsgebiete.column.low"): public(count.people.low),
             t("einzugsgebiete.column.high"): public(count.people.high),
             **dict(zip((t("einzugsgebiete.column.own", town=region.short_name), t("einzugsgebiete.column.others")),
                        _in_tens(count), strict=True)),
             t("einzugsgebiete.column.share"): share_of(count, total),
             label("einzugsgebiete.length", count.way): round(count.radius_m.likely),
             t("einzugsgebiete.column.centre"): public(count.by_centre)}
            for group, by_minutes in counts.items() for count in by_minutes.values()]
    adult, old, pram = (rough(counts[group][MIDDLE_MINUTES].people.likely) for group in ("adult", "75plus", "pram"))
    return Exhibit(
        key="einzugsgebiete_gruppen", title=t("einzugsgebiete.walkers.title", adult=adult, old=old, pram=pram),
        subtitle=t("einzugsgebiete.walkers.subtitle", town=region.short_name, total=number(total),
                   span=label("einzugsgebiete.span", counts["adult"][MIDDLE_MINUTES].way)),
        alt=t("einzugsgebiete.walkers.alt", adult=adult, old=old, pram=pram), table=pd.DataFrame(rows),
        source_ids=sources, quality=("official", "assumed"), as_of=everyone.as_of)


def missing(region: Region, *, inhabited: bool) -> str:
    """Say what is not known of a town without cells, or that nobody lives there."""
    return t("einzugsgebiete.missing.text" if inhabited else "einzugsgebiete.missing.nobody", town=region.short_name)


def check(region: Region, found: pd.Series, as_of: str, sources: tuple[str, ...]) -> Exhibit:
    """Return the sum of the cells beside the official count of its time; found: cells, persons, date, official."""
    total, cells, official, day = float(found.persons), int(found.cells), int(found.official), str(found.date)[:10]
    table = pd.DataFrame({
        t("einzugsgebiete.column.what"): [t("einzugsgebiete.check.cells", count=number(cells)),
                                          t("einzugsgebiete.check.official"), t("einzugsgebiete.check.gap")],
        t("einzugsgebiete.column.day"): [date_de(as_of), date_de(day), ""],
        t("einzugsgebiete.column.persons"): [round(total), official, round(total - official)]})
    gap = signed_percent(total / official - 1)
    return Exhibit(
        key="einzugsgebiete_abgleich", title=t("einzugsgebiete.check.title", town=region.short_name, gap=gap),
        subtitle=t("einzugsgebiete.check.subtitle"),
        alt=t("einzugsgebiete.check.alt", cells=number(total), official=number(official)),
        table=table, source_ids=sources, quality=("official", "derived"), as_of=as_of)
