"""Carry prices through time: compound indices, rebasing, nominal and real flows."""

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats


def growth_path(rate: ArrayLike, years: int, *, first: int = 1) -> Floats:
    """Return (1 + rate) ** t for t = first, first+1, ...; shape rate.shape + (years,).

    `first=1`: prices of today (year 0) are paid one year later; `first=0`: year 1 still at today's prices.
    """
    steps = np.arange(first, first + years)
    return np.power(1.0 + np.asarray(rate, dtype=float)[..., np.newaxis], steps)


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


def rebased(value: float, index_then: float, index_now: float) -> float:
    """Return a price of then at the price level of now; raise InputError for an index of 0 or less."""
    if index_then <= 0 or index_now <= 0:
        raise InputError("Ein Preisindex muss über 0 liegen.")
    return value * index_now / index_then


def mean_growth(first: float, last: float, years: float) -> float:
    """Return the constant yearly growth between two levels."""
    if first <= 0 or last <= 0 or years <= 0:
        raise InputError("Eine mittlere Steigerung braucht zwei Werte und eine Zeitspanne über 0.")
    return float((last / first) ** (1.0 / years) - 1.0)


def to_nominal(real: ArrayLike, inflation: float) -> Floats:
    """Return nominal flows of real ones (prices of year 0); last axis is time, first entry in year 0."""
    values = np.asarray(real, dtype=float)
    return values * growth_path(inflation, values.shape[-1], first=0)


def to_real(nominal: ArrayLike, inflation: float) -> Floats:
    """Return flows in prices of year 0; last axis is time, first entry in year 0."""
    values = np.asarray(nominal, dtype=float)
    return values / growth_path(inflation, values.shape[-1], first=0)
