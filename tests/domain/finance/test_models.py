"""The organisation models: worked by hand, against a plain twin, and what must always hold."""

from dataclasses import replace

import numpy as np
import pytest

from dewak_dash.errors import InputError
from dewak_dash.finance import costs, depreciation
from dewak_dash.finance.compare import band, compare, gap_drivers, key_figures, run_models
from dewak_dash.finance.house import (
    PRICE_NAMES,
    FixedPrices,
    HouseSetting,
    PayRules,
    drawn_prices,
    likely_prices,
    price_correlations,
)
from dewak_dash.finance.ledger import COST_KINDS, PAYERS, first_year_of_gap, present_value
from dewak_dash.finance.models import MODELS

from . import plain_twin
from .cases import load

CASE = load("one_room_house")
RULES = CASE["rules"]
FIXED = FixedPrices(PayRules(RULES["allowance"], RULES["bonus_months"], RULES["dues"], RULES["hours"]),
                    RULES["volunteer_hour"], RULES["life"], 40_000.0)
HOUSE = HouseSetting(**CASE["setting"], grant_years=CASE["grant_years"], years=CASE["years"])
POINTS = {name: (value, value, value) for name, value in CASE["prices"].items()}


def wide(name: str) -> tuple[float, float, float]:
    """Return a range around the hand case; growth gets a spread of its own."""
    value = float(CASE["prices"][name])
    if name.startswith("growth") or name in ("grant_growth", "member_decay", "volunteer_exit", "volunteer_intake",
                                             "loan_rate_town", "loan_rate_private"):
        return (0.0, 0.02, 0.05)
    return (0.8 * value, value, 1.1 * value)


RANGES = {name: wide(name) for name in PRICE_NAMES}


@pytest.mark.parametrize("code", MODELS)
def test_golden_case_by_hand(code):
    case, ledger = CASE[code], run_models(HOUSE, likely_prices(POINTS), FIXED)[code]
    assert ledger.cost[0, -1] == pytest.approx(case["cost"])
    for name, year in (("first", 0), ("later", CASE["grant_years"])):
        paid = {payer: money[0, year] for payer, money in ledger.revenue.items() if money[0, year]}
        assert paid == pytest.approx(case[name])
    assert ledger.gap[0, 0] == pytest.approx(case["gap_first"], abs=1e-6)
    assert ledger.gap[0, CASE["grant_years"]:] == pytest.approx(np.full(6, case["gap_later"]))


@pytest.mark.parametrize("staff", [0.0, 0.5, 2.0])
@pytest.mark.parametrize("code", ["municipal", "association"])
def test_drawn_prices_agree_with_the_plain_twin(code, staff):
    rng = np.random.default_rng(5)
    prices = drawn_prices(RANGES, rng.random((4, len(PRICE_NAMES))))
    setting = replace(HOUSE, staff_fte=staff, years=15, volunteers=3)
    ledger = run_models(setting, prices, FIXED)[code]
    order = {"municipal": ("municipality", "land", "fees"),
             "association": ("municipality", "foundation", "members", "fees")}[code]
    for draw in range(4):
        values = {name: float(getattr(prices, name)[draw, 0]) for name in PRICE_NAMES}
        rows = getattr(plain_twin, code)(CASE["setting"] | {"staff_fte": staff, "years": 15, "volunteers": 3,
                                                            "grant_years": 4}, values, RULES)
        for year, (cost, *paid) in enumerate(rows):
            assert ledger.cost[draw, year] == pytest.approx(cost, rel=1e-9)
            assert [ledger.revenue[payer][draw, year] for payer in order] == pytest.approx(paid, rel=1e-9, abs=1e-6)


@pytest.mark.parametrize("code", MODELS)
def test_cost_is_what_is_paid_plus_the_gap_and_all_names_are_known(code):
    rng = np.random.default_rng(9)
    setting = replace(HOUSE, federal_years=3)
    ledger = run_models(setting, drawn_prices(RANGES, rng.random((50, len(PRICE_NAMES)))), FIXED)[code]
    assert set(ledger.costs) == set(COST_KINDS)
    assert set(ledger.revenue) <= set(PAYERS)
    assert sum(ledger.revenue.values()) + ledger.gap == pytest.approx(sum(ledger.costs.values()))
    assert min(part.min() for part in (*ledger.costs.values(), *ledger.revenue.values())) >= 0.0
    assert ledger.volunteer_value.shape == ledger.cost.shape == (50, 10)


def test_without_a_programme_nothing_falls_off_a_cliff():
    flat = run_models(replace(HOUSE, grant_years=0), likely_prices(POINTS), FIXED)
    assert flat["municipal"].gap == pytest.approx(np.zeros((1, 10)), abs=1e-6)
    assert not flat["carrier"].revenue["foundation"].any()
    cliff = run_models(HOUSE, likely_prices(POINTS), FIXED)
    assert first_year_of_gap(cliff["municipal"], 0.05) == 5
    assert first_year_of_gap(flat["municipal"], 0.05) is None


