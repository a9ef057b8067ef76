"""Measure catchments and ways in a network beside their peers.

Prints one JSON line a figure (milliseconds, best of several runs; ratio below 1: ours is quicker). Catchments are
compared with PySAL's `access` where it is installed, ways with networkx.
Run from the project root: python -m benchmarks.accessibility
"""

import importlib
import math
import time
from collections.abc import Callable

import networkx as nx
import numpy as np
import pandas as pd
import shapely
from scipy.spatial import cKDTree

from benchmarks.report import figure
from dewak_dash.accessibility import catchments, isochrone, network, projection, search, siting
from dewak_dash.accessibility import streets as doors
from dewak_dash.accessibility.layers import Layer
from dewak_dash.accessibility.reach import Squares
from dewak_dash.chain import walks
from dewak_dash.model import Assumption

PLACES, FACILITIES, SIDE_M, LIMIT_M, ROUNDS = 100_000, 2_000, 60_000, 4_600, 5
STEPS = {1_500.0: 1.0, 3_000.0: 0.68, 4_600.0: 0.22}
# Sides of square grids of streets: 60,025 and 1,000,000 crossings.
GRIDS, WALK_M, ORIGINS, NEAREST, NEAREST_GOAL_MS = (245, 1000), 1_215.0, 40, 500, 100.0
LATTICE_M, AREA_GOAL_MS = 50.0, 8.0
# A square of cells of the census, far enough inside Germany, a crossing in the middle of each.
CELLS, CELL_M, CORNER_M, MINUTES, MOVED_GOAL_MS = 100_000, 200.0, 3_000_000.0, (5, 10, 15), 300.0
PACES = ((1.27, 1.35, 1.46), (0.75, 0.9, 1.1))
MEDIAN, MEDIAN_SIDE_M, MEDIAN_SITES, MEDIAN_GOAL_MS = 1000, 20_000, 10, 5000.0

