"""A town's own classes count as far as noise allows, and later ages of the Kreis bend what was carried."""

import numpy as np
import pytest

from dewak_dash.demography import town_ages
from dewak_dash.errors import InputError


def test_small_places_are_drawn_to_the_kreis_and_large_ones_keep_their_own():
    own = np.array([[0.3, 0.3], [0.7, 0.7]])
    kreis = np.array([[0.2, 0.2], [0.8, 0.8]])
    shares, weight = town_ages.shrunk_shares(own, kreis, [100.0, 10_000.0], 2.0, [0.02, 0.02])
    # noise of 2 persons in 100 is 0.02, as large as the true spread: half; in 10,000 it is 0.0002
    assert weight[:, 0] == pytest.approx([0.5, 0.5])
    assert weight[0, 1] == pytest.approx(1 / (1 + 0.01**2))
    assert shares[:, 0] == pytest.approx([0.25, 0.75])
    assert shares[:, 1] == pytest.approx([0.29999, 0.70001], abs=1e-6)
    assert shares.sum(axis=0) == pytest.approx([1, 1])


def test_towns_have_their_classes_and_the_kreis_inside_a_class():
    kreis = np.array([[10.0, 30.0, 60.0], [20.0, 40.0, 40.0]])
    found = town_ages.towns_from_kreis(kreis, (0, 2), [[0.6, 0.5], [0.4, 0.5]], [1_000.0, 200.0])
    assert found[:, :2, 0].sum() == pytest.approx(600)
    assert found[:, :, 0] == pytest.approx(np.array([[60, 180, 240], [120, 240, 160.0]]))
    assert found[:, :, 1].sum() == pytest.approx(200)


def test_a_class_that_is_empty_in_the_kreis_is_refused():
    with pytest.raises(InputError, match="leer"):
        town_ages.towns_from_kreis(np.array([[1.0, 0.0], [1.0, 0.0]]), (0, 1), [[0.5], [0.5]], [10.0])
    with pytest.raises(InputError, match="zusammen 1"):
        town_ages.towns_from_kreis(np.ones((2, 2)), (0, 1), [[0.5], [0.4]], [10.0])


def test_later_ages_bend_by_the_part_of_the_way_and_at_the_younger_age():
    expected = np.full((2, 4), 100.0)
    groups = np.array([[200.0, 200.0], [200.0, 288.0]])
    found = town_ages.bend(expected, groups, (0, 2), 0.5, years_later=1)
    # of 888 against 800 all are 1.11 too few; women of the older group are 1.44 against 1: 1.44 / 1.11 at half way
    assert found[1, 1:] == pytest.approx(np.full(3, np.sqrt(1.44 / 1.11)))
    assert found[1, 0] == pytest.approx(np.sqrt(1 / 1.11))
    assert found[0] == pytest.approx(np.full(4, np.sqrt(1 / 1.11)))
