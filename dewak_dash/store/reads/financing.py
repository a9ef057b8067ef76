"""Read what the financing page needs: assumptions, prices of a day, budgets of real houses, programmes."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from dewak_dash.store.database import Database


def assumptions(db: Database) -> pd.DataFrame:
    """Return the assumptions of the financing model with the date of the value behind them, by id."""
    return db.frame("""
        SELECT a.assumption_id, a.name_de, a.low, a.likely, a.high, a.unit, a.source_de, a.address, a.why_de,
               a.parameter_id, p.valid_from, p.source_id
        FROM assumptions AS a
        LEFT JOIN (SELECT parameter_id, max(valid_from) AS valid_from, any_value(source_id) AS source_id
                   FROM parameters GROUP BY parameter_id) AS p ON p.parameter_id = a.parameter_id
        WHERE a.topic = 'finance' ORDER BY a.assumption_id""")


def prices(db: Database, ids: Sequence[str], on: date) -> pd.DataFrame:
    """Return the named parameters as last known on a day, newest first; `valid_to` tells which have run out."""
    return db.frame("""
        SELECT parameter_id, name_de, value, unit, valid_from, valid_to, reference, address, quality, source_id
        FROM parameters
        WHERE list_contains($ids, parameter_id) AND value IS NOT NULL
          AND (valid_from IS NULL OR valid_from <= $on)
        ORDER BY parameter_id, valid_from DESC NULLS LAST, parameter_row""", {"ids": list(ids), "on": on})


def consumer_prices(db: Database) -> pd.DataFrame:
    """Return the consumer price index (2015 = 100, 2020 = 100) and later yearly rates in per cent, by year."""
    return db.frame("""
        SELECT parameter_id, year(valid_from)::INTEGER AS year, value
        FROM parameters WHERE starts_with(parameter_id, 'vpi_') AND value IS NOT NULL ORDER BY year""")


def houses(db: Database, ags: str) -> pd.DataFrame:
    """Return the project's house in a town, if there is one."""
    return db.frame("SELECT house_id, name, kind, status_de, street, operator, owner, area_m2, source_id "
                    "FROM houses WHERE ags = $ags ORDER BY house_id", {"ags": ags})


def budgets(db: Database) -> pd.DataFrame:
    """Return the houses whose yearly budget is known, smallest first."""
    return db.frame("""
        SELECT house, place, operator_kind, legal_form, year, year_num, budget_eur_per_year, area_m2,
               what_happened_later_de, address, quality, source_id
        FROM comparables WHERE budget_eur_per_year > 0 ORDER BY budget_eur_per_year, house, year_num""")


def programmes(db: Database, ids: Sequence[str]) -> pd.DataFrame:
    """Return the named programmes."""
    return db.frame("SELECT * FROM programmes WHERE list_contains($ids, programme_id)", {"ids": list(ids)})
