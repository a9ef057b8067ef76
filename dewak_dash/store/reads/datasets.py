"""Rows of any table by columns and conditions, typed as in the store, and as a file."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dewak_dash.errors import InputError
from dewak_dash.store.database import Database
from dewak_dash.store.reads.space import degrees
from dewak_dash.store.schema import Schema, create_rules

Comparison = Literal["=", ">=", "<=", "IS NULL"]
WHOLE_SECONDS = 120.0  # for a whole table; the largest takes two
PART_ROWS = 20_000
METRES = ("x_3035", "y_3035")
DEGREES = ("lon", "lat")
# How values stand in a text file where not as Python writes them; numbers keep every digit they need to come back.
WRITTEN: dict[type, Callable[[Any], str]] = {bool: lambda value: "true" if value else "false"}


@dataclass(frozen=True)
class Condition:
    """Hold what a column must fulfil: a comparison and its value, none for IS NULL."""

    column: str
    comparison: Comparison
    value: object = None


def rules() -> Schema:
    """Return what schema.sql demands of every table: keys, references, values that must be there."""
    with duckdb.connect(":memory:") as con:
        return create_rules(con)


def _names(db: Database, table: str) -> Sequence[str]:
    if table not in db.columns:
        raise InputError(f"Eine Tabelle „{table}“ gibt es nicht.")
    return db.columns[table]


def _where(names: Sequence[str], conditions: Sequence[Condition]) -> tuple[str, dict[str, object]]:
    parts, values = ["true"], dict[str, object]()
    for place, condition in enumerate(conditions):
        if condition.column not in names:
            raise InputError(f"Eine Spalte „{condition.column}“ gibt es nicht.")
        if condition.comparison == "IS NULL":
            parts.append(f'"{condition.column}" IS NULL')
        else:
            parts.append(f'"{condition.column}" {condition.comparison} $v{place}')
            values[f"v{place}"] = condition.value
    return " AND ".join(parts), values


def select(db: Database, table: str, *, columns: Sequence[str] = (), conditions: Sequence[Condition] = (),
           limit: int | None = None, offset: int = 0, seconds: float = WHOLE_SECONDS) -> pa.Table:
    """Return rows in the order of the store, all columns where none are named.

    Raise InputError for a table or column that is not there, TookTooLong above some seconds.
    """
    names = _names(db, table)
    unknown = [column for column in columns if column not in names]
    if unknown:
        raise InputError(f"Eine Spalte „{unknown[0]}“ gibt es nicht.")
    where, values = _where(names, conditions)
    wanted = ", ".join(f'"{column}"' for column in columns or names)
    # The engine keeps the order of insertion, with LIMIT too: pages of one store never overlap.
    return db.table(f'SELECT {wanted} FROM "{table}" WHERE {where} LIMIT $limit OFFSET $offset',
                    {**values, "limit": limit, "offset": offset}, seconds)


def count(db: Database, table: str, conditions: Sequence[Condition] = (), *, seconds: float = WHOLE_SECONDS) -> int:
    """Return how many rows fulfil the conditions; errors as in select."""
    where, values = _where(_names(db, table), conditions)
    found = db.table(f'SELECT count(*) AS rows FROM "{table}" WHERE {where}', values, seconds)
    return int(found["rows"][0].as_py())


def sources_by_table(db: Database) -> pd.DataFrame:
    """Return which sources the rows of each table name: table_name, source_id."""
    marked = db.frame("SELECT table_name FROM duckdb_columns() WHERE database_name = 'store' "
                      "AND column_name = 'source_id' ORDER BY table_name")["table_name"]
    named = " UNION ALL ".join(f"SELECT DISTINCT '{name}' AS table_name, source_id FROM \"{name}\" "
                               "WHERE source_id IS NOT NULL" for name in marked)
    return db.frame(f"{named} ORDER BY table_name, source_id")


def records(rows: pa.Table) -> Iterator[tuple[Any, ...]]:
    """Yield rows as Python values, part by part, so that a large table never stands there twice."""
    for part in rows.to_batches(max_chunksize=PART_ROWS):
        yield from zip(*(column.to_pylist() for column in part.columns), strict=True)


def csv_parts(rows: pa.Table) -> Iterator[str]:
    """Yield rows as CSV: RFC 4180 with commas, dates as YYYY-MM-DD, empty where not known."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(rows.column_names)
    for number, record in enumerate(records(rows), 1):
        writer.writerow([WRITTEN.get(type(value), lambda value: value)(value) for value in record])
        if number % PART_ROWS == 0:
            yield out.getvalue()
            out.seek(0)
            out.truncate()
    yield out.getvalue()


def parquet_bytes(rows: pa.Table, comments: dict[str, str]) -> bytes:
    """Return rows as Parquet (zstd) with the German comments of the columns in the file's description."""
    fields = [field.with_metadata({"comment": comments.get(field.name, "")}) for field in rows.schema]
    out = io.BytesIO()
    pq.write_table(rows.cast(pa.schema(fields)), out, compression="zstd")
    return out.getvalue()


def with_degrees(rows: pa.Table) -> pa.Table:
    """Return rows with lon and lat after their metres (EPSG:3035), unchanged where they have them."""
    if set(DEGREES) <= set(rows.column_names) or not set(METRES) <= set(rows.column_names):
        return rows
    pair = degrees(*(rows[name].to_numpy() for name in METRES))
    for name, values in zip(DEGREES, pair, strict=True):
        rows = rows.append_column(name, pa.array(values))
    return rows
