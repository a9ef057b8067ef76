"""Forecast totals from totals alone: the plain methods every other method has to beat.

Each returns forecasts of all towns at the target, shape (towns,), NaN where a town's past on one census
basis is too short. Source: Smith, Tayman and Swanson (2013), chapter 8.
"""

from collections.abc import Callable, Mapping

import numpy as np

from dewak_dash.demography.backtest.panel import (
    Panel,
    Trial,
    comparable,
    earlier_date,
    kreis_totals,
    shares_of_kreis,
)
from dewak_dash.demography.checks import FloatArray

Method = Callable[[Panel, Trial], FloatArray]


def no_change(panel: Panel, trial: Trial) -> FloatArray:
    """Keep the total of the launch."""
    return panel.totals[:, trial.launch].copy()


def linear(panel: Panel, trial: Trial, span_years: float) -> FloatArray:
    """Continue the yearly change of about so many years before the launch, not below zero."""
    before = earlier_date(panel, trial.launch, span_years)
    if before is None:
        return np.full(panel.kreis.shape, np.nan)
    past, ahead = _spans(panel, trial, before)
    now, then = panel.totals[:, trial.launch], panel.totals[:, before]
    forecast = np.maximum(now + (now - then) * ahead / past, 0.0)
    return np.where(comparable(panel, before, trial.launch), forecast, np.nan)


def constant_share(panel: Panel, trial: Trial, span_years: float) -> FloatArray:
    """Keep the town's share of its Kreis, the Kreis continued linearly."""
    counted = comparable(panel, trial.launch, trial.target)
    return shares_of_kreis(panel, trial.launch, counted) * _kreis_linear(panel, trial, span_years, counted)


def trended_share(panel: Panel, trial: Trial, span_years: float) -> FloatArray:
    """Continue the share's yearly change, shares of a Kreis again adding up to one, Kreis continued linearly."""
    counted = comparable(panel, trial.launch, trial.target)
    shares = share_trend(panel, trial, span_years, counted)
    return shares * _kreis_linear(panel, trial, span_years, counted)


def share_trend(panel: Panel, trial: Trial, span_years: float, counted: np.ndarray) -> FloatArray:
    """Return each town's share of its Kreis at the target if its past trend goes on."""
    before = earlier_date(panel, trial.launch, span_years)
    if before is None:
        return np.full(panel.kreis.shape, np.nan)
    both = counted & comparable(panel, before, trial.launch)
    past, ahead = _spans(panel, trial, before)
    now, then = shares_of_kreis(panel, trial.launch, both), shares_of_kreis(panel, before, both)
    shares = np.maximum(now + (now - then) * ahead / past, 0.0)
    return shares / np.bincount(panel.kreis, weights=np.nan_to_num(shares))[panel.kreis]


def _kreis_linear(panel: Panel, trial: Trial, span_years: float, counted: np.ndarray) -> FloatArray:
    before = earlier_date(panel, trial.launch, span_years)
    if before is None:
        return np.full(panel.kreis.shape, np.nan)
    both = counted & comparable(panel, before, trial.launch)
    past, ahead = _spans(panel, trial, before)
    now, then = kreis_totals(panel, trial.launch, both), kreis_totals(panel, before, both)
    return np.where(both, np.maximum(now + (now - then) * ahead / past, 0.0), np.nan)


def _spans(panel: Panel, trial: Trial, before: int) -> tuple[float, float]:
    past = float(panel.years[trial.launch] - panel.years[before])
    return past, float(panel.years[trial.target] - panel.years[trial.launch])


METHODS: Mapping[str, Method] = {
    "no_change": no_change,
    "linear_5": lambda panel, trial: linear(panel, trial, 5.0),
    "linear_10": lambda panel, trial: linear(panel, trial, 10.0),
    "constant_share": lambda panel, trial: constant_share(panel, trial, 5.0),
    "trended_share": lambda panel, trial: trended_share(panel, trial, 5.0),
}
