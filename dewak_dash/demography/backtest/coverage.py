"""Set ranges from past errors and count how often they would have held.

The own part is calibrated on errors that were known at the launch (their target not after it) and tried
on that launch. Errors of one launch are shared by all towns, so every launch is reported by itself.
Source of the rank: split conformal prediction (Vovk, Gammerman and Shafer 2005; Lei et al. 2018).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.backtest.errors import Band, ErrorTable
from dewak_dash.demography.checks import FloatArray, finite
from dewak_dash.errors import InputError


@dataclass(frozen=True, kw_only=True)
class Coverage:
    """Hold how a range did at one launch: share of towns inside, its half width, median absolute error."""

    horizon: str
    size: str
    launch: int
    towns: int
    covered: float
    half_width: float
    median_error: float


def conformal_quantile(scores: ArrayLike, level: float) -> float:
    """Return the value that a new score stays under with at least the given probability.

    It is the ceil((n + 1) level)-th smallest score; infinite when there are too few scores for the level.
    Raises InputError when there are none.
    """
    ordered = np.sort(finite("Fehler der Rückschau", scores).ravel())
    rank = int(np.ceil((ordered.size + 1) * level - 1e-9))
    return float(ordered[rank - 1]) if rank <= ordered.size else float("inf")


def launch_coverage(
    table: ErrorTable, horizons: Sequence[Band], sizes: Sequence[Band], *, level: float, fewest: int
) -> list[Coverage]:
    """Return coverage launch by launch for every class of horizon and size.

    fewest: number of calibration errors and of towns under which a launch is left out.
    """
    rows = []
    for horizon in horizons:
        for size in sizes:
            part = table.where(horizon.holds(table.horizon) & size.holds(table.size))
            rows += _by_launch(part, horizon.code, size.code, level, fewest)
    return rows


def _by_launch(part: ErrorTable, horizon: str, size: str, level: float, fewest: int) -> list[Coverage]:
    rows, scores = [], np.abs(part.error)
    for launch in np.unique(part.launch):
        known, tried = part.target <= launch, part.launch == launch
        if min(known.sum(), tried.sum()) < fewest:
            continue
        width = conformal_quantile(scores[known], level)
        rows.append(Coverage(horizon=horizon, size=size, launch=int(launch), towns=int(tried.sum()),
                             covered=float((scores[tried] <= width).mean()), half_width=width,
                             median_error=float(np.median(scores[tried]))))
    return rows


def total_half_width(
    table: ErrorTable, horizon: Band, size: Band, *, level: float, floor: float
) -> tuple[float, dict[int, float]]:
    """Return a half width of the total that no past launch would have broken, and its coverage by launch.

    It starts at the level over all launches, each with equal weight, and is widened until every launch
    covers at least the floor (share of towns). Raises InputError for a class without errors.
    """
    part = table.where(horizon.holds(table.horizon) & size.holds(table.size))
    scores = [np.abs(part.error[part.launch == launch]) for launch in np.unique(part.launch)]
    if not scores:
        raise InputError("Rückschau: Für diese Größe und diesen Zeitraum gibt es keine Vergleichsfälle.")
    values = np.concatenate(scores)
    weights = np.concatenate([np.full(len(part), 1 / len(part)) for part in scores])
    width = _weighted_quantile(values, weights / len(scores), level)
    width = max([width, *(_lower_quantile(part, floor) for part in scores)])
    covered = [float((part <= width).mean()) for part in scores]
    return width, dict(zip(np.unique(part.launch).tolist(), covered, strict=True))


def _weighted_quantile(values: FloatArray, weights: FloatArray, level: float) -> float:
    order = np.argsort(values)
    reached = np.cumsum(weights[order])
    return float(values[order][min(int(np.searchsorted(reached, level - 1e-12)), values.size - 1)])


def _lower_quantile(values: FloatArray, level: float) -> float:
    return float(np.sort(values)[max(int(np.ceil(values.size * level)) - 1, 0)])


def common_half_width(total: float, own: float) -> float:
    """Return what the common part adds when both parts are independent: sqrt(total^2 - own^2), at least 0."""
    return float(np.sqrt(max(total**2 - own**2, 0.0)))
