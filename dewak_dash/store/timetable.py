"""Read a timetable (GTFS, .zip) and keep how often each stop is left in every hour of one ordinary day.

Method: GTFS Schedule reference, files stops, trips, stop_times, calendar and calendar_dates. The day is the Tuesday on
which most trips run: neither weekend nor, as a rule, holidays.
"""

import json
import os
import tempfile
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dewak_dash.errors import DataError, DewakError
from dewak_dash.store.disk import told_in_german
from dewak_dash.store.streets.kept import FOLDER

FILE, ABOUT, VERSION = "timetable.parquet", b"dewak", 1
HOURS = 24
# Columns that a file of the feed must have; of calendar and calendar_dates one is enough.
NEEDED: Mapping[str, tuple[str, ...]] = {
    "stops": ("stop_id", "stop_name", "stop_lat", "stop_lon"), "trips": ("trip_id", "service_id"),
    "stop_times": ("trip_id", "stop_id", "stop_sequence", "departure_time")}
DAYS: Mapping[str, tuple[str, ...]] = {
    "calendar": ("service_id", "tuesday", "start_date", "end_date"),
    "calendar_dates": ("service_id", "date", "exception_type")}
# Columns that may be missing, with what then holds.
ELSE: Mapping[str, Mapping[str, str]] = {"stops": {"location_type": "0"}, "stop_times": {"pickup_type": "0"},
                                         "trips": {}, "calendar": {}, "calendar_dates": {}}
LARGEST_BYTES = 20_000_000_000
_CLOCK = r"^\s*\d{1,2}:[0-5]\d:[0-5]\d\s*$"
# What is wrong with a row: file, condition on its columns, what is said of it, remedy.
_FAULTS: tuple[tuple[str, str, str, str], ...] = (
    ("stops", "coalesce(location_type, '0') IN ('', '0') AND NOT (coalesce(TRY_CAST(stop_lat AS DOUBLE), 99) BETWEEN "
     "-90 AND 90 AND coalesce(TRY_CAST(stop_lon AS DOUBLE), 999) BETWEEN -180 AND 180)",
     "hat keine Lage in Grad (stop_lat, stop_lon)", "die Lage eintragen"),
    ("stops", "stop_id IN (SELECT stop_id FROM stops GROUP BY stop_id HAVING count(*) > 1)",
     "nennt eine Haltestelle (stop_id), die es zweimal gibt", "eine der Zeilen streichen"),
    ("trips", "service_id NOT IN (SELECT service_id FROM runs)",
     "nennt Betriebstage (service_id), die in keinem Kalender stehen", "den Kalender mit ausgeben"),
    ("stop_times", f"coalesce(departure_time, '') <> '' AND NOT regexp_matches(departure_time, '{_CLOCK}')",
     "hat keine Abfahrt in der Form 07:30:00", "die Zeit berichtigen"),
    ("stop_times", "TRY_CAST(stop_sequence AS BIGINT) IS NULL", "hat keine Stelle in der Fahrt (stop_sequence)",
     "eine ganze Zahl eintragen"),
    ("stop_times", "NOT EXISTS (SELECT 1 FROM trips WHERE trips.trip_id = stop_times.trip_id)",
     "nennt eine Fahrt (trip_id), die nicht in trips.txt steht", "trips.txt vollständig ausgeben"),
    ("stop_times", "NOT EXISTS (SELECT 1 FROM stops WHERE stops.stop_id = stop_times.stop_id)",
     "nennt eine Haltestelle (stop_id), die nicht in stops.txt steht", "stops.txt vollständig ausgeben"))
_RUNS = """CREATE TABLE runs AS
    SELECT service_id, unnest(generate_series(TRY_STRPTIME(start_date, '%Y%m%d'), TRY_STRPTIME(end_date, '%Y%m%d'),
        INTERVAL 1 DAY))::DATE AS day, tuesday FROM calendar"""
