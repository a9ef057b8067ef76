"""Say what may come: the range of the total, what is due to town and country, how long it keeps."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.demography.series import Segment
from dewak_dash.forecast.inputs import Launch
from dewak_dash.forecast.summary import Summary
from dewak_dash.formats import as_percent, listing, number, percent
from dewak_dash.model import Column, Exhibit, Quality, Region
from dewak_dash.secrecy import is_withheld, words
from dewak_dash.text import label, t

PERCENT = "%"
LOW, LOW_QUARTER, MIDDLE, HIGH_QUARTER, HIGH = range(5)


# Below this many people tens would turn 16 into 20.
FEW = 100
STEPS = ((FEW, 1), (10_000, 10), (100_000, 100), (1_000_000, 1_000))


def people(value: float) -> str:
    """Write persons no finer than a projection can bear: a hamlet's as they are, then tens to ten thousands."""
    step = next((step for below, step in STEPS if abs(value) < below), 10_000)
    return number(round(float(value) / step) * step)


def of_an_age(value: float) -> str:
    """Write persons of an age or with a need: as `people`, or that they are too few to be told."""
    return words() if is_withheld(value) else people(value)


@dataclass(frozen=True, kw_only=True)
class Rests:
    """Say what a town's projection rests on: sources of all its rows, those of its counts alone, quality."""

    sources: tuple[str, ...]
    counts: tuple[str, ...]
    quality: tuple[Quality, ...]


@dataclass(frozen=True, eq=False)
class Fan:
    """Hold the fan of the total and the counts it continues."""

    summary: Summary
    history: tuple[Segment, ...]
    exhibit: Exhibit


def headline(region: Region, summary: Summary) -> str:
    """Return the finding for the last year shown."""
    return t("vorausberechnung.title", town=region.short_name, year=str(int(summary.years[-1])),
             low=people(summary.total[LOW, -1]), high=people(summary.total[HIGH, -1]))


def fan(region: Region, summary: Summary, history: tuple[Segment, ...], scenario: str, rests: Rests) -> Fan:
    """Describe the range of the total year by year."""
    total, first, last = summary.total, str(int(summary.years[0])), str(int(summary.years[-1]))
    table = quantile_table(summary.years, total)
    exhibit = Exhibit(
        key="vorausberechnung",
        title=t("vorausberechnung.fan.title", town=region.short_name, year=last, scenario=scenario),
        subtitle=t("vorausberechnung.fan.subtitle", first=first),
        alt=t("vorausberechnung.fan.alt", town=region.short_name, scenario=scenario, first=first,
          start=people(total[MIDDLE, 0]), year=last, middle=people(total[MIDDLE, -1]), low=people(total[LOW, -1]),
          high=people(total[HIGH, -1])),
        table=table, source_ids=rests.sources, quality=rests.quality, as_of=first)
    return Fan(summary, history, exhibit)


def quantile_table(years: np.ndarray, values: np.ndarray) -> pd.DataFrame:
    """Return years with lower, middle and upper columns, rounded to tens, in a hamlet to persons."""
    columns = [t("vorausberechnung.col.low"), t("vorausberechnung.col.low_quarter"), t("vorausberechnung.col.middle"),
               t("vorausberechnung.col.high_quarter"), t("vorausberechnung.col.high")]
    table = pd.DataFrame({name: np.where(np.abs(row) < FEW, np.round(row), np.round(row, -1)).astype(int)
                          for name, row in zip(columns, values, strict=True)})
    table.insert(0, t("vorausberechnung.col.year"), years.astype(int))
    return table


def launch_words(start: Launch) -> str:
    """Return where the projection starts and how that figure was found."""
    texts = {"census_update": "vorausberechnung.how.census_update", "old_census": "vorausberechnung.how.old_census",
             "census_carried": "vorausberechnung.how.census_carried"}
    return t(texts[start.how], year=str(start.year), total=people(start.total))


