"""Measure the backward scan of a timetable beside networkx.

Prints one JSON line a figure (milliseconds, best of several runs; ratio below 1: ours is quicker).
Run from the project root: python -m benchmarks.timetable
"""

import math

import networkx as nx
import numpy as np

from benchmarks.accessibility import best
from benchmarks.report import figure
from dewak_dash.accessibility import journeys, transit

# Stops on a square grid; lines, rides of each one way, and minutes between two departures.
STOPS_SIDE, STOP_M, LINES, HALTS, EVERY = 30, 400.0, 60, 20, 15
# The minutes looked at, the least minutes of a change, the longest walk to the place in minutes.
FIRST, UNTIL, CHANGE, WALK, METRES_A_MINUTE = 480, 660, 2, 15.0, 70.0


def timetable() -> tuple[transit.Rides, transit.Changes, np.ndarray]:
    """Return rides of lines that run to and fro along rows and columns of stops, changes, and minutes to the place."""
    rng, rows, trip = np.random.default_rng(10), [], 0
    at = np.arange(STOPS_SIDE**2).reshape(STOPS_SIDE, STOPS_SIDE)
    for line in range(LINES):
        begin = int(rng.integers(STOPS_SIDE - HALTS))
        lane = (at if line % 2 else at.T)[rng.integers(STOPS_SIDE), begin:begin + HALTS + 1]
        for stops in (lane, lane[::-1]):
            for start in range(FIRST - int(rng.integers(EVERY)), UNTIL, EVERY):
                rows += [(trip, halt, stops[halt], stops[halt + 1], start + 2 * halt, start + 2 * halt + 2)
                         for halt in range(HALTS)]
                trip += 1
    columns = dict(zip(("trip", "halt", "start", "end", "departs", "arrives"), np.array(rows).T, strict=True))
    x, y = STOP_M * (at.ravel() % STOPS_SIDE), STOP_M * (at.ravel() // STOPS_SIDE)
    last, yes = np.hypot(x - x.mean(), y - y.mean()) / METRES_A_MINUTE, np.ones(len(rows), bool)
    return (transit.Rides(**columns, boards=yes, alights=yes),
            journeys.changes(x, y, STOP_M, METRES_A_MINUTE, CHANGE), np.where(last <= WALK, last, np.inf))


def unrolled(rides: transit.Rides, changes: transit.Changes, last: np.ndarray) -> nx.DiGraph:
    """Return the timetable as a network of stops and minutes, turned round, in which ways are minutes: 0 is the place.
    """
    graph, to = nx.DiGraph(), {}
    for start, end, wait in zip(changes.start.tolist(), changes.end.tolist(), changes.minutes.tolist(), strict=True):
        to.setdefault(start, []).append((end, wait))
    ways = [(("on", stop, at + 1), ("on", stop, at), 1) for stop in range(len(last)) for at in range(FIRST, UNTIL)]
    halts = list(zip(*(each.tolist() for each in (rides.trip, rides.halt, rides.start, rides.end, rides.departs,
                                                   rides.arrives)), strict=True))
    for trip, halt, start, end, departs, arrives in halts:
        if departs < FIRST or arrives > UNTIL:
            continue
        ride = ("ride", trip, halt)
        ways += [(ride, ("on", start, departs), 0), (("off", end, arrives), ride, arrives - departs),
                 (("ride", trip, halt + 1), ride, arrives - departs), ((), ("off", end, arrives), last[end])]
        ways += [(("on", other, arrives + wait), ("off", end, arrives), wait) for other, wait in to[end]
                 if arrives + wait <= UNTIL]
    graph.add_weighted_edges_from(way for way in ways if way[2] < math.inf)
    return graph


def timetable_figure() -> None:
    """Compare the backward scan of a timetable, all minutes and stops to one place, with one search by networkx in the
    network of all stops and minutes; how long that takes to lay out does not count.
    """
    rides, changes, last = timetable()
    graph = unrolled(rides, changes, last)
    theirs = nx.single_source_dijkstra_path_length(graph, ())
    own = transit.arrivals(rides, last, changes, FIRST, UNTIL)
    plain = [[at + theirs.get(("on", stop, at), math.inf) for stop in range(len(last))]
             for at in range(FIRST, UNTIL + 1)]
    assert np.allclose(own, plain)
    figure("accessibility.timetable", f"arrival for {UNTIL - FIRST} minutes and {len(last)} stops, {len(rides.trip):,} "
           "rides, ms, against networkx", best(lambda: transit.arrivals(rides, last, changes, FIRST, UNTIL)),
           best(lambda: nx.single_source_dijkstra_path_length(graph, ()), 1))


if __name__ == "__main__":
    timetable_figure()
