"""Level series of payments: what they are worth, and what a loan costs each period."""

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.finance.discounting import Floats


def annuity_factor(rate: ArrayLike, periods: ArrayLike) -> Floats:
    """Return the present value of 1 at the end of each period (Rentenbarwertfaktor); at rate 0 their number.

    Stable for very small rates.
    """
    r, n = np.broadcast_arrays(np.asarray(rate, dtype=float), np.asarray(periods, dtype=float))
    safe = np.where(r == 0.0, 1.0, r)
    return np.where(r == 0.0, n, -np.expm1(-n * np.log1p(safe)) / safe)


def capital_recovery_factor(rate: ArrayLike, periods: ArrayLike) -> Floats:
    """Return the level payment per 1 borrowed (Annuitätenfaktor); at rate 0 it is 1/n."""
    return 1.0 / annuity_factor(rate, periods)
