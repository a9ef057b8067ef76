"""Cells, outlines and landmarks for maps and catchments."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import pandas as pd
from pyproj import Transformer

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives

CELL_200M = "'200m-' || x_3035 || '-' || y_3035 AS cell_id, x_3035, y_3035, persons, ags, quality, source_id, as_of"
# The source of everything that `import streets` brings in.
STREETS = "OSM_STREETS"
# The day for which all figures of a source stand, as text; empty where the source names none.
DAYS = "JOIN (SELECT source_id, coalesce(as_of::VARCHAR, '') AS as_of FROM sources) USING (source_id)"
OUTLINES = f"SELECT o.*, as_of, r.short_name AS name FROM outlines o {DAYS} JOIN regions r USING (ags)"


@cache
def _to_degrees() -> Transformer:
    return Transformer.from_crs("EPSG:3035", "EPSG:4326", always_xy=True)


def degrees(x_3035: np.ndarray, y_3035: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return longitude and latitude (degrees, six digits) of points in metres (EPSG:3035)."""
    lon, lat = _to_degrees().transform(x_3035.astype(float), y_3035.astype(float))
    return np.round(lon, 6), np.round(lat, 6)


def _with_degrees(cells: pd.DataFrame) -> pd.DataFrame:
    # Not stored: they follow from x and y, and 1.4 million pairs of them would be most of the file.
    lon, lat = degrees(cells["x_3035"].to_numpy(), cells["y_3035"].to_numpy())
    return cells.assign(lon=lon, lat=lat)


def box_of_all(db: Database) -> tuple[float, float, float, float]:
    """Return west, south, east, north (degrees) of all outlines."""
    west, south, east, north = db.frame("SELECT min(west), min(south), max(east), max(north) FROM outlines").iloc[0]
    return float(west), float(south), float(east), float(north)


@gives(x_3035="whole", y_3035="whole", persons="whole", ags="text", source_id="text", as_of="text")
def cells_200m(db: Database, ags: str) -> pd.DataFrame:
    """Return the populated 200 m cells of a municipality (Zensus 2011), empty where it has none.

    Columns: cell_id, x_3035, y_3035 (centre, metres), persons, ags, quality, source_id, as_of (day counted), lon, lat
    (degrees). Their sum is not the official count: cells_and_count tells both.
    """
    return _with_degrees(db.frame(f"SELECT {CELL_200M} FROM cells_200m {DAYS} WHERE ags = $ags ORDER BY y_3035, x_3035",
                                  {"ags": ags}))


@gives(x_3035="whole", y_3035="whole", persons="whole", ags="text", source_id="text", as_of="text")
def cells_200m_near(db: Database, ags: str, metres: float) -> pd.DataFrame:
    """Return the 200 m cells of a municipality and of its surroundings: the box of its cells, wider by some metres.

    Columns as in cells_200m; empty where the municipality has no cells.
    """
    return _with_degrees(db.frame(f"""
        WITH box AS (SELECT min(x_3035) - $metres AS west, max(x_3035) + $metres AS east,
          min(y_3035) - $metres AS south, max(y_3035) + $metres AS north FROM cells_200m WHERE ags = $ags)
        SELECT {CELL_200M} FROM cells_200m {DAYS}, box
        WHERE x_3035 BETWEEN west AND east AND y_3035 BETWEEN south AND north
        ORDER BY y_3035, x_3035""", {"ags": ags, "metres": metres}))


@gives(x_3035="whole", y_3035="whole", persons="whole", ags="text")
def cells_of_towns_in_box(db: Database, west: float, south: float, east: float, north: float) -> pd.DataFrame:
    """Return all 200 m cells of every municipality that has one in a box in degrees.

    Columns: ags, x_3035, y_3035, persons, lon, lat.
    """
    x, y = _to_degrees().transform(np.array([west, west, east, east]), np.array([south, north, south, north]),
                                   direction="INVERSE")
    return _with_degrees(db.frame("""
        SELECT ags, x_3035, y_3035, persons FROM cells_200m WHERE ags IN (SELECT DISTINCT ags FROM cells_200m
          WHERE x_3035 BETWEEN $west AND $east AND y_3035 BETWEEN $south AND $north) ORDER BY ags, y_3035, x_3035""",
        {"west": float(x.min()), "east": float(x.max()), "south": float(y.min()), "north": float(y.max())}))


