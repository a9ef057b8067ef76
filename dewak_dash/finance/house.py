"""Put a plan, its prices and its programmes together: what every organisation form receives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from dewak_dash.finance.costs import (
    Indices,
    Law,
    RoomMoney,
    from_year_one,
    indices,
    operating_costs,
    renewals,
    room_money,
    volunteer_hours,
)
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import Inputs
from dewak_dash.finance.instruments import once, per_use, steady
from dewak_dash.finance.ledger import Ledger, Loan, sum_of
from dewak_dash.finance.plan import Owner, Plan, Tenure
from dewak_dash.finance.programmes import (
    BUILDING,
    Operator,
    Programme,
    after_the_end,
    building_money,
    granted,
    misfits,
    running_money,
)


@dataclass(frozen=True, kw_only=True, eq=False)
class House:
    """Hold one house under all draws: what it costs whoever runs it, what it earns, who might pay."""

    plan: Plan
    inputs: Inputs
    law: Law
    index: Indices
    programmes: tuple[Programme, ...]
    place: str
    operating: dict[str, Floats]
    operating_cost: Floats
    renewals: dict[str, Floats]
    released: Floats
    top_up: Floats
    earned: dict[str, Floats]
    hours: Floats
    known_rooms: dict[tuple[Tenure, Owner], RoomMoney] = field(default_factory=dict)

    def rooms(self, tenure: Tenure, owner: Owner) -> RoomMoney:
        """Return what the rooms cost by tenure and owner, worked out once for all forms that use them so."""
        if (tenure, owner) not in self.known_rooms:
            self.known_rooms[tenure, owner] = room_money(self.plan, self.inputs, self.index, tenure=tenure,
                                                         owner=owner)
        return self.known_rooms[tenure, owner]


@dataclass(frozen=True, kw_only=True, eq=False)
class Terms:
    """Hold what an organisation form changes: who runs it, the rooms, what the form itself costs, its loan rate.

    `overhead`: share of staff cost; `overhead_paid`: charged and paid (a carrier), else a memo (the town).
    `own_capital`: EUR put in without interest in year 0. `host_builds`: someone else pays the fit-out.
    """

    operator: Operator
    tenure: Tenure
    owner: Owner
    overhead: Floats
    loan_rate: Floats
    overhead_paid: bool = False
    form_per_year: Floats | float = 0.0
    founding: Floats | float = 0.0
    own_capital: Floats | float = 0.0
    host_builds: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class Spending:
    """Hold the cost side of one form: running costs, assets and what pays for them, loans, rooms.

    `need`: what running money must cover each year: cost, and renewals the reserve does not suffice for.
    `service`: interest and repayment of the loans.
    """

    costs: dict[str, Floats]
    cost: Floats
    need: Floats
    service: Floats
    assets: dict[str, Floats]
    funding: dict[str, Floats]
    loans: tuple[Loan, ...]
    rooms: RoomMoney
    overhead: Floats
    prospects: Floats


def house(plan: Plan, inputs: Inputs, law: Law, programmes: Sequence[Programme], *, place: str) -> House:
    """Return a house ready for every model: all that does not depend on who runs it is worked out once."""
    index = indices(inputs, plan.years)
    fees = per_use(plan.visits, inputs.fee_per_visit + inputs.cafe_margin, index.cpi)
    lettings = per_use(plan.rooms.area_m2 * inputs.let_days, inputs.let_price, index.cpi)
    operating = operating_costs(plan, inputs, law, index)
    paid, released = renewals(plan, inputs, law, index)
    return House(plan=plan, inputs=inputs, law=law, index=index, programmes=tuple(programmes), place=place,
                 operating=operating, operating_cost=sum_of(operating), renewals=paid, released=released,
                 top_up=sum_of(paid) - released, hours=volunteer_hours(plan, inputs),
                 earned={"fees": fees + lettings, "tenants": sublet(plan, inputs, index)})


def sublet(plan: Plan, inputs: Inputs, index: Indices, *, extra: Floats | float = 0.0) -> Floats:
    """Return what services pay that rent a part all year: rent, energy and running cost of their share."""
    share = np.minimum(plan.rooms.sublet_share + extra, 1.0)
    area = plan.rooms.area_m2 * share * 12
    money = area * (inputs.rent + inputs.running) * index.cpi + area * inputs.energy * index.energy
    return from_year_one(money)


def fitting(h: House, operator: Operator, kind: str) -> list[Programme]:
    """Return the programmes that pay a kind of cost and fit this house and operator."""
    return [each for each in h.programmes if kind in each.pays
            and not misfits(each, h.plan, place=h.place, operator=operator)]


def spending(h: House, terms: Terms, *, extra: Mapping[str, Floats] | None = None) -> Spending:
    """Return what the house costs under a form's terms, and how its assets are paid.

    Year 0 is paid by build grants (if they come), own capital and, for the rest, loans; nothing is left open there.
    `extra`: running costs by kind that only this form has.
    """
    plan, law = h.plan, h.law
    rooms = h.rooms(terms.tenure, terms.owner)
    fresh = _assets(h, built=not (plan.existing or terms.host_builds))
    grants, prospects, given = _build_grants(h, terms.operator, sum_of(fresh))
    wanted = sum_of(fresh) + terms.founding - given
    own = np.minimum(terms.own_capital, wanted + rooms.price)
    debt, mortgage = np.maximum(wanted - own, 0.0), rooms.price + np.minimum(wanted - own, 0.0)
    loans = tuple(Loan(principal=money, rate=terms.loan_rate, term=term)
                  for money, term in ((debt, law.loan_years), (mortgage, law.building_loan_years)) if money.any())
    form = steady(terms.form_per_year, h.index.cpi)
    form[:, :1] += terms.founding
    costs = {"rent": rooms.rent, "upkeep": rooms.upkeep, "form": form}
    overhead = h.operating["staff"] * terms.overhead
    if terms.overhead_paid:
        costs["overhead"] = overhead
    service = sum_of({str(loan.term): loan.service(plan.years) for loan in loans}) + np.zeros_like(form)
    costs["capital"] = service
    for kind, money in (extra or {}).items():
        costs[kind] = costs[kind] + money
    cost = h.operating_cost + sum_of(costs)
    return Spending(costs={**h.operating, **costs}, cost=cost, need=cost + h.top_up, service=service,
                    assets={**fresh, "building": rooms.price},
                    funding={**grants, "loan": debt + mortgage, "capital": own}, loans=loans, rooms=rooms,
                    overhead=overhead, prospects=prospects)


def _assets(h: House, *, built: bool) -> dict[str, Floats]:
    """Return what is bought in year 0; an existing house buys nothing again, a host's fit-out is not the house's."""
    area, inputs, fresh = h.plan.rooms.area_m2, h.inputs, float(not h.plan.existing)
    return {"fitout": area * inputs.fitout * float(built), "equipment": inputs.equipment * fresh,
            "digital": inputs.digital_start * fresh}


def _build_grants(h: House, operator: Operator, fresh: Floats) -> tuple[dict[str, Floats], Floats, Floats]:
    """Return build grants by payer in year 0, their full height if applied for, and their sum of shape (draws, 1)."""
    grants: dict[str, Floats] = {}
    prospects, given = np.zeros((1, h.plan.years + 1)), np.zeros_like(fresh)
    for programme in fitting(h, operator, BUILDING):
        full = building_money(programme, np.maximum(fresh - given, 0.0))
        comes = full * granted(programme, odds=h.inputs.building_odds, lot=h.inputs.building_lottery)
        grants[programme.payer] = grants.get(programme.payer, 0.0) + comes
        if programme.status == "applied":
            prospects = prospects + once(full - comes, h.plan.years)
        given = given + comes
    return grants, prospects, given


def running_grants(h: House, operator: Operator, receipts: dict[str, Floats]) -> Floats:
    """Add what running programmes pay to the receipts by payer; return what applications lost would have brought."""
    staff = h.operating["staff"]
    other = h.operating_cost - staff - h.operating["reserve"]
    lost: Floats = np.zeros((1, h.plan.years + 1))
    for programme in h.programmes:
        if BUILDING in programme.pays or misfits(programme, h.plan, place=h.place, operator=operator):
            continue
        full = running_money(programme, h.plan, staff=staff, other=other, award=h.inputs.programme_award)
        comes = granted(programme, odds=h.inputs.programme_odds, lot=h.inputs.programme_lottery)
        paid = full * comes
        paid = paid + after_the_end(programme, h.plan, paid, h.inputs.grant_renewal)
        receipts[programme.payer] = receipts.get(programme.payer, 0.0) + paid
        if programme.status == "applied":
            lost = lost + full * (1.0 - comes)
    return lost


def close(h: House, out: Spending, receipts: dict[str, Floats], *, lost: Floats,
          beside: Floats | float = 0.0) -> Ledger:
    """Return the ledger of a form from what it spends and receives."""
    law = h.law
    return Ledger(costs=out.costs, cost=out.cost, receipts=receipts, assets=out.assets, funding=out.funding,
                  renewals=h.renewals, released=h.released, top_up=h.top_up, beside=out.rooms.owner_net + beside,
                  prospects=out.prospects + lost, overhead=out.overhead,
                  volunteer_value=h.hours * law.volunteer_hour_eur * h.index.staff,  lent_value=out.rooms.lent_value,
                  lives={"fitout": law.life_fitout, "equipment": law.life_equipment, "digital": law.life_digital,
                         "building": law.life_building}, loans=out.loans)
