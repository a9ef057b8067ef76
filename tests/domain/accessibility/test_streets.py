"""Ways from door to door: parts of edges, islands, one-way traps, a railway with one crossing; beside networkx."""

import itertools

import networkx as nx
import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from dewak_dash.accessibility import network
from dewak_dash.accessibility import streets as found

Edge = tuple[int, int]
SPEED_M_PER_S = 1.35


def made(spots: list[tuple[float, float]], edges: list[Edge], *, one_way: tuple[Edge, ...] = (),
         stops: tuple[int, ...] = ()) -> found.Streets:
    """Return straight streets between spots (metres); one-way edges lead from their first spot to their second."""
    at, ends = np.array(spots, float), np.array(edges)
    stopped = np.isin(ends, stops)
    return found.streets(
        ends[:, 0], ends[:, 1], np.hypot(*(at[ends[:, 0]] - at[ends[:, 1]]).T),
        np.array([shapely.LineString(at[list(edge)]) for edge in edges]), along=np.ones(len(edges), bool),
        against=np.array([edge not in one_way for edge in edges]), start_stops=stopped[:, 0], end_stops=stopped[:, 1])


def way(streets: found.Streets, home: tuple[float, float], goal: tuple[float, float], *, near: float = 300,
        limit: float = np.inf) -> float:
    homes, goals = (found.tie(streets, np.array([x]), np.array([y]), near) for x, y in (home, goal))
    ways = found.ways_to_m(streets, goals, limit)
    return float(found.door_to_door_m(streets, homes, goals, ways, limit)[0, 0])


SQUARE = [(0, 0), (200, 0), (200, 200), (0, 200)]
ROUND = [(0, 1), (1, 2), (2, 3), (3, 0)]


def test_parts_of_edges_and_both_legs_off_the_street_count() -> None:
    # 35 m to the street, 120 m back to the corner, 50 m up the next street, 10 m to the door.
    assert way(made(SQUARE, ROUND), (120, -35), (-10, 50)) == pytest.approx(35 + 120 + 50 + 10)


def test_on_one_edge_nobody_goes_round_by_its_ends() -> None:
    assert way(made(SQUARE, ROUND), (50, -20), (150, 30)) == pytest.approx(20 + 100 + 30)
    assert way(made(SQUARE, ROUND), (150, 30), (50, -20)) == pytest.approx(20 + 100 + 30)


def test_a_place_beyond_the_limit_is_flagged_and_reaches_nothing() -> None:
    streets = made(SQUARE, ROUND)
    ties = found.tie(streets, np.array([100.0, 100.0, 100.0]), np.array([-300.0, -300.1, 0.0]), 300)
    assert ties.tied.tolist() == [True, False, True]
    assert way(streets, (100, -301), (100, 0)) == np.inf
    assert way(streets, (100, 0), (100, -301)) == np.inf


def test_an_island_nearer_by_is_not_where_one_is_tied() -> None:
    """The short street at y = -40 leads nowhere: the home at y = -50 walks past it to the square."""
    streets = made([*SQUARE, (80, -40), (120, -40)], [*ROUND, (4, 5)])
    assert way(streets, (100, -50), (200, 0)) == pytest.approx(50 + 100)


def test_a_one_way_street_is_not_walked_back() -> None:
    streets = made(SQUARE, ROUND, one_way=((0, 1),))
    assert way(streets, (150, 0), (50, 0)) == pytest.approx(50 + 3 * 200 + 50)
    assert way(streets, (50, 0), (150, 0)) == pytest.approx(100)
    assert way(streets, (50, 0), (200, 0)) == pytest.approx(150)
    assert way(streets, (200, 0), (50, 0)) == pytest.approx(3 * 200 + 50)


def test_nobody_is_tied_to_a_trap_from_which_no_way_leads_out() -> None:
    streets = made([*SQUARE, (100, 60)], [*ROUND, (0, 4)], one_way=((0, 4),))
    assert way(streets, (100, 60), (200, 0)) == pytest.approx(60 + 100)


def test_over_the_railway_there_is_one_crossing() -> None:
    """Two parallel streets 20 m apart, joined 500 m away: 20 m become 1,020 m, and none where the crossing is shut."""
    spots = [(0, 0), (500, 0), (500, 20), (0, 20)]
    edges = [(0, 1), (1, 2), (2, 3)]
    assert way(made(spots, edges), (0, 0), (0, 20)) == pytest.approx(1020)
    shut = made([*spots, (500, 10), (0, -600), (-600, 0)], [(0, 1), (1, 4), (4, 2), (2, 3), (0, 5), (0, 6)],
                stops=(4,))
    assert way(shut, (0, 0), (500, 9)) == pytest.approx(509)  # up to the gate, not through
    assert way(shut, (0, 0), (0, 20), near=5) == np.inf


