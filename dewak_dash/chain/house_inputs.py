"""Turn the store's assumptions and prices into the inputs of the financing core."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dewak_dash.errors import DataError, InputError
from dewak_dash.finance.house import PRICE_NAMES, FixedPrices, HouseSetting, PayRules, Range
from dewak_dash.law import Dated, Law, last_known
from dewak_dash.model import GERMANY

PREFIX = "finance_"
PERCENT = 100.0
HOUSE_FIELDS = ("area", "staff", "opening_days", "volunteers", "visits", "promised_members")
DUES_SHARED = ("sv_rv_satz", "sv_av_satz", "sv_kv_satz", "sv_kv_zusatz")
DUES_EMPLOYER = ("sv_pv_ag_anteil", "zvk_beitrag_av2_typ")
MODEL_IDS = (*DUES_SHARED, *DUES_EMPLOYER, "sue_zulage_s11b_s12", "jsz_vka", "bund_jahresstunden_a", "mindestlohn",
             "nd_afa_moebel")
FEDERAL_ID, EARMARK_ID, INTEREST_ID = "mgh_bund", "zweckb_stbf_20", "erstattungszins_rechnung"
PRICE_IDS = (*MODEL_IDS, FEDERAL_ID, EARMARK_ID, INTEREST_ID)
GRADES = {"low": "low_parameter_id", "likely": "parameter_id", "high": "high_parameter_id"}


@dataclass(frozen=True)
class Choices:
    """Hold what a viewer set: the house, and the few inputs that matter most (rates in per cent)."""

    area: float
    staff: float
    opening_days: float
    volunteers: float
    visits: float
    promised_members: float
    grant_years: float
    growth_staff: float
    grant_growth: float
    discount_rate: float
    federal: bool = False


@dataclass(frozen=True, eq=False)
class Start:
    """Hold where the sliders start: the likely choices, name and status of the town's house (None where it has none),
    and whether the assumptions are the town's own.
    """

    choices: Choices
    house: str | None
    status: str | None
    own: bool


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


def used(found: Mapping[str, Dated], assumptions: pd.DataFrame, law: Law, on: date, *, federal: bool) -> list[Dated]:
    """Return the dated values that the figures of the models rest on: law, fixed prices and pay."""
    names = (*MODEL_IDS, FEDERAL_ID) if federal else MODEL_IDS
    pay = [last_known(law, str(name), on) for column in GRADES.values() for name in by_grade(assumptions)[column]]
    return [found[name] for name in names] + pay


def ranges(assumptions: pd.DataFrame, ags: str) -> dict[str, Range]:
    """Return low, likely, high per input of the core; a town's own row replaces the general one."""
    rows = assumptions.set_index("assumption_id")
    result = {}
    for name in (*PRICE_NAMES, "price_correlation", "discount_rate"):
        own = f"{PREFIX}{name}_{ags}"
        found = rows.loc[own if own in rows.index else PREFIX + name]
        result[name] = (float(found.low), float(found.likely), float(found.high))
    return result


@dataclass(frozen=True)
class Borrowed:
    """Name an assumption that is used outside the area it was found for (the beginning of its keys)."""

    name_de: str
    area: str


def borrowed(assumptions: pd.DataFrame, ags: str) -> tuple[Borrowed, ...]:
    """Return the assumptions that a town borrows from elsewhere; `assumptions`: assumption_id, name_de, area."""
    rows = assumptions.set_index("assumption_id")
    used = (f"{PREFIX}{name}" for name in PRICE_NAMES if f"{PREFIX}{name}_{ags}" not in rows.index)
    found = rows.loc[[name for name in used if name in rows.index]].dropna(subset=["area"])
    return tuple(Borrowed(str(name), str(area)) for name, area in zip(found.name_de, found.area, strict=True)
                 if not ags.startswith(str(area)))


def federal_years(found: Mapping[str, Dated], on: date) -> int:
    """Return for how many years after this one the federal grant is known to be paid; 0 where its end is not known."""
    end = found[FEDERAL_ID].parameter.valid_to
    return 0 if end is None else max(end.year - on.year, 0)


def _percent(share: float) -> float:
    """Return a share as per cent without the dust of binary fractions, so that sliders meet their default."""
    return round(PERCENT * float(share), 6)


def start(assumptions: pd.DataFrame, house: pd.DataFrame, ags: str) -> Start:
    """Return the likely house of a town: its own where there are assumptions, else the general one."""
    rows = assumptions.set_index("assumption_id").likely
    own = f"{PREFIX}house_area_{ags}" in rows.index
    which = ags if own else GERMANY
    values = {field: float(rows[f"{PREFIX}house_{field}_{which}"]) for field in HOUSE_FIELDS}
    choices = Choices(values["area"], values["staff"], values["opening_days"], values["volunteers"],
                      values["visits"], values["promised_members"],
                      grant_years=float(rows[f"{PREFIX}house_grant_years_{GERMANY}"]),
                      growth_staff=_percent(rows[f"{PREFIX}growth_staff"]),
                      grant_growth=_percent(rows[f"{PREFIX}grant_growth"]),
                      discount_rate=_percent(rows[f"{PREFIX}discount_rate"]))
    if own and len(house):
        first = house.iloc[0]
        return Start(choices, str(first["name"]), str(first.status_de), own=True)
    return Start(choices, None, None, own=own)


def shifted(span: Range, likely: float) -> Range:
    """Move a range so that its likely value becomes the chosen one; its width stays."""
    by = likely - span[1]
    return (span[0] + by, likely, span[2] + by)


def chosen_ranges(found: Mapping[str, Range], choices: Choices) -> dict[str, Range]:
    """Return the ranges with the viewer's growth of pay and of grants in place of the likely ones."""
    staff, grant = choices.growth_staff / PERCENT, choices.grant_growth / PERCENT
    return {**found, "growth_staff": shifted(found["growth_staff"], staff),
            "grant_growth": shifted(found["grant_growth"], grant)}


def setting(choices: Choices, federal_years: int, people_reached: float | None) -> HouseSetting:
    """Return the house as chosen; `federal_years` counts only if the viewer says that the house has a place."""
    return HouseSetting(
        area_m2=choices.area, staff_fte=choices.staff, opening_days_per_week=choices.opening_days,
        volunteers=choices.volunteers, visits_per_year=choices.visits, promised_members=choices.promised_members,
        grant_years=int(choices.grant_years), federal_years=federal_years if choices.federal else 0,
        people_reached=people_reached)


def price_values(found: Mapping[str, Dated]) -> dict[str, float]:
    """Return the bare values of prices, by id."""
    return {name: dated.value for name, dated in found.items()}


def fixed_prices(values: Mapping[str, float]) -> FixedPrices:
    """Return law and fixed prices; half of the shared dues falls on the employer."""
    dues = sum(values[name] for name in DUES_SHARED) / 2 + sum(values[name] for name in DUES_EMPLOYER)
    pay = PayRules(values["sue_zulage_s11b_s12"], values["jsz_vka"] / PERCENT, dues / PERCENT,
                   values["bund_jahresstunden_a"])
    return FixedPrices(pay, values["mindestlohn"], int(values["nd_afa_moebel"]), values[FEDERAL_ID])
