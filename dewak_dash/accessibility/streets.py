"""Walk from door to door: places tied to the nearest edge of the connected streets, ways along parts of edges.

A place is tied to an edge, never to a node or to an island that leads nowhere: it walks straight to the edge, then
along a part of it. Both legs count. A place farther than a limit from every edge is not tied, and reaches nothing.
Where heights are known a way is as long as the level way that takes the same time; straight legs count as level.
"""

from dataclasses import dataclass

import numpy as np
import shapely
from scipy.sparse.csgraph import connected_components

from dewak_dash.accessibility.network import Network, network
from dewak_dash.accessibility.search import Reached, Seeds, reached


@dataclass(frozen=True, eq=False)
class Streets:
    """Hold a network with the shapes of its edges (lines in metres) and a tree over those of its main part.

    `main` names the edges whose ends all lead to each other, positions in the network, in the tree's order.
    """

    network: Network
    shapes: np.ndarray
    main: np.ndarray
    tree: shapely.STRtree


@dataclass(frozen=True, eq=False)
class Ties:
    """Hold where places are tied: edge (-1: too far from any), way to it, and from there to the edge's two ends.

    Metres on the ground, each of shape (places,).
    """

    edge: np.ndarray
    access_m: np.ndarray
    to_start_m: np.ndarray
    to_end_m: np.ndarray

    @property
    def tied(self) -> np.ndarray:
        """Return which places are tied."""
        return self.edge >= 0


def _split_stopped(start: np.ndarray, end: np.ndarray, start_stops: np.ndarray, end_stops: np.ndarray
                   ) -> tuple[np.ndarray, np.ndarray]:
    """Return the ends of edges, where a barrier stops each with a node of its own: one gets to it, not through."""
    first = int(max(start.max(initial=-1), end.max(initial=-1))) + 1
    start, end = start.astype(np.int64), end.astype(np.int64)
    start[start_stops] = first + np.arange(start_stops.sum())
    end[end_stops] = first + start_stops.sum() + np.arange(end_stops.sum())
    return start, end


def streets(start: np.ndarray, end: np.ndarray, length_m: np.ndarray, shapes: np.ndarray, *, along: np.ndarray,
            against: np.ndarray, start_stops: np.ndarray, end_stops: np.ndarray,
            level_m: tuple[np.ndarray, np.ndarray] | None = None) -> Streets:
    """Return streets of edges for one mode; all arrays of shape (edges,), `*_stops` and directions as booleans.

    level_m: level ways that take as long as each edge along and against it; without it the ground is level.
    """
    used = along | against
    level_m = None if level_m is None else (level_m[0][used], level_m[1][used])
    start, end, length_m, shapes, along, against, start_stops, end_stops = (
        each[used] for each in (start, end, length_m, shapes, along, against, start_stops, end_stops))
    start, end = _split_stopped(start, end, start_stops, end_stops)
    _, numbers = np.unique(np.concatenate((start, end)), return_inverse=True)
    start, end = numbers[:len(start)], numbers[len(start):]
    nodes = int(numbers.max(initial=-1)) + 1
    found = network(nodes, start, end, length_m, along=along, against=against, level_m=level_m)
    _, part = connected_components(found.table, directed=True, connection="strong")
    size = np.bincount(part[start], length_m * (part[start] == part[end]), max(nodes, 1))
    main = np.flatnonzero((part[start] == size.argmax()) & (part[end] == size.argmax()))
    return Streets(found, shapes, main, shapely.STRtree(shapes[main]))


def tie(found: Streets, x: np.ndarray, y: np.ndarray, limit_m: float) -> Ties:
    """Return where places (metres, any number) are tied to the nearest edge no farther than a limit."""
    spots = shapely.points(x, y)
    place, near = found.tree.query_nearest(spots, max_distance=limit_m, all_matches=False)
    edge = np.full(len(spots), -1)
    edge[place] = found.main[near]
    access, to_start, to_end = (np.full(len(spots), np.inf) for _ in range(3))
    shapes, length = found.shapes[edge[place]], found.network.length_m[edge[place]]
    access[place] = shapely.distance(shapes, spots[place])
    to_start[place] = shapely.line_locate_point(shapes, spots[place], normalized=True) * length
    to_end[place] = length - to_start[place]
    return Ties(edge, access, to_start, to_end)


def _along(net: Network, edge: np.ndarray) -> np.ndarray:
    """Return how many level metres a metre along each edge takes."""
    return np.asarray(net.along_m[edge] / net.length_m[edge])


