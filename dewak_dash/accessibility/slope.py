"""Slow a walk down on slopes, after Tobler (1993)."""

import numpy as np

STEEPNESS, DOWNHILL, FASTEST_KMH = 3.5, 0.05, 6.0


def tobler_kmh(slope: np.ndarray) -> np.ndarray:
    """Return the walking speed on a slope (rise over run, downhill negative) in km/h; fastest at 5 % down."""
    return FASTEST_KMH * np.exp(-STEEPNESS * np.abs(np.asarray(slope) + DOWNHILL))


def speed_on_slope(flat_m_per_s: float, slope: np.ndarray) -> np.ndarray:
    """Return a group's speed on slopes, scaled so that level ground gives the group's own speed; m/s."""
    return np.asarray(flat_m_per_s * tobler_kmh(slope) / tobler_kmh(np.zeros(1)))
