"""What was found in a town: facilities, the house in question, facts about the place."""

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives


@gives(name="text", service="text", target_group="text", operator_kind="text", status="text", source_id="text")
def facilities(db: Database, ags: str) -> pd.DataFrame:
    """Return every found row of a town: a facility at a date, so the same house may stand there several times."""
    return db.frame("SELECT * FROM facilities WHERE ags = $ags ORDER BY service, name, source_date NULLS FIRST",
                    {"ags": ags})


@gives(name="text", service="text", target_group="text", operator_kind="text", status="text", source_date="text",
       source_id="text")
def latest_facilities(db: Database, ags: str) -> pd.DataFrame:
    """Return one row per name and service of a town: the newest; rows without a date count as oldest."""
    return db.frame("""
        SELECT * FROM facilities WHERE ags = $ags
        QUALIFY row_number() OVER (PARTITION BY lower(trim(name)), service
          ORDER BY regexp_extract(coalesce(source_date, ''), '^[0-9-]+') DESC, facility_id DESC) = 1
        ORDER BY service, name""", {"ags": ags})


@gives(name="text", kind="text", lon="number", lat="number", source_id="text")
def houses(db: Database, ags: str) -> pd.DataFrame:
    """Return the house in question of a town with its place and how that place was found; empty elsewhere."""
    return db.frame("SELECT * FROM houses WHERE ags = $ags ORDER BY house_id", {"ags": ags})


def house_facts(db: Database, house_id: str) -> pd.DataFrame:
    """Return the dated facts about a house: date, fact_de, address."""
    return db.frame("SELECT date, fact_de, address FROM house_facts WHERE house_id = $id ORDER BY position",
                    {"id": house_id})


def house_unknowns(db: Database, house_id: str) -> pd.DataFrame:
    """Return what no source tells of a house, who should know it and what it is needed for, in order."""
    return db.frame("SELECT what_de, who_de, why_de FROM house_unknowns WHERE house_id = $id ORDER BY position",
                    {"id": house_id})


def places(db: Database, place: str) -> pd.DataFrame:
    """Return the facts about a place (a key, or project, comparison, study): kind, date, fact_de, address."""
    return db.frame("SELECT * FROM places WHERE place = $place ORDER BY kind, date", {"place": place})


@gives(meeting_place_id="text", name_de="text", variant_id="text", lon="number", lat="number", accuracy_m="number",
       why_de="text", source_id="text")
def meeting_places(db: Database, ags: str) -> pd.DataFrame:
    """Return the other houses of the kind in a town with the point each is reckoned at, and whose variant one is."""
    return db.frame("""
        SELECT m.meeting_place_id, m.name_de, m.variant_id, l.lon, l.lat, l.accuracy_m, m.why_de, m.source_id
        FROM meeting_places m JOIN landmarks l USING (landmark_id)
        WHERE m.ags = $ags ORDER BY m.meeting_place_id""", {"ags": ags})


def towns_with_meeting_places(db: Database) -> list[str]:
    """Return the keys of the towns of which other houses of the kind are known."""
    return [str(ags) for ags in db.frame("SELECT DISTINCT ags FROM meeting_places ORDER BY ags").ags]
