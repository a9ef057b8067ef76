"""Loans, depreciation and indices, against closed forms, textbook tables and exact cents."""

from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.errors import InputError
from dewak_dash.finance import depreciation, indexation, loans

from .cases import load

LOAN = load("loans_and_discounting")["loan"]
AMOUNTS = st.integers(1_000_00, 5_000_000_00)


def test_level_annuity_of_the_worked_case():
    plan = loans.annuity_loan(LOAN["amount"], LOAN["rate"], LOAN["years"])
    assert plan.payment == pytest.approx(np.full(25, LOAN["annuity"]), rel=1e-12)
    assert plan.total_interest == pytest.approx(LOAN["total_interest"], rel=1e-9)
    assert plan.balance[9] == pytest.approx(LOAN["balance_after_10"], rel=1e-9)
    for year, *figures in LOAN["rows"]:
        row = [column[int(year) - 1] for column in (plan.payment, plan.interest, plan.principal, plan.balance)]
        assert row == pytest.approx(figures, rel=1e-9, abs=1e-6)


def test_initial_repayment_is_the_plain_monthly_walk():
    plan = loans.initial_repayment_loan(1_200_000.0, 0.036 / 12, 0.02 / 12, 120)
    balance, payment = 1_200_000.0, 1_200_000.0 * (0.036 + 0.02) / 12
    for month in range(120):
        balance -= payment - balance * 0.036 / 12
        assert plan.balance[month] == pytest.approx(balance, rel=1e-10)
    assert plan.payment == pytest.approx(np.full(120, payment))


def test_initial_repayment_stops_when_nothing_is_left():
    plan = loans.initial_repayment_loan(1000.0, 0.02, 0.30, 10)
    assert plan.balance[-1] == pytest.approx(0.0, abs=1e-9)
    assert plan.principal.sum() == pytest.approx(1000.0)
    assert (plan.payment[5:] == 0).all()


def test_linear_and_bullet_by_hand():
    linear = loans.linear_loan(9000.0, 0.10, 3)
    assert linear.interest == pytest.approx([900.0, 600.0, 300.0])
    assert linear.payment == pytest.approx([3900.0, 3600.0, 3300.0])
    bullet = loans.bullet_loan(9000.0, 0.10, 3)
    assert bullet.payment == pytest.approx([900.0, 900.0, 9900.0])
    waiting = loans.annuity_loan(9000.0, 0.10, 4, grace=1)
    assert waiting.principal[0] == 0.0
    assert waiting.balance[-1] == pytest.approx(0.0, abs=1e-9)


@given(cents=AMOUNTS, rate=st.sampled_from([0.0, 0.0031, 0.0125, 0.036, 0.0627]), years=st.integers(1, 40),
       kind=st.sampled_from([loans.annuity_loan, loans.linear_loan, loans.bullet_loan]))
def test_principal_sums_to_the_loan_to_the_cent(cents, rate, years, kind):
    amount = cents / 100
    plan = loans.cent_exact(kind(amount, rate, years), amount, rate)
    booked = sum((Decimal(str(round(value, 2))) for value in plan.principal), Decimal(0))
    assert booked == Decimal(cents) / 100
    assert plan.balance[-1] == 0.0
    assert (plan.payment * 100).round(6).tolist() == [round(p * 100) for p in plan.payment]


def test_cent_plan_by_hand():
    plan = loans.cent_exact(loans.annuity_loan(1000.0, 0.05, 3), 1000.0, 0.05)
    assert plan.payment.tolist() == [367.21, 367.21, 367.21]
    assert plan.interest.tolist() == [50.0, 34.14, 17.49]
    assert plan.principal.tolist() == [317.21, 333.07, 349.72]


def test_impossible_loans_are_refused():
    for make in (lambda: loans.annuity_loan(-1.0, 0.03, 5), lambda: loans.linear_loan(100.0, 0.03, 0),
                 lambda: loans.annuity_loan(100.0, 0.03, 5, grace=5)):
        with pytest.raises(InputError):
            make()


def test_depreciation_methods_of_the_spreadsheet_reference():
    # Office function reference: SLN 30,000 to 7,500 over 10 years; SYD first and last year; DDB 2,400 to 300.
    assert depreciation.straight_line(30000, 10, 7500)[0] == 2250.0
    digits = depreciation.sum_of_years_digits(30000, 10, 7500)
    assert (digits[0], digits[9]) == pytest.approx((4090.909090909091, 409.0909090909091))
    double = depreciation.declining_balance(2400, 10, 300)
    assert (double[0], double[1], double[9]) == pytest.approx((480.0, 384.0, 22.1225472))
    assert depreciation.declining_balance(2400, 10, 300, factor=1.5)[1] == pytest.approx(306.0)
    assert depreciation.declining_balance(2400, 10, 300, switch=True)[0] == pytest.approx(480.0)


@given(cost=st.floats(100, 1e6), share=st.floats(0.01, 0.9), life=st.integers(1, 80))
def test_every_method_writes_off_what_it_should(cost, share, life):
    salvage = cost * share
    for plan in (depreciation.straight_line(cost, life, salvage),
                 depreciation.sum_of_years_digits(cost, life, salvage),
                 depreciation.geometric_depreciation(cost, life, salvage),
                 depreciation.declining_balance(cost, life, salvage, switch=True)):
        assert plan.sum() == pytest.approx(cost - salvage, rel=1e-9)
        assert (plan >= -1e-9).all()
        assert depreciation.book_values(cost, plan)[-1] == pytest.approx(salvage, rel=1e-9)


def test_residual_value_and_clawback_by_hand():
    assert depreciation.residual_value(800_000, 80, 15) == pytest.approx(650_000)
    assert depreciation.residual_value(800_000, 80, 15, haircut=0.5) == pytest.approx(325_000)
    assert depreciation.residual_value(10_000, 10, 15) == 0.0
    assert depreciation.grant_clawback(600_000, 20, 15) == pytest.approx(150_000)
    assert depreciation.grant_clawback(600_000, 20, 25) == 0.0


def test_indices_by_hand():
    assert indexation.growth_path(0.10, 3) == pytest.approx([1.1, 1.21, 1.331])
    assert indexation.growth_path(0.10, 3, first=0) == pytest.approx([1.0, 1.1, 1.21])
    assert indexation.growth_path(np.array([0.0, 1.0]), 2).tolist() == [[1.0, 1.0], [2.0, 4.0]]
    assert indexation.rebased(2875.0, 98.4, 162.8) == pytest.approx(2875.0 * 162.8 / 98.4)
    assert indexation.mean_growth(100.0, 121.0, 2) == pytest.approx(0.10)
    assert indexation.to_real(indexation.to_nominal([5.0, 5.0, 5.0], 0.03), 0.03) == pytest.approx([5.0] * 3)
    with pytest.raises(InputError):
        indexation.rebased(1.0, 0.0, 1.0)
