"""Money: assumptions, programmes, organisation forms, comparable houses, use, volunteers."""

import pandas as pd

from dewak_dash.store.database import Database


def assumptions(db: Database, *, topic: str | None = None) -> pd.DataFrame:
    """Return assumptions with low, likely, high, unit, source and reason, of one topic or all."""
    return db.frame("SELECT * FROM assumptions WHERE $topic IS NULL OR topic = $topic ORDER BY topic, name_de",
                    {"topic": topic})


def programmes(db: Database) -> pd.DataFrame:
    """Return grant programmes and awards; read amount_unit and note before a number."""
    return db.frame("SELECT * FROM programmes ORDER BY level, funder, name_de")


def forms(db: Database, *, field: str | None = None) -> pd.DataFrame:
    """Return findings on organisation forms, of one field (financial, legal, institutional, spatial) or all."""
    return db.frame("SELECT * FROM forms WHERE $field IS NULL OR field = $field ORDER BY name_de, field, form_id",
                    {"field": field})


def comparables(db: Database) -> pd.DataFrame:
    """Return comparable houses; number-like columns keep their text and have a *_num twin."""
    return db.frame("SELECT * FROM comparables ORDER BY house, year")


def use_rates(db: Database) -> pd.DataFrame:
    """Return use of services by age: service_de, age_from, age_to, rate, rate_num, unit, kind, year, region."""
    return db.frame("SELECT * FROM use_rates ORDER BY service_de, age_from NULLS FIRST, year")


def volunteers(db: Database) -> pd.DataFrame:
    """Return engagement and giving: name_de, age_from, age_to, value, unit, year, region."""
    return db.frame("SELECT * FROM volunteers ORDER BY name_de, year")


def house_budgets(db: Database) -> pd.DataFrame:
    """Return further houses with their yearly budget or subsidy; compare only rows of the same budget_scope."""
    return db.frame("SELECT * FROM house_budgets ORDER BY budget_scope, budget_eur_per_year, house, year")
