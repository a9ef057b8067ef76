"""Read the store: one read-only connection, a cursor lent to each query, and the store as it is now."""

import logging
import threading
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from dewak_dash.errors import DewakError, StoreMissing, TookTooLong

Identity = tuple[int, int, int, int]
LOOKED_FOR_EVERY_SECONDS = 1.0
MEMORY = "256MB"  # of four fifths of the machine, which DuckDB would take
LOG = logging.getLogger(__name__)


class Database:
    """Hold a store open for reading; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        quoted = str(path).replace("'", "''")
        # Attached to a connection of its own, because DuckDB would hand out the old file again for the same path.
        self._connection = duckdb.connect(":memory:")
        self._lock = threading.Lock()
        self._idle: deque[duckdb.DuckDBPyConnection] = deque()  # never more than there were queries at once
        try:
            self._connection.execute(f"ATTACH '{quoted}' AS store (READ_ONLY)")
            self._connection.execute("SET enable_external_access = false")
            self._connection.execute(f"SET memory_limit = '{MEMORY}'")
            self.fingerprint = str(self.frame("SELECT value FROM meta WHERE key = 'fingerprint'")["value"].iloc[0])
            found = self.frame("SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'store' "
                               "ORDER BY table_name, column_index")
            self.columns: dict[str, tuple[str, ...]] = {
                str(name): tuple(rows) for name, rows in found.groupby("table_name")["column_name"]}
        except (duckdb.Error, IndexError) as error:
            self._connection.close()
            raise DewakError(f"Der Datenspeicher {path.name} lässt sich nicht lesen. Abhilfe: neu bauen mit "
                             "„python3 -m dewak_dash build“.") from error

    @contextmanager
    def _lent(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """Lend a cursor that reads the store; one whose query failed is not lent again."""
        try:
            cursor = self._idle.pop()
        except IndexError:
            with self._lock:
                cursor = self._connection.cursor()
            cursor.execute("USE store")
        well = False
        try:
            yield cursor
            well = True
        finally:
            self._idle.append(cursor) if well else cursor.close()

    def frame(self, sql: str, params: Sequence[object] | Mapping[str, object] = ()) -> pd.DataFrame:
        """Return the rows of one query; values only as bound parameters."""
        with self._lent() as cursor:
            return cursor.execute(sql, params).df()

    def table(self, sql: str, params: Sequence[object] | Mapping[str, object], seconds: float) -> pa.Table:
        """Return the rows of one query as they are typed in the store; values only as bound parameters.

        Raise TookTooLong where it takes longer than some seconds.
        """
        with self._lent() as cursor:
            clock = threading.Timer(seconds, cursor.interrupt)
            clock.start()
            try:
                return cursor.sql(sql, params=params).to_arrow_table()
            except duckdb.InterruptException as error:
                raise TookTooLong(f"Die Abfrage dauert länger als {seconds:.0f} Sekunden. Abhilfe: mit Filtern oder "
                                  "„limit“ weniger Zeilen verlangen.") from error
            finally:
                clock.cancel()
                clock.join()  # it must not interrupt a cursor that is closed, or another's query


def open_database(path: Path) -> Database:
    """Open a store for reading. Raise StoreMissing where there is none, DewakError where it cannot be read."""
    if not path.exists():
        raise StoreMissing("Es gibt noch keinen Datenspeicher. Abhilfe: „python3 -m dewak_dash build“ ausführen.")
    return Database(path)


def _identity(path: Path) -> Identity | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


@dataclass
class _Held:
    """A store in use: the file it was last seen as, when that was."""

    database: Database
    seen: Identity | None
    looked: float


_current: dict[Path, _Held] = {}
_guard = threading.Lock()


def current_database(path: Path) -> Database:
    """Return the store at this path as it is now, opened anew once its file was replaced; looked for once a second.

    Whoever still holds the earlier one reads on from the earlier file. A file that has vanished or cannot be read is
    told once in the log, and the earlier one is read further. Raise StoreMissing where there never was one.
    """
    held = _current.get(path)
    if held is not None and time.monotonic() - held.looked < LOOKED_FOR_EVERY_SECONDS:
        return held.database
    with _guard:
        return _looked_for(path)


def _looked_for(path: Path) -> Database:
    now, moment = _identity(path), time.monotonic()
    held = _current.get(path)
    if held is None:
        held = _current[path] = _Held(open_database(path), now, moment)
        return held.database
    held.looked = moment
    if now != held.seen:
        held.seen = now
        try:
            held.database = open_database(path)
        except DewakError as error:
            LOG.error("%s Bis dahin wird der Datenspeicher von zuvor gezeigt.", error)
    return held.database
