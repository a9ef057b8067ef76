"""Slow and plain re-implementations that the fast ones must agree with."""

import math
from collections.abc import Sequence


def people_by_centre(xs: Sequence[float], ys: Sequence[float], people: Sequence[float],
                     point: tuple[float, float], radius: float) -> float:
    """Add up people one cell at a time; a centre on the border is inside."""
    total = 0.0
    for i in range(len(xs)):
        if math.sqrt((xs[i] - point[0]) ** 2 + (ys[i] - point[1]) ** 2) <= radius:
            total += people[i]
    return total


def share_by_sampling(x: float, y: float, size: float, point: tuple[float, float], radius: float,
                      steps: int = 60) -> float:
    """Return the share of a square's fine grid points that lie within the radius."""
    inside = 0
    for i in range(steps):
        for j in range(steps):
            px, py = x - size / 2 + (i + 0.5) * size / steps, y - size / 2 + (j + 0.5) * size / steps
            inside += math.hypot(px - point[0], py - point[1]) <= radius
    return inside / steps**2
