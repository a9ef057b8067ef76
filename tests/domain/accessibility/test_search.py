"""The search within a limit: by machine code, by the same loop as plain Python, and by scipy; beside networkx."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dewak_dash.accessibility import catchments, kernels, network, search
from dewak_dash.store.streets import edges, reading

from .plain_twin import shortest_ways, two_step_by_loops

EXTRACT = Path(__file__).parents[4] / "shared" / "data" / "osm" / "projectarea.pbf"
SPEED_M_PER_S, WALK_M = 1.35, 1200.0
Loop = Callable[..., Any]
MACHINE = kernels.compiled
WAYS: dict[str, Callable[[Loop], Loop | None]] = {
    "machine": MACHINE, "plain": lambda loop: loop, "scipy": lambda loop: None}


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Take one of the three ways."""
    if request.param == "machine" and importlib.util.find_spec("numba") is None:
        pytest.skip("numba is not installed: only the slower ways can be tested")
    monkeypatch.setattr(kernels, "compiled", WAYS[request.param])
    monkeypatch.setattr(catchments, "MANY_PAIRS", 0)
    return str(request.param)


def square() -> network.Network:
    """Return a street round a square of 100 m, node 4 hanging on node 2 by 30 m, one way only."""
    yes = np.array([True, True, True, True, True])
    return network.network(5, np.array([0, 1, 2, 3, 2]), np.array([1, 2, 3, 0, 4]),
                           np.array([100.0, 100.0, 100.0, 100.0, 30.0]), along=yes, against=~np.eye(5, dtype=bool)[4])


@pytest.mark.usefixtures("way")
def test_what_lies_on_the_limit_is_in_and_each_search_has_its_own() -> None:
    seeds = search.Seeds(np.array([0, 1, 3, 3]), np.array([0, 1, 4]), np.array([0.0, 50.0, 0.0]))
    found = search.reached(square().table, seeds, np.array([200.0, 80.0, 500.0]))
    ways = found.table(5)
    assert ways[0].tolist() == [0, 100, 200, 100, np.inf]  # the fifth is 230 m away
    assert ways[1].tolist() == [np.inf, 50, np.inf, np.inf, 0]  # nobody comes back from the fifth
    assert ways[2].tolist() == [np.inf] * 5  # no seed
    assert found.first.tolist() == [0, 4, 6, 6]


@pytest.mark.usefixtures("way")
@given(st.integers(0, 10_000))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_ways_match_plain_relaxation_with_very_short_and_long_edges(seed: int) -> None:
    rng = np.random.default_rng(seed)
    ends, length = rng.integers(0, 12, (2, 30)), rng.choice([0.02, 0.5, 7.0, 90.0, 800.0], 30) * rng.uniform(1, 2, 30)
    streets = network.network(12, ends[0], ends[1], length)
    limit = float(rng.uniform(10, 900))
    plain = np.array([shortest_ways(12, ends[0].tolist(), ends[1].tolist(), length.tolist(), k) for k in (0, 5)])
    found = network.within_m(streets, np.array([0, 5]), limit).table(12)
    assert found == pytest.approx(np.where(plain <= limit, plain, np.inf), abs=1e-9)


@pytest.mark.usefixtures("way")
def test_more_is_reached_than_there_is_room_at_first() -> None:
    """A street of 3,000 nodes 1 m apart, and as many twigs: the room grows twice."""
    nodes = np.arange(3000)
    streets = network.network(6000, np.concatenate((nodes[:-1], nodes)), np.concatenate((nodes[1:], nodes + 3000)),
                              np.concatenate((np.ones(2999), np.full(3000, 0.25))))
    found = network.within_m(streets, np.array([0, 2999]), 2999.0)
    assert np.diff(found.first).tolist() == [5999, 5999]
    ways = found.table(6000)
    assert ways[0, :3000].tolist() == nodes.tolist()
    assert ways[1, 3001:].tolist() == (2998.25 - nodes[:-1]).tolist()


def test_ways_on_a_real_extract_equal_networkx() -> None:
    """100 pairs of crossings within a walk, to 1e-6 seconds."""
    if not EXTRACT.is_file():
        pytest.skip("the extract of OpenStreetMap is not here: ../shared/data/osm/projectarea.pbf")
    squares = reading.squares_with_streets([EXTRACT])
    rows = edges.streets(reading.read([EXTRACT], squares, lambda file, count: None))
    start, end, length = (rows[name].to_numpy() for name in ("a", "b", "length_m"))
    nodes = int(max(start.max(), end.max())) + 1
    own = network.network(nodes, start, end, length)
    peer = nx.Graph()
    for a, b, metres in zip(start.tolist(), end.tolist(), length.tolist(), strict=True):
        if metres < peer.get_edge_data(a, b, {"weight": np.inf})["weight"]:
            peer.add_edge(a, b, weight=metres)
    rng = np.random.default_rng(8)
    origins = rng.choice(np.unique(start), 20, replace=False)
    found, compared = network.within_m(own, origins, WALK_M), 0
    for k, origin in enumerate(origins.tolist()):
        theirs = nx.single_source_dijkstra_path_length(peer, origin, WALK_M, "weight")
        part = slice(found.first[k], found.first[k + 1])
        ours = dict(zip(found.node[part].tolist(), found.way_m[part].tolist(), strict=True))
        assert ours.keys() == theirs.keys()
        for node in rng.choice(found.node[part], 5).tolist():
            assert ours[node] / SPEED_M_PER_S == pytest.approx(theirs[node] / SPEED_M_PER_S, abs=1e-6)
            compared += 1
    assert compared >= 100


@pytest.mark.usefixtures("way")
def test_catchments_are_the_same_by_every_way() -> None:
    rng = np.random.default_rng(5)
    cost, people, supply = rng.uniform(0, 40, (30, 6)), rng.uniform(1, 500, 30), rng.uniform(0, 90, 6)
    steps = {10.0: 1.0, 20.0: 0.42, 30.0: 0.09}
    reach = catchments.pairs(cost, lambda c: catchments.step_weight(c, steps))
    assert catchments.two_step(people, supply, reach) == pytest.approx(
        two_step_by_loops(cost.tolist(), people.tolist(), supply.tolist(), steps), rel=1e-12)
    assert catchments.step_weight(np.array([[0.0, 10.0], [10.5, np.inf]]), steps).tolist() == [[1, 1], [0.42, 0]]
