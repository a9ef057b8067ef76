"""From tables to the projection: each figure of a made-up Kreis and town, worked out by hand."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from dewak_dash.demography import projection, schedules
from dewak_dash.demography.census import Bases
from dewak_dash.errors import CensusBreak, InputError
from dewak_dash.forecast import inputs, tables

DAY = pd.Timestamp("2023-12-31")


def rows(**columns: object) -> pd.DataFrame:
    return pd.DataFrame(columns)


def shuffled(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows in another order: an adapter must not rely on the order of a table."""
    return frame.iloc[::-1].reset_index(drop=True)


def series(*found: tuple[str, int, str, str]) -> pd.DataFrame:
    return pd.DataFrame([{"date": pd.Timestamp(d), "year": int(d[:4]), "value": v, "basis": b, "kind": k,
                          "quality": "official"} for d, v, b, k in found])


BASES = Bases(common="Zensus 2011", day=date(2011, 5, 9), older=("Volkszaehlung 1987",), newer=("Zensus 2022",))
OLD = (("2021-12-31", 1000, "Zensus 2011", "update"), ("2022-12-31", 1010, "Zensus 2011", "update"),
       ("2023-12-31", 1020, "Zensus 2011", "update"))


def test_launch_prefers_the_update_of_the_new_census() -> None:
    found = inputs.launch(series(*OLD, ("2023-12-31", 950, "Zensus 2022", "update")), 2023, BASES)
    assert (found.total, found.how) == (950, "census_update")


def test_launch_carries_the_census_day_on_with_the_old_update() -> None:
    found = inputs.launch(series(*OLD, ("2022-05-15", 940, "Zensus 2022", "census_day")), 2023, BASES)
    assert found.total == pytest.approx(940 * 1020 / (1000 + 10 * 135 / 365))
    assert (found.how, found.quality) == ("census_carried", "derived")


def test_the_table_of_age_classes_gives_the_census_day_of_every_town() -> None:
    classes = rows(date=[pd.Timestamp("2022-05-15")] * 2, persons=[940, 940], quality=["official"] * 2,
                   basis=["Zensus 2022"] * 2)
    found = inputs.launch(inputs.with_census_day(series(*OLD), classes), 2023, BASES)
    assert found.total == pytest.approx(940 * 1020 / (1000 + 10 * 135 / 365))
    known = series(*OLD, ("2022-05-15", 960, "Zensus 2022", "census_day"))
    assert inputs.with_census_day(known, classes) is known


def test_launch_without_new_census_says_so_and_an_unknown_year_is_refused() -> None:
    assert inputs.launch(series(*OLD), 2023, BASES).how == "old_census"
    with pytest.raises(InputError, match="2030"):
        inputs.launch(series(*OLD), 2030, BASES)


def test_a_town_is_shared_out_to_men_and_women_and_keeps_its_own_age_classes() -> None:
    """400 to 600 of a total of 1,100 are 440 and 660."""
    start = inputs.Launch(1100.0, 2023, "official", "census_update")
    classes = shuffled(rows(age_from=[0, 16, 67], share=[0.2, 0.5, 0.3], persons=[1090] * 3))
    found = inputs.town_counts(start, DAY, rows(sex=["female", "male"], value=[600, 400]), classes)
    assert found is not None
    assert found.totals[:, 0].tolist() == [440, 660]
    assert (found.edges, found.shares[:, 0].tolist(), found.persons.tolist()) == ((0, 16, 67), [0.2, 0.5, 0.3], [1090])
    secret = classes.assign(share=[0.2, None, 0.3])
    assert inputs.town_counts(start, DAY, rows(sex=["female", "male"], value=[600, 400]), secret) is None


def test_growth_beyond_the_kreis_is_that_of_its_share_a_year() -> None:
    """A share of 22 % after 20 % in 10 years is ln(1.1) / 10 a year; another census does not count."""
    shares = shuffled(rows(year=[2013, 2023, 2005], basis=["Zensus 2011", "Zensus 2011", "Volkszaehlung 1987"],
                           share=[0.2, 0.22, 0.9]))
    with pytest.raises(CensusBreak):
        inputs.excess_growth(shares)
    shares = shares[shares.basis == "Zensus 2011"]
    assert inputs.excess_growth(shares) == pytest.approx(0.00953102, abs=1e-8)
    assert inputs.excess_growth(shares[shares.year == 2013]) == 0.0


def aged(sex: list[str], age: list[int], value: list[int], **more: object) -> pd.DataFrame:
    return shuffled(rows(sex=sex, age_from=age, value=value, **more))


