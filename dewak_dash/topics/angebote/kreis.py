"""Say how supply developed in a Kreis and what single figures tell of a town."""

from datetime import date

import pandas as pd

from dewak_dash.formats import cell, listing, number
from dewak_dash.model import Exhibit, Region
from dewak_dash.text import labels, t
from dewak_dash.topics.common.panels import Panels

INDICATORS = ("childcare_under3", "childcare_3to6", "gp_density", "physician_density")


def supply(kreis: str, kreis_ags: str, frame: pd.DataFrame) -> Panels | None:
    """Describe childcare and doctors in a Kreis; None where it has no series."""
    series = frame.assign(own=frame.ags == kreis_ags)
    mine = series[series.own]
    if mine.empty:
        return None
    others = listing([str(r) for r in series[~series.own].region.unique()])
    parts = []
    for _, rows in mine.groupby("indicator", sort=False):
        a, b = rows.iloc[0], rows.iloc[-1]
        parts.append(t("angebote.kreis.part", name=b["name"], first_year=str(int(a.year)), first=cell(float(a.value)),
                       last_year=str(int(b.year)), last=cell(float(b.value)), unit=b.unit))
    table = series[["region", "name", "year", "value", "unit"]].copy()
    table.columns = [t("angebote.col.region"), t("angebote.col.indicator"), t("angebote.col.year"),
                     t("angebote.col.value"), t("angebote.col.unit")]
    exhibit = Exhibit(key="angebot-kreis", title=t("angebote.kreis.title", kreis=kreis),
                      subtitle=t("angebote.kreis.subtitle", kreis=kreis, other=others),
                      alt=t("angebote.kreis.alt", parts=" ".join(parts)), table=table,
                      source_ids=tuple(frame.source_id.unique()),
                      quality=("official",), as_of=str(int(mine.year.max())))
    return Panels("", series, exhibit)


def care(kreis: str, frame: pd.DataFrame) -> Exhibit | None:
    """List single figures on care; `frame`: short_name, name_de, year, value, unit, source_id, quality."""
    if frame.empty:
        return None
    rows = frame.sort_values(["name_de", "year"])
    table = pd.DataFrame({t("angebote.col.region"): rows.short_name, t("angebote.col.indicator"): rows.name_de,
                          t("angebote.col.year"): rows.year.astype(int), t("angebote.col.value"): rows.value,
                          t("angebote.col.unit"): rows.unit}).reset_index(drop=True)
    return Exhibit(key="pflege", title=t("angebote.care.title", kreis=kreis), subtitle=t("angebote.care.subtitle"),
                   alt=t("angebote.care.alt", n=number(len(rows))), table=table,
                   source_ids=tuple(rows.source_id.unique()),
                   quality=tuple(rows.quality.unique()), as_of=str(int(rows.year.max())))


def _read(text: str) -> float | date | str:
    """Return what a reported value says: a number, a day, or its words."""
    for kind in (float, date.fromisoformat):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


def town_figures(region: Region, frame: pd.DataFrame) -> Exhibit | None:
    """List single dated figures of a town with where they were read."""
    rows = frame[~frame.topic.isin(["koordinaten"])]
    if rows.empty:
        return None
    topics = labels("angebote.topic")
    plain = rows.astype(object).where(rows.notna(), "")
    named = [topics.get(str(topic), str(topic).capitalize()) for topic in plain.topic]
    table = pd.DataFrame({t("angebote.col.topic"): named, t("angebote.col.indicator"): plain.indicator_de,
                          t("angebote.col.value"): plain.value_text.map(_read),
                          t("angebote.col.unit"): plain.unit, t("angebote.col.year"): plain.year.astype(str),
                          t("angebote.col.address"): plain.address}).reset_index(drop=True)
    return Exhibit(key="meldungen", title=t("angebote.figures.title", town=region.short_name),
                   subtitle=t("angebote.figures.subtitle"),
                   alt=t("angebote.figures.alt", n=number(len(rows)), town=region.short_name), table=table,
                   source_ids=tuple(rows.source_id.unique()), quality=tuple(rows.quality.unique()), as_of="")
