"""Steps of a story stand in the order a viewer wrote down: by hand, and none is ever lost or told twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.topics.praesentation.order import moved, ordered

STEPS = ("problem", "ort", "geld", "wahl")


@pytest.mark.parametrize(("order", "found"), [
    ("", STEPS), ("geld-ort", ("geld", "ort", "problem", "wahl")), ("geld ort", STEPS),
    ("wahl-nichts-wahl", ("wahl", "problem", "ort", "geld"))])
def test_what_is_named_comes_first_and_the_rest_as_it_stood(order: str, found: tuple[str, ...]) -> None:
    assert ordered(STEPS, order) == found


def test_a_step_moves_by_one_and_back_to_the_start_is_no_order() -> None:
    once = moved(STEPS, "", "geld", -1)
    assert once == "problem-geld-ort-wahl"
    assert moved(STEPS, once, "geld", 1) == ""
    assert moved(STEPS, "", "problem", -1) == moved(STEPS, "", "wahl", 1) == ""


@given(st.text(max_size=60), st.sampled_from(STEPS), st.integers(-5, 5))
def test_every_step_is_told_once_whatever_is_written(order: str, code: str, places: int) -> None:
    assert sorted(ordered(STEPS, order)) == sorted(STEPS)
    assert sorted(ordered(STEPS, moved(STEPS, order, code, places))) == sorted(STEPS)
