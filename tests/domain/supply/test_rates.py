"""Rates by age, levels and triangular ranges against hand-worked values."""

import json
from pathlib import Path

import numpy as np
import pytest

from dewak_dash.errors import InputError
from dewak_dash.supply import balance, cohorts, rates

CASE = json.loads((Path(__file__).resolve().parents[3] / "data/cases/supply/kita_demand.json").read_text("utf-8"))


def rate(age_from: int, age_to: int | None, likely: float, *, sex: str = "total", low: float | None = None,
         high: float | None = None) -> rates.Rate:
    return rates.Rate(age_from=age_from, age_to=age_to, sex=sex, low=likely if low is None else low, likely=likely,
                      high=likely if high is None else high)


def test_published_childcare_demand() -> None:
    """The case halves the six-year-olds: that is a cut-off in the middle of the year."""
    given, wanted = CASE["given"], CASE["expected"]
    people = np.zeros((2, cohorts.AGES))
    people[1, :7] = given["children_by_age_0_6"]
    under = rates.by_age([rate(a, a, given["rates"][k]) for a, k in enumerate(("u1", "a1", "a2"))], "likely")
    assert (under * people).sum() == pytest.approx(wanted["u3_children"], rel=1e-9)
    above = rates.by_age([rate(3, 6, given["ue3_rate"])], "likely") * cohorts.before_school(
            cohorts.Days(school_age=6, school_months=6, count_months=2))
    assert (above * people).sum() == pytest.approx(wanted["ue3_children"], rel=1e-9)
    for code in ("u3", "ue3"):
        built = balance.built_for(wanted[f"{code}_children"], given["reserve"], given[f"group_{code}"])
        assert built == (wanted[f"places_{code}"], wanted[f"groups_{code}"])


def test_what_fills_groups_to_the_last_place_needs_no_further_one() -> None:
    """100 children with a tenth in reserve are 110 places, five groups of 22, though 100 * 1.1 is a hair above 110."""
    assert balance.built_for(100, 0.1, 22) == (110, 5)
    assert balance.built_for(0, 0.1, 22) == (0, 0)


def test_a_rate_of_one_sex_holds_for_it_alone_and_an_open_one_to_the_end() -> None:
    found = rates.by_age([rate(80, None, 0.2, sex="male"), rate(80, None, 0.3, sex="female")], "likely")
    assert found[:, 79:].sum(axis=1).tolist() == pytest.approx([0.2 * 21, 0.3 * 21])
    assert found[:, :80].sum() == 0


def test_bounds_out_of_order_and_shares_above_one_are_refused() -> None:
    for wrong in (rate(0, 2, 0.5, low=0.6), rate(0, 2, 0.5, high=1.1)):
        with pytest.raises(InputError, match="keine Spanne"):
            rates.by_age([wrong], "low")


def test_the_level_of_a_kreis_by_hand() -> None:
    """100 people use at 0.1, 100 at 0.2: 30 users. Counted are 45, so the level is 1.5."""
    people, shape = np.zeros((2, cohorts.AGES)), np.zeros((2, cohorts.AGES))
    people[0, 80], people[0, 90], shape[:, 80], shape[:, 90] = 100, 100, 0.1, 0.2
    assert rates.level_of(shape, people, 45) == pytest.approx(1.5)


def test_a_level_never_lets_anybody_use_a_service_twice() -> None:
    """At 0.2 and 0.6 a level of two would be 0.4 and 1.2: 160 of 200 need the rest from those below."""
    people, shape = np.zeros((2, cohorts.AGES)), np.zeros((2, cohorts.AGES))
    people[1, 1], people[1, 2], shape[:, 1], shape[:, 2] = 100, 100, 0.2, 0.6
    level = rates.level_of(shape, people, 160)
    assert level == pytest.approx(3.0)
    assert rates.raised(shape, level)[1, 1:3].tolist() == pytest.approx([0.6, 1.0])


@pytest.mark.parametrize("users", [0.0, 201.0])
def test_more_users_than_people_are_refused(users: float) -> None:
    people, shape = np.full((2, cohorts.AGES), 1.0), np.zeros((2, cohorts.AGES))
    shape[:, :100] = 0.1
    with pytest.raises(InputError, match="passen nicht"):
        rates.level_of(shape, people, users)


def test_a_triangular_range_by_hand() -> None:
    """From 0 over 1 to 4: a quarter lies below 1; half lies below 4 - sqrt(0.5 x 4 x 3)."""
    low, likely, high = np.array(0.0), np.array(1.0), np.array(4.0)
    chances = np.array([0.0, 0.25, 0.5, 1.0])
    assert rates.triangular(low, likely, high, chances).tolist() == pytest.approx([0, 1, 4 - 6**0.5, 4])


def test_a_closed_range_is_its_value() -> None:
    value = np.array([7.0])
    assert rates.triangular(value, value, value, np.array([0.1, 0.9])).tolist() == [7.0, 7.0]
