"""Slow a walk down on slopes, after Tobler (1993)."""

import numpy as np

STEEPNESS, DOWNHILL, FASTEST_KMH = 3.5, 0.05, 6.0


def tobler_kmh(slope: np.ndarray) -> np.ndarray:
    """Return the walking speed on a slope (rise over run, downhill negative) in km/h; fastest at 5 % down."""
    return FASTEST_KMH * np.exp(-STEEPNESS * np.abs(np.asarray(slope) + DOWNHILL))


def speed_on_slope(flat_m_per_s: float, slope: np.ndarray) -> np.ndarray:
    """Return a group's speed on slopes, scaled so that level ground gives the group's own speed; m/s."""
    return np.asarray(flat_m_per_s * tobler_kmh(slope) / tobler_kmh(np.zeros(1)))


def least_share() -> float:
    """Return the least length of a level way that takes as long as one of length 1: that of the fastest slope down."""
    return 1.0 / float(speed_on_slope(1.0, np.array([-DOWNHILL]))[0])


def level_m(length_m: np.ndarray, heights_m: np.ndarray, pieces: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return how long level ways are that take as long as each way along it and against it, whoever walks.

    Shapes: length_m and pieces (ways,), heights_m (sum of pieces + 1 of each way,), one way's after another's at the
    ends of equally long pieces. A way whose heights are not all known (NaN) is taken as level.
    """
    owner = np.repeat(np.arange(len(pieces)), pieces + 1)
    within = owner[1:] == owner[:-1]
    rise, way = np.diff(heights_m)[within], owner[1:][within]
    run = (length_m / pieces)[way]
    along, against = (np.bincount(way, run / speed_on_slope(1.0, sign * rise / run), len(pieces)) for sign in (1, -1))
    known = np.isfinite(along)
    return np.where(known, along, length_m), np.where(known, against, length_m)
