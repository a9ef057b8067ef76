"""Repayment plans beside the level annuity of the ledger: equal principal, and all of it at the end."""

from dataclasses import dataclass

import numpy as np

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats


@dataclass(frozen=True, eq=False)
class Schedule:
    """Hold a repayment plan: one entry a period in each array; payment = interest + principal."""

    payment: Floats
    interest: Floats
    principal: Floats
    balance: Floats


def _check(amount: float, rate: float, periods: int, grace: int = 0) -> None:
    if amount < 0 or rate <= -1.0 or periods < 1 or not 0 <= grace < periods:
        raise InputError("Ein Darlehen braucht einen Betrag ab 0, einen Zins über −100 % und mindestens eine "
                         "Periode mit Tilgung.")


def _schedule(amount: float, rate: float, principal: Floats) -> Schedule:
    balance = amount - np.cumsum(principal)
    interest = np.concatenate([[amount], balance[:-1]]) * rate
    return Schedule(interest + principal, interest, principal, balance)


def linear_loan(amount: float, rate: float, periods: int, *, grace: int = 0) -> Schedule:
    """Return the plan with equal principal and falling interest; `grace` periods pay interest only."""
    _check(amount, rate, periods, grace)
    return _schedule(amount, rate, np.concatenate(
        [np.zeros(grace), np.full(periods - grace, amount / (periods - grace))]))


def bullet_loan(amount: float, rate: float, periods: int) -> Schedule:
    """Return the plan that pays interest only and the whole principal at the end."""
    return linear_loan(amount, rate, periods, grace=periods - 1)
