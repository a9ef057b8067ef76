"""Examine inputs: read, count, type and check them, and say everything that is wrong at once."""

from collections.abc import Collection, Sequence
from pathlib import Path

import duckdb

from dewak_dash.errors import DataError
from dewak_dash.store import row_counts
from dewak_dash.store.crosschecks import cross_check
from dewak_dash.store.derive import check_geometries
from dewak_dash.store.files import BROKEN, Part, stage_file, tables_of
from dewak_dash.store.schema import Schema
from dewak_dash.store.validate import check_counts, check_rules, check_types, create_typed, fill_typed


def _filled(con: duckdb.DuckDBPyConnection, part: Part, schema: Schema) -> bool:
    """Add the rows of an input to its typed table; False where a Parquet file cannot be read to its end."""
    try:
        fill_typed(con, part, schema)
    except duckdb.Error:
        if part.written:
            raise
        return False
    finally:
        con.execute(f'DROP {"TABLE" if part.written else "VIEW"} "{part.staged}"')
    return True


def _type_faults(con: duckdb.DuckDBPyConnection, part: Part, schema: Schema) -> list[str]:
    """Return what is wrong with the types of an input; one sentence where a Parquet file cannot be read to its end."""
    try:
        return check_types(con, part, schema)
    except duckdb.Error:
        if part.written:
            raise
        return [BROKEN.format(file=part.file)]


def stage(con: duckdb.DuckDBPyConnection, paths: Sequence[Path], data_dir: Path,
          schema: Schema) -> tuple[list[str], set[str]]:
    """Read files into the typed tables; return what is wrong with them and the tables that are not whole."""
    problems: list[str] = []
    broken: set[str] = set()
    parts: list[Part] = []
    unread: set[str] = set()
    for path in paths:
        try:
            parts += stage_file(con, path, data_dir, schema)
        except DataError as error:
            problems += error.problems
            broken |= set(tables_of(path))
            unread.add(path.relative_to(data_dir).as_posix())
    arrived = [(part.file, part.counted) for part in parts if part.file.startswith(row_counts.TABLES)]
    problems += row_counts.problems(data_dir, arrived, unread)
    for part in parts:
        if faults := _type_faults(con, part, schema):
            problems += faults
            broken.add(part.table)
    unreadable = [part for part in parts if part.table not in broken and not _filled(con, part, schema)]
    problems += [BROKEN.format(file=part.file) for part in unreadable]
    broken |= {part.table for part in unreadable}
    return problems + check_counts(con, [part for part in parts if part.table not in broken]), broken


def check(con: duckdb.DuckDBPyConnection, schema: Schema, broken: Collection[str],
          only: Collection[str] | None = None) -> list[str]:
    """Return every rule that the typed rows break, alone and together; of some tables only where asked.

    Rows of a broken table are not there to be referred to: what depends on them is checked once it is mended.
    """
    skip = set(broken)
    return [*check_rules(con, schema, skip, only), *cross_check(con, skip, only), *check_geometries(con, skip, only)]


def examine(con: duckdb.DuckDBPyConnection, paths: Sequence[Path], data_dir: Path, schema: Schema) -> None:
    """Fill the typed tables from all inputs. Raise DataError with everything that is wrong."""
    create_typed(con, schema)
    problems, broken = stage(con, paths, data_dir, schema)
    problems += check(con, schema, broken)
    if problems:
        raise DataError(problems)
