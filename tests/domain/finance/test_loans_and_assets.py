"""Loans, clawback and indices, against worked cases and by hand."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.errors import InputError
from dewak_dash.finance import indexation, loans
from dewak_dash.finance.ledger import Loan
from dewak_dash.finance.programmes import grant_clawback

from .cases import load

LOAN = load("loans_and_discounting")["loan"]


def level(amount: float, rate: float, term: int) -> Loan:
    return Loan(principal=np.array([[amount]]), rate=np.array([[rate]]), term=term)


def test_level_annuity_of_the_worked_case():
    loan = level(LOAN["amount"], LOAN["rate"], LOAN["years"])
    paid, owed = loan.service(30)[0], loan.owed(30)[0]
    assert paid == pytest.approx(np.r_[0, np.full(25, LOAN["annuity"]), np.zeros(5)], rel=1e-12)
    assert paid.sum() - LOAN["amount"] == pytest.approx(LOAN["total_interest"], rel=1e-9)
    assert owed[10] == pytest.approx(LOAN["balance_after_10"], rel=1e-9)
    assert owed[25:] == pytest.approx(np.zeros(6), abs=1e-6)
    for year, payment, interest, principal, balance in LOAN["rows"]:
        repaid = owed[int(year) - 1] - owed[int(year)]
        assert (paid[int(year)], paid[int(year)] - repaid, repaid, owed[int(year)]) == pytest.approx(
            (payment, interest, principal, balance), rel=1e-9, abs=1e-6)


@given(amount=st.integers(1_000, 5_000_000), rate=st.sampled_from([0.0, 0.0031, 0.036, 0.0627]),
       term=st.integers(1, 40))
def test_a_level_annuity_is_the_plain_walk_down_to_nothing(amount, rate, term):
    loan = level(float(amount), rate, term)
    balance, paid, owed = float(amount), loan.service(term)[0], loan.owed(term)[0]
    for year in range(1, term + 1):
        balance -= paid[year] - balance * rate
        assert owed[year] == pytest.approx(balance, abs=1e-6 * amount)
    assert balance == pytest.approx(0.0, abs=1e-6 * amount)


def test_equal_principal_and_all_at_the_end_by_hand():
    linear = loans.linear_loan(9000.0, 0.10, 3)
    assert linear.interest == pytest.approx([900.0, 600.0, 300.0])
    assert linear.payment == pytest.approx([3900.0, 3600.0, 3300.0])
    assert linear.balance == pytest.approx([6000.0, 3000.0, 0.0])
    bullet = loans.bullet_loan(9000.0, 0.10, 3)
    assert bullet.payment == pytest.approx([900.0, 900.0, 9900.0])
    waiting = loans.linear_loan(9000.0, 0.10, 4, grace=1)
    assert waiting.principal == pytest.approx([0.0, 3000.0, 3000.0, 3000.0])
    assert waiting.payment == pytest.approx([900.0, 3900.0, 3600.0, 3300.0])


def test_impossible_loans_are_refused():
    for make in (lambda: loans.linear_loan(-1.0, 0.03, 5), lambda: loans.linear_loan(100.0, 0.03, 0),
                 lambda: loans.linear_loan(100.0, 0.03, 5, grace=5)):
        with pytest.raises(InputError):
            make()


def test_clawback_by_hand():
    assert grant_clawback(600_000, 20, 15) == pytest.approx(150_000)
    assert grant_clawback(600_000, 20, 25) == 0.0
    with pytest.raises(InputError):
        grant_clawback(600_000, 0, 15)


def test_indices_by_hand():
    assert indexation.compound(0.10, 3) == pytest.approx([1.0, 1.1, 1.21, 1.331])
    assert indexation.compound(0.10, 3, first_paid=1) == pytest.approx([1.0, 1.0, 1.1, 1.21])
    assert indexation.compound(np.array([[0.0], [1.0]]), 2).tolist() == [[1.0, 1.0, 1.0], [1.0, 2.0, 4.0]]
