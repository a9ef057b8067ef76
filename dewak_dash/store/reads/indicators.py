"""Vital events and indicators of Kreise and municipalities."""

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives

NAMED = """
SELECT i.ags, r.short_name, i.indicator, n.name_de, i.year, i.date, i.value, i.unit, i.topic, i.quality, i.source_id,
  i.note FROM indicators i JOIN indicator_names n USING (indicator) JOIN regions r USING (ags)"""


@gives(year="whole", indicator="text", sex="text", age_from="whole", age_to="whole", value="number", source_id="text")
def vital_events(db: Database, ags: str) -> pd.DataFrame:
    """Return births, deaths and moves of one place: year, indicator, sex, age_from, age_to, value, unit, quality."""
    return db.frame("SELECT * FROM vital_events WHERE ags = $ags ORDER BY indicator, year, sex, age_from NULLS FIRST",
                    {"ags": ags})


def indicators(db: Database, ags: str, *, topic: str | None = None) -> pd.DataFrame:
    """Return all indicators of one place with German names; topic inkar, services or census2022."""
    return db.frame(f"{NAMED} WHERE i.ags = $ags AND ($topic IS NULL OR i.topic = $topic) ORDER BY name_de, year",
                    {"ags": ags, "topic": topic})


@gives(district="text", indicator="text", value="number", unit="text")
def districts(db: Database, ags: str) -> pd.DataFrame:
    """Return what is known of the districts of a town: district, date, indicator, value, unit, quality, note."""
    return db.frame("SELECT * FROM districts WHERE ags = $ags ORDER BY district, indicator, date", {"ags": ags})


def town_figures(db: Database, ags: str, *, topic: str | None = None) -> pd.DataFrame:
    """Return single dated figures of a town: topic, year, indicator_de, value_text, value, unit, address, quality."""
    return db.frame("SELECT * FROM town_figures WHERE ags = $ags AND ($topic IS NULL OR topic = $topic) "
                    "ORDER BY topic, indicator_de, year", {"ags": ags, "topic": topic})


def kreis_events(db: Database) -> pd.DataFrame:
    """Return births and deaths of single Kreise beyond the table of all Kreise: ags, year, indicator, sex, value."""
    return db.frame("SELECT ags, year, indicator, sex, age_from, value, source_id FROM vital_events "
                    "WHERE length(ags) = 5 AND indicator IN ('live_births', 'deaths') "
                    "ORDER BY ags, year, indicator, sex")
