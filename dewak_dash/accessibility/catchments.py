"""Spread supply over the people who can reach it: floating catchment areas.

All functions work on pairs of a demand place and a supply place within reach. Cut-offs are inclusive. A place that
reaches nothing gets 0; a facility that nobody reaches divides nothing. With weight 1 inside one cut-off
`two_step` is the 2SFCA of Luo and Wang (2003), with falling weights the E2SFCA of Luo and Qi (2009); `three_step` is
the 3SFCA of Wan, Zou and Sternberg (2012).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from dewak_dash.accessibility import kernels
from dewak_dash.errors import InputError

# From so many pairs on machine code is worth waking; fewer are done before it is loaded.
MANY_PAIRS = 200_000


@dataclass(frozen=True, eq=False)
class Pairs:
    """Hold reachable pairs: demand and supply positions and the pair's weight, each of shape (pairs,)."""

    demand: np.ndarray
    supply: np.ndarray
    weight: np.ndarray


def step_weight(cost: np.ndarray, steps: Mapping[float, float]) -> np.ndarray:
    """Return the weight of the first step whose upper bound is not exceeded (bound -> weight), else 0."""
    loop = kernels.compiled(kernels.stepped) if cost.size >= MANY_PAIRS else None
    if loop is not None:
        bounds = np.array(sorted(steps), float)
        values = np.array([steps[bound] for bound in sorted(steps)], float)
        return np.asarray(loop(cost.ravel().astype(float, copy=False), bounds, values, np.empty(cost.size))
                          ).reshape(cost.shape)
    # Twice as quick as looking every pair up: there are few steps.
    weights = np.zeros(cost.shape)
    for bound in sorted(steps, reverse=True):
        weights[cost <= bound] = steps[bound]
    return weights


def pairs(cost: np.ndarray, weigh: Callable[[np.ndarray], np.ndarray]) -> Pairs:
    """Return the pairs of a table of costs (demand x supply; inf where there is no way) that weigh more than 0."""
    weight = weigh(cost)
    if np.isnan(weight).any() or (weight < 0).any():
        raise InputError("Gewichte im Einzugsgebiet müssen Zahlen ab 0 sein.")
    demand, supply = np.nonzero(weight)
    return Pairs(demand, supply, weight[demand, supply])


def _ratios(supply: np.ndarray, asked: np.ndarray) -> np.ndarray:
    return np.asarray(np.divide(supply, asked, out=np.zeros(len(supply)), where=asked > 0))


def two_step(population: np.ndarray, supply: np.ndarray, reach: Pairs) -> np.ndarray:
    """Return supply per person at every demand place, shape (demand,)."""
    loop = kernels.compiled(kernels.shared) if len(reach.weight) >= MANY_PAIRS else None
    if loop is not None:
        return np.asarray(loop(kernels.positions(reach.demand), kernels.positions(reach.supply), reach.weight,
                               population.astype(float, copy=False), supply.astype(float, copy=False)))
    asked = np.bincount(reach.supply, reach.weight * population[reach.demand], len(supply))
    share = reach.weight * _ratios(supply, asked)[reach.supply]
    return np.bincount(reach.demand, share, len(population))


def three_step(population: np.ndarray, supply: np.ndarray, reach: Pairs) -> np.ndarray:
    """Return supply per person where people choose among what they reach in proportion to the weights."""
    total = np.bincount(reach.demand, reach.weight, len(population))
    chosen = Pairs(reach.demand, reach.supply, reach.weight * reach.weight / total[reach.demand])
    return two_step(population, supply, chosen)


def supplied(population: np.ndarray, access: np.ndarray) -> float:
    """Return the supply that the people share: equals all supply that anybody reaches."""
    return float(population @ access)
