"""Turn assumptions and dated values into the inputs of the financing core: spreads, law, what is used where."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from dewak_dash.errors import DataError, InputError
from dewak_dash.finance.costs import Law as HouseLaw
from dewak_dash.finance.inputs import INPUT_NAMES, LOTTERIES, Spread
from dewak_dash.finance.staff import PayRules
from dewak_dash.law import Dated, Law, last_known

PREFIX = "finance_"
PERCENT = 100.0
LAND_DIGITS = 2
STAGES = range(1, 7)
DUES_SHARED = ("sv_rv_satz", "sv_av_satz", "sv_kv_satz", "sv_kv_zusatz")
DUES_EMPLOYER = ("sv_pv_ag_anteil",)
STAGE_TIMES = tuple(f"tvoed_stufenlaufzeit_{stage}" for stage in STAGES if stage < max(STAGES))
AFTER_END = ("nach_ende_nicht", "nach_ende_teil", "nach_ende_voll")
# What an hour of a volunteer is worth.
HOUR_ID = "mindestlohn"
MODEL_IDS = (*DUES_SHARED, *DUES_EMPLOYER, "sue_zulage_s11b_s12", "jsz_vka", "bund_jahresstunden_a", HOUR_ID,
             "nd_afa_moebel", "nd_afa_pc", "nd_kirche_gemeindehaus", *STAGE_TIMES, *AFTER_END)
EARMARK_ID, INTEREST_ID = "zweckb_stbf_20", "erstattungszins_rechnung"
PRICE_IDS = (*MODEL_IDS, EARMARK_ID, INTEREST_ID)
GRADES = {"low": "low_parameter_id", "likely": "parameter_id", "high": "high_parameter_id"}
PAY, RENEWAL = "monthly_pay", "grant_renewal"
# Judgements that enter the rules as they are, not drawn.
FIXED = ("performance_share", "accident_share", "life_fitout", "building_loan_years", "hours_a_day", "bond_years")
BESIDE = ("price_correlation", "discount_rate", "present", "bridge_months")


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """Hold one assumption as it applies to a place: its spread, its id, and whether it was made for another place."""

    spread: Spread
    assumption_id: str
    borrowed: bool


def prices(law: Law, on: date) -> dict[str, Dated]:
    """Return every fixed price as last known on a day; raise DataError naming all that are missing."""
    found, problems = {}, []
    for name in PRICE_IDS:
        try:
            found[name] = last_known(law, name, on)
        except InputError as error:
            problems.append(str(error))
    if problems:
        raise DataError(problems)
    return found


def by_grade(assumptions: pd.DataFrame) -> pd.DataFrame:
    """Return the assumptions that choose pay grades: their low, likely and high are dated values, not numbers."""
    return assumptions[assumptions.low_parameter_id.notna() & assumptions.high_parameter_id.notna()]


def of_day(assumptions: pd.DataFrame, law: Law, on: date) -> pd.DataFrame:
    """Return the assumptions of a day: pay grades at that day's pay, `valid_from` and `source_id` of the value behind.

    `assumptions` has assumption_id, low, likely, high, parameter_id, low_parameter_id and high_parameter_id.
    """
    behind = [None if pd.isna(name) else last_known(law, str(name), on).parameter for name in assumptions.parameter_id]
    result = assumptions.assign(valid_from=[p and p.valid_from for p in behind],
                                source_id=[p and p.source_id for p in behind])
    chosen = by_grade(assumptions)
    for column, grade in GRADES.items():
        result.loc[chosen.index, column] = [last_known(law, str(name), on).value for name in chosen[grade]]
    return result


def used(found: Mapping[str, Dated], assumptions: pd.DataFrame, law: Law, groups: Iterable[str],
         on: date) -> list[Dated]:
    """Return the dated values that the figures of the models rest on: law, fixed prices, pay grades, pay tables.

    `groups`: pay groups of the houses, as in `pay_table`; pay rises through their stages, so each stage counts.
    """
    names = [str(name) for column in GRADES.values() for name in by_grade(assumptions)[column]]
    names += [name for group in groups for name in pay_ids(group)]
    return [found[name] for name in MODEL_IDS] + [last_known(law, name, on) for name in dict.fromkeys(names)]


def assumption_for(rows: pd.DataFrame, name: str, ags: str) -> Chosen:
    """Return the assumption of a name for a place: the town's own row, else its Land's, else the general one.

    `rows` is indexed by assumption_id with low, likely, high and area. Raise DataError where there is none.
    """
    candidates = [f"{PREFIX}{name}_{ags}", f"{PREFIX}{name}_{ags[:LAND_DIGITS]}", PREFIX + name]
    found = next((each for each in candidates if each in rows.index), None)
    if found is None:
        raise DataError([f"Die Annahme „{PREFIX}{name}“ gibt es nicht. Abhilfe: in data/assumptions/ ergänzen."])
    row = rows.loc[found]
    area = "" if pd.isna(row.area) else str(row.area)
    return Chosen(spread=Spread(low=float(row.low), middle=float(row.likely), high=float(row.high)),
                  assumption_id=found, borrowed=not ags.startswith(area))


def chosen_assumptions(assumptions: pd.DataFrame, ags: str) -> dict[str, Chosen]:
    """Return every assumption of the core for a place by name, and those that stand beside it."""
    rows = assumptions.set_index("assumption_id")
    names = [PAY if name == "pay_level" else name for name in INPUT_NAMES if name not in LOTTERIES]
    return {name: assumption_for(rows, name, ags) for name in (*names, *FIXED, *BESIDE)}


def spreads(chosen: Mapping[str, Chosen], after_end: Mapping[str, float]) -> dict[str, Spread]:
    """Return the spread of every input: pay relative to its middle grade, renewal in the steps that were counted.

    `after_end`: how many projects went on in no, in half and in full (AFTER_END).
    """
    found = {name: chosen[name].spread for name in INPUT_NAMES if name in chosen}
    pay = chosen[PAY].spread
    found["pay_level"] = Spread(low=pay.low / pay.middle, middle=1.0, high=pay.high / pay.middle)
    nothing, half, full = (after_end[name] for name in AFTER_END)
    found[RENEWAL] = replace(found[RENEWAL], steps=((0.0, nothing), (0.5, half), (1.0, full)))
    return found


def shifted(spread: Spread, middle: float) -> Spread:
    """Move a spread so that its middle becomes the chosen one; its width stays."""
    by = middle - spread.middle
    return Spread(low=spread.low + by, middle=middle, high=spread.high + by)


def price_values(found: Mapping[str, Dated]) -> dict[str, float]:
    """Return the bare values of prices, by id."""
    return {name: dated.value for name, dated in found.items()}


def pay_ids(group: str) -> list[str]:
    """Return the ids of a pay group like "S 11b" in stages 1 to 6."""
    code = group.replace(" ", "").lower()
    return [f"pay_sue_{code}_st{stage}" for stage in STAGES]


def pay_table(law: Law, group: str, on: date) -> tuple[float, ...]:
    """Return monthly pay of a group like "S 11b" in stages 1 to 6 as last known on a day."""
    return tuple(last_known(law, name, on).value for name in pay_ids(group))


def house_law(values: Mapping[str, float], chosen: Mapping[str, Chosen], table: Mapping[str, tuple[float, ...]]
              ) -> HouseLaw:
    """Return the rules of the core; half of the shared dues falls on the employer."""
    fixed = {name: chosen[name].spread.middle for name in FIXED}
    dues = sum(values[name] for name in DUES_SHARED) / 2 + sum(values[name] for name in DUES_EMPLOYER)
    pay = PayRules(allowance_eur_per_month=values["sue_zulage_s11b_s12"], bonus_months=values["jsz_vka"] / PERCENT,
                   social_share=dues / PERCENT, performance_share=fixed["performance_share"],
                   accident_share=fixed["accident_share"],
                   stage_years=tuple(values[name] for name in STAGE_TIMES),
                   hours_per_year=values["bund_jahresstunden_a"])
    return HouseLaw(pay_table=table, pay=pay, volunteer_hour_eur=values[HOUR_ID],
                     life_fitout=int(fixed["life_fitout"]), life_equipment=int(values["nd_afa_moebel"]),
                     life_digital=int(values["nd_afa_pc"]), life_building=int(values["nd_kirche_gemeindehaus"]),
                     loan_years=int(fixed["life_fitout"]), building_loan_years=int(fixed["building_loan_years"]),
                     hours_a_day=fixed["hours_a_day"], bond_years=int(fixed["bond_years"]))
