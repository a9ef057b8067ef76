"""Draws, drivers and decisions, against theory and published tables."""

import numpy as np
import pytest

from dewak_dash.errors import InputError
from dewak_dash.finance import decisions, draws, variance

from .cases import load

BOOK = load("uncertainty_and_decisions")
MANY = 100_000
TAILS = np.array([0.05, 0.5, 0.95])


@pytest.mark.parametrize(("joined", "sd", "quantiles"), [
    (BOOK["normals"]["correlation"], "sum_sd", "quantiles"), (np.eye(3), "independent_sd", "independent_quantiles")],
    ids=["correlated", "independent"])
def test_draws_meet_their_closed_form_within_four_standard_errors(joined, sd, quantiles):
    case, rng = BOOK["normals"], np.random.default_rng(20261124)
    wanted, spread = np.array(case[quantiles]), case[sd]
    sums = (np.array(case["mean"]) + draws.correlated_normals(joined, MANY, rng) * np.array(case["sd"])).sum(axis=1)
    assert abs(sums.mean() - case["sum_mean"]) < 4 * spread / np.sqrt(MANY)
    assert abs(sums.std() / spread - 1) < 4 / np.sqrt(2 * MANY)
    density = np.exp(-0.5 * ((wanted - case["sum_mean"]) / spread) ** 2) / (spread * np.sqrt(2 * np.pi))
    errors = np.sqrt(TAILS * (1 - TAILS) / MANY) / density
    assert (np.abs(np.quantile(sums, TAILS) - wanted) < 4 * errors).all()


def test_half_of_an_input_lies_on_either_side_of_its_middle():
    # Triangles 80 to 100 and 100 to 160: an eighth of all cases lies under half of the way, sqrt(2 / 8) = 1 / 2.
    found = draws.split_triangular_quantile([0.0, 0.125, 0.5, 0.875, 1.0], 80.0, 100.0, 160.0)
    assert found == pytest.approx([80.0, 90.0, 100.0, 130.0, 160.0])
    assert draws.split_triangular_quantile([0.1, 0.9], 2.0, 2.0, 2.0).tolist() == [2.0, 2.0]


def test_steps_come_as_often_as_they_weigh():
    steps = [(0.0, 1.0), (5.0, 2.0), (9.0, 1.0)]
    assert draws.step_quantile([0.1, 0.25, 0.3, 0.75, 0.8, 1.0], steps).tolist() == [0, 0, 5, 5, 9, 9]
    with pytest.raises(InputError, match="Stufen"):
        draws.step_quantile(0.5, [(5.0, 1.0), (0.0, 1.0)])


def test_the_same_seed_gives_the_same_bytes_and_uniforms_stay_uniform():
    matrix = draws.correlation_matrix(3, {(0, 1): 0.6, (1, 2): -0.3})
    one, two = (draws.correlated_uniforms(matrix, 4000, np.random.default_rng(7)) for _ in range(2))
    assert one.tobytes() == two.tobytes()
    assert one.min() > 0
    assert one.max() < 1
    assert np.abs(one.mean(axis=0) - 0.5).max() < 4 / np.sqrt(12 * 4000)


def test_contradicting_correlations_and_ranges_are_refused():
    with pytest.raises(InputError, match="widersprechen"):
        draws.correlation_matrix(3, {(0, 1): 0.9, (1, 2): 0.9, (0, 2): -0.9})
    with pytest.raises(InputError):
        draws.split_triangular_quantile(0.5, 3.0, 2.0, 4.0)


def test_sobol_indices_of_the_ishigami_function():
    case = BOOK["ishigami"]

    def ishigami(u):
        x = np.pi * (2 * u - 1)
        return np.sin(x[:, 0]) + case["a"] * np.sin(x[:, 1]) ** 2 + case["b"] * x[:, 2] ** 4 * np.sin(x[:, 0])

    first, total = variance.sobol(ishigami, 3, 2**13, np.random.default_rng(1))
    assert first == pytest.approx(case["first"], abs=0.02)
    assert total == pytest.approx(case["total"], abs=0.02)


def test_sobol_indices_of_the_g_function():
    case = BOOK["sobol_g"]
    a = np.array(case["a"])
    first, total = variance.sobol(lambda u: ((np.abs(4 * u - 2) + a) / (1 + a)).prod(axis=1), 8, 2**13,
                                     np.random.default_rng(2))
    assert first == pytest.approx(case["first"], abs=0.02)
    assert total == pytest.approx(case["total"], abs=0.02)


def test_topsis_promethee_and_ahp_tables():
    case = BOOK["mcda"]
    table = case["matrix"], case["weights"], case["senses"]
    assert decisions.topsis(*table) == pytest.approx(case["topsis"], rel=1e-9)
    assert decisions.ranks(decisions.topsis(*table)).tolist() == case["topsis_ranks"]
    assert decisions.topsis_minmax(*table) == pytest.approx(case["topsis_minmax"], rel=1e-9)
    assert decisions.ranks(decisions.topsis_minmax(*table)).tolist() == case["topsis_minmax_ranks"]
    assert decisions.promethee(*table) == pytest.approx(case["promethee"], abs=1e-12)
    case = BOOK["ahp"]
    weights, largest, ratio = decisions.ahp(case["pairwise"])
    assert weights == pytest.approx(case["weights"], rel=1e-9)
    assert largest == pytest.approx(case["largest_eigenvalue"], rel=1e-9)
    assert ratio == pytest.approx(case["consistency_ratio"], rel=1e-6)


def test_weighted_sum_by_hand_and_rank_shares():
    matrix, senses = [[10.0, 1.0], [20.0, 3.0], [15.0, 2.0]], [-1, 1]
    assert decisions.weighted_sum(matrix, [3, 1], senses) == pytest.approx([0.75, 0.25, 0.5])
    shares = decisions.rank_shares(matrix, senses, 2000, np.random.default_rng(3))
    assert shares.sum(axis=1) == pytest.approx([1, 1, 1])
    assert shares[2].tolist() == [0.0, 1.0, 0.0]
    with pytest.raises(InputError):
        decisions.weighted_sum(matrix, [1, -1], senses)


def test_an_option_level_on_one_criterion_and_worse_on_another_is_outdone():
    table, senses = [[1.0, 5.0], [1.0, 4.0], [2.0, 3.0], [1.0, 5.0]], [1, -1]
    assert decisions.outdone(table, senses, 0) == 2
    assert decisions.outdone([[1.0, 5.0], [1.0, 4.0]], senses, 0) == 1
    assert decisions.outdone(table, senses, 2) is None
    assert decisions.outdone([[1.0, 5.0], [1.0, 5.0]], senses, 0) is None
    assert decisions.first_shares([[1.0, 1.0, 0.5], [0.2, 0.4, 0.4]]).tolist() == [0.25, 0.5, 0.25]
