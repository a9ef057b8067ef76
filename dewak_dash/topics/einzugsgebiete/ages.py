"""Say who of those in reach is old or young, where the age of enough of them is known."""

from collections.abc import Mapping
from functools import partial

import pandas as pd

from dewak_dash.accessibility.layers import Count, Layer
from dewak_dash.formats import percent
from dewak_dash.model import Column, Exhibit, Region
from dewak_dash.secrecy import public
from dewak_dash.text import label, t
from dewak_dash.topics.einzugsgebiete.findings import MIDDLE_MINUTES, AgeCount, about, share_of

Row = dict[str, object]


def residents(region: Region, everyone: Layer, all_ages: Mapping[int, Count], found: Mapping[str, AgeCount], group: str,
              sources: tuple[str, ...]) -> Exhibit:
    """Return who lives in reach by age, one row each, at the pace of the chosen walking group."""
    rows = [_row("people", AgeCount(counts=all_ages, known=1.0, shown=True, town_total=everyone.town_total))]
    rows += [_row(code, age) for code, age in found.items()]
    title, alt = t("einzugsgebiete.residents.title_none"), t("einzugsgebiete.residents.alt_none")
    if all(code in found and found[code].shown for code in ("over_64", "under_18")):
        old, young = (about(found[code].counts[MIDDLE_MINUTES].people.likely) for code in ("over_64", "under_18"))
        title = t("einzugsgebiete.residents.title", old=old, young=young)
        alt = t("einzugsgebiete.residents.alt", old=old, young=young)
    return Exhibit(key="einzugsgebiete_alter", title=title,
                   subtitle=t("einzugsgebiete.residents.subtitle", town=region.short_name,
                                                    walk=label("einzugsgebiete.pace", group)),
                   alt=alt, table=pd.DataFrame(rows, dtype=object), source_ids=sources, quality=("derived", "assumed"),
                   as_of=everyone.as_of,
                   columns=(Column(t("einzugsgebiete.column.known"), (t("einzugsgebiete.column.known_share"),),
                                   partial(percent, digits=0)),))


def _row(code: str, age: AgeCount) -> Row:
    row: Row = {t("einzugsgebiete.column.age"): label("einzugsgebiete.age", code)}
    for minutes, count in age.counts.items():
        within = t("einzugsgebiete.column.within", minutes=str(minutes))
        row[within] = public(count.people.likely) if age.shown else None
        if minutes == MIDDLE_MINUTES:
            row[t("einzugsgebiete.column.low")] = public(count.people.low) if age.shown else None
            row[t("einzugsgebiete.column.high")] = public(count.people.high) if age.shown else None
            row[t("einzugsgebiete.column.age_share")] = (
                share_of(count, age.town_total) if age.shown and age.town_total else None)
    row[t("einzugsgebiete.column.known_share")] = None if age.known is None else round(age.known, 2)
    return {**row, t("einzugsgebiete.column.how"): label("einzugsgebiete.how", code)}


def note(region: Region, found: Mapping[str, AgeCount], needed: float) -> str:
    """Say why ages are not shown: none are known here, or of too few; empty where all are shown."""
    if not found:
        return t("einzugsgebiete.ages.none", town=region.short_name)
    short = [code for code, age in found.items() if not age.shown]
    if not short:
        return ""
    least = min(found[code].known or 0.0 for code in short)
    return t("einzugsgebiete.ages.few", share=percent(least, 0), needed=percent(needed, 0))
