"""Turn the store's assumptions and prices into the inputs of the financing core."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dewak_dash.errors import DataError
from dewak_dash.finance.house import PRICE_NAMES, FixedPrices, HouseSetting, PayRules, Range
from dewak_dash.text import t

GENERIC = "00"
NRW = "05"
PREFIX = "finance_"
PERCENT = 100.0
HOUSE_FIELDS = ("area", "staff", "opening_days", "volunteers", "visits", "promised_members")
DUES_SHARED = ("sv_rv_satz", "sv_av_satz", "sv_kv_satz", "sv_kv_zusatz")
DUES_EMPLOYER = ("sv_pv_ag_anteil", "zvk_beitrag_av2_typ")
PRICE_IDS = (*DUES_SHARED, *DUES_EMPLOYER, "sue_zulage_s11b_s12", "jsz_vka", "bund_jahresstunden_a",
             "mindestlohn", "nd_afa_moebel", "mgh_bund", "zweckb_stbf_20", "erstattungszins_rechnung")


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
    """Hold what the page starts from: the likely choices, the house's name and whether it is the town's own."""

    choices: Choices
    house: str
    own: bool
    note: str


def price_values(prices: pd.DataFrame) -> dict[str, float]:
    """Return the newest valid value of every price needed; raise DataError naming what is missing."""
    newest = prices.drop_duplicates("parameter_id").set_index("parameter_id").value
    missing = [name for name in PRICE_IDS if name not in newest.index]
    if missing:
        raise DataError([t("finanzierung.error.price", id=name) for name in missing])
    return {str(name): float(value) for name, value in newest.items()}


def ranges(assumptions: pd.DataFrame, ags: str) -> dict[str, Range]:
    """Return low, likely, high per input of the core; a town's own row replaces the general one."""
    rows = assumptions.set_index("assumption_id")
    result = {}
    for name in (*PRICE_NAMES, "price_correlation", "discount_rate"):
        own = f"{PREFIX}{name}_{ags}"
        found = rows.loc[own if own in rows.index else PREFIX + name]
        result[name] = (float(found.low), float(found.likely), float(found.high))
    return result


def _percent(share: float) -> float:
    """Return a share as per cent without the dust of binary fractions, so that sliders meet their default."""
    return round(PERCENT * float(share), 6)


def start(assumptions: pd.DataFrame, house: pd.DataFrame, ags: str, town: str) -> Start:
    """Return the likely house of a town: its own where there are assumptions, else the general one."""
    rows = assumptions.set_index("assumption_id").likely
    own = f"{PREFIX}house_area_{ags}" in rows.index
    which = ags if own else GENERIC
    values = {field: float(rows[f"{PREFIX}house_{field}_{which}"]) for field in HOUSE_FIELDS}
    choices = Choices(values["area"], values["staff"], values["opening_days"], values["volunteers"],
                      values["visits"], values["promised_members"],
                      grant_years=float(rows[f"{PREFIX}house_grant_years_{GENERIC}"]),
                      growth_staff=_percent(rows[f"{PREFIX}growth_staff"]),
                      grant_growth=_percent(rows[f"{PREFIX}grant_growth"]),
                      discount_rate=_percent(rows[f"{PREFIX}discount_rate"]))
    if own and len(house):
        first = house.iloc[0]
        return Start(choices, str(first["name"]), True,
                     t("finanzierung.house.own", house=str(first["name"]), town=town, status=str(first.status_de)))
    if own:
        return Start(choices, t("finanzierung.house.name"), True, t("finanzierung.house.plan", town=town))
    return Start(choices, t("finanzierung.house.name"), False, t("finanzierung.house.general", town=town))


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


def fixed_prices(values: Mapping[str, float]) -> FixedPrices:
    """Return law and fixed prices; half of the shared dues falls on the employer."""
    dues = sum(values[name] for name in DUES_SHARED) / 2 + sum(values[name] for name in DUES_EMPLOYER)
    pay = PayRules(values["sue_zulage_s11b_s12"], values["jsz_vka"] / PERCENT, dues / PERCENT,
                   values["bund_jahresstunden_a"])
    return FixedPrices(pay, values["mindestlohn"], int(values["nd_afa_moebel"]), values["mgh_bund"])
