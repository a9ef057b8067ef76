"""Every document says what the screen says and for which state it holds; made once for this file."""

import io
import re
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from pptx import Presentation
from pypdf import PdfReader

from dewak_dash.model import VERSION
from dewak_dash.report import pictures, slides, typeset, word
from dewak_dash.report.documents import documents
from dewak_dash.topics.bevoelkerung import shown as bevoelkerung
from dewak_dash.topics.finanzierung import shown as finanzierung
from dewak_dash.topics.vorlage.answers import state
from dewak_dash.topics.vorlage.paper import Paper, chart_data
from dewak_dash.topics.vorlage.shown import DOCUMENTS, paper

ROOT = Path(__file__).resolve().parents[2]
DAY, TOWN = date(2026, 11, 27), "05562020"
GIVEN = {"flaeche": "300", "lohn": "3,5", "foerderung": "granted", "szenario": "no_moves", "modell": "carrier"}
BASE = "https://dewak.example.org/haus"
Files = dict[str, bytes]


def one_line(text: str) -> str:
    """Return text without breaks of lines, hyphens at their ends and signs of no width."""
    joined = re.sub(r"[\u00ad\u2060\u200b]", "", text).replace("\u00a0", " ")
    return re.sub(r"\s+", "", joined).replace("-", "")


def holds(text: str, words: str) -> bool:
    return one_line(words) in text


@pytest.fixture(scope="module")
def chosen(store_path: Path) -> Paper:
    return paper(TOWN, GIVEN, DAY, BASE)


@pytest.fixture(scope="module")
def files(chosen: Paper) -> Files:
    return {kind if kind in DOCUMENTS else name: content for kind, name, content in documents(chosen)}


@pytest.fixture(scope="module")
def long_text(files: Files) -> str:
    return one_line("".join(page.extract_text() for page in PdfReader(io.BytesIO(files["long"])).pages))


def test_the_paper_names_every_change_and_only_these(chosen: Paper) -> None:
    assert {each.name: (each.value, each.start) for each in chosen.changes} == {
        "Fläche in m²": ("300", "370"), "Lohnsteigerung im Jahr (%)": ("3,5", "2,8"),
        "Förderprogramme": ("bewilligt", "beantragt"), "Szenario": ("Ohne Wanderung", "Mittlerer Weg"),
        "Form": ("Freier Träger mit kommunalem Zuschuss", "Wohnungsunternehmen als Gastgeber")}


def test_the_pdf_says_what_the_screen_says(chosen: Paper, long_text: str) -> None:
    asked = state(TOWN, GIVEN, DAY)
    book = finanzierung.book(TOWN, asked.choices, None, DAY)
    future = bevoelkerung.future(TOWN, "no_moves", None, asked.until)
    points = finanzierung.for_council(TOWN, asked.choices, "carrier", None, DAY).table
    for words in (book.title, book.subtitle, *book.leads, future.title, *points.iloc[:, 1],
                  *(figure.value for figure in book.figures)):
        assert holds(long_text, words), words


def test_the_pdf_names_state_changes_sources_and_address(chosen: Paper, long_text: str) -> None:
    for name, text in chosen.facts:
        assert holds(long_text, name + text), name
    for change in chosen.changes:
        assert holds(long_text, change.name + change.value + change.start), change
    for source in chosen.sources.itertuples():
        assert holds(long_text, str(source.title)), source.title
        assert holds(long_text, str(source.licence)), source.licence
    assert all(holds(long_text, link.address) for link in chosen.links)


