"""Say how ways were counted, on streets or as the crow flies, and what that rests on."""

from collections.abc import Mapping

import pandas as pd

from dewak_dash.accessibility.layers import ON_STREETS, Count, Way
from dewak_dash.accessibility.walking import radius_span_m, walked_span_m
from dewak_dash.formats import date_de
from dewak_dash.model import Assumption, Exhibit, Region
from dewak_dash.text import label, named, t
from dewak_dash.topics.einzugsgebiete.findings import MINUTES, rough


def subtitle(region: Region, middle: Count, read: str | None, day: str, slope: str) -> str:
    """Say whose homes are counted, how ways were counted, and how far pace (and detour) change the middle walk.

    `read` is the day of the streets that were read ('' where the files name none), None where none were; `slope` says
    whether slopes count on them.
    """
    streets = t("einzugsgebiete.streets_day", day=date_de(read)) if read else ""
    if middle.way == ON_STREETS:
        how = t("einzugsgebiete.how_streets", streets=streets, slope=label("einzugsgebiete.slope", slope))
    else:
        how = (t("einzugsgebiete.how_straight") if read is None
               else t("einzugsgebiete.how_uncovered", streets=streets))
    low, high = rough(middle.people.low), rough(middle.people.high)
    span = (label("einzugsgebiete.no_range", middle.way) if low == high
            else t("einzugsgebiete.range", what=label("einzugsgebiete.range_of", middle.way), low=low, high=high))
    return t("einzugsgebiete.subtitle", town=region.short_name, ags=region.ags, day=date_de(day), how=how, span=span)


def cells_text(way: Way, slope: str, files: str) -> str:
    """Say how people in cells are counted and what the ways leave out; `files` name the heights read."""
    said = label("einzugsgebiete.cells_text", way)
    if way != ON_STREETS:
        return said
    read = t("einzugsgebiete.slope_files", files=files) if files else ""
    return f"{said} {label('einzugsgebiete.slope_text', slope)}{read}"


def distances(speeds: Mapping[str, Assumption], detour: Assumption, way: Way) -> Exhibit:
    """Return how far each walking group gets, along streets or as the crow flies: one row per group and minutes."""
    rows = []
    for group, speed in speeds.items():
        for minutes in MINUTES:
            span = walked_span_m(minutes, speed) if way == ON_STREETS else radius_span_m(minutes, speed, detour)
            rows.append({t("einzugsgebiete.column.group"): label("einzugsgebiete.group", group),
                         t("einzugsgebiete.column.minutes"): minutes,
                         label("einzugsgebiete.length", way): round(span.likely),
                         t("einzugsgebiete.column.low"): round(span.low),
                         t("einzugsgebiete.column.high"): round(span.high)})
    return Exhibit(key="einzugsgebiete_entfernung", title=t("einzugsgebiete.distances.title"),
                   subtitle=label("einzugsgebiete.distances", way), alt=label("einzugsgebiete.distances", way),
                   table=pd.DataFrame(rows), source_ids=(), quality=("assumed",), as_of="")


def assumptions(found: list[Assumption], way: Way) -> Exhibit:
    """Return the assumptions behind every distance with range, source and reason."""
    table = pd.DataFrame({
        t("einzugsgebiete.column.assumption"): [named(a.name_de) for a in found],
        t("einzugsgebiete.column.low"): [a.low for a in found],
        t("einzugsgebiete.column.likely"): [a.likely for a in found],
        t("einzugsgebiete.column.high"): [a.high for a in found],
        t("einzugsgebiete.column.unit"): [a.unit for a in found],
        t("einzugsgebiete.column.why"): [a.why_de for a in found],
        t("einzugsgebiete.column.source"): [a.source_de for a in found],
        t("einzugsgebiete.column.address"): [a.address or None for a in found]})
    return Exhibit(key="einzugsgebiete_annahmen", title=label("einzugsgebiete.assumptions.title", way),
                   subtitle=label("einzugsgebiete.assumptions", way), alt=label("einzugsgebiete.assumptions", way),
                   table=table, source_ids=(),
                   quality=("assumed",), as_of="")