_ACTIVE = """CREATE TABLE active AS
    SELECT service_id, day FROM runs WHERE tuesday = '1' AND isodow(day) = 2
        AND (service_id, day) NOT IN (SELECT service_id, TRY_STRPTIME(date, '%Y%m%d')::DATE FROM calendar_dates
                                      WHERE exception_type = '2')
    UNION
    SELECT service_id, TRY_STRPTIME(date, '%Y%m%d')::DATE AS day FROM calendar_dates
        WHERE exception_type = '1' AND isodow(TRY_STRPTIME(date, '%Y%m%d')::DATE) = 2"""
_DAY = "SELECT day FROM active JOIN trips USING (service_id) GROUP BY day ORDER BY count(*) DESC, day LIMIT 1"
_LEFT = f"""
    WITH run AS (SELECT trip_id FROM trips JOIN active USING (service_id) WHERE day = ?),
    called AS (SELECT stop_id, departure_time, pickup_type,
                      row_number() OVER (PARTITION BY trip_id ORDER BY stop_sequence::BIGINT DESC) AS from_end
               FROM stop_times SEMI JOIN run USING (trip_id))
    SELECT stop_id, stop_name AS name, stop_lon::DOUBLE AS lon, stop_lat::DOUBLE AS lat,
           split_part(trim(departure_time), ':', 1)::INTEGER % {HOURS} AS hour, count(*)::INTEGER AS departures
    FROM called JOIN stops USING (stop_id)
    WHERE from_end > 1 AND coalesce(pickup_type, '0') <> '1' AND coalesce(departure_time, '') <> ''
    GROUP BY ALL ORDER BY stop_id, hour"""


@dataclass(frozen=True, kw_only=True)
class About:
    """Tell of the timetable read: its file, the day that was counted, stops that are left on it, and departures."""

    file: str
    day: str
    stops: int
    departures: int


def _unreadable(path: Path) -> DataError:
    return DataError([f"{path.name}: Die Datei ist kein vollständiger Fahrplan (GTFS, .zip); eingelesen ist nichts. "
                      "Abhilfe: noch einmal holen."])


def _unpacked(path: Path, folder: Path) -> list[str]:
    """Unpack the files that are read and return their names without ending; raise DataError for what is no feed."""
    if not path.is_file():
        raise DataError([f"{path.name}: Diese Datei gibt es nicht. Abhilfe: Namen und Ordner prüfen."])
    try:
        with zipfile.ZipFile(path) as packed:
            there = {name.removesuffix(".txt"): name for name in packed.namelist()}
            wanted = [name for name in (*NEEDED, *DAYS) if name in there]
            missing = [f"{name}.txt" for name in NEEDED if name not in there]
            if not set(DAYS) & set(there):
                missing.append("calendar.txt")
            if missing:
                raise DataError([f"{path.name}: Im Fahrplan fehlt {', '.join(missing)}; eingelesen ist nichts. "
                                 "Abhilfe: den Fahrplan vollständig ausgeben, die Dateien ganz oben in der .zip."])
            if sum(packed.getinfo(there[name]).file_size for name in wanted) > LARGEST_BYTES:
                raise DataError([f"{path.name}: Der Fahrplan ist zu groß. Abhilfe: den des Verbunds nehmen."])
            for name in wanted:
                packed.extract(there[name], folder)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError, zlib.error) as error:
        raise _unreadable(path) from error
    return wanted


def _load(db: duckdb.DuckDBPyConnection, folder: Path, name: str, path: Path) -> None:
    db.execute(f"""CREATE TABLE {name} AS SELECT *, row_number() OVER () + 1 AS line
                   FROM read_csv(?, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')""",
               [str(folder / f"{name}.txt")])
    columns = {row[0] for row in db.execute(f"DESCRIBE {name}").fetchall()}
    for column in {**NEEDED, **DAYS}[name]:
        if column not in columns:
            raise DataError([f"{path.name}: In {name}.txt fehlt die Spalte {column}; eingelesen ist nichts. Abhilfe: "
                             "den Fahrplan mit dieser Spalte ausgeben."])
    for column, value in ELSE[name].items():
        if column not in columns:
            db.execute(f"ALTER TABLE {name} ADD COLUMN {column} VARCHAR DEFAULT '{value}'")


