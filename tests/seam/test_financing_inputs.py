"""From assumptions, law and a viewer's choices to the house and prices of the financing core, by hand."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.errors import DataError
from dewak_dash.finance.house import PRICE_NAMES
from dewak_dash.law import Law, catalogue, first_run_out, last_known
from dewak_dash.store.database import Database
from dewak_dash.topics.finanzierung import answers

TOWN, OTHER = "05001001", "09999999"
CHOICES = inputs.Choices(area=110, staff=1.5, opening_days=4, volunteers=25, visits=3300, promised_members=70,
                         grant_years=6, growth_staff=2.8, grant_growth=1.5, discount_rate=3.4)
HOUSE = {"area": 110, "staff": 1.5, "opening_days": 4, "volunteers": 25, "visits": 3300, "promised_members": 70}


def assumptions() -> pd.DataFrame:
    """Every input of the core as 0.1, 0.2, 0.3, a few with values of their own, a house of the town and another."""
    spans = {f"finance_{name}": (0.1, 0.2, 0.3) for name in (*PRICE_NAMES, "price_correlation")}
    spans |= {"finance_growth_staff": (0.02, 0.028, 0.05), "finance_grant_growth": (0.0, 0.015, 0.03),
              "finance_discount_rate": (0.0, 0.034, 0.05), f"finance_rent_{TOWN}": (4.0, 5.0, 9.0),
              "finance_house_grant_years_00": (0, 6, 10)}
    spans |= {f"finance_house_{field}_{TOWN}": (0, value, 9999) for field, value in HOUSE.items()}
    spans |= {f"finance_house_{field}_00": (0, 10 * value, 9999) for field, value in HOUSE.items()}
    table = pd.DataFrame.from_dict(spans, orient="index", columns=["low", "likely", "high"])
    return table.rename_axis("assumption_id").reset_index()


def law() -> dict[str, float]:
    """Dues as in 2026: pension 18.6, unemployment 2.6, health 14.6 and 2.9, of both; care 1.8, pension fund 5.2."""
    shared = dict(zip(inputs.DUES_SHARED, (18.6, 2.6, 14.6, 2.9), strict=True))
    own = dict(zip(inputs.DUES_EMPLOYER, (1.8, 5.2), strict=True))
    named = {"sue_zulage_s11b_s12": 180, "jsz_vka": 85, "bund_jahresstunden_a": 1560, "mindestlohn": 13.9,
             "nd_afa_moebel": 13, "mgh_bund": 40_000, "zweckb_stbf_20": 20, "erstattungszins_rechnung": 6.27}
    return {**shared, **own, **named}


def test_ranges_keep_low_likely_high_apart_and_prefer_the_towns_own() -> None:
    found = inputs.ranges(assumptions(), TOWN)
    assert found["rent"] == (4.0, 5.0, 9.0)
    assert found["growth_staff"] == (0.02, 0.028, 0.05)
    assert found["price_correlation"] == (0.1, 0.2, 0.3)
    assert set(PRICE_NAMES) <= set(found)
    assert inputs.ranges(assumptions(), OTHER)["rent"] == (0.1, 0.2, 0.3)


def test_sliders_start_at_the_likely_house_with_rates_in_per_cent() -> None:
    nothing = pd.DataFrame(columns=["name", "status_de"])
    own = inputs.start(assumptions(), nothing, TOWN)
    assert own.choices == CHOICES
    assert own.own
    general = inputs.start(assumptions(), nothing, OTHER)
    assert general.choices == replace(CHOICES, **{field: 10 * value for field, value in HOUSE.items()})
    assert not general.own


def test_a_house_of_the_town_is_called_by_its_name() -> None:
    known = pd.DataFrame({"name": ["Treff"], "status_de": ["offen"]})
    found = inputs.start(assumptions(), known, TOWN)
    assert found.house == "Treff"
    assert found.status == "offen"
    assert inputs.start(assumptions(), known, OTHER).house != "Treff"


def test_growth_in_per_cent_moves_its_own_range_and_keeps_the_width() -> None:
    found = inputs.chosen_ranges(inputs.ranges(assumptions(), TOWN), replace(CHOICES, growth_staff=4.0, grant_growth=2))
    assert found["growth_staff"] == pytest.approx((0.032, 0.04, 0.062))
    assert found["grant_growth"] == pytest.approx((0.005, 0.02, 0.035))
    assert found["growth_cpi"] == (0.1, 0.2, 0.3)


def test_every_choice_reaches_its_own_field_of_the_house() -> None:
    house = inputs.setting(CHOICES, 2, 4000.0)
    assert (house.area_m2, house.staff_fte, house.opening_days_per_week) == (110, 1.5, 4)
    assert (house.volunteers, house.visits_per_year, house.promised_members) == (25, 3300, 70)
    assert (house.grant_years, house.federal_years, house.people_reached) == (6, 0, 4000.0)
    assert inputs.setting(replace(CHOICES, federal=True), 2, None).federal_years == 2


def test_the_employer_pays_half_of_what_is_shared_and_all_of_its_own() -> None:
    """(18.6 + 2.6 + 14.6 + 2.9) / 2 + 1.8 + 5.2 = 19.35 + 7 = 26.35 per cent; a bonus of 85 per cent of a month."""
    found = inputs.fixed_prices(law())
    assert found.pay.dues_share == pytest.approx(0.2635)
    assert found.pay.bonus_months == pytest.approx(0.85)
    assert (found.pay.allowance_eur_per_month, found.pay.hours_per_year) == (180, 1560)
    assert (found.volunteer_hour_eur, found.equipment_life_years) == (13.9, 13)
    assert found.federal_grant_eur_per_year == 40_000


def dated(rows: list[tuple[str, float, date | None, date | None]]) -> Law:
    """Return a law of (id, value, from, to) with everything else alike."""
    table = pd.DataFrame(rows, columns=["parameter_id", "value", "valid_from", "valid_to"])
    return catalogue(table.assign(name_de=table.parameter_id, unit="EUR", reference="§ 1", address="https://example.org",
                                  quality="official", note="", source_id="BOOK"))


def test_the_value_of_the_day_counts_and_all_missing_ones_are_named() -> None:
    open_ended = [(name, value, None, None) for name, value in law().items() if name != "mindestlohn"]
    wages = [("mindestlohn", 12.82, date(2025, 1, 1), date(2025, 12, 31)),
             ("mindestlohn", 13.9, date(2026, 1, 1), date(2026, 12, 31))]
    whole = dated(open_ended + wages)
    assert inputs.price_values(inputs.prices(whole, date(2026, 5, 1))) == law()
    assert inputs.prices(whole, date(2025, 12, 31))["mindestlohn"].value == 12.82
    late = inputs.prices(whole, date(2027, 1, 1))["mindestlohn"]
    assert (late.value, late.out_since) == (13.9, date(2027, 1, 1))
    with pytest.raises(DataError, match=r"mgh_bund[\s\S]*mindestlohn|mindestlohn[\s\S]*mgh_bund"):
        inputs.prices(dated([row for row in open_ended if row[0] != "mgh_bund"]), date(2026, 5, 1))


def grades() -> pd.DataFrame:
    """Pay as a choice of three grades, and an overhead whose number rests on a dated value but is its own."""
    return pd.DataFrame({
        "assumption_id": ["finance_monthly_pay", "finance_overhead"], "low": [3000.0, 0.1], "likely": [3500.0, 0.2],
        "high": [4000.0, 0.3], "parameter_id": ["pay_b", "overhead"], "low_parameter_id": ["pay_a", None],
        "high_parameter_id": ["pay_c", None]})


def test_pay_follows_the_pay_grades_of_the_day() -> None:
    old = [(name, value, date(2026, 5, 1), date(2027, 3, 31))
           for name, value in (("pay_a", 3000.0), ("pay_b", 3500.0), ("pay_c", 4000.0))]
    new = [(name, value, date(2027, 4, 1), None)
           for name, value in (("pay_a", 3100.0), ("pay_b", 3600.0), ("pay_c", 4100.0))]
    both = dated([*old, *new, ("overhead", 99.0, date(2020, 1, 1), None)])
    before = inputs.of_day(grades(), both, date(2027, 3, 31))
    after = inputs.of_day(grades(), both, date(2027, 4, 1))
    assert before[["low", "likely", "high"]].to_numpy().tolist() == [[3000, 3500, 4000], [0.1, 0.2, 0.3]]
    assert after[["low", "likely", "high"]].to_numpy().tolist() == [[3100, 3600, 4100], [0.1, 0.2, 0.3]]
    assert before.valid_from.tolist() == [date(2026, 5, 1), date(2020, 1, 1)]
    assert after.valid_from.tolist() == [date(2027, 4, 1), date(2020, 1, 1)]


def test_what_the_figures_rest_on_is_law_pay_and_the_federal_grant_only_if_chosen() -> None:
    """Pay runs out on 31.3.2027, the federal grant on 31.12.2026, the interest of an aside before both."""
    ends = {"mgh_bund": date(2026, 12, 31), "erstattungszins_rechnung": date(2026, 6, 30)}
    fixed = [(name, value, date(2026, 1, 1), ends.get(name)) for name, value in law().items()]
    pay = [(name, 3000.0, date(2026, 5, 1), date(2027, 3, 31)) for name in ("pay_a", "pay_b", "pay_c")]
    whole, on = dated([*fixed, *pay]), date(2027, 6, 1)
    found = inputs.prices(whole, on)
    for federal, expected in ((False, ("pay_a", date(2027, 4, 1))), (True, ("mgh_bund", date(2027, 1, 1)))):
        first = first_run_out(inputs.used(found, grades(), whole, on, federal=federal))
        assert first is not None
        assert (first.parameter.id, first.out_since) == expected


def test_the_federal_grant_is_paid_as_long_as_its_end_is_known() -> None:
    """Known until the end of 2028: after 2026 two years, after 2028 and with no end known none."""
    known = dated([("mgh_bund", 40_000, date(2021, 1, 1), date(2028, 12, 31))])
    open_ended = dated([("mgh_bund", 40_000, date(2021, 1, 1), None)])
    for whole, on, years in ((known, date(2026, 11, 27), 2), (known, date(2028, 1, 1), 0), (known, date(2040, 1, 1), 0),
                             (open_ended, date(2026, 11, 27), 0)):
        assert inputs.federal_years({"mgh_bund": last_known(whole, "mgh_bund", on)}, on) == years


HERTEN, ON = "05562020", date(2026, 11, 24)


def test_present_values_use_the_rate_of_the_slider_as_a_share(database: Database) -> None:
    """3.4 per cent: what is paid at the end of year t is worth 1.034 ** -t today."""
    choices = answers.start(HERTEN).choices
    assert choices.discount_rate == pytest.approx(3.4)
    for rate in (0.0, 3.4):
        outcome = answers.outcomes(HERTEN, replace(choices, discount_rate=rate), None, ON)["carrier"]
        paid = outcome.likely.revenue["municipality"][0]
        worth = sum(amount / (1 + rate / 100) ** (year + 1) for year, amount in enumerate(paid))
        assert outcome.figures["pv_municipality"].likely == pytest.approx(worth)


def test_a_place_in_the_federal_programme_pays_until_it_ends(database: Database) -> None:
    """The programme runs until the end of 2028: of the years after 2026 it pays 2027 and 2028."""
    choices = replace(answers.start(HERTEN).choices, federal=True)
    federal = answers.outcomes(HERTEN, choices, None, ON)["carrier"].likely.revenue["federal"][0]
    paid = inputs.price_values(answers.prices(ON))["mgh_bund"]
    assert federal.tolist() == [paid, paid, *([0.0] * (federal.size - 2))]
    plain = answers.outcomes(HERTEN, replace(choices, federal=False), None, ON)["carrier"].likely.revenue["federal"]
    assert not plain.any()
