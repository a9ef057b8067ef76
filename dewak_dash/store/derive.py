"""Compute what no input file holds: the valid value among several, sums of Kreise, the town of a cell."""

import json
from collections.abc import Sequence

import duckdb

CELLS = ("cells_200m", "cells_1km", "cells_100m")
POPULATION = """
INSERT INTO store.population BY NAME
WITH members AS (
  SELECT left(ags, n) AS area, count(*) AS towns FROM typed.regions, (VALUES (2), (5)) AS lengths (n)
  WHERE level = 'municipality' GROUP BY ALL
  UNION ALL SELECT '00', count(*) FROM typed.regions WHERE level = 'municipality'),
sums AS (
  SELECT area AS ags, year, date, sex, sum(value)::BIGINT AS value, basis, kind, bool_and(usable) AS usable,
    'derived' AS quality, source_id, 'Summe der Gemeinden auf dem Gebietsstand 31.12.2023' AS note
  FROM (SELECT *, unnest([left(ags, 2), left(ags, 5), '00']) AS area FROM typed.population WHERE length(ags) = 8) p
  JOIN members m USING (area)
  GROUP BY ALL HAVING count(*) = max(m.towns)),
every AS (
  SELECT ags, year, date, sex, value, basis, kind, usable, quality, source_id, note FROM typed.population
  UNION ALL
  SELECT * FROM sums ANTI JOIN typed.population USING (ags, date, sex, basis, kind, source_id))
SELECT every.* EXCLUDE (usable), usable AND row_number() OVER (
    PARTITION BY ags, every.year, sex, basis, kind
    ORDER BY usable DESC, date DESC, quality = 'official' DESC, preference, source_id) = 1 AS preferred
FROM every JOIN typed.sources USING (source_id)
ORDER BY ags, date, sex"""

REGIONS = """
INSERT INTO store.regions BY NAME
SELECT r.* EXCLUDE (_file, _row), f.featured
FROM typed.regions r LEFT JOIN typed.featured f USING (ags) ORDER BY ags"""

PARAMETERS = """
INSERT INTO store.parameters BY NAME
SELECT * EXCLUDE (_file, _row), row_number() OVER (ORDER BY _file, _row)::INTEGER AS parameter_row
FROM typed.parameters ORDER BY parameter_row"""


def _locate_cells(con: duckdb.DuckDBPyConnection) -> None:
    import pyarrow as pa
    import shapely

    outlines = con.execute("SELECT ags, geojson FROM typed.outlines ORDER BY ags").fetchall()
    shapes = [shapely.from_geojson(geojson) for _, geojson in outlines]
    every = " UNION ".join(f"SELECT cell_id, lon, lat FROM typed.{table}" for table in CELLS)
    cells = con.execute(f"{every} ORDER BY cell_id").fetchnumpy()
    points = shapely.points(cells["lon"].astype(float), cells["lat"].astype(float))
    at, inside = shapely.STRtree(shapes).query(points, predicate="within")
    con.register("arriving", pa.table({"cell_id": [str(cells["cell_id"][i]) for i in at],
                                       "ags": [outlines[i][0] for i in inside]}))
    con.execute("CREATE TABLE cell_towns AS SELECT cell_id, min(ags) AS ags FROM arriving GROUP BY cell_id")
    con.unregister("arriving")


def _geometry_problems(con: duckdb.DuckDBPyConnection) -> list[str]:
    problems = []
    for file, row, geojson in con.execute("SELECT _file, _row, geojson FROM typed.outlines").fetchall():
        try:
            known = json.loads(geojson)["type"] in ("Polygon", "MultiPolygon")
        except (json.JSONDecodeError, KeyError, TypeError):
            known = False
        if not known:
            problems.append(f"{file}, Datensatz {row}: geojson ist kein Polygon. "
                            "Abhilfe: Geometrie als GeoJSON ablegen.")
    return problems


def check_geometries(con: duckdb.DuckDBPyConnection, skip: set[str]) -> list[str]:
    """Return every outline that is not a GeoJSON polygon."""
    return [] if "outlines" in skip else _geometry_problems(con)


def fill_store(con: duckdb.DuckDBPyConnection, tables: Sequence[str]) -> None:
    """Move the typed rows into the attached store in order of its tables, computed columns included.

    A cell belongs to the municipality in whose simplified outline its centre lies. Among several values for the same
    place, year, sex, basis and kind the usable one with the latest day is preferred, then official before derived,
    then the source of lower preference number. Sums of Kreise, Länder and Germany exist only where every municipality
    has a value on the same basis from the same source.
    """
    _locate_cells(con)
    special = {"population": POPULATION, "regions": REGIONS, "parameters": PARAMETERS}
    for table in tables:
        if table in special:
            con.execute(special[table])
        elif table in CELLS:
            con.execute(f"INSERT INTO store.{table} BY NAME SELECT c.* EXCLUDE (_file, _row), t.ags "
                        f"FROM typed.{table} c LEFT JOIN cell_towns t USING (cell_id)")
        elif table != "meta":
            con.execute(f"INSERT INTO store.{table} BY NAME SELECT * EXCLUDE (_file, _row) FROM typed.{table}")
