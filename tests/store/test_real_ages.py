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
