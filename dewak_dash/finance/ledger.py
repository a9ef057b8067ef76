"""Hold the money of one organisation form: what is spent, who pays, what nobody pays; in cash."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from dewak_dash.finance.annuities import capital_recovery_factor
from dewak_dash.finance.discounting import Floats

COST_KINDS = ("staff", "overhead", "rent", "energy", "running", "cleaning", "supplies", "digital", "upkeep", "form",
              "reserve", "capital")
PAYERS = ("municipality", "land", "federal", "foundation", "carrier", "housing", "investors", "members", "fees",
          "tenants")


@dataclass(frozen=True, kw_only=True, eq=False)
class Loan:
    """Hold a level annuity: principal and rate of shape (draws, 1), paid back in years 1 to `term`."""

    principal: Floats
    rate: Floats
    term: int

    def service(self, years: int) -> Floats:
        """Return interest and repayment together in years 0 to n."""
        level = self.principal * capital_recovery_factor(self.rate, self.term)
        year = np.arange(years + 1)
        return np.asarray(np.multiply(level, (year >= 1) & (year <= self.term), order="F"))

    def owed(self, years: int) -> Floats:
        """Return what is owed at the end of years 0 to n."""
        year = np.minimum(np.arange(years + 1), self.term)
        level = self.principal * capital_recovery_factor(self.rate, self.term)
        growth = np.power(1.0 + self.rate, year)
        zero = self.rate == 0.0
        paid = np.where(zero, level * year, level * (growth - 1.0) / np.where(zero, 1.0, self.rate))
        return np.maximum(self.principal * growth - paid, 0.0)


@dataclass(frozen=True, kw_only=True, eq=False)
class Ledger:
    """Hold nominal payments of years 0 to n, shape (draws, n + 1), and what is bought in year 0, shape (draws, 1).

    `costs` (summed up in `cost`) and `receipts`: running money by kind and by payer. `assets`: payments of year 0
    by component; `funding`: what pays for them (build grants by payer, loans, own capital). `renewals`: later
    payments by component, `released`: what the reserve gives towards them. `beside`: what the town pays or earns
    outside the house's own books (upkeep and rent as owner, an impact bond's repayment). `prospects`: what lost
    applications would have brought. Memo, no cash: `overhead`, `volunteer_value`, `lent_value`.
    """

    costs: Mapping[str, Floats]
    cost: Floats
    receipts: Mapping[str, Floats]
    assets: Mapping[str, Floats]
    funding: Mapping[str, Floats]
    renewals: Mapping[str, Floats]
    released: Floats
    top_up: Floats
    beside: Floats
    prospects: Floats
    overhead: Floats
    volunteer_value: Floats
    lent_value: Floats
    lives: Mapping[str, int]
    loans: tuple[Loan, ...] = ()

    @cached_property
    def gap(self) -> Floats:
        """Return payments less receipts: above zero money is missing, below zero it is left over."""
        missing = self.cost + self.top_up
        for money in self.receipts.values():
            missing = missing - money
        missing[:, :1] += sum_of(self.assets) - sum_of(self.funding)
        return missing

    @cached_property
    def open_gap(self) -> Floats:
        """Return what nobody pays, never below zero."""
        return np.maximum(self.gap, 0.0)

    @cached_property
    def town(self) -> Floats:
        """Return what the town pays: its grants, and as owner or guarantor beside the house's books."""
        return self.receipts["municipality"] + self.beside

    @cached_property
    def exposure(self) -> Floats:
        """Return what the house costs the town, the open gap included: the figure forms are ranked by."""
        return self.town + self.open_gap


def sum_of(parts: Mapping[str, Floats]) -> Floats:
    """Add up arrays that broadcast to one shape; zero where there are none."""
    total: Floats | None = None
    for part in parts.values():
        total = part if total is None else total + part
    return np.zeros((1, 1)) if total is None else total
