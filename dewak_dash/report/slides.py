"""Write a paper as slides: one exhibit each, charts that stay editable, source and state on every slide."""

import io
import math
from collections.abc import Mapping, Sequence
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Length, Pt

from dewak_dash import tables
from dewak_dash.model import Exhibit
from dewak_dash.report import slides_charts
from dewak_dash.report.columns import LETTER, PADDING, widths
from dewak_dash.report.link_codes import picture as qr
from dewak_dash.report.pictures import Picture
from dewak_dash.report.shared import changed, figures, grouped_sources, told
from dewak_dash.report.sources import source_line
from dewak_dash.report.typography import plain
from dewak_dash.text import t
from dewak_dash.theme import LIGHT, rgb
from dewak_dash.topics.vorlage.paper import Paper, Part, Section

WIDE, HIGH = Inches(13.333), Inches(7.5)
LEFT, FULL = Inches(0.6), Inches(12.1)
TOP = Inches(1.75)
SOURCE = Inches(6.62)
TITLE_ONLY = 5
FACE = "Calibri"
# Letters of a table (points), smaller with many columns; how much wider heads are than cells, also in the face a
# machine without Calibri takes; a row's least height, and that of a line in parts of its letters.
LARGE, SMALLER, MANY_COLUMNS = 13, 11, 7
BOLD, ROW, LINE, EDGE = 1.25, Inches(0.36), 1.2, Pt(4)
Words = tuple[Sequence[str], Sequence[Sequence[str]]]


def _ink(font: Any, size: Length, colour: str, *, bold: bool = False) -> None:
    font.size, font.bold, font.name = size, bold, FACE
    font.color.rgb = RGBColor(*rgb(colour))


class _Deck:
    """Build slides that all name the state they hold for."""

    def __init__(self, paper: Paper) -> None:
        self.paper = paper
        self.file = Presentation()
        self.file.slide_width, self.file.slide_height = WIDE, HIGH
        told(self.file.core_properties, paper)
        self.state = " · ".join(text for _, text in paper.facts)

    def slide(self, title: str, below: str = "", source: str = "", notes: str = "") -> Any:
        """Add a slide with title, one line below it, source and state at the foot, words for the speaker."""
        slide = self.file.slides.add_slide(self.file.slide_layouts[TITLE_ONLY])
        head = slide.shapes.title
        head.left, head.top, head.width, head.height = LEFT, Inches(0.35), FULL, Inches(0.85)
        head.text_frame.word_wrap, head.text_frame.vertical_anchor = True, MSO_ANCHOR.BOTTOM
        head.text_frame.text = plain(title)
        head.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        _ink(head.text_frame.paragraphs[0].runs[0].font, Pt(24 if len(title) < 90 else 20), LIGHT.ink, bold=True)
        if below:
            self.words(slide, below, Inches(1.2), Inches(0.5), Pt(13), LIGHT.muted)
        if source:
            self.words(slide, source, SOURCE, Inches(0.3), Pt(9), LIGHT.muted)
        self.words(slide, self.state, Inches(7.05), Inches(0.3), Pt(9), LIGHT.muted)
        if notes:
            slide.notes_slide.notes_text_frame.text = plain(notes)
        return slide

    def words(self, slide: Any, text: str, top: Length, high: Length, size: Length, colour: str) -> Any:
        """Write words across a slide."""
        box = slide.shapes.add_textbox(LEFT, top, FULL, high)
        frame = box.text_frame
        frame.word_wrap = True
        frame.text = plain(text)
        for paragraph in frame.paragraphs:
            for run in paragraph.runs:
                _ink(run.font, size, colour)
        return frame

    def table(self, slide: Any, heads: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[bool],
              alt: str, top: Length = TOP, wide: Sequence[float] = ()) -> None:
        """Add a table with a head; `wide` holds its columns' widths in points where other slides go on with it."""
        points = _letters(heads)
        size = Pt(points)
        frame = slide.shapes.add_table(len(rows) + 1, len(heads), LEFT, top, FULL, ROW * (len(rows) + 1))
        frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
        written = tables.Written(heads=tuple(heads), numeric=tuple(numeric), rows=tuple(map(tuple, rows)))
        for column, width in zip(frame.table.columns, wide or _wide(written), strict=True):
            column.width = Pt(width)
        for at, row in enumerate((heads, *rows)):
            for cell, text, right in zip(frame.table.rows[at].cells, row, numeric, strict=True):
                cell.text = plain(text)
                cell.margin_top = cell.margin_bottom = Pt(2)
                cell.margin_left = cell.margin_right = Pt(3)
                cell.fill.solid()
                cell.fill.fore_color.rgb = RGBColor(*rgb(LIGHT.accent if at == 0 else LIGHT.raised if at % 2 == 0
                                                         else "#FFFFFF"))
                for paragraph in cell.text_frame.paragraphs:
                    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
                    for run in paragraph.runs:
                        _ink(run.font, size, "#FFFFFF" if at == 0 else LIGHT.ink, bold=at == 0)

    def bytes(self) -> bytes:
        """Return the file."""
        out = io.BytesIO()
        self.file.save(out)
        return out.getvalue()


