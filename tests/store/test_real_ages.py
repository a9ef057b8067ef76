"""Ages of towns and Kreise in the repository's own data against sums that their publishers state."""

import pandas as pd
import pytest

from dewak_dash.store.database import Database
from dewak_dash.store.reads import ages

# Zensus 2022 as published: shares in percent of 0-15, 16-24, 25-59, 60-66, 67 and older.
HERTEN, WETTER = [14.8, 8.5, 44.7, 10.5, 21.5], [13.8, 8.6, 45.7, 11.0, 20.9]


@pytest.mark.parametrize(("ags", "percent"), [("05562020", HERTEN), ("05954032", WETTER)])
def test_age_classes_of_both_towns(real: Database, ags: str, percent: list[float]) -> None:
    found = ages.ages_of_municipality(real, ags)
    assert (found["share"] * 100).tolist() == pytest.approx(percent)
    assert found["age_from"].tolist() == [0, 16, 25, 60, 67]
    assert found["age_to"].iloc[:4].tolist() == [15, 24, 59, 66]
    assert found["age_to"].isna().tolist() == [False] * 4 + [True]
    assert found["persons"].nunique() == 1


def test_people_of_all_municipalities_are_those_of_the_census(real: Database) -> None:
    every = ages.ages_of_municipalities(real)
    assert every.groupby("ags")["persons"].first().sum() == pytest.approx(82_711_282, abs=5)
    assert (every.groupby("ags").size() == 5).all()


def test_shares_are_off_as_far_as_the_noise_goes(real: Database) -> None:
    every = ages.ages_of_municipalities(real)
    towns = every.groupby("ags").agg(share=("share", lambda s: s.sum(skipna=False)), persons=("persons", "first"))
    off = (towns["share"] - 1).abs() * 100
    for persons, points in ((0, 12), (1_000, 1.5), (5_000, 0.3)):
        assert off[towns["persons"] >= persons].max() <= points + 1e-9


def test_former_municipalities_are_put_together(real: Database) -> None:
    # Jahnatal was formed on 1.1.2023 of Ostrau (3,427 people, 14.5 % under 16) and Zschaitz-Ottewig (1,288, 14.8 %).
    found = ages.ages_of_municipality(real, "14522275")
    assert found["persons"].iloc[0] == 3_427 + 1_288
    assert found["share"].iloc[0] == pytest.approx((3_427 * 0.145 + 1_288 * 0.148) / 4_715, abs=5e-4)
    assert pd.notna(found["note"]).all()
    assert ages.ages_of_municipality(real, "99999999").empty


# Official figures for Germany, basis Zensus 2011, and the Zensus 2022 by single year (with its noise).
# Eurostat counts Eisenach apart to the end: 401 Kreise.
@pytest.mark.parametrize(("source_id", "day", "sexes", "persons", "kreise"), [
    ("EUROSTAT_PJANGRP3", "2021-12-31", ["female", "male"], 83_237_124, 401),
    ("PATIE_12411", "2021-12-31", ["total"], 83_237_124, 400),
    ("PATIE_12411", "2022-12-31", ["total"], 84_358_845, 400),
    ("RSURVSTAT_Z22", "2022-05-15", ["total"], 82_711_273, 400)])
def test_kreise_add_up_to_germany(real: Database, source_id: str, day: str, sexes: list[str], persons: int,
                                     kreise: int) -> None:
    every = ages.ages_of_kreise(real, source_id)
    found = every[every["date"] == pd.Timestamp(day)]
    assert sorted(found["sex"].unique()) == sexes
    assert found["value"].sum() == persons
    assert found["ags"].nunique() == kreise


def test_three_sources_agree_on_2020(real: Database) -> None:
    # 31.12.2020: ages 0 to 19 are whole groups in all three (0-4 ... 15-19; 0-2, 3-5, 6-9, 10-14, 15-17, 18-19).
    found = {}
    for source_id in ("EUROSTAT_PJANGRP3", "KLINIKDB_12411", "PATIE_12411"):
        every = ages.ages_of_kreise(real, source_id)
        young = every[(every["date"] == pd.Timestamp("2020-12-31")) & (every["age_to"] <= 19)]
        found[source_id] = young.groupby("ags")["value"].sum()
    assert len(found["PATIE_12411"]) >= 400
    for source_id in ("KLINIKDB_12411", "PATIE_12411"):
        both = pd.concat([found["EUROSTAT_PJANGRP3"], found[source_id]], axis=1, join="inner")
        assert (both.iloc[:, 0] == both.iloc[:, 1]).all()


def test_census_ages_of_both_kreise_are_those_known_before(real: Database) -> None:
    for kreis in ("05562", "05954"):
        new = ages.kreis_ages(real, kreis, "RSURVSTAT_Z22")
        before = real.frame("SELECT value FROM population_by_age WHERE ags = $ags AND year = 2022 "
                            "AND source_id = 'RSURVSTAT_Z22' ORDER BY sex, age_from", {"ags": kreis})
        assert new["value"].tolist() == before["value"].tolist()
        assert len(new) == 101
    assert ages.kreis_ages(real, "05562", "NOBODY").empty
