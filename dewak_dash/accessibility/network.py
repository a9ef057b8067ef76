"""Find shortest ways along a network with one-way edges, and how much of its edges lies within a limit."""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from dewak_dash.accessibility.search import Reached, Seeds, reached
from dewak_dash.errors import InputError


@dataclass(frozen=True, eq=False, kw_only=True)
class Network:
    """Hold edges: node positions at both ends, lengths in metres, and whether one may go from start to end (`along`)
    and from end to start (`against`); each of shape (edges,).

    `along_m`, `against_m`: how long a level way takes as long as this one in each direction. All ways are measured in
    such metres; where nothing is said of slopes they are the lengths. `table` holds the same as a sparse table from
    node x to node, `toward` the same turned round; build with `network`.
    """

    start: np.ndarray
    end: np.ndarray
    length_m: np.ndarray
    along: np.ndarray
    against: np.ndarray
    along_m: np.ndarray
    against_m: np.ndarray
    table: csr_matrix
    toward: csr_matrix


def network(nodes: int, start: np.ndarray, end: np.ndarray, length_m: np.ndarray, *, along: np.ndarray | None = None,
            against: np.ndarray | None = None, level_m: tuple[np.ndarray, np.ndarray] | None = None) -> Network:
    """Return a network of edges, open both ways where nothing else is said; of parallel edges the shortest counts.

    level_m: level ways that take as long as each edge along and against it; without it the ground is level.

    Raise InputError for lengths not above 0.
    """
    if len(length_m) and not length_m.min() > 0:
        raise InputError("Jede Kante des Wegenetzes braucht eine Länge über 0.")
    along = np.ones(len(start), bool) if along is None else along
    against = np.ones(len(start), bool) if against is None else against
    rows = np.concatenate((start[along], end[against])).astype(np.int64)
    columns = np.concatenate((end[along], start[against])).astype(np.int64)
    along_m, against_m = (length_m, length_m) if level_m is None else level_m
    length = np.concatenate((along_m[along], against_m[against]))
    return Network(start=start, end=end, length_m=length_m, along=along, against=against, along_m=along_m,
                   against_m=against_m, table=_table(nodes, rows, columns, length),
                   toward=_table(nodes, columns, rows, length))


def _table(nodes: int, rows: np.ndarray, columns: np.ndarray, length: np.ndarray) -> csr_matrix:
    way = rows * nodes + columns
    order = np.lexsort((length, way))
    way, length = way[order], length[order]
    # The sparse table would add parallel edges up.
    shortest = np.append(True, way[1:] != way[:-1]) if len(way) else np.zeros(0, bool)
    first, last = np.divmod(way[shortest], nodes)
    return csr_matrix((length[shortest], (first, last)), shape=(nodes, nodes))


def within_m(streets: Network, sources: np.ndarray, limit_m: float) -> Reached:
    """Return the nodes within a limit of each source and the ways to them, border included."""
    count = len(sources)
    return reached(streets.table, Seeds(np.arange(count + 1), sources, np.zeros(count)), np.full(count, limit_m))


def nearest_m(streets: Network, sources: np.ndarray) -> np.ndarray:
    """Return every node's shortest way from any of the sources, shape (nodes,); inf where there is none."""
    return np.asarray(dijkstra(streets.table, directed=True, indices=sources, min_only=True))


def reached_m(streets: Network, distance_m: np.ndarray, limit_m: float) -> np.ndarray:
    """Return how much of every edge, open both ways, lies within a limit of where the ways lead to; shape (edges,)."""
    left = np.clip(limit_m - distance_m, 0.0, None)
    by_start, by_end = (left[node] * streets.length_m / level for node, level in (
        (streets.start, streets.against_m), (streets.end, streets.along_m)))
    return np.asarray(np.minimum(by_start + by_end, streets.length_m))
