"""Read the first sheet of a workbook (Office Open XML) as text: no formulas are computed, no links followed."""

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from dewak_dash.errors import DataError

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
LARGEST_BYTES = 20_000_000
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"


def read_sheet(path: Path, file: str) -> list[list[str]]:
    """Return the rows of the first sheet down to the last that holds something, all as wide as the widest.

    Raise DataError where the file is no workbook or far too large for a list.
    """
    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST_BYTES:
                raise DataError([f"{file}: Die Datei ist zu groß. Abhilfe: nur die Vorlage ausfüllen."])
            strings = _strings(packed.read(STRINGS)) if STRINGS in packed.namelist() else []
            rows = _rows(packed.read(SHEET), strings)
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, ElementTree.ParseError) as error:
        raise DataError([f"{file}: Die Datei lässt sich nicht als Arbeitsmappe lesen. Abhilfe: in Excel als .xlsx oder "
                         "als „CSV UTF-8“ speichern."]) from error
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _strings(raw: bytes) -> list[str]:
    return [_text(item) for item in ElementTree.fromstring(raw).iter(f"{MAIN}si")]


def _text(element: ElementTree.Element) -> str:
    return "".join(part.text or "" for part in element.iter(f"{MAIN}t"))


def _rows(raw: bytes, strings: list[str]) -> list[list[str]]:
    found: list[list[str]] = []
    for cell in ElementTree.fromstring(raw).iter(f"{MAIN}c"):
        place = PLACE.fullmatch(cell.get("r", ""))
        value = _value(cell, strings)
        if place is None or not value:
            continue
        at, row = _column(place[1]), int(place[2]) - 1
        found += [[] for _ in range(row + 1 - len(found))]
        found[row] += [""] * (at + 1 - len(found[row]))
        found[row][at] = value
    return found


def _column(letters: str) -> int:
    at = 0
    for letter in letters:
        at = 26 * at + ord(letter) - ord("A") + 1
    return at - 1


def _value(cell: ElementTree.Element, strings: list[str]) -> str:
    kind, held = cell.get("t", "n"), cell.find(f"{MAIN}v")
    if kind == "inlineStr":
        return _text(cell)
    if held is None or held.text is None:
        return ""
    if kind == "s":
        return strings[int(held.text)]
    return held.text.removesuffix(".0") if kind == "n" else held.text
