"""The time value of money, against documented examples, tables and identities."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.errors import InputError
from dewak_dash.finance import annuities, discounting
from dewak_dash.finance.ledger import Loan

from .cases import load

EXAMPLES = load("spreadsheet_examples")
BOOK = load("loans_and_discounting")
RATES = st.floats(0.0005, 0.3)
PERIODS = st.integers(1, 60)


def test_documented_spreadsheet_examples():
    found = [(case, float(discounting.npv(case["rate"], case["flows"]))) for case in EXAMPLES["present_value"]]
    found += [(case, case["amount"] * float(annuities.capital_recovery_factor(case["rate"], case["periods"])))
              for case in EXAMPLES["level_payment"]]
    for case in EXAMPLES["repaid"]:
        loan = Loan(principal=np.array([[case["amount"]]]), rate=np.array([[case["rate"]]]), term=case["periods"])
        before, after = loan.owed(case["periods"])[0, case["period"] - 1:case["period"] + 1]
        found.append((case, before - after))
    for case, result in found:
        assert result == pytest.approx(case["expected"], rel=1e-9)
        assert round(result, 2) == case["published"]


@pytest.mark.parametrize("row", BOOK["annuity_factors"]["rows"], ids=str)
def test_table_of_annuity_factors(row):
    rate, years, factor, present, recovery = row
    assert discounting.discount_factors(rate, years) == pytest.approx(factor, rel=1e-10)
    assert annuities.annuity_factor(rate, years) == pytest.approx(present, rel=1e-10)
    assert annuities.capital_recovery_factor(rate, years) == pytest.approx(recovery, rel=1e-10)


def test_zero_rate_is_the_limit_and_tiny_rates_come_close():
    years, factor = BOOK["annuity_factors"]["zero_rate_years"], BOOK["annuity_factors"]["zero_rate_factor"]
    assert annuities.capital_recovery_factor(0.0, years) == factor
    assert annuities.capital_recovery_factor(1e-13, years) == pytest.approx(factor, rel=1e-11)


def test_green_book_steps_are_chained():
    book = BOOK["green_book"]
    schedule = [(int(end), rate) for end, rate in book["schedule"]]
    assert discounting.declining_factors(schedule, book["years"]) == pytest.approx(book["factors"], rel=1e-12)
    for year, printed in book["printed"].items():
        assert round(float(discounting.declining_factors(schedule, int(year))), 4) == printed
    with pytest.raises(InputError, match="Jahr 75"):
        discounting.declining_factors(schedule, 76)


def test_fisher_equivalence_and_the_wrong_mixes():
    book = BOOK["fisher"]
    real = np.r_[-book["investment"], np.full(book["years"], book["revenue_real"])]
    nominal = real * (1 + book["inflation"]) ** np.arange(book["years"] + 1)
    rate = discounting.real_rate(book["nominal_rate"], book["inflation"])
    assert rate == pytest.approx(book["real_rate"], rel=1e-12)
    assert discounting.npv(book["nominal_rate"], nominal) == pytest.approx(book["npv"], rel=1e-12)
    assert discounting.npv(rate, real) == pytest.approx(book["npv"], rel=1e-12)
    assert discounting.npv(rate, nominal) == pytest.approx(book["wrong_nominal_flows_real_rate"], rel=1e-12)
    assert discounting.npv(book["nominal_rate"], real) == pytest.approx(book["wrong_real_flows_nominal_rate"])
    difference = book["nominal_rate"] - book["inflation"]
    assert discounting.npv(difference, real) == pytest.approx(book["wrong_difference_rate"], rel=1e-12)


@given(rate=RATES, periods=PERIODS)
def test_annuity_factor_is_the_sum_of_its_payments(rate, periods):
    plain = sum((1 + rate) ** -t for t in range(1, periods + 1))
    assert float(annuities.annuity_factor(rate, periods)) == pytest.approx(plain, rel=1e-10)


def test_numpy_financial_agrees_where_it_is_installed():
    peer = pytest.importorskip("numpy_financial")
    assert float(discounting.npv(0.08, [-100, 39, 59, 55, 20])) == pytest.approx(peer.npv(0.08, [-100, 39, 59, 55, 20]))
    assert 5000 * float(annuities.capital_recovery_factor(0.07, 12)) == pytest.approx(-peer.pmt(0.07, 12, 5000))


def test_impossible_rates_are_refused():
    with pytest.raises(InputError):
        discounting.discount_factors(-1.0, 3)
