"""Carry prices through time: compound indices."""

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.finance.discounting import Floats


def compound(rate: ArrayLike, years: int, *, first_paid: int = 0) -> Floats:
    """Return (1 + rate) to the power of the year for years 0 to n; flat up to year `first_paid`.

    A `rate` of shape (draws, 1) gives (draws, n + 1), a single one (n + 1,). Memory runs along the draws, a year at
    a time: so does every operation on such money, and it is quicker.
    """
    step = 1.0 + np.asarray(rate, dtype=float)
    grown = np.ones((*step.shape[:-1], years + 1), order="F")
    for year in range(first_paid + 1, years + 1):
        np.multiply(grown[..., year - 1:year], step, out=grown[..., year:year + 1])
    return grown
