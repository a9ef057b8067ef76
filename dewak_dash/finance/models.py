"""Say for each organisation form what the house costs and who pays: one short function a form.

To add a form: write a function House -> Ledger and register it in MODELS, in TOWN_RUNS too if the town covers the whole
rest; the further steps stand in CONTRIBUTING.md.
"""

from collections.abc import Callable

import numpy as np

from dewak_dash.finance.annuities import capital_recovery_factor
from dewak_dash.finance.costs import from_year_one
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.house import House, Spending, Terms, close, running_grants, spending, sublet
from dewak_dash.finance.instruments import (
    bond_repayment,
    deficit_grant,
    foundation_yield,
    full_grant,
    member_fees,
    share_grant,
    shares_repaid,
    steady,
    while_running,
)
from dewak_dash.finance.ledger import Ledger, sum_of
from dewak_dash.finance.plan import Owner, Plan, Tenure

Model = Callable[[House], Ledger]
ROOM_KINDS = ("rent", "energy", "running", "cleaning", "upkeep")
NONE: Floats = np.zeros((1, 1))


def _own_rooms(h: House) -> tuple[Tenure, Owner]:
    """Return the rooms as the plan has them: the town in its own building pays no rent to itself."""
    return h.plan.rooms.tenure, h.plan.rooms.owner


def _others_rooms(h: House, *, lent: bool = False) -> tuple[Tenure, Owner]:
    """Return the rooms for an operator other than the owner: rented, or lent where the owner waives the rent."""
    rooms = h.plan.rooms
    if rooms.tenure in ("owned", "bought", "ground_lease"):
        return ("lent" if lent else "rented"), rooms.owner
    return rooms.tenure, rooms.owner


def _given(h: House) -> Floats:
    """Return what friends of the house give each year: donations and sponsoring, never raised."""
    return steady(h.inputs.donations + h.inputs.sponsoring, np.ones((1, h.plan.years + 1)))


def _council(h: House, out: Spending, receipts: dict[str, Floats]) -> Floats:
    """Return the town's deficit grant: each year's gap up to a maximum.

    The maximum is a share of the first year's cost, raised as agreed, and of the loan service as it is: money that
    others give for the building must not lower what the town pays once the loan is repaid.
    """
    most = h.inputs.municipal_cover * ((out.cost - out.service)[:, 1:2] * h.index.grant + out.service)
    return from_year_one(deficit_grant(out.need, sum_of(receipts), most))


def _town_runs(h: House, terms: Terms) -> Ledger:
    """Run the house as the town itself: whatever is left open is the town's budget."""
    out = spending(h, terms)
    receipts = dict(h.earned)
    lost = running_grants(h, terms.operator, receipts)
    receipts["municipality"] = from_year_one(full_grant(out.need, sum_of(receipts)))
    return close(h, out, receipts, lost=lost)


def municipal(h: House) -> Ledger:
    """The town runs the house as part of its administration (Regiebetrieb)."""
    tenure, owner = _own_rooms(h)
    return _town_runs(h, Terms(operator="town", tenure=tenure, owner=owner, overhead=h.inputs.overhead_town,
                               loan_rate=h.inputs.loan_rate_town))


def enterprise(h: House) -> Ledger:
    """The town runs it as an enterprise with accounts and an audit of its own (Eigenbetrieb), and covers the loss."""
    tenure, owner = _own_rooms(h)
    return _town_runs(h, Terms(operator="town", tenure=tenure, owner=owner, overhead=h.inputs.overhead_town,
                               loan_rate=h.inputs.loan_rate_town, form_per_year=h.inputs.company_running))


