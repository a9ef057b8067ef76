"""Measures of reach without catchments, against a published package, hand figures and plain twins."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dewak_dash.accessibility import measures
from dewak_dash.errors import InputError

TOY = tomllib.loads((Path(__file__).parents[2] / "cases" / "accessibility" / "walks_and_catchments.toml")
                    .read_text(encoding="utf-8"))["toy"]
COST = np.array([[5.0, 30.0], [20.0, 10.0], [np.inf, np.inf]])


def test_nearest_and_within_a_limit_by_hand() -> None:
    assert measures.least(COST).tolist() == [5, 10, np.inf]
    assert measures.cumulative(COST, np.array([3.0, 4.0]), 20).tolist() == [3, 7, 0]
    assert measures.least(np.zeros((2, 0))).tolist() == [np.inf, np.inf]


def test_fading_supply_by_hand() -> None:
    assert measures.gravity(COST, np.array([3.0, 4.0]), lambda c: 1 / c).tolist() == pytest.approx(
        [3 / 5 + 4 / 30, 3 / 20 + 4 / 10, 0])


def test_who_chooses_which_house_by_hand() -> None:
    """Pulls 3 / 5 and 4 / 30 of the first place: 0.6 of 0.7333; who reaches nothing chooses nothing."""
    found = measures.huff(COST, np.array([3.0, 4.0]), lambda c: 1 / c)
    assert found[0].tolist() == pytest.approx([0.6 / (0.6 + 4 / 30), (4 / 30) / (0.6 + 4 / 30)])
    assert found[2].tolist() == [0, 0]


def test_the_bell_falls_from_one_to_nothing_at_the_limit() -> None:
    found = measures.gaussian_weight(np.array([0.0, 15.0, 30.0, 30.1, np.inf]), 30)
    assert found.tolist() == pytest.approx([1, (np.exp(-0.125) - np.exp(-0.5)) / (1 - np.exp(-0.5)), 0, 0, 0])


def test_queues_and_ways_as_the_package_of_its_authors() -> None:
    """The package shares whole people out in random order: it comes within 5 per cent of the settled state."""
    found = measures.raam(np.array(TOY["cost_minutes"]), np.array(TOY["population"]), np.array(TOY["supply"]), 60)
    assert found == pytest.approx(TOY["raam"], rel=0.05)


def test_two_doctors_share_their_patients_until_nobody_gains_by_hand() -> None:
    """90 people beside one of two equal doctors, 10 minutes from the other: 1.5 of mean queue at most a sixth apart.

    With x people near by: x / 45 - 1 ... both queues are their people over 45; settled where x / 45 = (90 - x) / 45
    + 10 / 60, that is x = 48.75 and a queue of 1.0833.
    """
    found = measures.raam(np.array([[0.0, 10.0]]), np.array([90.0]), np.array([2.0, 2.0]), 60)
    assert found.tolist() == pytest.approx([48.75 / 45], abs=1e-4)


def test_who_reaches_nobody_is_refused() -> None:
    with pytest.raises(InputError):
        measures.raam(COST, np.ones(3), np.ones(2), 60)


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_nobody_gains_by_going_elsewhere(seed: int) -> None:
    """Everybody's cost is the least there is, and the queues hold all people: sum of queue x supply is everyone."""
    rng = np.random.default_rng(seed)
    cost, people, supply = rng.uniform(0, 40, (6, 3)), rng.uniform(1, 90, 6), rng.uniform(1, 20, 3)
    found = measures.raam(cost, people, supply, 60)
    mean = supply @ np.full(3, people.sum() / supply.sum())
    assert mean == pytest.approx(people.sum())
    assert (found >= cost.min(axis=1) / 60).all()
    # No doctor further than the costs differ: a shift of all ways by the same time shifts all costs by it.
    assert measures.raam(cost + 6, people, supply, 60) == pytest.approx(found + 0.1, abs=2e-3)


@pytest.mark.parametrize(("values", "people", "expected"), [
    ([1.0, 1.0], [3.0, 4.0], 0.0), ([0.0, 1.0], [1.0, 1.0], 0.5), ([0.0, 0.0], [1.0, 1.0], 0.0),
    ([1.0, 3.0], [3.0, 1.0], 0.25)])
def test_gini_by_hand(values: list[float], people: list[float], expected: float) -> None:
    """1, 1, 1, 3: differences 3 x 2 twice over 16 pairs, mean 0.75, half of it over the mean 1.5: 0.25."""
    assert measures.gini(np.array(values), np.array(people)) == pytest.approx(expected)
