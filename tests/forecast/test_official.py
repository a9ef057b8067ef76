"""Projections of others stand beside ours as the same change, worked out by hand."""

from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

from dewak_dash.forecast import official
from dewak_dash.store.database import Database
from dewak_dash.store.reads import hindcast
from dewak_dash.topics.common import answers_all, answers_people
from dewak_dash.topics.methoden import answers_people as methoden


def rows(*given: tuple[str, object, object, int, float, str]) -> pd.DataFrame:
    """Return rows of ags, base_year, base_value, year, value, unit for 80 and over."""
    frame = pd.DataFrame([{"ags": a, "short_name": a, "publisher": "Amt", "edition": "1", "variant": None,
                           "base_year": b, "base_value": v0, "year": y, "age_from": 80, "age_to": None, "value": v,
                           "unit": u, "note": "", "source_id": "X"} for a, b, v0, y, v, u in given])
    return frame.astype({"base_year": "Int64", "base_value": "Float64", "age_to": "Int64"})


def test_changes_are_stated_counted_or_follow_from_the_first_year() -> None:
    found = official.changes(rows(
        ("a", 2021, None, 2050, 51.0, official.CHANGE), ("b", 2021, 8118.0, 2050, 11433.0, official.PERSONS),
        ("c", 2023, None, 2024, 1243.9, "Tausend Personen"), ("c", 2023, None, 2050, 1782.1, "Tausend Personen"),
        ("d", None, None, 2055, 7.0, "Tausend Personen"), ("d", None, None, 2055, 10.0, "Tausend Personen")))
    told = {row.ags: (row.since, row.theirs) for row in found.itertuples()}
    assert told == {"a": (2021, 0.51), "b": (2021, pytest.approx(0.4084, abs=1e-4)),
                    "c": (2024, pytest.approx(0.4327, abs=1e-4))}


def test_years_before_the_launch_are_chained_without_the_recount() -> None:
    """100 old in 2018 became 110 in 2021; the census counted 90 and our launch has 99: 1.1 x 1.1."""
    groups = {y: np.array([[[500.0], [v / 2]], [[500.0], [v / 2]]]) for y, v in ((2018, 100.0), (2021, 110.0))}
    census = np.zeros((101, 1))
    census[80] = 90.0
    now = np.zeros((2, 101, 1))
    now[:, 85] = 49.5
    data = SimpleNamespace(edges=(0, 80), groups=groups, census=census)
    one = np.array([True])
    assert official.since(data, now, one, 2018, 80, None) == pytest.approx(1.21)
    assert official.since(data, now, one, 2017, 80, None) is None
    assert official.since(data, now, one, 2018, 67, None) is None


def test_reasons_stand_only_where_we_differ_much() -> None:
    assert official.reasons(0.1, 0.12, before_census=True, municipality=True, quoted=True) == ()
    assert official.reasons(-0.3, 0.12, before_census=True, municipality=False, quoted=False) == ("older_edition",)
    assert official.reasons(0.3, 0.12, before_census=False, municipality=False, quoted=False) == ("lives",)


GERMANY_80_PLUS = {2030: 5_958_100, 2035: 6_442_900, 2040: 7_339_100, 2050: 9_143_200}  # Destatis, 16th, G2-L2-W2
GERMANY_65_79 = {2030: 15_327_200, 2040: 15_252_800, 2050: 13_219_900}  # Destatis, 15th, G2-L2-W1


def test_all_kreise_together_are_what_the_country_expects() -> None:
    """80 and over and 65 to 79 within 4 % of the official middle path in every year shown."""
    path = answers_all.land_path("", 2050)
    for published, ages in ((GERMANY_80_PLUS, slice(80, None)), (GERMANY_65_79, slice(65, 80))):
        for year, persons in published.items():
            assert path[year - 2023, ages].sum() == pytest.approx(persons, rel=0.04), year
    assert path[27, 80:].sum() / path[2, 80:].sum() - 1 == pytest.approx(9.1432 / 5.8984 - 1, abs=0.08)


def test_nordrhein_westfalen_keeps_its_old_for_ten_years_and_has_more_then() -> None:
    """+2 % by 2035 within 8 points. By 2050 the Land's office says +43 %, we say ten points more: it is told so."""
    path = answers_all.land_path("05", 2050)[:, 80:].sum(axis=1)
    assert path[12] / path[1] - 1 == pytest.approx(1265.1 / 1243.9 - 1, abs=0.08)
    assert path[27] / path[1] - 1 == pytest.approx(1782.1 / 1243.9 - 1, abs=0.11)


@pytest.mark.parametrize(("ags", "theirs"), [("05954", 0.51), ("05562032", 0.408), ("05954036", 0.467)])
def test_neighbours_with_official_figures_are_near(database: Database, ags: str, theirs: float) -> None:
    table = hindcast.official_compared(database)
    row = table[(table.ags == ags) & (table.age_from == 80) & (table.year == 2050)].iloc[0]
    assert row.theirs == pytest.approx(theirs, abs=0.001)
    assert abs(row.ours - row.theirs) <= 0.12


def test_every_large_difference_has_its_reason(database: Database) -> None:
    table = hindcast.official_compared(database)
    large = (table.ours - table.theirs).abs() > answers_people.likely("official_difference")
    assert table.reasons[large].notna().all()
    assert table.reasons[~large].isna().all()


def test_what_is_written_down_is_what_is_computed_today(database: Database) -> None:
    table = hindcast.official_compared(database)
    row = table[(table.ags == "05954") & (table.age_from == 80) & (table.year == 2050)].iloc[0]
    path = answers_all.kreis_path("05954", 2050)[:, 80:].sum(axis=1)
    inside = np.array([key == "05954" for key in answers_people.all_kreise().keys])
    before = official.since(answers_people.all_kreise(), methoden._all_now(), inside, 2021, 80, None)
    assert path[27] / path[0] * before - 1 == pytest.approx(row.ours, abs=0.002)
