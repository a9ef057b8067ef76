"""Bring the tables of all Kreise to one form: today's keys, one source a year, one row a value."""

from collections.abc import Mapping

import pandas as pd

DIRECTIONS = {"in_migration": "in", "out_migration": "out"}
WEEKS = "deaths_iso_weeks"


def on_todays_keys(frame: pd.DataFrame, successors: Mapping[str, str], columns: list[str]) -> pd.DataFrame:
    """Sum dissolved Kreise up in those that took them in; columns: what tells rows apart besides ags."""
    moved = frame.assign(ags=frame.ags.map(lambda key: successors.get(key, key)))
    return moved.groupby(["ags", *columns], as_index=False, dropna=False).value.sum()


def census_ages(ages: pd.DataFrame, successors: Mapping[str, str]) -> pd.DataFrame:
    """Return the single ages of the census day: ags, date, age_from, value (sexes together)."""
    return on_todays_keys(ages, successors, ["date", "age_from"])


def group_ages(ages: pd.DataFrame, successors: Mapping[str, str]) -> pd.DataFrame:
    """Return age groups by sex at year ends: ags, year, sex, age_from, value."""
    by_sex = ages[ages.sex != "total"]
    return on_todays_keys(by_sex.assign(year=pd.to_datetime(by_sex.date).dt.year), successors,
                          ["year", "sex", "age_from"])


def events(counted: pd.DataFrame, more: pd.DataFrame, successors: Mapping[str, str]) -> pd.DataFrame:
    """Return births and deaths of all ages and both sexes: ags, year, indicator, value.

    counted: the table of all Kreise; more: rows of single Kreise from another table (ags, year, indicator, sex,
    age_from, value), which come first. Deaths by weeks stand in only where no calendar year is known.
    """
    all_ages = counted[counted.age_from.isna() & (counted.sex == "total")]
    plain = on_todays_keys(_one_source(all_ages[all_ages.indicator != WEEKS]), successors, ["year", "indicator"])
    weeks = on_todays_keys(_one_source(all_ages[all_ages.indicator == WEEKS]), successors, ["year", "indicator"])
    own = more[more.age_from.isna() & (more.sex == "total") & more.indicator.isin(["live_births", "deaths"])]
    joined = pd.concat([_one_source(own)[["ags", "year", "indicator", "value"]], plain,
                        weeks.assign(indicator="deaths")])
    return joined.drop_duplicates(["ags", "year", "indicator"], keep="first").reset_index(drop=True)


def _one_source(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sort_values("source_id").drop_duplicates(["ags", "year", "indicator"], keep="first")


def moves(counted: pd.DataFrame, successors: Mapping[str, str]) -> pd.DataFrame:
    """Return moves over Kreis borders: ags, year, direction (in, out), sex, age_from, value."""
    rows = counted[counted.age_from.notna() & (counted.sex != "total") & (counted.ags.str.len() == 5)]
    rows = rows.assign(direction=rows.indicator.map(DIRECTIONS))
    return on_todays_keys(rows, successors, ["year", "direction", "sex", "age_from"])
