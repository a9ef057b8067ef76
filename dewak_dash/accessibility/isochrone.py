"""Draw the area within a limit from ways known at the points of a lattice: marching squares (Lorensen and Cline 1987,
in the plane), with straight interpolation between neighbours.
"""

from dataclasses import dataclass

import numpy as np
import shapely

# Sides of a square joined by a border, by which corners lie inside (south-west 1, south-east 2, north-east 4,
# north-west 8); sides: south 0, east 1, north 2, west 3. Corners that touch only across a diagonal stay apart.
JOINED: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((3, 0),), 2: ((0, 1),), 3: ((3, 1),), 4: ((1, 2),), 5: ((3, 0), (1, 2)), 6: ((0, 2),), 7: ((3, 2),),
    8: ((2, 3),), 9: ((0, 2),), 10: ((0, 1), (2, 3)), 11: ((1, 2),), 12: ((3, 1),), 13: ((0, 1),), 14: ((3, 0),)}


@dataclass(frozen=True, kw_only=True)
class Lattice:
    """Hold points in rows from south to north and columns from west to east: first point, step (metres), numbers."""

    x: float
    y: float
    step_m: float
    columns: int
    rows: int

    def points(self) -> tuple[np.ndarray, np.ndarray]:
        """Return x and y of all points, row after row; shape (rows * columns,)."""
        x, y = np.meshgrid(self.x + self.step_m * np.arange(self.columns), self.y + self.step_m * np.arange(self.rows))
        return x.ravel(), y.ravel()


def lattice(point: tuple[float, float], reach_m: float, step_m: float) -> Lattice:
    """Return a lattice around a point that goes at least one step beyond a distance."""
    half = int(np.ceil(reach_m / step_m)) + 1
    return Lattice(x=point[0] - half * step_m, y=point[1] - half * step_m, step_m=step_m, columns=2 * half + 1,
                   rows=2 * half + 1)


def area(points: Lattice, way_m: np.ndarray, limit_m: float) -> shapely.Geometry:
    """Return the area within the limit, holes left open; empty where no point lies inside.

    `way_m`: ways to the points of the lattice in its order, inf where there is none.
    """
    # Around the lattice everything is out; nothing lies more than two steps beyond, so that borders stay between.
    outside = limit_m + 2 * points.step_m
    way = np.pad(np.minimum(way_m.reshape(points.rows, points.columns), outside), 1, constant_values=outside)
    inside = way <= limit_m
    corner = (inside[:-1, :-1] * 1 + inside[:-1, 1:] * 2 + inside[1:, 1:] * 4 + inside[1:, :-1] * 8)
    x = points.x + points.step_m * (np.arange(way.shape[1]) - 1)
    y = points.y + points.step_m * (np.arange(way.shape[0]) - 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        east = (limit_m - way[:, :-1]) / np.diff(way, axis=1)  # share of the way to the eastern neighbour
        north = (limit_m - way[:-1]) / np.diff(way, axis=0)
    found = []
    for code, pairs in JOINED.items():
        row, column = np.nonzero(corner == code)
        if len(row):
            sides = (lambda r, c: (x[c] + points.step_m * east[r, c], y[r]),
                     lambda r, c: (x[c + 1], y[r] + points.step_m * north[r, c + 1]),
                     lambda r, c: (x[c] + points.step_m * east[r + 1, c], y[r + 1]),
                     lambda r, c: (x[c], y[r] + points.step_m * north[r, c]))
            found += [np.stack([np.column_stack(sides[side](row, column)) for side in pair], axis=1) for pair in pairs]
    lines = np.concatenate(found) if found else np.zeros((0, 2, 2))
    lines = lines[(lines[:, 0] != lines[:, 1]).any(axis=1)]
    return shapely.build_area(shapely.multilinestrings(shapely.linestrings(lines)))
