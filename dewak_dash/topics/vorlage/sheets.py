"""Give what a paper says as sheets of its workbook: facts and changes, sources with licence, every table in figures."""

from collections.abc import Sequence

import pandas as pd

from dewak_dash.formats import cell, is_missing
from dewak_dash.model import Exhibit
from dewak_dash.text import t
from dewak_dash.topics.vorlage.paper import Change, Link
from dewak_dash.workbook import Cell, Sheet

LONGEST = 31  # letters of a sheet's name
FORBIDDEN = str.maketrans({letter: " " for letter in "[]:*?/\\"})
WIDE, NARROW, MOST = 30.0, 14.0, 40


def _cell(value: object) -> Cell | None:
    if is_missing(value):
        return None
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Cell(float(value))
    return Cell(value if isinstance(value, str) else cell(value))


def state(facts: Sequence[tuple[str, str]], changes: Sequence[Change], links: Sequence[Link]) -> Sheet:
    """Return what the paper holds for: facts, every changed setting, the addresses of exactly this state."""
    heads = (t("vorlage.sheet.setting"), t("vorlage.sheet.value"), t("vorlage.sheet.start"))
    rows: list[list[Cell | None]] = [[Cell(name, "head"), Cell(text)] for name, text in facts]
    rows += [[], [Cell(head, "head") for head in heads]]
    rows += [[Cell(each.name), Cell(each.value), Cell(each.start)] for each in changes]
    rows += [[Cell(t("vorlage.sheet.unchanged"))]] if not changes else []
    rows.append([])
    rows += [[Cell(each.page, "head"), Cell(each.address)] for each in links]
    return Sheet(name=t("vorlage.sheet.state"), rows=rows, widths=(WIDE, 2 * WIDE, WIDE))


def sources(known: pd.DataFrame) -> Sheet:
    """Return every source with publisher, licence, attribution and address."""
    columns = {"publisher": "vorlage.sheet.publisher", "title": "vorlage.sheet.title",
               "licence": "vorlage.sheet.licence", "attribution": "vorlage.sheet.attribution",
               "address": "vorlage.sheet.address"}
    rows: list[list[Cell | None]] = [[Cell(t(words), "head") for words in columns.values()]]
    rows += [[_cell(row[name]) for name in columns] for _, row in known.iterrows()]
    return Sheet(name=t("vorlage.sheet.sources"), rows=rows, widths=(WIDE,) * len(columns), frozen=(1, 0))


def exhibits(found: Sequence[Exhibit]) -> list[Sheet]:
    """Return the table of each exhibit with its figures, title, what it shows and its day."""
    return [_exhibit(shown, place) for place, shown in enumerate(found, start=1)]


def _exhibit(shown: Exhibit, place: int) -> Sheet:
    name = f"{place} {shown.key.translate(FORBIDDEN)}"[:LONGEST]
    table = shown.table
    rows: list[list[Cell | None]] = [[Cell(shown.title, "head")], [Cell(shown.subtitle)], [Cell(shown.as_of)], [],
                                     [Cell(str(head), "head") for head in table.columns]]
    rows += [[_cell(value) for value in row] for row in table.itertuples(index=False, name=None)]
    return Sheet(name=name, rows=rows, widths=(WIDE, *(NARROW,) * min(MOST, table.shape[1] - 1)), frozen=(5, 0))
