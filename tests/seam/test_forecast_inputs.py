"""From tables to the projection: each figure of a made-up Kreis and town, worked out by hand."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from dewak_dash.demography import projection, schedules
from dewak_dash.demography.base_population import AgeShare, kreis_single_ages
from dewak_dash.demography.migration_profiles import ProfileParameters
from dewak_dash.errors import CensusBreak
from dewak_dash.forecast import inputs, people

SHAPE = ProfileParameters(a1=0.0, alpha1=0.1, a2=0.0, alpha2=0.1, mu2=20.0, lambda2=0.4, c=0.0)
DAY = pd.Timestamp("2023-12-31")


def rows(**columns: object) -> pd.DataFrame:
    return pd.DataFrame(columns)


def shuffled(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows in another order: an adapter must not rely on the order of a table."""
    return frame.iloc[::-1].reset_index(drop=True)


def kreis_groups() -> pd.DataFrame:
    return shuffled(rows(sex=["female"] * 2 + ["male"] * 2, age_from=[0, 65, 0, 65], value=[50, 30, 60, 20], date=DAY))


def events() -> pd.DataFrame:
    """Births 6 and 8 boys, 5 and 7 girls; deaths 9 and 11 men, 12 and 14 women; moves by age of two years."""
    plain = [(year, what, sex, None, value) for what, sex, values in (
        ("live_births", "male", (90, 6, 8)), ("live_births", "female", (90, 5, 7)),
        ("deaths", "male", (90, 9, 11)), ("deaths", "female", (90, 12, 14)),
        ("live_births", "total", (180, 11, 15)), ("deaths", "total", (180, 21, 25)))
        for year, value in zip((2021, 2022, 2023), values, strict=True)]
    by_age = [(year, what, sex, age, value + 100 * (year == 2022)) for year in (2022, 2023)
              for what, sex, values in (("in_migration", "male", (10, 40)), ("in_migration", "female", (9, 38)),
                                        ("out_migration", "male", (8, 30)), ("out_migration", "female", (7, 29)),
                                        ("in_migration", "total", (19, 78)), ("out_migration", "total", (15, 59)))
              for age, value in zip((0, 18), values, strict=True)]
    return shuffled(pd.DataFrame([*plain, *by_age], columns=["year", "indicator", "sex", "age_from", "value"]))


def figures() -> people.KreisFigures:
    census = shuffled(rows(age_from=[0, 1, 2], value=[3, 5, 7], date=pd.Timestamp("2011-05-09")))
    return inputs.kreis_figures(kreis_groups(), census, events(), 2)


def test_men_stand_first_in_every_schedule_of_the_nation() -> None:
    table = shuffled(rows(sex=["female"] * 3 + ["male"] * 3, age=[0, 1, 2] * 2, qx=[0.01, 0.02, 1, 0.03, 0.04, 1],
                          ex=[80, 79, 2.5, 75, 74, 1.5]))
    found = inputs.nation(table, rows(age=[30, 20], rate=[0.1, 0.05]))
    assert found.qx.tolist() == [[0.03, 0.04, 1], [0.01, 0.02, 1]]
    assert found.last_ex.tolist() == [1.5, 2.5]
    assert (found.births_per_woman[20], found.births_per_woman[30]) == (0.05, 0.1)
    assert found.births_per_woman.sum() == pytest.approx(0.15)


def test_births_and_deaths_of_a_kreis_are_means_of_the_latest_years_by_sex() -> None:
    assert figures().births.tolist() == [7, 6]
    assert figures().deaths.tolist() == [10, 13]


def test_moves_of_a_kreis_are_those_of_the_latest_year_in_and_out_by_sex_and_age() -> None:
    found = figures()
    assert found.arrivals.tolist() == [[10, 40], [9, 38]]
    assert found.departures.tolist() == [[8, 30], [7, 29]]
    assert found.move_edges == (0, 18)


def test_ages_of_a_kreis_by_sex_and_years_since_the_census() -> None:
    found = figures()
    assert found.groups.tolist() == [[60, 20], [50, 30]]
    assert found.edges == (0, 65)
    assert found.census.tolist() == [3, 5, 7]
    assert found.years_since_census == 12


def test_a_town_is_shared_out_to_men_and_women_and_grows_beyond_its_kreis() -> None:
    """400 to 600 of a total of 1,100 are 440 and 660; a share of 22 % after 20 % in 10 years is ln(1.1) / 10 a year."""
    start = inputs.Launch(total=1100.0, year=2023, quality="official", how="census_update")
    shares = shuffled(rows(year=[2013, 2023, 2005], basis=["Zensus 2011", "Zensus 2011", "Volkszaehlung 1987"],
                           share=[0.2, 0.22, 0.9]))
    old = AgeShare(65, None, 0.3)
    sexes = rows(sex=["female", "male"], value=[600, 400])
    with pytest.raises(CensusBreak):
        inputs.town_figures(start, sexes, shares, old)
    shares = shares[shares.basis == "Zensus 2011"]
    found = inputs.town_figures(start, sexes, shares, old)
    assert found.totals.tolist() == [440, 660]
    assert found.excess_growth == pytest.approx(0.00953102, abs=1e-8)
    assert found.shares == (old,)
    one = inputs.town_figures(start, sexes, shares[shares.year == 2013], None)
    assert (one.excess_growth, one.shares) == (0.0, ())


