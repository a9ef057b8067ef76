"""Build the store from the data folder: whole or not at all, the old file stays until the new one is complete."""

import hashlib
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from dewak_dash.errors import DataError, DewakError
from dewak_dash.store.crosschecks import cross_check
from dewak_dash.store.derive import check_geometries, fill_store
from dewak_dash.store.disk import told_in_german
from dewak_dash.store.files import Part, input_files, stage
from dewak_dash.store.validate import Schema, check_columns, check_rules, check_types, fill_typed, read_schema

SCHEMA_VERSION = "1"
# Nobody writes to a built store: every key and reference was checked, an index would only cost time and space.
KEYS = re.compile(r" REFERENCES \w+ \([^)]*\)|,\n    (?:PRIMARY KEY|UNIQUE) \([^)]*\)| PRIMARY KEY| UNIQUE")
CODE = ("schema.sql", "build.py", "files.py", "validate.py", "crosschecks.py", "derive.py")


@dataclass(frozen=True)
class BuildReport:
    """Say what was built: file, fingerprint, rows per table, seconds."""

    target: Path
    fingerprint: str
    rows: dict[str, int]
    seconds: float


def fingerprint(data_dir: Path) -> str:
    """Return the SHA-256 over names and bytes of all inputs, the schema and the builder's own code."""
    digest = hashlib.sha256()
    for path in input_files(data_dir):
        digest.update(f"{path.relative_to(data_dir).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    for name in CODE:
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()


def needs_build(data_dir: Path, target: Path) -> bool:
    """Say whether the store is missing, unreadable or built from other inputs or by another builder."""
    if not target.exists():
        return True
    try:
        with duckdb.connect(":memory:") as con:
            con.execute(f"ATTACH '{_quoted(target)}' AS store (READ_ONLY)")
            found = con.execute("SELECT value FROM store.meta WHERE key = 'fingerprint'").fetchone()
    except duckdb.Error:
        return True
    return found is None or found[0] != fingerprint(data_dir)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _checked(con: duckdb.DuckDBPyConnection, schema: Schema, parts: list[Part], problems: list[str]) -> None:
    broken: set[str] = set()
    for part in parts:
        heads = check_columns(part, schema)
        problems += heads
        broken |= {part.table} if heads else set()
    whole = [part for part in parts if part.table not in broken]
    for part in whole:
        faults = check_types(con, part, schema)
        problems += faults
        broken |= {part.table} if faults else set()
    fill_typed(con, schema, [part for part in whole if part.table not in broken])
    # Rows of a broken table are not there to be referred to: what depends on them is checked once it is mended.
    problems += check_rules(con, schema, broken)
    problems += cross_check(con, broken) + check_geometries(con, broken)
    if problems:
        raise DataError(problems)


def _create(con: duckdb.DuckDBPyConnection, building: Path) -> None:
    whole = (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")
    for name, file, sql in (("rules", ":memory:", whole), ("store", _quoted(building), KEYS.sub("", whole))):
        con.execute(f"ATTACH '{file}' AS {name}")
        con.execute(f"USE {name}")
        con.execute(f"BEGIN; {sql} COMMIT")
    con.execute("USE memory")


def _write(data_dir: Path, building: Path, stamp: str) -> dict[str, int]:
    with duckdb.connect(":memory:") as con:
        _create(con, building)
        schema = read_schema(con)
        parts, problems = stage(con, data_dir)
        _checked(con, schema, parts, problems)
        fill_store(con, schema.stored)
        con.executemany("INSERT INTO store.meta VALUES (?, ?)", [
            ["fingerprint", stamp], ["built_on", date.today().isoformat()], ["schema_version", SCHEMA_VERSION]])
        rows = {table: con.table(f"store.{table}").shape[0] for table in schema.stored}
        con.execute("CHECKPOINT store")
        con.execute("DETACH store")
    return rows


def _alive(pid: int) -> bool:
    if os.name == "nt":  # there os.kill would end the process; an open file cannot be removed anyway
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _remove_leftovers(folder: Path) -> None:
    for path in folder.glob(".build-*"):
        pid = path.name.removeprefix(".build-").split(".")[0]
        if pid.isdigit() and int(pid) != os.getpid() and _alive(int(pid)):
            continue
        try:
            path.unlink(missing_ok=True)  # another build may clear up at the same time
        except PermissionError:
            continue  # another build on Windows still has it open


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows knows no flush of a folder
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    target.parent.mkdir(parents=True, exist_ok=True)
    _remove_leftovers(target.parent)
    building = target.parent / f".build-{os.getpid()}.duckdb"
    try:
        yield building
    finally:
        for path in (building, building.with_name(building.name + ".wal")):
            path.unlink(missing_ok=True)


def build_store(data_dir: Path, target: Path) -> BuildReport:
    """Build the store beside the target and put it in its place in one step.

    Raise DataError with every problem found (German: file, row, expectation, remedy); the old store then stays as it
    is. Raise DewakError when the disk is full, a folder may not be written to, or the file cannot be replaced
    because the system keeps it open for a reader.
    """
    began = time.perf_counter()
    with told_in_german(data_dir):
        stamp = fingerprint(data_dir)
    with told_in_german(target.parent), _beside(target) as building:
        rows = _write(data_dir, building, stamp)
        _sync(building)
        try:
            os.replace(building, target)
        except PermissionError as error:
            raise DewakError(f"Der Datenspeicher {target.name} ist noch geöffnet und kann nicht ersetzt werden. "
                             "Abhilfe: das Dashboard beenden und den Bau wiederholen.") from error
        _sync(target.parent)
    return BuildReport(target, stamp, rows, time.perf_counter() - began)
