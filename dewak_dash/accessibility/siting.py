"""Choose sites by mixed-integer programming (HiGHS): p-median, p-center, maximal and full covering.

`cost` is a table demand x site (minutes or metres). Every answer names its bound, so that the gap is known, and its
value is that of the sites it names, also where time ran out. A p-median is searched and bounded first; where that
proves nothing and the table is small, all ways are tried.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import coo_matrix, csr_matrix, hstack, identity, vstack

from dewak_dash.accessibility.siting_median import median, value_of
from dewak_dash.errors import InputError

# Pairs of demand and site up to which a p-median is solved exactly; and the gap at which a search is content.
EXACT_PAIRS, CONTENT, SAME = 62_500, 0.001, 1e-9


@dataclass(frozen=True)
class Sites:
    """Hold chosen sites (positions), the value reached and the solver's proven bound."""

    chosen: tuple[int, ...]
    value: float
    bound: float


def _solved(found: OptimizeResult) -> OptimizeResult:
    if found.x is None:
        raise InputError("Für diese Vorgaben gibt es keine Auswahl von Standorten.")
    return found


def _chosen(values: np.ndarray) -> tuple[int, ...]:
    return tuple(int(i) for i in np.flatnonzero(values > 1 / 2))


def p_median(cost: np.ndarray, weight: np.ndarray, p: int, *, built: Sequence[int] = (), seconds: float = 60.0
             ) -> Sites:
    """Return the p sites with the least weighted cost when everybody goes to the nearest; those built are among them.

    Raise InputError where there are fewer sites than p, or more built.
    """
    sites, kept = cost.shape[1], np.unique(np.array(built, int))
    if not max(1, len(kept)) <= p <= sites:
        raise InputError(f"Von {sites} möglichen Standorten lassen sich nicht {p} wählen.")
    weighted = cost * weight[:, None]
    small = cost.size <= EXACT_PAIRS
    chosen, bound = median(weighted, p, kept, seconds=seconds / 2 if small else seconds, gap=SAME if small else CONTENT)
    value = value_of(weighted, chosen)
    if small and value - bound > SAME * value:
        # The search has not proven its choice: all ways are tried, with the better of both answers kept.
        others, proven = _exact_median(weighted, p, kept, seconds / 2)
        bound = max(bound, min(proven, value))
        chosen = others if len(others) and value_of(weighted, others) < value else chosen
    return Sites(tuple(sorted(chosen.tolist())), value_of(weighted, chosen), bound)


def _exact_median(cost: np.ndarray, p: int, built: np.ndarray, seconds: float) -> tuple[np.ndarray, float]:
    """Return the best choice found in time, empty where there is none yet, and what is proven."""
    demand, sites = cost.shape
    ways = demand * sites
    row = np.repeat(np.arange(demand), sites)
    served = coo_matrix((np.ones(ways), (row, np.arange(ways))), shape=(demand, ways + sites))
    opened = hstack([identity(ways), -coo_matrix((np.ones(ways), (np.arange(ways), np.tile(np.arange(sites), demand))),
                                                 shape=(ways, sites))])
    number = csr_matrix((np.ones(sites), (np.zeros(sites, int), ways + np.arange(sites))), shape=(1, ways + sites))
    objective = np.concatenate((cost.ravel(), np.zeros(sites)))
    whole, least = np.concatenate((np.zeros(ways), np.ones(sites))), np.zeros(ways + sites)
    least[ways + built] = 1
    found = milp(objective, integrality=whole, bounds=Bounds(least, 1), options={"time_limit": seconds},
                 constraints=[LinearConstraint(served, 1, 1), LinearConstraint(opened, -np.inf, 0),
                              LinearConstraint(number, p, p)])
    chosen = _chosen(found.x[ways:]) if found.x is not None else ()
    proven = -np.inf if found.mip_dual_bound is None else float(found.mip_dual_bound)
    return np.array(chosen, int), proven