def test_no_paper_shows_a_missing_letter_or_a_word_of_the_machine(long_text: str, files: Files) -> None:
    assert not re.search(r"\ufffd|\bNone\b|\bnan\b|<NA>|\bTrue\b", long_text)
    for page in PdfReader(io.BytesIO(files["long"])).pages:
        fonts = page["/Resources"]["/Font"].values()
        inner = [font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
        assert all({"/FontFile2", "/FontFile3"} & set(each.get_object()) for each in inner)


def elements(node: Any) -> Iterator[Any]:
    """Yield every element of a structure tree."""
    found = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(found, list):
        for child in found:
            yield from elements(child)
    elif isinstance(found, dict):
        yield found
        yield from elements(found.get("/K", []))


@pytest.mark.parametrize("kind", ["long", "short"])
def test_the_pdf_is_tagged_and_every_picture_has_words(chosen: Paper, files: Files, kind: str) -> None:
    reader = PdfReader(io.BytesIO(files[kind]))
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("de")
    assert b"pdfuaid:part>1<" in root["/Metadata"].get_data()
    found = list(elements(root["/StructTreeRoot"]["/K"]))
    shown = [str(each["/Alt"]) for each in found if each.get("/S") == "/Figure"]
    drawn = [part.exhibit.alt for section in (chosen.sections if kind == "long" else typeset.shortened(chosen))
             for part in section.parts if part.draw]
    assert shown[:len(drawn)] == drawn
    assert len(shown) == len(drawn) + len(chosen.links)
    if kind == "long":
        assert {"/H1", "/H2", "/TH", "/TD"} <= {str(each.get("/S")) for each in found}


def test_the_short_form_has_two_pages_with_finding_and_changes(chosen: Paper, files: Files) -> None:
    reader = PdfReader(io.BytesIO(files["short"]))
    text = one_line("".join(page.extract_text() for page in reader.pages))
    assert len(reader.pages) == 2
    assert holds(text, chosen.title)
    assert all(holds(text, each.name + each.value) for each in chosen.changes)


def test_slides_keep_the_figures_of_the_tables(chosen: Paper, files: Files) -> None:
    deck = Presentation(io.BytesIO(files["slides"]))
    charts = [(slide.shapes[1].text_frame.text, shape) for slide in deck.slides for shape in slide.shapes
              if shape.has_chart]
    parts = [part for section in chosen.sections for part in section.parts if part.series]
    assert len(charts) == len(parts) >= 7
    for (below, shape), part in zip(charts, parts, strict=True):
        assert part.series is not None
        categories, values = chart_data(part.exhibit.table, part.series)
        plot = shape.chart.plots[0]
        assert {series.name: list(series.values) for series in plot.series} == values
        assert len(list(plot.categories)) == len(categories)
        assert shape._element.nvGraphicFramePr.cNvPr.get("descr") == part.exhibit.alt
        # The line below the title names no mark that only the page's picture has; a house costs 10,000 EUR and more.
        assert not re.search("Band|Fläche|Senkrechte|schraffiert|Skala|Punkte|anklicken|grau", below), below
        highest = max(value for series in plot.series for value in series.values if value)
        assert "Euro" not in below or (highest < 10_000) == ("Tausend Euro" in below), below


def test_the_map_is_a_picture_on_a_slide_with_words(chosen: Paper, files: Files) -> None:
    (part,) = [part for section in chosen.sections for part in section.parts if part.draw and not part.series]
    assert part.exhibit.key == "einzugsgebiete_karte"
    assert "anklicken" not in part.exhibit.subtitle  # paper has nothing to click
    slide, shape = next((slide, shape) for slide in Presentation(io.BytesIO(files["slides"])).slides
                        for shape in slide.shapes if shape.name == part.exhibit.title)
    assert shape.image.content_type == "image/png"
    assert shape._element.nvPicPr.cNvPr.get("descr") == part.exhibit.alt
    assert shape.top + shape.height <= slides.SOURCE
    assert shape.width > 0.8 * slides.FULL  # its key stands beside it
    assert one_line(slide.shapes.title.text) == one_line(part.exhibit.title)


def test_every_slide_names_the_state(chosen: Paper, files: Files) -> None:
    for slide in Presentation(io.BytesIO(files["slides"])).slides:
        words = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        assert all(text in words for _, text in chosen.facts)


def test_word_has_headings_heads_of_tables_and_words_for_pictures(chosen: Paper, files: Files) -> None:
    found = Document(io.BytesIO(files["word"]))
    titles = {(each.style.name, one_line(each.text)) for each in found.paragraphs}
    for section in chosen.sections:
        assert ("Heading 1", one_line(section.question)) in titles
        assert all(("Heading 2", one_line(part.exhibit.title)) in titles for part in section.parts)
    told = [each.get("descr") for each in found.element.body.iter(qn("wp:docPr"))]
    assert [part.exhibit.alt for section in chosen.sections for part in section.parts if part.draw] == told[:-len(
        chosen.links)]
    assert all(table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None for table in found.tables)
    cells = {tuple(one_line(cell.text) for cell in row.cells) for table in found.tables for row in table.rows
             if len(table.columns) == 3}
    assert {tuple(map(one_line, (each.name, each.value, each.start))) for each in chosen.changes} <= cells


def test_the_workbook_reckons_and_names_state_and_sources(chosen: Paper, files: Files) -> None:
    packed = zipfile.ZipFile(io.BytesIO(files["workbook"]))
    sheets = re.findall(r'<sheet name="([^"]+)"', packed.read("xl/workbook.xml").decode())
    assert {"Stand", "Quellen"} <= set(sheets)
    assert len(set(sheets)) == len(sheets)
    assert b"<f>" in packed.read("xl/worksheets/sheet1.xml")
    text = packed.read(f"xl/worksheets/sheet{sheets.index('Stand') + 1}.xml").decode()
    assert all(f">{each.value}<" in text for each in chosen.changes)
    licences = packed.read(f"xl/worksheets/sheet{sheets.index('Quellen') + 1}.xml").decode()
    assert licences.count("<row ") == 1 + len(chosen.sources)


def test_every_chart_is_there_alone(chosen: Paper, files: Files) -> None:
    keys = [part.exhibit.key for section in chosen.sections for part in section.parts if part.draw]
    for key in keys:
        assert files[f"bilder/{key}.png"].startswith(b"\x89PNG")
        assert b"<svg" in files[f"bilder/{key}.svg"][:200]


def test_links_lead_back_to_exactly_this_state(chosen: Paper) -> None:
    pages = {link.page: link.address for link in chosen.links}
    whole = f"ags={TOWN}&flaeche=300&lohn=3%2C5&foerderung=granted&szenario=no_moves&modell=carrier"
    assert pages == {"Finanzierung": f"{BASE}/finanzierung?{whole}", "Bevölkerung": f"{BASE}/bevoelkerung?{whole}"}


def test_a_chart_that_fails_leaves_a_box_with_the_reason(chosen: Paper) -> None:
    def broken() -> Any:
        raise ZeroDivisionError

    section = next(each for each in chosen.sections if each.key == "finanzierung")
    part = replace(section.parts[0], draw=broken)
    first = next(each for each in chosen.sections if each.key == "wichtig")
    spoilt = replace(chosen, sections=(first, replace(section, parts=(part,))))
    drawn = pictures.draw(spoilt)
    said = f"Das Bild „{part.exhibit.title}“ fehlt: Die Zeichnung ist abgebrochen."
    pdf = PdfReader(io.BytesIO(typeset.paper_pdf(spoilt, drawn, short=False)))
    assert holds(one_line("".join(page.extract_text() for page in pdf.pages)), said)
    text = one_line(" ".join(each.text for each in Document(io.BytesIO(word.docx(spoilt, drawn, {}))).paragraphs))
    assert holds(text, said)
    deck = Presentation(io.BytesIO(slides.pptx(spoilt, drawn, {})))
    assert holds(one_line(" ".join(shape.text_frame.text for slide in deck.slides for shape in slide.shapes
                                   if shape.has_text_frame)), said)


def test_the_version_is_the_one_that_is_published() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["version"] == VERSION
    assert f"softwareVersion: {VERSION}\n" in (ROOT / "publiccode.yml").read_text(encoding="utf-8")


# Every setting there is, each moved off its start.
ALL = {"flaeche": "311", "stellen": "2,25", "stunden": "33", "foerderjahre": "7", "lohn": "3,6", "erhoehung": "2,7",
       "ehrenamt": "47", "besuche": "7,25", "zusagen": "35", "diskont": "4,3", "bund": "1", "art": "1",
       "foerderung": "open", "modell": "cooperative", "lon": "7.1391", "lat": "51.5931", "szenario": "own",
       "sterben": "80", "geburten": "95", "fort": "120", "zu": "150", "bis": "2041"}


def test_every_changed_assumption_stands_in_the_text_of_the_pdf(store_path: Path) -> None:
    second = finanzierung.answers.variants(TOWN)[1].code
    found = paper(TOWN, {**ALL, "variante": second}, DAY, BASE)
    assert len(found.changes) == len(ALL)  # the variant beside them; two degrees are one place
    first = next(each for each in found.sections if each.key == "wichtig")
    only = replace(found, sections=(first,))
    pdf = PdfReader(io.BytesIO(typeset.paper_pdf(only, pictures.draw(only), short=False)))
    text = one_line("".join(page.extract_text() for page in pdf.pages))
    assert [each for each in found.changes if not holds(text, each.name + each.value + each.start)] == []