def _checked(db: duckdb.DuckDBPyConnection, path: Path) -> None:
    for name, wrong, said, remedy in _FAULTS:
        line, number = db.execute(f"SELECT min(line), count(*) FROM {name} WHERE {wrong}").fetchone() or (None, 0)
        if number:
            more = f" (und {number - 1} weitere)" if number > 1 else ""
            raise DataError([f"{path.name}: {name}.txt, Zeile {line}{more}, {said}; eingelesen ist nichts. Abhilfe: "
                             f"{remedy}."])


def _counted(path: Path, folder: Path) -> tuple[str, pd.DataFrame]:
    """Return the day that was counted and the departures by stop and hour."""
    names = _unpacked(path, folder)
    with duckdb.connect(":memory:", config={"temp_directory": str(folder)}) as db:
        for name in names:
            _load(db, folder, name, path)
        for name, columns in DAYS.items():
            if name not in names:
                db.execute(f"CREATE TABLE {name} ({', '.join(f'{column} VARCHAR' for column in columns)})")
        db.execute(_RUNS)
        db.execute("INSERT INTO runs SELECT service_id, NULL, '0' FROM calendar_dates")
        _checked(db, path)
        db.execute(_ACTIVE)
        day = db.execute(_DAY).fetchone()
        if day is None:
            raise DataError([f"{path.name}: An keinem Dienstag fährt etwas; eingelesen ist nichts. Abhilfe: einen "
                             "Fahrplan nehmen, der mindestens eine Woche gilt."])
        return day[0].isoformat(), db.execute(_LEFT, [day[0]]).df()


def bring_in(data_dir: Path, path: Path) -> About:
    """Read a timetable, keep it in place of an earlier one and return what is known of it.

    Raise DewakError (one German sentence with file, row and remedy), nothing changed.
    """
    folder = data_dir / FOLDER
    with told_in_german(folder), tempfile.TemporaryDirectory() as unpacked:
        try:
            day, rows = _counted(path, Path(unpacked))
        except duckdb.Error as error:
            raise _unreadable(path) from error
        stops = rows.drop_duplicates("stop_id")[["stop_id", "name", "lon", "lat"]].reset_index(drop=True)
        table = np.zeros((len(stops), HOURS), np.int32)
        table[pd.Index(stops.stop_id).get_indexer(rows.stop_id), rows.hour] = rows.departures
        about = About(file=path.name, day=day, stops=len(stops), departures=int(table.sum()))
        said = json.dumps({**about.__dict__, "version": VERSION})
        kept = pa.Table.from_pandas(stops, preserve_index=False).append_column(
            "by_hour", pa.array(list(table), pa.list_(pa.int32()))).replace_schema_metadata({ABOUT: said.encode()})
        folder.mkdir(parents=True, exist_ok=True)
        made = folder / f".{FILE}-{os.getpid()}"
        try:
            pq.write_table(kept, made, compression="zstd")
            os.replace(made, folder / FILE)
        finally:
            made.unlink(missing_ok=True)
    return about


def about(data_dir: Path) -> About | None:
    """Return what is known of the timetable, None where none was read; raise DewakError for a damaged file."""
    path = data_dir / FOLDER / FILE
    if not path.exists():
        return None
    try:
        said: dict[str, Any] = json.loads(pq.read_schema(path).metadata[ABOUT])
        return About(file=said["file"], day=said["day"], stops=said["stops"], departures=said["departures"])
    except (OSError, ValueError, KeyError, TypeError) as error:  # what pyarrow raises is one of the first two
        raise DewakError(f"Der eingelesene Fahrplan ({FILE}) ist beschädigt. Abhilfe: noch einmal einlesen mit "
                         "„python3 -m dewak_dash import timetable“.") from error


def stops(data_dir: Path) -> pd.DataFrame:
    """Return the stops read: stop_id, name, lon, lat (degrees), by_hour (departures in each of 24 hours)."""
    return pq.read_table(data_dir / FOLDER / FILE).to_pandas()