def _carried(h: House, terms: Terms, given: dict[str, Floats], *, own_share: Floats, beside: Floats | float = 0.0,
             in_lieu: bool = False) -> Ledger:
    """Run the house as a charity: own share, what others give, programmes, fees, then the town's deficit grant.

    `in_lieu`: given money stands in place of a programme for the position.
    """
    out = spending(h, terms)
    receipts = {**h.earned, **given}
    receipts["carrier"] = share_grant(out.cost, own_share)
    receipts["members"] = receipts.get("members", 0.0) + _given(h)
    lost = NONE if in_lieu else running_grants(h, terms.operator, receipts)
    receipts["municipality"] = _council(h, out, receipts)
    return close(h, out, receipts, lost=lost, beside=beside)


def _carrier_terms(h: House, tenure: Tenure, owner: Owner, *, host_builds: bool = False) -> Terms:
    return Terms(operator="charity", tenure=tenure, owner=owner, overhead=h.inputs.overhead_carrier,
                 overhead_paid=True, loan_rate=h.inputs.loan_rate_private, host_builds=host_builds)


def carrier(h: House) -> Ledger:
    """A welfare carrier rents and runs the house; the town pays a deficit grant up to a maximum."""
    tenure, owner = _others_rooms(h)
    return _carried(h, _carrier_terms(h, tenure, owner), {}, own_share=h.inputs.carrier_share)


def alliance(h: House) -> Ledger:
    """Several carriers share the house: they rent part of it for their own services all year."""
    tenure, owner = _others_rooms(h)
    tenants = sublet(h.plan, h.inputs, h.index, extra=h.inputs.alliance_rooms)
    return _carried(h, _carrier_terms(h, tenure, owner), {"tenants": tenants}, own_share=h.inputs.carrier_share)


def company(h: House) -> Ledger:
    """A charitable limited company (gGmbH) of its own runs the house, without an operator's own money."""
    tenure, owner = _others_rooms(h)
    terms = Terms(operator="charity", tenure=tenure, owner=owner, overhead=NONE,
                  loan_rate=h.inputs.loan_rate_private, form_per_year=h.inputs.company_running,
                  founding=h.inputs.company_founding)
    return _carried(h, terms, {}, own_share=NONE)


def _room_grant(h: House, out: Spending) -> Floats:
    """Return the town's part of the rooms: of year 1's cost, raised as agreed, and of the loan service as it is."""
    rooms = sum_of({kind: out.costs[kind] for kind in ROOM_KINDS})[:, 1:2]
    return (steady(rooms, h.index.grant) + out.service) * h.inputs.rooms_by_town


def _members(h: House) -> Floats:
    inputs = h.inputs
    return member_fees(h.plan.promised_members, inputs.member_conversion, inputs.member_fee, inputs.member_decay,
                       h.plan.years)


def association(h: House) -> Ledger:
    """A members' association (e.V.) runs the house; the town lends its rooms or pays a fixed part of the room cost."""
    tenure, owner = _others_rooms(h, lent=True)
    inputs = h.inputs
    out = spending(h, Terms(operator="members", tenure=tenure, owner=owner, overhead=NONE,
                            loan_rate=inputs.loan_rate_private, form_per_year=inputs.association_running,
                            founding=inputs.association_founding, own_capital=inputs.crowdfunding))
    receipts = {**h.earned, "members": _members(h) + _given(h),
                "foundation": steady(inputs.small_grants, np.ones((1, h.plan.years + 1))),
                "municipality": _room_grant(h, out)}
    lost = running_grants(h, "members", receipts)
    return close(h, out, receipts, lost=lost)


def cooperative(h: House) -> Ledger:
    """A cooperative (eG) buys the rooms: members' shares replace part of the loan and are paid back on exit."""
    inputs = h.inputs
    shares = h.plan.promised_members * inputs.member_conversion * inputs.coop_share
    tenure: Tenure = "ground_lease" if h.plan.rooms.owner == "town" else "bought"
    terms = Terms(operator="company", tenure=tenure, owner=h.plan.rooms.owner, overhead=NONE,
                  loan_rate=inputs.loan_rate_private, form_per_year=inputs.coop_running,
                  founding=inputs.coop_founding, own_capital=shares)
    out = spending(h, terms, extra={"capital": shares_repaid(shares, inputs.member_decay, h.plan.years)})
    receipts = {**h.earned, "members": _given(h), "municipality": _room_grant(h, out)}
    lost = running_grants(h, "company", receipts)
    return close(h, out, receipts, lost=lost)