@dataclass(frozen=True)
class Keeps:
    """Hold until when a projection keeps, as words."""

    year: int
    title: str
    text: str


def keeps(summary: Summary, tolerance: float, towns: int) -> Keeps:
    """Describe until when the fan as drawn stays within a tolerance of its middle, and how it did on the past."""
    middle = summary.total[MIDDLE, 1:]
    near = np.maximum(summary.total[HIGH, 1:] / middle - 1, 1 - summary.total[LOW, 1:] / middle) <= tolerance
    lasting = int(np.argmin(near)) if not near.all() else near.size
    year = int(summary.years[0]) + lasting
    key = ("vorausberechnung.keeps.never" if not lasting else
           "vorausberechnung.keeps.whole" if near.all() else "vorausberechnung.keeps.text")
    text = t(key, year=str(year), tolerance=percent(tolerance, 0))
    title = t("vorausberechnung.keeps.title_whole" if near.all() else "vorausberechnung.keeps.title", year=str(year))
    return Keeps(year, title, " ".join((text, *_tried(summary, towns))))


def _horizon(written: str) -> str:
    first, last = written.split("-")
    return t("vorausberechnung.tried.years", first=first, last=last)


def _tried(summary: Summary, towns: int) -> tuple[str, ...]:
    if not summary.tried:
        return ()
    parts = listing([t("vorausberechnung.tried.part", years=_horizon(tried.horizon),
                       share=percent(tried.covered, 0), lowest=percent(tried.lowest, 0)) for tried in summary.tried])
    return (t("vorausberechnung.tried", towns=number(towns), parts=parts), t("vorausberechnung.tried.none"))


@dataclass(frozen=True, eq=False)
class PartsView:
    """Hold both parts of the range by year, in per cent."""

    years: np.ndarray
    own: np.ndarray
    common: np.ndarray
    exhibit: Exhibit


def parts(summary: Summary, rests: Rests) -> PartsView | None:
    """Describe what is due to the town and what to the whole country; None where the range has no parts."""
    if not summary.own.any():
        return None
    own, common, years = 100 * summary.own, 100 * summary.common, summary.years[1:]
    year = str(int(years[-1]))
    title = (t("vorausberechnung.parts.title_common", year=year) if common[-1] >= own[-1]
             else t("vorausberechnung.parts.title_own", year=year))
    table = pd.DataFrame({t("vorausberechnung.col.year"): years.astype(int),
                          t("vorausberechnung.parts.own"): own.round(1),
                          t("vorausberechnung.parts.common"): common.round(1)})
    exhibit = Exhibit(key="teile-der-spanne", title=title, subtitle=t("vorausberechnung.parts.subtitle"),
                      alt=t("vorausberechnung.parts.alt", year=year, own=percent(own[-1] / 100),
                        common=percent(common[-1] / 100)),
                      table=table, source_ids=rests.counts, quality=("derived",), as_of=str(int(summary.years[0])),
                      note=t("vorausberechnung.parts.note"))
    return PartsView(years, own, common, exhibit)


@dataclass(frozen=True, eq=False)
class Compared:
    """Hold the middle path of every scenario by name."""

    years: np.ndarray
    lines: dict[str, np.ndarray]
    chosen: str
    exhibit: Exhibit


