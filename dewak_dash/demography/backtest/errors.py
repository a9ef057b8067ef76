"""Collect the errors of a method over all towns and launches."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from dewak_dash.demography.backtest.methods import Method
from dewak_dash.demography.backtest.panel import (
    BoolArray,
    IntArray,
    Panel,
    Trial,
    comparable,
    shares_of_kreis,
    trials,
    yearly_growth,
)
from dewak_dash.demography.checks import FloatArray

# Years of the past that "earlier growth" looks back on.
GROWTH_SPAN_YEARS = 5.0


@dataclass(frozen=True, eq=False, kw_only=True)
class ErrorTable:
    """Hold one row a town, launch and target; error = observed / forecast - 1.

    size: persons at the launch; growth: yearly growth before it (NaN where unknown).
    """

    town: IntArray
    launch: IntArray
    target: IntArray
    size: FloatArray
    growth: FloatArray
    error: FloatArray

    @property
    def horizon(self) -> IntArray:
        """Return years from launch to target, (rows,)."""
        return self.target - self.launch

    def where(self, chosen: BoolArray) -> "ErrorTable":
        """Return the chosen rows."""
        return ErrorTable(**{field.name: getattr(self, field.name)[chosen] for field in fields(self)})


def total_errors(panel: Panel, method: Method) -> ErrorTable:
    """Return the errors of a method's totals for every launch and target on one census basis."""
    return _collect(panel, [
        (trial, panel.totals[:, trial.target], method(panel, trial)) for trial in trials(panel)
    ])


def share_errors(panel: Panel) -> ErrorTable:
    """Return the errors of a constant share of the Kreis: the town's own part, the Kreis being known.

    Towns that are a Kreis by themselves are left out.
    """
    rows = []
    for trial in trials(panel):
        counted = comparable(panel, trial.launch, trial.target)
        rows.append((trial, shares_of_kreis(panel, trial.target, counted),
                     shares_of_kreis(panel, trial.launch, counted)))
    return _collect(panel, rows)


def _collect(panel: Panel, rows: Sequence[tuple[Trial, FloatArray, FloatArray]]) -> ErrorTable:
    parts: list[dict[str, NDArray[np.generic]]] = []
    for trial, observed, forecast in rows:
        usable = comparable(panel, trial.launch, trial.target) & (forecast > 0) & np.isfinite(observed)
        towns = np.flatnonzero(usable)
        same = np.ones_like(towns)
        parts.append({"town": towns, "launch": same * panel.years[trial.launch],
                      "target": same * panel.years[trial.target], "size": panel.totals[towns, trial.launch],
                      "growth": yearly_growth(panel, trial.launch, GROWTH_SPAN_YEARS)[towns],
                      "error": observed[towns] / forecast[towns] - 1})
    return ErrorTable(**{name: np.concatenate([part[name] for part in parts]) for name in parts[0]})


@dataclass(frozen=True)
class Band:
    """Hold a class: low <= value < high, and the code it is named by."""

    code: str
    low: float
    high: float

    def holds(self, values: FloatArray | IntArray) -> BoolArray:
        """Return which values lie in the class; NaN lies in none."""
        return np.asarray((values >= self.low) & (values < self.high))


@dataclass(frozen=True)
class Accuracy:
    """Sum up errors: how many towns, median and mean absolute error, bias (mean signed error)."""

    towns: int
    median: float
    mean: float
    bias: float


def accuracy(table: ErrorTable) -> Accuracy | None:
    """Return the accuracy of a table, None when it is empty."""
    if table.error.size == 0:
        return None
    size = np.abs(table.error)
    return Accuracy(int(table.error.size), float(np.median(size)), float(size.mean()),
                    float(table.error.mean()))


def pinball_of_band(table: ErrorTable, half_width: float, level: float) -> float:
    """Return the mean pinball loss of lower limit, middle and upper limit of a symmetric range.

    In units of the forecast. level: coverage aimed at, so the limits are the quantiles (1 -+ level) / 2.
    """
    tail = (1 - level) / 2
    loss = 0.0
    for place, quantile in ((-half_width, tail), (0.0, 0.5), (half_width, 1 - tail)):
        gap = table.error - place
        loss += float(np.maximum(quantile * gap, (quantile - 1) * gap).mean())
    return loss / 3
