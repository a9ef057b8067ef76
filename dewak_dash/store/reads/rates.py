"""Schedules a projection needs: life tables, fertility, projections by others."""

import pandas as pd

from dewak_dash.model import GERMANY
from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives


@gives(sex="text", age="whole", qx="number", lx="number", ex="number", source_id="text")
def life_table(db: Database, period: str, *, ags: str = GERMANY) -> pd.DataFrame:
    """Return a period life table: sex, age, qx, lx, ex; Germany has 2016/18, 2020/22, 2022/24, 2023/25."""
    return db.frame("SELECT * FROM life_tables WHERE ags = $ags AND period = $period ORDER BY sex, age",
                    {"ags": ags, "period": period})


@gives(age="whole", rate="number", source_id="text")
def fertility(db: Database, year: int) -> pd.DataFrame:
    """Return births per woman by single age of the mother in Germany: age, rate."""
    return db.frame("SELECT * FROM fertility WHERE year = $year ORDER BY age", {"year": year})


@gives(year_from="whole", year_to="whole", sex="text", age_from="whole", age_to="whole", value="number",
       source_id="text")
def wpp(db: Database, indicator: str) -> pd.DataFrame:
    """Return one series of the World Population Prospects 2024 for Germany by period, sex and age."""
    return db.frame("SELECT * FROM wpp WHERE indicator = $indicator ORDER BY year_from, sex, age_from",
                    {"indicator": indicator})


@gives(ags="text", target_year="whole", indicator="text", value="number", status="text", source_id="text")
def projections(db: Database) -> pd.DataFrame:
    """Return the projections found; status tells usable from superseded and implausible."""
    return db.frame("SELECT * FROM projections ORDER BY status DESC, region_de, target_year")


def all_fertility(db: Database) -> pd.DataFrame:
    """Return births per woman by year and single age of the mother in Germany: year, age, rate."""
    return db.frame("SELECT year, age, rate FROM fertility WHERE ags = '00' ORDER BY year, age")


def complete_life_tables(db: Database, *, ags: str = GERMANY) -> list[str]:
    """Return the periods for which a place has life tables of all ages, earliest first."""
    return list(db.frame("SELECT period FROM life_tables WHERE ags = $ags GROUP BY period "
                         "HAVING count(DISTINCT age) > 100 ORDER BY period", {"ags": ags}).period)


def official_ages(db: Database, prefix: str) -> pd.DataFrame:
    """Return projections of others by age group for the places whose key begins so (00 = Germany).

    Columns: ags, short_name, publisher, edition, variant, base_year, base_value, year, age_from (empty = all ages),
    age_to (empty = open), value, unit, status, address, quality, source_id, note. A change is against base_year.
    """
    return db.frame("""SELECT o.*, r.short_name FROM official_ages o JOIN regions r USING (ags)
                       WHERE starts_with(o.ags, $prefix)
                       ORDER BY o.ags, edition, variant, year, age_from NULLS FIRST, age_to""", {"prefix": prefix})
