"""Repayment plans: level annuity, initial repayment, equal principal, bullet; in full precision or in cents."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy as np

from dewak_dash.errors import InputError
from dewak_dash.finance.annuities import capital_recovery_factor
from dewak_dash.finance.discounting import Floats

CENTS = 100


@dataclass(frozen=True, eq=False)
class Schedule:
    """Hold a repayment plan: one entry a period in each array; payment = interest + principal."""

    payment: Floats
    interest: Floats
    principal: Floats
    balance: Floats

    @property
    def total_interest(self) -> float:
        return float(self.interest.sum())


def _check(amount: float, rate: float, periods: int, grace: int = 0) -> None:
    if amount < 0 or rate <= -1.0 or periods < 1 or not 0 <= grace < periods:
        raise InputError("Ein Darlehen braucht einen Betrag ab 0, einen Zins über −100 % und mindestens eine "
                         "Periode mit Tilgung.")


def _schedule(amount: float, rate: float, principal: Floats) -> Schedule:
    balance = amount - np.cumsum(principal)
    interest = np.concatenate([[amount], balance[:-1]]) * rate
    return Schedule(interest + principal, interest, principal, balance)


def annuity_loan(amount: float, rate: float, periods: int, *, grace: int = 0) -> Schedule:
    """Return the plan with one level payment, in arrears; `grace` periods pay interest only.

    Principal grows by (1 + rate) each period: closed form, so no error builds up.
    """
    _check(amount, rate, periods, grace)
    first = amount * (float(capital_recovery_factor(rate, periods - grace)) - rate)
    principal = np.concatenate([np.zeros(grace), first * np.power(1.0 + rate, np.arange(periods - grace))])
    return _schedule(amount, rate, principal)


def linear_loan(amount: float, rate: float, periods: int, *, grace: int = 0) -> Schedule:
    """Return the plan with equal principal and falling interest; `grace` periods pay interest only."""
    _check(amount, rate, periods, grace)
    return _schedule(amount, rate, np.concatenate(
        [np.zeros(grace), np.full(periods - grace, amount / (periods - grace))]))


def bullet_loan(amount: float, rate: float, periods: int) -> Schedule:
    """Return the plan that pays interest only and the whole principal at the end."""
    return linear_loan(amount, rate, periods, grace=periods - 1)


def initial_repayment_loan(amount: float, rate: float, repayment: float, periods: int) -> Schedule:
    """Return a plan whose payment is (rate + repayment) times the amount, cut off where nothing is left.

    Rates are per period: a yearly 3.6 % with 2 % initial repayment, monthly, is 0.003 and 0.02 / 12. The
    balance after the last period is what remains to be refinanced.
    """
    _check(amount, rate, periods)
    if repayment <= 0:
        raise InputError("Die anfängliche Tilgung muss über 0 liegen.")
    due = amount * repayment * np.power(1.0 + rate, np.arange(periods))
    repaid = np.minimum(np.cumsum(due), amount)
    return _schedule(amount, rate, np.diff(repaid, prepend=0.0))


def _cents(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def cent_exact(plan: Schedule, amount: float, rate: float) -> Schedule:
    """Return the plan as a bank books it: every amount in whole cents, the last period settles the rest.

    Interest is rounded half up on the booked balance; where payments are level they stay level. The principal
    sums to the loan exactly, counted in cents.
    """
    left = _cents(Decimal(str(amount)) * CENTS)
    share = Decimal(str(rate))
    rows: list[tuple[int, int, int]] = []
    for period, payment in enumerate(plan.payment):
        interest = _cents(left * share)
        principal = _cents(Decimal(float(payment)) * CENTS) - interest
        is_last = period == len(plan.payment) - 1 and plan.balance[-1] < amount * 1e-6
        principal = left if is_last else min(principal, left)
        left -= principal
        rows.append((interest, principal, left))
    interest_c, principal_c, left_c = (np.array(column, dtype=np.int64) for column in zip(*rows, strict=True))
    return Schedule((interest_c + principal_c) / CENTS, interest_c / CENTS, principal_c / CENTS, left_c / CENTS)
