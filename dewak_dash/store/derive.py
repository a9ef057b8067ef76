"""Compute what no input file holds: the valid value among several, sums of Kreise; check outlines."""

from collections.abc import Collection, Sequence

import duckdb
import numpy as np

from dewak_dash.errors import DataError
from dewak_dash.store.kinds import MAP
from dewak_dash.store.wording import cap, found

POLYGONS = (3, 6)  # shapely's numbers of Polygon and MultiPolygon
WRITTEN_LAST = {"meta", "build_changes"}
SIDES = ("west", "south", "east", "north")
SAME_DEGREES = 1e-9
POPULATION = """
INSERT INTO store.population BY NAME
WITH members AS (
  SELECT left(ags, n) AS area, count(*) AS towns FROM typed.regions, (VALUES (2), (5)) AS lengths (n)
  WHERE level = 'municipality' GROUP BY ALL
  UNION ALL SELECT '00', count(*) FROM typed.regions WHERE level = 'municipality'),
kreise AS (
  SELECT left(ags, 5) AS kreis, year, date, sex, sum(value) AS value, basis, kind, bool_and(usable) AS usable,
    source_id, count(*) AS towns
  FROM typed.population WHERE length(ags) = 8 GROUP BY ALL),
sums AS (
  SELECT area AS ags, year, date, sex, sum(value)::BIGINT AS value, basis, kind, bool_and(usable) AS usable,
    'derived' AS quality, source_id, 'Summe der Gemeinden auf dem Gebietsstand 31.12.2023' AS note
  FROM (SELECT *, unnest([left(kreis, 2), kreis, '00']) AS area FROM kreise) p JOIN members m USING (area)
  GROUP BY ALL HAVING sum(p.towns) = max(m.towns)),
every AS (
  SELECT ags, year, date, sex, value, basis, kind, usable, quality, source_id, note FROM typed.population
  UNION ALL
  SELECT * FROM sums ANTI JOIN typed.population USING (ags, date, sex, basis, kind, source_id)),
rivals AS (SELECT ags, year, sex, basis, kind FROM every GROUP BY ALL HAVING count(*) > 1)
SELECT every.* EXCLUDE (usable), usable AS preferred
FROM every ANTI JOIN rivals USING (ags, year, sex, basis, kind)
UNION ALL
SELECT every.* EXCLUDE (usable), usable AND row_number() OVER (
    PARTITION BY ags, every.year, sex, basis, kind
    ORDER BY usable DESC, date DESC, quality = 'official' DESC, preference, source_id) = 1
FROM every SEMI JOIN rivals USING (ags, year, sex, basis, kind) JOIN typed.sources USING (source_id)
ORDER BY ags, date, sex"""

REGIONS = """
INSERT INTO store.regions BY NAME
SELECT r.* EXCLUDE (_file, _row), f.featured
FROM typed.regions r LEFT JOIN typed.featured f USING (ags) ORDER BY ags"""

PARAMETERS = """
INSERT INTO store.parameters BY NAME
SELECT * EXCLUDE (_file, _row), row_number() OVER (ORDER BY _file, _row)::INTEGER AS parameter_row
FROM typed.parameters ORDER BY parameter_row"""


def check_geometries(con: duckdb.DuckDBPyConnection, skip: Collection[str],
                     only: Collection[str] | None = None) -> list[str]:
    """Return every outline that is not a GeoJSON polygon on the map, or whose box does not fit."""
    import shapely

    if "outlines" in skip or (only is not None and "outlines" not in only):
        return []
    rows = con.execute(f"SELECT _file, _row, geojson, [{', '.join(SIDES)}]::DOUBLE[] FROM typed.outlines "
                       "WHERE geojson IS NOT NULL ORDER BY _file, _row").fetchall()
    shapes = shapely.from_geojson(np.array([row[2] for row in rows], dtype=object), on_invalid="ignore")
    polygons = np.isin(shapely.get_type_id(shapes), POLYGONS) & ~shapely.is_empty(shapes)
    bounds = shapely.bounds(shapes)
    west, south, east, north = bounds.T
    inside = (west >= MAP[0]) & (south >= MAP[1]) & (east <= MAP[2]) & (north <= MAP[3])
    boxes = np.array([row[3] for row in rows], dtype=float).reshape(-1, len(SIDES))
    boxed = (np.abs(bounds - boxes) < SAME_DEGREES).all(axis=1)
    problems = []
    for (file, row, *_), is_polygon, is_inside, is_boxed in zip(rows, polygons, inside, boxed, strict=True):
        if not is_polygon:
            problems.append(found(file, row, "geojson ist kein Polygon. Abhilfe: Geometrie als GeoJSON ablegen."))
        elif not is_inside:
            problems.append(found(file, row, "Der Umriss liegt nicht auf der Karte. Abhilfe: Länge und Breite in Grad "
                                  "angeben (WGS 84), Länge zuerst."))
        elif not is_boxed:
            problems.append(found(file, row, "west, south, east und north umschließen den Umriss nicht genau. "
                                  "Abhilfe: neu berechnen."))
    return cap(problems, "outlines")


def fill_store(con: duckdb.DuckDBPyConnection, tables: Sequence[str]) -> None:
    """Move the typed rows into the attached store in order of its tables, computed columns included.

    Among several values for the same place, year, sex, basis and kind the usable one with the latest day is preferred,
    then official before derived, then the source of lower preference number. Sums of Kreise, Länder and Germany exist
    only where every municipality has a value on the same basis from the same source. Raise DataError naming the table
    whose rows do not fit.
    """
    for table in tables:
        try:
            _fill(con, table)
        except duckdb.ConstraintException as error:
            raise DataError([f"{table}: Die Zeilen verletzen gemeinsam eine Regel der Tabelle. Abhilfe: zuletzt "
                             "geänderte Dateien dieser Tabelle prüfen."]) from error


def _fill(con: duckdb.DuckDBPyConnection, table: str) -> None:
    special = {"population": POPULATION, "regions": REGIONS, "parameters": PARAMETERS}
    if table in special:
        con.execute(special[table])
    elif table not in WRITTEN_LAST:
        con.execute(f"INSERT INTO store.{table} BY NAME SELECT * EXCLUDE (_file, _row) FROM typed.{table}")
