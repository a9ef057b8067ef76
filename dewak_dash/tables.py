"""Turn a table into accessible HTML and into a CSV that German spreadsheets open."""

import io
from html import escape

import pandas as pd

from dewak_dash.formats import cell, number
from dewak_dash.text import t

# More columns than these stay side by side on any screen.
MOST_COLUMNS = 9

def _cell(value: object, plain: bool) -> str:
    if plain and isinstance(value, (int, float)) and not pd.isna(value):
        return str(int(value))
    text = cell(value)
    if text.startswith(("https://", "http://")) and " " not in text:
        host = text.split("/")[2].removeprefix("www.")
        return f'<a href="{escape(text)}" title="{escape(text)}" rel="noreferrer" target="_blank">{escape(host)}</a>'
    return escape(text)


def _holds_numbers(column: pd.Series) -> bool:
    """Tell whether a column is one of numbers, also where words stand in for some that are withheld."""
    return pd.api.types.is_numeric_dtype(column) or bool(column.map(type).isin((int, float)).any())


def html_table(table: pd.DataFrame, caption: str) -> str:
    """Return a whole table as HTML with caption and scoped heads; columns named 'Jahr' are not grouped.

    Every cell carries its head, so that a narrow screen can show a row as a block; tables of very many columns
    stay beside each other and say that they can be moved.
    """
    numeric = [_holds_numbers(table.iloc[:, i]) for i in range(table.shape[1])]
    years = [str(c).startswith(("Jahr", "AGS")) for c in table.columns]
    names = [escape(str(c)) for c in table.columns]
    head = "".join(f'<th scope="col"{" class=n" if n else ""}>{c}</th>' for c, n in zip(names, numeric, strict=True))
    body = "".join(
        "<tr>" + "".join(f'<td{" class=n" if n else ""} data-head="{c}">{_cell(v, y)}</td>'
                         for v, c, n, y in zip(row, names, numeric, years, strict=True)) + "</tr>"
        for row in table.itertuples(index=False, name=None))
    wide = len(names) > MOST_COLUMNS
    said = t("common.table.wide", columns=number(len(names)))
    note = f'<p class="dw-source">{escape(said)}</p>' if wide else ""
    scroll = ' tabindex="0" role="region" data-announced' if wide else ' role="region"'
    return (f'<div class="dw-table{"" if wide else " cards"}">{note}<div class="dw-scroll"{scroll} '
            f'aria-label="{escape(caption)}"><table class="dw"><thead><tr>{head}</tr></thead>'
            f"<tbody>{body}</tbody></table></div></div>")


def containing(table: pd.DataFrame, text: str) -> pd.DataFrame:
    """Return the rows in which any cell, as written on screen, contains every word of a text, in any case."""
    found = table
    for word in text.casefold().split():
        found = found[found.map(lambda value, word=word: word in cell(value).casefold()).any(axis=1)]
    return found


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return a table as CSV: UTF-8 with mark, semicolons, decimal comma; formulas are defused."""
    safe = table.map(lambda v: f"'{v}" if isinstance(v, str) and v[:1] in ("=", "+", "-", "@") else v)
    out = io.StringIO()
    safe.to_csv(out, sep=";", decimal=",", index=False, lineterminator="\r\n")
    return out.getvalue().encode("utf-8-sig")
