"""Loops that numba turns into machine code where it is installed; without it the callers go another, slower way.

Each is written in the plain part of Python that numba knows, so what runs is what stands here.
"""

import importlib
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np


@cache
def compiled(loop: Callable[..., Any]) -> Callable[..., Any] | None:
    """Return a loop as machine code, kept on disk where that may be written; None where numba is not installed."""
    try:
        numba = importlib.import_module("numba")
    except ImportError:
        return None
    try:
        made: Callable[..., Any] = numba.njit(cache=True, nogil=True)(loop)
    except RuntimeError:  # nowhere to keep it
        made = numba.njit(nogil=True)(loop)
    return made


def within(indptr: np.ndarray, indices: np.ndarray, length: np.ndarray, first: np.ndarray, seeds: np.ndarray,
           legs: np.ndarray, limits: np.ndarray, width: float, best: np.ndarray, seen: np.ndarray, room: int
           ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return where each search's nodes begin, (searches + 1,), the nodes within its limit and the ways to them.

    A search k starts at seeds[first[k]:first[k + 1]] with ways of `legs` behind it; a table of edges as of
    scipy.sparse. Nodes wait in buckets of `width` and come again where a shorter way is found (delta-stepping, Meyer
    and Sanders 2003). `best` and `seen` hold one number a node, `seen` all 0: only what is reached is touched. `room`
    is for how many nodes there is room at first; a search for which it is too small is done again with more.
    """
    begin, nodes, ways = np.zeros(len(first), np.int64), np.empty(room, np.int64), np.empty(room)
    wait, behind, after = np.empty(room, np.int64), np.empty(room), np.empty(room, np.int64)
    k, mark = 0, 0
    while k < len(first) - 1:
        limit, mark, found, pushed = limits[k], mark + 1, begin[k], 0
        top = np.full(int(limit / width) + 1, -1, np.int64)
        for bucket in range(-1, len(top)):
            # Before the first bucket: the seeds, as if they were the edges of one node.
            entry = 0 if bucket < 0 else top[bucket]
            while entry >= 0 and pushed < room and found < room:
                if bucket < 0:
                    edge, last, way = first[k], first[k + 1], 0.0
                else:
                    top[bucket] = after[entry]
                    node, way = wait[entry], behind[entry]
                    edge, last = (indptr[node], indptr[node + 1]) if way == best[node] else (0, 0)
                for at in range(edge, last):
                    other = seeds[at] if bucket < 0 else indices[at]
                    there = way + (legs[at] if bucket < 0 else length[at])
                    if there > limit or (seen[other] == mark and best[other] <= there):
                        continue
                    if pushed == room or found == room:
                        break
                    if seen[other] != mark:
                        seen[other] = mark
                        nodes[found] = other
                        found += 1
                    best[other] = there
                    here = int(there / width)
                    wait[pushed], behind[pushed], after[pushed] = other, there, top[here]
                    top[here] = pushed
                    pushed += 1
                entry = -1 if bucket < 0 else top[bucket]
        if pushed == room or found == room:
            room *= 2
            nodes, ways = np.concatenate((nodes, nodes)), np.concatenate((ways, ways))
            wait, behind, after = np.empty(room, np.int64), np.empty(room), np.empty(room, np.int64)
            continue
        ways[begin[k]:found] = best[nodes[begin[k]:found]]
        k += 1
        begin[k] = found
    return begin, nodes[:begin[-1]], ways[:begin[-1]]


def shared(demand: np.ndarray, supply: np.ndarray, weight: np.ndarray, people: np.ndarray, room: np.ndarray
           ) -> np.ndarray:
    """Return supply per person at every demand place from pairs of demand and supply, shape (demand,)."""
    ratio, access = np.zeros(len(room)), np.zeros(len(people))
    for pair in range(len(weight)):
        ratio[supply[pair]] += weight[pair] * people[demand[pair]]
    for place in range(len(room)):
        ratio[place] = room[place] / ratio[place] if ratio[place] > 0 else 0.0
    for pair in range(len(weight)):
        access[demand[pair]] += weight[pair] * ratio[supply[pair]]
    return access


def stepped(cost: np.ndarray, bounds: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Return of each cost the value of the first bound (rising) that is not exceeded, else 0; flat."""
    weights = np.zeros(len(cost))
    for pair in range(len(cost)):
        for step in range(len(bounds)):
            if cost[pair] <= bounds[step]:
                weights[pair] = values[step]
                break
    return weights
