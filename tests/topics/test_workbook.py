"""The workbook of a form: formulas reckoned by a second reader give the page's figures, and follow a factor moved."""

import io
import re
import zipfile
from datetime import date
from xml.etree import ElementTree

import numpy as np
import pytest

from dewak_dash.finance.discounting import discount_factors
from dewak_dash.finance.ledger import Ledger
from dewak_dash.finance.models import MODELS
from dewak_dash.store.database import Database
from dewak_dash.topics.finanzierung import answers, sheets
from dewak_dash.topics.finanzierung import shown as queries

TOWN, ON = "05562020", date(2026, 11, 24)
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RATE = 0.03
Book = dict[str, dict[str, str | float]]


def opened(file: bytes) -> Book:
    """Return every cell by sheet and place: formulas with their equals sign, numbers, text."""
    packed = zipfile.ZipFile(io.BytesIO(file))
    listed = ElementTree.fromstring(packed.read("xl/workbook.xml")).iter(f"{MAIN}sheet")
    book: Book = {}
    for number, sheet in enumerate(listed, start=1):
        cells = book.setdefault(sheet.attrib["name"], {})
        for cell in ElementTree.fromstring(packed.read(f"xl/worksheets/sheet{number}.xml")).iter(f"{MAIN}c"):
            formula, value = cell.find(f"{MAIN}f"), cell.find(f"{MAIN}v")
            if formula is not None:
                cells[cell.attrib["r"]] = f"={formula.text}"
            elif value is not None:
                cells[cell.attrib["r"]] = float(value.text or "nan")
            else:
                cells[cell.attrib["r"]] = "".join(cell.itertext())
    return book


def places(first: str, last: str) -> list[str]:
    """Return the places from one to another, along a row or down a column."""
    found = [re.fullmatch(r"([A-Z]+)(\d+)", place) for place in (first, last)]
    (a, top), (b, bottom) = ((m[1], int(m[2])) for m in found if m)
    columns = [sheets.column(i) for i in range(200)]
    span = columns[columns.index(a):columns.index(b) + 1]
    return [f"{letters}{row}" for row in range(top, bottom + 1) for letters in span]


def reckon(book: Book, sheet: str, place: str, known: dict[tuple[str, str], float]) -> float:
    """Reckon a cell anew from what it refers to, knowing only SUM, SUMPRODUCT, MAX and the four operations."""
    if (sheet, place) in known:
        return known[sheet, place]
    content = book[sheet].get(place, 0.0)
    if not isinstance(content, str) or not content.startswith("="):
        assert not isinstance(content, str), (sheet, place)
        return content
    names: dict[str, object] = {
        "SUM": lambda values: float(np.sum(values)), "MAX": max,
        "SUMPRODUCT": lambda a, b: float(np.dot(a, b))}

    def many(match: re.Match[str]) -> str:
        return repr([reckon(book, sheet, each, known) for each in places(match[1], match[2])])

    def one(match: re.Match[str]) -> str:
        return repr(reckon(book, match[1] or sheet, match[2].replace("$", ""), known))

    text = re.sub(r"\b([A-Z]{1,2}\d+):([A-Z]{1,2}\d+)", many, content[1:])
    text = re.sub(r"(?:(\w+)!)?(?<![\w.])(\$?[A-Z]{1,2}\$?\d+)\b", one, text).replace("^", "**")
    known[sheet, place] = float(eval(text, {"__builtins__": {}}, names))  # our own formulas, nothing else
    return known[sheet, place]


def row_of(book: Book, sheet: str, words: str, letters: str = "A") -> int:
    """Return the number of the row that begins with words."""
    return next(int(place.removeprefix(letters)) for place, content in book[sheet].items()
                if content == words and re.fullmatch(rf"{letters}\d+", place))


def made(code: str) -> tuple[Ledger, Book]:
    ledger = answers.outcomes(TOWN, answers.start(TOWN, ON, "herten_new"), None, ON)[code].middle
    return ledger, opened(sheets.book(code, ledger, RATE, 2027, [("Quelle", "A & B <c>")]))


@pytest.mark.parametrize("code", MODELS)
def test_formulas_give_town_and_gap_of_every_form(database: Database, code: str) -> None:
    ledger, book = made(code)
    known: dict[tuple[str, str], float] = {}
    burden = row_of(book, "Finanzplan", "Gemeinde und Lücke zusammen")
    found = [reckon(book, "Finanzplan", f"{sheets.column(3 + year)}{burden}", known)
             for year in range(ledger.cost.shape[1])]
    assert found == pytest.approx(ledger.exposure[0].tolist(), abs=0.01)
    present = reckon(book, "Finanzplan", f"D{row_of(book, 'Finanzplan', 'Kapitalwert')}", known)
    factors = discount_factors(RATE, np.arange(ledger.cost.shape[1]))
    assert present == pytest.approx(float(ledger.exposure[0] @ factors), abs=0.01)


def test_every_formula_carries_the_value_it_gives(database: Database) -> None:
    ledger = answers.outcomes(TOWN, answers.start(TOWN, ON, "herten_new"), None, ON)["cooperative"].middle
    cash, plain = sheets.cash_sheets("cooperative", ledger, RATE, 2027)
    result = sheets.result_sheet("cooperative", ledger, 2027)
    book = opened(sheets.book("cooperative", ledger, RATE, 2027, []))
    known: dict[tuple[str, str], float] = {}
    formulas = 0
    for sheet in (cash, result, plain):
        for number, row in enumerate(sheet.rows, start=1):
            for place, cell in enumerate(row):
                if cell is not None and isinstance(cell.content, sheets.Formula):
                    formulas += 1
                    assert reckon(book, sheet.name, f"{sheets.column(place)}{number}", known) == pytest.approx(
                        cell.content.value, abs=0.01)
    assert formulas > 500


def test_a_dearer_line_widens_the_gap_by_what_it_costs_more(database: Database) -> None:
    ledger, book = made("cooperative")
    staff = row_of(book, "Finanzplan", "Personal", "B")
    book["Finanzplan"][f"C{staff}"] = 1.1
    gap = row_of(book, "Finanzplan", "Offene Lücke")
    left = -ledger.gap[0, 5] - 0.1 * ledger.costs["staff"][0, 5]
    assert reckon(book, "Finanzplan", f"{sheets.column(8)}{gap}", {}) == pytest.approx(max(0.0, -left), abs=0.01)


def test_a_workbook_is_whole_the_same_each_time_and_keeps_text_as_text(database: Database) -> None:
    _, book = made("municipal")
    assert list(book) == ["Finanzplan", "Ergebnisplan", "Ausgangswerte", "Herkunft"]
    assert book["Herkunft"]["B1"] == "A & B <c>"
    choices = answers.start(TOWN, ON, "herten_new")
    first, second = (queries.workbook(TOWN, choices, "municipal", None, ON) for _ in range(2))
    assert first == second


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")])
def test_columns_are_lettered_as_spreadsheets_do(index: int, letters: str) -> None:
    assert sheets.column(index) == letters
