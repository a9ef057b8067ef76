"""Move care rates with life expectancy: later where the years gained are healthy, earlier where care begins sooner.

Frozen: the rates of an age stay (status quo). Compressed: who gains a year of life needs care a year later. Extended:
care begins as many years earlier as life has grown; the mirror of compression, an upper bound.
"""

import numpy as np

COURSES = {"frozen": 0.0, "compressed": 1.0, "extended": -1.0}
# Care is needed at ages above: what life gained counts there, not at birth.
FROM_AGE = 65


def life_gained(survival: np.ndarray) -> np.ndarray:
    """Return by how many years remaining life at 65 has grown since the first step, (steps + 1, 2), 0 at the launch.

    survival: (steps, 2, ages), share of an age that lives on for a year; deaths fall in the middle of a year, and in
    the open last age each year is as dangerous as the one before. The step 1 stands for the launch.
    """
    old = survival[..., FROM_AGE:]
    reached = np.cumprod(old[..., :-1], axis=-1)
    open_end = reached[..., -1] * old[..., -1] / (1 - np.minimum(old[..., -1], 1 - 1e-9))
    left = 0.5 + reached.sum(axis=-1) + open_end
    gained = left - left[0]
    return np.concatenate([np.zeros((1, gained.shape[1])), gained])


def moved(rates: np.ndarray, years: np.ndarray) -> np.ndarray:
    """Return rates (2, ages) moved up the ages by years (steps, 2), (steps, 2, ages); down where they are negative.

    Between two ages rates lie on a straight line; below the first and above the last age they stay.
    """
    ages = np.arange(rates.shape[-1])
    return np.stack([[np.interp(ages - shift, ages, row) for shift, row in zip(step, rates, strict=True)]
                     for step in years])
