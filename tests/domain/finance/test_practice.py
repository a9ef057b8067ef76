"""Published cases of practice: positions, loans, grant forms, special items, impact bonds, scoring of options.

Which collected cases stand outside, and why, is told in docs/methods.md.
"""

import numpy as np
import pytest

from dewak_dash.finance import decisions, discounting, instruments, loans
from dewak_dash.finance.books import cash_plan, result_plan, written_off
from dewak_dash.finance.ledger import Ledger, Loan, sum_of
from dewak_dash.finance.results import per
from dewak_dash.finance.staff import PayRules, employer_cost, stages_after

from .cases import load

BOOK = load("practice")


def rules(bonus_months: float, dues: float) -> PayRules:
    """Return an employer's rules with a bonus and one flat share of dues."""
    return PayRules(allowance_eur_per_month=0.0, bonus_months=bonus_months, social_share=dues, performance_share=0.0,
                    accident_share=0.0, stage_years=(1, 2, 3, 4, 5), hours_per_year=1560)


def test_a_position_with_bonus_and_dues() -> None:
    case = BOOK["kita_position"]
    cost = employer_cost(np.array(case["monthly_pay"]), rules(case["bonus_months"], case["dues"]), pension_share=0.0)
    assert cost == pytest.approx(case["year"], abs=case["tolerance"])


def test_stages_rise_and_dues_lie_on_top() -> None:
    case = BOOK["stages"]
    assert stages_after(case["months"], 1, case["stage_years"]).tolist() == case["stages"]
    month = employer_cost(np.array(case["month"]), rules(0.0, case["dues"]), pension_share=0.0) / 12
    assert month == pytest.approx(case["month_cost"], abs=case["tolerance"])


def test_positions_of_the_public_service_in_part_time() -> None:
    case = BOOK["tvl_positions"]
    for stage, fte, expected in case["cases"]:
        pay = np.array(case["table"][int(stage) - 1])
        month = employer_cost(pay, rules(0.0, case["dues"]), pension_share=0.0) * fte / 12
        assert month == pytest.approx(expected, abs=case["tolerance"])


def test_a_bonus_follows_the_share_of_its_year_also_while_it_is_frozen() -> None:
    case = BOOK["frozen_bonus"]
    for pay, share, bonus in zip(case["pay"], case["share"], case["bonus"], strict=True):
        year = employer_cost(np.array([pay]), rules(share, 0.0), pension_share=0.0)
        assert float(year[0]) - 12 * pay == pytest.approx(bonus, abs=case["tolerance"])


def test_the_two_books_of_a_household_differ_by_repayment_and_depreciation() -> None:
    """A loan of 20 years whose first year's interest is 60 per cent of its service: (1 + r) ** 20 = 1 / 0.4."""
    case, none = BOOK["household_books"], np.zeros((1, 2))
    rate = 2.5 ** (1 / 20) - 1
    loan = Loan(principal=np.array([[12 * case["interest_month"] / rate]]), rate=np.array([[rate]]), term=20)
    assets = {name: np.array([[12.0 * money * 10]]) for name, money in case["depreciation_month"].items()}
    costs = {"living": 12 * case["living_month"], "car_and_holiday": case["car_and_holiday"]}
    paid = {name: np.array([[0.0, money]]) for name, money in costs.items()} | {"capital": loan.service(1)}
    earned = {"salary": np.array([[0.0, 12 * case["salary_month"]]]),
              "other": np.array([[0.0, sum(case["other_income"])]])}
    ledger = Ledger(costs=paid, cost=sum_of(paid), receipts=earned, assets=assets,
                    funding={"capital": sum_of(assets)}, renewals={}, released=none, top_up=none, beside=none,
                    prospects=none, overhead=none, volunteer_value=none, lent_value=none,
                    lives=dict.fromkeys(assets, 10), loans=(loan,))
    assert loan.service(1)[0, 1] == pytest.approx(12 * (case["interest_month"] + case["repayment_month"]))
    assert sum(money[0, 1] for money in earned.values()) == case["income"]
    assert cash_plan(ledger).left[0, 1] == pytest.approx(case["cash"])
    assert result_plan(ledger).result[0, 1] == pytest.approx(case["result"])


def test_instalment_loans_and_an_annuity_as_printed() -> None:
    case = BOOK["instalment_loans"]
    plan = loans.linear_loan(case["a_amount"], case["a_rate"], case["a_years"])
    assert plan.payment == pytest.approx(case["a_payment"], abs=case["tolerance"])
    assert plan.balance == pytest.approx(case["a_balance"], abs=case["tolerance"])
    plan = loans.linear_loan(case["b_amount"], case["b_rate"], case["b_years"])
    assert plan.payment == pytest.approx(case["b_payment"], abs=case["tolerance"])
    loan = Loan(principal=np.array([[case["annuity_amount"]]]), rate=np.array([[case["annuity_rate"]]]),
                term=case["annuity_years"])
    assert loan.service(1)[0, 1] == pytest.approx(case["annuity"], abs=case["tolerance"])
    assert loan.owed(1)[0, 1] == pytest.approx(case["annuity_balance_1"], abs=case["tolerance"])


