"""Care rates moved with life, and demand held against places, by hand."""

import numpy as np
import pytest

from dewak_dash.supply import balance, care
from dewak_dash.supply.cohorts import AGES

YEARS = np.array([2024, 2025, 2026, 2027])


def places(capacity: float | None, *, opened: int | None = None, closes: int | None = None, whole: bool = False,
           certainty: str = "counted") -> balance.Places:
    return balance.Places(name="Haus", operator="Stadt", operator_kind="municipal", capacity=capacity, opened=opened,
                          closes=closes, whole_town=whole, certainty=certainty, who="", year=2024)


def test_a_year_of_life_gained_moves_care_a_year_up() -> None:
    """Care rates 0.1 at 80 and 0.3 at 81: half a year later it is 0.2 at 81, a year later 0.1."""
    shape = np.zeros((2, AGES))
    shape[:, 80], shape[:, 81:] = 0.1, 0.3
    found = care.moved(shape, np.array([[0.0, 0.0], [0.5, 1.0]]))
    assert found[0] == pytest.approx(shape)
    assert found[1, 0, 80:83].tolist() == pytest.approx([0.05, 0.2, 0.3])
    assert found[1, 1, 80:83].tolist() == pytest.approx([0.0, 0.1, 0.3])


def test_care_that_begins_earlier_is_the_mirror() -> None:
    shape = np.zeros((2, AGES))
    shape[:, 80], shape[:, 81:] = 0.1, 0.3
    found = care.moved(shape, np.array([[-1.0, 0.0]]))
    assert found[0, 0, 78:81].tolist() == pytest.approx([0.0, 0.1, 0.3])


def test_life_gained_at_65_by_hand() -> None:
    """All survive to 66 and die there at once: 65 has half a year left after the first. With a share s surviving
    each year for ever, s/(1-s) whole years are left, and half a year of the last."""
    steps = np.full((2, 2, AGES), 0.5)
    steps[1] = 0.75
    assert care.life_gained(steps) == pytest.approx(np.array([[0, 0], [0, 0], [2, 2]]))


def test_courses_are_status_quo_and_its_two_mirrors() -> None:
    assert care.COURSES == {"frozen": 0, "compressed": 1, "extended": -1}


def test_supply_follows_openings_and_closings() -> None:
    known = [places(100, closes=2025), places(40, opened=2026), places(None)]
    assert balance.supply(known, YEARS).tolist() == [100, 100, 40, 40]


def test_one_row_for_the_whole_town_counts_alone() -> None:
    known = [places(100), places(366, whole=True)]
    assert balance.supply(known, YEARS).tolist() == [366] * 4


def test_what_makes_a_supply_known() -> None:
    assert balance.complete([places(5), places(7)])
    assert balance.complete([places(None), places(7, whole=True, certainty="reported")])
    assert not balance.complete([places(5), places(None, certainty="unknown")])
    assert not balance.complete([places(5, certainty="reported")])
    assert not balance.complete([])


def test_how_likely_a_shortage_is() -> None:
    """Four draws a year against 10 places for all, then against as many as each draw serves today."""
    demand = np.array([[8, 9, 10, 12], [9, 11, 12, 13]])
    assert balance.short_chance(demand, np.array([[10.0], [10.0]])).tolist() == [0.25, 0.75]
    assert balance.short_chance(demand, np.array([[8, 9, 10, 12], [9, 10, 12, 12]])).tolist() == [0, 0.5]


@pytest.mark.parametrize(("chance", "first"), [
    ([0.1, 0.6, 0.7, 0.9], 2025), ([0.6, 0.7, 0.8, 0.9], 2024), ([0.1, 0.6, 0.4, 0.9], 2027),
    ([0.9, 0.9, 0.9, 0.1], None), ([0.0, 0.0, 0.0, 0.5], 2027)])
def test_the_first_year_of_a_shortage_that_stays(chance: list[float], first: int | None) -> None:
    assert balance.first_short(YEARS, np.array(chance), 0.5) == first
