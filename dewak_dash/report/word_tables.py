"""Write a table of a Word document as one piece: repeated head, rows that do not part, widths by their words."""

from collections.abc import Sequence
from html import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.table import CT_Tbl

from dewak_dash import tables
from dewak_dash.report.columns import widths
from dewak_dash.report.typography import plain
from dewak_dash.theme import LIGHT

TWIPS = 20  # a point
BOLD = 1.25  # how much wider heads are than cells, also in the face an office without Calibri takes
FEW_ROWS = 12  # tables up to so many rows are not parted
EDGES = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{LIGHT.line[1:]}"/>'
                for side in ("top", "bottom", "insideH"))


def _cell(text: str, wide: int, size: float, *, right: bool, head: bool, kept: bool) -> str:
    bold = "<w:b/>" if head else ""
    side = '<w:jc w:val="right"/>' if right else ""
    keep = "<w:keepNext/>" if head or kept else ""
    return (f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr><w:p><w:pPr>{keep}<w:spacing w:after="0"/>'
            f'{side}</w:pPr><w:r><w:rPr>{bold}<w:sz w:val="{round(2 * size)}"/></w:rPr>'
            f'<w:t xml:space="preserve">{escape(plain(text))}</w:t></w:r></w:p></w:tc>')


def _row(cells: Sequence[str], wide: Sequence[int], numeric: Sequence[bool], size: float, *,
         head: bool = False, kept: bool = False) -> str:
    look = "<w:cantSplit/>" + ("<w:tblHeader/>" if head else "")
    inner = "".join(_cell(text, width, size, right=right, head=head, kept=kept)
                    for text, width, right in zip(cells, wide, numeric, strict=True))
    return f"<w:tr><w:trPr>{look}</w:trPr>{inner}</w:tr>"


def table(found: tables.Written, room: float, size: float, alt: str) -> CT_Tbl:
    """Return a table that fills `room` points, in letters of a size (points), described by `alt`."""
    wide = [round(TWIPS * each) for each in widths(found, room, BOLD * size)]
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in wide)
    whole = len(found.rows) <= FEW_ROWS
    # The last row stays with what follows it: the line of sources.
    rows = "".join(_row(row, wide, found.numeric, size, kept=whole or row is found.rows[-1]) for row in found.rows)
    head = _row(found.heads, wide, found.numeric, size, head=True)
    element: CT_Tbl = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(wide)}" w:type="dxa"/><w:tblBorders>{EDGES}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>'
        f'</w:tblCellMar><w:tblLook w:firstRow="1"/><w:tblDescription w:val="{escape(alt)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>")
    return element
