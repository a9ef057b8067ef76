"""Single ages from groups against published splits."""

import numpy as np
import pytest

from dewak_dash.demography import graduation
from dewak_dash.errors import InputError


def known(case):
    c = case("beers_with_infants")
    given = c["given"]
    return c, np.array([given["age_0"] + given["ages_1_to_4"], *given["fives"]], dtype=float)


def test_beers_with_known_infants(case):
    c, groups = known(case)
    single = graduation.with_known_infants(graduation.split_fives(groups), c["given"]["age_0"])
    np.testing.assert_allclose(single[:13], c["expected"]["single"], atol=c["tolerance"]["persons"])


def test_sums_are_kept(case):
    c, groups = known(case)
    single = graduation.split_fives(groups)
    np.testing.assert_allclose(single.reshape(-1, 5).sum(1), groups, atol=c["tolerance"]["group_sums"])
    np.testing.assert_allclose(
        graduation.with_known_infants(single, 184499.0).reshape(-1, 5).sum(1), groups, atol=1e-6)


def test_beers_of_doubling_groups():
    # printed by an independent package for the groups 10, 20, 40, 80, 160
    printed = [1.061, 1.635, 2.084, 2.449, 2.771, 3.092, 3.453, 3.892, 4.442, 5.121, 5.931, 6.860, 7.890,
               9.020, 10.299, 11.793, 13.562, 15.652, 18.093, 20.900, 24.083, 27.649, 31.604, 35.955, 40.709]
    np.testing.assert_allclose(graduation.split_fives([10, 20, 40, 80, 160]), printed, atol=6e-4)


def test_a_straight_line_of_ages_is_reproduced():
    edges = np.arange(0, 41.0)
    truth = np.diff((edges + 10) ** 2)
    single = graduation.split_fives(truth.reshape(-1, 5).sum(1))
    np.testing.assert_allclose(single, truth, rtol=1e-10)


def test_monotone_split_is_never_negative_and_exact():
    groups, edges = [0, 100, 0, 7, 900], [0, 3, 6, 10, 15, 18]
    single = graduation.split_monotone(groups, edges)
    assert single.size == 18
    assert (single >= 0).all()
    np.testing.assert_allclose(np.add.reduceat(single, edges[:-1]), groups, atol=1e-9)


def test_oscillation_and_short_input_are_refused():
    with pytest.raises(InputError, match="Negative"):
        graduation.split_fives([1000, 0, 1000, 0, 1000, 0])
    with pytest.raises(InputError, match="Mindestens 5"):
        graduation.split_fives([1, 2, 3, 4])
    with pytest.raises(InputError, match="Altersgrenzen"):
        graduation.split_monotone([1, 2], [0, 5])
