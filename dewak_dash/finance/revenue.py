"""Work out who pays what each year: programmes that end, members who leave, grants that lag behind."""

import numpy as np

from dewak_dash.finance.costs import Indices
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.house import FixedPrices, HouseSetting, Prices


def user_fees(cost: Floats, prices: Prices, index: Indices) -> Floats:
    """Return fees and room hire: a share of the first year's cost, then with consumer prices."""
    return cost[:, :1] * prices.fee_cover * index.cpi / index.cpi[:, :1]


def programme(eligible: Floats, share: Floats, prices: Prices, grant_years: int) -> Floats:
    """Return a programme's money: a share of eligible cost while it runs, then what is renewed on average.

    The renewed part stays at the last amount paid: nobody raises a grant that has ended.
    """
    money = share * eligible
    after = np.arange(1, eligible.shape[1] + 1) > grant_years
    if grant_years == 0:
        return np.zeros_like(money)
    last = money[:, min(grant_years, money.shape[1]) - 1:][:, :1]
    return np.where(after, last * prices.grant_renewal, money)


def one_position(staff: Floats, setting: HouseSetting) -> Floats:
    """Return the part of staff cost that belongs to at most one full position."""
    return staff * (min(setting.staff_fte, 1.0) / setting.staff_fte if setting.staff_fte > 0 else 0.0)


def federal_house_grant(setting: HouseSetting, fixed: FixedPrices, shape: tuple[int, ...]) -> Floats:
    """Return the federal house grant: a fixed amount until the programme ends, then nothing."""
    runs = np.arange(1, shape[1] + 1) <= setting.federal_years
    return np.broadcast_to(runs * fixed.federal_grant_eur_per_year, shape)


def member_fees(setting: HouseSetting, prices: Prices) -> Floats:
    """Return members' fees: promises kept at first, then decay; the fee itself stays as it is."""
    stay = np.power(1.0 - prices.member_decay, np.arange(setting.years))
    return setting.promised_members * prices.member_conversion * prices.member_fee * stay


def deficit_grant(cost: Floats, other: Floats, cover: Floats, index: Indices) -> Floats:
    """Return a grant for the first year's deficit, at most a share of its cost, raised only as agreed.

    That is how a Fehlbedarfsfinanzierung with a cap lags behind: it does not step in when a programme ends.
    """
    need = np.clip(cost[:, :1] - other[:, :1], 0.0, cover * cost[:, :1])
    return need * index.grant
