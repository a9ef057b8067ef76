"""Schedules a projection needs: life tables, fertility, migration profile, projections by others."""

import pandas as pd

from dewak_dash.model import GERMANY
from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives


@gives(sex="text", age="whole", qx="number", lx="number", ex="number", source_id="text")
def life_table(db: Database, period: str, *, ags: str = GERMANY) -> pd.DataFrame:
    """Return a period life table: sex, age, qx, lx, ex; Germany has 2016/18, 2020/22, 2022/24, 2023/25."""
    return db.frame("SELECT * FROM life_tables WHERE ags = $ags AND period = $period ORDER BY sex, age",
                    {"ags": ags, "period": period})


def life_expectancies(db: Database, ags: str) -> pd.DataFrame:
    """Return life expectancy at birth by period and sex (years): period, sex, ex, quality, source_id, note."""
    return db.frame("SELECT period, sex, ex, quality, source_id, note FROM life_tables "
                    "WHERE ags = $ags AND age = 0 AND ex IS NOT NULL ORDER BY period, sex", {"ags": ags})


@gives(age="whole", rate="number", source_id="text")
def fertility(db: Database, year: int) -> pd.DataFrame:
    """Return births per woman by single age of the mother in Germany: age, rate."""
    return db.frame("SELECT * FROM fertility WHERE year = $year ORDER BY age", {"year": year})


def total_fertility(db: Database) -> pd.DataFrame:
    """Return children per woman in Germany by year."""
    return db.frame("SELECT * FROM tfr ORDER BY year")


def migration_profile(db: Database, year: int) -> pd.DataFrame:
    """Return Germany's net migration by sex and single age in a year (persons); from 2024 on a projection."""
    return db.frame("SELECT * FROM migration_profile WHERE year = $year ORDER BY sex, age", {"year": year})


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
