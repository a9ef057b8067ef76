"""Catchments, networks and slopes, against published cases, hand geometry and plain twins."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from dewak_dash.accessibility import catchments, network, slope
from dewak_dash.accessibility import streets as doors
from dewak_dash.errors import InputError

from .plain_twin import shortest_ways, two_step_by_loops

CASES = tomllib.loads((Path(__file__).parents[2] / "cases" / "accessibility" / "walks_and_catchments.toml")
                      .read_text(encoding="utf-8"))
TOY, CUT, SNAP = CASES["toy"], CASES["cut_edges"], CASES["snap"]


def toy(steps: dict[float, float]) -> tuple[np.ndarray, np.ndarray, catchments.Pairs]:
    cost = np.array(TOY["cost_minutes"])
    return (np.array(TOY["population"]), np.array(TOY["supply"]),
            catchments.pairs(cost, lambda c: catchments.step_weight(c, steps)))


def test_two_step_case() -> None:
    people, supply, reach = toy({TOY["cutoff"]: 1.0})
    assert catchments.two_step(people, supply, reach) == pytest.approx(TOY["two_step"], rel=1e-9)


def test_enhanced_two_step_case_and_conservation() -> None:
    people, supply, reach = toy(dict(TOY["steps"]))
    access = catchments.two_step(people, supply, reach)
    assert access == pytest.approx(TOY["enhanced_two_step"], rel=1e-9)
    assert catchments.supplied(people, access) == pytest.approx(TOY["supply_reached"], rel=1e-12)


def test_three_step_case() -> None:
    people, supply, reach = toy(dict(TOY["steps"]))
    assert catchments.three_step(people, supply, reach) == pytest.approx(TOY["three_step"], rel=1e-9)


def test_continuous_weights_case() -> None:
    case = CASES["hospitals"]
    reach = catchments.pairs(np.array(case["cost"]), lambda c: np.where(c < case["below"], 1 / c, 0.0))
    found = catchments.two_step(np.array(case["population"]), np.array(case["supply"]), reach)
    assert found == pytest.approx(case["access"], rel=1e-12)


def test_steps_include_their_upper_bound() -> None:
    cost = np.array([0.0, 10.0, 10.0001, 20.0, 30.0, 30.0001, np.inf])
    assert catchments.step_weight(cost, {30: 0.22, 10: 1.0, 20: 0.68}).tolist() == [1, 1, 0.68, 0.68, 0.22, 0, 0]


def test_nothing_in_reach_is_zero_and_divides_nothing() -> None:
    reach = catchments.pairs(np.array([[5.0, 99.0], [99.0, 99.0]]), lambda c: catchments.step_weight(c, {10: 1.0}))
    for measure in (catchments.two_step, catchments.three_step):
        assert measure(np.array([4.0, 7.0]), np.array([8.0, 3.0]), reach).tolist() == [2.0, 0.0]
        assert measure(np.array([0.0, 7.0]), np.array([8.0, 3.0]), reach).tolist() == [0.0, 0.0]


def test_weights_that_are_no_numbers_are_refused() -> None:
    with pytest.raises(InputError):
        catchments.pairs(np.array([[1.0, np.nan]]), lambda c: c)


@given(st.integers(0, 10_000), st.integers(1, 25), st.integers(1, 8))
def test_catchments_match_loops_and_conserve_supply(seed: int, places: int, facilities: int) -> None:
    rng = np.random.default_rng(seed)
    cost, people = rng.uniform(0, 60, (places, facilities)), rng.uniform(1, 500, places)
    supply, steps = rng.uniform(0, 90, facilities), {10.0: 1.0, 20.0: 0.42, 30.0: 0.09}
    reach = catchments.pairs(cost, lambda c: catchments.step_weight(c, steps))
    access = catchments.two_step(people, supply, reach)
    assert access == pytest.approx(two_step_by_loops(cost.tolist(), people.tolist(), supply.tolist(), steps))
    reached = supply[(cost <= 30).any(axis=0)].sum()
    assert catchments.supplied(people, access) == pytest.approx(reached)
    assert catchments.supplied(people, catchments.three_step(people, supply, reach)) == pytest.approx(reached)


def hand_drawn() -> tuple[network.Network, list[str]]:
    names = sorted({end for edge in CUT["edges"] for end in edge[:2]})
    start, end = (np.array([names.index(edge[i]) for edge in CUT["edges"]]) for i in (0, 1))
    return network.network(len(names), start, end, np.array([float(e[2]) for e in CUT["edges"]])), names


@pytest.mark.parametrize("walk", CUT["walk"], ids=lambda walk: f"{walk['speed']} m/s")
def test_reach_along_cut_edges(walk: dict) -> None:
    streets, names = hand_drawn()
    ways = network.within_m(streets, np.array([names.index("A")]), np.inf).table(len(names))[0]
    assert dict(zip(names, ways.tolist(), strict=True)) == CUT["distance"]
    reached = network.reached_m(streets, ways, CUT["minutes"] * 60 * walk["speed"])
    assert reached == pytest.approx(walk["reached"], abs=0.01)
    assert reached.sum() == pytest.approx(walk["total"], abs=0.01)


def test_nodes_beyond_the_limit_are_out_and_on_it_are_in() -> None:
    streets, names = hand_drawn()
    ways = network.within_m(streets, np.array([names.index("A")]), 700).table(len(names))[0]
    assert np.isfinite(ways).tolist() == [name in "ABCE" for name in names]


def test_of_parallel_edges_the_shortest_counts() -> None:
    streets = network.network(2, np.array([0, 1, 0]), np.array([1, 0, 1]), np.array([9.0, 4.0, 6.0]))
    assert network.nearest_m(streets, np.array([0])).tolist() == [0, 4]


def test_an_edge_without_length_is_refused() -> None:
    with pytest.raises(InputError):
        network.nearest_m(network.network(2, np.array([0]), np.array([1]), np.array([0.0])), np.array([0]))


@given(st.integers(0, 10_000))
def test_ways_match_plain_relaxation(seed: int) -> None:
    rng = np.random.default_rng(seed)
    ends, length = rng.integers(0, 9, (2, 14)), rng.uniform(1, 50, 14)
    streets = network.network(9, ends[0], ends[1], length)
    plain = [shortest_ways(9, ends[0].tolist(), ends[1].tolist(), length.tolist(), source) for source in (0, 5)]
    assert network.within_m(streets, np.array([0, 5]), np.inf).table(9) == pytest.approx(np.array(plain))
    assert network.nearest_m(streets, np.array([0, 5])) == pytest.approx(np.min(plain, axis=0))


def test_a_cell_walks_square_to_the_edge_and_along_it() -> None:
    whole = np.ones(1, bool)
    line = np.array([shapely.LineString(SNAP["edge"])])
    streets = doors.streets(np.array([0]), np.array([1]), np.array([200.0]), line,
                            along=whole, against=whole, start_stops=~whole, end_stops=~whole)
    home, goal = (doors.tie(streets, np.array([float(x)]), np.array([float(y)]), SNAP["limit"])
                  for x, y in (SNAP["cell"], SNAP["facility"]))
    assert (home.access_m[0], home.to_end_m[0]) == (SNAP["access"], SNAP["to_end"])
    way = doors.door_to_door_m(streets, home, goal, doors.ways_to_m(streets, goal))[0, 0]
    assert way / SNAP["speed"] == pytest.approx(SNAP["seconds"], abs=1e-6)


def test_a_level_way_takes_as_long_as_a_slope() -> None:
    """100 m in two pieces, 5 m up in each (10 %): e^0.35 of the time; 10 % down takes what the level takes, 5 % down
    the least. A hill between two ends of one height costs both ways; what is not known is level.
    """
    heights = np.array([0.0, 5.0, 10.0, 10.0, 5.0, 0.0, 5.0, 0.0, 0.0, np.nan])
    along, against = slope.level_m(np.array([100.0, 100.0, 100.0, 30.0]), heights, np.array([2, 1, 2, 1]))
    assert along == pytest.approx([100 * np.exp(0.35), 100 * np.exp(-0.175), 50 * np.exp(0.35) + 50, 30])
    assert against == pytest.approx([100, 100 * np.exp(0.175), 50 * np.exp(0.35) + 50, 30])
    assert slope.least_share() == pytest.approx(np.exp(-0.175))


def test_slopes() -> None:
    case = CASES["slopes"]
    assert slope.tobler_kmh(np.array(case["slope"])) == pytest.approx(case["kmh"], rel=1e-9)
    assert slope.speed_on_slope(0.9, np.array([0.0, -0.05])) == pytest.approx([0.9, 0.9 * 6 / case["flat_kmh"]])
