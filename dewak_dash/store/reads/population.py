"""Population: series by census, sexes, ages, peers of the same size, shares of the Kreis."""

import pandas as pd

from dewak_dash.store.database import Database
from dewak_dash.store.gives import gives

PREFERRED = """
SELECT p.ags, year, date, sex, value, p.basis, b.name_de AS basis_de, b.sort AS basis_sort, kind, quality, source_id,
  p.note FROM population p JOIN census_bases b USING (basis) WHERE preferred"""


@gives(year="whole", date="day", value="whole", basis="text", kind="text", quality="text", source_id="text")
def population(db: Database, ags: str, *, sex: str = "total") -> pd.DataFrame:
    """Return the valid counts of one place and sex, all bases and kinds, by basis and year (persons)."""
    return db.frame(f"{PREFERRED} AND p.ags = $ags AND sex = $sex ORDER BY basis_sort, date",
                    {"ags": ags, "sex": sex})


@gives(year="whole", date="day", sex="text", value="whole", basis="text", kind="text", quality="text",
       source_id="text")
def population_by_sex(db: Database, ags: str) -> pd.DataFrame:
    """Return the valid counts of one place by sex, one row per sex, basis, kind and year (persons)."""
    return db.frame(f"{PREFERRED} AND p.ags = $ags ORDER BY basis_sort, date, sex", {"ags": ags})


@gives(year="whole", date="day", sex="text", age_from="whole", age_to="whole", value="whole", basis="text",
       kind="text", source_id="text")
def ages(db: Database, ags: str) -> pd.DataFrame:
    """Return all age rows of one place (Kreis, Land, Germany): date, sex, age_from, age_to, value, basis, quality.

    Municipalities have none: an empty frame. Ages of the Zensus 2022 by single year carry noise (sexes together).
    """
    return db.frame("SELECT * FROM population_by_age WHERE ags = $ags ORDER BY date, source_id, sex, age_from",
                    {"ags": ags})


@gives(ags="text", value_from="whole", value_to="whole", basis_from="text", basis_to="text", own="flag")
def peers(db: Database, ags: str, year_from: int, year_to: int, *, smallest: float, largest: float) -> pd.DataFrame:
    """Return German towns of a size in the first year with their counts of two years on the town's census basis.

    smallest and largest are persons in year_from; the town itself is always in. Columns: ags, short_name, value_from,
    value_to, basis_from, basis_to, own, quality. Empty across a census break.
    """
    return db.frame("""
        WITH both_years AS (
          SELECT f.ags, f.basis AS basis_from, t.basis AS basis_to, f.value AS value_from, t.value AS value_to,
            f.quality AS quality
          FROM population f JOIN population t USING (ags, basis, sex, kind)
          JOIN census_bases b USING (basis)
          WHERE f.year = $first AND t.year = $last AND f.sex = 'total' AND f.kind = 'update' AND f.preferred
            AND t.preferred AND length(f.ags) = 8 AND f.value > 0 AND b.census_date IS NOT NULL)
        SELECT b.ags, r.short_name, value_from, value_to, basis_from, basis_to, b.ags = $ags AS own, b.quality
        FROM both_years b JOIN regions r USING (ags)
        WHERE (value_from BETWEEN $smallest AND $largest OR b.ags = $ags)
          AND basis_from IN (SELECT basis_from FROM both_years WHERE ags = $ags) ORDER BY b.ags""",
        {"ags": ags, "first": year_from, "last": year_to, "smallest": smallest, "largest": largest})


@gives(year="whole", date="day", basis="text", value="whole", kreis_value="whole", share="number")
def shares(db: Database, ags: str) -> pd.DataFrame:
    """Return the town's share of its Kreis per year and basis: year, basis, value, kreis_value, share (0 to 1)."""
    return db.frame("""
        SELECT t.year, t.date, t.basis, b.name_de AS basis_de, t.value, k.value AS kreis_value,
          t.value / k.value AS share,
          k.quality AS kreis_quality, t.source_id, k.source_id AS kreis_source_id
        FROM population t JOIN census_bases b USING (basis)
        JOIN population k ON k.ags = left(t.ags, 5) AND k.date = t.date AND k.basis = t.basis AND k.kind = t.kind
          AND k.sex = 'total' AND k.preferred
        WHERE t.ags = $ags AND t.sex = 'total' AND t.preferred AND t.kind = 'update' AND k.value > 0
        ORDER BY b.sort, t.year""", {"ags": ags})


@gives(ags="text", kreis_ags="text", year="whole", value="whole", basis="text")
def panel(db: Database, *, level: str = "municipality") -> pd.DataFrame:
    """Return the totals of all places of a level for backtests: ags, kreis_ags, year, value, basis, quality,
    source_id.

    Only valid year-end counts; places without inhabitants and years set aside are left out.
    """
    return db.frame("""
        SELECT p.ags, left(p.ags, 5) AS kreis_ags, year, value, basis, p.quality, p.source_id
        FROM population p JOIN regions r USING (ags) JOIN census_bases b USING (basis)
        WHERE r.level = $level AND sex = 'total' AND kind = 'update' AND preferred AND value > 0
          AND b.census_date IS NOT NULL ORDER BY p.ags, year, basis""", {"level": level})


def latest_update(db: Database) -> object:
    """Return the last day on which all municipalities that still exist have a total."""
    return db.frame("""
        SELECT max(date) AS day FROM population JOIN census_bases b USING (basis)
        WHERE length(ags) = 8 AND kind = 'update' AND sex = 'total' AND preferred AND b.for_all""").day.iloc[0]


def towns_of_kreise(db: Database) -> pd.DataFrame:
    """Return the latest counts of all municipalities: ags, year, date, sex, value, basis, kind, quality.

    Only the census published for all municipalities and what is newer; places without inhabitants are left out.
    """
    return db.frame("""
        SELECT p.ags, year, date, sex, value, p.basis, kind, p.quality
        FROM population p JOIN census_bases b USING (basis) JOIN regions r USING (ags)
        WHERE r.level = 'municipality' AND preferred AND value > 0 AND kind IN ('update', 'census_day')
          AND b.sort >= (SELECT max(sort) FROM census_bases WHERE for_all) ORDER BY p.ags, b.sort, date, sex""")
