"""Hold the uncertain inputs of the calculation and how they are drawn: low, middle and high from evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

import numpy as np

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.draws import split_triangular_quantile, step_quantile

PRICE_RISKS = ("growth_staff", "growth_construction", "growth_energy", "growth_cpi")


@dataclass(frozen=True, kw_only=True, eq=False)
class Inputs:
    """Hold every uncertain price, income, habit and chance, each of shape (draws, 1).

    Shares and odds 0 to 1, growth per year, money in EUR of year 0. `programme_lottery` and `building_lottery`
    are uniform on 0 to 1: an application succeeds where the lot falls below its odds.
    """

    pay_level: Floats
    pension_share: Floats
    overhead_town: Floats
    overhead_carrier: Floats
    rent: Floats
    purchase_years_of_rent: Floats
    land_share: Floats
    ground_rent_share: Floats
    energy: Floats
    running: Floats
    cleaning: Floats
    rebuild_value: Floats
    upkeep_share: Floats
    fitout: Floats
    equipment: Floats
    digital_start: Floats
    digital_running: Floats
    base_supplies: Floats
    supplies_per_fte: Floats
    association_running: Floats
    association_founding: Floats
    company_running: Floats
    company_founding: Floats
    coop_running: Floats
    coop_founding: Floats
    foundation_running: Floats
    foundation_founding: Floats
    coop_share: Floats
    growth_staff: Floats
    growth_construction: Floats
    growth_energy: Floats
    growth_cpi: Floats
    fee_per_visit: Floats
    let_days: Floats
    let_price: Floats
    cafe_margin: Floats
    donations: Floats
    sponsoring: Floats
    crowdfunding: Floats
    small_grants: Floats
    member_conversion: Floats
    member_fee: Floats
    member_decay: Floats
    endowment: Floats
    endowment_yield: Floats
    host_cash: Floats
    grant_growth: Floats
    municipal_cover: Floats
    carrier_share: Floats
    alliance_rooms: Floats
    rooms_by_town: Floats
    programme_award: Floats
    programme_odds: Floats
    programme_lottery: Floats
    building_odds: Floats
    building_lottery: Floats
    grant_renewal: Floats
    private_return: Floats
    bond_interest: Floats
    bond_success: Floats
    bond_lottery: Floats
    loan_rate_town: Floats
    loan_rate_private: Floats
    volunteer_hours: Floats
    volunteer_exit: Floats
    volunteer_intake: Floats


@dataclass(frozen=True, kw_only=True)
class Spread:
    """Hold how one input may turn out: low, middle (half of the cases lie below), high; or steps with weights.

    With `steps` (value, weight) the value is one of few, and the middle is the step that half the weight reaches.
    """

    low: float
    middle: float
    high: float
    steps: tuple[tuple[float, float], ...] = ()

    def __post_init__(self) -> None:
        if not self.low <= self.middle <= self.high:
            raise InputError("Eine Spanne braucht niedrig ≤ Mitte ≤ hoch.")

    def quantile(self, uniform: Floats) -> Floats:
        """Return the values that stand at these uniforms."""
        if self.steps:
            return step_quantile(uniform, self.steps)
        return split_triangular_quantile(uniform, self.low, self.middle, self.high)


Spreads = Mapping[str, Spread]
INPUT_NAMES = tuple(each.name for each in fields(Inputs))
LOTTERIES = tuple(name for name in INPUT_NAMES if name.endswith("_lottery"))
LOT = Spread(low=0.0, middle=0.5, high=1.0)


def with_lots(spreads: Spreads) -> dict[str, Spread]:
    """Return the spreads with a lot for every lottery; raise InputError naming all that are missing."""
    missing = [name for name in INPUT_NAMES if name not in spreads and name not in LOTTERIES]
    if missing:
        raise InputError(f"Diese Annahmen fehlen: {', '.join(missing)}")
    return {name: LOT if name in LOTTERIES else spreads[name] for name in INPUT_NAMES}


def middle_inputs(spreads: Spreads) -> Inputs:
    """Return every input at its middle, shape (1, 1); raise InputError naming all that are missing."""
    whole = with_lots(spreads)
    return Inputs(**{name: np.array([[float(whole[name].middle)]]) for name in INPUT_NAMES})


def drawn_inputs(spreads: Spreads, uniforms: Floats) -> Inputs:
    """Return inputs at quantiles; `uniforms` has one column per name in INPUT_NAMES (more are left alone).

    A lottery takes its column as it is.
    """
    columns = {name: uniforms[:, place:place + 1] for place, name in enumerate(INPUT_NAMES)}
    return Inputs(**{name: column if name in LOTTERIES else spreads[name].quantile(column)
                     for name, column in columns.items()})

