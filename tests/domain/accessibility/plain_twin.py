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


def two_step_by_loops(cost: list[list[float]], people: list[float], supply: list[float],
                      steps: dict[float, float]) -> list[float]:
    """Return supply per person by the textbook's two sums, one pair at a time."""

    def weight(minutes: float) -> float:
        return next((steps[bound] for bound in sorted(steps) if minutes <= bound), 0.0)

    ratio = []
    for j in range(len(supply)):
        asked = sum(weight(cost[i][j]) * people[i] for i in range(len(people)))
        ratio.append(supply[j] / asked if asked else 0.0)
    return [sum(weight(cost[i][j]) * ratio[j] for j in range(len(supply))) for i in range(len(people))]


def shortest_ways(nodes: int, start: list[int], end: list[int], length: list[float], source: int) -> list[float]:
    """Return the shortest ways from one node by relaxing every edge again and again."""
    best = [math.inf] * nodes
    best[source] = 0.0
    for _ in range(nodes):
        for a, b, metres in zip(start, end, length, strict=True):
            best[b], best[a] = min(best[b], best[a] + metres), min(best[a], best[b] + metres)
    return best
