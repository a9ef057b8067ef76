"""The script that says which municipality a census cell lies in, on squares that can be drawn by hand."""

import numpy as np
import shapely

from scripts.locate_cells import REACH_M, locate, outlines
from scripts.running import ROOT

# Two squares of a kilometre that share the border x = 1000, and a hole of 100 m between them and a third one.
SHAPES = np.array([shapely.box(0, 0, 1000, 1000), shapely.box(1000, 0, 2000, 1000), shapely.box(2100, 0, 3000, 1000)])
KEYS = np.array(["01", "02", "03"], dtype=object)


def _at(*points: tuple[float, float]) -> list[str | None]:
    x, y = np.array(points, dtype=float).T
    return list(locate(x, y, SHAPES, KEYS))


def test_a_cell_belongs_to_the_outline_around_its_centre() -> None:
    assert _at((500, 500), (1500, 10), (2900, 990)) == ["01", "02", "03"]


def test_a_common_border_belongs_to_the_smaller_key() -> None:
    assert _at((1000, 500)) == ["01"]
    assert list(locate(np.array([1000.0]), np.array([500.0]), SHAPES[::-1], KEYS[::-1])) == ["02"]


def test_a_cell_in_no_outline_goes_to_the_nearest_near_by() -> None:
    assert _at((2030, 500), (2080, 500), (500, 1000 + REACH_M), (500, 1001 + REACH_M)) == ["02", "03", "01", None]


def test_outlines_arrive_in_metres() -> None:
    shapes, keys = outlines(ROOT / "data" / "tables" / "outlines.parquet")
    assert list(keys) == sorted(keys)
    # Wetter (Ruhr) covers 31.5 km² by the official register.
    assert abs(shapes[list(keys).index("05954032")].area / 1e6 - 31.5) < 0.2
