"""Choose sites by mixed-integer programming (HiGHS): p-median, p-center, maximal and full covering.

`cost` is a table demand x site (minutes or metres). Every answer names its bound, so that the gap is known, and its
value is that of the sites it names, also where time ran out. A p-median is searched and bounded first; where that
proves nothing and the table is small, all ways are tried.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import coo_matrix, csr_matrix, hstack, identity, vstack

from dewak_dash.accessibility.siting_median import median, value_of
from dewak_dash.errors import InputError

# Pairs of demand and site up to which a p-median is solved exactly; and the gap at which a search is content.
EXACT_PAIRS, CONTENT, SAME = 62_500, 0.001, 1e-9
# A solver asked for no time at all answers nothing.
LEAST_SECONDS = 0.05


@dataclass(frozen=True)
class Sites:
    """Hold chosen sites (positions), the value reached and the solver's proven bound."""

    chosen: tuple[int, ...]
    value: float
    bound: float


def _chosen(values: np.ndarray) -> tuple[int, ...]:
    return tuple(int(i) for i in np.flatnonzero(values > 1 / 2))


def _proven(found: OptimizeResult, least: float) -> float:
    """Return what a solver has proven no choice to go below, `least` where time ran out before it had anything."""
    bound = found.mip_dual_bound
    return least if bound is None or not np.isfinite(bound) else max(float(bound), least)


def _better(found: OptimizeResult, sites: int, simple: tuple[int, ...], worth: Callable[[tuple[int, ...]], float]
            ) -> tuple[int, ...]:
    """Return the solver's sites, the last of its values, or simpler ones where they are better or it had no time."""
    if found.x is None:
        return simple
    solved = _chosen(found.x[len(found.x) - sites:])
    return simple if worth(simple) > worth(solved) else solved


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


def p_center(cost: np.ndarray, p: int, *, seconds: float = 60.0) -> Sites:
    """Return p sites with the least longest way, by halving over the distinct costs with full covering.

    Raise InputError where p sites cannot serve everybody.
    """
    end = time.perf_counter() + seconds
    steps = np.unique(cost[np.isfinite(cost)])
    low, high, proven, best = 0, len(steps), 0, None
    while low < high:
        middle = (low + high) // 2
        covered = (cost <= steps[middle]).any(axis=1).all()
        left = max(end - time.perf_counter(), LEAST_SECONDS)
        found = full_cover(cost, float(steps[middle]), seconds=left) if covered else None
        if found is not None and len(found.chosen) <= p:
            high, best = middle, found
        else:
            low = middle + 1
            # What the solver had no time to prove moves no bound.
            proven = low if found is None or found.bound > p else proven
    if proven == len(steps):
        raise InputError("Für diese Vorgaben gibt es keine Auswahl von Standorten.")
    chosen = _one_by_one(*_alike(cost <= steps[-1], np.ones(len(cost))), p) if best is None else best.chosen
    longest = float(cost[:, chosen].min(axis=1).max())
    return Sites(chosen, longest, min(float(steps[proven]), longest))


def _alike(near: np.ndarray, weight: np.ndarray) -> tuple[csr_matrix, np.ndarray]:
    """Return the demands that have the same sites near as one, with the weight of all; each row once."""
    rows, at = np.unique(np.packbits(near, axis=1), axis=0, return_inverse=True)
    return (csr_matrix(np.unpackbits(rows, axis=1, count=near.shape[1]).astype(float)),
            np.bincount(at.ravel(), weight, len(rows)))


def _one_by_one(near: csr_matrix, weight: np.ndarray, most: int) -> tuple[int, ...]:
    """Return sites that one after another bring most weight near, until all is or there are so many."""
    chosen: list[int] = []
    by_site = near.T.tocsr()
    left = np.where(near.getnnz(axis=1) > 0, weight, 0.0)
    while left.any() and len(chosen) < most:
        chosen.append(int((by_site @ left).argmax()))
        left[by_site.indices[slice(*by_site.indptr[chosen[-1]:chosen[-1] + 2])]] = 0.0
    return tuple(sorted(chosen))


def full_cover(cost: np.ndarray, limit: float, *, seconds: float = 60.0) -> Sites:
    """Return the fewest sites that leave nobody farther than the limit. Raise InputError where somebody always is."""
    if not (cost <= limit).any(axis=1).all():
        raise InputError("Mindestens ein Ort erreicht innerhalb der Grenze keinen möglichen Standort.")
    near, many = _alike(cost <= limit, np.ones(len(cost)))
    sites = cost.shape[1]
    found = milp(np.ones(sites), integrality=np.ones(sites), bounds=Bounds(0, 1),
                 constraints=[LinearConstraint(near, 1, np.inf)], options={"time_limit": seconds})
    chosen = _better(found, sites, _one_by_one(near, many, sites), lambda sites: -len(sites))
    return Sites(chosen, float(len(chosen)), max(float(np.ceil(_proven(found, 1.0) - SAME)), 1.0))


def most_covered(cost: np.ndarray, weight: np.ndarray, limit: float, p: int, *, seconds: float = 60.0) -> Sites:
    """Return the p sites that bring most weight within the limit."""
    near, many = _alike(cost <= limit, weight)
    demand, sites = near.shape
    rules = vstack([hstack([identity(demand), -near]),
                    hstack([csr_matrix((1, demand)), csr_matrix(np.ones((1, sites)))])])
    upper = np.concatenate((np.zeros(demand), [p]))
    found = milp(-np.concatenate((many, np.zeros(sites))), bounds=Bounds(0, 1),
                 integrality=np.concatenate((np.zeros(demand), np.ones(sites))),
                 constraints=[LinearConstraint(rules, -np.inf, upper)], options={"time_limit": seconds})

    def reached(chosen: tuple[int, ...]) -> float:
        return float(weight[(cost[:, chosen] <= limit).any(axis=1)].sum())

    chosen = _better(found, sites, _one_by_one(near, many, p), reached)
    return Sites(chosen, reached(chosen), max(-_proven(found, -float(weight.sum())), reached(chosen)))


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
