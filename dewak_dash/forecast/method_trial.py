"""Set the plain methods side by side on the same towns, launches and targets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.backtest.coverage import conformal_quantile
from dewak_dash.demography.backtest.errors import Band, ErrorTable, accuracy, pinball_of_band, total_errors
from dewak_dash.demography.backtest.methods import METHODS
from dewak_dash.demography.backtest.panel import Panel

PLAIN = "no_change"
# Needs ten years of the past on one census: too few launches to hold the others to them.
FEWER_LAUNCHES = "linear_10"


@dataclass(frozen=True, kw_only=True)
class MethodScore:
    """Hold how a method did in a class of horizon and size.

    median: median absolute error, bias: mean signed error (above zero: more people than forecast), pinball: mean
    pinball loss of a symmetric range as wide as would have held for the level aimed at; all relative to the
    forecast. plain: median absolute error of the unchanged total on the same cases.
    """

    method: str
    horizon: str
    size: str
    cases: int
    launches: int
    median: float
    bias: float
    pinball: float
    plain: float


def method_errors(panel: Panel) -> dict[str, ErrorTable]:
    """Return the errors of all plain methods, each but the one with few launches on the cases common to all."""
    found = {name: total_errors(panel, method) for name, method in METHODS.items()}
    shared = [cases(table) for name, table in found.items() if name != FEWER_LAUNCHES]
    common = shared[0]
    for other in shared[1:]:
        common = np.intersect1d(common, other, assume_unique=True)
    return {name: table.where(np.isin(cases(table), common)) for name, table in found.items()}


def cases(table: ErrorTable) -> np.ndarray:
    """Return one number for each town, launch and target."""
    return np.asarray((table.town * 10_000 + table.launch) * 10_000 + table.target)


def score_methods(
    errors: Mapping[str, ErrorTable], horizons: Sequence[Band], sizes: Sequence[Band], level: float
) -> list[MethodScore]:
    """Return the scores of every method in every class it could be tried in."""
    rows = []
    for size in sizes:
        for horizon in horizons:
            parts = {name: table.where(size.holds(table.size) & horizon.holds(table.horizon))
                     for name, table in errors.items()}
            rows += [score for name, part in parts.items()
                     if (score := _score(name, part, parts[PLAIN], horizon.code, size.code, level)) is not None]
    return rows


def _score(
    name: str, part: ErrorTable, plain: ErrorTable, horizon: str, size: str, level: float
) -> MethodScore | None:
    found = accuracy(part)
    same = accuracy(plain.where(np.isin(cases(plain), cases(part))))
    if found is None or same is None:
        return None
    width = conformal_quantile(np.abs(part.error), level)
    pinball = pinball_of_band(part, width, level) if np.isfinite(width) else float("nan")
    return MethodScore(method=name, horizon=horizon, size=size, cases=found.towns,
                       launches=int(np.unique(part.launch).size), median=found.median, bias=found.bias,
                       pinball=pinball, plain=same.median)
