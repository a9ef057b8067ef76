"""Decisions beside a well-kept library: TOPSIS and PROMETHEE II of pymcdm on drawn tables."""

import numpy as np
import pytest

from dewak_dash.finance import decisions

methods = pytest.importorskip("pymcdm.methods")
normalizations = pytest.importorskip("pymcdm.normalizations")


@pytest.mark.parametrize("seed", range(5))
def test_topsis_and_promethee_are_those_of_the_library(seed: int) -> None:
    rng = np.random.default_rng(seed)
    matrix = rng.uniform(1.0, 100.0, (11, 10))
    weights, senses = rng.dirichlet(np.ones(10)), rng.choice([-1, 1], 10)
    theirs = methods.TOPSIS(normalizations.vector_normalization)(matrix, weights, senses)
    # The library turns costs into gains (1 - share of the norm); ours changes their sign: the distances are the same.
    assert decisions.topsis(matrix, weights, senses) == pytest.approx(theirs, abs=1e-9)
    flows = methods.PROMETHEE_II("usual")(matrix, weights, senses)
    assert decisions.promethee(matrix, weights, senses) == pytest.approx(flows, abs=1e-9)
    p, q = np.full(10, 30.0), np.full(10, 10.0)
    linear = methods.PROMETHEE_II("vshape_2", p=p, q=q)(matrix, weights, senses)
    assert decisions.promethee(matrix, weights, senses, indifference=q, strict=p) == pytest.approx(linear, abs=1e-9)
