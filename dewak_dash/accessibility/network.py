"""Walk along a network: shortest ways, reach along cut edges, and cells tied to the nearest edge."""

from dataclasses import dataclass

import numpy as np
import shapely
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from dewak_dash.errors import InputError


@dataclass(frozen=True, eq=False)
class Network:
    """Hold edges walkable both ways: node positions at both ends and lengths in metres, each of shape (edges,).

    `table` holds the same as a sparse table node x node; build a network with `network`.
    """

    start: np.ndarray
    end: np.ndarray
    length_m: np.ndarray
    table: csr_matrix


def network(nodes: int, start: np.ndarray, end: np.ndarray, length_m: np.ndarray) -> Network:
    """Return a network of edges; of parallel edges the shortest counts. Raise InputError for lengths not above 0."""
    if len(length_m) and not length_m.min() > 0:
        raise InputError("Jede Kante des Wegenetzes braucht eine Länge über 0.")
    way = np.concatenate((start, end)).astype(np.int64) * nodes + np.concatenate((end, start))
    length = np.concatenate((length_m, length_m))
    order = np.lexsort((length, way))
    way, length = way[order], length[order]
    # The sparse table would add parallel edges up.
    shortest = np.append(True, way[1:] != way[:-1]) if len(way) else np.zeros(0, bool)
    rows, columns = np.divmod(way[shortest], nodes)
    return Network(start, end, length_m, csr_matrix((length[shortest], (rows, columns)), shape=(nodes, nodes)))


def distances_m(streets: Network, sources: np.ndarray, limit_m: float = np.inf) -> np.ndarray:
    """Return the shortest ways from sources to all nodes, shape (sources, nodes); inf beyond the limit."""
    return np.atleast_2d(dijkstra(streets.table, directed=True, indices=sources, limit=limit_m))


def nearest_m(streets: Network, sources: np.ndarray) -> np.ndarray:
    """Return every node's shortest way to any of the sources, shape (nodes,); inf where there is none."""
    return np.asarray(dijkstra(streets.table, directed=True, indices=sources, min_only=True))


def reached_m(streets: Network, distance_m: np.ndarray, limit_m: float) -> np.ndarray:
    """Return how much of every edge lies within a limit, entered from both ends; metres, shape (edges,)."""
    left = np.clip(limit_m - distance_m, 0.0, None)
    return np.asarray(np.minimum(left[streets.start] + left[streets.end], streets.length_m))


@dataclass(frozen=True)
class Snap:
    """Tie a point to an edge: way to the edge, and from there to the edge's start and end; metres."""

    edge: int
    access_m: float
    to_start_m: float
    to_end_m: float


def snap(point: tuple[float, float], edges: list[shapely.LineString], limit_m: float) -> Snap | None:
    """Return the nearest point of the nearest edge; None where every edge lies farther than the limit."""
    spot = shapely.Point(point)
    away = shapely.distance(edges, spot)
    nearest = int(np.argmin(away)) if len(edges) else -1
    if nearest < 0 or away[nearest] > limit_m:
        return None
    along = float(shapely.line_locate_point(edges[nearest], spot))
    return Snap(nearest, float(away[nearest]), along, float(shapely.length(edges[nearest])) - along)
