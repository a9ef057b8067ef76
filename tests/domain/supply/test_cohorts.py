"""Part cohorts by hand: 120 children of every age, so that a month of births is ten children."""

from dataclasses import replace

import numpy as np
import pytest

from dewak_dash.errors import InputError
from dewak_dash.supply import cohorts

CHILDREN = 120.0
NRW = cohorts.Days(school_age=6, school_months=9, count_months=2)


def test_who_is_not_at_school_yet_with_the_cut_off_of_30_september() -> None:
    """Aged six at the end of the year: born January to September are at school, three months of births are not."""
    shares = cohorts.before_school(NRW)
    assert shares[6] * CHILDREN == pytest.approx(30)
    assert shares[:6].tolist() == [1.0] * 6
    assert shares[7:].sum() == 0


def test_an_earlier_cut_off_keeps_more_children_in_childcare() -> None:
    assert cohorts.before_school(replace(NRW, school_months=6))[6] * CHILDREN == pytest.approx(60)


def test_four_grades_are_four_years_of_births() -> None:
    """Grade 1 is nine months of the six-year-olds and three of the seven-year-olds; grade 4 ends among the ten."""
    shares = cohorts.in_grades(NRW, 4)
    assert (shares * CHILDREN)[5:12].tolist() == pytest.approx([0, 90, 120, 120, 120, 30, 0])
    assert shares.sum() == pytest.approx(4)


def test_the_claim_of_the_first_year_is_one_year_of_births() -> None:
    assert (cohorts.in_grades(NRW, 1) * CHILDREN)[6:8].tolist() == pytest.approx([90, 30])
    assert cohorts.in_grades(NRW, 0).sum() == 0


def test_nobody_is_in_childcare_and_at_school_at_once() -> None:
    for months in range(13):
        days = replace(NRW, school_months=months)
        assert cohorts.before_school(days)[6] + cohorts.in_grades(days, 1)[6] == pytest.approx(1)


def test_by_march_two_months_of_children_have_grown_a_year_older() -> None:
    """Of those wanting a place from 1 to 2: two months of the children of 0 join, two of the children of 2 leave."""
    wanted = np.zeros(cohorts.AGES)
    wanted[1:3] = 1.0
    asked = cohorts.on_count_day(wanted, NRW) * CHILDREN
    assert asked[:4].tolist() == pytest.approx([20, 120, 100, 0])


def test_newborn_of_january_and_february_ask_in_march_too() -> None:
    """At 0 alone: ten months of the children of 0, and the 20 born since."""
    wanted = np.zeros(cohorts.AGES)
    wanted[0] = 1.0
    assert (cohorts.on_count_day(wanted, NRW) * CHILDREN)[:2].tolist() == pytest.approx([120, 0])


def test_a_rate_of_all_ages_stays_what_it_is() -> None:
    assert cohorts.on_count_day(np.ones(cohorts.AGES), NRW)[1:].tolist() == pytest.approx([1.0] * (cohorts.AGES - 1))


@pytest.mark.parametrize("months", [-1, 13])
def test_no_year_has_such_months(months: int) -> None:
    with pytest.raises(InputError, match="keine Monate"):
        replace(NRW, school_months=months)


def test_a_law_of_another_age_and_day_moves_all_of_it() -> None:
    """School at seven and counted on 1 July: all of six are not at school, and half of an age has had a birthday."""
    other = cohorts.Days(school_age=7, school_months=9, count_months=6)
    assert (cohorts.before_school(other) * CHILDREN)[6:8].tolist() == pytest.approx([120, 30])
    assert (cohorts.in_grades(other, 1) * CHILDREN)[6:9].tolist() == pytest.approx([0, 90, 30])
    wanted = np.zeros(cohorts.AGES)
    wanted[1] = 1.0
    assert (cohorts.on_count_day(wanted, other) * CHILDREN)[:2].tolist() == pytest.approx([60, 60])
