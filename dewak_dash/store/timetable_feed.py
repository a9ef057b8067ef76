"""Read a timetable (GTFS, .zip) into tables: all rides of one ordinary day, from each halt of a trip to its next.

Method: GTFS Schedule reference, files stops, trips, stop_times, frequencies, calendar and calendar_dates. The day is
the Tuesday on which most trips run: neither weekend nor, as a rule, holidays.
"""

import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb

from dewak_dash.errors import DataError

# Columns that a file of the feed must have; of calendar and calendar_dates one is enough.
NEEDED: Mapping[str, tuple[str, ...]] = {
    "stops": ("stop_id", "stop_name", "stop_lat", "stop_lon"), "trips": ("trip_id", "service_id"),
    "stop_times": ("trip_id", "stop_id", "stop_sequence", "departure_time")}
DAYS: Mapping[str, tuple[str, ...]] = {
    "calendar": ("service_id", "tuesday", "start_date", "end_date"),
    "calendar_dates": ("service_id", "date", "exception_type")}
MAY_HAVE: Mapping[str, tuple[str, ...]] = {"frequencies": ("trip_id", "start_time", "end_time", "headway_secs"),
                                           "transfers": ("from_stop_id", "to_stop_id")}
COLUMNS = {**NEEDED, **DAYS, **MAY_HAVE}
# Columns that may be missing, with what then holds.
ELSE: Mapping[str, Mapping[str, str]] = {
    "stops": {"location_type": "0", "parent_station": "", "wheelchair_boarding": "0"},
    "trips": {"wheelchair_accessible": "0"},
    "stop_times": {"arrival_time": "", "pickup_type": "0", "drop_off_type": "0"},
    "transfers": {"transfer_type": "0", "min_transfer_time": "", "from_route_id": "", "to_route_id": "",
                  "from_trip_id": "", "to_trip_id": ""}}
# What is said of wheelchairs at a stop or on a trip: 0 nothing, 1 that they come along, and that they do not.
NOT_POSSIBLE = 2
# Of a change from stop to stop: it is not possible; it takes as long as elsewhere. Else the least minutes.
NO_CHANGE, AS_ELSEWHERE = -1, 0
LONGEST_CHANGE = 1440
LARGEST_BYTES, MOST_RUNS = 20_000_000_000, 5_000_000
_CLOCK = r"^\s*\d{1,2}:[0-5]\d:[0-5]\d\s*$"
# A one or a two says whether wheelchairs come along; all else says nothing.
_MARKED = """CREATE MACRO marked(mark) AS CASE WHEN trim(mark) IN ('1', '2') THEN trim(mark)::TINYINT END"""
_SECONDS = """CREATE MACRO seconds(clock) AS 3600 * split_part(trim(clock), ':', 1)::INTEGER
    + 60 * split_part(clock, ':', 2)::INTEGER + split_part(trim(clock), ':', 3)::INTEGER"""
