"""Let mortality fall: a path by age and sex, as strong as a life expectancy assumed for a later year asks.

Forecast death rates by period give the shape (which ages gain how much); one number for each sex, the strength,
multiplies their yearly log decline, so that the life table of the target year reaches the life expectancy assumed.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from scipy.optimize import brentq

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.demography.life_tables import table_from_rates
from dewak_dash.errors import InputError

# No forecast of death rates falls four times as fast as the one that gives the shape.
STRONGEST = 4.0


def single_age_rates(group_starts: Sequence[int], rates: ArrayLike, ages: int) -> FloatArray:
    """Return death rates at single ages, (..., ages), log-linear between the middles of the groups.

    group_starts: (k,), first ages, the last group open; rates: (..., k), per year. Raises InputError on zero rates.
    """
    known = non_negative("Sterberaten", rates)
    if (known == 0).any():
        raise InputError("Sterberaten: Ein Verlauf mit Nullen hat keinen Rückgang.")
    starts = np.asarray(group_starts, dtype=np.float64)
    width = np.append(np.diff(starts), starts[-1] - starts[-2])
    middle, at = starts + width / 2, np.arange(ages) + 0.5
    flat = [np.interp(at, middle, row) for row in np.log(known).reshape(-1, starts.size)]
    return np.asarray(np.exp(np.stack(flat)).reshape(*known.shape[:-1], ages))


def log_declines(rates: ArrayLike, centres: Sequence[float], base_year: float, years: Sequence[float]) -> FloatArray:
    """Return log ratios to the base year, (years, 2, ages), zero in the base year.

    rates: (periods, 2, ages), death rates; centres: (periods,), middle of each period, rising; years inside them.
    """
    logs, at = np.log(non_negative("Sterberaten", rates)), np.asarray(centres, dtype=np.float64)
    wanted = np.append(np.asarray(years, dtype=np.float64), base_year)
    if logs.shape[0] != at.size or (np.diff(at) <= 0).any() or wanted.min() < at[0] or wanted.max() > at[-1]:
        raise InputError("Sterberaten: Die Zeiträume passen nicht zu den gefragten Jahren.")
    place = np.clip(np.searchsorted(at, wanted, side="right") - 1, 0, at.size - 2)
    part = ((wanted - at[place]) / (at[place + 1] - at[place]))[:, None, None]
    found = (1 - part) * logs[place] + part * logs[place + 1]
    return np.asarray(found[:-1] - found[-1])


def life_expectancy(mx: ArrayLike) -> float:
    """Return the life expectancy at birth in years of death rates by single age, (ages,), deaths at mid-year."""
    rates = non_negative("Sterberaten", mx)
    return float(table_from_rates(rates, np.full(rates.shape, 0.5), np.ones(rates.size)).ex[0])


def strength(mx: ArrayLike, decline: ArrayLike, expectancy: float) -> float:
    """Return the factor on a log decline that brings death rates to a life expectancy at birth.

    mx: (ages,), rates of the base year; decline: (ages,), log ratio of the target year; expectancy in years.
    Raises InputError where no factor between 0 and STRONGEST does it.
    """
    now, change = non_negative("Sterberaten", mx), np.asarray(decline, dtype=np.float64)

    def gap(factor: float) -> float:
        return life_expectancy(now * np.exp(factor * change)) - expectancy

    if gap(0.0) > 0 or gap(STRONGEST) < 0:
        raise InputError(f"Lebenserwartung: Von heute aus ist {expectancy:.1f} mit diesem Rückgang nicht zu erreichen.")
    return float(brentq(gap, 0.0, STRONGEST, xtol=1e-10))
