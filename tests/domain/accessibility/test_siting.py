"""Exact choice of sites, against published optima and every possible choice."""

import csv
import itertools
import tomllib
from pathlib import Path

import numpy as np
import pytest

from dewak_dash.accessibility import network, siting, siting_median
from dewak_dash.errors import InputError

FOLDER = Path(__file__).parents[2] / "cases" / "accessibility"
CASES = tomllib.loads((FOLDER / "siting.toml").read_text(encoding="utf-8"))
CITY = CASES["san_francisco"]


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def all_pairs(case: dict) -> np.ndarray:
    """Return shortest ways between all nodes; of a repeated line the last counts."""
    edges = {frozenset((int(r["from"]), int(r["to"]))): float(r["length"]) for r in rows(case["file"])}
    ends = np.array([sorted(pair) for pair in edges]) - 1
    streets = network.network(case["nodes"], ends[:, 0], ends[:, 1], np.array(list(edges.values())))
    return network.within_m(streets, np.arange(case["nodes"]), np.inf).table(case["nodes"])


@pytest.fixture(scope="module")
def city() -> tuple[np.ndarray, np.ndarray]:
    found = rows(CITY["file"])
    cost = np.array([[float(v) for k, v in row.items() if k != "people"] for row in found])
    return cost, np.array([float(row["people"]) for row in found])


@pytest.mark.parametrize("case", CASES["or_library"], ids=lambda case: case["file"])
def test_published_optima(case: dict) -> None:
    cost = all_pairs(case)
    assert cost.sum() == case["all_pairs_sum"]
    median = siting.p_median(cost, np.ones(len(cost)), case["p"])
    assert median.value == pytest.approx(case["p_median"])
    assert median.bound == pytest.approx(median.value)
    assert cost[:, median.chosen].min(axis=1).sum() == pytest.approx(case["p_median"])
    assert len(median.chosen) == case["p"]
    assert siting.p_center(cost, case["p"]).value == case["p_center"]


def test_stores_in_a_city(city: tuple[np.ndarray, np.ndarray]) -> None:
    cost, people = city
    assert siting.p_median(cost, people, CITY["p"]).value == pytest.approx(CITY["p_median"], rel=1e-6)
    assert siting.most_covered(cost, people, CITY["limit"], CITY["p"]).value == pytest.approx(CITY["most_covered"])
    assert len(siting.full_cover(cost, CITY["limit"]).chosen) == CITY["full_cover"]
    assert siting.p_center(cost, CITY["p"]).value == pytest.approx(CITY["p_center"], rel=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_no_other_choice_is_better(seed: int) -> None:
    rng = np.random.default_rng(seed)
    cost, people = rng.integers(1, 40, (14, 7)).astype(float), rng.integers(1, 90, 14).astype(float)
    choices = [list(c) for c in itertools.combinations(range(7), 3)]
    nearest = [cost[:, c].min(axis=1) for c in choices]
    assert siting.p_median(cost, people, 3).value == pytest.approx(min(people @ way for way in nearest))
    assert siting.p_center(cost, 3).value == min(way.max() for way in nearest)
    covered = siting.most_covered(cost, people, 12, 3)
    assert covered.value == pytest.approx(max(people[way <= 12].sum() for way in nearest))


def test_the_limit_itself_is_covered() -> None:
    assert siting.full_cover(np.array([[10.0], [3.0]]), 10).chosen == (0,)
    with pytest.raises(InputError):
        siting.full_cover(np.array([[10.0], [3.0]]), 9.99)


@pytest.mark.parametrize("p", [0, 4])
def test_impossible_numbers_of_sites_are_refused(p: int) -> None:
    with pytest.raises(InputError):
        siting.p_median(np.ones((5, 3)), np.ones(5), p)


def test_what_is_built_stays_among_the_chosen() -> None:
    """Three places in a row, 1 apart: the middle serves best; with the last built the first joins it or stays away."""
    cost = np.abs(np.arange(3.0)[:, None] - np.arange(3.0)[None, :])
    assert siting.p_median(cost, np.ones(3), 1).chosen == (1,)
    found = siting.p_median(cost, np.array([5.0, 1.0, 1.0]), 2, built=[2])
    assert (found.chosen, found.value) == ((0, 2), 1.0)
    with pytest.raises(InputError):
        siting.p_median(cost, np.ones(3), 1, built=[0, 2])


@pytest.mark.parametrize("seed", range(3))
def test_a_large_search_bounds_what_is_best_and_names_the_value_of_its_sites(seed: int) -> None:
    """The search of large tables, on small ones whose best choice is known by trying all."""
    rng = np.random.default_rng(seed)
    cost = np.hypot(*(rng.uniform(0, 9, (14, 1)) - rng.uniform(0, 9, (1, 9)) for _ in range(2)))
    cost = cost * rng.uniform(1, 5, (14, 1))
    best = min(cost[:, each].min(axis=1).sum() for each in itertools.combinations(range(9), 3) if 4 in each)
    chosen, bound = siting_median.median(cost, 3, np.array([4]), seconds=5, gap=0.0)
    assert chosen[0] == 4
    assert siting_median.value_of(cost, chosen) == pytest.approx(best)
    assert 0.97 * best <= bound <= best * (1 + 1e-9)


def test_a_search_without_time_still_names_sites_and_a_bound() -> None:
    cost = np.random.default_rng(5).uniform(1, 9, (300, 260))
    found = siting.p_median(cost, np.ones(300), 4, seconds=0.0)
    assert len(found.chosen) == 4
    assert found.value == pytest.approx(cost[:, found.chosen].min(axis=1).sum())
    assert found.bound <= found.value


def test_the_cost_of_a_group_is_that_of_its_own_cells() -> None:
    """Two cells, the old in the first, a quarter of the young there: the place stands 4 and 8 away, a site 6 and 2, and
    another facility nowhere nearer than 7.
    """
    parts = np.array([[1.0, 0.25], [0.0, 0.75]])
    found = siting.added_by_group(parts, np.array([[6.0], [2.0]]), np.array([[4.0, 7.0], [8.0, np.inf]]), 30.0)
    assert found.tolist() == [[4.0, 6.0], [0.25 * 4 + 0.75 * 8, 0.25 * 6 + 0.75 * 2]]


def test_how_often_a_site_is_the_best_of_those_tried() -> None:
    """Four courses; the place (first) is beaten in two, and as good as the best in one."""
    courses = [np.array([[5.0, 4.0, 6.0], [3.0, 4.0, 3.5]]), np.array([[9.0, 8.0, 7.0], [2.0, 2.0, 4.0]])]
    best, stays = siting.how_often_best(courses)
    assert best.tolist() == [0.5, 0.5]
    assert stays == 0.5
