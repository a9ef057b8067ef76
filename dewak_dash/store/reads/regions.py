"""Find places: by key, and the project towns."""

import pandas as pd

from dewak_dash.model import Region
from dewak_dash.store.database import Database

COLUMNS = "r.ags, r.name, r.short_name, r.level, r.parent_ags, r.lon, r.lat, r.area_km2, r.featured"


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
