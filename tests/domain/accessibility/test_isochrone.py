"""The area within a limit, against figures whose area is known by hand."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.accessibility import isochrone


def test_ways_as_the_crow_flies_draw_a_circle() -> None:
    points = isochrone.lattice((1000.0, 2000.0), 500, 20)
    x, y = points.points()
    found = isochrone.area(points, np.hypot(x - 1000, y - 2000), 500)
    assert found.area == pytest.approx(math.pi * 500**2, rel=2e-3)
    assert shapely.distance(found.boundary, shapely.Point(1000, 2000)) == pytest.approx(500, abs=1)


def test_ways_along_two_axes_draw_a_square_on_its_corner() -> None:
    """Straight interpolation is exact where the field is straight: twice the limit squared."""
    points = isochrone.lattice((0.0, 0.0), 300, 50)
    x, y = points.points()
    found = isochrone.area(points, np.abs(x) + np.abs(y), 275)
    assert found.area == pytest.approx(2 * 275**2, rel=1e-2)


def test_a_hole_is_left_open_and_an_area_apart_is_kept() -> None:
    points = isochrone.Lattice(x=0.0, y=0.0, step_m=1.0, columns=7, rows=3)
    way = np.array([[0, 0, 0, 9, 9, 9, 9], [0, 9, 0, 9, 9, 0, 9], [0, 0, 0, 9, 9, 9, 9]], float)
    found = isochrone.area(points, way.ravel(), 1.0)
    assert shapely.get_num_geometries(found) == 2
    assert sum(shapely.get_num_interior_rings(part) for part in found.geoms) == 1
    # Outside counts as two steps beyond the limit (3): the border stands a third of a step from the points inside.
    # Outer figure: 2 x 2 with a third more around, corners cut: (2 + 2/3)² - 4 * (1/3)² / 2; the hole has its middle
    # two thirds of a step from the border: a square on its corner.
    assert found.area == pytest.approx((8 / 3) ** 2 - 2 / 9 - 2 * (2 / 3) ** 2 + 2 / 9)


def test_nothing_inside_is_an_empty_area() -> None:
    points = isochrone.lattice((0.0, 0.0), 10, 5)
    assert isochrone.area(points, np.full(points.rows * points.columns, np.inf), 10).is_empty


@given(st.integers(0, 10_000))
def test_points_inside_lie_in_the_area_and_others_do_not(seed: int) -> None:
    points = isochrone.Lattice(x=0.0, y=0.0, step_m=10.0, columns=9, rows=8)
    way = np.random.default_rng(seed).choice([3.0, 7.0, 12.0, 30.0, np.inf], 72)
    found = isochrone.area(points, way, 10.0)
    assert found.is_valid
    assert shapely.intersects_xy(found, *points.points()).tolist() == (way <= 10).tolist()
