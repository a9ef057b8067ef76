"""Work out what a house costs each year, by kind, whoever runs it."""

from dataclasses import dataclass

import numpy as np

from dewak_dash.finance.annuities import capital_recovery_factor
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.house import FixedPrices, HouseSetting, PayRules, Prices
from dewak_dash.finance.indexation import growth_path

MONTHS = 12
WEEKS = 52


@dataclass(frozen=True, eq=False)
class Indices:
    """Hold how prices and grants grow from year 0 to years 1 to n, each of shape (draws, years)."""

    staff: Floats
    construction: Floats
    energy: Floats
    cpi: Floats
    grant: Floats


@dataclass(frozen=True, eq=False)
class Terms:
    """Hold what differs between models on the cost side; shares and money of shape (draws, 1).

    `owns`: the house pays for upkeep instead of rent. `takeover`: share of paid hours volunteers take on.
    `build_grant`: share of the investment a programme pays. `own_capital`: EUR put in without interest.
    """

    owns: bool
    overhead: Floats
    form_per_year: Floats
    founding: Floats
    takeover: Floats
    build_grant: Floats
    own_capital: Floats
    loan_rate: Floats


def indices(prices: Prices, years: int) -> Indices:
    """Return the growth of each price; the grant of year 1 is the agreed one and grows from there."""
    def path(rate: Floats, first: int = 1) -> Floats:
        return growth_path(rate[:, 0], years, first=first)

    return Indices(path(prices.growth_staff), path(prices.growth_construction), path(prices.growth_energy),
                   path(prices.growth_cpi), path(prices.grant_growth, 0))


def employer_cost(monthly_pay: Floats, rules: PayRules) -> Floats:
    """Return the yearly cost of a full position: pay and allowance, bonus, employer's dues."""
    return (monthly_pay + rules.allowance_eur_per_month) * (MONTHS + rules.bonus_months) * (1 + rules.dues_share)


def volunteer_hours(setting: HouseSetting, prices: Prices) -> Floats:
    """Return hours given each year: a stock that leavers drain and a yearly intake refills."""
    t = np.arange(1, setting.years + 1)
    stay = 1.0 - prices.volunteer_exit
    kept = np.power(stay, t)
    joined = np.where(prices.volunteer_exit > 0,
                      (1.0 - kept) / np.where(prices.volunteer_exit > 0, prices.volunteer_exit, 1.0), t)
    return setting.volunteers * (kept + prices.volunteer_intake * joined) * prices.volunteer_hours


def investment(setting: HouseSetting, prices: Prices) -> Floats:
    """Return what is spent in year 0: fit-out by area, and equipment; shape (draws, 1)."""
    return setting.area_m2 * prices.fitout + prices.equipment


def paid_positions(setting: HouseSetting, prices: Prices, takeover: Floats, fixed: FixedPrices) -> Floats:
    """Return positions left to pay after volunteers took over a share of the hours, as far as theirs go."""
    wanted = takeover * setting.staff_fte * fixed.pay.hours_per_year
    taken = np.minimum(wanted, volunteer_hours(setting, prices))
    return setting.staff_fte - taken / fixed.pay.hours_per_year


def house_costs(setting: HouseSetting, prices: Prices, fixed: FixedPrices, index: Indices,
                terms: Terms) -> dict[str, Floats]:
    """Return nominal cost by kind (COST_KINDS), each of shape (draws, years).

    The part of the investment that neither a grant nor own capital pays is a level annuity over the years
    looked at, so that nothing is owed afterwards; the residual value is left out (cautious). Equipment is
    renewed from a yearly reserve.
    """
    area, years = setting.area_m2, setting.years
    positions = paid_positions(setting, prices, terms.takeover, fixed)
    staff = positions * employer_cost(prices.monthly_pay, fixed.pay) * index.staff
    opening = setting.opening_days_per_week * WEEKS * prices.cleaning
    running = (area * (MONTHS * prices.running + opening) + prices.base_supplies) * index.cpi
    owned = area * prices.rebuild_value * prices.upkeep_share * index.construction if terms.owns else 0.0
    renewal = prices.equipment / fixed.equipment_life_years * index.cpi
    form = terms.form_per_year * index.cpi
    form = form + np.where(np.arange(years) == 0, terms.founding, 0.0)
    debt = np.maximum(investment(setting, prices) * (1 - terms.build_grant) - terms.own_capital, 0.0)
    return {
        "staff": staff,
        "overhead": staff * terms.overhead,
        "rent": area * MONTHS * prices.rent * index.cpi if not terms.owns else np.zeros_like(index.cpi),
        "energy": area * MONTHS * prices.energy * index.energy,
        "running": running + positions * prices.supplies_per_fte * index.cpi,
        "upkeep": owned + renewal,
        "form": form,
        "capital": np.broadcast_to(debt * capital_recovery_factor(terms.loan_rate, years), index.cpi.shape),
    }