def test_uphill_takes_longer_than_downhill_on_whole_and_on_parts_of_edges() -> None:
    """A street of 200 m rises by 10 %, the next 100 m are level: uphill e^0.35 level metres a metre, downhill 1."""
    spots = [(0.0, 0.0), (200.0, 0.0), (300.0, 0.0)]
    up = 100 * np.exp(0.35)
    yes, no = np.ones(2, bool), np.zeros(2, bool)
    streets = found.streets(np.array([0, 1]), np.array([1, 2]), np.array([200.0, 100.0]),
                            np.array([shapely.LineString(spots[:2]), shapely.LineString(spots[1:])]), along=yes,
                            against=yes, start_stops=no, end_stops=no,
                            level_m=(np.array([2 * up, 100.0]), np.array([200.0, 100.0])))
    assert way(streets, (0, 0), (250, 0)) == pytest.approx(2 * up + 50)
    assert way(streets, (250, 0), (0, 0)) == pytest.approx(250)
    assert way(streets, (100, -20), (300, 0)) == pytest.approx(20 + up + 100)
    assert way(streets, (250, 0), (100, 0)) == pytest.approx(50 + 100)
    assert way(streets, (50, 0), (150, 5)) == pytest.approx(up + 5)
    assert way(streets, (150, 5), (50, 0)) == pytest.approx(5 + 100)
    # Who has 141.9 level metres to the top of the rise comes from 100 m below it, and from 41.9 m on the level behind.
    ways = found.ways_to_m(streets, found.tie(streets, np.array([200.0]), np.array([0.0]), 1))[0]
    assert network.reached_m(streets.network, ways, up) == pytest.approx([100, 100])
    assert network.reached_m(streets.network, ways, up / 2) == pytest.approx([50, up / 2])


def test_beyond_the_limit_is_out_and_on_it_is_in() -> None:
    streets = made(SQUARE, ROUND)
    assert way(streets, (0, 50), (100, -10), limit=160) == pytest.approx(160)
    assert way(streets, (0, 200), (200, -1), limit=300) == np.inf


@given(st.integers(0, 10_000))
@settings(max_examples=30)
def test_ways_equal_networkx_from_door_to_door(seed: int) -> None:
    """100 pairs of homes and goals inside edges, each a node of its own for networkx; equal to 1e-6 seconds."""
    rng = np.random.default_rng(seed)
    graph = nx.gnp_random_graph(30, 0.12, seed=seed)
    nx.add_path(graph, range(30))
    edges = [(int(a), int(b)) for a, b in graph.edges]
    spots = [(float(x), float(y)) for x, y in rng.uniform(0, 2000, (30, 2))]
    streets = made(spots, edges, one_way=tuple(edge for edge in edges if rng.random() < 0.3 and edge[1] - edge[0] > 1))
    net = streets.network
    ties = _inside(streets, rng, 20)
    peer = nx.DiGraph()
    for e in range(len(net.start)):
        _with_places(peer, net, ties, e)
    homes, goals = (found.Ties(*(each[part] for each in (ties.edge, ties.access_m, ties.to_start_m, ties.to_end_m)))
                    for part in (slice(0, 10), slice(10, 20)))
    ours = found.door_to_door_m(streets, homes, goals, found.ways_to_m(streets, goals)) / SPEED_M_PER_S
    # Homes that are not tied reach nothing either way; what lies beyond a limit is out of both.
    loose = found.Ties(*(np.append(none, each[1:]) for none, each in zip(
        (-1, np.inf, np.inf, np.inf), (homes.edge, homes.access_m, homes.to_start_m, homes.to_end_m), strict=True)))
    for limit in (np.inf, 900.0):
        whole = found.door_to_door_m(streets, loose, goals, found.ways_to_m(streets, goals, limit), limit)
        assert found.between_m(streets, loose, goals, limit).tolist() == whole.tolist()
        assert np.isinf(whole[:, 0]).all()
    for home in range(10):
        theirs = nx.single_source_dijkstra_path_length(peer, ("place", home))
        for goal in range(10):
            way_m = (ties.access_m[home] + theirs.get(("place", 10 + goal), np.inf) + ties.access_m[10 + goal])
            assert ours[goal, home] == pytest.approx(way_m / SPEED_M_PER_S, abs=1e-6)


def _inside(streets: found.Streets, rng: np.random.Generator, count: int) -> found.Ties:
    edge = rng.choice(streets.main, count)
    share = rng.choice([0.0, 1.0, 0.25, 0.7], count)
    length = streets.network.length_m[edge]
    return found.Ties(edge, rng.uniform(0, 50, count), share * length, (1 - share) * length)


def _with_places(peer: nx.DiGraph, net: network.Network, ties: found.Ties, edge: int) -> None:
    """Add an edge to a graph, cut at all places on it."""
    stops = sorted([(0.0, ("node", int(net.start[edge]))), (float(net.length_m[edge]), ("node", int(net.end[edge])))]
                   + [(float(ties.to_start_m[i]), ("place", int(i))) for i in np.flatnonzero(ties.edge == edge)],
                   key=lambda stop: (stop[0], stop[1] == ("node", int(net.end[edge])),
                                     stop[1] != ("node", int(net.start[edge]))))
    for (here, a), (there, b) in itertools.pairwise(stops):
        for first, last, is_open in ((a, b, net.along[edge]), (b, a, net.against[edge])):
            if is_open and peer.get_edge_data(first, last, {"weight": np.inf})["weight"] > there - here:
                peer.add_edge(first, last, weight=there - here)
