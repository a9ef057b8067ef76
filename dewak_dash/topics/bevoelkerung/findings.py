"""Say how a town's population developed: headline, history, recounts, women and men."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dewak_dash.demography.series import (
    Change,
    Recount,
    Segment,
    decline_phases,
    deepest_fall,
    official,
    recounts,
    segments,
    whole_changes,
)
from dewak_dash.formats import date_de, number, percent, signed_percent
from dewak_dash.model import Assumption, Exhibit, Region
from dewak_dash.text import label, t

# Of fewer people than this, persons are told and no per cent: five more in a hamlet are no boom.
FEW = 100


@dataclass(frozen=True, eq=False, kw_only=True)
class History:
    """Hold everything the first part of the page says and draws."""

    title: str
    subtitle: str
    segments: tuple[Segment, ...]
    told: Change | None
    breaks: dict[str, date]
    phase_note: str
    recount_texts: tuple[str, ...]
    exhibit: Exhibit


def history(region: Region, series: pd.DataFrame, strong: Assumption, census_days: Mapping[str, date]) -> History:
    """Describe the total population.

    `series` holds both sexes together, `strong` a yearly share of decline, `census_days` the day of each census.
    """
    found = segments(series)
    line = official(found)
    phases = decline_phases(found, strong.likely)
    first, last = line[0].first.year, line[-1].last.year
    texts = (*(_recount(region, r) for r in recounts(found)), t("bevoelkerung.break.general"))
    return History(
        title=headline(region, found),
        subtitle=t("bevoelkerung.subtitle", town=region.short_name, ags=region.ags, first=str(first), last=str(last)),
        segments=found, told=told_fall(found),
        breaks={s.basis: census_days[s.basis] for s in found[1:] if s.basis in census_days and not s.own_register},
        phase_note=t("bevoelkerung.phase.note", rate=percent(strong.likely)), recount_texts=texts,
        exhibit=_history_exhibit(region, found, phases))


def told_fall(found: tuple[Segment, ...]) -> Change | None:
    """Return the fall that the headline speaks of; None where the latest change is the larger one or follows none."""
    changes, fall = whole_changes(found), deepest_fall(found)
    if not changes or fall is None or fall.start.day >= changes[-1].start.day:
        return None
    return None if abs(fall.share) < abs(changes[-1].share) else fall


def headline(region: Region, found: tuple[Segment, ...]) -> str:
    """Return the finding in one sentence, comparing only within a census basis."""
    changes, fall = whole_changes(found), told_fall(found)
    town = region.short_name
    if not changes:
        return t("bevoelkerung.title.none", town=town)
    now = changes[-1]
    since, size = str(now.start.year), percent(abs(now.share))
    if min(now.start.value, now.end.value) < FEW:
        return t("bevoelkerung.title.few", town=town, since=since, before=number(now.start.value),
                 year=str(now.end.year), now=number(now.end.value))
    if fall is None and size == percent(0.0):
        return t("bevoelkerung.title.same", town=town, since=since)
    if fall is None:
        key = "bevoelkerung.title.rose" if now.share >= 0 else "bevoelkerung.title.fell"
        return t(key, town=town, since=since, change=size)
    key = "bevoelkerung.title.fell_rose" if now.share >= 0 else "bevoelkerung.title.fell_fell"
    return t(key, town=town, from_year=str(fall.start.year), to_year=str(fall.end.year),
             loss=percent(abs(fall.share)), since=since, change=size)


def basis_name(basis: str) -> str:
    """Return a census basis as people read it."""
    return label("bevoelkerung.basis", basis)


def _recount(region: Region, pair: Recount) -> str:
    if pair.same_day:
        return t("bevoelkerung.break.pair", date=date_de(pair.new.day), town=region.short_name,
                 old=number(pair.old.value), old_basis=basis_name(pair.old.basis), new=number(pair.new.value),
                 new_basis=basis_name(pair.new.basis), change=signed_percent(pair.share))
    return t("bevoelkerung.break.census", town=region.short_name, new=number(pair.new.value),
             new_basis=basis_name(pair.new.basis), day=date_de(pair.new.day), old_basis=basis_name(pair.old.basis),
             date=date_de(pair.old.day), old=number(pair.old.value))


def _history_exhibit(region: Region, found: tuple[Segment, ...], phases: tuple[Change, ...]) -> Exhibit:
    line = official(found)
    parts = " ".join(_segment_words(s) for s in line)
    words = " ".join(t("bevoelkerung.history.phase", from_year=str(c.start.year), to_year=str(c.end.year),
                       change=signed_percent(c.share), rate=signed_percent(c.rate)) for c in phases)
    points = [p for s in found for p in (*s.points, *((s.census,) if s.census else ()))]
    return Exhibit(
        key="einwohner", title=t("bevoelkerung.history.title", town=region.short_name, first=str(line[0].first.year)),
        subtitle=t("bevoelkerung.history.subtitle_fall" if told_fall(found) else "bevoelkerung.history.subtitle"),
        alt=t("bevoelkerung.history.alt", town=region.short_name, parts=parts,
          phases=words or t("bevoelkerung.history.no_phase")),
        table=history_table(found), source_ids=tuple(dict.fromkeys(p.source_id for p in points)),
        quality=tuple(dict.fromkeys(p.quality for p in points)), as_of=str(max(p.day for p in points)))


def _segment_words(segment: Segment) -> str:
    first = {"basis": basis_name(segment.basis), "first_year": str(segment.first.year),
             "first": number(segment.first.value)}
    if len(segment.points) == 1:
        return t("bevoelkerung.history.alt_point", **first)
    return t("bevoelkerung.history.alt_part", **first, last_year=str(segment.last.year),
             last=number(segment.last.value))


def history_table(found: tuple[Segment, ...]) -> pd.DataFrame:
    """Return every count with its day, basis and quality, for reading and download."""
    rows = [(date_de(p.day), p.value, basis_name(s.basis), label("common.quality", p.quality))
            for s in found for p in sorted((*s.points, *((s.census,) if s.census else ())), key=lambda p: p.day)]
    return pd.DataFrame(rows, columns=[t("bevoelkerung.col.date"), t("bevoelkerung.col.persons"),
                                       t("bevoelkerung.col.basis"), t("bevoelkerung.col.quality")])


@dataclass(frozen=True, eq=False)
class Sexes:
    """Hold the series of women and men."""

    female: tuple[Segment, ...]
    male: tuple[Segment, ...]
    exhibit: Exhibit


def sexes(region: Region, series: pd.DataFrame) -> Sexes | None:
    """Describe women and men; `series` carries a column sex; None where the sexes are not known."""
    female = official(segments(series[series.sex == "female"]))
    male = official(segments(series[series.sex == "male"]))
    if not female or not male:
        return None
    f, m = female[-1].last, male[-1].last
    men = {(p.basis, p.day): p.value for s in male for p in s.points}  # in a hamlet one sex may be missing for a year
    rows = [(date_de(p.day), p.value, men.get((p.basis, p.day)), basis_name(s.basis)) for s in female for p in s.points]
    table = pd.DataFrame(rows, columns=[t("bevoelkerung.col.date"), t("bevoelkerung.col.female"),
                                        t("bevoelkerung.col.male"), t("bevoelkerung.col.basis")])
    points = [p for s in female for p in s.points]
    exhibit = Exhibit(
        key="frauen-maenner", title=_sexes_title(region.short_name, f.value, m.value),
        subtitle=t("bevoelkerung.sexes.subtitle"),
        alt=t("bevoelkerung.sexes.alt", town=region.short_name, date=date_de(f.day), female=number(f.value),
          male=number(m.value)),
        table=table, source_ids=tuple(dict.fromkeys(p.source_id for p in points)),
        quality=tuple(dict.fromkeys(p.quality for p in points)),
        as_of=str(f.day))
    return Sexes(female, male, exhibit)


def _sexes_title(town: str, female: int, male: int) -> str:
    """Return women per 100 men, or in a hamlet only of whom there are more."""
    if min(female, male) >= FEW:
        return t("bevoelkerung.sexes.title", town=town, ratio=number(100 * female / male))
    key = ("bevoelkerung.sexes.even" if female == male else
           "bevoelkerung.sexes.more_female" if female > male else "bevoelkerung.sexes.more_male")
    return t(key, town=town)


def age_name(start: int, end: int | None) -> str:
    """Return an age group as words: 18 bis 24, or 75 und älter."""
    if end is None:
        return t("bevoelkerung.age.from", a=str(start))
    return str(start) if start == end else t("bevoelkerung.age.span", a=str(start), b=str(end))


