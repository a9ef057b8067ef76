"""Read what is known of a Kreis: ages, births, deaths, moves, indicators of work and money."""

from collections.abc import Sequence

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives


@gives(date="day", sex="text", age_from="whole", age_to="whole", value="whole", source_id="text")
def age_groups(db: Database, ags: str) -> pd.DataFrame:
    """Return the latest official ages by sex of a region (date, sex, age_from, age_to, value, source_id); empty
    where the store holds none."""
    return db.frame("""SELECT date, sex, age_from, age_to, value, source_id FROM population_by_age
                       WHERE ags = $ags AND sex <> 'total' AND kind = 'update' AND date = (
                           SELECT MAX(date) FROM population_by_age
                           WHERE ags = $ags AND sex <> 'total' AND kind = 'update')
                       ORDER BY sex, age_from""", {"ags": ags})


@gives(year="whole", indicator="text", value="number", source_id="text")
def births_and_deaths(db: Database, ags: str) -> pd.DataFrame:
    """Return births and deaths of a Kreis by year, both sexes together (year, indicator, value, source_id)."""
    return db.frame("""SELECT year, indicator, value, source_id FROM vital_events
                       WHERE ags = $ags AND sex = 'total' AND age_from IS NULL
                         AND indicator IN ('live_births', 'deaths') ORDER BY year, indicator""", {"ags": ags})


@gives(year="whole", indicator="text", age_from="whole", age_to="whole", value="number", source_id="text")
def moves_by_age(db: Database, ags: str) -> pd.DataFrame:
    """Return moves in and out by age group of the latest year that has them (year, indicator, age_from, age_to,
    value, source_id)."""
    return db.frame("""SELECT year, indicator, age_from, age_to, value, source_id FROM vital_events
                       WHERE ags = $ags AND sex = 'total' AND age_from IS NOT NULL
                         AND indicator IN ('in_migration', 'out_migration') AND year = (
                             SELECT MAX(year) FROM vital_events WHERE ags = $ags AND age_from IS NOT NULL
                               AND indicator = 'in_migration')
                       ORDER BY age_from, indicator""", {"ags": ags})


@gives(ags="text", indicator="text", unit="text", year="whole", value="number", source_id="text")
def indicator_series(db: Database, names: Sequence[str], kreise: Sequence[str]) -> pd.DataFrame:
    """Return yearly indicators of some Kreise (ags, region, indicator, name, unit, year, value, source_id)."""
    return db.frame("""SELECT i.ags, r.name AS region, i.indicator, n.name_de AS name, n.unit_de AS unit, i.year,
                              i.value, i.source_id
                       FROM indicators i JOIN indicator_names n USING (indicator) JOIN regions r USING (ags)
                       WHERE i.indicator IN (SELECT unnest($names)) AND i.ags IN (SELECT unnest($kreise))
                       ORDER BY list_position($names, i.indicator), i.ags, i.year""",
                    {"names": list(names), "kreise": list(kreise)})


def kreise_with_indicators(db: Database) -> list[str]:
    """Return the keys of all Kreise that have INKAR indicators."""
    return list(db.frame("SELECT DISTINCT ags FROM indicators WHERE topic = 'inkar' ORDER BY ags").ags)
