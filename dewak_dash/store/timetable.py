"""Keep the rides of one ordinary day of a timetable beside the store, and how often each stop is left in every hour."""

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dewak_dash.errors import DewakError
from dewak_dash.store import timetable_feed
from dewak_dash.store.disk import told_in_german
from dewak_dash.store.streets.kept import FOLDER

# The source of everything that is read from it.
SOURCE = "GTFS_TIMETABLE"
FILE, ABOUT, VERSION = "timetable.parquet", b"dewak", 3
HOURS, AT_ONCE = 24, 131_072
MEMORY = "2GB"
# The first row group of the file holds the stops, all later ones rides; what the others have is empty.
_STOPS: Mapping[str, pa.DataType] = {
    "stop_id": pa.string(), "name": pa.string(), "lon": pa.float64(), "lat": pa.float64(),
    "by_hour": pa.list_(pa.int32()), "by_hour_wheels": pa.list_(pa.int32()), "wheels": pa.int8(),
    "change_to": pa.list_(pa.int32()), "change_least": pa.list_(pa.int16())}
_RIDES: Mapping[str, pa.DataType] = {
    "trip": pa.int32(), "start": pa.int32(), "end": pa.int32(), "departs": pa.int16(), "arrives": pa.int16(),
    "boards": pa.bool_(), "alights": pa.bool_(), "ride_wheels": pa.int8()}
_LEFT = f"""
    WITH left_at AS (
        SELECT place, (departs // 60) % {HOURS} AS hour, count(*) AS departures, count(*) FILTER (
            rides.wheels <> {timetable_feed.NOT_POSSIBLE} AND places.wheels <> {timetable_feed.NOT_POSSIBLE}) AS wheeled
        FROM rides JOIN places USING (stop_id) WHERE boards GROUP BY ALL),
    hours AS (SELECT place, map(list(hour), list(departures)) AS many, map(list(hour), list(wheeled)) AS wheeled
              FROM left_at GROUP BY place),
    changed AS (SELECT start AS place, list("end" ORDER BY "end") AS change_to,
                    list(least ORDER BY "end") AS change_least FROM changes GROUP BY start)
    SELECT stop_id, name, lon, lat, wheels, coalesce(change_to, []) AS change_to,
        coalesce(change_least, []) AS change_least,
        list_transform(range({HOURS}), lambda hour: coalesce(many[hour], 0)) AS by_hour,
        list_transform(range({HOURS}), lambda hour: coalesce(wheeled[hour], 0)) AS by_hour_wheels
    FROM places LEFT JOIN hours USING (place) LEFT JOIN changed USING (place) ORDER BY place"""
_IN_ORDER = """
    SELECT run AS trip, a.place AS start, b.place AS "end", departs, arrives, boards, alights,
        rides.wheels AS ride_wheels
    FROM rides JOIN places a USING (stop_id) JOIN places b ON b.stop_id = next_id ORDER BY departs, run, halt"""


@dataclass(frozen=True, kw_only=True)
class About:
    """Tell of the timetable read: its file, the day that was counted, stops that are left on it, and departures."""

    file: str
    day: str
    stops: int
    departures: int


def _write(db: duckdb.DuckDBPyConnection, path: Path, file: str, day: str) -> About:
    stops = db.sql(_LEFT).to_arrow_table()
    by_hour = [sum(each) for each in stops["by_hour"].to_pylist()]
    about = About(file=file, day=day, stops=sum(many > 0 for many in by_hour), departures=sum(by_hour))
    said = json.dumps({**about.__dict__, "version": VERSION})
    schema = pa.schema(list({**_STOPS, **_RIDES}.items()), metadata={ABOUT: said.encode()})
    with pq.ParquetWriter(path, schema, compression="zstd") as out:
        out.write_table(_wide(stops, schema), row_group_size=max(len(stops), 1))
        for batch in db.sql(_IN_ORDER).to_arrow_reader(AT_ONCE):
            out.write_table(_wide(pa.table(batch), schema), row_group_size=AT_ONCE)
    return about


