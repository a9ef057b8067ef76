"""Find places: by key, the project towns, the same Kreis, the neighbours."""

import pandas as pd

from dewak_dash.model import Region
from dewak_dash.store.database import Database

COLUMNS = "r.ags, r.name, r.short_name, r.level, r.parent_ags, r.lon, r.lat, r.area_km2, r.featured"
LATEST = """
latest AS (SELECT ags, arg_max(value, year) AS population, max(year) AS population_year FROM population
  WHERE sex = 'total' AND preferred AND kind = 'update'
    AND basis = (SELECT arg_max(basis, sort) FROM census_bases WHERE for_all) GROUP BY ags)"""


def _region(row: pd.Series) -> Region:
    def known(column: str) -> bool:
        return bool(pd.notna(row[column]))

    return Region(
        ags=row["ags"], name=row["name"] if known("name") else "",
        short_name=row["short_name"] if known("short_name") else row["ags"], level=row["level"],
        parent_ags=row["parent_ags"] if known("parent_ags") else None,
        lon=float(row["lon"]) if known("lon") else None, lat=float(row["lat"]) if known("lat") else None,
        area_km2=float(row["area_km2"]) if known("area_km2") else None,
        featured=int(row["featured"]) if known("featured") else None)


def region(db: Database, ags: str) -> Region | None:
    """Return a place by its key, or None; a place without a known name is called by its key."""
    found = db.frame(f"SELECT {COLUMNS} FROM regions r WHERE r.ags = $ags", {"ags": ags})
    return None if found.empty else _region(found.iloc[0])


def featured(db: Database) -> list[Region]:
    """Return the project towns in their order."""
    found = db.frame(f"SELECT {COLUMNS} FROM regions r WHERE r.featured IS NOT NULL ORDER BY r.featured")
    return [_region(row) for _, row in found.iterrows()]


def siblings(db: Database, ags: str) -> pd.DataFrame:
    """Return all municipalities of the same Kreis, largest first: ags, short_name, lon, lat, area_km2, population."""
    return db.frame(f"""
        WITH {LATEST} SELECT r.ags, r.short_name, r.lon, r.lat, r.area_km2, r.urbanisation, population,
          population_year FROM regions r LEFT JOIN latest USING (ags)
        WHERE level = 'municipality' AND parent_ags = left($ags, 5) ORDER BY population DESC NULLS LAST, r.ags""",
        {"ags": ags})


def neighbours(db: Database, ags: str, limit: int) -> pd.DataFrame:
    """Return neighbours, nearest town hall first: ags, short_name, lon, lat, distance_km, population, touching.

    Those whose outline touches; the nearest where none does (islands, the three areas without an outline).
    """
    return db.frame(f"""
        WITH {LATEST}, own AS (SELECT lon, lat FROM regions WHERE ags = $ags),
        near AS (SELECT neighbour_ags AS ags FROM neighbours WHERE ags = $ags)
        SELECT r.ags, r.short_name, r.lon, r.lat, population, r.ags IN (FROM near) AS touching,
          111.2 * sqrt(pow(r.lat - own.lat, 2) + pow((r.lon - own.lon) * cos(radians(own.lat)), 2)) AS distance_km
        FROM regions r CROSS JOIN own LEFT JOIN latest USING (ags)
        WHERE level = 'municipality' AND r.ags <> $ags AND r.lon IS NOT NULL AND population > 0
          AND (r.ags IN (FROM near) OR NOT EXISTS (FROM near))
        ORDER BY distance_km LIMIT $limit""", {"ags": ags, "limit": limit})
