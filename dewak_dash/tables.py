"""Turn a table into accessible HTML and into a CSV that German spreadsheets open."""

import io
from html import escape

import pandas as pd

from dewak_dash.formats import cell, number
from dewak_dash.text import t

SHOWN = 60


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
    """Return a table as HTML with caption and scoped heads; columns named 'Jahr' are not grouped."""
    numeric = [_holds_numbers(table.iloc[:, i]) for i in range(table.shape[1])]
    years = [str(c).startswith(("Jahr", "AGS")) for c in table.columns]
    head = "".join(f'<th scope="col"{" class=n" if n else ""}>{escape(str(c))}</th>'
                   for c, n in zip(table.columns, numeric, strict=True))
    body = "".join(
        "<tr>" + "".join(f"<td{' class=n' if n else ''}>{_cell(v, y)}</td>"
                         for v, n, y in zip(row, numeric, years, strict=True)) + "</tr>"
        for row in table.head(SHOWN).itertuples(index=False, name=None))
    cut = ""
    if len(table) > SHOWN:
        words = t("common.rows_cut", shown=number(SHOWN), total=number(len(table)))
        cut = f'<p class="dw-source">{escape(words)}</p>'
    return (f'<div class="dw-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
            f'<table class="dw"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>{cut}')


def csv_bytes(table: pd.DataFrame) -> bytes:
    """Return a table as CSV: UTF-8 with mark, semicolons, decimal comma; formulas are defused."""
    safe = table.map(lambda v: f"'{v}" if isinstance(v, str) and v[:1] in ("=", "+", "-", "@") else v)
    out = io.StringIO()
    safe.to_csv(out, sep=";", decimal=",", index=False, lineterminator="\r\n")
    return out.getvalue().encode("utf-8-sig")
