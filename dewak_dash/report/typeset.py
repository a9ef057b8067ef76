"""Set a paper with typst: its parts as data for paper.typ, long or as the short form of two pages."""

import json
from collections.abc import Mapping
from typing import Any

from dewak_dash import tables
from dewak_dash.model import Exhibit, KeyFigure
from dewak_dash.report.columns import widths
from dewak_dash.report.link_codes import code
from dewak_dash.report.pictures import Picture
from dewak_dash.report.press import PAPER, pdf
from dewak_dash.report.shared import Words, changed, remarks, sources
from dewak_dash.report.sources import MARKS, source_line
from dewak_dash.report.typography import set_german
from dewak_dash.text import label, t
from dewak_dash.topics.vorlage.paper import Paper, Part, Section

# Between the margins of paper.typ, in points.
UPRIGHT, ACROSS = 476.0, 756.0
SIZE, SMALL, TINY = 8.5, 7.0, 6.6


def _table(found: tables.Written, room: float, size: float) -> dict[str, Any]:
    return {"heads": [_set(each) for each in found.heads], "numeric": list(found.numeric), "size": size,
            "widths": widths(found, room, size), "rows": [[_set(each) for each in row] for row in found.rows]}


def _set(text: str) -> str:
    return set_german(text)


def _words(found: Words, room: float, size: float) -> dict[str, Any]:
    heads, rows = found
    return _table(tables.Written(heads=heads, numeric=(False,) * len(heads), rows=tuple(rows)), room, size)


def _part(part: Part, pictures: Mapping[str, Picture], paper: Paper, *, wide: bool, short: bool) -> dict[str, Any]:
    shown = part.exhibit
    head = {"title": _set(shown.title), "subtitle": _set(shown.subtitle),
            "source": _set(_below(shown, paper, short=short))}
    if part.draw is None:
        written = tables.written(shown.table, shown.columns)
        room, size = (ACROSS, TINY) if wide else (UPRIGHT, SIZE)
        return {"kind": "table", "table": _table(written, room, size), **head}
    picture = pictures[shown.key]
    if picture.failed:
        return {"kind": "box", "text": _set(picture.failed), **head}
    return {"kind": "chart", "svg": picture.svg, "alt": shown.alt, "share": 1, **head}


def _below(shown: Exhibit, paper: Paper, *, short: bool) -> str:
    return " ".join(words for words in (source_line(shown, paper.sources, numbered=not short), shown.note) if words)


def _figure(figure: KeyFigure) -> dict[str, str]:
    return {"label": _set(figure.label), "value": figure.value, "unit": _set(figure.unit),
            "note": _set(remarks(figure))}


def _section(section: Section, pictures: Mapping[str, Picture], paper: Paper, *, short: bool) -> dict[str, Any]:
    return {"question": _set(section.question), "finding": _set(section.finding), "failed": _set(section.failed),
            "answers": [[_set(words) for words in each] for each in section.answers],
            "words": [_set(words) for words in section.words], "annex": section.annex,
            "figures": [_figure(each) for each in section.figures],
            "parts": [_part(each, pictures, paper, wide=section.annex, short=short) for each in section.parts]}


def _links(paper: Paper) -> list[dict[str, str]]:
    return [{"page": each.page, "address": each.address, "svg": code(each.address),
             "shown": each.address.replace("&", "\u200b&").replace("/", "/\u200b"),
             "alt": t("report.link.alt", page=each.page, address=each.address)} for each in paper.links]


def data(paper: Paper, pictures: Mapping[str, Picture], *, short: bool) -> dict[str, Any]:
    """Return everything paper.typ needs."""
    town, house, _, scenario, on, _, store, _ = (text for _, text in paper.facts)
    kicker = "report.kicker_short" if short else "report.kicker"
    shown = shortened(paper) if short else paper.sections
    return {
        "title": _set(paper.title), "subtitle": _set(paper.subtitle), "facts": [list(each) for each in paper.facts],
        "keywords": [town, house, scenario], "changes": _words(changed(paper), UPRIGHT, SIZE),
        "kicker": t(kicker, town=town, house=house),
        "footer": t("report.footer", town=town, house=house, scenario=scenario, on=on, store=store),
        # What was changed follows the findings; in the short form the chain too, so that both pages are filled.
        "changes_after": 1 if short else 0,
        "sections": [_section(each, pictures, paper, short=short) for each in shown], "links": _links(paper),
        "sources": {**_words(sources(paper), ACROSS, SMALL), **({"rows": []} if short else {})},
        "words": {"author": t("report.author"), "page": t("report.page"), "of": t("report.of"),
                  "changes": t("report.changes"), "unchanged": t("vorlage.sheet.unchanged"), "links": t("report.links"),
                  "sources": t("report.all_sources"),
                  "quality": t("report.quality", marks=", ".join(f"{MARKS[each]} {label('common.quality_help', each)}"
                                                                 for each in MARKS))}}


def shortened(paper: Paper) -> tuple[Section, ...]:
    """Return what the short form shows: findings, chain, and the first sentences on money: two pages."""
    first, chain, money = (next(each for each in paper.sections if each.key == key)
                           for key in ("wichtig", "kette", "finanzierung"))
    shown = Section(key=money.key, question=money.question, failed=money.failed, words=money.words[:2])
    return first, chain, shown


def paper_pdf(paper: Paper, pictures: Mapping[str, Picture], *, short: bool = False) -> bytes:
    """Return the paper as a tagged PDF (PDF/UA-1)."""
    inputs = {"paper": json.dumps(data(paper, pictures, short=short), ensure_ascii=False)}
    return pdf(PAPER, inputs)
