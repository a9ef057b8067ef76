"""Use of services by age: who comes, how often, by which source."""

import pandas as pd

from dewak_dash.store.database import Database


def use_rates(db: Database) -> pd.DataFrame:
    """Return use of services by age: service_de, age_from, age_to, rate, rate_num, unit, kind, year, region."""
    return db.frame("SELECT * FROM use_rates ORDER BY service_de, age_from NULLS FIRST, year")
