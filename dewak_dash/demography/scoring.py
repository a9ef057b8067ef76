"""Score forecasts: the lower the better, coverage apart.

Source: Gneiting and Raftery (2007), Strictly Proper Scoring Rules, JASA 102.
"""

import numpy as np
from numpy.typing import ArrayLike
from scipy.stats import binom, norm, poisson

from dewak_dash.demography.checks import FloatArray, finite, non_negative, share
from dewak_dash.errors import InputError


def pinball(observed: ArrayLike, quantile: ArrayLike, level: float) -> FloatArray:
    """Return the pinball loss of a forecast quantile of the given level (0..1), elementwise."""
    share("Quantilsniveau", level)
    gap = finite("Beobachtung", observed) - finite("Quantil", quantile)
    return np.asarray(np.maximum(level * gap, (level - 1) * gap))


def interval_score(observed: ArrayLike, low: ArrayLike, high: ArrayLike, *, outside: float) -> FloatArray:
    """Return the interval (Winkler) score of a central interval; outside = 1 - coverage, 0.2 for 80 %."""
    y, lower, upper = finite("Beobachtung", observed), finite("Untergrenze", low), finite("Obergrenze", high)
    if not 0 < outside < 1 or (lower > upper).any():
        raise InputError("Intervall: Die untere Grenze muss unter der oberen liegen.")
    missed = np.maximum(lower - y, 0) + np.maximum(y - upper, 0)
    return np.asarray(upper - lower + 2 / outside * missed)


def crps_normal(observed: ArrayLike, mean: ArrayLike, sd: ArrayLike) -> FloatArray:
    """Return the continuous ranked probability score of a normal forecast, elementwise."""
    spread = non_negative("Streuung", sd)
    if (spread == 0).any():
        raise InputError("Streuung: Sie muss über null liegen.")
    z = (finite("Beobachtung", observed) - finite("Mittelwert", mean)) / spread
    return np.asarray(spread * (z * (2 * norm.cdf(z) - 1) + 2 * norm.pdf(z) - 1 / np.sqrt(np.pi)))


def crps_ensemble(observed: ArrayLike, draws: ArrayLike, *, fair: bool = False) -> FloatArray:
    """Return the continuous ranked probability score of draws, shape (..., draws) against (...).

    fair=True divides the spread term by m (m - 1) instead of m^2, which is unbiased for few draws
    (Ferro 2014). Raises InputError for a fair score of a single draw.
    """
    members = np.sort(finite("Ziehungen", draws), axis=-1)
    y, count = finite("Beobachtung", observed), members.shape[-1]
    if fair and count < 2:
        raise InputError("Ziehungen: Für den fairen Wert werden mindestens zwei gebraucht.")
    ranks = 2 * np.arange(1, count + 1) - count - 1
    spread = (members * ranks).sum(axis=-1) / (count * (count - 1) if fair else count**2)
    return np.asarray(np.abs(members - y[..., None]).mean(axis=-1) - spread)


def coverage_band(cells: int, nominal: float, confidence: float) -> tuple[int, int]:
    """Return how many of so many independent cells may lie inside before calibration is in doubt.

    nominal: coverage aimed at, confidence: probability of the band (central, binomial).
    """
    tail = (1 - confidence) / 2
    return int(binom.ppf(tail, cells, nominal)), int(binom.ppf(1 - tail, cells, nominal))


def poisson_interval(mean: ArrayLike, level: float = 0.8) -> tuple[FloatArray, FloatArray]:
    """Return the central interval of a count with this mean: the narrowest honest range."""
    expected, tail = non_negative("Erwartete Zahl", mean), (1 - level) / 2
    return np.asarray(poisson.ppf(tail, expected)), np.asarray(poisson.ppf(1 - tail, expected))


def poisson_cv(mean: ArrayLike) -> FloatArray:
    """Return the coefficient of variation of a count with this mean; raise InputError at zero."""
    expected = non_negative("Erwartete Zahl", mean)
    if (expected == 0).any():
        raise InputError("Erwartete Zahl: Bei null gibt es keine relative Streuung.")
    return 1 / np.sqrt(expected)
