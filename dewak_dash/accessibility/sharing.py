"""Give people a place where they reach one: who is served, who finds everything full, who reaches nothing.

Who lives nearer comes first; where a place is full, people go on to the next they reach. Every step takes the nearest
pair of home and place that still has people and room, so nobody could change with anybody and both walk less alone.
"""

from dataclasses import dataclass

import numpy as np

from dewak_dash.accessibility.measures import least
from dewak_dash.errors import InputError

SERVED, FULL, OUT_OF_REACH = 0, 1, 2
# Part of a person that is lost in adding up.
DUST = 1e-6


@dataclass(frozen=True, eq=False)
class Shared:
    """Hold who found room and whether any place lies within reach, (demand,), and how much room is used, (supply,).

    People who find no room: those of `reaches` who are not `placed`.
    """

    people: np.ndarray
    placed: np.ndarray
    reaches: np.ndarray
    used: np.ndarray

    @property
    def served(self) -> float:
        """Return the people who found room."""
        return float(self.placed.sum())

    @property
    def turned_away(self) -> float:
        """Return the people who reach a place and find all full."""
        return float((self.people - self.placed)[self.reaches].sum())

    @property
    def unreached(self) -> float:
        """Return the people who reach no place."""
        return float(self.people[~self.reaches].sum())

    def by_state(self) -> dict[str, float]:
        """Return the people of each state."""
        return {"served": self.served, "full": self.turned_away, "out_of_reach": self.unreached}

    def states(self) -> np.ndarray:
        """Return SERVED, FULL (somebody finds no room) or OUT_OF_REACH of every home, shape (demand,)."""
        full = self.people - self.placed > DUST * (1 + self.people)
        return np.where(~self.reaches, OUT_OF_REACH, np.where(full, FULL, SERVED))


def share_out(people: np.ndarray, room: np.ndarray, cost: np.ndarray, limit: float) -> Shared:
    """Return who finds room within a limit, border included; cost is a table demand x supply, inf where no way.

    Raise InputError for people or room below 0 or not known.
    """
    if not ((people >= 0).all() and (room >= 0).all()):
        raise InputError("Menschen und Plätze müssen Zahlen ab 0 sein.")
    home, place = np.nonzero(cost <= limit)
    order = np.lexsort((place, home, cost[home, place]))
    left, free = people.astype(float).tolist(), room.astype(float).tolist()
    for i, j in zip(home[order].tolist(), place[order].tolist(), strict=True):
        taken = min(left[i], free[j])
        if taken > 0:
            left[i] -= taken
            free[j] -= taken
    reaches = np.asarray((cost <= limit).any(axis=1))
    found = Shared(people, people - np.array(left), reaches, room - np.array(free))
    if abs(found.placed.sum() - found.used.sum()) > DUST * (1 + people.sum()):
        raise InputError("Versorgte Menschen und belegte Plätze gehen nicht auf.")
    return found


@dataclass(frozen=True, kw_only=True)
class Closure:
    """Hold what one place less means: people who had none nearer, how many of all who found room then reach nothing or
    find all full, and how much longer the way of the former gets on average (unit of the cost; 0 where nobody is left).
    """

    nearest: float
    unreached: float
    overflow: float
    longer: float


def closures(people: np.ndarray, room: np.ndarray, cost: np.ndarray, limit: float) -> tuple[Closure, ...]:
    """Return what it means to close each place in turn, all others staying as they are."""
    before, way = share_out(people, room, cost, limit), least(cost)
    found = []
    for place in range(cost.shape[1]):
        others = np.delete(cost, place, axis=1)
        after, next_way = share_out(people, np.delete(room, place), others, limit), least(others)
        theirs = (cost[:, place] <= limit) & (cost[:, place] <= way)
        still, lost = theirs & after.reaches, before.reaches & ~after.reaches
        moved = float(people[still].sum())
        longer = float(people[still] @ (next_way[still] - way[still])) / moved if moved > 0 else 0.0
        found.append(Closure(nearest=float(people[theirs].sum()), longer=longer,
                             unreached=float(before.placed[lost].sum()),
                             overflow=float((before.placed - after.placed)[~lost].sum())))
    return tuple(found)
