"""Let small places borrow strength: local levels drawn towards those of the wider area.

Events of a place are Poisson around exposure times reference rate times a local level; levels of places
scatter like a gamma distribution with mean 1. Source: Clayton and Kaldor (1987), Biometrics 43;
Marshall (1991), Applied Statistics 40 (moment estimate).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative, same_length
from dewak_dash.errors import InputError


@dataclass(frozen=True)
class LevelPrior:
    """Hold mean and variance of the levels of places."""

    mean: float
    variance: float


def expected_events(rates: ArrayLike, exposure: ArrayLike) -> float:
    """Return the events a place would have with reference rates; rates and exposure of the same shape."""
    reference, people = non_negative("Raten", rates), non_negative("Bevölkerung", exposure)
    same_length("Erwartete Ereignisse", reference, people)
    return float((reference * people).sum())


def estimate_prior(observed: ArrayLike, expected: ArrayLike) -> LevelPrior:
    """Estimate how levels of places scatter, noise taken off; variance 0 when noise explains everything.

    observed, expected: (places,), events. Raises InputError when nothing is expected anywhere.
    Source: Marshall (1991), global empirical Bayes moments.
    """
    counts, reference = non_negative("Ereignisse", observed), non_negative("Erwartete Ereignisse", expected)
    same_length("Lokale Niveaus", counts, reference)
    if reference.sum() == 0:
        raise InputError("Lokale Niveaus: Ohne erwartete Ereignisse lässt sich nichts schätzen.")
    mean = counts.sum() / reference.sum()
    used = reference > 0
    levels = counts[used] / reference[used]
    spread = (reference[used] * (levels - mean) ** 2).sum() / reference.sum()
    return LevelPrior(float(mean), float(max(spread - mean / reference[used].mean(), 0.0)))


def shrunken_level(observed: ArrayLike, expected: ArrayLike, prior: LevelPrior) -> FloatArray:
    """Return posterior mean levels: (observed + shape) / (expected + rate) of the gamma prior.

    With prior variance 0 every place takes the mean; a place without expectation as well.
    """
    counts, reference = non_negative("Ereignisse", observed), non_negative("Erwartete Ereignisse", expected)
    if prior.variance == 0 or prior.mean == 0:
        return np.full(np.broadcast(counts, reference).shape, prior.mean)
    rate = prior.mean / prior.variance
    return np.asarray((counts + prior.mean * rate) / (reference + rate))


def level_sd(observed: ArrayLike, expected: ArrayLike, prior: LevelPrior) -> FloatArray:
    """Return the posterior standard deviation of levels, the parameter uncertainty of a small place."""
    reference = non_negative("Erwartete Ereignisse", expected)
    mean = shrunken_level(observed, expected, prior)
    if prior.variance == 0 or prior.mean == 0:
        return np.zeros_like(mean)
    return np.asarray(np.sqrt(mean / (reference + prior.mean / prior.variance)))
