"""Who finds room: by hand, against a slow plain twin, and what closing a place means."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.accessibility.sharing import FULL, OUT_OF_REACH, SERVED, closures, share_out
from dewak_dash.accessibility.siting import each_added
from dewak_dash.errors import InputError

INF = np.inf
# Three homes of 10, 20 and 30 people; two places with room for 15 and 20; minutes of walking.
PEOPLE, ROOM = np.array([10.0, 20.0, 30.0]), np.array([15.0, 20.0])
WAYS = np.array([[2.0, 9.0], [3.0, 5.0], [INF, 30.0]])


def test_three_homes_by_hand() -> None:
    """The first home takes 10 of 15 places, the second the 5 left and 15 of the other; the third reaches nothing."""
    found = share_out(PEOPLE, ROOM, WAYS, 10)
    assert found.placed.tolist() == [10, 20, 0]
    assert found.used.tolist() == [15, 15]
    assert found.states().tolist() == [SERVED, SERVED, OUT_OF_REACH]
    assert (found.served, found.turned_away, found.unreached) == (30, 0, 30)


def test_full_places_turn_the_farthest_away() -> None:
    found = share_out(PEOPLE, np.array([15.0, 0.0]), WAYS, 30)
    assert found.placed.tolist() == [10, 5, 0]
    assert found.states().tolist() == [SERVED, FULL, FULL]
    assert (found.served, found.turned_away, found.unreached) == (15, 45, 0)


def test_the_border_of_the_limit_counts() -> None:
    assert share_out(PEOPLE, ROOM, WAYS, 2).reaches.tolist() == [True, False, False]
    assert share_out(PEOPLE, ROOM, WAYS, 1.999).reaches.tolist() == [False, False, False]


def test_closing_by_hand() -> None:
    """Without the first place its two homes walk 7 and 2 minutes more and 10 of their 30 people find no room."""
    first, second = closures(PEOPLE, ROOM, WAYS, 10)
    assert (first.nearest, first.unreached, first.overflow) == (30, 0, 10)
    assert first.longer == pytest.approx((10 * 7 + 20 * 2) / 30)
    assert (second.nearest, second.unreached, second.overflow, second.longer) == (0, 0, 15, 0)


def test_closing_the_only_place_leaves_everybody_without() -> None:
    only = closures(PEOPLE, ROOM[:1], WAYS[:, :1], 10)[0]
    assert (only.nearest, only.unreached, only.overflow, only.longer) == (30, 15, 0, 0)


def test_what_is_not_known_is_refused() -> None:
    with pytest.raises(InputError):
        share_out(PEOPLE, np.array([np.nan, 1.0]), WAYS, 10)
    with pytest.raises(InputError):
        share_out(-PEOPLE, ROOM, WAYS, 10)


@given(st.integers(0, 10_000))
def test_closing_loses_what_was_served_less(seed: int) -> None:
    rng = np.random.default_rng(seed)
    people, room = rng.integers(0, 30, 6).astype(float), rng.integers(0, 40, 3).astype(float)
    cost = rng.integers(1, 20, (6, 3)).astype(float)
    for place, closure in enumerate(closures(people, room, cost, 12)):
        after = share_out(people, np.delete(room, place), np.delete(cost, place, axis=1), 12)
        lost = share_out(people, room, cost, 12).served - after.served
        assert closure.unreached + closure.overflow == pytest.approx(lost)


def plain(people: list[float], room: list[float], cost: list[list[float]], limit: float) -> list[float]:
    """Look again and again for the nearest pair that has people and room; return who is left."""
    left, free = list(people), list(room)
    while True:
        best = None
        for i in range(len(left)):
            for j in range(len(free)):
                key = (cost[i][j], i, j)
                if cost[i][j] <= limit and left[i] > 0 and free[j] > 0 and (best is None or key < best):
                    best = key
        if best is None:
            return left
        _, i, j = best
        taken = min(left[i], free[j])
        left[i] -= taken
        free[j] -= taken


@given(st.integers(0, 10_000))
def test_equal_to_a_plain_twin(seed: int) -> None:
    rng = np.random.default_rng(seed)
    homes, places = rng.integers(1, 8), rng.integers(1, 5)
    people, room = rng.integers(0, 30, homes).astype(float), rng.integers(0, 40, places).astype(float)
    cost = rng.integers(1, 20, (homes, places)).astype(float)
    found = share_out(people, room, cost, 12)
    assert (people - found.placed).tolist() == plain(people.tolist(), room.tolist(), cost.tolist(), 12)
    assert found.served + found.turned_away + found.unreached == pytest.approx(people.sum())
    assert (found.used <= room).all()


@given(st.integers(0, 10_000))
def test_each_added_site_costs_what_everybody_walks(seed: int) -> None:
    rng = np.random.default_rng(seed)
    cost, weight = rng.uniform(1, 30, (6, 4)), rng.uniform(0, 9, 6)
    near = np.where(rng.uniform(size=6) < 0.5, rng.uniform(1, 30, 6), INF)
    for site, value in enumerate(each_added(cost, weight, near)):
        assert value == pytest.approx(sum(w * min(n, c) for w, n, c in zip(weight, near, cost[:, site], strict=True)))
