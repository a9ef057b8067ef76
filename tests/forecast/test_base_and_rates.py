"""Base and rates of a town come from what tables give, with one date, and say what they rest on."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from made_up import (
    CENSUS,
    CONSTANT,
    DAY,
    MIDDLE,
    NOISE,
    SHAPE,
    STRENGTHS,
    counts,
    elsewhere,
    nation,
    setting,
    stationary,
    town_counts,
    view,
)

from dewak_dash.errors import InputError
from dewak_dash.forecast import germany, kreis_view, kreise, people, town_base


def test_the_base_meets_totals_by_sex_and_says_what_it_rests_on() -> None:
    found = setting().base
    assert found.population.sum(axis=1) == pytest.approx([9_800, 10_200])
    assert found.quality == "derived"
    assert [step.used for step in found.steps] == ["kreis_ages", "sexes", "town_classes", "carried", "totals"]
    assert found.steps[3].measure == pytest.approx(1.63, abs=0.005)
    assert found.launch_day == DAY


def test_a_stationary_kreis_carried_on_keeps_its_old_people() -> None:
    """Whoever carries ages upward without deaths finds far too many very old (review, finding 1)."""
    kreis = view()
    found = town_base.town_bases(kreis, town_counts(), NOISE).population[..., 0]
    old = stationary()[:, 85:].sum() / stationary()[:, 65:].sum()
    assert found[:, 85:].sum() / found[:, 65:].sum() == pytest.approx(old, rel=0.03)


def test_men_of_the_open_group_are_those_of_their_own_pattern() -> None:
    by_sex = view().people
    men = by_sex[0] / by_sex.sum(axis=0)
    counted = stationary()[:, 90:].sum(axis=1)
    assert by_sex[0, 90:].sum() / by_sex[:, 90:].sum() == pytest.approx(counted[0] / counted.sum())
    assert men[99] < men[95] < men[90]


def test_years_between_days_end_with_the_year() -> None:
    assert kreise.years_between(CENSUS, DAY) == pytest.approx((231 + 365) / 365)
    assert kreise.years_between(DAY, pd.Timestamp("2024-12-31")) == pytest.approx(1.0, abs=0.01)


def test_levels_compare_a_kreis_with_the_same_year_of_all() -> None:
    """The first Kreis has twice the people and twice the deaths of the second: the same level, whatever the year."""
    found = kreise.kreis_rates(counts(), nation(), death_years=5, birth_years=3)
    assert found.mortality == pytest.approx([1.0, 1.0])
    worse = kreise.kreis_rates(counts((2_400.0, 1_000.0)), nation(), death_years=5, birth_years=3)
    assert worse.mortality[0] / worse.mortality[1] == pytest.approx(1.2)


def test_a_pandemic_that_struck_some_kreise_is_no_lasting_level() -> None:
    """In 2020 the first Kreis lost half as many again; left out, it is at the level of the second."""
    struck = replace(counts(), deaths={y: np.array([3_000.0 if y == 2020 else 2_000.0, 1_000.0])
                                       for y in range(2018, 2023)})
    found = kreise.kreis_rates(struck, nation(), death_years=5, birth_years=3, leave_out=(2020,))
    assert found.mortality == pytest.approx([1.0, 1.0])
    assert found.death_years == (2018, 2019, 2021, 2022)
    all_years = kreise.kreis_rates(struck, nation(), death_years=5, birth_years=3)
    assert all_years.mortality[0] / all_years.mortality[1] > 1.05


def test_births_are_held_against_the_women_and_rates_of_the_same_year() -> None:
    women = 2 * stationary()[1, 20:40].sum()
    found = kreise.kreis_rates(counts(), nation(), death_years=5, birth_years=3)
    assert found.fertility[0] == pytest.approx(2_000 / (0.07 * women), rel=0.01)
    # the second Kreis has no births in the tables: its Land stands in, and that is marked
    assert found.fertility[1] == pytest.approx(found.fertility[0])
    assert found.stands_in["fertility"].tolist() == [False, True]
    assert view("01002").stands_in == ("fertility",)


def test_women_bear_the_children() -> None:
    """Where half as many women are counted in every year, the same births are twice as many for each."""
    fewer = {year: group * np.array([1.0, 0.5])[:, None, None] for year, group in counts().groups.items()}
    plain, changed = (kreise.kreis_rates(each, nation(), death_years=5, birth_years=3)
                      for each in (counts(), replace(counts(), groups=fewer)))
    assert changed.fertility[0] / plain.fertility[0] == pytest.approx(2, rel=0.02)


def test_births_and_deaths_of_the_kreise_come_from_their_rows() -> None:
    one = {"ags": "01001", "year": 2020, "date": CENSUS}
    census = pd.DataFrame([{**one, "age_from": age, "value": 10} for age in (0, 1)])
    groups = pd.DataFrame([{**one, "sex": sex, "age_from": 0, "value": 10} for sex in ("male", "female")])
    events = pd.DataFrame([{**one, "indicator": name, "value": value}
                           for name, value in (("live_births", 3), ("deaths", 7))])
    moves = pd.DataFrame([{**one, "direction": way, "sex": sex, "age_from": 0, "value": 1}
                          for way in ("in", "out") for sex in ("male", "female")])
    found = kreise.kreise(census, groups, events, moves)
    assert (found.births[2020].tolist(), found.deaths[2020].tolist()) == ([3], [7])


def test_an_open_group_of_arrivals_does_not_fill_up_with_the_very_old() -> None:
    rates = view().moves
    assert rates.in_rates[:, 95].mean() < 2 * rates.in_rates[:, 67].mean()
    assert rates.in_rates[:, 65:] / rates.out_shares[:, 65:] == pytest.approx(
        np.full((2, 36), 1 / 0.95), rel=0.02)


def test_further_years_of_moves_change_the_net_alone() -> None:
    own = kreis_view.OwnFigures(later=None, more_net=np.full((1, 2, 3), 600.0), nets={})
    plain, more = view().moves, view(own=own).moves
    assert more.out_shares == pytest.approx(plain.out_shares)
    came = (more.in_rates - plain.in_rates) * view().people
    assert came.sum() == pytest.approx(6 * 600 / 3 - (1 / 0.95 - 1) * 0.95 * 2 * 7_010 / 3, rel=0.1)


def test_later_ages_of_the_kreis_bend_its_towns() -> None:
    kreis = view()
    people_then = stationary()
    groups = np.stack([people_then[:, :65].sum(axis=1), 1.2 * people_then[:, 65:].sum(axis=1)], axis=1)
    later = town_base.LaterAges(day=pd.Timestamp("2024-12-31"), groups=groups, edges=(0, 65))
    bent = view(own=kreis_view.OwnFigures(later=later, more_net=np.empty(0), nets={}))
    plain, found = (town_base.town_bases(k, town_counts(), NOISE).population[..., 0] for k in (kreis, bent))
    ratio = (found[:, 65:].sum() / found[:, :60].sum()) / (plain[:, 65:].sum() / plain[:, :60].sum())
    assert ratio == pytest.approx(1.2 ** (1.633 / 2.633), rel=0.03)


def test_imported_ages_of_a_town_replace_the_derivation() -> None:
    groups = np.array([[2_000.0, 6_000.0, 1_900.0], [1_900.0, 6_000.0, 2_400.0]])
    found = town_base.own_base(view(), groups, (0, 18, 65), DAY)
    assert (found.quality, [s.used for s in found.steps]) == ("official", ["own_ages"])
    assert found.population[:, 65:].sum(axis=1) == pytest.approx([1_900, 2_400])
    with pytest.raises(InputError, match="beide Geschlechter"):
        town_base.own_base(view(), groups[:1], (0, 18, 65), DAY)


def test_own_growth_beyond_the_kreis_comes_as_arrivals_and_fades() -> None:
    plain, growing = setting().rates, setting(0.01).rates
    more = (growing.own_growth - 1) * plain.arrivals.sum()
    assert more[0] == pytest.approx(0.5 * 0.01 * 20_000)
    assert more[1] == pytest.approx(0.9 * more[0])
    assert setting(0.01, weight=0.0).rates.own_growth == pytest.approx(np.ones_like(more))


def test_longer_lives_are_in_the_standard_path_and_absent_from_the_thought_experiment() -> None:
    town = setting()
    ends = {s.code: people.path(town, people.course(town, s, elsewhere(27)), 27).ages(80, None)[-1, 0]
            for s in (MIDDLE, CONSTANT)}
    assert ends["middle"] > 1.1 * ends["constant_life"]


def test_strength_meets_the_life_expectancy_asked_for() -> None:
    found = nation()
    now = germany.strengths(found, 2060, (90.0, 93.0))
    assert (now > 0).all()
    with pytest.raises(InputError, match="nicht zu erreichen"):
        germany.strengths(found, 2060, (60.0, 84.0))


def test_unknown_paths_are_refused() -> None:
    town = setting()
    odd = replace(MIDDLE, life_expectancy="L9")
    with pytest.raises(InputError, match="L9"):
        people.course(town, odd, elsewhere(3))
    far = replace(MIDDLE, life_expectancy="middle", moves="own_mean")
    with pytest.raises(InputError, match="own_mean"):
        people.course(town, far, elsewhere(3))


def test_germanys_people_go_with_the_scenario() -> None:
    data, found = counts(), nation()
    rates = kreise.kreis_rates(data, found, death_years=5, birth_years=3)
    whole = kreis_view.country(kreis_view.germany_view(data, rates, found, SHAPE, level_years=3), found, DAY)
    near = kreis_view.elsewhere(whole, MIDDLE, STRENGTHS["middle"], 20)
    assert near[0] == pytest.approx(np.ones((2, 101)))
    still = kreis_view.elsewhere(whole, CONSTANT, STRENGTHS["constant"], 20)
    assert near[19, :, 85].sum() > still[19, :, 85].sum()