def foundation(h: House) -> Ledger:
    """A citizens' foundation runs the house: the yield of its capital, donations, and the town's deficit grant."""
    tenure, owner = _others_rooms(h)
    inputs = h.inputs
    terms = Terms(operator="charity", tenure=tenure, owner=owner, overhead=NONE, loan_rate=inputs.loan_rate_private,
                  form_per_year=inputs.foundation_running, founding=inputs.foundation_founding)
    given = {"carrier": foundation_yield(inputs.endowment, inputs.endowment_yield, h.plan.years)}
    out = spending(h, terms)
    receipts = {**h.earned, **given, "members": _given(h)}
    lost = running_grants(h, "charity", receipts)
    receipts["municipality"] = _council(h, out, receipts)
    return close(h, out, receipts, lost=lost)


def housing(h: House) -> Ledger:
    """A housing company fits out its rooms, lends them and gives a yearly sum; a welfare carrier runs the house."""
    cash = steady(h.inputs.host_cash, np.ones((1, h.plan.years + 1)))
    return _carried(h, _carrier_terms(h, "lent", "housing", host_builds=True), {"housing": cash},
                    own_share=h.inputs.carrier_share)


def partnership(h: House) -> Ledger:
    """A private partner builds and keeps the building (ÖPP): the town pays him a charge and runs the house."""
    built = 0.0 if h.plan.existing else h.plan.rooms.area_m2 * h.inputs.fitout + h.inputs.equipment
    yearly = built * capital_recovery_factor(h.inputs.private_return, h.plan.years)
    terms = Terms(operator="town", tenure="rented", owner="private", overhead=h.inputs.overhead_town,
                  loan_rate=h.inputs.loan_rate_town, host_builds=True)
    out = spending(h, terms, extra={"rent": steady(yearly, np.ones((1, h.plan.years + 1)))})
    receipts = dict(h.earned)
    lost = running_grants(h, "town", receipts)
    receipts["municipality"] = from_year_one(full_grant(out.need, sum_of(receipts)))
    return close(h, out, receipts, lost=lost)


def bond(h: House) -> Ledger:
    """Investors prefinance the staff (impact bond); if the target is met the town pays them back with interest."""
    tenure, owner = _others_rooms(h)
    last = min(h.law.bond_years, h.plan.years)
    money = while_running(h.operating["staff"], 1, last)
    owed = bond_repayment(money.sum(axis=1, keepdims=True), h.inputs.bond_interest * last, h.inputs.bond_success,
                          h.inputs.bond_lottery)
    due = np.multiply(owed, np.arange(h.plan.years + 1) == last, order="F")
    return _carried(h, _carrier_terms(h, tenure, owner), {"investors": money}, own_share=h.inputs.carrier_share,
                    beside=due, in_lieu=True)


def possible(code: str, plan: Plan) -> bool:
    """Tell whether a form can run this house: no host lends what is the town's, nobody builds what stands."""
    if code == "housing":
        return plan.rooms.owner != "town"
    return code != "partnership" or not plan.existing


MODELS: dict[str, Model] = {
    "municipal": municipal,
    "enterprise": enterprise,
    "carrier": carrier,
    "alliance": alliance,
    "association": association,
    "company": company,
    "cooperative": cooperative,
    "foundation": foundation,
    "housing": housing,
    "partnership": partnership,
    "bond": bond,
}

# Forms whose rest is the town's own budget: nothing stays open, and no money that ends closes the house.
TOWN_RUNS = ("municipal", "enterprise", "partnership")
