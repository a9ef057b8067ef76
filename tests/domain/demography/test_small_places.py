"""Small places: borrowed strength, group quarters, and parts of a town."""

import numpy as np
import pytest

from dewak_dash.demography import (
    checks,
    group_quarters,
    projection,
    schedules,
    shrinkage,
    small_areas,
)
from dewak_dash.errors import InputError


def test_shrunken_level_by_hand():
    # gamma prior with mean 1, variance 0.05: shape and rate 20
    prior = shrinkage.LevelPrior(1.0, 0.05)
    np.testing.assert_allclose(shrinkage.shrunken_level([30, 5, 0], [20, 10, 0], prior),
                               [50 / 40, 25 / 30, 1.0])
    np.testing.assert_allclose(shrinkage.level_sd([30], [20], prior), np.sqrt(50) / 40)


def test_shrunken_level_where_places_lie_above_the_reference():
    # gamma prior with mean 2, variance 0.5: shape 8 and rate 4; 6 seen where 2 were expected
    prior = shrinkage.LevelPrior(2.0, 0.5)
    assert shrinkage.shrunken_level([6], [2], prior) == pytest.approx([(6 + 8) / (2 + 4)])


def test_prior_by_marshalls_moments():
    observed, expected = np.array([10.0, 30.0]), np.array([20.0, 20.0])
    # mean 1; weighted spread (0.25 + 0.25) / 2 = 0.25; noise 1 / 20
    prior = shrinkage.estimate_prior(observed, expected)
    assert (prior.mean, prior.variance) == (pytest.approx(1.0), pytest.approx(0.2))


def test_prior_finds_the_spread_it_was_drawn_from():
    rng = np.random.default_rng(1)
    expected = rng.uniform(20, 400, 4000)
    levels = rng.gamma(1 / 0.04, 0.04, 4000)
    prior = shrinkage.estimate_prior(rng.poisson(levels * expected), expected)
    assert prior.mean == pytest.approx(1.0, abs=0.02)
    assert prior.variance == pytest.approx(0.04, rel=0.15)


def test_without_real_differences_everybody_takes_the_mean():
    prior = shrinkage.estimate_prior([10, 10], [10, 10])
    np.testing.assert_allclose(shrinkage.shrunken_level([14, 6], [10, 10], prior), [1, 1])
    assert shrinkage.level_sd([14], [10], prior) == 0
    assert shrinkage.expected_events([0.1, 0.2], [100, 50]) == pytest.approx(20)


def test_group_quarters_come_back_unchanged():
    people, held = np.array([[100.0, 60, 40]] * 2), np.array([[0.0, 50, 0]] * 2)
    plan = schedules.make_schedule(survival_at_birth=[1, 1], survival=[[1, 1, 0]] * 2,
                                   births_per_woman=[0, 0, 0], shares_of_births=[0.5, 0.5])
    result = group_quarters.add_back(projection.project(group_quarters.hold_out(people, held), plan, 1), held)
    np.testing.assert_allclose(result.population[0, :, :, 0], people)
    np.testing.assert_allclose(result.population[1, :, :, 0], [[0, 150, 10]] * 2)
    with pytest.raises(InputError, match="ausgenommen"):
        group_quarters.hold_out(held, people)


def test_areas_add_up_to_the_town_in_every_draw():
    rng = np.random.default_rng(3)
    town = rng.uniform(20_000, 30_000, (4, 60))
    shares = small_areas.constrained_shares([0.6, 0.399, 0.001], [0.01, -0.02, 0.0], 4, damping=0.9)
    np.testing.assert_allclose(shares.sum(axis=1), 1)
    areas = small_areas.share_out(town, shares, rng, half_widths=np.full((4, 3), 0.1), z=1.28,
                                  threshold=30, warn_under=5000)
    np.testing.assert_allclose(areas.persons.sum(axis=1), town, rtol=1e-12)
    assert areas.persons.min() >= 0
    assert areas.publishable.tolist() == [True, True, False]
    assert areas.uncertain.tolist() == [False, False, True]


def test_shares_grow_by_their_damped_trend():
    shares = small_areas.constrained_shares([0.5, 0.5], [0.1, -0.1], 2, damping=0.5)
    assert shares[0, 0] / shares[0, 1] == pytest.approx(np.exp(0.2))
    assert shares[1, 0] / shares[1, 1] == pytest.approx(np.exp(0.3))
    with pytest.raises(InputError, match="zusammen 1"):
        small_areas.constrained_shares([0.5, 0.6], [0, 0], 2, damping=1.0)


def test_impossible_horizons_are_refused():
    assert checks.horizon(2023, 2050, 2070) == 27
    for base_year, last, words in ((None, 2040, "nicht bekannt"), (2023, 2023, "nicht nach"),
                                   (2023, 2071, "Weiter als bis 2070")):
        with pytest.raises(InputError, match=words):
            checks.horizon(base_year, last, 2070)
