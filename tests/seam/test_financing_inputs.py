"""From assumptions, law and a viewer's choices to the plan and prices of the financing core, by hand."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from orchard_law import dated, law

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.chain import house_plan as plans
from dewak_dash.errors import DataError
from dewak_dash.finance.inputs import INPUT_NAMES, LOTTERIES, Spread
from dewak_dash.finance.programmes import Programme
from dewak_dash.store.database import Database
from dewak_dash.topics.finanzierung import answers

TOWN, OTHER = "05001001", "09999999"
NAMES = [name for name in INPUT_NAMES if name not in LOTTERIES and name != "pay_level"]
SIZES = {"area_m2": 110.0, "fte": 1.5, "opening_hours_per_week": 20.0, "visits_per_opening_hour": 3.0,
         "volunteers": 25.0, "promised_members": 70.0, "sublet_share": 0.25}


def assumptions() -> pd.DataFrame:
    """Every input as 0.1, 0.2, 0.3, a few with values and places of their own, the sizes of one variant."""
    spans: dict[str, tuple[float, float, float, str | None]] = {
        f"finance_{name}": (0.1, 0.2, 0.3, None) for name in (*NAMES, *inputs.FIXED, *inputs.BESIDE)}
    spans |= {"finance_monthly_pay": (3600.0, 4000.0, 5000.0, None), "finance_rent_05": (4.0, 5.0, 9.0, "05"),
              f"finance_energy_{TOWN}": (1.0, 2.0, 3.0, TOWN), "finance_running": (1.0, 1.5, 2.0, "05"),
              "finance_grant_renewal": (0.0, 0.5, 1.0, None), "finance_growth_staff": (0.02, 0.028, 0.05, None),
              "finance_grant_growth": (0.0, 0.015, 0.03, None), "finance_discount_rate": (0.0, 0.034, 0.05, None),
              "finance_life_fitout": (10, 15, 20, None), "finance_building_loan_years": (20, 30, 30, None),
              "finance_bond_years": (3, 4, 7, None), "finance_bridge_months": (1, 3, 6, None)}
    spans |= {f"finance_house_hut_{name}": (value / 2, value, value * 3, None) for name, value in SIZES.items()}
    table = pd.DataFrame.from_dict(spans, orient="index", columns=["low", "likely", "high", "area"])
    return table.rename_axis("assumption_id").reset_index()


CHOSEN = inputs.chosen_assumptions(assumptions(), TOWN)


def test_the_towns_own_value_counts_then_its_lands_then_the_general_one() -> None:
    assert CHOSEN["energy"].spread == Spread(low=1.0, middle=2.0, high=3.0)
    assert CHOSEN["rent"].spread == Spread(low=4.0, middle=5.0, high=9.0)
    assert CHOSEN["cleaning"].spread == Spread(low=0.1, middle=0.2, high=0.3)
    assert CHOSEN["rent"].assumption_id == "finance_rent_05"


def test_outside_its_land_a_figure_is_replaced_or_marked_as_borrowed() -> None:
    other = inputs.chosen_assumptions(assumptions(), OTHER)
    assert other["rent"].spread == Spread(low=0.1, middle=0.2, high=0.3)
    assert not other["rent"].borrowed
    assert (other["running"].borrowed, CHOSEN["running"].borrowed) == (True, False)
    with pytest.raises(DataError, match="finance_nothing"):
        inputs.assumption_for(assumptions().set_index("assumption_id"), "nothing", TOWN)


def test_pay_is_relative_to_its_grade_and_renewal_comes_in_the_steps_counted() -> None:
    found = inputs.spreads(CHOSEN, law())
    assert found["pay_level"] == Spread(low=0.9, middle=1.0, high=1.25)
    assert found["grant_renewal"].steps == ((0.0, 15), (0.5, 18), (1.0, 2))
    assert set(found) == {*NAMES, "pay_level"}


def test_the_employer_pays_half_of_what_is_shared_and_all_of_its_own() -> None:
    """(18.6 + 2.6 + 14.6 + 2.9) / 2 + 1.8 = 19.35 + 1.8 = 21.15 per cent; a bonus of 85 per cent of a month."""
    found = inputs.house_law(law(), CHOSEN, {"S 11b": (1.0,) * 6})
    assert found.pay.social_share == pytest.approx(0.2115)
    assert found.pay.bonus_months == pytest.approx(0.85)
    assert (found.pay.allowance_eur_per_month, found.pay.hours_per_year) == (180, 1560)
    assert found.pay.stage_years == (1.0, 2.0, 3.0, 4.0, 5.0)
    assert (found.pay.performance_share, found.pay.accident_share) == (0.2, 0.2)
    lives = (found.life_equipment, found.life_digital, found.life_building)
    assert (found.volunteer_hour_eur, lives) == (13.9, (13, 3, 50))
    assert (found.life_fitout, found.loan_years, found.building_loan_years, found.bond_years) == (15, 15, 30, 4)


HUT = {"variant_id": "hut", "ags": TOWN, "position": 2, "name_de": "Hütte", "kind": "existing", "tenure": "lent",
       "owner": "housing", "owner_de": "Bau AG", "pay_group": "S 11b", "stage": 3, "fact_de": "steht", "why_de": "weil",
       "address": None, "source_id": "BOOK"}


def test_variants_come_in_order_without_no_house_and_fall_back_to_the_general_one() -> None:
    rows = pd.DataFrame([HUT, HUT | {"variant_id": "new", "position": 1, "kind": "planned"},
                         HUT | {"variant_id": "none", "position": 3, "kind": "none"},
                         HUT | {"variant_id": "general", "ags": None}])
    found = plans.variants(rows, TOWN)
    assert [each.code for each in found] == ["new", "hut"]
    assert [each.exists for each in found] == [False, True]
    assert [each.code for each in plans.variants(rows, OTHER)] == ["general"]
    with pytest.raises(DataError, match="general"):
        plans.variants(rows[rows.variant_id != "general"], OTHER)


def test_sizes_of_a_variant_are_complete_or_refused() -> None:
    found = plans.sizes(assumptions(), "hut")
    assert found["area_m2"] == Spread(low=55, middle=110, high=330)
    with pytest.raises(DataError, match=r"finance_house_tent_fte"):
        plans.sizes(assumptions(), "tent")


STAFF = Programme(code="s", payer="foundation", form="share", pays=frozenset({"staff"}), share=0.8, positions=1.0,
                  years=5, operators=frozenset({"charity"}))
SHUT = replace(STAFF, code="x", status="open", years=8)
BOUND = replace(STAFF, code="b", payer="land", pays=frozenset({"building"}), years=1, earmark_years=20)
FEDERAL = replace(SHUT, code="f", payer="federal")
FIRST = plans.first_choices("hut", plans.sizes(assumptions(), "hut"), CHOSEN, [STAFF, SHUT, BOUND])


def test_levers_start_at_the_middle_house_with_rates_in_per_cent() -> None:
    assert plans.Choices(variant="hut", area=110, staff=1.5, opening_hours=20, visits_per_hour=3, volunteers=25,
                         members=70, grant_years=5, growth_staff=2.8, grant_growth=1.5, discount_rate=3.4) == FIRST


def test_rules_become_programmes() -> None:
    row = {"programme_id": "p", "payer": "land", "form": "share", "pays": "staff|running", "share": 0.8,
           "award_eur": None, "positions": None, "years": 3, "first_year": 2023.0, "last_year": None, "area": None,
           "operators": "charity|members", "houses": "new", "earmark_years": 20, "status": "applied", "here": None}
    fixed = row | {"form": "fixed", "share": None, "award_eur": 2000.0, "positions": 0.5, "area": "05"}
    first, second = plans.programmes(pd.DataFrame([row, fixed | {"here": "refused"}]))
    paid = (first.pays, first.share, first.award_eur, first.positions)
    assert paid == ({"staff", "running"}, 0.8, None, float("inf"))
    assert (first.first_year, first.last_year, first.place, first.operators) == (2023, None, "", {"charity", "members"})
    assert (second.award_eur, second.positions, second.place, second.houses) == (2000.0, 0.5, "05", "new")
    assert (first.status, second.status) == ("applied", "open")


def test_the_lever_sets_state_and_years_but_opens_nothing_that_is_shut() -> None:
    offered = [STAFF, SHUT, BOUND, FEDERAL]
    found = {each.code: each for each in plans.funded(offered, replace(FIRST, funding="granted", grant_years=2))}
    states = {code: each.status for code, each in found.items()}
    assert states == {"s": "granted", "x": "open", "b": "granted", "f": "open"}
    assert (found["s"].years, found["b"].years, found["f"].years) == (2, 1, 8)
    assert {each.code for each in plans.funded(offered, replace(FIRST, grant_years=0))} == {"b", "f"}
    placed = {each.code: each for each in plans.funded(offered, replace(FIRST, federal=True))}
    assert placed["f"].status == "granted"


def setting(choices: plans.Choices):
    """Return the setting of the hut for some choices on a day of 2026."""
    house = plans.variants(pd.DataFrame([HUT]), TOWN)[0]
    values = dated([(name, value, None, None) for name, value in law().items()])
    rules = inputs.house_law(law(), CHOSEN, {"S 11b": (1.0,) * 6})
    return plans.setting(house, choices, chosen=CHOSEN, kinds=plans.sizes(assumptions(), "hut"), law=rules,
                         prices=inputs.prices(values, date(2026, 5, 1)), offered=[STAFF, BOUND], ags=TOWN,
                         on=date(2026, 5, 1), reach=4000.0)


def test_every_choice_reaches_its_own_field() -> None:
    found = setting(replace(FIRST, area=123, staff=2, opening_hours=30, visits_per_hour=4, volunteers=9, members=11))
    plan = found.plan
    assert (plan.rooms.area_m2, plan.fte, plan.opening_hours_per_week) == (123, 2, 30)
    assert (plan.visits_per_opening_hour, plan.volunteers, plan.promised_members) == (4, 9, 11)
    assert (plan.rooms.sublet_share, plan.rooms.tenure, plan.rooms.owner) == (0.25, "lent", "housing")
    assert plan.existing
    assert (plan.first_year, plan.years, plan.reach) == (2026, 20, 4000.0)
    assert (found.rate, found.place, found.bridge_months) == (pytest.approx(0.034), TOWN, 3)
    assert plan.visits == 30 * 52 * 4
    assert found.sizes == {}


def test_growth_in_per_cent_moves_its_own_range_and_keeps_the_width() -> None:
    found = setting(replace(FIRST, growth_staff=4.0, grant_growth=2.0)).spreads
    def ends(name: str) -> list[float]:
        return [found[name].low, found[name].middle, found[name].high]

    assert ends("growth_staff") == pytest.approx([0.032, 0.04, 0.062])
    assert ends("grant_growth") == pytest.approx([0.005, 0.02, 0.035])


def test_a_house_of_this_kind_draws_its_sizes_around_the_chosen_one() -> None:
    found = setting(replace(FIRST, kind=True, area=500)).sizes
    assert found["area_m2"] == Spread(low=55, middle=500, high=500)
    assert found["fte"] == Spread(low=0.75, middle=1.5, high=4.5)


HERTEN, ON = "05562020", date(2026, 11, 24)


def test_present_values_use_the_rate_of_the_slider_as_a_share(database: Database) -> None:
    """3.4 per cent: what is paid in year t after the start is worth 1.034 ** -t today."""
    choices = answers.start(HERTEN, ON, "herten_new")
    assert choices.discount_rate == pytest.approx(3.4)
    assert answers.setting(HERTEN, replace(choices, discount_rate=0.0), None, ON).rate == 0.0
    assert answers.setting(HERTEN, choices, None, ON).rate == pytest.approx(0.034)
