"""Turn a table into accessible HTML, into a CSV that German spreadsheets open and into one that programs read."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

import numpy as np
import pandas as pd

from dewak_dash.formats import TWO_DECIMALS_BELOW, cell, decimals, is_missing, number
from dewak_dash.model import Column
from dewak_dash.text import t

# More columns than the first share their room more tightly, more than the second stay side by side on any screen.
FEW_COLUMNS, MOST_COLUMNS = 6, 9
# A sheet of paper is as wide as so many columns in small type; more are written smaller still.
PAPER_COLUMNS = 14
# Words longer than this stand below their head where a row is a block.
LONG_WORDS = 40
# A single word longer than this may be broken where many columns share the room; a shorter one never.
LONG_WORD = 14
FORMULAS = ("=", "+", "-", "@")  # what a cell begins with that a spreadsheet would reckon
# Columns of years and keys, by what their heads begin or end with: their numbers are not grouped.
UNGROUPED = re.compile(r"Jahr|AGS|Year|.*(?:jahr|[ -]year)$")
UNIT = re.compile(r"Einheit|Unit")
# A number as it is written, with a sign, per cent or euros.
FIGURE = re.compile(r"[+\u2212-]?€?\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?(?:\s?[%€])?")
# Where a line may end; a space that does not break is none.
BREAKS = re.compile(r"[ \n/-]+")


def _least(values: Iterable[object]) -> int:
    """Return with how many decimals numbers that stand together are written at least, so that they can be compared."""
    found = [value for value in values if isinstance(value, float) and not is_missing(value)]
    most = max((decimals(value) for value in found), default=0)
    return most if all(abs(value) < TWO_DECIMALS_BELOW for value in found) else min(most, 1)


def _alike(table: pd.DataFrame) -> list[list[int]]:
    """Return with how many decimals each cell of each row is written at least: as its column, or as its row where
    counts stand in the column too or each row has its unit.
    """
    columns = [table.iloc[:, place].tolist() for place in range(table.shape[1])]
    by_row = any(UNIT.fullmatch(str(name)) for name in table.columns)
    mixed = [by_row or any(isinstance(value, int) for value in column) for column in columns]
    down = [_least(column) for column in columns]
    found = []
    for row in zip(*columns, strict=True):
        across = _least(value for value, part in zip(row, mixed, strict=True) if part)
        found.append([across if part else least for part, least in zip(mixed, down, strict=True)])
    return found


def _texts(table: pd.DataFrame) -> list[list[str]]:
    """Return each row of a table as the screen writes it; columns of years and keys are not grouped."""
    plain = [UNGROUPED.match(str(name)) is not None for name in table.columns]
    return [[str(int(value)) if ungrouped and isinstance(value, (int, float)) and not pd.isna(value)
             else cell(value, least) for value, ungrouped, least in zip(row, plain, leasts, strict=True)]
            for row, leasts in zip(table.itertuples(index=False, name=None), _alike(table), strict=True)]


def _cell(text: str) -> str:
    addresses = re.split(r"\s*;\s+", text)
    if all(part.startswith(("https://", "http://")) and " " not in part for part in addresses):
        links = ", ".join(_link(address) for address in addresses)
        return f"<span>{links}</span>" if len(addresses) > 1 else links  # one thing, where a cell is laid out as a row
    return escape(text)


def _link(address: str) -> str:
    host = address.split("/")[2].removeprefix("www.")
    return f'<a href="{escape(address)}" title="{escape(address)}" rel="noreferrer" target="_blank">{escape(host)}</a>'


def _holds_numbers(column: pd.Series) -> bool:
    """Tell whether a column is one of numbers, also written ones, and where words stand in for some withheld."""
    known = column.dropna()
    if pd.api.types.is_numeric_dtype(column) or known.map(type).isin((int, float)).any():
        return True
    texts = known.astype(str)
    return len(texts) > 0 and bool(texts.map(FIGURE.fullmatch).notna().mean() > 0.5)


def _kind(column: pd.Series, *, numeric: bool) -> str:
    """Return the class of a column's cells: numbers, or what its texts hold: addresses, long ones, a long word."""
    if numeric:
        return " class=n"
    texts = column.dropna().astype(str)
    said = texts[~texts.str.startswith("http")]
    longest = max((len(word) for text in said for word in BREAKS.split(text)), default=0)
    kinds = [name for name, holds in (("link", len(said) < len(texts)), ("long", said.str.len().max() > LONG_WORDS),
                                      ("word", longest > LONG_WORD)) if holds]
    return f' class="{" ".join(kinds)}"' if kinds else ""


