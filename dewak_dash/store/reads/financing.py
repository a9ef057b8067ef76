"""Read what the financing page needs: assumptions, budgets of real houses, programmes."""

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives


@gives(assumption_id="text", low="number", likely="number", high="number", unit="text", parameter_id="text",
       low_parameter_id="text", high_parameter_id="text")
def assumptions(db: Database) -> pd.DataFrame:
    """Return the assumptions of the financing model with the ids of the dated values behind them, by id."""
    return db.frame("""
        SELECT assumption_id, name_de, low, likely, high, unit, source_de, address, why_de,
               parameter_id, low_parameter_id, high_parameter_id, area
        FROM assumptions WHERE topic = 'finance' ORDER BY assumption_id""")


def houses(db: Database, ags: str) -> pd.DataFrame:
    """Return the project's house in a town, if there is one."""
    return db.frame("SELECT house_id, name, kind, status_de, street, operator, owner, area_m2, source_id "
                    "FROM houses WHERE ags = $ags ORDER BY house_id", {"ags": ags})


@gives(house="text", year_num="whole", budget_eur_per_year="number", source_id="text")
def budgets(db: Database) -> pd.DataFrame:
    """Return the houses whose yearly budget is known, smallest first."""
    return db.frame("""
        SELECT house, place, operator_kind, legal_form, year, year_num, budget_eur_per_year, area_m2,
               what_happened_later_de, address, quality, source_id
        FROM comparables WHERE budget_eur_per_year > 0 ORDER BY budget_eur_per_year, house, year_num""")


@gives(programme_id="text", valid_to="day", share_max="number", source_id="text")
def programmes(db: Database, ags: str) -> pd.DataFrame:
    """Return the programmes to be looked at, in order, with their rule and what holds for one place alone.

    Adds verdict, area, outside_de, lapses; here and here_de are empty where the place has no rule of its own.
    """
    return db.frame("""
        SELECT p.*, r.verdict, r.area, r.outside_de, r.lapses, w.verdict AS here, w.text_de AS here_de
        FROM programme_rules r JOIN programmes p USING (programme_id)
        LEFT JOIN programme_places w ON w.programme_id = r.programme_id AND w.ags = $ags ORDER BY r.position""",
        {"ags": ags})
