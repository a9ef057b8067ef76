"""Sexes and single ages out of groups: sums stay, men become fewer with age inside the open group."""

import numpy as np
import pytest

from dewak_dash.demography import single_ages
from dewak_dash.errors import InputError

EDGES = (0, 2)


def test_sexes_meet_the_share_of_men_counted_in_every_group():
    single = np.array([[10.0], [30.0], [20.0], [60.0]])
    groups = np.array([[[6.0], [3.0]], [[4.0], [7.0]]])
    found = single_ages.split_by_sex(single, groups, EDGES, [1.0, 1.0, 1.0, 1.0])
    # even odds: 60 % men in the first group, 30 % in the second, at every age
    assert found[0, :, 0] == pytest.approx([6, 18, 6, 18])
    assert found.sum(axis=0) == pytest.approx(single)


def test_in_the_open_group_men_become_fewer_with_age():
    single = np.array([[100.0], [100.0], [50.0], [50.0]])
    groups = np.array([[[1.0], [1.0]], [[1.0], [2.0]]])
    found = single_ages.split_by_sex(single, groups, EDGES, [1.0, 1.0, 0.8, 0.4])
    men = found[0, 2:, 0] / single[2:, 0]
    # odds 2c and c over equal numbers, a third men: 2c/(1+2c) + c/(1+c) = 2/3, that is 8cc + 3c - 2 = 0
    c = (np.sqrt(73) - 3) / 16
    assert men == pytest.approx([2 * c / (1 + 2 * c), c / (1 + c)])
    assert found[0, 2:, 0].sum() == pytest.approx(100 / 3)


def test_groups_follow_the_pattern_and_an_empty_one_is_even():
    found = single_ages.split_groups([[30.0], [8.0]], EDGES, [[1.0], [2.0], [0.0], [0.0]])
    assert found[:, 0] == pytest.approx([10, 20, 4, 4])


def test_groups_add_up():
    assert single_ages.grouped(np.array([[1.0], [2.0], [3.0], [4.0]]), EDGES)[:, 0] == pytest.approx([3, 7])


def test_groups_that_do_not_fit_are_refused():
    with pytest.raises(InputError, match="beide Geschlechter"):
        single_ages.split_by_sex(np.ones((4, 1)), np.ones((2, 3, 1)), EDGES, np.ones(4))
    with pytest.raises(InputError, match="Altersgrenzen"):
        single_ages.split_groups(np.ones((3, 1)), EDGES, np.ones((4, 1)))
