"""The small trend picture of a headline figure is smooth, or there is none."""

import random
from itertools import pairwise

import pytest

from dewak_dash.topics.vorausberechnung.headline import trend


def turns(values: tuple[float, ...]) -> int:
    steps = [after - before for before, after in pairwise(values) if abs(after - before) > 1e-9]
    return sum(one * other < 0 for one, other in pairwise(steps))


def test_a_straight_path_stays_as_it_is() -> None:
    assert trend([100.0 - 2 * year for year in range(28)]) == pytest.approx([100.0 - 2 * year for year in range(28)])


def test_the_jitter_of_draws_is_left_out_and_first_and_last_year_stay() -> None:
    chance = random.Random(1)
    path = [100.0 - 2 * year + chance.choice((-3, 3)) for year in range(28)]
    shown = trend(path)
    assert turns(tuple(path)) > 5
    assert turns(shown) == 0
    assert (shown[0], shown[-1]) == pytest.approx((path[0], path[-1]))


def test_a_wave_keeps_its_turn() -> None:
    path = [100.0 - (year - 14) ** 2 / 10 for year in range(28)]
    shown = trend(path)
    assert turns(shown) == 1
    assert max(shown) == pytest.approx(100, abs=1)


def test_a_hamlet_whose_path_is_chance_gets_no_picture() -> None:
    assert trend([16.0, 14, 16, 13, 16, 13, 16, 14, 16, 13, 16] * 3) == ()


@pytest.mark.parametrize("path", [[], [5.0]])
def test_less_than_two_years_make_no_trend(path: list[float]) -> None:
    assert trend(path) == ()


def test_two_years_make_a_line() -> None:
    assert trend([5.0, 7.0]) == pytest.approx((5.0, 7.0))


@pytest.mark.parametrize("path", [[10.0, 10.4, 11.6, 10.2], [5.0, 5.0, 5.0], [60_000.0, 60_400.0, 60_100.0]])
def test_a_path_that_stays_where_it_is_gets_no_picture(path: list[float]) -> None:
    assert trend(path) == ()


def test_a_path_that_moves_by_a_hundredth_gets_one() -> None:
    assert trend([60_000.0, 60_300.0, 60_700.0]) != ()
