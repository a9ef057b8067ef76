"""Write a paper for Word, in styles a clerk's own template may replace: headings, tables with heads, alt texts."""

import io
from collections.abc import Mapping, Sequence

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from dewak_dash import tables
from dewak_dash.report.columns import fits
from dewak_dash.report.link_codes import picture as qr
from dewak_dash.report.pictures import Picture
from dewak_dash.report.shared import changed, figures, sources, told
from dewak_dash.report.sources import source_line
from dewak_dash.report.typography import plain
from dewak_dash.report.word_tables import BOLD, table
from dewak_dash.text import t
from dewak_dash.theme import LIGHT, rgb
from dewak_dash.topics.vorlage.paper import Paper, Part, Section

FACE = "Calibri"
A4 = (Cm(21), Cm(29.7))
WIDE, NARROW = Cm(25.7), Cm(16.6)
SMALL, TINY = 8.5, 7.0
SIZES = (SMALL, 7.8, TINY, 6.4, 5.8)  # of the letters of a table; the first at which no word is torn


def _style(found: Docx) -> None:
    normal = found.styles["Normal"]
    normal.font.name, normal.font.size = FACE, Pt(10.5)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FACE)
    language = OxmlElement("w:lang")
    for name in ("w:val", "w:eastAsia"):
        language.set(qn(name), "de-DE")
    normal.element.rPr.append(language)
    for name, size, colour in (("Title", 20, LIGHT.ink), ("Heading 1", 15, LIGHT.accent), ("Heading 2", 12, LIGHT.ink)):
        style = found.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FACE, Pt(size), RGBColor(*rgb(colour))
        style.element.rPr.rFonts.attrib.clear()
        style.element.rPr.rFonts.set(qn("w:ascii"), FACE)
        style.element.rPr.rFonts.set(qn("w:hAnsi"), FACE)
        style.paragraph_format.keep_with_next = True
    found.styles["Caption"].font.size = Pt(SMALL)
    found.styles["Caption"].font.bold = False
    found.styles["Caption"].font.color.rgb = RGBColor(*rgb(LIGHT.muted))


def _said(where: Paragraph, alt: str, name: str) -> None:
    """Give the picture of a paragraph its words."""
    for each in where._p.iter(qn("wp:docPr")):
        each.set("descr", alt)
        each.set("name", name)


def _table(found: Docx, written: tables.Written, size: float, alt: str, *, wide: bool = False) -> None:
    found.element.body.insert_element_before(table(written, WIDE.pt if wide else NARROW.pt, size, alt), "w:sectPr")


def _size(written: tables.Written, *, wide: bool) -> float:
    """Return the largest size of letters at which no word of a table is torn, else the smallest."""
    room = WIDE.pt if wide else NARROW.pt
    sizes = [size for size in SIZES if size <= (TINY if wide else SMALL)]
    return next((size for size in sizes if fits(written, room, BOLD * size)), sizes[-1])


