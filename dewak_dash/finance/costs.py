"""Work out what a house costs each year, by kind, each with its own index; and what its rooms cost by tenure."""

from dataclasses import dataclass

import numpy as np

from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.indexation import compound
from dewak_dash.finance.inputs import Inputs
from dewak_dash.finance.plan import Owner, Plan, Tenure
from dewak_dash.finance.staff import PayRules, PayTable, staff_cost

MONTHS = 12


@dataclass(frozen=True, kw_only=True)
class Law:
    """Hold what is law, tariff or rule and is not drawn; lives and terms in years, money in EUR.

    `hours_a_day`: opening hours that count as one cleaning. `bond_years`: how long investors prefinance.
    """

    pay_table: PayTable
    pay: PayRules
    volunteer_hour_eur: float
    life_fitout: int
    life_equipment: int
    life_digital: int
    life_building: int
    loan_years: int
    building_loan_years: int
    hours_a_day: float
    bond_years: int


@dataclass(frozen=True, kw_only=True, eq=False)
class Indices:
    """Hold how prices and grants grow from year 0 (1) to year n, each of shape (draws, n + 1)."""

    staff: Floats
    construction: Floats
    energy: Floats
    cpi: Floats
    grant: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class RoomMoney:
    """Hold what rooms cost by tenure: rent and upkeep for the user, price in year 0, and the owner's side."""

    rent: Floats
    upkeep: Floats
    price: Floats
    lent_value: Floats
    owner_net: Floats


def indices(inputs: Inputs, years: int) -> Indices:
    """Return the growth of each price; a grant is agreed for year 1 and grows from there."""
    return Indices(staff=compound(inputs.growth_staff, years),
                   construction=compound(inputs.growth_construction, years),
                   energy=compound(inputs.growth_energy, years), cpi=compound(inputs.growth_cpi, years),
                   grant=compound(inputs.grant_growth, years, first_paid=1))


def from_year_one(money: Floats) -> Floats:
    """Return yearly money with nothing in year 0, when the house is not open yet."""
    money[..., 0] = 0.0
    return money


def volunteer_hours(plan: Plan, inputs: Inputs) -> Floats:
    """Return hours given in years 0 to n: a stock that leavers drain and a yearly intake refills."""
    t = np.arange(plan.years + 1)
    kept = compound(-inputs.volunteer_exit, plan.years)
    zero = inputs.volunteer_exit == 0.0
    joined = np.where(zero, t, (1.0 - kept) / np.where(zero, 1.0, inputs.volunteer_exit))
    return from_year_one(plan.volunteers * (kept + inputs.volunteer_intake * joined) * inputs.volunteer_hours)


def operating_costs(plan: Plan, inputs: Inputs, law: Law, index: Indices) -> dict[str, Floats]:
    """Return what the house costs whoever runs it: staff, energy, running, cleaning, supplies, digital, reserve.

    Tenants clean the part they rent; energy and running cost of it are paid first and paid back by them.
    """
    area, fte = plan.rooms.area_m2, plan.fte
    staff = np.zeros_like(index.staff)
    staff[:, 1:] = staff_cost(plan.positions, law.pay_table, law.pay, pension_share=inputs.pension_share,
                              pay_level=inputs.pay_level, years=plan.years) * index.staff[:, 1:]
    put_aside = inputs.equipment / law.life_equipment + inputs.digital_start / law.life_digital
    cleaned = area * (1.0 - plan.rooms.sublet_share) * inputs.cleaning * plan.opening_hours / law.hours_a_day
    return {
        "staff": staff,
        "energy": from_year_one(area * MONTHS * inputs.energy * index.energy),
        "running": from_year_one(area * MONTHS * inputs.running * index.cpi),
        "cleaning": from_year_one(cleaned * index.cpi),
        "supplies": from_year_one((inputs.base_supplies + fte * inputs.supplies_per_fte) * index.cpi),
        "digital": from_year_one(inputs.digital_running * index.cpi),
        "reserve": from_year_one(put_aside * index.cpi),
    }


def renewals(plan: Plan, inputs: Inputs, law: Law, index: Indices) -> tuple[dict[str, Floats], Floats]:
    """Return payments for renewed equipment and digital things, and what the reserve pays towards them.

    The reserve holds what was put aside since the last renewal; if prices rose, it does not suffice.
    """
    paid, released = {}, np.zeros_like(index.cpi)
    for name, price, life in (("equipment", inputs.equipment, law.life_equipment),
                              ("digital", inputs.digital_start, law.life_digital)):
        spent = np.zeros_like(index.cpi)
        for year in range(life, plan.years, life):
            spent[:, year] = (price * index.cpi[:, year:year + 1])[:, 0]
            saved = price / life * index.cpi[:, year - life + 1:year + 1]
            released[:, year] += saved.sum(axis=1)
        paid[name] = spent
    return paid, released


def room_money(plan: Plan, inputs: Inputs, index: Indices, *, tenure: Tenure, owner: Owner) -> RoomMoney:
    """Return what the rooms cost their user, and what a town that owns them pays and earns (`owner_net`).

    Rent is what the rooms would bring: paid if rented, given if lent. Who owns the building keeps it up.
    """
    area = plan.rooms.area_m2
    rent = from_year_one(area * MONTHS * inputs.rent * index.cpi)
    upkeep = from_year_one(area * inputs.rebuild_value * inputs.upkeep_share * index.construction)
    worth = area * MONTHS * inputs.rent * inputs.purchase_years_of_rent
    nothing = np.zeros_like(rent)
    if tenure in ("owned", "bought"):
        price = worth if tenure == "bought" else worth * 0.0
        return RoomMoney(rent=nothing, upkeep=upkeep, price=price, lent_value=nothing, owner_net=nothing)
    if tenure == "ground_lease":
        ground = from_year_one(worth * inputs.land_share * inputs.ground_rent_share * np.ones_like(rent))
        return RoomMoney(rent=ground, upkeep=upkeep, price=worth * (1.0 - inputs.land_share), lent_value=nothing,
                         owner_net=-ground if owner == "town" else nothing)
    paid = rent if tenure == "rented" else nothing
    mine = upkeep - paid if owner == "town" else nothing
    return RoomMoney(rent=paid, upkeep=nothing, price=worth * 0.0, lent_value=nothing if tenure == "rented" else rent,
                     owner_net=mine)
