"""Every organisation form once by hand, and single rules by hand: pay, tenure, programmes, hours."""

import numpy as np
import pytest

from dewak_dash.errors import InputError
from dewak_dash.finance import programmes as grants
from dewak_dash.finance.costs import indices, room_money, volunteer_hours
from dewak_dash.finance.house import house
from dewak_dash.finance.inputs import INPUT_NAMES, Spread, middle_inputs
from dewak_dash.finance.models import MODELS
from dewak_dash.finance.plan import Plan, Position, Rooms, hours
from dewak_dash.finance.staff import PayRules, employer_cost, monthly_pay, stages_after

from . import plain_twin, plans
from .cases import forms_by_hand

CASE = forms_by_hand()
INPUTS = plans.core_inputs(CASE["prices"])
PLAN = plans.core_plan(CASE["plan"])
PROGRAMMES = [plans.core_programme(each) for each in CASE["programme"]]
HOUSE = house(PLAN, INPUTS, plans.law(CASE["rules"]), PROGRAMMES, place="05562020")
RULES = PayRules(allowance_eur_per_month=180, bonus_months=0.85, social_share=0.21, performance_share=0.02,
                 accident_share=0.013, stage_years=(1, 2, 3, 4, 5), hours_per_year=1560)


def test_every_form_has_a_case() -> None:
    assert set(CASE["expected"]) == set(MODELS)


@pytest.mark.parametrize("code", CASE["expected"])
def test_form_by_hand(code: str) -> None:
    ledger, expected = MODELS[code](HOUSE), CASE["expected"][code]
    for name in ("cost", "town", "gap"):
        assert getattr(ledger, name)[0, 1:] == pytest.approx(expected[name], abs=0.01), name
    assert ledger.gap[0, 0] == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize("code", CASE["expected"])
def test_the_twin_by_hand(code: str) -> None:
    programmes = [{"first_year": None, "last_year": None, **each} for each in CASE["programme"]]
    found = plain_twin.reckon(code, CASE["plan"], CASE["prices"], CASE["rules"], programmes)
    for name in ("cost", "town", "gap"):
        assert found[name][1:] == pytest.approx(CASE["expected"][code][name], abs=0.01), name


def test_assets_of_year_0_and_who_pays_them() -> None:
    ledger = MODELS["municipal"](HOUSE)
    assert {name: float(cost.item()) for name, cost in ledger.assets.items()} == {
        "fitout": 10_000.0, "equipment": 3_000.0, "digital": 300.0, "building": 0.0}
    assert {name: float(money.item()) for name, money in ledger.funding.items()} == pytest.approx(
        {"land": 7_980.0, "loan": 5_320.0, "capital": 0.0})


def test_stages_rise_with_time() -> None:
    # One, two, three, four, five years in stages 1 to 5: after 1, 3, 6, 10 and 15 years.
    years = np.array([0, 1, 2, 3, 5, 6, 9, 10, 14, 15, 40])
    assert stages_after(12 * years, 1, (1, 2, 3, 4, 5)).tolist() == [1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6]
    assert stages_after([35, 36], 3, (1, 2, 3, 4, 5)).tolist() == [3, 4]
    with pytest.raises(InputError, match="Stufe"):
        stages_after(0, 7, (1, 2, 3, 4, 5))
    steps = {"S": [1000, 2000, 3000, 4000, 5000, 6000]}
    someone = Position(role="coordination", pay_group="S", stage=3, fte=1.0)
    assert monthly_pay(someone, steps, RULES, 5).tolist() == [3000, 3000, 3000, 4000, 4000]
    with pytest.raises(InputError, match="Entgeltgruppe"):
        monthly_pay(someone, {}, RULES, 5)


def test_pay_of_a_position_by_hand() -> None:
    # (4.000 + 180) * 12.85 = 53,713; performance pay 2 % makes 54,787.26; dues 21 + 1.3 + 7.75 % on top.
    cost = employer_cost(np.array([[4000.0]]), RULES, pension_share=0.0775)
    assert cost[0, 0] == pytest.approx(54_787.26 * 1.3005)


@pytest.mark.parametrize(("tenure", "owner", "rent", "upkeep", "price", "net"), [
    ("rented", "private", 6600, 0, 0, 0), ("rented", "town", 6600, 0, 0, 2200 - 6600),
    ("lent", "town", 0, 0, 0, 2200), ("lent", "housing", 0, 0, 0, 0), ("owned", "town", 0, 2200, 0, 0),
    ("bought", "private", 0, 2200, 60_000, 0), ("ground_lease", "town", 600, 2200, 48_000, -600)])