def _letters(heads: Sequence[str]) -> int:
    return SMALLER if len(heads) > MANY_COLUMNS else LARGE


def _wide(written: tables.Written) -> list[float]:
    return widths(written, FULL.pt, BOLD * _letters(written.heads))


def _high(cells: Sequence[str], wide: Sequence[float], points: float) -> float:
    """Return how high a row will be in points: as its longest cell breaks into lines."""
    lines = max(math.ceil(len(cell) * LETTER * BOLD * points / (width - PADDING))
                for cell, width in zip(cells, wide, strict=True))
    return max(float(ROW.pt), lines * LINE * points + EDGE.pt)


def _pages(written: tables.Written) -> list[list[Sequence[str]]]:
    """Part rows so that each slide's fit between head and source."""
    points, wide = _letters(written.heads), _wide(written)
    head = SOURCE.pt - TOP.pt - _high(written.heads, wide, points)
    found: list[list[Sequence[str]]] = [[]]
    left = head
    for row in written.rows:
        high = _high(row, wide, points)
        if found[-1] and high > left:
            found.append([])
            left = head
        found[-1].append(row)
        left -= high
    return found


def _tables(deck: _Deck, title: str, below: str, written: tables.Written, alt: str, source: str = "",
            notes: str = "") -> None:
    pages = _pages(written)
    for place, rows in enumerate(pages, start=1):
        head = title if len(pages) == 1 else t("report.slide.part", title=title, part=str(place), all=str(len(pages)))
        deck.table(deck.slide(head, below, source, notes), written.heads, rows, written.numeric, alt,
                   wide=_wide(written))


def _worded(found: Words) -> tables.Written:
    heads, rows = found
    return tables.Written(heads=tuple(heads), numeric=(False,) * len(heads), rows=tuple(map(tuple, rows)))


def _picture(deck: _Deck, slide: Any, shown: Exhibit, content: bytes) -> None:
    """Add a picture as large as it fits below the head, in the middle, with its words."""
    shape = slide.shapes.add_picture(io.BytesIO(content), LEFT, TOP)
    scale = min(FULL / shape.width, (SOURCE - TOP) / shape.height)
    shape.width, shape.height = Length(round(shape.width * scale)), Length(round(shape.height * scale))
    shape.left = Length(LEFT + round((FULL - shape.width) / 2))
    shape._element.nvPicPr.cNvPr.set("descr", shown.alt)
    shape._element.nvPicPr.cNvPr.set("name", shown.title)


