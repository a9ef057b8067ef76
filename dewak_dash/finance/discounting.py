"""Discount flows: factors, present values, the real rate."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dewak_dash.errors import InputError

Floats = NDArray[np.float64]


def discount_factors(rate: ArrayLike, years: ArrayLike) -> Floats:
    """Return (1 + rate) ** -years, broadcast; raise InputError for a rate of -100 % or less."""
    checked = np.asarray(rate, dtype=float)
    if np.any(checked <= -1.0):
        raise InputError("Ein Zinssatz muss über −100 % liegen.")
    return np.asarray(np.power(1.0 + checked, -np.asarray(years, dtype=float)))


def declining_factors(schedule: Sequence[tuple[int, float]], years: ArrayLike) -> Floats:
    """Return factors under rates that change with the horizon, chained step by step.

    `schedule` holds (last year, rate) in rising order; a later step continues the earlier factor, it does not
    restart at year 0. Raises InputError beyond the last year. Method: HM Treasury, Green Book, annex 6.
    """
    wanted = np.asarray(years, dtype=int)
    last = schedule[-1][0]
    if np.any(wanted < 0) or np.any(wanted > last):
        raise InputError(f"Der Zinsplan reicht von Jahr 0 bis Jahr {last}.")
    ends = np.array([end for end, _ in schedule])
    rates = np.array([rate for _, rate in schedule])
    yearly = rates[np.searchsorted(ends, np.arange(1, last + 1))]
    chained = np.concatenate([[1.0], np.cumprod(1.0 / (1.0 + yearly))])
    return np.asarray(chained[wanted])


def npv(rate: ArrayLike, flows: ArrayLike) -> Floats:
    """Return the present value at year 0 of flows whose first entry falls in year 0; last axis is time."""
    values = np.asarray(flows, dtype=float)
    factors = discount_factors(np.asarray(rate, dtype=float)[..., np.newaxis], np.arange(values.shape[-1]))
    return np.asarray((values * factors).sum(axis=-1))


def real_rate(nominal: ArrayLike, inflation: ArrayLike) -> Floats:
    """Return the real rate by Fisher's exact relation, not the difference."""
    return (1.0 + np.asarray(nominal, dtype=float)) / (1.0 + np.asarray(inflation, dtype=float)) - 1.0
