"""Draw uncertain inputs: correlated uniforms by a Gaussian copula, and quantiles of what an input may be."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtr

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