def cells_and_count(db: Database, ags: str) -> pd.DataFrame:
    """Return the sum of a municipality's 200 m cells beside the first official count after their census.

    Columns: cells (number), persons (their sum), date, official (persons), share (persons by official), source_id;
    empty where either is missing or nobody lives there.
    """
    return db.frame("""
        WITH sum AS (SELECT count(*) AS cells, sum(persons)::BIGINT AS persons FROM cells_200m WHERE ags = $ags),
        count AS (SELECT date, value AS official, source_id FROM population p JOIN census_bases USING (basis)
          WHERE ags = $ags AND sex = 'total' AND preferred AND kind = 'update' AND for_all AND value > 0
            AND date > census_date ORDER BY date LIMIT 1)
        SELECT cells, persons, date, official, persons / official AS share, source_id FROM sum, count
        WHERE cells > 0""", {"ags": ags})


@gives(x_3035="whole", y_3035="whole", persons="whole", share_under_18="number", share_65plus="number", ags="text",
       source_id="text", as_of="text")
def cells_1km(db: Database, *, ags: str | None = None) -> pd.DataFrame:
    """Return 1 km cells (Zensus 2011) with mean age and shares (0 to 1), and as_of; suppressed values are empty."""
    return db.frame(f"SELECT * FROM cells_1km {DAYS} WHERE $ags IS NULL OR ags = $ags ORDER BY cell_id", {"ags": ags})


@gives(x_3035="whole", y_3035="whole", age_from="whole", persons="whole", ags="text", source_id="text",
       as_of="text")
def cells_100m(db: Database, *, ags: str | None = None, age_from: int | None = None) -> pd.DataFrame:
    """Return 100 m cells (Zensus 2011) of children under 10 (age_from 0) and people of 80 and over (age_from 80)."""
    return db.frame(f"SELECT * FROM cells_100m {DAYS} WHERE ($ags IS NULL OR ags = $ags) "
                    "AND ($age IS NULL OR age_from = $age) ORDER BY cell_id, age_from", {"ags": ags, "age": age_from})


def outline(db: Database, ags: str) -> str | None:
    """Return the outline of a municipality as GeoJSON text, None for the three areas without one."""
    found = db.frame("SELECT geojson FROM outlines WHERE ags = $ags", {"ags": ags})
    return None if found.empty else str(found["geojson"].iloc[0])


def outlines(db: Database, keys: Sequence[str]) -> pd.DataFrame:
    """Return the outlines of some municipalities: ags, name, geojson, west, south, east, north, source_id, as_of,
    note."""
    return db.frame(f"{OUTLINES} WHERE list_contains($keys, o.ags) ORDER BY o.ags", {"keys": list(keys) or [""]})


def outlines_in_box(db: Database, west: float, south: float, east: float, north: float) -> pd.DataFrame:
    """Return the outlines whose box meets a box in degrees, columns as in outlines."""
    return db.frame(f"{OUTLINES} WHERE west <= $east AND east >= $west AND south <= $north AND north >= $south "
                    "ORDER BY o.ags", {"west": west, "south": south, "east": east, "north": north})


def landmarks(db: Database, ags: str) -> pd.DataFrame:
    """Return points to recognise on a map of a town: name, kind, lon, lat (degrees), accuracy_m, address, note, source.

    Show a point no finer than accuracy_m. Empty where the store holds none.
    """
    return db.frame("SELECT * FROM landmarks WHERE ags = $ags ORDER BY kind, name, landmark_id", {"ags": ags})
