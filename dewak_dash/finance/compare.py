"""Run all models on the same house and the same draws, and sum up what a council asks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from dewak_dash.finance.costs import indices
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.draws import correlated_uniforms, correlation_matrix
from dewak_dash.finance.house import (
    PRICE_NAMES,
    FixedPrices,
    HouseSetting,
    Prices,
    Range,
    drawn_prices,
    likely_prices,
    price_correlations,
)
from dewak_dash.finance.ledger import Ledger, present_value
from dewak_dash.finance.models import MODELS
from dewak_dash.finance.sensitivity import Swing, tornado

TAILS = (0.1, 0.9)


@dataclass(frozen=True)
class Band:
    """Hold a likely value with the range that 8 of 10 draws fall into."""

    low: float
    likely: float
    high: float


@dataclass(frozen=True, eq=False)
class Outcome:
    """Hold a model's likely ledger, its drawn ledger and its key figures."""

    likely: Ledger
    drawn: Ledger
    figures: Mapping[str, Band]


def band(drawn: Floats, likely: Floats) -> Band:
    """Return the 10 % and 90 % quantiles of draws around the likely value."""
    low, high = np.quantile(drawn, TAILS)
    return Band(float(low), float(likely.mean()), float(high))


def run_models(setting: HouseSetting, prices: Prices, fixed: FixedPrices) -> dict[str, Ledger]:
    """Return the ledger of every model under the same prices: common random numbers."""
    index = indices(prices, setting.years)
    return {code: model(setting, prices, fixed, index) for code, model in MODELS.items()}


def key_figures(ledger: Ledger, setting: HouseSetting, rate: float) -> dict[str, Floats]:
    """Return what a council asks of one model, each of shape (draws,); a last year is used beyond the horizon.

    Means are over the years looked at, nominal. The present value of the town's payments and that of the gap
    it might have to cover stay apart.
    """
    middle = min(5, setting.years) - 1
    figures = {
        "cost": ledger.cost.mean(axis=1),
        "municipality": ledger.revenue["municipality"].mean(axis=1),
        "gap_mean": ledger.open_gap.mean(axis=1),
        "gap_first": ledger.gap[:, 0],
        "gap_middle": ledger.gap[:, middle],
        "gap_last": ledger.gap[:, -1],
        "pv_municipality": present_value(ledger.revenue["municipality"], rate),
        "pv_gap": present_value(ledger.open_gap, rate),
        "volunteer_value": ledger.volunteer_value.mean(axis=1),
    }
    if setting.visits_per_year > 0:
        figures["cost_per_visit"] = figures["cost"] / setting.visits_per_year
    if setting.people_reached:
        figures["cost_per_person"] = figures["cost"] / setting.people_reached
    return figures


def compare(setting: HouseSetting, ranges: Mapping[str, Range], fixed: FixedPrices, *, correlation: float,
            rate: float, draws: int, rng: np.random.Generator) -> dict[str, Outcome]:
    """Return every model's outcome: the likely case and a seeded Monte Carlo with one matrix for all.

    Distributions are triangular; the four price risks share one correlation, all else is independent.
    """
    matrix = correlation_matrix(len(PRICE_NAMES), price_correlations(correlation))
    uniforms = correlated_uniforms(matrix, draws, rng)
    likely = run_models(setting, likely_prices(ranges), fixed)
    drawn = run_models(setting, drawn_prices(ranges, uniforms), fixed)
    outcomes = {}
    for code in MODELS:
        middle, spread = (key_figures(book[code], setting, rate) for book in (likely, drawn))
        figures = {name: band(spread[name], middle[name]) for name in middle}
        outcomes[code] = Outcome(likely[code], drawn[code], figures)
    return outcomes


def gap_drivers(code: str, setting: HouseSetting, ranges: Mapping[str, Range], fixed: FixedPrices) -> list[Swing]:
    """Return what moves a model's mean yearly gap, widest first: each input from low to high, others likely."""
    base = likely_prices(ranges)

    def mean_gap(values: Mapping[str, float]) -> float:
        changed = {name: np.array([[value]]) for name, value in values.items() if value != ranges[name][1]}
        prices = replace(base, **changed)
        return float(MODELS[code](setting, prices, fixed, indices(prices, setting.years)).gap.mean())

    return tornado(mean_gap, {name: ranges[name] for name in PRICE_NAMES})