Measure = Callable[[np.ndarray, np.ndarray, catchments.Pairs], np.ndarray]
Run = tuple[str, Measure, dict[float, float], Callable[[], pd.Series]]


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the shortest of several runs in milliseconds, after one run to warm up."""
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1000 * min(times)


def region(places: int) -> tuple[np.ndarray, np.ndarray, pd.DataFrame]:
    """Return people, supply and the pairs within the limit (straight lines) of places and facilities strewn about."""
    rng = np.random.default_rng(7)
    homes, sites = rng.uniform(0, SIDE_M, (places, 2)), rng.uniform(0, SIDE_M, (FACILITIES, 2))
    near = cKDTree(homes).sparse_distance_matrix(cKDTree(sites), LIMIT_M, output_type="ndarray")
    near = near[np.lexsort((near["j"], near["i"]))]
    pairs = pd.DataFrame({"origin": near["i"].astype(np.int32), "dest": near["j"].astype(np.int32), "cost": near["v"]})
    return rng.uniform(1, 200, places), rng.uniform(5, 80, FACILITIES), pairs


def ours(measure: Measure, steps: dict[float, float], places: int) -> tuple[Callable[[], np.ndarray], int]:
    """Return our run of a measure from the list of pairs on, and how many pairs there are."""
    people, supply, pairs = region(places)
    demand, site, way = (pairs[name].to_numpy() for name in ("origin", "dest", "cost"))
    return (lambda: measure(people, supply, catchments.Pairs(demand, site, catchments.step_weight(way, steps))),
            len(pairs))


def catchment_figures() -> None:
    """Compare two-step, enhanced two-step and three-step with PySAL access, both from the list of pairs on; and say how
    our time grows with the pairs.
    """
    quarter, few = ours(catchments.two_step, STEPS, PLACES // 4)
    whole, many = ours(catchments.two_step, STEPS, PLACES)
    figure("accessibility.growth", f"exponent of the time of E2SFCA in the pairs, {few:,} to {many:,}, against 1.15",
           math.log(best(whole) / best(quarter)) / math.log(many / few), 1.15)
    try:
        peer, weights = importlib.import_module("access.fca"), importlib.import_module("access.weights")
    except ImportError:
        print("access is not installed: no ratio for catchments")
        return
    people, supply, pairs = region(PLACES)
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
        run, number = ours(measure, steps, PLACES)
        assert np.allclose(run(), theirs().reindex(range(PLACES)).fillna(0.0))
        figure(f"accessibility.{name}", f"{number:,} pairs of {PLACES:,} places and {FACILITIES:,} facilities, ms, "
               "against PySAL access", best(run), best(theirs, 1))


def streets(side: int) -> tuple[network.Network, nx.Graph]:
    """Return a grid of streets with uneven lengths, for us and for networkx."""
    at = np.arange(side * side).reshape(side, side)
    start, end = (np.concatenate((each.ravel(), other.ravel())) for each, other in (
        (at[:-1], at[:, :-1]), (at[1:], at[:, 1:])))
    length = np.random.default_rng(3).uniform(40, 120, len(start))
    graph = nx.Graph()
    graph.add_weighted_edges_from(zip(start.tolist(), end.tolist(), length.tolist(), strict=True))
    return network.network(side * side, start, end, length), graph


def network_figures(side: int) -> None:
    """Compare the nodes within a walk of a quarter of an hour from some origins, with numba (where it is installed) and
    without it.
    """
    own, graph = streets(side)
    nodes = len(graph)
    origins = np.random.default_rng(4).choice(nodes, ORIGINS, replace=False)
    theirs = best(lambda: [nx.single_source_dijkstra_path_length(graph, p, WALK_M) for p in origins.tolist()])
    what = f"nodes within {WALK_M:.0f} m of {ORIGINS} origins, {nodes:,} nodes, ms, against networkx"
    figure(f"accessibility.walk{side}", what, best(lambda: network.within_m(own, origins, WALK_M)), theirs)
    limit = np.full(ORIGINS, WALK_M)
    seeds = search.Seeds(np.arange(ORIGINS + 1), origins, np.zeros(ORIGINS))
    figure(f"accessibility.walk{side}.scipy", f"the same without numba: {what}",
           best(lambda: search.by_scipy(own.table, seeds, limit), 1), theirs)


def nearest_figure() -> None:
    """Measure the way from every node to the nearest of many facilities, against the goal."""
    own, _ = streets(GRIDS[0])
    nodes = own.table.shape[0]
    places = np.random.default_rng(5).choice(nodes, NEAREST, replace=False)
    figure("accessibility.nearest", f"nearest of {NEAREST} facilities, {nodes:,} nodes, ms, against the goal",
           best(lambda: network.nearest_m(own, places)), NEAREST_GOAL_MS)


def moved_figure() -> None:
    """Measure what follows a moved facility at 100,000 cells on streets: ways, people of two paces in three times, the
    areas; against the goal. What does not move (streets, where homes are tied) is there already.
    """
    side = round(CELLS ** 0.5)
    x, y = (each.ravel() for each in np.meshgrid(*(CORNER_M + CELL_M * np.arange(side) for _ in range(2))))
    cells = Squares(x, y, CELL_M)
    layer = Layer(code="people", cells=cells, people=np.random.default_rng(6).uniform(0, 90, len(x)), quality="derived",
                  in_town=np.ones(len(x), bool), lower_bound=False, source_ids=(), as_of="")
    at = np.arange(side * side).reshape(side, side)
    ends = np.stack([np.concatenate((each.ravel(), other.ravel())) for each, other in (
        (at[:-1], at[:, :-1]), (at[1:], at[:, 1:]))], axis=1)
    yes, spots = np.ones(len(ends), bool), np.column_stack((x, y))
    net = doors.streets(ends[:, 0], ends[:, 1], np.full(len(ends), CELL_M), shapely.linestrings(spots[ends]), along=yes,
                        against=yes, start_stops=~yes, end_stops=~yes)
    homes = walks.homes(net, cells, CELL_M)
    paces = [Assumption(id="pace", name_de="", low=low, likely=middle, high=high, unit="m/s", source_de="",
                        address="", why_de="") for low, middle, high in PACES]
    longest = walks.longest_m(MINUTES, paces)
    moves = iter(np.random.default_rng(9).integers(side // 4, 3 * side // 4, (100, 2)) * CELL_M + CORNER_M)

    def move() -> None:
        lon, lat = (float(each[0]) for each in projection.to_degrees(*(np.array([v]) for v in next(moves))))
        place = walks.goal(net, lon, lat, CELL_M)
        nodes = walks.node_ways_m(net, place, longest)
        ways = walks.home_ways_m(net, homes, place, nodes, longest, cells, (lon, lat))
        for pace in paces:
            walks.counts(layer, ways, MINUTES, pace)
        walks.areas(net, place, nodes, (lon, lat), MINUTES, paces[0], CELL_M)

    figure("accessibility.moved", f"all that follows a moved facility, {len(x):,} cells and crossings, ms, against the "
           "goal", best(move), MOVED_GOAL_MS)


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
        homes, sites = (rng.uniform(0, MEDIAN_SIDE_M, (MEDIAN, 2)) for _ in range(2))
        cost = np.hypot(*(homes[:, None, axis] - sites[None, :, axis] for axis in (0, 1)))
        start = time.process_time()
        found = siting.p_median(cost, rng.uniform(1, 100, MEDIAN), MEDIAN_SITES, seconds=60)
        figure(f"accessibility.median{seed}", "p-median of 1,000 x 1,000 with 10 sites, processor ms, against the goal",
               1000 * (time.process_time() - start), MEDIAN_GOAL_MS)
        figure(f"accessibility.gap{seed}", "its gap to the bound, per mille, against the goal",
               1000 * (found.value - found.bound) / found.value, 1.0)


if __name__ == "__main__":
    catchment_figures()
    for number in GRIDS:
        network_figures(number)
    nearest_figure()
    moved_figure()
    area_figure()
    median_figures()
