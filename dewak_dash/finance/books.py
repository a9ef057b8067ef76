"""Keep two books of one organisation form: the cash plan (Finanzplan) and the result plan (Ergebnisplan, NKF).

Cash counts what is paid and received, loans and build grants included. The result counts what is used up:
depreciation in place of payments for assets, a build grant released with the assets it paid (Sonderposten),
interest but no repayment, nothing put into a reserve. Imputed overhead stands apart in both.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.ledger import Ledger, sum_of

OWN_MONEY = ("loan", "capital")


@dataclass(frozen=True, kw_only=True, eq=False)
class CashPlan:
    """Hold payments and receipts of years 0 to n by kind; `left` is receipts less payments, the gap's other sign."""

    payments: Mapping[str, Floats]
    receipts: Mapping[str, Floats]
    left: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class ResultPlan:
    """Hold expense and income of years 0 to n by kind, and the year's result; `overhead` is a memo."""

    expense: Mapping[str, Floats]
    income: Mapping[str, Floats]
    result: Floats
    overhead: Floats


def _in_year_zero(money: Floats, like: Floats) -> Floats:
    column = np.zeros((max(len(money), len(like)), like.shape[1]))
    column[:, :1] = money
    return column


def cash_plan(ledger: Ledger) -> CashPlan:
    """Return the cash plan: running costs, assets bought and renewed, loans and their service, who pays."""
    like = ledger.cost
    payments = dict(ledger.costs)
    for name in dict.fromkeys((*ledger.assets, *ledger.renewals)):
        bought = _in_year_zero(ledger.assets.get(name, np.zeros((1, 1))), like)
        payments[f"asset_{name}"] = bought + ledger.renewals.get(name, 0.0)
    receipts = dict(ledger.receipts)
    for name, money in ledger.funding.items():
        receipts[f"funding_{name}"] = _in_year_zero(money, like)
    receipts["released"] = ledger.released
    return CashPlan(payments=payments, receipts=receipts, left=sum_of(receipts) - sum_of(payments))


def interest(ledger: Ledger) -> Floats:
    """Return interest on all loans in years 0 to n: the rate on what was owed at the year's beginning."""
    total = np.zeros_like(ledger.cost)
    for loan in ledger.loans:
        owed = loan.owed(total.shape[1] - 1)
        total[:, 1:] = total[:, 1:] + owed[:, :-1] * loan.rate
    return total


def written_off(cost: Floats, life: int, years: int, *, bought: int = 0) -> Floats:
    """Return straight-line depreciation in years 0 to n of something bought in a year and used from the next on."""
    year = np.arange(years + 1)
    return np.asarray(cost / life * ((year > bought) & (year <= bought + life)))


def depreciation(ledger: Ledger) -> dict[str, Floats]:
    """Return depreciation by component, first purchase and renewals."""
    years = ledger.cost.shape[1] - 1
    found = {name: written_off(cost, ledger.lives[name], years) + np.zeros_like(ledger.cost)
             for name, cost in ledger.assets.items()}
    for name, paid in ledger.renewals.items():
        for year in np.flatnonzero(paid.any(axis=0)):
            found[name] = found[name] + written_off(paid[:, year:year + 1], ledger.lives[name], years,
                                                    bought=int(year))
    return found


def release(ledger: Ledger) -> Floats:
    """Return the release of build grants: each asset of year 0 has its share of them, released over its life."""
    years = ledger.cost.shape[1] - 1
    given = sum_of({name: money for name, money in ledger.funding.items() if name not in OWN_MONEY})
    fresh = {name: cost for name, cost in ledger.assets.items() if name != "building"}
    whole = sum_of(fresh)
    share = np.divide(given, whole, out=np.zeros(np.broadcast_shapes(given.shape, whole.shape)), where=whole > 0)
    return sum_of({name: written_off(cost * share, ledger.lives[name], years) for name, cost in fresh.items()})


def result_plan(ledger: Ledger) -> ResultPlan:
    """Return the result plan: what is used up against what is earned in each year."""
    expense = {kind: money for kind, money in ledger.costs.items() if kind not in ("capital", "reserve")}
    expense["interest"] = interest(ledger)
    expense.update({f"depreciation_{name}": money for name, money in depreciation(ledger).items()})
    income = dict(ledger.receipts)
    income["release"] = release(ledger)
    return ResultPlan(expense=expense, income=income, result=sum_of(income) - sum_of(expense),
                      overhead=ledger.overhead)


def book_value(ledger: Ledger) -> Floats:
    """Return what all assets are worth in the books at the end of years 0 to n."""
    bought = sum_of({**{name: _in_year_zero(cost, ledger.cost) for name, cost in ledger.assets.items()},
                     **{f"later_{name}": paid for name, paid in ledger.renewals.items()}})
    return np.asarray(np.cumsum(bought - sum_of(depreciation(ledger)), axis=1))
