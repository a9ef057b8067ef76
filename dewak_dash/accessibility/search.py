"""Search ways along a table of edges from seeds, each search within a limit of its own.

By machine code where numba is installed, which touches only what lies within the limits; else by scipy, which lays
room for the whole network at every search. Both give the same ways.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from dewak_dash.accessibility import kernels

# For so many waiting nodes, and so many reached by each search, there is room at first.
ROOM, REACHED = 4096, 1024
# So many edges tell how long one is: a width changes how quick a search is, never what it finds.
SAMPLE = 10_000
# Buckets as wide as this share of an edge: narrower ones are looked through more often, in wider ones nodes come again.
NARROW = 0.25
# One number a node for the next search of a table as large: laying it out anew takes longer than the search itself.
_SPARE: dict[int, np.ndarray] = {}
MOST_SPARE = 8


@dataclass(frozen=True, eq=False)
class Seeds:
    """Hold where searches start: seeds first[k]:first[k + 1] are the nodes of search k, `leg_m` the ways behind them.

    Shapes: first (searches + 1,), node and leg_m (seeds,).
    """

    first: np.ndarray
    node: np.ndarray
    leg_m: np.ndarray


@dataclass(frozen=True, eq=False)
class Reached:
    """Hold what searches reached: of search k the nodes first[k]:first[k + 1], in no order, and the ways to them."""

    first: np.ndarray
    node: np.ndarray
    way_m: np.ndarray

    def table(self, nodes: int) -> np.ndarray:
        """Return the ways as a table, shape (searches, nodes); inf where nothing was reached."""
        ways = np.full((len(self.first) - 1, nodes), np.inf)
        ways[np.repeat(np.arange(len(ways)), np.diff(self.first)), self.node] = self.way_m
        return ways

    def table_of(self, wanted: np.ndarray, nodes: int) -> np.ndarray:
        """Return the columns of that table for some of the nodes, without laying out the rest of it."""
        column = np.full(nodes, -1)
        column[wanted] = np.arange(len(wanted))
        kept = np.flatnonzero(column[self.node] >= 0)
        ways = np.full((len(self.first) - 1, len(wanted)), np.inf)
        ways[np.searchsorted(self.first, kept, side="right") - 1, column[self.node[kept]]] = self.way_m[kept]
        return ways


def reached(table: csr_matrix, seeds: Seeds, limit_m: np.ndarray) -> Reached:
    """Return what lies within the limit of each search (searches,), border included.

    table: lengths above 0, node to node.
    """
    loop = kernels.compiled(kernels.within)
    if loop is None or not np.isfinite(limit_m).all():
        return by_scipy(table, seeds, limit_m)
    nodes = table.shape[0]
    # Never so many buckets that looking through them takes longer than the search.
    edge = float(table.data[:SAMPLE].mean()) if table.nnz else 1.0
    width = max(NARROW * edge, float(limit_m.max(initial=0.0)) / max(nodes, 1), 1.0)
    spare = _SPARE.pop(nodes, None)
    best = np.full(nodes, np.inf) if spare is None else spare
    found = Reached(*loop(kernels.positions(table.indptr), kernels.positions(table.indices), table.data,
                          seeds.first.astype(np.uint64), seeds.node.astype(np.uint32), seeds.leg_m.astype(float),
                          limit_m.astype(float), width, best, ROOM, REACHED * max(len(limit_m), ROOM // REACHED)))
    if len(_SPARE) < MOST_SPARE:
        _SPARE[nodes] = best
    return found


def by_scipy(table: csr_matrix, seeds: Seeds, limit_m: np.ndarray) -> Reached:
    """Return the same by scipy: each search starts at a node of its own, whose neighbours are its seeds."""
    nodes, searches = table.shape[0], len(seeds.first) - 1
    order = np.lexsort((seeds.node, np.repeat(np.arange(searches), np.diff(seeds.first))))
    # A leg of 0 would be no entry of the table for the search: the smallest number is one.
    legs = np.maximum(seeds.leg_m[order], np.finfo(float).tiny)
    wide = csr_matrix((np.concatenate((table.data, legs)), np.concatenate((table.indices, seeds.node[order])),
                       np.concatenate((table.indptr, table.indptr[-1] + seeds.first[1:]))),
                      shape=(nodes + searches, nodes + searches))
    found = [dijkstra(wide, directed=True, indices=nodes + k, limit=limit)[:nodes]
             for k, limit in enumerate(limit_m.tolist())]
    for ways in found:
        ways[ways <= np.finfo(float).tiny] = 0.0
    within = [np.flatnonzero(np.isfinite(ways)) for ways in found]
    return Reached(np.concatenate(([0], np.cumsum([len(each) for each in within], dtype=np.int64))).astype(np.int64),
                   np.concatenate([np.zeros(0, np.int64), *within]),
                   np.concatenate([np.zeros(0), *(ways[each] for ways, each in zip(found, within, strict=True))]))
