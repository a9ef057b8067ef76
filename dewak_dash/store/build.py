"""Build the store from the data folder: whole or not at all, the old file stays until the new one is complete."""

import hashlib
import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from dewak_dash.errors import DewakError
from dewak_dash.store.changes import changes
from dewak_dash.store.derive import fill_store
from dewak_dash.store.disk import told_in_german
from dewak_dash.store.examine import examine
from dewak_dash.store.files import input_files
from dewak_dash.store.row_counts import remarks
from dewak_dash.store.schema import create_rules, create_store

CODE = ("schema.sql", "build.py", "changes.py", "crosschecks.py", "csv_files.py", "derive.py", "disk.py", "examine.py",
        "files.py", "kinds.py", "row_counts.py", "schema.py", "toml_files.py", "validate.py")


@dataclass(frozen=True, kw_only=True)
class BuildReport:
    """Say what was built: file, fingerprint, rows per table, what changed since the last build, seconds, remarks."""

    target: Path
    fingerprint: str
    rows: dict[str, int]
    changes: tuple[str, ...]
    seconds: float
    remarks: tuple[str, ...] = ()


def fingerprint(data_dir: Path) -> str:
    """Return the SHA-256 over names and bytes of all inputs, the schema and the builder's own code."""
    digest = hashlib.sha256()
    for path in input_files(data_dir):
        digest.update(f"{path.relative_to(data_dir).as_posix()}\0".encode() + path.read_bytes() + b"\0")
    for name in CODE:
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()


def schema_version() -> str:
    """Return the short SHA-256 of the schema: a store of another one cannot be read by this program."""
    return hashlib.sha256((Path(__file__).parent / "schema.sql").read_bytes()).hexdigest()[:12]


def fits(target: Path) -> bool:
    """Say whether there is a store that can be read and was built with this program's schema."""
    return _meta(target, "schema_version") == schema_version()


def _meta(target: Path, key: str) -> str | None:
    if not target.exists():
        return None
    try:
        with duckdb.connect(":memory:") as con:
            con.execute(f"ATTACH '{_quoted(target)}' AS store (READ_ONLY)")
            found = con.execute("SELECT value FROM store.meta WHERE key = ?", [key]).fetchone()
    except duckdb.Error:
        return None
    return None if found is None else str(found[0])


def needs_build(data_dir: Path, target: Path) -> bool:
    """Say whether the store is missing, unreadable or built from other inputs or by another builder."""
    return _meta(target, "fingerprint") != fingerprint(data_dir)


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")


def _keep(con: duckdb.DuckDBPyConnection, said: Sequence[tuple[str, str]], stamp: str) -> None:
    """Add the changes below those of earlier builds."""
    last = con.execute("SELECT coalesce(max(position), 0) FROM store.build_changes").fetchall()[0][0]
    rows = [[last + n, date.today(), stamp, table, text] for n, (table, text) in enumerate(said, start=1)]
    if rows:
        con.executemany("INSERT INTO store.build_changes VALUES (?, ?, ?, ?, ?)", rows)


def _counts(con: duckdb.DuckDBPyConnection, tables: Sequence[str]) -> dict[str, int]:
    counts = " UNION ALL ".join(f"SELECT '{table}', count(*) FROM store.{table}" for table in tables)
    found = dict(con.execute(counts).fetchall())
    return {table: found[table] for table in tables}


def _write(data_dir: Path, building: Path, stamp: str, last: Path) -> tuple[dict[str, int], tuple[str, ...]]:
    with duckdb.connect(":memory:") as con:
        schema = create_rules(con)
        examine(con, input_files(data_dir), data_dir, schema)
        create_store(con, _quoted(building))
        fill_store(con, schema.stored)
        con.executemany("INSERT INTO store.meta VALUES (?, ?)", [
            ["fingerprint", stamp], ["built_on", date.today().isoformat()], ["schema_version", schema_version()]])
        said = changes(con, schema, last)
        _keep(con, said, stamp)
        rows = _counts(con, schema.stored)
        con.execute("CHECKPOINT store")
        con.execute("DETACH store")
    return rows, tuple(f"{table}: {text}" if table else text for table, text in said)


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
        rows, said = _write(data_dir, building, stamp, target)
        _sync(building)
        try:
            os.replace(building, target)
        except PermissionError as error:
            raise DewakError(f"Der Datenspeicher {target.name} ist noch geöffnet und kann nicht ersetzt werden. "
                             "Abhilfe: das Dashboard beenden und den Bau wiederholen.") from error
        _sync(target.parent)
    return BuildReport(target=target, fingerprint=stamp, rows=rows, changes=said, seconds=time.perf_counter() - began,
                       remarks=remarks(data_dir))
