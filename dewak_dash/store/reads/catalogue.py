"""The store described by itself: tables, columns, qualities, and every table as a file."""

from collections.abc import Sequence

import pandas as pd

from dewak_dash.errors import InputError
from dewak_dash.store.database import Database
from dewak_dash.store.reads import datasets


def tables(db: Database) -> pd.DataFrame:
    """Return every table with its German comment and number of rows: table_name, comment, rows."""
    found = db.frame("SELECT table_name, comment FROM duckdb_tables() WHERE database_name = 'store' "
                     "ORDER BY table_name")
    counted = " UNION ALL ".join(f"SELECT '{name}' AS table_name, count(*) AS rows FROM \"{name}\""
                                 for name in found["table_name"])
    return found.merge(db.frame(counted), on="table_name")


def columns(db: Database) -> pd.DataFrame:
    """Return every column with type and German comment: table_name, column_name, data_type, comment, position."""
    return db.frame("SELECT table_name, column_name, data_type, comment, column_index AS position "
                    "FROM duckdb_columns() WHERE database_name = 'store' ORDER BY table_name, column_index")


def _known(db: Database, table: str) -> str:
    names = set(db.frame("SELECT table_name FROM duckdb_tables() WHERE database_name = 'store'")["table_name"])
    if table not in names:
        raise InputError(f"Eine Tabelle „{table}“ gibt es nicht.")
    return table


def qualities(db: Database) -> pd.DataFrame:
    """Return how many rows of each table are official, derived or assumed: table_name, quality, rows."""
    marked = columns(db).query("column_name == 'quality'")["table_name"]
    counted = (f"SELECT '{name}' AS table_name, quality, count(*) AS rows FROM \"{name}\" GROUP BY quality"
               for name in marked)
    return db.frame(" UNION ALL ".join(counted) + " ORDER BY table_name, quality")


def table_rows(db: Database, table: str, *, limit: int | None = None) -> pd.DataFrame:
    """Return the rows of one table of the store. Raise InputError for a name the store does not have."""
    return db.frame(f'SELECT * FROM "{_known(db, table)}" LIMIT $limit', {"limit": limit})


def newest_day(db: Database, table: str, among: Sequence[str]) -> str:
    """Return the latest day (ISO) in the first of these columns that the table has and that names one, else empty."""
    own = set(columns(db).query("table_name == @table").column_name)
    for name in among:
        if name in own:
            day = db.frame(f'SELECT max("{name}") AS day FROM "{_known(db, table)}"')["day"].iloc[0]
            if pd.notna(day):
                return str(day)[:10]
    return ""


def comments(db: Database, table: str) -> dict[str, str]:
    """Return the German comment of every column of a table."""
    mine = columns(db).query("table_name == @table")
    return dict(zip(mine.column_name, mine.comment, strict=True))


def table_parquet(db: Database, table: str) -> bytes:
    """Return a table as Parquet (zstd) with the German comments of its columns in the file's description."""
    return datasets.parquet_bytes(datasets.select(db, table), comments(db, table))
