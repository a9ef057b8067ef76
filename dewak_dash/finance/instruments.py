"""Pay for a house: one function an instrument, money of one year or of many, nothing that knows a law's number.

The four forms of a grant follow the side conditions of grant law: nothing rises above the award; a share falls in
proportion to the cost, a deficit and a full grant fall by the whole of what is saved or earned, a fixed sum stays
unless the cost falls below it. Each period stands for itself, so a gift of one year never raises another's gap.
"""

import numpy as np

from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.indexation import compound
from dewak_dash.finance.plan import Amount


def fixed_grant(eligible: Amount, award: Amount) -> Floats:
    """Return a fixed sum (Festbetrag): the award, at most the eligible cost."""
    return np.maximum(np.minimum(award, eligible), 0.0)


def share_grant(eligible: Amount, share: Amount, award: Amount = np.inf) -> Floats:
    """Return a share of eligible cost (Anteil), at most the award."""
    return np.maximum(np.minimum(np.multiply(eligible, share), award), 0.0)


def deficit_grant(eligible: Amount, cover: Amount, award: Amount) -> Floats:
    """Return what own and other money leave open in each period (Fehlbedarf), at most the award."""
    return np.maximum(np.minimum(np.subtract(eligible, cover), award), 0.0)


def full_grant(eligible: Amount, income: Amount, award: Amount = np.inf) -> Floats:
    """Return the whole eligible cost less what it brings in (Vollfinanzierung), at most the award."""
    return deficit_grant(eligible, income, award)


def while_running(money: Floats, first: int, last: int) -> Floats:
    """Return money of years `first` to `last` (1 is the first column after year 0), nothing outside."""
    year = np.arange(money.shape[-1])
    return money * ((year >= first) & (year <= last))


def renewed(money: Floats, last: int, share: Amount) -> Floats:
    """Return what goes on after a grant's last year: a share of the last sum, never raised; nothing before."""
    if last < 1 or last >= money.shape[-1]:
        return np.zeros_like(money)
    after = np.arange(money.shape[-1]) > last
    return np.asarray(np.multiply(money[..., last:last + 1] * share, after, order="F"))


def member_fees(promised: Amount, conversion: Amount, fee: Amount, decay: Amount, years: int) -> Floats:
    """Return members' fees in years 0 to n: promises kept at first, then members leave; the fee stays as it is."""
    stay = compound(np.negative(decay), years, first_paid=1)
    money = np.multiply(np.multiply(np.multiply(promised, conversion), fee), stay, order="F")
    money[..., 0] = 0.0
    return money


def per_use(times: Amount, price: Amount, index: Floats) -> Floats:
    """Return what users pay (fees, lettings, café): times a year, price of year 0, grown with an index."""
    money = np.multiply(np.multiply(times, price), index, order="F")
    money[..., 0] = 0.0
    return money


def steady(amount: Amount, index: Floats) -> Floats:
    """Return a yearly sum of year 0's worth from year 1 on, grown with an index (all ones: never raised)."""
    return per_use(amount, 1.0, index)


def once(amount: Amount, years: int) -> Floats:
    """Return a sum that comes in year 0 alone (crowdfunding, own capital), shape (draws, years + 1)."""
    start = (np.arange(years + 1) == 0).astype(float)
    return np.asarray(np.multiply(amount, start[np.newaxis, :], order="F"))


def foundation_yield(capital: Amount, rate: Amount, years: int) -> Floats:
    """Return what a capital that is never touched brings each year from year 1 on."""
    return steady(np.multiply(capital, rate), np.ones((1, years + 1)))


def shares_repaid(paid_in: Amount, decay: Amount, years: int) -> Floats:
    """Return cooperative shares paid back as members leave: a share of what is left at the year's beginning."""
    left = np.multiply(np.multiply(paid_in, decay), compound(np.negative(decay), years, first_paid=1), order="F")
    left[..., 0] = 0.0
    return np.asarray(left)


def bond_repayment(prefinanced: Amount, interest: Amount, reached: Amount, target: Amount) -> Floats:
    """Return what the payer of an impact bond owes: all with one period's interest if the target is met, else 0."""
    owed = np.multiply(prefinanced, np.add(1.0, interest))
    return np.where(np.asarray(reached) >= np.asarray(target), owed, 0.0)


def in_kind(quantity: Amount, accepted_rate: Amount) -> Floats:
    """Return rooms, staff or hours that are given, at the rate a grant giver accepts; it is no cash."""
    return np.multiply(quantity, accepted_rate)


def disposition_fund(per_head: Amount, people: Amount, public_share: Amount) -> tuple[Floats, Floats]:
    """Return a fund for residents' projects: the public and the private part of a sum per inhabitant."""
    total = np.multiply(per_head, people)
    return np.multiply(total, public_share), np.multiply(total, np.subtract(1.0, public_share))