def test_men_stand_first_in_ages_by_sex() -> None:
    found = inputs.ages_by_sex(aged(["female", "female", "male", "male"], [0, 65, 0, 65], [50, 30, 60, 20]))
    assert found is not None
    assert (found[0].tolist(), found[1]) == ([[60, 20], [50, 30]], (0, 65))


def test_later_ages_of_a_kreis_are_of_the_new_census_only() -> None:
    frame = aged(["female", "male"] * 2, [0] * 4, [5, 6, 7, 8], kind="update", date=[DAY, DAY, *[pd.Timestamp(
        "2024-12-31")] * 2], basis=["Zensus 2022"] * 2 + ["Zensus 2011"] * 2)
    found = inputs.later_ages(frame, pd.Timestamp("2022-05-15"), "Zensus 2022")
    assert found is not None
    assert (found.day, found.groups.tolist()) == (DAY, [[6], [5]])
    assert inputs.later_ages(frame, DAY, "Zensus 2022") is None


def test_net_of_further_years_needs_all_of_the_groups() -> None:
    frame = pd.DataFrame([(2024, f"{way}_migration", sex, age, value) for way, values in (
        ("in", (10, 40, 9, 38)), ("out", (8, 30, 7, 39))) for (sex, age), value in zip(
        (("male", 0), ("male", 18), ("female", 0), ("female", 18)), values, strict=True)],
        columns=["year", "indicator", "sex", "age_from", "value"])
    assert inputs.more_net(shuffled(frame), (0, 18)).tolist() == [[[2, 10], [2, -1]]]
    assert inputs.more_net(frame, (0, 25)).shape == (0, 2, 2)


def test_paths_of_moves_come_from_the_kreiss_own_years() -> None:
    found = inputs.net_paths(shuffled(rows(year=range(2005, 2011), value=[0, 3, 6, -3, 0, 6])), 3)
    assert found == pytest.approx({"own_mean": 0.002, "own_high": 0.003, "own_low": 0.001})
    assert inputs.net_paths(rows(year=[2005], value=[1]), 3) == {}


FOLLOWED = {"16056": "16063"}


def test_dissolved_kreise_are_summed_into_their_successor() -> None:
    frame = rows(ags=["16056", "16063", "16063"], year=[2020, 2020, 2021], value=[4, 10, 15])
    found = tables.on_todays_keys(frame, FOLLOWED, ["year"])
    assert found.values.tolist() == [["16063", 2020, 14], ["16063", 2021, 15]]


def test_calendar_years_come_before_weeks_and_own_tables_before_those_of_all() -> None:
    def row(ags: str, year: int, what: str, value: int, source: str) -> dict[str, object]:
        return {"ags": ags, "year": year, "indicator": what, "sex": "total", "age_from": None, "value": value,
                "source_id": source}

    counted = pd.DataFrame([row("01001", 2021, "deaths", 100, "A"), row("01001", 2021, "deaths_iso_weeks", 101, "B"),
                            row("01001", 2022, "deaths_iso_weeks", 90, "B"), row("16056", 2021, "live_births", 3, "A"),
                            row("16063", 2021, "live_births", 8, "A"), row("01001", 2023, "deaths", 5, "A")])
    own = pd.DataFrame([row("01001", 2022, "deaths", 92, "C"), row("01001", 2022, "in_migration", 7, "C")])
    found = tables.events(shuffled(counted), own, FOLLOWED).set_index(["ags", "year", "indicator"]).value
    assert found.to_dict() == {("01001", 2021, "deaths"): 100, ("01001", 2022, "deaths"): 92,
                               ("01001", 2023, "deaths"): 5, ("16063", 2021, "live_births"): 11}


def test_newborn_of_the_plain_path_are_boys_and_girls_with_their_own_survival() -> None:
    """100 women of the middle age, of whom none dies or moves: 0.5 births each in a year, half a year counted old.

    Women after the year: 100 in the last age, so women at risk are (100 + 0) / 2 and 50 * 0.5 = 25 births: 15 boys
    and 10 girls; 4 of 5 boys and 9 of 10 girls live to the end of the year.
    """
    rates = schedules.make_schedule(
        survival_at_birth=[0.8, 0.9], survival=np.ones((2, 3)), births_per_woman=[0.0, 0.5, 0.0],
        shares_of_births=[0.6, 0.4])
    found = projection.project([[0, 40, 0], [0, 100, 0]], rates, 1)
    assert found.births[0, :, 0] == pytest.approx([15, 10])
    assert found.population[1, :, :, 0] == pytest.approx(np.array([[12, 0, 40], [9, 0, 100]]))
    assert found.deaths[0, :, 0] == pytest.approx([3, 1])
