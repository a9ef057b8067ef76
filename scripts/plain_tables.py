"""Judge an accepted table a second way: the csv module reads it, SQLite holds it to the rules of schema.sql.

Slow and plain on purpose: nothing here is shared with the builder but schema.sql itself.
"""

import csv
import io
import re
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

SCHEMA = Path(__file__).resolve().parents[1] / "dewak_dash" / "store" / "schema.sql"
NUMERIC = {"DOUBLE", "BIGINT", "INTEGER"}
LARGEST = 1e12


def rules() -> sqlite3.Connection:
    """Return an SQLite database with the tables of schema.sql, references left unchecked."""
    con = sqlite3.connect(":memory:")
    con.executescript(re.sub(r"(?m)^COMMENT ON .*;$", "", SCHEMA.read_text(encoding="utf-8")))
    return con


def key(con: sqlite3.Connection, table: str) -> list[str]:
    """Return the columns that no two rows of a table share; none where the store keeps no such table."""
    unique = [row[1] for row in con.execute(f'PRAGMA index_list("{table}")') if row[2]]
    return [row[2] for name in unique[:1] for row in con.execute(f'PRAGMA index_info("{name}")')]


def read(raw: bytes) -> tuple[list[str], list[list[str]]]:
    """Return head and rows of a CSV file, German notation as it stands."""
    text = raw.decode("utf-8-sig")
    first = text.split("\n", 1)[0]
    mark = ";" if ";" in first and "," not in first else ","
    head, *rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    return head, rows


def _plain(cell: str, kind: str, *, german: bool) -> object:
    if cell == "":
        return None
    if german and kind in NUMERIC:
        cell = cell.replace(",", ".")
    if german and kind == "DATE" and (day := re.fullmatch(r"(\d+)\.(\d+)\.(\d{4})", cell)):
        cell = f"{day[3]}-{int(day[2]):02d}-{int(day[1]):02d}"
    if kind == "BOOLEAN":
        return cell in ("true", "WAHR")
    return float(cell) if kind in NUMERIC else cell


def same(raw: bytes, got: Sequence[Sequence[object]], kinds: Mapping[str, str]) -> str:
    """Compare the rows that arrived (columns in the order of kinds) with the file; return the first difference."""
    head, rows = read(raw)
    if len(rows) != len(got):
        return f"{len(rows)} Zeilen in der Datei, {len(got)} angekommen"
    german = ";" in raw.split(b"\n", 1)[0].decode("utf-8-sig")
    for number, (row, arrived) in enumerate(zip(rows, got, strict=True), start=2):
        for (name, kind), value in zip(kinds.items(), arrived, strict=True):
            wanted = _plain(row[head.index(name)], kind, german=german)
            shown = float(value) if kind in NUMERIC and value is not None else value  # type: ignore[arg-type]
            if wanted != (str(shown) if kind in ("DATE", "VARCHAR") and shown is not None else shown):
                return f"Zeile {number}, {name}: {wanted!r} in der Datei, {value!r} angekommen"
    return ""


def _wrong(values: Mapping[str, object], kinds: Mapping[str, str]) -> str:
    """Return what one row breaks of the rules that schema.sql does not hold: finite, digits, printable, true years."""
    for name, value in values.items():
        if value is None:
            continue
        if kinds[name] == "DOUBLE" and not abs(float(str(value))) < LARGEST:
            return f"{name} = {value}"
        if name in ("ags", "parent_ags") and not re.fullmatch(r"\d{2}|\d{5}|\d{8}", str(value)):
            return f"{name} = {value}"
        if kinds[name] == "VARCHAR" and re.search(r"[\x00-\x1f\ufffd]", str(value)):
            return f"{name} = {value!r}"
        if name.startswith("share_") and not 0 <= float(str(value)) <= 1:
            return f"{name} = {value}"
    day, year = values.get("date"), values.get("year")
    dated = kinds.get("date") == "DATE" and kinds.get("year") == "INTEGER" and day is not None
    return f"year = {year}, date = {day}" if dated and str(year) != str(day)[:4] else ""


def wrong(con: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]],
          kinds: Mapping[str, str]) -> str:
    """Return the first row that breaks a rule and which."""
    computed = [row[1] for row in con.execute(f'PRAGMA table_info("{table}")') if row[1] not in columns and row[3]]
    heads = ", ".join(f'"{name}"' for name in (*columns, *computed))
    marks = ", ".join("?" for _ in (*columns, *computed))
    for number, row in enumerate(rows, start=1):
        if said := _wrong(dict(zip(columns, row, strict=True)), kinds):
            return f"{number}. Zeile: {said}"
        try:
            con.execute(f'INSERT INTO "{table}" ({heads}) VALUES ({marks})',
                        [_simple(value) for value in row] + [number for _ in computed])
        except sqlite3.IntegrityError as error:
            return f"{number}. Zeile: {error}"
    return ""


def _simple(value: object) -> object:
    if value is None or isinstance(value, (str, int, float)):
        return value
    return str(value)

