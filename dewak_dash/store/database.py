"""Read the store: one read-only connection, a cursor per query, and the store as it is now."""

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb
import pandas as pd

from dewak_dash.errors import DewakError, StoreMissing

Identity = tuple[int, int, int, int]


class Database:
    """Hold a store open for reading; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        quoted = str(path).replace("'", "''")
        # Attached to a connection of its own, because DuckDB would hand out the old file again for the same path.
        self._connection = duckdb.connect(":memory:")
        self._lock = threading.Lock()
        try:
            self._connection.execute(f"ATTACH '{quoted}' AS store (READ_ONLY)")
            self._connection.execute("SET enable_external_access = false")
            self.fingerprint = str(self.frame("SELECT value FROM meta WHERE key = 'fingerprint'")["value"].iloc[0])
        except (duckdb.Error, IndexError) as error:
            self._connection.close()
            raise DewakError(f"Der Datenspeicher {path.name} lässt sich nicht lesen. Abhilfe: neu bauen mit "
                             "„python3 -m dewak_dash build“.") from error

    def frame(self, sql: str, params: Sequence[object] | Mapping[str, object] = ()) -> pd.DataFrame:
        """Return the rows of one query; values only as bound parameters."""
        with self._lock:
            cursor = self._connection.cursor()
        try:
            cursor.execute("USE store")
            return cursor.execute(sql, params).df()
        finally:
            cursor.close()


def open_database(path: Path) -> Database:
    """Open a store for reading. Raise StoreMissing where there is none, DewakError where it cannot be read."""
    if not path.exists():
        raise StoreMissing("Es gibt noch keinen Datenspeicher. Abhilfe: „python3 -m dewak_dash build“ ausführen.")
    return Database(path)


def _identity(path: Path) -> Identity:
    found = path.stat()
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


_current: dict[Path, tuple[Identity, Database]] = {}
_guard = threading.Lock()


def current_database(path: Path) -> Database:
    """Return the store at this path as it is now, opened anew once its file was replaced.

    Whoever still holds the earlier one reads on from the earlier file. Raise StoreMissing where there is none.
    """
    with _guard:
        known = _current.get(path)
        try:
            now = _identity(path)
        except FileNotFoundError:
            now = None
        if known and known[0] == now:
            return known[1]
        opened = open_database(path)
        if now is not None:
            _current[path] = (now, opened)
        return opened