def _words(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> tables.Written:
    return tables.Written(heads=tuple(heads), numeric=(False,) * len(heads), rows=tuple(map(tuple, rows)))


def _figures(found: Docx, section: Section) -> None:
    if section.figures:
        _table(found, _words(*figures(section.figures)), SMALL, section.question)
        found.add_paragraph()


def _part(found: Docx, part: Part, paper: Paper, pictures: Mapping[str, Picture], drawn: Mapping[str, bytes], *,
          wide: bool) -> None:
    shown = part.exhibit
    found.add_heading(plain(shown.title), 2)
    sub = found.add_paragraph(plain(shown.subtitle), style="Caption")
    sub.paragraph_format.keep_with_next = True
    if part.draw is None:
        written = tables.written(shown.table, shown.columns)
        _table(found, written, _size(written, wide=wide), shown.alt, wide=wide)
    elif shown.key in drawn:
        paragraph = found.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.add_run().add_picture(io.BytesIO(drawn[shown.key]), width=WIDE if wide else NARROW)
        _said(paragraph, shown.alt, shown.title)
    else:
        found.add_paragraph(plain(pictures[shown.key].failed), style="Intense Quote")
    below = " ".join(words for words in (source_line(shown, paper.sources, numbered=True), shown.note) if words)
    found.add_paragraph(plain(below), style="Caption")


def _section(found: Docx, section: Section, paper: Paper, pictures: Mapping[str, Picture],
             drawn: Mapping[str, bytes]) -> None:
    found.add_heading(plain(section.question), 1)
    if section.finding:
        paragraph = found.add_paragraph()
        paragraph.add_run(plain(section.finding)).bold = True
        paragraph.paragraph_format.keep_with_next = True
    if section.failed:
        found.add_paragraph(plain(section.failed), style="Intense Quote")
    _figures(found, section)
    for question, finding in section.answers:
        paragraph = found.add_paragraph(f"{plain(question)} ")
        paragraph.add_run(plain(finding)).bold = True
    for words in section.words:
        found.add_paragraph(plain(words))
    for part in section.parts:
        _part(found, part, paper, pictures, drawn, wide=section.annex)


def _link(paragraph: Paragraph, address: str) -> None:
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run = paragraph.add_run(address)
    run.font.size, run.font.color.rgb = Pt(SMALL), RGBColor(*rgb(LIGHT.accent))
    link.append(run._r)
    paragraph._p.append(link)


def _changes(found: Docx, paper: Paper) -> None:
    found.add_heading(t("report.changes"), 1)
    heads, rows = changed(paper)
    if rows:
        _table(found, _words(heads, rows), SMALL, t("report.changes"))
    else:
        found.add_paragraph(t("vorlage.sheet.unchanged"))


def _links(found: Docx, paper: Paper) -> None:
    found.add_heading(t("report.links"), 1)
    for each in paper.links:
        paragraph = found.add_paragraph()
        paragraph.add_run().add_picture(io.BytesIO(qr(each.address)), width=Cm(2.8))
        _said(paragraph, t("report.link.alt", page=each.page, address=each.address), each.page)
        paragraph.paragraph_format.keep_with_next = each is not paper.links[-1]
        paragraph.add_run(f" {each.page}: ")
        _link(paragraph, each.address)


def _begin(found: Docx, paper: Paper) -> None:
    section = found.sections[0]
    section.page_width, section.page_height = A4
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = (
        Cm(2.4), Cm(2), Cm(2), Cm(2))
    told(found.core_properties, paper)
    found.add_heading(plain(paper.title), 0)
    found.add_paragraph(plain(paper.subtitle), style="Caption")
    _table(found, _words([t("report.fact"), t("report.value")], paper.facts), SMALL, t("report.fact"))
    section.footer.paragraphs[0].text = " · ".join(text for _, text in paper.facts)
    section.footer.paragraphs[0].runs[0].font.size = Pt(TINY)


def docx(paper: Paper, pictures: Mapping[str, Picture], drawn: Mapping[str, bytes]) -> bytes:
    """Return the long paper as DOCX; `drawn` holds each chart as PNG by the key of its exhibit."""
    found = Document()
    _style(found)
    _begin(found, paper)
    for place, section in enumerate(each for each in paper.sections if not each.annex):
        _section(found, section, paper, pictures, drawn)
        if place == 0:
            _changes(found, paper)
    _links(found, paper)
    across = found.add_section()
    across.orientation, across.page_width, across.page_height = WD_ORIENT.LANDSCAPE, *reversed(A4)
    across.left_margin = across.right_margin = Cm(2)
    for section in paper.sections:
        if section.annex:
            _section(found, section, paper, pictures, drawn)
    found.add_heading(t("report.all_sources"), 1)
    _table(found, _words(*sources(paper)), TINY, t("report.all_sources"), wide=True)
    out = io.BytesIO()
    found.save(out)
    return out.getvalue()
