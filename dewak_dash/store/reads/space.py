"""Cells and outlines for maps and catchments."""

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives


@gives(x_3035="whole", y_3035="whole", persons="whole", ags="text", source_id="text")
def cells_200m(db: Database, *, ags: str | None = None) -> pd.DataFrame:
    """Return populated 200 m cells (Zensus 2011): all around both towns, or those of one town."""
    return db.frame("SELECT * FROM cells_200m WHERE $ags IS NULL OR ags = $ags ORDER BY cell_id", {"ags": ags})


def cells_200m_around(db: Database, x_3035: float, y_3035: float, metres: float) -> pd.DataFrame:
    """Return 200 m cells whose centre lies within a distance of a point (EPSG:3035), borders not regarded."""
    return db.frame("""
        SELECT *, sqrt(pow(x_3035 - $x, 2) + pow(y_3035 - $y, 2)) AS distance_m FROM cells_200m
        WHERE pow(x_3035 - $x, 2) + pow(y_3035 - $y, 2) <= pow($metres, 2) ORDER BY distance_m, cell_id""",
        {"x": x_3035, "y": y_3035, "metres": metres})


@gives(x_3035="whole", y_3035="whole", persons="whole", share_under_18="number", share_65plus="number", ags="text",
       source_id="text")
def cells_1km(db: Database, *, ags: str | None = None) -> pd.DataFrame:
    """Return 1 km cells (Zensus 2011) with mean age and shares (0 to 1); suppressed values are empty."""
    return db.frame("SELECT * FROM cells_1km WHERE $ags IS NULL OR ags = $ags ORDER BY cell_id", {"ags": ags})


@gives(x_3035="whole", y_3035="whole", age_from="whole", persons="whole", ags="text", source_id="text")
def cells_100m(db: Database, *, ags: str | None = None, age_from: int | None = None) -> pd.DataFrame:
    """Return 100 m cells (Zensus 2011) of children under 10 (age_from 0) and people of 80 and over (age_from 80)."""
    return db.frame("SELECT * FROM cells_100m WHERE ($ags IS NULL OR ags = $ags) "
                    "AND ($age IS NULL OR age_from = $age) ORDER BY cell_id, age_from", {"ags": ags, "age": age_from})


def outline(db: Database, ags: str) -> str | None:
    """Return the outline of a municipality of North Rhine-Westphalia as GeoJSON text, elsewhere None."""
    found = db.frame("SELECT geojson FROM outlines WHERE ags = $ags", {"ags": ags})
    return None if found.empty else str(found["geojson"].iloc[0])


def outlines(db: Database, *, prefix: str = "") -> pd.DataFrame:
    """Return outlines whose key begins with a prefix (05562 = all of the Kreis): ags, name, geojson, source_id."""
    return db.frame("SELECT * FROM outlines WHERE starts_with(ags, $prefix) ORDER BY ags", {"prefix": prefix})
