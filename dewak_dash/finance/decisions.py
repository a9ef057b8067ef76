"""Compare options on several criteria: weighted sum, TOPSIS, PROMETHEE II, AHP, robustness of a rank."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats

RANDOM_INDEX = (0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)  # Saaty 1980, n = 1 to 10
TIE = 1e-12


def _inputs(matrix: ArrayLike, weights: ArrayLike, senses: ArrayLike) -> tuple[Floats, Floats, Floats]:
    values, shares = np.asarray(matrix, dtype=float), np.asarray(weights, dtype=float)
    signs = np.asarray(senses, dtype=float)
    if shares.shape != (values.shape[1],) or signs.shape != shares.shape or shares.min() < 0 or not shares.sum():
        raise InputError("Je Kriterium braucht es ein Gewicht ab 0 und eine Richtung (+1 oder −1).")
    return values, shares / shares.sum(), signs


def scaled(matrix: ArrayLike, senses: ArrayLike) -> Floats:
    """Return values on 0 (worst option) to 1 (best) per criterion; 1 where all options are equal.

    Shape (options, criteria), or (draws, options, criteria): then each draw has its own worst and best.
    """
    values, signs = np.asarray(matrix, dtype=float), np.asarray(senses, dtype=float)
    turned = values * signs
    low, high = turned.min(axis=-2, keepdims=True), turned.max(axis=-2, keepdims=True)
    span = np.where(high > low, high - low, 1.0)
    return np.where(high > low, (turned - low) / span, 1.0)


def weighted_sum(matrix: ArrayLike, weights: ArrayLike, senses: ArrayLike) -> Floats:
    """Return the score of each option on min-max scaled criteria (Nutzwertanalyse), 0 to 1."""
    values, shares, signs = _inputs(matrix, weights, senses)
    return scaled(values, signs) @ shares


def weighted_points(points: ArrayLike, weights: ArrayLike) -> Floats:
    """Return the weighted mean of points given openly (Nutzwertanalyse), on the scale of the points."""
    values, shares, _ = _inputs(points, weights, np.ones(np.asarray(weights).shape))
    return np.asarray(values @ shares)


def topsis(matrix: ArrayLike, weights: ArrayLike, senses: ArrayLike) -> Floats:
    """Return closeness to the ideal option under vector normalisation (Hwang & Yoon 1981), 0 to 1."""
    values, shares, signs = _inputs(matrix, weights, senses)
    norms = np.sqrt((values**2).sum(axis=0))
    return _closeness(values / np.where(norms > 0, norms, 1.0) * signs * shares)


def topsis_minmax(matrix: ArrayLike, weights: ArrayLike, senses: ArrayLike) -> Floats:
    """Return closeness under min-max scaling: for showing that the scaling can swap ranks."""
    values, shares, signs = _inputs(matrix, weights, senses)
    return _closeness(scaled(values, signs) * shares)


def _closeness(weighted: Floats) -> Floats:
    to_best = np.sqrt(((weighted - weighted.max(axis=0)) ** 2).sum(axis=1))
    to_worst = np.sqrt(((weighted - weighted.min(axis=0)) ** 2).sum(axis=1))
    total = to_best + to_worst
    return np.where(total > 0, to_worst / np.where(total > 0, total, 1.0), 1.0)


def promethee(matrix: ArrayLike, weights: ArrayLike, senses: ArrayLike, *, indifference: ArrayLike = 0.0,
              strict: ArrayLike = 0.0) -> Floats:
    """Return PROMETHEE II net flows, -1 to 1 (Brans & Vincke 1985).

    An advantage up to `indifference` counts nothing, from `strict` on fully, linearly between; with both at 0 any
    advantage counts fully (usual criterion). One threshold a criterion, or one for all.
    """
    values, shares, signs = _inputs(matrix, weights, senses)
    turned = values * signs
    advantage = turned[:, None, :] - turned[None, :, :]
    low, high = np.asarray(indifference, dtype=float), np.asarray(strict, dtype=float)
    span = high - low
    partly = (advantage - low) / np.where(span > 0, span, 1.0)
    preferred = np.where(span > 0, np.clip(partly, 0.0, 1.0), (advantage > low).astype(float))
    flows = (preferred * shares).sum(axis=2)
    return np.asarray((flows.sum(axis=1) - flows.sum(axis=0)) / (len(values) - 1))


def ahp(pairwise: ArrayLike) -> tuple[Floats, float, float]:
    """Return weights, largest eigenvalue and consistency ratio of a pairwise comparison (Saaty 1980)."""
    matrix = np.asarray(pairwise, dtype=float)
    size = len(matrix)
    if matrix.shape != (size, size) or not np.allclose(matrix * matrix.T, 1.0):
        raise InputError("Paarvergleiche müssen gegenseitig kehrwertig sein.")
    values, vectors = np.linalg.eig(matrix)
    main = int(np.argmax(values.real))
    weights = np.abs(vectors[:, main].real)
    largest = float(values[main].real)
    expected = RANDOM_INDEX[size - 1]
    ratio = (largest - size) / (size - 1) / expected if expected else 0.0
    return weights / weights.sum(), largest, ratio


def ranks(scores: ArrayLike) -> NDArray[np.int64]:
    """Return ranks from 1 (highest score); ties share the better rank."""
    values = np.asarray(scores, dtype=float)
    return np.asarray(1 + (values[None, :] > values[:, None]).sum(axis=1))


def rank_shares(matrix: ArrayLike, senses: ArrayLike, draws: int, rng: np.random.Generator) -> Floats:
    """Return how often each option takes each rank under all weightings (SMAA), shape (options, ranks)."""
    values = scaled(matrix, senses)
    weights = rng.dirichlet(np.ones(values.shape[1]), draws)
    scores = weights @ values.T
    places = (scores[:, None, :] > scores[:, :, None]).sum(axis=2)
    return np.stack([(places == rank).mean(axis=0) for rank in range(len(values))], axis=1)


def first_shares(scores: ArrayLike) -> Floats:
    """Return in which share of the draws each option stands first, (options,); those that tie share the draw (SMAA)."""
    values = np.asarray(scores, dtype=float)
    first = values >= values.max(axis=1, keepdims=True) - TIE
    return np.asarray((first / first.sum(axis=1, keepdims=True)).mean(axis=0))


def outdone(matrix: ArrayLike, senses: ArrayLike, row: int) -> int | None:
    """Return an option at least as good on every criterion and better on one; of several the best on the first.

    None where there is none: then some weighting puts the option first or level.
    """
    turned = np.asarray(matrix, dtype=float) * np.asarray(senses, dtype=float)
    better = (turned >= turned[row]).all(axis=1) & (turned > turned[row]).any(axis=1)
    return int(np.argmax(np.where(better, turned[:, 0], -np.inf))) if better.any() else None
