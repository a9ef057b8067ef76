"""Births, deaths, moves and indicators of all Kreise against figures that their publishers state."""

import pytest

from dewak_dash.store.database import Database
from dewak_dash.store.reads import events, indicators, inkar, successors


def test_births_and_deaths_of_2021_add_up_to_germany(real: Database) -> None:
    every = events.kreis_births_deaths(real)
    year = every[(every["year"] == 2021) & (every["sex"] == "total") & every["age_from"].isna()
                 & every["source_id"].str.startswith("EUROSTAT")]
    totals = year.groupby(["indicator", "source_id"])["value"].sum()
    assert totals.loc["live_births"].tolist() == [795_492]
    assert set(totals.loc["deaths"]) == {1_023_687}


def test_deaths_by_age_add_up_to_deaths_where_ages_are_complete(real: Database) -> None:
    every = events.kreis_births_deaths(real)
    deaths = every[(every["source_id"] == "EUROSTAT_MAGEC3") & (every["sex"] == "male") & (every["year"] == 2015)]
    by_age = deaths[deaths["age_from"].notna()].groupby("ags")["value"].sum()
    whole = deaths[deaths["age_from"].isna()].set_index("ags")["value"]
    assert len(whole) >= 400
    assert (by_age == whole).all()


def test_weekly_deaths_of_recklinghausen(real: Database) -> None:
    found = events.kreis_births_deaths(real, "05562")
    weekly = found[(found["indicator"] == "deaths_iso_weeks") & (found["year"] == 2022)]
    # The calendar year has 9,243 deaths; weeks begin and end on other days.
    assert weekly["value"].tolist() == [9_241]
    assert weekly["quality"].tolist() == ["derived"]
    known = indicators.vital_events(real, "05562")
    for indicator, year in (("live_births", 2020), ("live_births", 2021), ("deaths", 2020), ("deaths", 2021)):
        new = found[(found["indicator"] == indicator) & (found["year"] == year) & found["age_from"].isna()
                    & (found["sex"] == "total")]["value"]
        old = known[(known["indicator"] == indicator) & (known["year"] == year) & known["age_from"].isna()
                    & (known["sex"] == "total")]["value"]
        assert set(new) == set(old)


def test_moves_of_the_kreise_add_up_to_germany(real: Database) -> None:
    every = events.kreis_moves(real)
    whole = every[(every["sex"] == "total") & every["age_from"].isna()].set_index(["indicator", "year", "ags"])["value"]
    kreise = whole.drop(index="00", level="ags").groupby(["indicator", "year"]).sum()
    germany = whole.xs("00", level="ags")
    assert (kreise.sort_index() == germany.sort_index()).all()
    ages = every[(every["ags"] == "05562") & (every["year"] == 2019) & (every["indicator"] == "in_migration")]
    by_sex = ages[ages["age_from"].isna()].set_index("sex")["value"]
    assert by_sex["male"] + by_sex["female"] == by_sex["total"]
    assert ages[(ages["sex"] == "total") & ages["age_from"].notna()]["value"].sum() == by_sex["total"]


def test_former_keys_lead_to_places_of_today(real: Database) -> None:
    assert successors.successors(real, "16056")["new_ags"].tolist() == ["16063"]
    assert successors.successors(real, "14522450")["short_name"].tolist() == ["Jahnatal"]
    parts = successors.successors(real, "16064073")
    assert len(parts) == 3
    assert parts["share"].is_monotonic_decreasing
    assert parts["share"].sum() == pytest.approx(1, abs=1e-3)
    assert successors.successors(real, "14522620")["new_ags"].tolist() == ["14522275"]
    assert successors.successors(real, "05562020").empty


def test_inkar_of_kreise_and_municipalities(real: Database) -> None:
    life = inkar.inkar_values(real, "lebenserwartung", digits=5)
    assert life[life["year"] == 2020]["ags"].nunique() >= 400
    assert life["value"].between(70, 86).all()
    assert inkar.inkar_series(real, "05562", "lebenserwartung")["year"].tolist() == list(range(2005, 2021))
    poverty = inkar.inkar_values(real, "q_newfBGu15_bev", digits=8)
    assert len(poverty) == 10_780
    income = inkar.inkar_series(real, "05562", "haushaltseinkommen")
    assert set(income["unit_de"]) == {"Euro je Einwohner und Monat"}
    found = inkar.inkar_of_place(real, "05562020")
    assert found["indicator"].is_unique
    assert found["unit_de"].str.len().min() > 0


def test_impossible_values_of_inkar_are_not_there(real: Database) -> None:
    for indicator in ("q_pkw_bev", "q_gemschuld_bev", "kommunale_schulden", "q_kaufkraft"):
        least = inkar.inkar_values(real, indicator, digits=5)["value"].min()
        assert least > 0 if indicator in ("q_pkw_bev", "q_kaufkraft") else least >= 0