def p_center(cost: np.ndarray, p: int) -> Sites:
    """Return p sites with the least longest way, by halving over the distinct costs with full covering."""
    steps = np.unique(cost)
    low, high = 0, len(steps) - 1
    best = full_cover(cost, float(steps[high]))
    while low < high:
        middle = (low + high) // 2
        covered = (cost <= steps[middle]).any(axis=1).all()
        found = full_cover(cost, float(steps[middle])) if covered else None
        if found is not None and len(found.chosen) <= p:
            high, best = middle, found
        else:
            low = middle + 1
    if len(best.chosen) > p:
        raise InputError("Für diese Vorgaben gibt es keine Auswahl von Standorten.")
    return Sites(best.chosen, float(steps[high]), float(steps[high]))


def full_cover(cost: np.ndarray, limit: float) -> Sites:
    """Return the fewest sites that leave nobody farther than the limit. Raise InputError where somebody always is."""
    near = csr_matrix((cost <= limit).astype(float))
    if (near.sum(axis=1) == 0).any():
        raise InputError("Mindestens ein Ort erreicht innerhalb der Grenze keinen möglichen Standort.")
    sites = cost.shape[1]
    found = _solved(milp(np.ones(sites), integrality=np.ones(sites), bounds=Bounds(0, 1),
                         constraints=[LinearConstraint(near, 1, np.inf)]))
    return Sites(_chosen(found.x), float(found.fun), float(found.mip_dual_bound))


def most_covered(cost: np.ndarray, weight: np.ndarray, limit: float, p: int) -> Sites:
    """Return the p sites that bring most weight within the limit."""
    demand, sites = cost.shape
    near = csr_matrix((cost <= limit).astype(float))
    rules = vstack([hstack([identity(demand), -near]),
                    hstack([csr_matrix((1, demand)), csr_matrix(np.ones((1, sites)))])])
    upper = np.concatenate((np.zeros(demand), [p]))
    found = _solved(milp(-np.concatenate((weight, np.zeros(sites))), bounds=Bounds(0, 1),
                         integrality=np.concatenate((np.zeros(demand), np.ones(sites))),
                         constraints=[LinearConstraint(rules, -np.inf, upper)]))
    return Sites(_chosen(found.x[demand:]), -float(found.fun), -float(found.mip_dual_bound))


def each_added(cost: np.ndarray, weight: np.ndarray, near: np.ndarray) -> np.ndarray:
    """Return the weighted cost with each site added alone to what is near already; shape (sites,).

    near: cost to the nearest of what is there, inf where nothing is; cost and weight finite. All sites are tried, so
    the least value is proven to be the best.
    """
    return np.asarray(weight @ np.minimum(cost, near[:, None]))


def added_by_group(parts: np.ndarray, cost: np.ndarray, now: np.ndarray, longest: float) -> np.ndarray:
    """Return the cost per person of each group with each site alone beside what is there, shape (groups, sites + 1).

    The first site is the one that stands now. parts: which part of a group lives at each demand (demand, groups);
    cost: demand x sites; now: demand x what is there, the site in question first; a cost above `longest` counts as it.
    """
    near = np.minimum(now[:, 1:].min(axis=1, initial=longest), longest)
    sites = np.concatenate((now[:, :1], cost), axis=1)
    return np.asarray(parts.T @ np.minimum(np.minimum(sites, longest), near[:, None]))


def how_often_best(values: Sequence[np.ndarray]) -> tuple[np.ndarray, float]:
    """Return the share of courses in which each site is the cheapest, the first (which stands now) apart; and the share
    in which none is cheaper than the first. values: tables of courses x sites.
    """
    every = np.concatenate(list(values))
    best = np.bincount(every[:, 1:].argmin(axis=1), minlength=every.shape[1] - 1) / len(every)
    return best, float((every[:, 0] <= every[:, 1:].min(axis=1) * (1 + SAME)).mean())
