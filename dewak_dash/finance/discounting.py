"""Discount flows: factors, present values, nominal and real."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dewak_dash.errors import InputError

Floats = NDArray[np.float64]
DAYS_PER_YEAR = 365.0


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


def npv_end_of_year(rate: ArrayLike, flows: ArrayLike) -> Floats:
    """Return the present value of flows whose first entry falls at the end of year 1 (spreadsheet NPV)."""
    return npv(rate, flows) / (1.0 + np.asarray(rate, dtype=float))


def _year_fractions(flows: Sequence[float], dates: Sequence[date]) -> Floats:
    if len(flows) != len(dates):
        raise InputError("Zahlungen und Daten müssen gleich viele sein.")
    return np.array([(day - dates[0]).days for day in dates]) / DAYS_PER_YEAR


def xnpv(rate: float, flows: Sequence[float], dates: Sequence[date]) -> float:
    """Return the present value of dated flows at the first date, on actual days over 365."""
    years = _year_fractions(flows, dates)
    return float((np.asarray(flows, dtype=float) * discount_factors(rate, years)).sum())


def mirr(flows: Sequence[float], finance_rate: float, reinvest_rate: float) -> float:
    """Return the modified internal rate: outlays at the finance rate, returns reinvested to the last year."""
    values = np.asarray(flows, dtype=float)
    periods = len(values) - 1
    outlay = -float(npv(finance_rate, np.minimum(values, 0.0)))
    returned = float(npv(reinvest_rate, np.maximum(values, 0.0))) * (1.0 + reinvest_rate) ** periods
    if outlay <= 0 or returned <= 0:
        raise InputError("Der modifizierte Zinsfuß braucht mindestens eine Ausgabe und eine Einnahme.")
    return float((returned / outlay) ** (1.0 / periods) - 1.0)


def real_rate(nominal: ArrayLike, inflation: ArrayLike) -> Floats:
    """Return the real rate by Fisher's exact relation, not the difference."""
    return (1.0 + np.asarray(nominal, dtype=float)) / (1.0 + np.asarray(inflation, dtype=float)) - 1.0


def nominal_rate(real: ArrayLike, inflation: ArrayLike) -> Floats:
    """Return the nominal rate by Fisher's exact relation."""
    return (1.0 + np.asarray(real, dtype=float)) * (1.0 + np.asarray(inflation, dtype=float)) - 1.0


def effective_rate(nominal: float, periods_per_year: int) -> float:
    """Return the yearly rate of a nominal rate that is compounded several times a year."""
    return float(np.expm1(periods_per_year * np.log1p(nominal / periods_per_year)))


def nominal_from_effective(effective: float, periods_per_year: int) -> float:
    """Return the nominal yearly rate that compounds to an effective one."""
    return float(periods_per_year * np.expm1(np.log1p(effective) / periods_per_year))


def payback_year(flows: Sequence[float], rate: float = 0.0) -> float | None:
    """Return the (discounted) year in which the running sum first reaches zero, interpolated; None if never."""
    running = np.cumsum(np.asarray(flows, dtype=float) * discount_factors(rate, np.arange(len(flows))))
    reached = np.flatnonzero(running >= 0)
    if reached.size == 0:
        return None
    first = int(reached[0])
    if first == 0:
        return 0.0
    return float(first - running[first] / (running[first] - running[first - 1]))
