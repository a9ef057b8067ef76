"""Draw uncertain inputs: correlated uniforms by a Gaussian copula, and quantiles of simple distributions."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import betaincinv, ndtr, ndtri

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats


def correlation_matrix(size: int, pairs: Mapping[tuple[int, int], float]) -> Floats:
    """Return a symmetric matrix with ones on the diagonal; raise InputError unless positive semidefinite."""
    matrix = np.eye(size)
    for (row, column), value in pairs.items():
        matrix[row, column] = matrix[column, row] = value
    if np.linalg.eigvalsh(matrix).min() < -1e-10:
        raise InputError("Diese Korrelationen widersprechen sich.")
    return matrix


def correlated_normals(correlation: ArrayLike, draws: int, rng: np.random.Generator) -> Floats:
    """Return standard normals of shape (draws, size) with a given correlation (eigenvalue root)."""
    values, vectors = np.linalg.eigh(np.asarray(correlation, dtype=float))
    if values.min() < -1e-10:
        raise InputError("Diese Korrelationen widersprechen sich.")
    root = vectors * np.sqrt(np.maximum(values, 0.0))
    return np.asarray(rng.standard_normal((draws, len(values))) @ root.T)


def correlated_uniforms(correlation: ArrayLike, draws: int, rng: np.random.Generator) -> Floats:
    """Return uniforms of shape (draws, size) joined by a Gaussian copula: one matrix for all models."""
    return np.asarray(ndtr(correlated_normals(correlation, draws, rng)))


def triangular_quantile(p: ArrayLike, low: float, likely: float, high: float) -> Floats:
    """Return quantiles of the triangular distribution; a point where low equals high."""
    if not low <= likely <= high:
        raise InputError("Eine Spanne braucht niedrig ≤ wahrscheinlich ≤ hoch.")
    share = np.asarray(p, dtype=float)
    width = high - low
    if width == 0:
        return np.full(share.shape, float(likely))
    left = low + np.sqrt(share * width * (likely - low))
    right = high - np.sqrt((1.0 - share) * width * (high - likely))
    return np.where(share < (likely - low) / width, left, right)


def split_triangular_quantile(p: ArrayLike, low: float, middle: float, high: float) -> Floats:
    """Return quantiles of two triangles that meet at the middle, half of the cases on either side.

    The middle is the median, so what is called the middle of an input never lies at its edge.
    """
    if not low <= middle <= high:
        raise InputError("Eine Spanne braucht niedrig ≤ Mitte ≤ hoch.")
    share = np.asarray(p, dtype=float)
    if low == high:
        return np.full(share.shape, float(middle))
    below = low + (middle - low) * np.sqrt(2.0 * np.minimum(share, 0.5))
    return np.asarray(below + (high - middle) * (1.0 - np.sqrt(2.0 * np.minimum(1.0 - share, 0.5))))


def step_quantile(p: ArrayLike, steps: Sequence[tuple[float, float]]) -> Floats:
    """Return quantiles of a value that is one of few; `steps` holds (value, weight) in rising order."""
    values, weights = np.asarray(steps, dtype=float).T
    if weights.min() < 0 or weights.sum() <= 0 or np.any(np.diff(values) < 0):
        raise InputError("Stufen brauchen steigende Werte und Gewichte ab 0.")
    bounds = np.cumsum(weights) / weights.sum()
    place = np.searchsorted(bounds, np.asarray(p, dtype=float), side="left")
    return np.asarray(values[np.minimum(place, len(values) - 1)])


def triangular_mean(low: float, likely: float, high: float) -> float:
    """Return the mean of the triangular distribution."""
    return (low + likely + high) / 3.0


def triangular_sd(low: float, likely: float, high: float) -> float:
    """Return the standard deviation of the triangular distribution."""
    return float(np.sqrt((low**2 + likely**2 + high**2 - low * likely - low * high - likely * high) / 18.0))


def pert_quantile(p: ArrayLike, low: float, likely: float, high: float, weight: float = 4.0) -> Floats:
    """Return quantiles of the (modified) PERT distribution: a beta on [low, high] with a weighted mode."""
    if not low <= likely <= high or low == high:
        raise InputError("PERT braucht niedrig ≤ wahrscheinlich ≤ hoch und eine Breite über 0.")
    alpha = 1.0 + weight * (likely - low) / (high - low)
    beta = 1.0 + weight * (high - likely) / (high - low)
    return low + (high - low) * np.asarray(betaincinv(alpha, beta, np.asarray(p, dtype=float)))


def pert_mean(low: float, likely: float, high: float, weight: float = 4.0) -> float:
    """Return the mean of the (modified) PERT distribution."""
    return (low + weight * likely + high) / (weight + 2.0)


def lognormal_quantile(p: ArrayLike, mu: float, sigma: float) -> Floats:
    """Return quantiles of a lognormal distribution by the mean and spread of its logarithm."""
    return np.exp(mu + sigma * np.asarray(ndtri(np.asarray(p, dtype=float))))


def lognormal_mean(mu: float, sigma: float) -> float:
    """Return the mean of a lognormal distribution."""
    return float(np.exp(mu + sigma**2 / 2.0))


def normal_sum(mean: ArrayLike, sd: ArrayLike, correlation: ArrayLike) -> tuple[float, float]:
    """Return mean and standard deviation of a sum of correlated normals."""
    spread = np.asarray(sd, dtype=float)
    variance = spread @ np.asarray(correlation, dtype=float) @ spread
    return float(np.sum(mean)), float(np.sqrt(variance))


def normal_quantile(p: ArrayLike, mean: float, sd: float) -> Floats:
    """Return quantiles of a normal distribution."""
    return mean + sd * np.asarray(ndtri(np.asarray(p, dtype=float)))


def probability_below(limit: float, mean: float, sd: float) -> float:
    """Return the probability that a normal value stays below a limit."""
    return float(ndtr((limit - mean) / sd))


def expected_shortfall(values: ArrayLike, share: float) -> float:
    """Return the mean of the worst (lowest) share of draws, at least one."""
    ordered = np.sort(np.asarray(values, dtype=float))
    return float(ordered[: max(1, int(np.ceil(share * len(ordered))))].mean())
