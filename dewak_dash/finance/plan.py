"""Describe a house: rooms, positions, opening, people; every size may be one number or one a draw."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats

Amount = float | Floats
Tenure = Literal["owned", "bought", "ground_lease", "rented", "lent"]
Owner = Literal["town", "operator", "housing", "private"]
WEEKS = 52


@dataclass(frozen=True, kw_only=True)
class Rooms:
    """Hold the rooms: by what right they are used, whose they are, how large, how much is sub-let for good.

    `sublet_share`: part of the area that other services rent all year and pay for, 0 to 1.
    """

    tenure: Tenure
    owner: Owner
    area_m2: Amount
    sublet_share: Amount = 0.0


@dataclass(frozen=True, kw_only=True)
class Position:
    """Hold a position: what for, pay group, stage (1 to 6) in year 1, full-time equivalents."""

    role: str
    pay_group: str
    stage: int
    fte: Amount


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Hold what the house is to be, the same for every organisation form; raises InputError if impossible.

    `existing`: it stands already, so nothing is fitted out in year 0. `reach`: people in walking distance, None
    where nobody computed it. `years`: years 1 to n after year 0, at least as long as a grant binds.
    """

    rooms: Rooms
    positions: tuple[Position, ...]
    opening_hours_per_week: Amount
    visits_per_opening_hour: Amount
    volunteers: Amount
    promised_members: Amount
    existing: bool = False
    reach: float | None = None
    years: int
    first_year: int = 0

    def __post_init__(self) -> None:
        sizes = (self.opening_hours_per_week, self.visits_per_opening_hour, self.volunteers, self.promised_members,
                 self.rooms.sublet_share, *(position.fte for position in self.positions))
        if np.min(self.rooms.area_m2) <= 0 or self.years < 1 or min(float(np.min(size)) for size in sizes) < 0:
            raise InputError("Ein Haus braucht eine Fläche über 0, mindestens ein Jahr und keine negativen Werte.")
        if np.max(self.rooms.sublet_share) > 1:
            raise InputError("Höchstens die ganze Fläche kann untervermietet werden.")

    @property
    def fte(self) -> Amount:
        """Return all positions together."""
        return sum((position.fte for position in self.positions), 0.0)

    @property
    def opening_hours(self) -> Amount:
        """Return opening hours of a year."""
        return self.opening_hours_per_week * WEEKS

    @property
    def visits(self) -> Amount:
        """Return visits of a year: they follow from the hours the house is open."""
        return self.opening_hours * self.visits_per_opening_hour


@dataclass(frozen=True, kw_only=True)
class Hours:
    """Hold hours of a year: needed to keep the house open, given by staff, given by volunteers."""

    needed: Floats
    staff: Floats
    volunteers: Floats

    @property
    def missing(self) -> Floats:
        """Return hours nobody is there for, never below zero."""
        return np.maximum(self.needed - self.staff - self.volunteers, 0.0)


def hours(plan: Plan, *, present: Amount, hours_per_position: float, volunteer_hours: Floats) -> Hours:
    """Return hours needed beside hours there; `present`: people on duty while the house is open."""
    needed = np.asarray(plan.opening_hours * present, dtype=float)
    staff = np.asarray(plan.fte * hours_per_position, dtype=float)
    return Hours(needed=needed, staff=staff, volunteers=volunteer_hours)