def test_a_capped_grant_leaves_a_gap_from_the_start():
    tight = likely_prices(POINTS | {"municipal_cover": (0.2, 0.2, 0.2)})
    ledger = run_models(HOUSE, tight, FIXED)["carrier"]
    assert ledger.revenue["municipality"][0, 0] == pytest.approx(0.2 * CASE["carrier"]["cost"])
    assert ledger.gap[0, 0] == pytest.approx(24456 - 0.2 * 75020)


def test_federal_money_ends_with_its_programme():
    ledger = run_models(replace(HOUSE, federal_years=2), likely_prices(POINTS), FIXED)["carrier"]
    assert ledger.revenue["federal"][0].tolist() == [40_000.0] * 2 + [0.0] * 8


def test_volunteers_are_a_stock_and_their_time_is_not_cash():
    prices = likely_prices(POINTS | {"volunteer_exit": (0.1, 0.1, 0.1), "volunteer_intake": (0.04, 0.04, 0.04)})
    hours = costs.volunteer_hours(HOUSE, prices)[0]
    assert hours[:2] == pytest.approx([940.0, 886.0])
    ledger = run_models(HOUSE, prices, FIXED)["association"]
    assert ledger.volunteer_value[0, 0] == pytest.approx(940.0 * 14)
    assert "volunteers" not in ledger.revenue


def test_pay_of_a_position_by_hand():
    rules = PayRules(allowance_eur_per_month=180, bonus_months=0.85, dues_share=0.25, hours_per_year=1560)
    assert costs.employer_cost(np.array([[4000.0]]), rules)[0, 0] == pytest.approx(4180 * 12.85 * 1.25)


def test_present_values_and_figures_by_hand():
    ledger = run_models(HOUSE, likely_prices(POINTS), FIXED)["municipal"]
    figures = key_figures(ledger, replace(HOUSE, people_reached=2000.0), 0.0)
    assert figures["pv_municipality"][0] == pytest.approx(359_460)
    assert figures["pv_gap"][0] == pytest.approx(6 * 19_440)
    assert figures["cost_per_person"][0] == pytest.approx(68_740 / 2000)
    assert figures["cost_per_visit"][0] == pytest.approx(68_740 / 5000)
    assert "cost_per_person" not in key_figures(ledger, HOUSE, 0.0)
    assert present_value(np.array([[110.0, 121.0]]), 0.1) == pytest.approx([200.0])


def test_same_seed_same_bytes_and_models_share_their_draws():
    runs = [compare(HOUSE, RANGES, FIXED, correlation=0.5, rate=0.03, draws=200, rng=np.random.default_rng(3))
            for _ in range(2)]
    for code in MODELS:
        assert runs[0][code].drawn.gap.tobytes() == runs[1][code].drawn.gap.tobytes()
    assert (runs[0]["carrier"].drawn.costs["rent"] == runs[0]["housing"].drawn.costs["rent"]).all()


def test_correlated_prices_widen_the_range():
    widths = []
    for shared in (0.0, 0.8):
        outcome = compare(HOUSE, RANGES, FIXED, correlation=shared, rate=0.03, draws=4000,
                          rng=np.random.default_rng(3))["carrier"].figures["cost"]
        widths.append(outcome.high - outcome.low)
    assert widths[1] > widths[0]
    assert len(price_correlations(0.5)) == 6


def test_band_holds_eight_of_ten():
    values = np.arange(101.0)
    assert band(values, np.array([50.0])).low == 10.0
    assert band(values, np.array([50.0])).high == 90.0


def test_drivers_of_the_gap_are_ordered_and_true():
    swings = gap_drivers("municipal", HOUSE, RANGES, FIXED)
    assert [s.width for s in swings] == sorted((s.width for s in swings), reverse=True)
    assert next(s for s in swings if s.name == "host_cash").width == 0.0
    low = likely_prices(RANGES | {"grant_renewal": (RANGES["grant_renewal"][0],) * 3})
    expected = run_models(HOUSE, low, FIXED)["municipal"].gap.mean()
    assert next(s for s in swings if s.name == "grant_renewal").at_low == pytest.approx(expected)


def test_broken_earmark_costs_the_rest_of_the_grant():
    ledger = run_models(HOUSE, likely_prices(POINTS), FIXED)["municipal"]
    assert ledger.investment_grant[0, 0] == pytest.approx(36_000)
    assert depreciation.grant_clawback(36_000, 20, 10) == pytest.approx(18_000)


def test_impossible_houses_and_missing_assumptions_are_refused():
    with pytest.raises(InputError):
        replace(HOUSE, area_m2=0)
    with pytest.raises(InputError):
        replace(HOUSE, volunteers=-1)
    with pytest.raises(InputError, match="rent"):
        likely_prices({name: span for name, span in RANGES.items() if name != "rent"})