# What is wrong with a row: file, condition on its columns, what is said of it, remedy.
Fault = tuple[str, str, str, str]
_FAULTS: tuple[Fault, ...] = (
    ("stops", "(coalesce(location_type, '0') IN ('', '0') OR stop_id IN (SELECT stop_id FROM stop_times)) AND NOT ("
     "coalesce(TRY_CAST(stop_lat AS DOUBLE), 99) BETWEEN -90 AND 90 "
     "AND coalesce(TRY_CAST(stop_lon AS DOUBLE), 999) BETWEEN -180 AND 180)",
     "hat keine Lage in Grad (stop_lat, stop_lon)", "die Lage eintragen"),
    ("stops", "stop_id IN (SELECT stop_id FROM stops GROUP BY stop_id HAVING count(*) > 1)",
     "nennt eine Haltestelle (stop_id), die es zweimal gibt", "eine der Zeilen streichen"),
    ("trips", "service_id NOT IN (SELECT service_id FROM runs)",
     "nennt Betriebstage (service_id), die in keinem Kalender stehen", "den Kalender mit ausgeben"),
    ("stop_times", f"coalesce(departure_time, '') <> '' AND NOT regexp_matches(departure_time, '{_CLOCK}')",
     "hat keine Abfahrt in der Form 07:30:00", "die Zeit berichtigen"),
    ("stop_times", f"coalesce(arrival_time, '') <> '' AND NOT regexp_matches(arrival_time, '{_CLOCK}')",
     "hat keine Ankunft in der Form 07:30:00", "die Zeit berichtigen"),
    ("stop_times", "TRY_CAST(stop_sequence AS BIGINT) IS NULL", "hat keine Stelle in der Fahrt (stop_sequence)",
     "eine ganze Zahl eintragen"),
    ("stop_times", "NOT EXISTS (SELECT 1 FROM trips WHERE trips.trip_id = stop_times.trip_id)",
     "nennt eine Fahrt (trip_id), die nicht in trips.txt steht", "trips.txt vollständig ausgeben"),
    ("stop_times", "NOT EXISTS (SELECT 1 FROM stops WHERE stops.stop_id = stop_times.stop_id)",
     "nennt eine Haltestelle (stop_id), die nicht in stops.txt steht", "stops.txt vollständig ausgeben"),
    ("frequencies", "trip_id NOT IN (SELECT trip_id FROM trips)",
     "nennt eine Fahrt (trip_id), die nicht in trips.txt steht", "trips.txt vollständig ausgeben"),
    ("frequencies", f"NOT regexp_matches(coalesce(start_time, ''), '{_CLOCK}') "
     f"OR NOT regexp_matches(coalesce(end_time, ''), '{_CLOCK}')",
     "hat keinen Beginn und kein Ende in der Form 07:30:00", "die Zeiten berichtigen"),
    ("frequencies", "coalesce(TRY_CAST(headway_secs AS INTEGER), 0) < 1", "hat keinen Takt (headway_secs)",
     "ganze Sekunden ab 1 eintragen"),
    ("transfers", "coalesce(transfer_type, '') NOT IN ('', '0', '1', '2', '3', '4', '5')",
     "nennt keine Art des Umsteigens (transfer_type)", "eine Zahl von 0 bis 5 eintragen"),
    ("transfers", "transfer_type = '2' AND coalesce(min_transfer_time, '') <> '' "
     "AND coalesce(TRY_CAST(min_transfer_time AS INTEGER), -1) < 0", "hat keine Umsteigezeit (min_transfer_time)",
     "ganze Sekunden ab 0 eintragen"))
_BACK: Fault = ("stop_times", "arrives > departs OR arrives < lag(departs) OVER (PARTITION BY trip_id ORDER BY halt)",
                "fährt in der Zeit zurück", "die Zeit berichtigen")
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
# Halts that name no time are passed through; one of both times stands for the other.
_HALTS = """CREATE TABLE halts AS
    SELECT trip_id, stop_id, line, stop_sequence::BIGINT AS halt, seconds(coalesce(arrival, departure)) AS arrives,
        seconds(coalesce(departure, arrival)) AS departs, coalesce(pickup_type, '0') <> '1' AS boards,
        coalesce(drop_off_type, '0') <> '1' AS alights
    FROM (SELECT *, nullif(trim(arrival_time), '') AS arrival, nullif(trim(departure_time), '') AS departure
          FROM stop_times SEMI JOIN (SELECT trip_id FROM trips JOIN active USING (service_id) WHERE day = ?)
          USING (trip_id))
    WHERE coalesce(arrival, departure) IS NOT NULL"""
# Every time a trip departs, and by how many seconds that is later than stop_times says.
_STARTS = """CREATE TABLE starts AS
    WITH began AS (SELECT trip_id, min(departs) AS began FROM halts GROUP BY trip_id)
    SELECT trip_id, 0 AS later FROM began WHERE trip_id NOT IN (SELECT trip_id FROM frequencies)
    UNION ALL
    SELECT trip_id, unnest(range(seconds(start_time), seconds(end_time), headway_secs::INTEGER))::INTEGER - began
    FROM frequencies JOIN began USING (trip_id)"""
