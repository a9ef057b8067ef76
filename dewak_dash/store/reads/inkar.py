"""INKAR and Deutschlandatlas: indicators of all Kreise over time and of all municipalities in 2022."""

import pandas as pd

from dewak_dash.store.database import Database


def inkar_series(db: Database, ags: str, indicator: str) -> pd.DataFrame:
    """Return one indicator of a Kreis (5 digits) or municipality (8) by year: year, value, unit_de, source_id."""
    return db.frame("SELECT year, value, unit_de, quality, source_id FROM inkar JOIN inkar_names USING (indicator) "
                    "WHERE indicator = $indicator AND ags = $ags ORDER BY year, source_id",
                    {"indicator": indicator, "ags": ags})


def inkar_of_place(db: Database, ags: str) -> pd.DataFrame:
    """Return the newest value of each indicator of a place: indicator, name_de, unit_de, year, value, source_id."""
    return db.frame("""
        SELECT indicator, name_de, unit_de, year, value, quality, source_id, note_de
        FROM inkar JOIN inkar_names USING (indicator) WHERE ags = $ags
        QUALIFY row_number() OVER (PARTITION BY indicator ORDER BY year DESC, source_id) = 1
        ORDER BY name_de, indicator""", {"ags": ags})


def inkar_values(db: Database, indicator: str, *, digits: int) -> pd.DataFrame:
    """Return one indicator of all Kreise (digits 5) or municipalities (8): ags, year, value, quality, source_id."""
    return db.frame("SELECT ags, year, value, quality, source_id FROM inkar "
                    "WHERE indicator = $indicator AND length(ags) = $digits ORDER BY ags, year, source_id",
                    {"indicator": indicator, "digits": digits})
