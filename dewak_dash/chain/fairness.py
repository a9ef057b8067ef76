"""Say with every measure how well and how evenly people reach places: means, Gini, who reaches nothing."""

from dataclasses import dataclass

import numpy as np

from dewak_dash.accessibility import catchments, measures
from dewak_dash.accessibility.catchments import Pairs
from dewak_dash.errors import InputError

# What the people share may differ so much from what is there: adding up.
DUST = 1e-6


@dataclass(frozen=True, kw_only=True)
class Measured:
    """Hold a measure of some people: its mean, how unevenly it is spread (Gini), and over how many people."""

    code: str
    mean: float
    gini: float
    people: float


def _measured(code: str, values: np.ndarray, people: np.ndarray) -> Measured:
    total = float(people.sum())
    return Measured(code=code, mean=float(values @ people) / total if total > 0 else 0.0,
                    gini=measures.gini(values, people), people=total)


def _conserved(people: np.ndarray, room: np.ndarray, reach: Pairs, access: np.ndarray) -> np.ndarray:
    """Return an access whose supply adds up to what anybody reaches; raise InputError where it does not."""
    asked = np.bincount(reach.supply, reach.weight * people[reach.demand], len(room))
    there = float(room[asked > 0].sum())
    if abs(catchments.supplied(people, access) - there) > DUST * (1 + there):
        raise InputError("Verteilte und vorhandene Plätze gehen nicht auf.")
    return access


def measured(people: np.ndarray, room: np.ndarray, cost: np.ndarray, limit: float, counted: np.ndarray
             ) -> tuple[Measured, ...]:
    """Return every measure over the people of `counted` homes; supply is shared with everybody.

    people, counted: (demand,); room: (supply,); cost: minutes, demand x supply, inf where there is no way. `minutes`
    and `raam` are means over those who reach anything; the others over all.
    """
    def bell(way: np.ndarray) -> np.ndarray:
        return measures.gaussian_weight(way, limit)

    flat = catchments.pairs(cost, lambda way: catchments.step_weight(way, {limit: 1.0}))
    fading = catchments.pairs(cost, bell)
    found = {"2sfca": _conserved(people, room, flat, catchments.two_step(people, room, flat)),
             "e2sfca": _conserved(people, room, fading, catchments.two_step(people, room, fading)),
             "3sfca": catchments.three_step(people, room, fading),
             "cumulative": measures.cumulative(cost, room, limit), "gravity": measures.gravity(cost, room, bell)}
    way = measures.least(cost)
    near = (way <= limit) & (people > 0)
    shown = [_measured("minutes", way[near & counted], people[near & counted])]
    shown += [_measured(code, values[counted], people[counted]) for code, values in found.items()]
    if (near & counted).any():
        queue = measures.raam(np.where(cost <= limit, cost, np.inf)[near], people[near], room, limit)
        shown.append(_measured("raam", queue[counted[near]], people[near & counted]))
    return tuple(shown)