_MANY = """SELECT coalesce(sum(greatest(seconds(end_time) - seconds(start_time), 0) // headway_secs::INTEGER), 0)
    FROM frequencies"""
_RIDES = """CREATE TABLE rides AS
    WITH hops AS (
        SELECT trip_id, halt, stop_id, departs, boards, lead(stop_id) OVER trip AS next_id,
            lead(arrives) OVER trip AS arrives, lead(alights) OVER trip AS alights
        FROM halts WINDOW trip AS (PARTITION BY trip_id ORDER BY halt)),
    runs AS (SELECT trip_id, later, row_number() OVER (ORDER BY trip_id, later) AS run FROM starts)
    SELECT run, halt, stop_id, next_id, (departs + later) // 60 AS departs, (arrives + later + 59) // 60 AS arrives,
        boards, alights, wheels
    FROM hops JOIN runs USING (trip_id)
    JOIN (SELECT trip_id, max(coalesce(marked(wheelchair_accessible), 0)) AS wheels FROM trips GROUP BY trip_id)
    USING (trip_id) WHERE next_id IS NOT NULL"""
_PLACES = """CREATE TABLE places AS
    SELECT own.stop_id, own.stop_name AS name, own.stop_lon::DOUBLE AS lon, own.stop_lat::DOUBLE AS lat,
        own.parent_station AS station, coalesce(marked(own.wheelchair_boarding), marked(station.wheelchair_boarding), 0)
        AS wheels, row_number() OVER (ORDER BY own.stop_id) - 1 AS place
    FROM stops own LEFT JOIN stops station ON own.parent_station = station.stop_id
    SEMI JOIN (SELECT stop_id FROM rides UNION SELECT next_id FROM rides) used ON own.stop_id = used.stop_id"""
# What is said of a station holds for its platforms unless something is said of these. Rules for single lines and trips,
# and for staying aboard, are left out.
_CHANGES = f"""CREATE TABLE changes AS
    WITH named AS (SELECT stop_id AS name, place, 1 AS itself FROM places
                   UNION ALL SELECT station, place, 0 FROM places WHERE coalesce(station, '') <> ''),
    told AS (
        SELECT a.place AS start, b.place AS "end", CASE transfer_type WHEN '3' THEN {NO_CHANGE} WHEN '1' THEN 1
            WHEN '2' THEN least(greatest((wait + 59) // 60, 1), {LONGEST_CHANGE}) END AS least,
            row_number() OVER (PARTITION BY a.place, b.place ORDER BY a.itself + b.itself DESC, line) AS turn
        FROM (SELECT line, from_stop_id, to_stop_id, TRY_CAST(min_transfer_time AS INTEGER) AS wait,
                  CASE WHEN transfer_type = '2' AND coalesce(trim(min_transfer_time), '') = '' THEN '0'
                  ELSE transfer_type END AS transfer_type
              FROM transfers WHERE coalesce(transfer_type, '') NOT IN ('4', '5') AND coalesce(from_route_id, '')
                  || coalesce(to_route_id, '') || coalesce(from_trip_id, '') || coalesce(to_trip_id, '') = '')
        JOIN named a ON from_stop_id = a.name JOIN named b ON to_stop_id = b.name)
    SELECT start, "end", coalesce(least, {AS_ELSEWHERE}) AS least FROM told WHERE turn = 1"""


def unreadable(path: Path) -> DataError:
    """Return what is said of a file that is no whole timetable."""
    return DataError([f"{path.name}: Die Datei ist kein vollständiger Fahrplan (GTFS, .zip); eingelesen ist nichts. "
                      "Abhilfe: noch einmal holen."])


def _nothing_runs(path: Path) -> DataError:
    return DataError([f"{path.name}: An keinem Dienstag fährt etwas; eingelesen ist nichts. Abhilfe: einen Fahrplan "
                      "nehmen, der mindestens eine Woche gilt."])


