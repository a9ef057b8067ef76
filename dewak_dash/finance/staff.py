"""Work out what positions cost: pay group and stage, stages that rise with time, employer's dues."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.plan import Amount, Position

MONTHS = 12
PayTable = Mapping[str, Sequence[float]]


@dataclass(frozen=True, kw_only=True)
class PayRules:
    """Hold what an employer adds to the table: allowance, bonus in monthly pays, shares of pay, years a stage.

    `social_share`: employer's statutory dues. `performance_share`, `accident_share`: of pay with bonus.
    `stage_years`: time in stages 1, 2, ... before the next; `hours_per_year` of a full position.
    """

    allowance_eur_per_month: float
    bonus_months: float
    social_share: float
    performance_share: float
    accident_share: float
    stage_years: tuple[float, ...]
    hours_per_year: float


def stages_after(months: ArrayLike, start: int, stage_years: Sequence[float]) -> NDArray[np.int64]:
    """Return the stage of someone hired at the beginning of stage `start`, after each number of months."""
    if not 1 <= start <= len(stage_years) + 1:
        raise InputError(f"Die Stufe muss zwischen 1 und {len(stage_years) + 1} liegen.")
    ends = np.cumsum(np.asarray(stage_years[start - 1:], dtype=float)) * MONTHS
    return start + np.searchsorted(ends, np.asarray(months), side="right")


def monthly_pay(position: Position, table: PayTable, rules: PayRules, years: int) -> Floats:
    """Return table pay of a position in years 1 to n at the prices of the table: the mean over each year's months."""
    if position.pay_group not in table:
        raise InputError(f"Für die Entgeltgruppe {position.pay_group} liegt keine Tabelle vor.")
    steps = np.asarray(table[position.pay_group], dtype=float)
    pay = steps[stages_after(np.arange(MONTHS * years), position.stage, rules.stage_years) - 1]
    return np.asarray(pay.reshape(years, MONTHS).mean(axis=1))


def employer_cost(pay_per_month: Floats, rules: PayRules, *, pension_share: Amount) -> Floats:
    """Return yearly cost of a full position: pay, allowance, bonus, performance pay, dues, pension fund, accident."""
    year = (pay_per_month + rules.allowance_eur_per_month) * (MONTHS + rules.bonus_months)
    return np.asarray(year * (1.0 + rules.performance_share)
                      * (1.0 + rules.social_share + rules.accident_share + pension_share))


def staff_cost(positions: Sequence[Position], table: PayTable, rules: PayRules, *, pension_share: Amount,
               pay_level: Amount, years: int) -> Floats:
    """Return cost of all positions in years 1 to n at the prices of the table, shape (draws, years).

    `pay_level` scales the table: 1 is the named group, more or less another grading.
    """
    total: Floats = np.zeros((1, years))
    for position in positions:
        pay = monthly_pay(position, table, rules, years)[np.newaxis, :] * pay_level
        total = total + employer_cost(pay, rules, pension_share=pension_share) * position.fte
    return total
