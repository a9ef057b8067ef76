"""Say in one screen how a town stands: headline, key figures, four questions, what became of the project."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dewak_dash.demography.census import UNKNOWN
from dewak_dash.demography.series import Change, Point, Segment, official, segments
from dewak_dash.forecast.summary import Summary
from dewak_dash.formats import date_de, number, percent, signed, signed_percent
from dewak_dash.model import Exhibit, KeyFigure, Region
from dewak_dash.text import label, named, t
from dewak_dash.topics.bevoelkerung.findings import FEW, basis_name
from dewak_dash.topics.einzugsgebiete.findings import about
from dewak_dash.topics.vorausberechnung.findings import HIGH, LOW, MIDDLE, people


def subtitle(region: Region, series: pd.DataFrame) -> str:
    """Return what the screen shows, of when, and for whom."""
    last = official(segments(series))[-1].last
    return t("ueberblick.subtitle", date=date_de(last.day), town=region.short_name, ags=region.ags)


def house(region: Region, houses: pd.DataFrame) -> str:
    """Return what is known of the house in question; `houses`: name, status_de, street, district, operator, owner."""
    if houses.empty:
        return t("ueberblick.house.none", town=region.short_name)
    row = houses.iloc[0]
    where = [str(row[c]) for c in ("street", "district") if pd.notna(row[c])]
    who = [t(key, name=str(row[c])) for key, c in (("ueberblick.house.operator", "operator"),
                                                   ("ueberblick.house.owner", "owner")) if pd.notna(row[c])]
    place = [t("ueberblick.house.at", place=", ".join(where))] if where else []
    parts = [t("ueberblick.house.name", name=str(row["name"]), status=str(row.status_de)), *place, *who]
    if pd.notna(row.note):
        parts.append(named(str(row.note)))
    return " ".join(parts)


@dataclass(frozen=True)
class OldShare:
    """Hold the share of people of 65 and more in the Kreis, with its course over the years."""

    share: float
    date: str
    kreis: str
    trend: tuple[float, ...]


def key_figures(region: Region, series: pd.DataFrame, *, future: Summary, old_share: OldShare | None,
                bases_apart: float) -> tuple[KeyFigure, ...]:
    """Return up to four headline numbers; what is not known is left out, never guessed.

    The count is the latest on the newest census basis. Where another basis has a later day, the remark names it.
    Where the projection starts from a count that lies more than `bases_apart` (a share) beside it, its remark says so.
    """
    line = official(segments(series))
    figures = [_count(segments(series), line)]
    counted = _shown_count(segments(series)).value
    longest = next((s for s in reversed(line) if len(s.points) > 1), None)
    if longest is not None:
        change = Change(longest.first, longest.last)
        few = min(change.start.value, change.end.value) < FEW
        figures.append(KeyFigure(
            label=t("ueberblick.figure.change", year=str(change.start.year)),
            value=signed(change.end.value - change.start.value) if few else signed_percent(change.share),
            unit=t("ueberblick.figure.change_persons" if few else "ueberblick.figure.change_unit",
              basis=basis_name(longest.basis)), as_of=str(change.end.day), quality="derived",
            trend=tuple(float(p.value) for p in longest.points)))
    last_year = str(int(future.years[-1]))
    figures.append(KeyFigure(
        label=t("ueberblick.figure.future", year=last_year),
        value=t("ueberblick.figure.span", low=people(future.total[LOW, -1]), high=people(future.total[HIGH, -1])),
        unit=t("ueberblick.figure.future_unit"), as_of=last_year, quality="assumed",
        note=_start(future, counted, bases_apart)))
    if old_share is not None:
        figures.append(KeyFigure(label=t("ueberblick.figure.old"), value=percent(old_share.share),
                                 unit=t("ueberblick.figure.old_unit", kreis=old_share.kreis), as_of=old_share.date,
                                 quality="official",
                                 trend=old_share.trend))
    elif region.area_km2:
        density = line[-1].last.value / region.area_km2
        figures.append(KeyFigure(label=t("ueberblick.figure.density"), value=number(density),
                                 unit=t("ueberblick.figure.density_unit"), as_of=str(line[-1].last.day),
                                 quality="derived"))
    return tuple(figures)


def _start(future: Summary, counted: float, apart: float) -> str:
    """Say from which count the projection starts, where that is not the one shown beside it."""
    start = float(future.total[MIDDLE, 0])
    if not counted or abs(start / counted - 1) <= apart:
        return ""
    return t("ueberblick.figure.future_start", n=people(start), year=str(int(future.years[0])))


def _shown_count(found: Sequence[Segment]) -> Point:
    newest = [s for s in found if not s.own_register and s.basis != UNKNOWN][-1]
    point = newest.last if newest.points else newest.census
    assert point is not None
    return point


def _count(found: Sequence[Segment], line: Sequence[Segment]) -> KeyFigure:
    newest, point = [s for s in found if not s.own_register and s.basis != UNKNOWN][-1], _shown_count(found)
    latest = max((s.last for s in line), key=lambda p: p.day)
    other = (t("ueberblick.figure.other_basis", n=number(latest.value), date=date_de(latest.day),
               basis=basis_name(latest.basis)) if latest.day > point.day and latest.basis != point.basis else "")
    return KeyFigure(label=t("ueberblick.figure.population"), value=number(point.value),
                     unit=t("ueberblick.figure.population_unit", basis=basis_name(newest.basis)), as_of=str(point.day),
                     quality=point.quality, trend=tuple(float(p.value) for p in newest.points), note=other)


@dataclass(frozen=True)
class Question:
    """Hold one of the four questions: the page that answers it and what is found there."""

    page: str
    text: str
    answer: str


@dataclass(frozen=True, kw_only=True)
class Answers:
    """Hold what the other pages found: sentences, people in reach of the house or else of the town's seat, offers.

    `reach` is None where it is not known.
    """

    future: str
    reach: int | None
    has_house: bool
    offers: int
    money: str


def _reach(found: Answers) -> str:
    if found.reach is None:
        return t("ueberblick.a.einzugsgebiete_none")
    if not found.reach:
        return t("ueberblick.a.einzugsgebiete_nobody")
    return t("ueberblick.a.einzugsgebiete" if found.has_house else "ueberblick.a.einzugsgebiete_seat",
             people=about(found.reach))


def questions(region: Region, found: Answers) -> tuple[Question, ...]:
    """Return the way through the pages as four questions, each with its answer in one sentence."""
    town = region.short_name
    offers = (t("ueberblick.a.angebote", n=number(found.offers), town=town) if found.offers
              else t("ueberblick.a.angebote_none", town=town))
    answers = {"bevoelkerung": found.future, "angebote": offers, "einzugsgebiete": _reach(found),
               "finanzierung": found.money}
    return tuple(Question(page, label("ueberblick.q", page), answer) for page, answer in answers.items())


def timeline(region: Region, places: pd.DataFrame) -> Exhibit | None:
    """List what became of a place, latest first; `places`: date, fact_de, address, source_id."""
    if places.empty:
        return None
    rows = places.sort_values("date", ascending=False, na_position="last", kind="stable")
    days = [t("ueberblick.timeline.undated") if not d or pd.isna(d) else date_de(str(d)) for d in rows.date]
    table = pd.DataFrame({t("ueberblick.col.date"): days, t("ueberblick.col.fact"): rows.fact_de.tolist(),
                          t("ueberblick.col.address"): rows.address.tolist()})
    return Exhibit(
        key=f"zeittafel-{region.ags}", title=t("ueberblick.timeline.title", town=region.short_name),
        subtitle=t("ueberblick.timeline.subtitle"),
        alt=t("ueberblick.timeline.alt", n=number(len(rows)), town=region.short_name, last=str(rows.fact_de.iloc[0])),
        table=table, source_ids=tuple(rows.source_id.unique()), quality=("derived",),
        as_of=next((str(d) for d in rows.date if d), ""))
