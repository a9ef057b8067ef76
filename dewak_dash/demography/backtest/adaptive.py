"""Calibrate the own part on all horizons at once and correct it launch by launch.

Few launches have had time for a long horizon. Errors are therefore divided by horizon^growth (0.5: the
share wanders like a random walk) and pooled, every pair of launch and target with the same weight. The
level aimed at is then moved by what earlier launches of the class missed or overshot:
next level = level + step (aim - share covered). Only launches whose outcome was known count.
Source: Gibbs and Candes (2021), Adaptive Conformal Inference Under Distribution Shift, NeurIPS 34.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.backtest.coverage import Coverage, conformal_quantile
from dewak_dash.demography.backtest.errors import Band, ErrorTable
from dewak_dash.demography.checks import FloatArray
from dewak_dash.errors import InputError


@dataclass(frozen=True, kw_only=True)
class Rule:
    """Hold how ranges are calibrated: level aimed at, growth of errors with the horizon, step of the
    correction, lowest and highest level, fewest errors of a class to calibrate or try on.
    """

    level: float
    growth: float
    step: float
    lowest: float
    highest: float
    fewest: int


def adaptive_coverage(
    table: ErrorTable, horizons: Sequence[Band], sizes: Sequence[Band], rule: Rule
) -> list[Coverage]:
    """Return coverage launch by launch for every class, each launch calibrated on what was known then."""
    return [row for size in sizes for horizon in horizons
            for row in _class_history(table.where(size.holds(table.size)), horizon, size.code, rule)]


def adaptive_half_widths(
    table: ErrorTable, horizons: Sequence[Band], size: Band, years: Sequence[int], rule: Rule
) -> FloatArray:
    """Return the own part's half width for horizons in years as of today, relative to the forecast.

    Luck of the last launches does not narrow it: the level is never below the one aimed at.
    Horizons longer than any that could be tried out of sample lead in a straight line to the errors
    observed there (conformal quantile at their median horizon) and grow on from them. The width never
    shrinks with the horizon. Raises InputError when the size class has no errors.
    """
    part = table.where(size.holds(table.size))
    if part.error.size == 0:
        raise InputError("Rückschau: Für diese Größe gibt es keine Vergleichsfälle.")
    levels = [max(rule.level, _next_level(_class_history(part, horizon, size.code, rule), np.inf, part,
                                          horizon, rule)) for horizon in horizons]
    units = np.array([_pooled_quantile(part, level, rule) for level in levels])
    ahead = np.asarray(years, dtype=np.float64)
    places = np.searchsorted([band.low for band in horizons], ahead, side="right") - 1
    widths = units[np.maximum(places, 0)] * ahead**rule.growth
    return np.maximum.accumulate(_led_to_long_horizons(widths, ahead, part, horizons, rule, float(units[-1])))


def _led_to_long_horizons(
    widths: FloatArray, ahead: FloatArray, part: ErrorTable, horizons: Sequence[Band], rule: Rule, unit: float
) -> FloatArray:
    tried_to = max(band.high for band in horizons) - 1
    long = part.horizon > tried_to
    if not long.any():
        return widths
    middle = float(np.median(part.horizon[long]))
    start = unit * tried_to**rule.growth
    end = max(conformal_quantile(np.abs(part.error[long]), rule.level), unit * middle**rule.growth)
    line = np.interp(ahead, [tried_to, middle], [start, end])
    return np.where(ahead <= tried_to, widths, line * np.maximum(ahead / middle, 1.0) ** rule.growth)


def _class_history(part: ErrorTable, horizon: Band, size: str, rule: Rule) -> list[Coverage]:
    rows: list[Coverage] = []
    inside = horizon.holds(part.horizon)
    for launch in np.unique(part.launch):
        known, tried = part.target <= launch, (part.launch == launch) & inside
        if min((known & inside).sum(), tried.sum()) < rule.fewest:
            continue
        level = _next_level(rows, float(launch), part, horizon, rule)
        unit = _pooled_quantile(part.where(known), level, rule)
        scores = np.abs(part.error[tried])
        widths = unit * part.horizon[tried].astype(np.float64) ** rule.growth
        rows.append(Coverage(horizon=horizon.code, size=size, launch=int(launch), towns=int(tried.sum()),
                             covered=float((scores <= widths).mean()), half_width=float(widths.mean()),
                             median_error=float(np.median(scores))))
    return rows


def _next_level(
    rows: Sequence[Coverage], launch: float, part: ErrorTable, horizon: Band, rule: Rule
) -> float:
    level, inside = rule.level, horizon.holds(part.horizon)
    for row in rows:
        if part.target[(part.launch == row.launch) & inside].max() <= launch:
            level += rule.step * (rule.level - row.covered)
            level = min(max(level, rule.lowest), rule.highest)
    return level


def _pooled_quantile(known: ErrorTable, level: float, rule: Rule) -> float:
    """Return the quantile of |error| / horizon^growth, every pair of launch and target weighted the same."""
    scores = np.abs(known.error) / known.horizon.astype(np.float64) ** rule.growth
    _, pair, size = np.unique(known.launch * 10_000 + known.target, return_inverse=True, return_counts=True)
    order = np.argsort(scores)
    reached = np.cumsum((1 / size[pair])[order])
    place = int(np.searchsorted(reached, level * reached[-1]))
    return float(scores[order][min(place, scores.size - 1)])
