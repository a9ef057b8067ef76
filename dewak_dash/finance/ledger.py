"""Hold the yearly money of one model: cost by kind, revenue by payer, and the gap between them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dewak_dash.finance.discounting import Floats, discount_factors

COST_KINDS = ("staff", "overhead", "rent", "energy", "running", "upkeep", "form", "capital")
PAYERS = ("municipality", "land", "federal", "foundation", "carrier", "housing", "members", "fees")


@dataclass(frozen=True, eq=False)
class Ledger:
    """Hold nominal flows of shape (draws, years) and the investment of year 0, shape (draws, 1).

    Volunteers' time is a value beside the books (opportunity cost), never cash. `gap` is signed: above zero
    money is missing, below zero there is a surplus.
    """

    costs: Mapping[str, Floats]
    revenue: Mapping[str, Floats]
    volunteer_value: Floats
    investment: Floats
    investment_grant: Floats

    @cached_property
    def cost(self) -> Floats:
        return sum_of(self.costs)

    @cached_property
    def secured(self) -> Floats:
        return sum_of(self.revenue)

    @cached_property
    def gap(self) -> Floats:
        return self.cost - self.secured

    @cached_property
    def open_gap(self) -> Floats:
        return np.maximum(self.gap, 0.0)


def sum_of(parts: Mapping[str, Floats]) -> Floats:
    """Add up arrays that broadcast to (draws, years)."""
    total: Floats = np.zeros((1, 1))
    for part in parts.values():
        total = total + part
    return total


def present_value(flows: Floats, rate: float) -> Floats:
    """Return the present value at year 0 of flows paid at the end of years 1 to n, shape (draws,)."""
    return np.asarray(flows @ discount_factors(rate, np.arange(1, flows.shape[1] + 1)))


def first_year_of_gap(ledger: Ledger, tolerance: float) -> int | None:
    """Return the first year (1 to n) whose mean gap exceeds a share of the cost; None if none does."""
    wide = ledger.gap.mean(axis=0) > tolerance * ledger.cost.mean(axis=0)
    return int(np.argmax(wide)) + 1 if wide.any() else None
