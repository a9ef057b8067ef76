"""Describe a house and its prices: what every organisation model receives."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.draws import triangular_quantile

Range = tuple[float, float, float]
PRICE_RISKS = ("growth_staff", "growth_construction", "growth_energy", "growth_cpi")


@dataclass(frozen=True)
class HouseSetting:
    """Hold what the house is to be, the same for every model; raises InputError for impossible values.

    `federal_years`: years of the federal house grant still to come (0: none). `grant_years`: years a programme
    pays. `people_reached` is an input: None where nobody computed it.
    """

    area_m2: float
    staff_fte: float
    opening_days_per_week: float
    volunteers: float
    visits_per_year: float
    promised_members: float
    grant_years: int
    federal_years: int = 0
    years: int = 15
    people_reached: float | None = None

    def __post_init__(self) -> None:
        numbers = (self.staff_fte, self.opening_days_per_week, self.volunteers, self.visits_per_year,
                   self.promised_members, self.grant_years, self.federal_years)
        if self.area_m2 <= 0 or self.years < 1 or min(numbers) < 0:
            raise InputError("Ein Haus braucht eine Fläche über 0, mindestens ein Jahr und keine negativen Werte.")


@dataclass(frozen=True)
class PayRules:
    """Hold what an employer adds to a monthly pay: allowance, bonus in monthly pays, dues as share."""

    allowance_eur_per_month: float
    bonus_months: float
    dues_share: float
    hours_per_year: float


@dataclass(frozen=True)
class FixedPrices:
    """Hold what is law or a fixed price and is not drawn."""

    pay: PayRules
    volunteer_hour_eur: float
    equipment_life_years: int
    federal_grant_eur_per_year: float


@dataclass(frozen=True, eq=False)
class Prices:
    """Hold the uncertain inputs, each of shape (draws, 1); shares 0 to 1, growth per year, money in EUR."""

    monthly_pay: Floats
    overhead_municipal: Floats
    overhead_carrier: Floats
    rent: Floats
    energy: Floats
    running: Floats
    cleaning: Floats
    rebuild_value: Floats
    upkeep_share: Floats
    fitout: Floats
    equipment: Floats
    base_supplies: Floats
    supplies_per_fte: Floats
    association_running: Floats
    association_founding: Floats
    coop_running: Floats
    coop_founding: Floats
    coop_share: Floats
    growth_staff: Floats
    growth_construction: Floats
    growth_energy: Floats
    growth_cpi: Floats
    fee_cover: Floats
    grant_growth: Floats
    municipal_cover: Floats
    carrier_share: Floats
    programme_share: Floats
    grant_renewal: Floats
    stbf_share: Floats
    carrier_build_share: Floats
    donations: Floats
    small_grants: Floats
    member_conversion: Floats
    member_fee: Floats
    member_decay: Floats
    rooms_by_town: Floats
    host_cash: Floats
    loan_rate_town: Floats
    loan_rate_private: Floats
    volunteer_hours: Floats
    volunteer_exit: Floats
    volunteer_intake: Floats
    volunteer_takeover: Floats


PRICE_NAMES = tuple(field.name for field in fields(Prices))


def likely_prices(ranges: Mapping[str, Range]) -> Prices:
    """Return every price at its likely value, shape (1, 1); raise InputError where a range is missing."""
    missing = [name for name in PRICE_NAMES if name not in ranges]
    if missing:
        raise InputError(f"Diese Annahmen fehlen: {', '.join(missing)}")
    return Prices(**{name: np.array([[float(ranges[name][1])]]) for name in PRICE_NAMES})


def drawn_prices(ranges: Mapping[str, Range], uniforms: Floats) -> Prices:
    """Return prices at triangular quantiles; `uniforms` has one column per name in PRICE_NAMES."""
    return Prices(**{name: triangular_quantile(uniforms[:, column:column + 1], *ranges[name])
                     for column, name in enumerate(PRICE_NAMES)})


def price_correlations(shared: float) -> dict[tuple[int, int], float]:
    """Return the pairs of price risks that move together, for `draws.correlation_matrix`."""
    places = [PRICE_NAMES.index(name) for name in PRICE_RISKS]
    return {(a, b): shared for i, a in enumerate(places) for b in places[i + 1:]}
