"""What law and pay hold on a day, and what the figures of the financing rest on, by hand."""

from datetime import date

import pandas as pd
import pytest
from orchard_law import dated, law

from dewak_dash.chain import house_inputs as inputs
from dewak_dash.errors import DataError
from dewak_dash.law import first_run_out


def test_the_value_of_the_day_counts_and_all_missing_ones_are_named() -> None:
    open_ended = [(name, value, None, None) for name, value in law().items() if name != "mindestlohn"]
    wages = [("mindestlohn", 12.82, date(2025, 1, 1), date(2025, 12, 31)),
             ("mindestlohn", 13.9, date(2026, 1, 1), date(2026, 12, 31))]
    whole = dated(open_ended + wages)
    assert inputs.price_values(inputs.prices(whole, date(2026, 5, 1))) == law()
    assert inputs.prices(whole, date(2025, 12, 31))["mindestlohn"].value == 12.82
    late = inputs.prices(whole, date(2027, 1, 1))["mindestlohn"]
    assert (late.value, late.out_since) == (13.9, date(2027, 1, 1))
    with pytest.raises(DataError, match=r"nd_afa_pc[\s\S]*mindestlohn|mindestlohn[\s\S]*nd_afa_pc"):
        inputs.prices(dated([row for row in open_ended if row[0] != "nd_afa_pc"]), date(2026, 5, 1))


def test_the_pay_table_follows_the_day() -> None:
    rows = [(f"pay_sue_s11b_st{stage}", 1000.0 * stage, date(2026, 5, 1), date(2027, 3, 31)) for stage in range(1, 7)]
    rows += [(f"pay_sue_s11b_st{stage}", 1100.0 * stage, date(2027, 4, 1), None) for stage in range(1, 7)]
    assert inputs.pay_table(dated(rows), "S 11b", date(2027, 3, 31)) == (1000, 2000, 3000, 4000, 5000, 6000)
    assert inputs.pay_table(dated(rows), "S 11b", date(2027, 4, 1))[2] == pytest.approx(3300)


def test_pay_follows_the_pay_grades_of_the_day() -> None:
    grades = pd.DataFrame({
        "assumption_id": ["finance_monthly_pay", "finance_overhead"], "low": [3000.0, 0.1], "likely": [3500.0, 0.2],
        "high": [4000.0, 0.3], "parameter_id": ["pay_b", "overhead"], "low_parameter_id": ["pay_a", None],
        "high_parameter_id": ["pay_c", None]})
    old = [(name, value, date(2026, 5, 1), date(2027, 3, 31))
           for name, value in (("pay_a", 3000.0), ("pay_b", 3500.0), ("pay_c", 4000.0))]
    new = [(name, value, date(2027, 4, 1), None)
           for name, value in (("pay_a", 3100.0), ("pay_b", 3600.0), ("pay_c", 4100.0))]
    both = dated([*old, *new, ("overhead", 99.0, date(2020, 1, 1), None)])
    before, after = (inputs.of_day(grades, both, day) for day in (date(2027, 3, 31), date(2027, 4, 1)))
    assert before[["low", "likely", "high"]].to_numpy().tolist() == [[3000, 3500, 4000], [0.1, 0.2, 0.3]]
    assert after[["low", "likely", "high"]].to_numpy().tolist() == [[3100, 3600, 4100], [0.1, 0.2, 0.3]]
    assert after.valid_from.tolist() == [date(2027, 4, 1), date(2020, 1, 1)]


def test_what_the_figures_rest_on_is_law_and_pay() -> None:
    """Pay runs out on 31.3.2027, the interest of an aside before it: the aside does not count."""
    ends = {"erstattungszins_rechnung": date(2026, 6, 30)}
    fixed = [(name, value, date(2026, 1, 1), ends.get(name)) for name, value in law().items()]
    pay = [(name, 3000.0, date(2026, 5, 1), date(2027, 3, 31)) for name in ("pay_a", "pay_b", "pay_c")]
    pay += [(f"pay_sue_s9_st{stage}", 3000.0, date(2026, 5, 1), None) for stage in range(1, 7)]
    whole, on = dated([*fixed, *pay]), date(2027, 6, 1)
    grades = pd.DataFrame({"parameter_id": ["pay_b"], "low_parameter_id": ["pay_a"], "high_parameter_id": ["pay_c"]})
    found = first_run_out(inputs.used(inputs.prices(whole, on), grades, whole, ["S 9"], on))
    assert found is not None
    assert (found.parameter.id, found.out_since) == ("pay_a", date(2027, 4, 1))


def test_a_stage_that_pay_will_reach_runs_out_too() -> None:
    """The grades were brought up to date, stage 5 of the table was not; the stage in two roles counts once."""
    fixed = [(name, value, date(2026, 1, 1), None) for name, value in law().items()]
    pay = [(f"pay_sue_s9_st{stage}", 3000.0, date(2026, 5, 1), date(2027, 3, 31) if stage == 5 else None)
           for stage in range(1, 7)]
    whole, on = dated([*fixed, *pay]), date(2027, 6, 1)
    third = {name: ["pay_sue_s9_st3"] for name in inputs.GRADES.values()}
    found = inputs.used(inputs.prices(whole, on), pd.DataFrame(third), whole, ["S 9"], on)
    assert [each.parameter.id for each in found if each.out_since] == ["pay_sue_s9_st5"]
    assert [each.parameter.id for each in found].count("pay_sue_s9_st3") == 1