def _against(net: Network, edge: np.ndarray) -> np.ndarray:
    """Return how many level metres a metre against each edge takes."""
    return np.asarray(net.against_m[edge] / net.length_m[edge])


def _seeds(found: Streets, goals: Ties) -> Seeds:
    """Return the ends of edges from which one comes to goals: from the start along, from the end against."""
    net, tied = found.network, np.flatnonzero(goals.tied)
    edge = goals.edge[tied]
    along, against = net.along[edge], net.against[edge]
    by_start, by_end = goals.to_start_m[tied] * _along(net, edge), goals.to_end_m[tied] * _against(net, edge)
    goal = np.concatenate((tied[along], tied[against]))
    order = np.argsort(goal, kind="stable")
    node = np.concatenate((net.start[edge][along], net.end[edge][against]))[order]
    legs = np.concatenate((by_start[along], by_end[against]))[order]
    return Seeds(np.concatenate(([0], np.cumsum(np.bincount(goal, minlength=len(goals.edge))))), node, legs)


def ways_to_m(found: Streets, goals: Ties, limit_m: float = np.inf) -> np.ndarray:
    """Return the shortest ways from all nodes to goals, last leg to their doors included; shape (goals, nodes).

    inf beyond the limit and for goals that are not tied.
    """
    ways, access = _toward(found, goals, limit_m)
    return np.asarray(ways.table(found.network.table.shape[0]) + access[:, None])


def _toward(found: Streets, goals: Ties, limit_m: float) -> tuple[Reached, np.ndarray]:
    """Return what reaches goals within a limit, and the last legs to their doors that come on top, (goals,)."""
    access = np.where(goals.tied, goals.access_m, 0.0)
    return reached(found.network.toward, _seeds(found, goals), np.maximum(limit_m - access, 0.0)), access


def between_m(found: Streets, homes: Ties, goals: Ties, limit_m: float) -> np.ndarray:
    """Return the same as door_to_door_m, (goals, homes), looked up at the ends of the homes' edges only: for few homes
    and many goals in a large network.
    """
    net = found.network
    ways, access = _toward(found, goals, limit_m)
    ends = np.unique(np.concatenate((net.start[homes.edge], net.end[homes.edge])))
    there = ways.table_of(ends, net.table.shape[0]) + access[:, None]
    by_end, by_start = (there[:, np.searchsorted(ends, each[homes.edge])] for each in (net.end, net.start))
    return _from_doors_m(found, homes, goals, by_end, by_start, limit_m)


def door_to_door_m(found: Streets, homes: Ties, goals: Ties, ways_m: np.ndarray, limit_m: float = np.inf
                   ) -> np.ndarray:
    """Return the shortest ways from homes to goals along edges and parts of edges, shape (goals, homes).

    `ways_m` as from ways_to_m with this limit. inf for what is not tied or lies beyond the limit.
    """
    net, edge = found.network, homes.edge
    return _from_doors_m(found, homes, goals, ways_m[:, net.end[edge]], ways_m[:, net.start[edge]], limit_m)


def _from_doors_m(found: Streets, homes: Ties, goals: Ties, by_end: np.ndarray, by_start: np.ndarray, limit_m: float
                  ) -> np.ndarray:
    """Return the same from the ways to goals at both ends of the homes' edges, each (goals, homes)."""
    net, edge = found.network, homes.edge
    along, against = _along(net, edge), _against(net, edge)
    ahead = np.where(net.along[edge], homes.to_end_m * along, np.inf)
    back = np.where(net.against[edge], homes.to_start_m * against, np.inf)
    through = np.minimum(ahead + by_end, back + by_start)
    # What is not tied has no place on an edge: inf less inf would be none.
    goal_at, home_at = (np.where(each.tied, each.to_start_m, 0.0) for each in (goals, homes))
    ahead_m = goal_at[:, None] - home_at[None, :]
    open_way = np.where(ahead_m >= 0, net.along[edge], net.against[edge])
    same = (goals.edge[:, None] == edge[None, :]) & goals.tied[:, None] & open_way
    ahead_m = np.where(same, np.abs(ahead_m) * np.where(ahead_m >= 0, along, against), 0.0)
    inside = np.where(same, ahead_m + goals.access_m[:, None], np.inf)
    ways = homes.access_m + np.minimum(through, inside)
    return np.asarray(np.where(homes.tied & (ways <= limit_m), ways, np.inf))
