"""Count the people who live within a straight-line radius of a place.

Census cells are squares that lie partly inside. `area_share` counts such a cell by the part of its area inside, as if
people were spread evenly over it; `centre_within` counts it whole or not at all. The gap between both is the error
that the size of the cells brings, and is shown wherever a count is shown.
"""

from dataclasses import dataclass

import numpy as np
import shapely

# A quarter circle in 64 chords: the polygon's area falls short of the circle's by 0.01 %.
QUARTER_SEGMENTS = 64


@dataclass(frozen=True, eq=False)
class Squares:
    """Hold census cells: centres (metres, EPSG:3035) and their common edge length in metres."""

    x: np.ndarray
    y: np.ndarray
    size_m: float


def distance_m(cells: Squares, point: tuple[float, float]) -> np.ndarray:
    """Return the distance of every cell centre from a point; metres, shape (cells,)."""
    return np.hypot(cells.x - point[0], cells.y - point[1])


def centre_within(cells: Squares, point: tuple[float, float], radius_m: float) -> np.ndarray:
    """Return 1.0 for cells whose centre lies within the radius, border included, else 0.0; shape (cells,)."""
    return (distance_m(cells, point) <= radius_m).astype(float)


def area_share(cells: Squares, point: tuple[float, float], radius_m: float) -> np.ndarray:
    """Return the share (0 to 1) of every cell's area that lies within the radius; shape (cells,)."""
    half, distance = cells.size_m / 2, distance_m(cells, point)
    corner = np.hypot(np.abs(cells.x - point[0]) + half, np.abs(cells.y - point[1]) + half)
    share = (corner <= radius_m).astype(float)
    cut = (corner > radius_m) & (distance < radius_m + half * np.sqrt(2))
    x, y = cells.x[cut], cells.y[cut]
    boxes = shapely.box(x - half, y - half, x + half, y + half)
    circle = shapely.Point(point).buffer(radius_m, quad_segs=QUARTER_SEGMENTS)
    share[cut] = shapely.area(shapely.intersection(boxes, circle)) / cells.size_m**2
    return share


def counted(people: np.ndarray, share: np.ndarray) -> float:
    """Return the people in reach; cells without a figure (suppressed) count as 0: then this is a lower bound."""
    return float(np.nansum(people * share))


def parts(cells: Squares, step_m: float) -> tuple[np.ndarray, np.ndarray]:
    """Return x and y of points spread evenly over every cell, about a step apart, and last its centre.

    Shape (cells, points); each point stands for an equal part of the cell.
    """
    number = max(round(cells.size_m / step_m), 1)
    offset = (np.arange(number) + 1 / 2) * cells.size_m / number - cells.size_m / 2
    x, y = (np.append(each.ravel(), 0.0) for each in np.meshgrid(offset, offset))
    return cells.x[:, None] + x, cells.y[:, None] + y
