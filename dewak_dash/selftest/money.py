"""Recompute published figures of finance: a loan, discount factors, real and nominal reckoning, annuity factors."""

from typing import Any

import numpy as np

from dewak_dash.finance import annuities, discounting
from dewak_dash.finance.ledger import Loan
from dewak_dash.selftest.check import Check, compare

LOAN, GREEN_BOOK, FISHER, FACTORS = "loan", "green_book", "fisher", "annuity_factors"


def loan(case: dict[str, Any]) -> list[Check]:
    """Recompute a level annuity loan, year by year where the case has rows."""
    allowed, years = case["tolerance"], case["years"]
    plan = Loan(principal=np.array([[case["amount"]]]), rate=np.array([[case["rate"]]]), term=years)
    paid, owed = plan.service(years)[0], plan.owed(years)[0]
    repaid = -np.diff(owed, prepend=case["amount"])
    columns = (paid, paid - repaid, repaid, owed)
    rows = [[column[int(year)] for column in columns] for year, *_ in case["rows"]]
    printed = [figures for _, *figures in case["rows"]]
    return [compare(LOAN, "annuity", paid[1:], np.full(years, case["annuity"]), allowed, relative=True),
            compare(LOAN, "total_interest", (paid - repaid).sum(), case["total_interest"], allowed, relative=True),
            compare(LOAN, "balance", owed[10], case["balance_after_10"], allowed, relative=True),
            compare(LOAN, "loan_rows", np.round(rows, 6), printed, allowed, relative=True)]


def green_book(case: dict[str, Any]) -> list[Check]:
    """Recompute discount factors of a rate that falls after thirty years."""
    steps = [(int(end), rate) for end, rate in case["schedule"]]
    printed = {int(year): factor for year, factor in case["printed"].items()}
    return [compare(GREEN_BOOK, "factors", discounting.declining_factors(steps, case["years"]), case["factors"],
                    case["tolerance"], relative=True),
            compare(GREEN_BOOK, "factors_printed", discounting.declining_factors(steps, list(printed)),
                    list(printed.values()), case["printed_tolerance"])]


def fisher(case: dict[str, Any]) -> list[Check]:
    """Recompute one present value twice: nominal flows at the nominal rate, real flows at the real rate."""
    real = np.append(-case["investment"], np.full(case["years"], case["revenue_real"]))
    nominal = real * (1 + case["inflation"]) ** np.arange(case["years"] + 1)
    rate, allowed = discounting.real_rate(case["nominal_rate"], case["inflation"]), case["tolerance"]
    values = [float(discounting.npv(case["nominal_rate"], nominal)), float(discounting.npv(rate, real))]
    return [compare(FISHER, "real_rate", rate, case["real_rate"], allowed, relative=True),
            compare(FISHER, "present_value", values, [case["npv"]] * 2, allowed, relative=True)]


def factors(case: dict[str, Any]) -> list[Check]:
    """Recompute a table of discount, present value and annuity factors."""
    rates, years, *printed = np.asarray(case["rows"], dtype=float).T
    found = (discounting.discount_factors(rates, years), annuities.annuity_factor(rates, years),
             annuities.capital_recovery_factor(rates, years))
    return [compare(FACTORS, "factor_table", found, printed, case["tolerance"], relative=True)]
