"""Follow a house from people to money in one set of draws: who lives near, who comes, who is there, who pays."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from dewak_dash.chain.links import DEMAND, PEOPLE, at, held_uniforms, lots
from dewak_dash.chain.nearness import Near, Site, near
from dewak_dash.chain.volunteering import Engaged
from dewak_dash.finance.compare import Setting, ledgers, plan_at, uniforms_of
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import Inputs, Spread, drawn_inputs
from dewak_dash.finance.ledger import Ledger, sum_of
from dewak_dash.finance.plan import Plan, hours
from dewak_dash.finance.results import MONTHS, lasts
from dewak_dash.finance.volunteers import rates_by_age, stock


@dataclass(frozen=True, kw_only=True, eq=False)
class People:
    """Hold the people of a town from `first_year` on: by age group, (years, groups, draws), which part of each group is
    old enough to use a house as older people do, same shape, and by single age, (years, ages, draws), which only their
    volunteers need.
    """

    first_year: int
    groups: Floats
    older: Floats
    ages: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Case:
    """Hold all that an appraisal rests on: people, the house in its town, habits, plan and prices, form of
    organisation, people on duty while it is open, who is engaged at which age, seed of the lots.
    """

    people: People
    site: Site
    habits: Mapping[str, Spread]
    house: Setting
    model: str
    present: float
    engaged: tuple[Engaged, ...]
    seed: int


@dataclass(frozen=True, kw_only=True, eq=False)
class Wishes:
    """Hold who lives near by age, (draws, years, groups), and of the people who use such a house, (draws, years): all
    of the town, those near, those near who prefer it; and the visits a year these want.
    """

    near: Floats
    in_town: Floats
    users_near: Floats
    users: Floats
    visits: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Hands:
    """Hold hours a year given for each volunteer at the start, (draws, years)."""

    hours: Floats


@dataclass(frozen=True, kw_only=True, eq=False)
class Appraisal:
    """Hold one house under all draws, from people to money; arrays are (draws, years 0 to n) and read-only.

    `years`: calendar years, the first is that before running. `planned`: visits the house is planned for; `places`:
    those it can take with the people on duty; `visits`: those that come; `staffed`: share of the opening hours
    somebody is there for. `spent` by whoever runs the house; `income` by payer, grants and loans of the first year
    included; what is left open or over: `gap`. `town`: what the town pays, as owner too. `lasts`: first year without
    money, counted from 0, infinite if never, (draws,).
    """

    years: tuple[int, ...]
    wishes: Wishes
    planned: Floats
    places: Floats
    visits: Floats
    staffed: Floats
    spent: Floats
    income: Mapping[str, Floats]
    gap: Floats
    town: Floats
    lasts: Floats

    @property
    def open_gap(self) -> Floats:
        """Return what nobody pays, never below zero."""
        return np.maximum(self.gap, 0.0)


def appraise(case: Case, hold: Collection[str] = (), *, close: Near | None = None, given: Hands | None = None
             ) -> Appraisal:
    """Return a house under all draws; links named in `hold` stand at their median.

    One draw is one number all the way: its path of people, its pace, its habits, its prices. The same lots fall for
    every scenario, site and form. Who lives near (`close`) and what volunteers give are worked out unless known: no
    lever of money moves them. Raise InputError for a plan or people that cannot be.
    """
    chance = lots(case.people.groups.shape[2], case.seed)
    close = close or near(case.site, case.habits, chance, opening(case.house.plan), hold)
    given = given or hands(case, hold)
    people, older = (_held(each) if PEOPLE in hold else each for each in (case.people.groups, case.people.older))
    draws = people.shape[2]
    plan, inputs = plan_at(case.house, held_uniforms(_uniforms(case, draws), hold))
    wanted = wishes(_by_year(people, case, plan), _by_year(older, case, plan), close, case.habits, chance, hold)
    staffed = on_duty(plan, case, given)
    planned = np.broadcast_to(np.asarray(plan.visits, dtype=float), staffed.shape)
    places = _open_from_year_one(planned * staffed)
    visits = np.minimum(_open_from_year_one(wanted.visits), places)
    money = paid(case, plan, inputs, visits)
    return _appraisal(case, wanted, staffed, planned, places, visits, money)


def opening(plan: Plan) -> float:
    """Return the weekly opening hours a house pulls with."""
    return float(np.mean(plan.opening_hours_per_week))


def _held(draws: Floats) -> Floats:
    """Return the median of the draws, once for each of them."""
    return np.broadcast_to(np.median(draws, axis=-1, keepdims=True), draws.shape)


def _uniforms(case: Case, draws: int) -> Floats:
    return uniforms_of(case.house, draws, np.random.default_rng(case.seed))


def _by_year(people: Floats, case: Case, plan: Plan) -> Floats:
    """Return the people of years 0 to n of a plan, (draws, years, groups); the last known year goes on."""
    at_year = np.clip(plan.first_year + np.arange(plan.years + 1) - case.people.first_year, 0, len(people) - 1)
    return np.moveaxis(people[at_year], 2, 0)


def wishes(people: Floats, older: Floats, close: Near, habits: Mapping[str, Spread], chance: Mapping[str, Floats],
           hold: Collection[str] = ()) -> Wishes:
    """Return who would use the house and how many visits they want; people, their older part: (draws, years, groups).

    The rate of use is that of people who have such a house nearby: observed, so held down by what there is.
    """
    drawn = {name: at(habits[name], chance[name], held=DEMAND in hold)
             for name in ("use_old", "use_young", "visits_a_year")}
    old, young = (drawn[name][:, None, None] for name in ("use_old", "use_young"))
    rate = young + older * (old - young)
    users = people * rate
    chosen = (users * close.chosen[:, None, :]).sum(axis=2)
    return Wishes(near=people * close.inside[:, None, :], in_town=users.sum(axis=2),
                  users_near=(users * close.inside[:, None, :]).sum(axis=2), users=chosen,
                  visits=chosen * drawn["visits_a_year"][:, None])


def hands(case: Case, hold: Collection[str] = ()) -> Hands:
    """Return the hours that volunteers give as they age with the town; who leaves and joins is drawn."""
    plan, draws = case.house.plan, case.people.groups.shape[2]
    inputs = drawn_inputs(case.house.spreads, held_uniforms(_uniforms(case, draws), hold))
    ages = _held(case.people.ages) if PEOPLE in hold else case.people.ages
    at_year = np.clip(plan.first_year + np.arange(plan.years + 1) - case.people.first_year, 0, len(ages) - 1)
    rates = rates_by_age([(each.first, each.last, each.share) for each in case.engaged], ages.shape[1])
    found = stock(ages[at_year], rates, leaving=inputs.volunteer_exit[:, 0], joining=inputs.volunteer_intake[:, 0])
    return Hands(hours=(found.sum(axis=1) * inputs.volunteer_hours[:, 0]).T)


def on_duty(plan: Plan, case: Case, given: Hands) -> Floats:
    """Return for which share of the opening hours somebody is there, staff or volunteers, (draws, years)."""
    found = hours(plan, present=case.present, hours_per_position=case.house.law.pay.hours_per_year,
                  volunteer_hours=plan.volunteers * given.hours)
    needed = np.broadcast_to(found.needed, found.volunteers.shape)
    return np.asarray(1.0 - found.missing / np.where(needed > 0, needed, 1.0))


def paid(case: Case, plan: Plan, inputs: Inputs, visits: Floats) -> Ledger:
    """Return the money of the form, with the visits that come in each draw and year."""
    a_year = np.asarray(plan.opening_hours, dtype=float)
    real = replace(plan, visits_per_opening_hour=visits / np.where(a_year > 0, a_year, 1.0))
    return ledgers(real, inputs, case.house, [case.model])[case.model]


def _open_from_year_one(money: Floats) -> Floats:
    found = np.array(money, dtype=float)
    found[:, 0] = 0.0
    return found


def _appraisal(case: Case, wanted: Wishes, staffed: Floats, planned: Floats, places: Floats, visits: Floats,
               ledger: Ledger) -> Appraisal:
    shape = visits.shape
    spent = np.array(np.broadcast_to(ledger.cost + ledger.top_up, shape))
    spent[:, :1] += sum_of(ledger.assets)
    income = {payer: np.array(np.broadcast_to(money, shape)) for payer, money in ledger.receipts.items()}
    for payer, money in ledger.funding.items():
        income.setdefault(payer, np.zeros(shape))[:, :1] += money
    bridge = ledger.cost[:, 1:2] * case.house.bridge_months / MONTHS
    first = case.house.plan.first_year
    found = Appraisal(
        years=tuple(range(first, first + shape[1])), wishes=wanted, planned=planned, places=places, visits=visits,
        staffed=staffed, spent=spent, income=income, gap=np.broadcast_to(ledger.gap, shape),
        town=np.broadcast_to(ledger.town, shape),
        lasts=np.broadcast_to(lasts(ledger.gap, bridge), shape[:1]))
    for part in (*vars(found).values(), *vars(wanted).values(), *income.values()):
        if isinstance(part, np.ndarray):
            part.setflags(write=False)
    return found
