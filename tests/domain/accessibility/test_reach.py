"""Straight-line reach, against hand calculation, a plain double loop and fine sampling."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.accessibility import ages, projection, reach, walking
from dewak_dash.errors import InputError
from dewak_dash.model import Assumption

from .plain_twin import people_by_centre, share_by_sampling


def assumed(low: float, likely: float, high: float) -> Assumption:
    return Assumption(id="a", name_de="a", low=low, likely=likely, high=high, unit="", source_de="", address="",
                      why_de="")


def grid(n: int, size: float) -> reach.Squares:
    """Return n x n cells whose south-west corner is the origin."""
    x, y = np.meshgrid(np.arange(n) * size + size / 2, np.arange(n) * size + size / 2)
    return reach.Squares(x.ravel(), y.ravel(), size)


def test_ten_minutes_at_walking_pace_by_hand() -> None:
    # 600 s at 1.3 m/s are 780 m on foot; with a quarter of detour 624 m as the crow flies.
    assert walking.radius_m(10, 1.3, 1.25) == pytest.approx(624)
    assert walking.radius_m(0, 1.3, 1.25) == 0


def test_range_joins_slow_walk_with_long_detour() -> None:
    span = walking.radius_span_m(5, assumed(1.0, 1.2, 1.5), assumed(1.0, 1.25, 1.5))
    assert (span.low, span.likely, span.high) == pytest.approx((200, 288, 450))


@pytest.mark.parametrize("arguments", [(-1, 1.3, 1.2), (5, 0, 1.2), (5, 1.3, 0.9), (5, math.nan, 1.2)])
def test_impossible_walks_are_refused(arguments: tuple[float, float, float]) -> None:
    with pytest.raises(InputError):
        walking.radius_m(*arguments)


def test_a_cell_centre_on_the_border_is_inside() -> None:
    cells = reach.Squares(np.array([300.0, 300.0]), np.array([400.0, 400.1]), 200)
    assert reach.centre_within(cells, (0, 0), 500).tolist() == [1, 0]


@pytest.mark.parametrize("radius", [1, 99, 100, 141, 250, 648, 5000])
def test_centres_match_a_double_loop(radius: float) -> None:
    cells = grid(15, 200)
    people = np.random.default_rng(5).integers(1, 300, len(cells.x)).astype(float)
    found = reach.counted(people, reach.centre_within(cells, (1210, 1333), radius))
    assert found == people_by_centre(cells.x, cells.y, people, (1210, 1333), radius)


@pytest.mark.parametrize("radius", [40, 100, 260, 648, 1100])
def test_area_shares_match_fine_sampling(radius: float) -> None:
    cells, point = grid(13, 200), (1210.0, 1333.0)
    shares = reach.area_share(cells, point, radius)
    for x, y, share in zip(cells.x, cells.y, shares, strict=True):
        assert share == pytest.approx(share_by_sampling(x, y, 200, point, radius), abs=0.01)
    assert shares.sum() * 200**2 == pytest.approx(math.pi * radius**2, rel=2e-4)


def test_a_circle_inside_one_cell_and_a_cell_inside_the_circle() -> None:
    cells = reach.Squares(np.array([100.0, 300.0]), np.array([100.0, 100.0]), 200)
    assert reach.area_share(cells, (100, 100), 50) == pytest.approx([math.pi * 50**2 / 200**2, 0], rel=2e-4)
    assert reach.area_share(cells, (100, 100), 400).tolist() == [1, 1]


@given(st.floats(0, 3000), st.floats(0, 3000), st.floats(1, 1500), st.floats(1, 1500))
def test_a_longer_walk_never_reaches_fewer(x: float, y: float, one: float, other: float) -> None:
    cells = grid(15, 200)
    near, far = (reach.area_share(cells, (x, y), radius) for radius in sorted((one, other)))
    assert (far >= near - 1e-3).all()
    assert near.min() >= 0
    assert far.max() <= 1 + 1e-12


def test_suppressed_cells_make_a_lower_bound() -> None:
    people, share = np.array([10.0, np.nan, np.nan]), np.array([0.5, 0.2, 0.0])
    assert reach.counted(people, share) == 5


def test_nobody_in_reach_is_zero() -> None:
    cells = grid(3, 200)
    assert reach.counted(np.ones(9), reach.area_share(cells, (99_000, 0), 500)) == 0


def test_small_cells_inherit_from_the_large_cell_around_them() -> None:
    small = reach.Squares(np.array([100.0, 900.0, 1100.0, 1100.0, 2500.0]),
                          np.array([100.0, 900.0, 900.0, 1900.0, 100.0]), 200)
    large = reach.Squares(np.array([500.0, 1500.0, 1500.0]), np.array([500.0, 500.0, 1500.0]), 1000)
    found = ages.inherited(small, large, np.array([0.2, 0.3, 0.4]))
    assert found[:4].tolist() == [0.2, 0.2, 0.3, 0.4]
    assert math.isnan(found[4])


def test_straddling_grids_are_refused() -> None:
    with pytest.raises(InputError):
        ages.inherited(grid(2, 300), grid(1, 1000), np.array([0.1]))


def test_the_grid_agrees_with_the_published_cells() -> None:
    # Worked example of the European grid coding: 52 N, 10 E is the false origin.
    assert projection.to_grid(10, 52) == pytest.approx((4_321_000, 3_210_000), abs=0.001)


@given(st.floats(6, 15), st.floats(47, 55))
def test_degrees_survive_the_round_trip(lon: float, lat: float) -> None:
    x, y = projection.to_grid(lon, lat)
    back = projection.to_degrees(np.array([x]), np.array([y]))
    assert (back[0][0], back[1][0]) == pytest.approx((lon, lat), abs=1e-8)


@pytest.mark.parametrize(("lon", "lat"), [(7.139084, 51.592996), (7.379262, 51.384581)])
def test_grid_lengths_are_metres_on_the_ground(lon: float, lat: float) -> None:
    """A step of 0.001 degrees of latitude is 111.27 m at this latitude (ellipsoid, 51 to 52 degrees)."""
    south, north = projection.to_grid(lon, lat - 0.005), projection.to_grid(lon, lat + 0.005)
    assert math.dist(south, north) == pytest.approx(1112.6, rel=5e-4)
