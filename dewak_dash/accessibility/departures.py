"""Say how often stops are left by day."""

import numpy as np

# Hours in which people are out: from six in the morning to eight in the evening.
FIRST_HOUR, LAST_HOUR = 6, 20


def an_hour(by_hour: np.ndarray) -> np.ndarray:
    """Return the mean departures an hour by day from those in each of 24 hours; shape (...,) from (..., 24)."""
    return np.asarray(by_hour[..., FIRST_HOUR:LAST_HOUR].mean(axis=-1))