def test_how_much_older_a_town_is_is_carried_over_from_the_census() -> None:
    """100 people with 20 % and 300 with 40 % old are 35 %, the Kreis had 25 %; today 50 of its 160 are old: 31.25 %.

    So the town has 31.25 % times 35 / 25 = 43.75 %. The cell that was kept secret does not count.
    """
    cells = rows(persons=[100, 300, 500], share_65plus=[0.2, 0.4, None])
    found = inputs.local_old_share(figures(), cells, 0.25, 65)
    assert found is not None
    assert (found.first, found.last, found.value) == (65, None, pytest.approx(0.4375))
    assert inputs.local_old_share(figures(), cells, None, 65) is None
    assert inputs.local_old_share(figures(), cells[cells.share_65plus.isna()], 0.25, 65) is None


def test_the_census_grows_older_before_groups_are_split_along_it() -> None:
    """Counted 10, 20, 30 and 40 (the last age open): a year on it is 10, 10, 20 and 70, the newborn like the youngest.

    Men under 2 are 20 and split 10 to 10; women from 2 on are 180 and split 20 to 70.
    """
    found = kreis_single_ages([[20, 90], [40, 180]], (0, 2), [10, 20, 30, 40], years_since_census=1)
    assert found == pytest.approx(np.array([[10, 10, 20, 70], [20, 20, 40, 140]]))


def even_kreis() -> people.KreisFigures:
    """A Kreis of 1,010 men and 2,020 women, 10 and 20 of every age, with moves easy to divide."""
    edges = (0, 50)
    groups = np.array([[500.0, 510.0], [1000.0, 1020.0]])
    return people.KreisFigures(
        groups=groups, edges=edges, census=np.full(101, 30.0), years_since_census=0, births=np.array([21.0, 20.0]),
        deaths=np.array([12.0, 18.0]), arrivals=np.array([[50.0, 51.0], [20.0, 10.2]]),
        departures=np.array([[5.0, 10.2], [40.0, 51.0]]), move_edges=edges)


def even_nation() -> people.Nation:
    qx = np.full((2, 101), 0.02)
    births = np.zeros(101)
    births[20:40] = 0.07
    return people.Nation(np.stack([qx[0], 0.5 * qx[1]]), np.array([1.9, 2.1]), births)


def even_setting() -> people.Setting:
    town = people.TownFigures(totals=np.array([101.0, 202.0]), shares=(), excess_growth=0.0)
    return people.setting(even_nation(), even_kreis(), town, SHAPE, 0.5)


def test_a_tenth_of_the_kreis_gets_a_tenth_of_its_arrivals_by_sex_and_age() -> None:
    found = even_setting().schedule
    assert found.arrivals[0, :, :50].sum(axis=1) == pytest.approx([5.0, 2.0])
    assert found.arrivals[0, :, 50:].sum(axis=1) == pytest.approx([5.1, 1.02])


def test_shares_out_are_the_departures_of_the_kreis_by_sex_and_age() -> None:
    """5 of 500 men under 50 leave, 40 of 1,000 women; above 50 it is 10.2 of 510 and 51 of 1,020."""
    out = even_setting().schedule.out_shares[0]
    assert out[:, :50].mean(axis=1) == pytest.approx([0.01, 0.04])
    assert out[:, 50:].mean(axis=1) == pytest.approx([0.02, 0.05])


def test_boys_and_girls_are_born_in_the_ratio_of_the_kreis() -> None:
    assert even_setting().schedule.birth_shares == pytest.approx([21 / 41, 20 / 41])


def test_men_die_as_the_table_of_men_says() -> None:
    """The town's rates are Germany's times one level: half as many women die at each age."""
    dying = 1 - even_setting().schedule.survival[0, :, 40]
    assert dying[1] / dying[0] == pytest.approx(0.5, rel=0.01)


def test_levels_are_what_was_counted_over_what_the_nation_would_bring() -> None:
    """Twice the births of another Kreis is twice the level, and so with deaths; neither touches the other."""
    first = even_setting().levels
    kreis = even_kreis()
    more = replace(kreis, births=2 * kreis.births, deaths=3 * kreis.deaths)
    town = people.TownFigures(totals=np.array([101.0, 202.0]), shares=(), excess_growth=0.0)
    second = people.setting(even_nation(), more, town, SHAPE, 0.5).levels
    assert second.fertility == pytest.approx(2 * first.fertility)
    assert second.mortality == pytest.approx(3 * first.mortality)
    assert (second.departures, second.arrivals) == (1.0, 1.0)


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


def test_every_year_of_the_plain_path_runs_on_its_own_rates() -> None:
    """Nobody dies in the first year, half in the second and a fifth in the third, which then goes on."""
    half, fifth = np.full((2, 3), 0.5), np.full((2, 3), 0.8)
    rates = schedules.make_schedule(survival_at_birth=[1.0, 1.0], survival=np.stack([np.ones((2, 3)), half, fifth]),
                                    births_per_woman=np.zeros(3), shares_of_births=[0.5, 0.5])
    found = projection.project([[0, 0, 1000], [0, 0, 2000]], rates, 4)
    assert found.population[:, 0, 2, 0] == pytest.approx([1000, 1000, 500, 400, 320])
    assert found.population[:, 1, 2, 0] == pytest.approx([2000, 2000, 1000, 800, 640])
