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


def positions(whole: np.ndarray) -> np.ndarray:
    """Return positions (whole numbers from 0) as unsigned ones, without copying them.

    numba looks at every signed position whether it counts from the end, which takes as long as the work itself.
    """
    return whole.view(np.dtype(f"u{whole.dtype.itemsize}"))


def within(indptr: np.ndarray, indices: np.ndarray, length: np.ndarray, first: np.ndarray, seeds: np.ndarray,
           legs: np.ndarray, limits: np.ndarray, width: float, best: np.ndarray, room: int, wide: int
           ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return where each search's nodes begin, (searches + 1,), the nodes within its limit and the ways to them.

    A search k starts at seeds[first[k]:first[k + 1]] with ways of `legs` behind it; a table of edges as of
    scipy.sparse. Nodes wait in buckets of `width` and come again where a shorter way is found (delta-stepping, Meyer
    and Sanders 2003). `best` holds inf for every node and is left so: only what is reached is touched. `room` is for
    waiting nodes, `wide` for all that is reached; a search for which either is too small is done again with more.
    """
    begin, nodes, ways = np.zeros(len(first), np.int64), np.empty(wide, np.uint32), np.empty(wide)
    wait, behind, after = np.empty(room, np.uint32), np.empty(room), np.empty(room, np.int32)
    per_width, k, one = 1.0 / width, 0, np.uint64(1)
    while k < len(first) - 1:
        limit, found, pushed, fits = limits[k], np.uint64(begin[k]), np.uint64(0), True
        top = np.full(int(limit * per_width) + 1, -1, np.int32)
        # Before the first bucket: the seeds, as if they were the edges of one node.
        for bucket in range(-1, len(top)):
            entry = 0 if bucket < 0 else top[bucket]
            while entry >= 0 and fits:
                if bucket < 0:
                    at, last, way = np.uint64(first[k]), np.uint64(first[k + 1]), 0.0
                else:
                    held = np.uint64(entry)
                    top[bucket] = after[held]
                    node, way = np.uint64(wait[held]), behind[held]
                    last = np.uint64(indptr[node + one])
                    at = np.uint64(indptr[node]) if way == best[node] else last
                fits = bool(pushed + (last - at) <= len(wait) and found + (last - at) <= len(nodes))
                while at < last and fits:
                    other = np.uint64(seeds[at] if bucket < 0 else indices[at])
                    there, before = way + (legs[at] if bucket < 0 else length[at]), best[other]
                    at += one
                    if there > limit or before <= there:
                        continue
                    if before == np.inf:
                        nodes[found] = other
                        found += one
                    best[other] = there
                    here = np.uint64(there * per_width)
                    wait[pushed], behind[pushed], after[pushed] = other, there, top[here]
                    top[here] = pushed
                    pushed += one
                entry = -1 if bucket < 0 else top[bucket]
        for spot in range(begin[k], found):
            if fits:
                ways[spot] = best[nodes[spot]]
            best[nodes[spot]] = np.inf
        if fits:
            k += 1
            begin[k] = found
            continue
        room, nodes, ways = 2 * room, np.concatenate((nodes, nodes)), np.concatenate((ways, ways))
        wait, behind, after = np.empty(room, np.uint32), np.empty(room), np.empty(room, np.int32)
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


def stepped(cost: np.ndarray, bounds: np.ndarray, values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Return `weights`, flat, with the value of the first bound (rising) that each cost does not exceed, else 0.

    A few costs at a time, bound after bound: without a jump that depends on a cost many are compared at once.
    """
    for first in range(0, len(cost), 2048):
        some, held = cost[first:first + 2048], weights[first:first + 2048]
        for pair in range(len(some)):
            held[pair] = 0.0
        for step in range(len(bounds) - 1, -1, -1):
            bound, value = bounds[step], values[step]
            for pair in range(len(some)):
                before = held[pair]
                held[pair] = value if some[pair] <= bound else before
    return weights