def compared(region: Region, years: np.ndarray, totals: Mapping[str, tuple[float, ...]], names: Mapping[str, str],
             chosen: str, rests: Rests, like: Mapping[str, str]) -> Compared | None:
    """Set the scenarios side by side; None without scenarios. like: official variants by code, empty where none."""
    if not totals:
        return None
    lines = {names[code]: np.array(values) for code, values in totals.items()}
    ends = {name: float(line[-1]) for name, line in lines.items()}
    year = str(int(years[-1]))
    table = pd.DataFrame({t("vorausberechnung.col.year"): years.astype(int),
                          **{name: np.round(line, -1).astype(int) for name, line in lines.items()}})
    exhibit = Exhibit(
        key="szenarien", title=t("vorausberechnung.compare.title", town=region.short_name, year=year,
                       low=people(min(ends.values())), high=people(max(ends.values()))),
        subtitle=t("vorausberechnung.compare.subtitle"),
        alt=t("vorausberechnung.compare.alt", town=region.short_name, year=year,
          parts=" ".join(t("vorausberechnung.compare.part", scenario=n, value=people(v)) for n, v in ends.items())),
        table=table, source_ids=rests.sources, quality=rests.quality, as_of=str(int(years[0])), note=" ".join(t(
            "vorausberechnung.like", scenario=names[code], variant=like[code]) for code in totals if like.get(code)))
    return Compared(years, lines, chosen, exhibit)


@dataclass(frozen=True, eq=False, kw_only=True)
class Others:
    """Hold what others forecast: label, target_year, change in per cent since their base, superseded; and our range.

    years, low, middle, high: our change in per cent since the launch.
    """

    points: pd.DataFrame
    years: np.ndarray
    low: np.ndarray
    middle: np.ndarray
    high: np.ndarray
    exhibit: Exhibit


def others(kreis: str, frame: pd.DataFrame, summary: Summary) -> Others | None:
    """Set what others forecast beside our range, also what failed; `frame`: the table projections."""
    if frame.empty:
        return None
    based = frame[(frame.indicator == "change") | frame.base_value.notna()]
    based = based[based.status != "implausible"]
    moved = np.where(based.indicator == "change", based.value, 100 * (based.value / based.base_value - 1))
    points = pd.DataFrame({
        "label": [t("vorausberechnung.others.point", region=r, publisher=p) for r, p in
                  zip(based.region_de, based.publisher, strict=True)],
        "target_year": based.target_year.astype(int), "change": moved.astype(float),
        "superseded": based.status == "superseded"}).drop_duplicates(["target_year", "change"])
    ours = 100 * (summary.total / summary.total[:, :1] - 1)
    return Others(points=points.reset_index(drop=True), years=summary.years, low=ours[LOW], middle=ours[MIDDLE],
                  high=ours[HIGH],
                  exhibit=_others_exhibit(kreis, frame))


def _others_exhibit(kreis: str, frame: pd.DataFrame) -> Exhibit:
    value, unit = t("vorausberechnung.col.value"), t("vorausberechnung.col.unit")
    table = pd.DataFrame({
        t("vorausberechnung.col.region"): frame.region_de,
        t("vorausberechnung.col.publisher"): frame.publisher + ": " + frame.projection,
        t("vorausberechnung.col.base"): frame.base_year.astype("Int64"),
        t("vorausberechnung.col.target"): frame.target_year.astype(int),
        value: frame.value,
        unit: frame.indicator.eq("change").map({True: PERCENT, False: t("vorausberechnung.col.persons")}),
        t("vorausberechnung.col.status"): [label("vorausberechnung.status", s) for s in frame.status],
        t("vorausberechnung.col.remark"): frame.note.fillna("")})
    failed = frame[frame.status == "superseded"]
    words = "" if failed.empty else t("vorausberechnung.others.failed", example=f"{failed.region_de.iloc[0]}, "
                                      f"{int(failed.target_year.iloc[0])}")
    return Exhibit(key="andere-vorausberechnungen", title=t("vorausberechnung.others.title"),
                   subtitle=t("vorausberechnung.others.subtitle", kreis=kreis),
                   alt=t("vorausberechnung.others.alt", n=number(len(frame)), failed=words), table=table,
                   source_ids=tuple(frame.source_id.unique()), quality=("derived",), as_of="",
                   columns=(Column(value, (value, unit), _said),))


def _said(value: float, unit: str) -> str:
    return as_percent(number(value, 1)) if unit == PERCENT else number(value)
