"""Lots, and what each link adds to the width."""

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.chain.links import HABITS, LINKS, lots, shapley, subsets


def test_lots_are_their_own_for_every_habit_and_keep_to_the_seed() -> None:
    first, again, other = lots(50, 1), lots(50, 1), lots(50, 2)
    assert set(first) == set(HABITS)
    assert all((first[name] == again[name]).all() and (first[name] != other[name]).any() for name in HABITS)
    assert len({value.tobytes() for value in first.values()}) == len(HABITS)


def test_two_links_that_work_together_share_what_both_add_by_hand() -> None:
    """Alone 1 and 3, together 10: the 6 above their sum is shared, so 1 + 3 and 3 + 3."""
    worth: Mapping[frozenset[str], float] = {
        frozenset(): 0.0, frozenset("a"): 1.0, frozenset("b"): 3.0, frozenset("ab"): 10.0}
    assert shapley(worth, "ab") == {"a": 4.0, "b": 6.0}


@given(st.integers(0, 1000))
def test_the_parts_add_up_and_what_adds_nothing_gets_nothing(seed: int) -> None:
    rng, idle = np.random.default_rng(seed), LINKS[2]
    drawn = {part: float(rng.uniform()) for part in subsets(LINKS) if idle not in part}
    worth = {part: drawn[part - {idle}] for part in subsets(LINKS)}
    found = shapley(worth, LINKS)
    assert sum(found.values()) == pytest.approx(worth[frozenset(LINKS)] - worth[frozenset()])
    assert found[idle] == pytest.approx(0.0, abs=1e-12)
