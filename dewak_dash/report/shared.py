"""Give the tables of words that every document writes: what was changed, sources with licence, key figures."""

from collections.abc import Sequence
from typing import Any

from dewak_dash.formats import date_de
from dewak_dash.model import KeyFigure
from dewak_dash.report.sources import mark, ranges
from dewak_dash.text import t
from dewak_dash.topics.vorlage.paper import Paper

LONGEST = 255  # letters of a property
Rows = list[tuple[str, ...]]
Words = tuple[tuple[str, ...], Rows]


def changed(paper: Paper) -> Words:
    """Return heads and rows of the settings that differ from where they start."""
    heads = (t("vorlage.sheet.setting"), t("vorlage.sheet.value"), t("vorlage.sheet.start"))
    return heads, [(each.name, each.value, each.start) for each in paper.changes]


def sources(paper: Paper) -> Words:
    """Return heads and rows of all sources, numbered as the lines below the exhibits name them."""
    heads = (t("report.source.number"), t("vorlage.sheet.publisher"), t("vorlage.sheet.title"),
             t("vorlage.sheet.licence"), t("vorlage.sheet.attribution"))
    return heads, [(str(place), str(row.publisher), str(row.title), str(row.licence), str(row.attribution))
                   for place, row in enumerate(paper.sources.itertuples(), start=1)]


def remarks(figure: KeyFigure) -> str:
    """Return day, note and quality of a key figure."""
    day = date_de(figure.as_of) if figure.as_of else ""
    return " · ".join(words for words in (day, figure.note, mark(figure.quality)) if words)


def figures(found: Sequence[KeyFigure]) -> Words:
    """Return heads and rows of key figures."""
    heads = (t("report.figure.label"), t("report.figure.value"), t("report.figure.unit"), t("report.figure.note"))
    return heads, [(each.label, each.value, each.unit, remarks(each)) for each in found]


def grouped_sources(paper: Paper) -> Words:
    """Return heads and rows of publishers with their licences and the numbers of their sources."""
    known = paper.sources.reset_index(drop=True)
    heads = (t("report.source.number"), t("vorlage.sheet.publisher"), t("vorlage.sheet.licence"))
    return heads, [(ranges([int(place) + 1 for place in rows.index]), str(publisher), str(licence))
                   for (publisher, licence), rows in known.groupby(["publisher", "licence"], sort=False)]


def told(core: Any, paper: Paper) -> None:
    """Write title, subject, author and language into the properties of an Office document, which hold short texts."""
    core.title, core.subject = paper.title[:LONGEST], paper.subtitle[:LONGEST]
    core.author, core.language = t("report.author"), "de-DE"
