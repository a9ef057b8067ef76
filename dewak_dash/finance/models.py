"""Say for each organisation model what the house costs and who pays: one short function a model.

To add a model: write a function of this shape, register it in MODELS, name it in the texts
(`finanzierung.model.<code>`) and add a golden case.
"""

from collections.abc import Callable

import numpy as np

from dewak_dash.finance import revenue as pay
from dewak_dash.finance.costs import Indices, Terms, house_costs, investment, volunteer_hours
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.house import FixedPrices, HouseSetting, Prices
from dewak_dash.finance.ledger import Ledger, sum_of

Model = Callable[[HouseSetting, Prices, FixedPrices, Indices], Ledger]
ROOM_KINDS = ("rent", "energy", "running", "upkeep")
NOTHING: Floats = np.zeros((1, 1))


def _ledger(setting: HouseSetting, prices: Prices, fixed: FixedPrices, costs: dict[str, Floats],
            revenue: dict[str, Floats], build_grant: Floats) -> Ledger:
    spent = investment(setting, prices)
    value = volunteer_hours(setting, prices) * fixed.volunteer_hour_eur
    return Ledger(costs, revenue, value, spent, spent * build_grant)


def municipal(setting: HouseSetting, prices: Prices, fixed: FixedPrices, index: Indices) -> Ledger:
    """The town runs its own house: urban renewal pays staff for a while, the council fixes the first budget."""
    terms = Terms(True, prices.overhead_municipal, NOTHING, NOTHING, NOTHING, prices.stbf_share, NOTHING,
                  prices.loan_rate_town)
    costs = house_costs(setting, prices, fixed, index, terms)
    cost = sum_of(costs)
    revenue = {
        "land": pay.programme(costs["staff"], prices.stbf_share, prices, setting.grant_years),
        "federal": pay.federal_house_grant(setting, fixed, cost.shape),
        "fees": pay.user_fees(cost, prices, index),
    }
    revenue["municipality"] = pay.deficit_grant(cost, sum_of(revenue), np.ones((1, 1)), index)
    return _ledger(setting, prices, fixed, costs, revenue, prices.stbf_share)


def _carried(setting: HouseSetting, prices: Prices, fixed: FixedPrices, index: Indices,
             costs: dict[str, Floats], given: dict[str, Floats]) -> dict[str, Floats]:
    """Pay for a house a welfare carrier runs: own share, programme, fees, donations, capped deficit grant."""
    cost = sum_of(costs)
    staff = pay.one_position(costs["staff"], setting)
    revenue = given | {
        "carrier": (cost - sum_of(given)) * prices.carrier_share,
        "foundation": pay.programme(staff, prices.programme_share, prices, setting.grant_years),
        "federal": pay.federal_house_grant(setting, fixed, cost.shape),
        "members": np.broadcast_to(prices.donations, cost.shape),
        "fees": pay.user_fees(cost, prices, index),
    }
    revenue["municipality"] = pay.deficit_grant(cost, sum_of(revenue), prices.municipal_cover, index)
    return revenue


def carrier(setting: HouseSetting, prices: Prices, fixed: FixedPrices, index: Indices) -> Ledger:
    """A welfare carrier rents and runs the house; the town pays an agreed, capped deficit grant."""
    terms = Terms(False, prices.overhead_carrier, NOTHING, NOTHING, NOTHING, prices.carrier_build_share, NOTHING,
                  prices.loan_rate_private)
    costs = house_costs(setting, prices, fixed, index, terms)
    revenue = _carried(setting, prices, fixed, index, costs, {})
    return _ledger(setting, prices, fixed, costs, revenue, prices.carrier_build_share)


def association(setting: HouseSetting, prices: Prices, fixed: FixedPrices, index: Indices) -> Ledger:
    """A members' association runs the house in rooms of the town, which pays part of the room cost."""
    terms = Terms(False, NOTHING, prices.association_running, prices.association_founding,
                  prices.volunteer_takeover, prices.stbf_share, NOTHING, prices.loan_rate_town)
    costs = house_costs(setting, prices, fixed, index, terms)
    cost = sum_of(costs)
    rooms = sum_of({kind: costs[kind] for kind in ROOM_KINDS})
    staff = pay.one_position(costs["staff"], setting)
    revenue = {
        "municipality": rooms[:, :1] * prices.rooms_by_town * index.grant + costs["capital"],
        "foundation": pay.programme(staff, prices.programme_share, prices, setting.grant_years)
        + prices.small_grants,
        "federal": pay.federal_house_grant(setting, fixed, cost.shape),
        "members": pay.member_fees(setting, prices) + prices.donations,
        "fees": pay.user_fees(cost, prices, index),
    }
    return _ledger(setting, prices, fixed, costs, revenue, prices.stbf_share)


def housing(setting: HouseSetting, prices: Prices, fixed: FixedPrices, index: Indices) -> Ledger:
    """A housing company gives fitted rooms and a yearly sum; a welfare carrier runs the house in them."""
    terms = Terms(False, prices.overhead_carrier, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING,
                  prices.loan_rate_private)
    costs = house_costs(setting, prices, fixed, index, terms)
    given = {"housing": costs["rent"] + costs["capital"] + prices.host_cash}
    revenue = _carried(setting, prices, fixed, index, costs, given)
    return _ledger(setting, prices, fixed, costs, revenue, NOTHING)


def cooperative(setting: HouseSetting, prices: Prices, fixed: FixedPrices, index: Indices) -> Ledger:
    """A cooperative owns the house: members' shares replace part of the loan and are paid back on exit."""
    shares = setting.promised_members * prices.member_conversion * prices.coop_share
    own = np.minimum(shares, investment(setting, prices))
    terms = Terms(True, NOTHING, prices.coop_running, prices.coop_founding, prices.volunteer_takeover, NOTHING,
                  own, prices.loan_rate_private)
    costs = house_costs(setting, prices, fixed, index, terms)
    left = own * np.power(1.0 - prices.member_decay, np.arange(setting.years))
    costs["capital"] = costs["capital"] + left * prices.member_decay
    cost = sum_of(costs)
    rooms = sum_of({kind: costs[kind] for kind in ROOM_KINDS})
    revenue = {
        "municipality": rooms[:, :1] * prices.rooms_by_town * index.grant,
        "members": pay.member_fees(setting, prices) + prices.donations,
        "fees": pay.user_fees(cost, prices, index),
    }
    return _ledger(setting, prices, fixed, costs, revenue, NOTHING)


MODELS: dict[str, Model] = {
    "municipal": municipal,
    "carrier": carrier,
    "association": association,
    "housing": housing,
    "cooperative": cooperative,
}