def test_single_payments_are_discounted_with_the_whole_factor() -> None:
    for amount, years, rate, worth in BOOK["discounting"]["cases"]:
        assert amount * discounting.discount_factors(rate, years) == pytest.approx(worth, abs=0.005)


def test_the_four_forms_of_a_grant_after_a_change() -> None:
    """Nothing rises above the award; a share falls in proportion, a deficit and a full grant by the whole amount."""
    case = BOOK["grant_forms"]
    award_share = instruments.share_grant(case["planned"], case["share"])
    award_deficit = instruments.deficit_grant(case["planned"], case["own_funds"], np.inf)
    assert (award_share, award_deficit) == (5000, 4000)
    for cost, income, share, deficit, fixed, full in case["cases"]:
        found = [instruments.share_grant(cost, case["share"], award_share),
                 instruments.deficit_grant(cost, case["own_funds"] + income, award_deficit),
                 instruments.fixed_grant(cost, case["fixed"]), instruments.full_grant(cost, income, case["planned"])]
        assert found == pytest.approx([share, deficit, fixed, full], abs=case["tolerance"])
    assert instruments.fixed_grant(3500, case["fixed"]) == case["fixed_at_3500"]
    for grant, total, own in case["own_share_10"]:
        assert instruments.share_grant(total, 0.9) == grant == total - own


def test_an_asset_and_the_special_item_that_paid_for_it() -> None:
    case = BOOK["special_item"]
    used = written_off(np.array([[float(case["cost"])]]), case["life"], case["life"])[0]
    freed = written_off(np.array([[float(case["given"])]]), case["life"], case["life"])[0]
    assert used[1] == case["depreciation"]
    assert freed[1] == case["release"]
    for year, asset, item in case["rows"]:
        assert case["cost"] - used[:year + 1].sum() == pytest.approx(asset, abs=case["tolerance"])
        assert case["given"] - freed[:year + 1].sum() == pytest.approx(item, abs=case["tolerance"])


def test_an_impact_bond_pays_all_or_nothing() -> None:
    for lent, interest, reached, target, owed in BOOK["impact_bonds"]["cases"]:
        assert instruments.bond_repayment(lent, interest, reached, target) == pytest.approx(owed, abs=0.01)


def test_subsidy_a_head_and_area_a_house() -> None:
    case = BOOK["community_houses"]
    for money, people, expected in zip(case["subsidy"], case["inhabitants"], case["per_head"], strict=True):
        assert per(money, people) == pytest.approx(expected, abs=case["tolerance"])
    for area, count, expected in zip(case["area"], case["houses"], case["area_per_house"], strict=True):
        assert per(area, count) == pytest.approx(expected, abs=case["area_tolerance"])


def test_points_are_summed_by_weight_as_a_council_paper_did() -> None:
    case = BOOK["weighted_points"]
    assert decisions.weighted_points(case["points"], case["weights"]) == pytest.approx(
        case["totals"], abs=case["tolerance"])


def test_topsis_ranks_three_cars() -> None:
    case = BOOK["topsis_cars"]
    found = decisions.topsis(case["matrix"], case["weights"], case["senses"])
    assert found == pytest.approx(case["closeness"], abs=case["tolerance"])
    assert decisions.ranks(found).tolist() == case["ranks"]


def test_promethee_with_indifference_and_strict_preference() -> None:
    case = BOOK["promethee_sites"]
    found = decisions.promethee(case["matrix"], case["weights"], case["senses"], indifference=case["indifference"],
                                strict=case["strict"])
    assert found == pytest.approx(case["net"], abs=case["tolerance"])
    assert (np.argsort(-found) + 1).tolist() == case["best_first"]
    assert found.sum() == pytest.approx(0.0, abs=1e-12)


def test_other_instruments_by_hand() -> None:
    shares = instruments.shares_repaid(1000.0, 0.1, 3)
    assert shares == pytest.approx([0, 100, 90, 81])
    assert instruments.in_kind(100, 15.0) == 1500
    public, private = instruments.disposition_fund(5.0, 8700, 0.5)
    assert (public, private) == (21_750, 21_750)
    assert instruments.once(500.0, 2).tolist() == [[500, 0, 0]]
    assert instruments.foundation_yield(50_000, 0.02, 2).tolist() == [[0, 1000, 1000]]
    money = np.array([[0.0, 30, 30, 30]])
    assert instruments.while_running(money, 2, 2).tolist() == [[0, 0, 30, 0]]
    assert instruments.renewed(instruments.while_running(money, 1, 2), 2, 0.5).tolist() == [[0, 0, 0, 15]]
    assert instruments.member_fees(200, 0.5, 36, 0.05, 2).tolist() == [pytest.approx(0), 3600, pytest.approx(3420)]