def _wide(rows: pa.Table, schema: pa.Schema) -> pa.Table:
    return pa.table({each.name: rows[each.name].cast(each.type) if each.name in rows.column_names
                     else pa.nulls(len(rows), each.type) for each in schema}, schema=schema)


def bring_in(data_dir: Path, path: Path) -> About:
    """Read a timetable, keep it in place of an earlier one and return what is known of it.

    Raise DewakError (one German sentence with file, row and remedy), nothing changed.
    """
    folder = data_dir / FOLDER
    with told_in_german(folder), tempfile.TemporaryDirectory() as unpacked:
        folder.mkdir(parents=True, exist_ok=True)
        made = folder / f".{FILE}-{os.getpid()}"
        try:
            with duckdb.connect(":memory:", config={"temp_directory": unpacked, "memory_limit": MEMORY}) as db:
                about = _write(db, made, path.name, timetable_feed.read(db, path, Path(unpacked)))
            os.replace(made, folder / FILE)
        except duckdb.Error as error:
            raise timetable_feed.unreadable(path) from error
        finally:
            made.unlink(missing_ok=True)
    return about


def _said(data_dir: Path) -> dict[str, Any]:
    try:
        said: dict[str, Any] = json.loads(pq.read_schema(data_dir / FOLDER / FILE).metadata[ABOUT])
    except (OSError, ValueError, KeyError, TypeError) as error:  # what pyarrow raises is one of the first two
        raise _broken("ist beschädigt") from error
    if said.get("version") != VERSION:
        raise _broken("stammt von einer anderen Fassung des Programms")
    return said


def _broken(what: str) -> DewakError:
    return DewakError(f"Der eingelesene Fahrplan ({FILE}) {what}. Abhilfe: noch einmal einlesen mit „python3 -m "
                      "dewak_dash import timetable“.")


def about(data_dir: Path) -> About | None:
    """Return what is known of the timetable, None where none was read; raise DewakError for a damaged file."""
    if not (data_dir / FOLDER / FILE).exists():
        return None
    said = _said(data_dir)
    try:
        return About(file=said["file"], day=said["day"], stops=said["stops"], departures=said["departures"])
    except KeyError as error:
        raise _broken("ist beschädigt") from error


def stops(data_dir: Path) -> pd.DataFrame:
    """Return the stops that rides begin or end at, in the order that numbers them: stop_id, name, lon, lat (degrees),
    by_hour (departures in each of 24 hours, 0 where all get off), by_hour_wheels (those at which nothing says that a
    wheelchair does not come along), wheels (0 unknown, 1 possible, 2 not), change_to (numbers of the
    stops to which the timetable tells of changes) and change_least (their least minutes, timetable_feed.NO_CHANGE,
    AS_ELSEWHERE).
    """
    return _read(_open(data_dir), [0], _STOPS)


def rides(data_dir: Path, first: int, until: int) -> pd.DataFrame:
    """Return the rides that depart at a minute of the day or later and arrive at a minute or earlier.

    Columns: trip (one number each time a trip runs), start, end (numbers of stops), departs, arrives (whole minutes
    from midnight, after the next one they go on), boards, alights, ride_wheels (as wheels of stops); sorted by
    departs, and along each trip.
    """
    file = _open(data_dir)
    at = list(_RIDES).index("departs") + len(_STOPS)
    spans = {group: file.metadata.row_group(group).column(at).statistics for group in range(1, file.num_row_groups)}
    found = _read(file, [group for group, span in spans.items()
                         if span is None or (span.max >= first and span.min <= until)], _RIDES)
    return found[(found.departs >= first) & (found.arrives <= until)].reset_index(drop=True)


def _open(data_dir: Path) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(data_dir / FOLDER / FILE)
    except (OSError, ValueError) as error:  # what pyarrow raises is one of these
        raise _broken("ist beschädigt") from error


def _read(file: pq.ParquetFile, groups: list[int], columns: Mapping[str, pa.DataType]) -> pd.DataFrame:
    try:
        return file.read_row_groups(groups, columns=list(columns)).to_pandas()
    except (OSError, ValueError) as error:  # what pyarrow raises is one of these
        raise _broken("ist beschädigt") from error
