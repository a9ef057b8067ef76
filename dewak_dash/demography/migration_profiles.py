"""Describe migration by age with the model schedule of Rogers and Castro.

m(x) = a1 exp(-alpha1 x) + a2 exp(-alpha2 (x-mu2) - exp(-lambda2 (x-mu2)))
     + a3 exp(-alpha3 (x-mu3) - exp(-lambda3 (x-mu3))) + a4 exp(alpha4 x) + c
with the childhood and labour curves always (7 parameters), the retirement peak (11) and the
upward slope of old age (9, or 13 with both). Source: Rogers and Castro (1981), IIASA RR-81-30.
"""

from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import ArrayLike
from scipy.optimize import nnls

from dewak_dash.demography.checks import FloatArray, finite, non_negative
from dewak_dash.errors import InputError


@dataclass(frozen=True, kw_only=True)
class ProfileParameters:
    """Hold the parameters of the Rogers-Castro schedule; a3 and a4 of zero leave their curves out."""

    a1: float
    alpha1: float
    a2: float
    alpha2: float
    mu2: float
    lambda2: float
    c: float
    a3: float = 0.0
    alpha3: float = 0.0
    mu3: float = 0.0
    lambda3: float = 0.0
    a4: float = 0.0
    alpha4: float = 0.0


def rogers_castro(ages: ArrayLike, parameters: ProfileParameters) -> FloatArray:
    """Return migration intensity at exact ages, same shape as ages; raise InputError if it turns negative."""
    x, p = non_negative("Alter", ages), parameters
    finite("Wanderungsprofil", astuple(p))
    intensity = p.a1 * np.exp(-p.alpha1 * x) + _peak(x, p.a2, p.alpha2, p.mu2, p.lambda2) + p.c
    if p.a3:
        intensity = intensity + _peak(x, p.a3, p.alpha3, p.mu3, p.lambda3)
    if p.a4:
        intensity = intensity + p.a4 * np.exp(p.alpha4 * x)
    return non_negative("Wanderungsprofil", intensity)


def _peak(x: FloatArray, height: float, fall: float, place: float, rise: float) -> FloatArray:
    return height * np.exp(-fall * (x - place) - np.exp(-rise * (x - place)))


def labour_peak_age(parameters: ProfileParameters) -> float:
    """Return the exact age at which the labour curve alone is highest."""
    return parameters.mu2 + float(np.log(parameters.lambda2 / parameters.alpha2)) / parameters.lambda2


def gross_migraproduction(intensity: ArrayLike, *, width: float = 1.0) -> float:
    """Return moves over a life at these intensities (the area under the schedule)."""
    return float(width * non_negative("Wanderungsprofil", intensity).sum())


def fit_to_groups(
    moves: ArrayLike, group_starts: ArrayLike, exposure: ArrayLike, parameters: ProfileParameters
) -> FloatArray:
    """Split moves counted in broad age groups to single ages and keep every group's sum.

    moves: shape (groups,), persons; group_starts: first age of each group, the last one open; exposure:
    shape (ages,), persons at risk (or ones for counts of arrivals). The three levels a1, a2 and c are
    fitted by non-negative least squares to the groups, the shape parameters stay; each group is then
    scaled to its count. Returns moves by single age, shape (ages,). Raises InputError when a group has
    moves but nobody at risk.
    """
    counted, at_risk = non_negative("Wanderungen", moves), non_negative("Bevölkerung", exposure)
    starts = np.asarray(group_starts, dtype=np.int64)
    if starts.size != counted.size or starts[0] != 0 or (np.diff(starts) <= 0).any():
        raise InputError("Wanderungen: Die Altersgruppen müssen bei 0 beginnen und aufsteigen.")
    p = parameters
    x = np.arange(at_risk.size, dtype=np.float64) + 0.5
    curves = np.stack([np.exp(-p.alpha1 * x), _peak(x, 1.0, p.alpha2, p.mu2, p.lambda2), np.ones_like(x)])
    expected = np.add.reduceat(curves * at_risk, starts, axis=1)
    levels, _ = nnls(expected.T, counted)
    single = levels @ curves * at_risk
    return _scaled_to_groups(single, counted, starts, at_risk)


def _scaled_to_groups(
    single: FloatArray, counted: FloatArray, starts: np.ndarray, at_risk: FloatArray
) -> FloatArray:
    reached = np.add.reduceat(single, starts)
    single = np.where(np.repeat(reached > 0, np.diff(np.append(starts, single.size))), single, at_risk)
    reached = np.add.reduceat(single, starts)
    if ((reached == 0) & (counted > 0)).any():
        raise InputError("Wanderungen: Eine Altersgruppe hat Wanderungen, aber keine Bevölkerung.")
    factors = np.divide(counted, reached, out=np.zeros_like(counted), where=reached > 0)
    return np.asarray(single * np.repeat(factors, np.diff(np.append(starts, single.size))))
