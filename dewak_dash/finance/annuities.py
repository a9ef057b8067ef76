"""Level and growing series of payments. Spreadsheet sign rule: received positive, paid negative."""

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats, discount_factors, npv


def annuity_factor(rate: ArrayLike, periods: ArrayLike, *, due: bool = False) -> Floats:
    """Return the present value of 1 a period (Rentenbarwertfaktor); at rate 0 the number of periods.

    `due` moves payments to the start of each period. Stable for very small rates.
    """
    r, n = np.broadcast_arrays(np.asarray(rate, dtype=float), np.asarray(periods, dtype=float))
    safe = np.where(r == 0.0, 1.0, r)
    factor = np.where(r == 0.0, n, -np.expm1(-n * np.log1p(safe)) / safe)
    return factor * (1.0 + r) if due else factor


def future_value_factor(rate: ArrayLike, periods: ArrayLike, *, due: bool = False) -> Floats:
    """Return the value of 1 a period after the last payment (Rentenendwertfaktor)."""
    return annuity_factor(rate, periods, due=due) / discount_factors(rate, periods)


def capital_recovery_factor(rate: ArrayLike, periods: ArrayLike) -> Floats:
    """Return the level payment per 1 borrowed (Annuitätenfaktor); at rate 0 it is 1/n."""
    return 1.0 / annuity_factor(rate, periods)


def sinking_fund_factor(rate: ArrayLike, periods: ArrayLike) -> Floats:
    """Return the level payment that grows to 1 at the end (Rückwärtsverteilungsfaktor)."""
    return 1.0 / future_value_factor(rate, periods)


def equivalent_annuity(rate: float, flows: ArrayLike) -> Floats:
    """Return the level yearly amount (years 1 to n) with the same present value as flows from year 0."""
    return npv(rate, flows) * capital_recovery_factor(rate, np.asarray(flows).shape[-1] - 1)


def growing_annuity_factor(rate: float, growth: float, periods: int, *, due: bool = False) -> float:
    """Return the present value of a payment of 1 at the end of period 1 that grows each period."""
    inner = annuity_factor((1.0 + rate) / (1.0 + growth) - 1.0, periods)
    return float(inner / (1.0 + growth) * ((1.0 + rate) if due else 1.0))


def perpetuity_value(payment: float, rate: float, growth: float = 0.0) -> float:
    """Return the present value of an endless payment; raise InputError unless the rate exceeds the growth."""
    if rate <= growth:
        raise InputError("Eine ewige Rente braucht einen Zinssatz über der Steigerung.")
    return payment / (rate - growth)


def fv(rate: float, periods: float, payment: float, present: float = 0.0, *, due: bool = False) -> float:
    """Return the balance after the last period."""
    growth = 1.0 / discount_factors(rate, periods)
    return float(-present * growth - payment * future_value_factor(rate, periods, due=due))


def pv(rate: float, periods: float, payment: float, future: float = 0.0, *, due: bool = False) -> float:
    """Return the present amount that a series of payments and a final amount are worth."""
    return float(-future * discount_factors(rate, periods) - payment * annuity_factor(rate, periods, due=due))


def pmt(rate: float, periods: float, present: float, future: float = 0.0, *, due: bool = False) -> float:
    """Return the level payment of a loan or a savings plan."""
    return float(-(present + future * discount_factors(rate, periods)) / annuity_factor(rate, periods, due=due))


def ipmt(rate: float, period: int, periods: int, present: float, future: float = 0.0, *,
         due: bool = False) -> float:
    """Return the interest part of the payment in a period (1 to n); raise InputError outside."""
    if not 1 <= period <= periods:
        raise InputError(f"Die Periode muss zwischen 1 und {periods} liegen.")
    if due and period == 1:
        return 0.0
    payment = pmt(rate, periods, present, future, due=due)
    interest = fv(rate, period - 1, payment, present, due=due) * rate
    return interest / (1.0 + rate) if due else interest


def ppmt(rate: float, period: int, periods: int, present: float, future: float = 0.0, *,
         due: bool = False) -> float:
    """Return the principal part of the payment in a period (1 to n)."""
    return pmt(rate, periods, present, future, due=due) - ipmt(rate, period, periods, present, future, due=due)


def cumipmt(rate: float, periods: int, present: float, first: int, last: int, *, due: bool = False) -> float:
    """Return the interest paid from the first to the last period named, both included."""
    return float(sum(ipmt(rate, period, periods, present, due=due) for period in range(first, last + 1)))


def cumprinc(rate: float, periods: int, present: float, first: int, last: int, *, due: bool = False) -> float:
    """Return the principal paid from the first to the last period named, both included."""
    return float(sum(ppmt(rate, period, periods, present, due=due) for period in range(first, last + 1)))


def nper(rate: float, payment: float, present: float, future: float = 0.0, *, due: bool = False) -> float:
    """Return the number of periods, with fractions; raise InputError if the payment never suffices."""
    if rate == 0.0:
        if payment == 0.0:
            raise InputError("Ohne Zins und Rate gibt es keine Laufzeit.")
        return -(present + future) / payment
    level = payment * (1.0 + rate if due else 1.0) / rate
    ratio = (level - future) / (level + present) if level + present else -1.0
    if ratio <= 0.0:
        raise InputError("Diese Rate deckt die Zinsen nicht: Die Laufzeit endet nie.")
    return float(np.log(ratio) / np.log1p(rate))
