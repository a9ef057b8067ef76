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
from dewak_dash.topics.methoden import paths as paths_view


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


# IT.NRW, edition 2025: thousand persons of 80 and over.
NRW_80_PLUS = {2024: 1243.9, 2030: 1190.1, 2035: 1265.1, 2040: 1443.2, 2050: 1782.1}


def test_nordrhein_westfalen_keeps_its_old_for_ten_years_and_has_more_then() -> None:
    """+2 % by 2035 within 8 points. By 2050 the Land's office says +43 %: our middle path, which follows the country's
    middle assumption as Destatis does, lies above; with the country's low one we are within 4 points in every year."""
    path = answers_all.land_path("05", 2050)[:, 80:].sum(axis=1)
    short = answers_all.land_path("05", 2050, answers_all.Instead(scenario="short_life"))[:, 80:].sum(axis=1)
    assert path[12] / path[1] - 1 == pytest.approx(1265.1 / 1243.9 - 1, abs=0.08)
    assert 0.08 < path[27] / path[1] - 1782.1 / 1243.9 < 0.10
    for year, persons in NRW_80_PLUS.items():
        assert short[year - 2023] / short[1] == pytest.approx(persons / 1243.9, abs=0.04), year


def test_their_people_are_ours_of_the_launch_brought_to_their_count() -> None:
    """Ours of next year: 100 aged 0, 100 aged 1, 50 aged 2 and over. Theirs: 120 aged 0 to 1, 55 older: times 0.6 and
    1.1. Who will be 1 or 2 next year is 0 or 1 now; the open end keeps its factor."""
    factors = official.their_people({(0, 1): 120.0, (2, None): 55.0}, np.array([100.0, 100.0, 50.0]), years_later=1)
    assert factors == pytest.approx([0.6, 1.1, 1.1])
    assert official.their_people({(2, None): 55.0}, np.array([100.0, 100.0, 50.0]), years_later=0) == pytest.approx(
        [1.0, 1.0, 1.1])


def test_the_nearest_path_is_the_one_whose_worst_year_is_best() -> None:
    theirs = np.array([0.0, 0.1])
    found = {"a": np.array([0.0, 0.4]), "b": np.array([0.2, 0.2]), "c": np.array([0.25, 0.1])}
    assert official.nearest(found, theirs) == "b"


def test_whole_official_paths_stand_beside_ours_on_other_grounds(database: Database) -> None:
    table = hindcast.official_paths(database)
    old = table[table.age_from == 80].pivot(index=["ags", "year"], columns="path", values="change")
    assert old.loc[("05", 2050), "theirs"] == pytest.approx(1782.1 / 1243.9 - 1, abs=1e-4)
    assert old.loc[("00", 2050), "theirs"] == pytest.approx(9.1432 / 5.8984 - 1, abs=1e-4)
    assert (old.loc["00"].middle - old.loc["00"].theirs).abs().max() < 0.02
    assert (old.constant_life < old.short_life).all()
    assert (old.short_life < old.middle).all()
    assert (old.middle < old.long_life).all()
    today = answers_all.land_path("05", 2050)[:, 80:].sum(axis=1)
    assert today[27] / today[1] - 1 == pytest.approx(old.loc[("05", 2050), "middle"], abs=0.001)


def test_where_the_old_do_not_move_they_only_become_fewer() -> None:
    """Without moves from 65 on every cohort of a Kreis shrinks each year; twice the people stay twice the people."""
    settled = answers_all.kreis_path("05954", 2025, answers_all.Instead(settled_from=65))
    assert settled[0] == pytest.approx(answers_all.kreis_path("05954", 2025)[0])
    assert (settled[1:, 66:100] < settled[:-1, 65:99]).all()
    doubled = answers_all.kreis_path("05954", 2025, answers_all.Instead(people=tuple(np.full(101, 2.0))))
    assert doubled[0] == pytest.approx(2 * settled[0])


def paths_rows(*given: tuple[str, int, str, float]) -> pd.DataFrame:
    """Return rows of place, year, path, change for 80 and over."""
    return pd.DataFrame([{"ags": a, "short_name": a, "publisher": "Amt", "edition": "1", "age_from": 80, "age_to": None,
                          "base_year": 2024, "year": y, "path": p, "change": v, "source_id": "X",
                          "quality": "official"}
                         for a, y, p, v in given]).astype({"age_to": "Int64"})


def test_words_say_on_which_ground_an_official_path_is_met() -> None:
    """Worked out by hand: 2050 we lie 10 points above; the low path 1 below; their people add 2, no moves 5."""
    same = [("A", y, p, v) for y in (2035, 2050) for p, v in (("theirs", 0.1), ("middle", 0.104), ("short_life", 0.0),
                                                            ("long_life", 0.2))]
    other = [("B", 2050, p, v) for p, v in (("theirs", 0.4), ("middle", 0.5), ("short_life", 0.39), ("long_life", 0.6),
                                            ("their_people", 0.52), ("settled", 0.55))]
    later = [("B", 2070, p, v) for p, v in (("theirs", 0.3), ("middle", 0.4), ("short_life", 0.27), ("long_life", 0.6),
                                            ("their_people", 0.4), ("settled", 0.4))]
    shown = paths_view.paths(paths_rows(*same, *other, *later), {"short_life": "Kurz"}, 2050)
    assert "höchstens 0,4 Punkte neben" in shown.verdict
    assert "2050 liegt unser mittlerer Weg 10 Punkte über" in shown.verdict
    assert "Mit „Kurz“ wären es bis 2050 in jedem Jahr höchstens 1,0 Punkte Unterschied, bis 2070 höchstens 3,0." in (
        shown.verdict)
    assert "aus gerechnet: +2,0 Punkte. Ganz ohne Umzüge ab 65: +5,0 Punkte." in shown.verdict
    assert shown.exhibit.title.startswith("B: Die amtlichen Zahlen ab 80 passen zu „Kurz“")
    assert len(shown.exhibit.table) == 4
    only = paths_view.paths(paths_rows(*same), {}, 2050)
    assert "mittlerer Weg am nächsten" in only.exhibit.title


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