def test_rooms_cost_by_tenure_and_the_town_as_owner_sees_both_sides(tenure, owner, rent, upkeep, price, net) -> None:
    rooms = room_money(PLAN, INPUTS, indices(INPUTS, 3), tenure=tenure, owner=owner)
    assert [rooms.rent[0, 1], rooms.upkeep[0, 1], rooms.price.item(), rooms.owner_net[0, 1]] == pytest.approx(
        [rent, upkeep, price, net])
    assert rooms.lent_value[0, 1] == pytest.approx(6600 if tenure == "lent" else 0)


def programme(**changed) -> grants.Programme:
    """Return a programme that fits the case, with some rules changed."""
    return grants.Programme(**{"code": "p", "payer": "foundation", "form": "share", "pays": frozenset({"staff"}),
                               "share": 0.8, "positions": 1.0, "years": 5, "place": "05",
                               "operators": frozenset({"charity"}), **changed})


@pytest.mark.parametrize(("changed", "code"), [
    ({"place": "09"}, "place"), ({"operators": frozenset({"town"})}, "operator"), ({"houses": "existing"}, "houses"),
    ({"last_year": 2027}, "ended"), ({"first_year": 2031}, "later")])
def test_a_programme_pays_only_where_when_and_whom_its_row_says(changed, code) -> None:
    assert grants.misfits(programme(), PLAN, place="05562020", operator="charity") == ()
    found = grants.misfits(programme(**changed), PLAN, place="05562020", operator="charity")
    assert found == (code,)


def test_a_programme_pays_only_what_its_row_says() -> None:
    staff, other = np.array([[0.0, 60_000, 60_000, 60_000]]), np.array([[0.0, 9_000, 9_000, 9_000]])
    two = Plan(rooms=PLAN.rooms, positions=(Position(role="c", pay_group="A", stage=1, fte=2.0),),
               opening_hours_per_week=1, visits_per_opening_hour=1, volunteers=0, promised_members=0, years=3,
               first_year=2027)
    one_of_two = grants.running_money(programme(years=2), two, staff=staff, other=other, award=1e9)
    assert one_of_two.tolist() == [[0, 24_000, 24_000, 0]]
    capped = grants.running_money(programme(award_eur=20_000), two, staff=staff, other=other, award=1e9)
    assert capped[0, 1] == 20_000
    as_others_got = grants.running_money(programme(), two, staff=staff, other=other, award=15_000)
    assert as_others_got[0, 1] == 15_000
    # A fixed sum is no more than the cost it pays, and ends with its programme.
    fixed = programme(form="fixed", pays=frozenset({"running"}), award_eur=40_000, last_year=2028)
    assert grants.running_money(fixed, two, staff=staff, other=other, award=1).tolist() == [[0, 9_000, 0, 0]]


def test_an_application_comes_by_lot_and_an_open_one_never() -> None:
    lots = np.array([[0.1], [0.3]])
    for status, expected in (("granted", [1, 1]), ("applied", [1, 0]), ("open", [0, 0])):
        assert grants.granted(programme(status=status), odds=0.22, lot=lots)[:, 0].tolist() == expected


def test_permanent_staff_is_not_paid_by_urban_renewal() -> None:
    receipts = MODELS["municipal"](HOUSE).receipts
    assert "land" not in receipts
    assert "foundation" not in receipts


def test_hours_needed_against_hours_there() -> None:
    stock = volunteer_hours(PLAN, INPUTS)[0]
    # 20 people, one in ten leaves, 4 % of the first stock join: 18.8, then 17.72; 100 hours each.
    assert stock[:3] == pytest.approx([0.0, 1880.0, 1772.0])
    found = hours(PLAN, present=2.0, hours_per_position=1560, volunteer_hours=np.array([100.0]))
    assert found.needed == 1040
    assert found.staff == 1560
    assert found.missing[0] == 0.0
    alone = hours(PLAN, present=4.0, hours_per_position=0, volunteer_hours=np.array([100.0]))
    assert alone.missing[0] == 2080 - 100


def test_impossible_houses_and_missing_assumptions_are_refused() -> None:
    def build(**changed):
        sizes = {"opening_hours_per_week": 1, "visits_per_opening_hour": 1, "volunteers": 0, "promised_members": 0}
        rooms = Rooms(tenure="rented", owner="private", area_m2=changed.pop("area_m2", 10),
                      sublet_share=changed.pop("sublet_share", 0))
        return Plan(rooms=rooms, positions=(), **{**sizes, "years": 20, **changed})

    for wrong in ({"area_m2": 0}, {"volunteers": -1}, {"sublet_share": 1.2}, {"years": 0}):
        with pytest.raises(InputError):
            build(**wrong)
    with pytest.raises(InputError, match="rent"):
        middle_inputs({name: Spread(low=0, middle=0, high=0) for name in INPUT_NAMES if name != "rent"})
    with pytest.raises(InputError):
        Spread(low=1, middle=0, high=2)
