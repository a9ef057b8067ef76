"""The time value of money, against documented examples, tables and identities."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.errors import InputError
from dewak_dash.finance import annuities, discounting

from .cases import load

EXAMPLES = load("spreadsheet_examples")["case"]
BOOK = load("loans_and_discounting")
RATES = st.floats(0.0005, 0.3)
PERIODS = st.integers(1, 60)


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case["function"])
def test_documented_spreadsheet_examples(case):
    function = getattr(discounting, case["function"], None) or getattr(annuities, case["function"])
    result = float(function(**case["arguments"]))
    assert result == pytest.approx(case["expected"], rel=1e-9)
    assert result == pytest.approx(case["published"], abs=0.005 if abs(case["published"]) > 1 else 6e-4)


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
    assert annuities.pmt(0.0, 20, 1000.0) == -50.0
    assert annuities.nper(0.0, -50.0, 1000.0) == 20.0


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
    assert discounting.nominal_rate(rate, book["inflation"]) == pytest.approx(book["nominal_rate"])


@given(rate=RATES, periods=PERIODS, due=st.booleans())
def test_annuity_factor_is_the_sum_of_its_payments(rate, periods, due):
    plain = sum((1 + rate) ** -(t - due) for t in range(1, periods + 1))
    assert float(annuities.annuity_factor(rate, periods, due=due)) == pytest.approx(plain, rel=1e-10)


@given(rate=RATES, growth=st.floats(-0.05, 0.3), periods=PERIODS, due=st.booleans())
def test_growing_annuity_is_the_sum_of_its_payments(rate, growth, periods, due):
    plain = sum((1 + growth) ** (t - 1) * (1 + rate) ** -(t - due) for t in range(1, periods + 1))
    assert annuities.growing_annuity_factor(rate, growth, periods, due=due) == pytest.approx(plain, rel=1e-9)


@given(rate=RATES, periods=PERIODS, due=st.booleans(), present=st.floats(100, 1e6), future=st.floats(-1e5, 1e5))
def test_payment_number_rate_and_values_invert_each_other(rate, periods, due, present, future):
    payment = annuities.pmt(rate, periods, present, future, due=due)
    assert annuities.pv(rate, periods, payment, future, due=due) == pytest.approx(present, rel=1e-8)
    # What grows to present * (1 + rate)^periods is taken away again: rounding is relative to that, not to the rest.
    grown = (abs(present) + abs(future)) * max(1 + rate, 1) ** periods
    assert annuities.fv(rate, periods, payment, present, due=due) == pytest.approx(future, rel=1e-8, abs=1e-12 * grown)


@pytest.mark.parametrize("due", [False, True])
def test_interest_and_principal_walk_the_balance(due):
    rate, periods, loan = 0.09 / 12, 360, 125000.0
    payment, balance = annuities.pmt(rate, periods, loan, due=due), loan
    for period in range(1, periods + 1):
        interest = 0.0 if due and period == 1 else balance * rate
        assert annuities.ipmt(rate, period, periods, loan, due=due) == pytest.approx(-interest, rel=1e-7, abs=1e-6)
        balance += payment + interest
    assert balance == pytest.approx(0.0, abs=1e-4)


def test_cumulative_interest_and_principal_of_a_documented_mortgage():
    # Office function reference, CUMIPMT and CUMPRINC: 9 % a year, 30 years, 125,000, second year.
    rate = 0.09 / 12
    assert annuities.cumipmt(rate, 360, 125000.0, 13, 24) == pytest.approx(-11135.23213, abs=5e-6)
    assert annuities.cumprinc(rate, 360, 125000.0, 13, 24) == pytest.approx(-934.1071234, abs=5e-7)
    assert annuities.cumipmt(rate, 360, 125000.0, 1, 1) == pytest.approx(-937.5)


def test_numpy_financial_agrees_where_it_is_installed():
    peer = pytest.importorskip("numpy_financial")
    assert annuities.fv(0.05 / 12, 120, -100.0, -100.0) == pytest.approx(peer.fv(0.05 / 12, 120, -100, -100))
    assert annuities.nper(0.07 / 12, -150.0, 8000.0) == pytest.approx(float(peer.nper(0.07 / 12, -150, 8000)))
    assert float(discounting.npv(0.08, [-100, 39, 59, 55, 20])) == pytest.approx(peer.npv(0.08, [-100, 39, 59, 55, 20]))


def test_perpetuity_and_compounding():
    assert annuities.perpetuity_value(50.0, 0.05) == pytest.approx(1000.0)
    assert annuities.perpetuity_value(50.0, 0.05, 0.03) == pytest.approx(2500.0)
    with pytest.raises(InputError):
        annuities.perpetuity_value(50.0, 0.03, 0.03)
    # Office function reference, EFFECT and NOMINAL: 5.25 % quarterly is 5.3543 % a year.
    assert discounting.effective_rate(0.0525, 4) == pytest.approx(0.0535427, abs=5e-8)
    assert discounting.nominal_from_effective(0.053543, 4) == pytest.approx(0.05250032, abs=5e-9)


def test_equivalent_annuity_pays_the_same_present_value():
    flows = [-1000.0, 200.0, 400.0, 900.0]
    level = float(annuities.equivalent_annuity(0.04, flows))
    assert discounting.npv(0.04, [0, level, level, level]) == pytest.approx(float(discounting.npv(0.04, flows)))


def test_payback_interpolates_within_the_year():
    assert discounting.payback_year([-100.0, 60.0, 80.0]) == pytest.approx(1.5)
    assert discounting.payback_year([-100.0, 10.0]) is None


def test_impossible_inputs_are_refused():
    with pytest.raises(InputError):
        discounting.discount_factors(-1.0, 3)
    with pytest.raises(InputError):
        annuities.nper(0.05, -10.0, 1000.0)
    with pytest.raises(InputError):
        discounting.xnpv(0.05, [1.0], [date(2024, 1, 1), date(2025, 1, 1)])
