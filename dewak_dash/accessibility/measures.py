"""Say how well places reach supply without a catchment of its own: nearest, within a limit, fading, and with queues.

`cost` is a table demand x supply (minutes; inf where there is no way). What reaches nothing gets 0, its least cost inf.
"""

from collections.abc import Callable

import numpy as np

from dewak_dash.errors import InputError

# Rounds of sharing people out anew, and the change of everybody's cost below which they are settled.
ROUNDS, SETTLED = 5000, 1e-6


def least(cost: np.ndarray) -> np.ndarray:
    """Return the cost to the nearest supply, inf where none is reached; shape (demand,)."""
    return np.asarray(cost.min(axis=1, initial=np.inf))


def cumulative(cost: np.ndarray, supply: np.ndarray, limit: float) -> np.ndarray:
    """Return all supply within a limit, border included; shape (demand,)."""
    return np.asarray((cost <= limit) @ supply)


def gravity(cost: np.ndarray, supply: np.ndarray, weigh: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """Return supply weighted by how near it is (Hansen 1959); shape (demand,)."""
    return np.asarray(np.where(np.isfinite(cost), weigh(cost), 0.0) @ supply)


def gaussian_weight(cost: np.ndarray, limit: float) -> np.ndarray:
    """Return weights that fall from 1 at cost 0 to 0 at the limit along a bell (Dai 2010), 0 beyond."""
    least_weight = np.exp(-0.5)
    bell = (np.exp(-0.5 * (np.minimum(cost, limit) / limit) ** 2) - least_weight) / (1 - least_weight)
    return np.asarray(np.where(cost <= limit, bell, 0.0))


def huff(cost: np.ndarray, supply: np.ndarray, weigh: Callable[[np.ndarray], np.ndarray]) -> np.ndarray:
    """Return how likely each place chooses each supply: its pull over that of all (Huff 1963).

    Rows add up to 1, or are 0 where nothing pulls; shape of `cost`, (..., demand, supply).
    """
    pull = np.where(np.isfinite(cost), weigh(cost), 0.0) * supply
    whole = pull.sum(axis=-1, keepdims=True)
    return np.asarray(pull / np.where(whole > 0, whole, 1.0))


def raam(cost: np.ndarray, people: np.ndarray, supply: np.ndarray, tau: float) -> np.ndarray:
    """Return the least sum of queue and way once nobody gains by going elsewhere (RAAM, Saxon and Snow 2020).

    A queue is demand per supply over that of the whole region, a way its cost over `tau`. People are shared out by
    the method of Frank and Wolfe (1956) with exact steps: the settled state is the least of a convex sum. Raise
    InputError where somebody reaches no supply, or there is none.
    """
    usable = np.isfinite(cost) & (supply > 0)
    if not usable.any(axis=1).all():
        raise InputError("Für dieses Maß muss jeder Ort mindestens ein Angebot erreichen.")
    way = np.where(usable, cost / tau, np.inf)
    per_supply = 1 / np.where(supply > 0, supply * people.sum() / supply.sum(), np.inf)
    rows = np.arange(len(people))
    share = np.zeros(cost.shape)
    share[rows, way.argmin(axis=1)] = 1.0
    for _ in range(ROUNDS):
        demand = people @ share
        total = way + demand * per_supply
        best = total.argmin(axis=1)
        step = -share
        step[rows, best] += 1.0
        moved = people @ step
        slope = float((np.where(step != 0, total, 0.0) * step * people[:, None]).sum())
        bend = float((moved**2 * per_supply).sum())
        if slope > -SETTLED * people.sum():
            break
        share += step * (min(-slope / bend, 1.0) if bend > 0 else 1.0)
    return np.asarray((way + (people @ share) * per_supply).min(axis=1))


def gini(values: np.ndarray, people: np.ndarray) -> float:
    """Return how unevenly a value is spread over people, 0 (even) to 1 (all with one); 0 where there is nothing.

    Each place counts with its people: half the mean difference of all pairs of people, over the mean.
    """
    order = np.argsort(values)
    people, total = people[order], float(values @ people)
    if not total > 0:
        return 0.0
    below = np.concatenate(([0.0], np.cumsum(values[order] * people))) / total
    return float(1 - (people / people.sum() * (below[1:] + below[:-1])).sum())
