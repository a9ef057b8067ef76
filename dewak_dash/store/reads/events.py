"""Births, deaths and moves of all Kreise."""

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives


@gives(ags="text", year="whole", indicator="text", sex="text", age_from="whole", age_to="whole", value="whole",
       source_id="text")
def kreis_births_deaths(db: Database, kreis: str | None = None) -> pd.DataFrame:
    """Return births and deaths of one Kreis or all: ags, year, indicator, sex, age_from, age_to, value, source_id.

    age_from empty = all ages. Ages are complete for 2013 to 2017 only. Where two sources tell the same year both
    rows are there: take one source_id.
    """
    return db.frame("SELECT * FROM kreis_births_deaths WHERE $ags IS NULL OR ags = $ags "
                    "ORDER BY ags, indicator, year, source_id, sex, age_from NULLS FIRST", {"ags": kreis})


@gives(ags="text", year="whole", indicator="text", sex="text", age_from="whole", age_to="whole", value="whole",
       source_id="text")
def kreis_moves(db: Database, kreis: str | None = None) -> pd.DataFrame:
    """Return moves over the border of one Kreis (00 = all of Germany) or all, 2019 to 2021, by sex and age group.

    Columns: ags, year, indicator (in_migration, out_migration), sex, age_from (empty = all), age_to, value, source_id.
    """
    return db.frame("SELECT * FROM kreis_moves WHERE $ags IS NULL OR ags = $ags "
                    "ORDER BY ags, year, indicator, sex, age_from NULLS FIRST", {"ags": kreis})