def html_table(table: pd.DataFrame, caption: str) -> str:
    """Return a whole table as HTML with caption and scoped heads; columns of years and keys are not grouped.

    Every cell carries its head, so that a narrow screen can show a row as a block. Tables of many columns say that they
    can be moved; those of very many can be moved on any screen.
    """
    numeric = [_holds_numbers(table.iloc[:, i]) for i in range(table.shape[1])]
    kinds = [_kind(table.iloc[:, i], numeric=n) for i, n in enumerate(numeric)]
    names = [escape(str(c)) for c in table.columns]
    head = "".join(f'<th scope="col"{" class=n" if n else ""}>{c}</th>' for c, n in zip(names, numeric, strict=True))
    body = "".join(
        "<tr>" + "".join(f'<td{k} data-head="{c}">{_cell(text)}</td>' for text, c, k in zip(row, names, kinds,
                                                                                         strict=True)) + "</tr>"
        for row in _texts(table))
    wide = len(names) > MOST_COLUMNS
    kind = (" wide widest" if len(names) > PAPER_COLUMNS else " wide cards" if wide else
            " cards many" if len(names) > FEW_COLUMNS else " cards")
    said = t("common.table.wide", columns=number(len(names)))
    note = f'<p class="dw-source">{escape(said)}</p>' if wide else ""
    scroll = ' tabindex="0" role="region" data-announced' if wide else ' role="region"'
    return (f'<div class="dw-table{kind}">{note}<div class="dw-scroll"{scroll} '
            f'aria-label="{escape(caption)}"><table class="dw"><thead><tr>{head}</tr></thead>'
            f"<tbody>{body}</tbody></table></div></div>")


def drawn(table: pd.DataFrame, columns: Sequence[Column]) -> pd.DataFrame:
    """Return a table as the screen shows it: each column written in words stands where the first of its figures stood.

    Raise KeyError where a column is made of one that the table lacks.
    """
    parts, used = {}, {name for column in columns for name in column.of}
    first = {column.of[0]: column for column in columns}
    for name in table.columns:
        if name in first:
            rows = table[list(first[name].of)].itertuples(index=False, name=None)
            parts[first[name].head] = pd.Series([first[name].write(*row) for row in rows], index=table.index)
        elif name not in used:
            parts[name] = table[name]
    return pd.DataFrame(parts)


def containing(table: pd.DataFrame, text: str) -> pd.DataFrame:
    """Return the rows in which any cell, as written on screen, contains every word of a text, in any case."""
    words = text.casefold().split()
    rows = ["\n".join(row).casefold() for row in _texts(table)]
    return table[[all(word in row for word in words) for row in rows]]


@dataclass(frozen=True, kw_only=True)
class Written:
    """Hold a table as written on paper: heads, which columns hold numbers, rows of words."""

    heads: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]


def written(table: pd.DataFrame, columns: Sequence[Column]) -> Written:
    """Return a table as the screen writes it, without columns of addresses: those are for clicking."""
    shown = drawn(table, columns) if columns else table
    shown = shown[[name for name in shown.columns if not _holds_addresses(shown[name])]]
    numeric = tuple(_holds_numbers(shown[name]) for name in shown.columns)
    rows = tuple(tuple(row) for row in _texts(shown))
    return Written(heads=tuple(str(name) for name in shown.columns), numeric=numeric, rows=rows)


def _holds_addresses(column: pd.Series) -> bool:
    texts = column.dropna().astype(str)
    return len(texts) > 0 and bool(texts.str.startswith(("https://", "http://")).all())


@dataclass(frozen=True, kw_only=True)
class About:
    """Say what a file holds and where it comes from: title, what is shown, sources, date of the figures, link."""

    title: str
    shows: str
    source: str
    as_of: str
    link: str

    def lines(self) -> list[tuple[str, str]]:
        """Return label and text of what is known."""
        named = [(t("common.file.title"), self.title), (t("common.file.shows"), self.shows),
                 (t("common.source"), self.source), (t("common.file.as_of"), self.as_of),
                 (t("common.file.link"), self.link)]
        return [(label, text) for label, text in named if text]


def _german(value: object) -> object:
    if isinstance(value, str):
        return f"'{value}" if value.lstrip()[:1] in FORMULAS else value  # no spreadsheet takes it for a formula
    if isinstance(value, (bool, np.bool_)):
        return t("common.yes") if value else t("common.no")
    if isinstance(value, (float, np.floating)):
        return None if pd.isna(value) else repr(float(value)).removesuffix(".0").replace(".", ",")
    return value.strftime("%d.%m.%Y") if isinstance(value, date) and not pd.isna(value) else value


def _plain(value: object) -> object:
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value)).lower()
    return value.isoformat()[:10] if isinstance(value, date) and not pd.isna(value) else value


def csv_for_people(table: pd.DataFrame, about: About) -> bytes:
    """Return a table as a German spreadsheet opens it: mark, semicolons, decimal comma, first lines on the source.

    So it is in every language: how a spreadsheet reads figures is set in the computer, not on our screen.
    """
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(
        [*([_german(words) for words in line] for line in about.lines()), []])
    safe = table.astype(object).map(_german).rename(columns=_german)
    safe.to_csv(out, sep=";", index=False, lineterminator="\r\n")
    return out.getvalue().encode("utf-8-sig")


def csv_for_programs(table: pd.DataFrame, about: About | None = None) -> bytes:
    """Return a table as programs read it: RFC 4180, UTF-8, texts quoted, ISO dates, true and false.

    What it is about follows in columns of its own, the same in every row; a table that names its sources row by row
    needs none.
    """
    plain = table.astype(object).map(_plain).assign(**dict(about.lines() if about else []))
    out = io.StringIO()
    plain.to_csv(out, index=False, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
    return out.getvalue().encode("utf-8")


def file_name(*parts: str, ending: str) -> str:
    """Return a file name of plain letters from its parts, such as wetter-ruhr_bevoelkerung_verlauf_2026-11-27.csv."""
    spelt = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
    plain = (re.sub(r"[^a-z0-9]+", "-", part.lower().translate(spelt)).strip("-") for part in parts)
    return f"{'_'.join(part for part in plain if part)}.{ending}"