def _unpacked(path: Path, folder: Path) -> list[str]:
    """Unpack the files that are read and return their names without ending; raise DataError for what is no feed."""
    if not path.is_file():
        raise DataError([f"{path.name}: Diese Datei gibt es nicht. Abhilfe: Namen und Ordner prüfen."])
    try:
        with zipfile.ZipFile(path) as packed:
            there = {name.removesuffix(".txt"): name for name in packed.namelist()}
            wanted = [name for name in COLUMNS if name in there]
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
        raise unreadable(path) from error
    return wanted


def _load(db: duckdb.DuckDBPyConnection, folder: Path, name: str, path: Path) -> None:
    db.execute(f"""CREATE TABLE {name} AS SELECT *, row_number() OVER () + 1 AS line
                   FROM read_csv(?, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"')""",
               [str(folder / f"{name}.txt")])
    columns = {row[0] for row in db.execute(f"DESCRIBE {name}").fetchall()}
    for column in COLUMNS[name]:
        if column not in columns:
            raise DataError([f"{path.name}: In {name}.txt fehlt die Spalte {column}; eingelesen ist nichts. Abhilfe: "
                             "den Fahrplan mit dieser Spalte ausgeben."])
    for column, value in ELSE.get(name, {}).items():
        if column not in columns:
            db.execute(f"ALTER TABLE {name} ADD COLUMN {column} VARCHAR DEFAULT '{value}'")


def _checked(db: duckdb.DuckDBPyConnection, path: Path, faults: Iterable[Fault], table: str = "") -> None:
    for name, wrong, said, remedy in faults:
        # The condition may look at the halt before, which WHERE cannot.
        line, found = db.execute(f"SELECT min(line), count(*) FROM (SELECT line, {wrong} AS wrong FROM "
                                 f"{table or name}) WHERE wrong").fetchall()[0]
        if found:
            more = f" (und {found - 1} weitere)" if found > 1 else ""
            raise DataError([f"{path.name}: {name}.txt, Zeile {line}{more}, {said}; eingelesen ist nichts. Abhilfe: "
                             f"{remedy}."])


def read(db: duckdb.DuckDBPyConnection, path: Path, folder: Path) -> str:
    """Read a timetable into tables and return the day whose rides they hold; raise DataError, or duckdb.Error for what
    is no table.

    places: stop_id, name, lon, lat (degrees), place (0, 1, ...); rides: run (one number each time a trip departs), halt
    (rising along it), stop_id, next_id, departs and arrives (whole minutes from midnight, rounded so that nobody is
    promised too much), boards, alights; both with wheels (0, 1, NOT_POSSIBLE). changes: start, end
    (places), least (NO_CHANGE, AS_ELSEWHERE or whole minutes).
    """
    names = _unpacked(path, folder)
    for name in names:
        _load(db, folder, name, path)
    for name, columns in {**DAYS, **MAY_HAVE}.items():
        if name not in names:
            all_ = (*columns, *ELSE.get(name, ()))
            db.execute(f"CREATE TABLE {name} (line BIGINT, {', '.join(f'{column} VARCHAR' for column in all_)})")
    for made in (_MARKED, _SECONDS, _RUNS, "INSERT INTO runs SELECT service_id, NULL, '0' FROM calendar_dates"):
        db.execute(made)
    _checked(db, path, _FAULTS)
    db.execute(_ACTIVE)
    days = db.execute(_DAY).fetchall()
    if not days:
        raise _nothing_runs(path)
    db.execute(_HALTS, [days[0][0]])
    _checked(db, path, [_BACK], "halts")
    if db.execute(_MANY).fetchall()[0][0] > MOST_RUNS:
        raise DataError([f"{path.name}: frequencies.txt ergibt mehr als fünf Millionen Fahrten; eingelesen ist "
                         "nichts. Abhilfe: den Takt (headway_secs) prüfen."])
    for made in (_STARTS, _RIDES, _PLACES, _CHANGES):
        db.execute(made)
    if db.execute("SELECT count(*) FROM places").fetchall() == [(0,)]:
        raise _nothing_runs(path)
    return str(days[0][0].isoformat())
