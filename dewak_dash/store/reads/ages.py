"""Ages of municipalities and Kreise, one source at a time."""

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives

# The two sources of the ages of all Kreise: single years of the census day, groups of five years at year ends.
CENSUS, GROUPS = "RSURVSTAT_Z22", "EUROSTAT_PJANGRP3"

# The two sources of the ages of all Kreise: single years of the census day, groups of five years at year ends.
CENSUS, GROUPS = "RSURVSTAT_Z22", "EUROSTAT_PJANGRP3"


@gives(date="day", age_from="whole", age_to="whole", share="number", persons="whole", source_id="text")
def ages_of_municipality(db: Database, ags: str) -> pd.DataFrame:
    """Return the five age classes of a municipality at the Zensus 2022, empty where it has none.

    Columns: ags, date, age_from, age_to (empty = open), share (0 to 1, empty = suppressed), persons (all ages
    together, the same in each row), basis, quality, source_id, note (says which former municipalities were put
    together). Shares have three digits and carry the noise of the census: they need not add up to one.
    """
    return db.frame("SELECT * FROM municipality_ages WHERE ags = $ags ORDER BY age_from", {"ags": ags})


def ages_of_municipalities(db: Database, *, prefix: str = "") -> pd.DataFrame:
    """Return the age classes of all municipalities whose key begins so (05562 = all of the Kreis), by key and age."""
    return db.frame("SELECT * FROM municipality_ages WHERE starts_with(ags, $prefix) ORDER BY ags, age_from",
                    {"prefix": prefix})


@gives(date="day", sex="text", age_from="whole", age_to="whole", value="whole", basis="text", kind="text",
       source_id="text")
def kreis_ages(db: Database, kreis: str, source_id: str) -> pd.DataFrame:
    """Return the ages of a Kreis from one source: date, sex, age_from, age_to (empty = open), value (persons), basis.

    Sources differ in groups, days and sexes and must not be added up: RSURVSTAT_Z22 has the single years of the
    Zensus 2022 (sexes together), EUROSTAT_PJANGRP3 year-ends 2013 to 2021 in groups of five years by sex.
    """
    return db.frame("SELECT * FROM kreis_ages WHERE source_id = $source AND ags = $ags ORDER BY date, sex, age_from",
                    {"source": source_id, "ags": kreis})


def ages_of_kreise(db: Database, source_id: str) -> pd.DataFrame:
    """Return the ages of all Kreise from one source, by key, date, sex and age; dissolved Kreise keep their key."""
    return db.frame("SELECT * FROM kreis_ages WHERE source_id = $source ORDER BY ags, date, sex, age_from",
                    {"source": source_id})
