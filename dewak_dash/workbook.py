"""Write a workbook (Office Open XML) whose formulas stay alive: text, numbers, formulas with their value, inputs.

Only what a calculation needs: no charts, no macros, no links to the outside. The same content gives the same bytes.
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

Look = Literal["text", "head", "money", "share", "input"]
LOOKS: tuple[Look, ...] = ("text", "head", "money", "share", "input")
SAME_DAY = (1980, 1, 1, 0, 0, 0)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
# Formats 3 (#,##0) and 10 (0.00%) are built in; what may be changed is set off by a fill.
STYLES = (
    f'{HEAD}<styleSheet xmlns="{MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>'
    "<borders count=\"1\"><border/></borders>"
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="3" applyNumberFormat="1"/>'
    '<xf numFmtId="10" applyNumberFormat="1"/>'
    '<xf numFmtId="10" fillId="2" applyNumberFormat="1" applyFill="1"/></cellXfs></styleSheet>')


@dataclass(frozen=True)
class Formula:
    """Hold a formula without its equals sign, in English function names, and its value as it stands."""

    text: str
    value: float


@dataclass(frozen=True)
class Cell:
    """Hold one cell and its look."""

    content: str | float | Formula
    look: Look = "text"


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Hold one sheet: rows of cells (None is empty), widths of the first columns, how much stays on screen."""

    name: str
    rows: Sequence[Sequence[Cell | None]]
    widths: Sequence[float] = ()
    frozen: tuple[int, int] = (0, 0)


def column(index: int) -> str:
    """Return the letters of a column counted from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _cell(cell: Cell, place: str) -> str:
    style = LOOKS.index(cell.look)
    content = cell.content
    if isinstance(content, Formula):
        return f'<c r="{place}" s="{style}"><f>{escape(content.text)}</f><v>{content.value!r}</v></c>'
    if isinstance(content, str):
        return (f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(content)}</t></is></c>')
    return f'<c r="{place}" s="{style}"><v>{float(content)!r}</v></c>'


def _view(frozen: tuple[int, int]) -> str:
    rows, columns = frozen
    if not rows and not columns:
        return ""
    pane = "bottomRight" if rows and columns else "bottomLeft" if rows else "topRight"
    split = "".join(f' {name}="{count}"' for name, count in (("xSplit", columns), ("ySplit", rows)) if count)
    return (f'<sheetViews><sheetView workbookViewId="0"><pane{split} topLeftCell="{column(columns)}{rows + 1}" '
            f'activePane="{pane}" state="frozen"/></sheetView></sheetViews>')


def _sheet(sheet: Sheet) -> str:
    widths = "".join(f'<col min="{i}" max="{i}" width="{width}" customWidth="1"/>'
                     for i, width in enumerate(sheet.widths, start=1))
    rows = "".join(
        f'<row r="{number}">'
        + "".join(_cell(cell, f"{column(i)}{number}") for i, cell in enumerate(row) if cell is not None) + "</row>"
        for number, row in enumerate(sheet.rows, start=1))
    return (f'{HEAD}<worksheet xmlns="{MAIN}">{_view(sheet.frozen)}{f"<cols>{widths}</cols>" if widths else ""}'
            f"<sheetData>{rows}</sheetData></worksheet>")


def xlsx(sheets: Sequence[Sheet]) -> bytes:
    """Return the file; spreadsheets reckon all formulas anew when they open it."""
    numbers = range(1, len(sheets) + 1)
    kinds = "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-'
                    'officedocument.spreadsheetml.worksheet+xml"/>' for i in numbers)
    listed = "".join(f'<sheet name="{escape(sheet.name)}" sheetId="{i}" r:id="rId{i}"/>'
                     for i, sheet in zip(numbers, sheets, strict=True))
    links = "".join(f'<Relationship Id="rId{i}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{i}.xml"/>'
                    for i in numbers)
    styles = f'<Relationship Id="rId{len(sheets) + 1}" Type="{OFFICE}/styles" Target="styles.xml"/>'
    office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml":
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{office}.sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{office}.styles+xml"/>{kinds}</Types>',
        "_rels/.rels":
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml":
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets>'
            '<calcPr fullCalcOnLoad="1"/></workbook>',
        "xl/_rels/workbook.xml.rels":
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}{styles}</Relationships>',
        "xl/styles.xml": STYLES,
        **{f"xl/worksheets/sheet{i}.xml": _sheet(sheet) for i, sheet in zip(numbers, sheets, strict=True)},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(zipfile.ZipInfo(name, SAME_DAY), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()
