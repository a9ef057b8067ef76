"""Hold a grant programme to its own row: what it pays, where, when, to whom, and what of it is certain."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.instruments import fixed_grant, renewed, share_grant, while_running
from dewak_dash.finance.plan import Amount, Plan

Status = Literal["granted", "applied", "open"]
GrantForm = Literal["fixed", "share"]
Operator = Literal["town", "charity", "members", "company"]
STAFF, RUNNING, BUILDING = "staff", "running", "building"


@dataclass(frozen=True, kw_only=True)
class Programme:
    """Hold one programme's rules.

    `pays`: cost kinds it may pay (staff, building, running). `positions`: most full positions. `award_eur`: most
    money a year (form fixed: the sum itself), None without a limit. `years`: longest time. `place`: beginning of
    the official key it applies to ("" everywhere). `houses`: new, existing or any. First and last are calendar
    years, None where the row names none. `earmark_years`: how long a building stays bound.
    """

    code: str
    payer: str
    form: GrantForm
    pays: frozenset[str]
    share: float = 1.0
    award_eur: float | None = None
    positions: float = np.inf
    years: int = 1
    first_year: int | None = None
    last_year: int | None = None
    place: str = ""
    operators: frozenset[str] = frozenset()
    houses: Literal["any", "new", "existing"] = "any"
    earmark_years: int = 0
    status: Status = "applied"


def misfits(programme: Programme, plan: Plan, *, place: str, operator: Operator) -> tuple[str, ...]:
    """Return why a programme does not fit a house, as codes; nothing where it fits.

    place: another Land or Kreis; operator: not for such operators; houses: only new or only existing ones; ended
    and later: it pays in none of the plan's years.
    """
    found = []
    if not place.startswith(programme.place):
        found.append("place")
    if operator not in programme.operators:
        found.append("operator")
    if programme.houses != "any" and (programme.houses == "existing") != plan.existing:
        found.append("houses")
    if programme.last_year is not None and programme.last_year < _start(programme, plan):
        found.append("ended")
    if programme.first_year is not None and programme.first_year > plan.first_year + plan.years:
        found.append("later")
    return tuple(found)


def _start(programme: Programme, plan: Plan) -> int:
    """Return the calendar year in which the programme first meets a cost: year 0 for building, else year 1."""
    return plan.first_year + (0 if BUILDING in programme.pays else 1)


def paid_years(programme: Programme, plan: Plan) -> tuple[int, int]:
    """Return the plan's first and last year with money of a running programme; the last may lie before the first."""
    first = max(1, (programme.first_year or plan.first_year) - plan.first_year)
    last = first + programme.years - 1
    if programme.last_year is not None:
        last = min(last, programme.last_year - plan.first_year)
    return first, min(last, plan.years)


def granted(programme: Programme, *, odds: Amount, lot: Floats) -> Floats:
    """Return 1 where the money comes, 0 where not: by status, for an application by lot."""
    if programme.status == "applied":
        return np.asarray(lot < odds, dtype=float)
    return np.full_like(lot, 1.0 if programme.status == "granted" else 0.0)


def running_money(programme: Programme, plan: Plan, *, staff: Floats, other: Floats, award: Amount) -> Floats:
    """Return what a programme pays each year if granted: a share of what it may pay, or a fixed sum, never more.

    `staff`: cost of all positions in years 0 to n, of which it pays so many; `other`: the remaining running cost.
    `award`: most that share programmes gave a year in the cases known.
    """
    part = np.minimum(plan.fte, programme.positions) / np.maximum(plan.fte, np.finfo(float).tiny)
    eligible = staff * (part if STAFF in programme.pays else 0.0) + other * float(RUNNING in programme.pays)
    most = np.inf if programme.award_eur is None else programme.award_eur
    if programme.form == "fixed":
        money = fixed_grant(eligible, most)
    else:
        money = share_grant(eligible, programme.share, np.minimum(most, award))
    return while_running(money, *paid_years(programme, plan))


def after_the_end(programme: Programme, plan: Plan, money: Floats, renewal: Amount) -> Floats:
    """Return what is paid on after the programme's last year."""
    return renewed(money, paid_years(programme, plan)[1], renewal)


def building_money(programme: Programme, spent: Floats) -> Floats:
    """Return what a programme pays of the building cost of year 0 if granted."""
    return share_grant(spent, programme.share, np.inf if programme.award_eur is None else programme.award_eur)


def grant_clawback(grant: float, earmark_years: float, closed_after: float) -> float:
    """Return the part of a grant to be paid back, pro rata of the unexpired earmark (Zweckbindung)."""
    if earmark_years <= 0 or closed_after < 0:
        raise InputError("Die Zweckbindung braucht eine Frist über 0 Jahren.")
    return grant * max(0.0, 1.0 - closed_after / earmark_years)
