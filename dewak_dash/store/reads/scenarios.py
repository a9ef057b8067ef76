"""Read the scenarios of the projection."""

import pandas as pd

from dewak_dash.store.database import Database


def scenarios(db: Database) -> list[dict[str, object]]:
    """Return every scenario as a mapping: code, name_de, description_de, after_years, life_expectancy, moves, like_de,
    levels by component."""
    heads = db.frame("SELECT * EXCLUDE (position) FROM scenarios ORDER BY position")
    levels = db.frame("SELECT * FROM scenario_levels")
    heads = heads.assign(like_de=heads.like_de.fillna(""))
    return [{**head, "levels": _levels(levels[levels.code == head["code"]])} for head in heads.to_dict("records")]


def _levels(rows: pd.DataFrame) -> dict[str, dict[str, object]]:
    return {row["component"]: {"value": row["value"], "why_de": row["why_de"], "source_de": row["source_de"],
                               "address": "" if pd.isna(row["address"]) else row["address"]}
            for row in rows.to_dict("records")}


def life_expectancies(db: Database) -> pd.DataFrame:
    """Return the assumptions on life expectancy: code, name_de, year, male, female, source_de, why_de, address."""
    return db.frame("SELECT * FROM life_expectancies ORDER BY male")
