"""Measure catchments and ways in a network beside their peers.

Prints one JSON line a figure (milliseconds, best of several runs; ratio below 1: ours is quicker). Catchments are
compared with PySAL's `access` where it is installed, ways with networkx.
Run from the project root: python -m benchmarks.accessibility
"""

import importlib
import time
from collections.abc import Callable

import networkx as nx
import numpy as np
import pandas as pd

from benchmarks.report import figure
from dewak_dash.accessibility import catchments, isochrone, network, siting

PLACES, FACILITIES, SIDE_M, LIMIT_M, ROUNDS = 10_000, 500, 20_000, 4_600, 5
STEPS = {1_500.0: 1.0, 3_000.0: 0.68, 4_600.0: 0.22}
GRID, WALK_M, ORIGINS = 245, 1_200.0, 40
LATTICE_M, AREA_GOAL_MS = 50.0, 8.0
MEDIAN, MEDIAN_SITES, MEDIAN_GOAL_MS = 1000, 10, 5000.0


Measure = Callable[[np.ndarray, np.ndarray, catchments.Pairs], np.ndarray]
Run = tuple[str, Measure, dict[float, float], Callable[[], pd.Series]]


def best(work: Callable[[], object]) -> float:
    """Return the shortest of several runs in milliseconds, after one run to warm up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def region() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return people, supply and straight-line costs of places and facilities strewn over a square."""
    rng = np.random.default_rng(7)
    places, sites = rng.uniform(0, SIDE_M, (PLACES, 2)), rng.uniform(0, SIDE_M, (FACILITIES, 2))
    cost = np.hypot(*(places[:, None, axis] - sites[None, :, axis] for axis in (0, 1)))
    return rng.uniform(1, 200, PLACES), rng.uniform(5, 80, FACILITIES), cost


def pair_list(cost: np.ndarray) -> pd.DataFrame:
    """Return the pairs within the limit as `access` wants them."""
    demand, supply = np.nonzero(cost <= LIMIT_M)
    return pd.DataFrame({"origin": demand, "dest": supply, "cost": cost[demand, supply]})


def catchment_figures() -> None:
    """Compare two-step, enhanced two-step and three-step, both from the list of pairs on."""
    people, supply, cost = region()
    pairs = pair_list(cost)
    demand, site, way = (pairs[name].to_numpy() for name in ("origin", "dest", "cost"))
    try:
        peer, weights = importlib.import_module("access.fca"), importlib.import_module("access.weights")
    except ModuleNotFoundError:
        print("access is not installed: no ratio for catchments")
        return
    homes = pd.DataFrame({"demand": people}).rename_axis("geoid")
    sites = pd.DataFrame({"supply": supply}).rename_axis("geoid")
    enhanced = weights.step_fn(STEPS)
    runs: tuple[Run, ...] = (
        ("2sfca", catchments.two_step, {LIMIT_M: 1.0}, lambda: peer.two_stage_fca(homes, sites, pairs, LIMIT_M)),
        ("e2sfca", catchments.two_step, STEPS,
         lambda: peer.two_stage_fca(homes, sites, pairs, LIMIT_M, weight_fn=enhanced)),
        ("3sfca", catchments.three_step, STEPS,
         lambda: peer.three_stage_fca(homes, sites, pairs, LIMIT_M, weight_fn=enhanced)))
    for name, measure, steps, theirs in runs:
        def ours(measure: Measure = measure, steps: dict[float, float] = steps) -> np.ndarray:
            return measure(people, supply, catchments.Pairs(demand, site, catchments.step_weight(way, steps)))

        assert np.allclose(ours(), theirs().reindex(range(PLACES)).fillna(0.0))
        figure(f"accessibility.{name}", f"{len(pairs):,} pairs of {PLACES:,} places and {FACILITIES} facilities, ms, "
               "against PySAL access", best(ours), best(theirs))


def streets() -> tuple[network.Network, nx.Graph]:
    """Return a grid of streets with uneven lengths, for us and for networkx."""
    graph = nx.convert_node_labels_to_integers(nx.grid_2d_graph(GRID, GRID))
    length = np.random.default_rng(3).uniform(40, 120, graph.number_of_edges())
    ends = np.array(graph.edges())
    nx.set_edge_attributes(graph, dict(zip(map(tuple, ends.tolist()), length.tolist(), strict=True)), "length")
    return network.network(len(graph), ends[:, 0], ends[:, 1], length), graph


def network_figures() -> None:
    """Compare the ways within a walk from some origins, and the nearest facility of every node."""
    own, graph = streets()
    nodes = len(graph)
    origins = np.random.default_rng(4).choice(nodes, ORIGINS, replace=False)
    places = origins.tolist()
    what = f"{nodes:,} nodes, ms, against networkx"
    figure("accessibility.walk", f"all ways within {WALK_M:.0f} m from {ORIGINS} origins, {what}",
           best(lambda: network.distances_m(own, origins, WALK_M)),
           best(lambda: [nx.single_source_dijkstra_path_length(graph, p, WALK_M, "length") for p in places]))
    figure("accessibility.nearest", f"nearest of {ORIGINS} facilities for every node, {what}",
           best(lambda: network.nearest_m(own, origins)),
           best(lambda: nx.multi_source_dijkstra_path_length(graph, places, weight="length")))


def area_figure() -> None:
    """Measure the area of a walk on a lattice of 50 m, against the goal: 8 ms."""
    points = isochrone.lattice((0.0, 0.0), WALK_M, LATTICE_M)
    x, y = points.points()
    way = 1.2 * np.hypot(x, y) + 60 * np.sin(x / 80) * np.cos(y / 90)
    figure("accessibility.area", f"area of {WALK_M:.0f} m on a lattice of {LATTICE_M:.0f} m, ms, against the goal",
           best(lambda: isochrone.area(points, way, WALK_M)), AREA_GOAL_MS)


def median_figures() -> None:
    """Measure the time and the gap of a p-median of 1,000 x 1,000 with 10 sites, against the goals: 5 s, 0.1 per cent.

    Processor time, so that a busy machine does not count.
    """
    for seed in range(3):
        rng = np.random.default_rng(seed)
        homes, sites = rng.uniform(0, SIDE_M, (MEDIAN, 2)), rng.uniform(0, SIDE_M, (MEDIAN, 2))
        cost = np.hypot(*(homes[:, None, axis] - sites[None, :, axis] for axis in (0, 1)))
        start = time.process_time()
        found = siting.p_median(cost, rng.uniform(1, 100, MEDIAN), MEDIAN_SITES, seconds=60)
        figure(f"accessibility.median{seed}", "p-median of 1,000 x 1,000 with 10 sites, processor ms, against the goal",
               1000 * (time.process_time() - start), MEDIAN_GOAL_MS)
        figure(f"accessibility.gap{seed}", "its gap to the bound, per mille, against the goal",
               1000 * (found.value - found.bound) / found.value, 1.0)


if __name__ == "__main__":
    catchment_figures()
    network_figures()
    area_figure()
    median_figures()
