"""Autoregressive shocks against closed forms."""

import numpy as np
import pytest

from dewak_dash.demography import shocks
from dewak_dash.errors import InputError


def test_cumulated_sd_is_the_sum_of_weights_by_hand():
    # weights of innovations in the sum after 3 steps at phi 0.5: 1.75, 1.5, 1
    assert shocks.ar1_cumulated_sd(0.5, 3)[-1] == pytest.approx(np.sqrt(1.75**2 + 1.5**2 + 1))


def test_paths_have_the_stated_spread():
    paths = shocks.ar1_paths(np.random.default_rng(1), 20_000, 8, 0.7, 0.1)
    assert paths.shape == (8, 20_000)
    wanted = 0.1 * np.sqrt((1 - 0.7 ** (2 * np.arange(1, 9))) / (1 - 0.49))
    np.testing.assert_allclose(paths.std(axis=1), wanted, rtol=0.03)
    assert np.cumsum(paths, axis=0)[-1].std() == pytest.approx(
        shocks.ar1_cumulated_sd(0.7, 8, 0.1)[-1], rel=0.03)


def test_levels_of_a_longer_run_begin_with_those_of_a_shorter():
    sizes = shocks.ShockSizes(*(shocks.RateShock(0.5, 0.1, 0.05),) * 4)
    short = shocks.level_paths(np.random.default_rng(2), 5, 3, sizes)
    longer = shocks.level_paths(np.random.default_rng(2), 9, 3, sizes)
    np.testing.assert_array_equal(short.fertility, longer.fertility[:, :5])
    assert not np.array_equal(short.fertility, short.mortality)


@pytest.mark.parametrize("phi", [1.0, -0.1])
def test_impossible_persistence_is_refused(phi):
    with pytest.raises(InputError, match="Rückkopplung"):
        shocks.ar1_paths(np.random.default_rng(1), 2, 2, phi)