def _part(deck: _Deck, part: Part, pictures: Mapping[str, Picture], drawn: Mapping[str, bytes]) -> None:
    shown = part.exhibit
    source = source_line(shown, deck.paper.sources, numbered=True)
    notes = " ".join(words for words in (shown.alt, shown.note) if words)
    if part.draw is None:
        _tables(deck, shown.title, shown.subtitle, tables.written(shown.table, shown.columns), shown.alt, source, notes)
        return
    below = part.series.said if part.series is not None and part.series.said else shown.subtitle
    slide = deck.slide(shown.title, below, source, notes)
    picture = pictures[shown.key]
    if picture.failed:
        deck.words(slide, picture.failed, TOP, Inches(1), Pt(16), LIGHT.alert)
    elif part.series is None:
        _picture(deck, slide, shown, drawn[shown.key])
    else:
        slides_charts.add(slide.shapes, part, picture.legend,
                          {"x": LEFT, "y": TOP, "cx": FULL, "cy": Length(SOURCE - TOP)})


def _first(deck: _Deck, section: Section) -> None:
    slide = deck.slide(section.question)
    heads, rows = figures(section.figures)
    deck.table(slide, heads, rows, (False,) * len(heads), section.question, Inches(1.4))
    frame = deck.words(slide, "", Inches(4.6), Inches(2), Pt(16), LIGHT.ink)
    for place, (question, finding) in enumerate(section.answers):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        for words, bold in ((f"{question} ", False), (finding, True)):
            run = paragraph.add_run()
            run.text = plain(words)
            _ink(run.font, Pt(16), LIGHT.ink if bold else LIGHT.muted, bold=bold)
        paragraph.space_after = Pt(6)


def _section(deck: _Deck, section: Section, pictures: Mapping[str, Picture], drawn: Mapping[str, bytes]) -> None:
    if section.finding or section.failed:
        slide = deck.slide(section.question)
        deck.words(slide, section.finding or section.failed, Inches(1.6), Inches(1.2), Pt(24), LIGHT.accent)
        if section.words:
            deck.words(slide, "\n".join(section.words[:3]), Inches(3), Inches(3), Pt(15), LIGHT.ink)
        slide.notes_slide.notes_text_frame.text = plain("\n".join(section.words))
    for part in section.parts:
        _part(deck, part, pictures, drawn)


def _links(deck: _Deck) -> None:
    slide = deck.slide(t("report.links"))
    for place, each in enumerate(deck.paper.links):
        shape = slide.shapes.add_picture(io.BytesIO(qr(each.address)), LEFT + Inches(4.1) * place, TOP, Inches(2.6))
        shape._element.nvPicPr.cNvPr.set("descr", t("report.link.alt", page=each.page, address=each.address))
        box = slide.shapes.add_textbox(LEFT + Inches(4.1) * place, Inches(4.5), Inches(3.8), Inches(1.2)).text_frame
        box.word_wrap = True
        run = box.paragraphs[0].add_run()
        run.text = f"{each.page}: {each.address}"
        _ink(run.font, Pt(12), LIGHT.ink)
        run.hyperlink.address = each.address


def pptx(paper: Paper, pictures: Mapping[str, Picture], drawn: Mapping[str, bytes]) -> bytes:
    """Return the paper as slides (PPTX); wide tables of the annex stay with the workbook and the paper.

    `drawn` holds each map as PNG by the key of its exhibit: no program keeps it editable.
    """
    deck = _Deck(paper)
    slide = deck.slide(paper.title, paper.subtitle)
    deck.table(slide, [t("report.fact"), t("report.value")], paper.facts, (False, False), t("report.fact"),
               Inches(2.1))
    first, *rest = paper.sections
    _first(deck, first)
    if paper.changes:
        _tables(deck, t("report.changes"), "", _worded(changed(paper)), t("report.changes"))
    else:
        deck.words(deck.slide(t("report.changes")), t("vorlage.sheet.unchanged"), TOP, Inches(1), Pt(18), LIGHT.ink)
    for section in rest:
        if not section.annex:
            _section(deck, section, pictures, drawn)
    _links(deck)
    _tables(deck, t("report.all_sources"), "", _worded(grouped_sources(paper)), t("report.all_sources"))
    return deck.bytes()
