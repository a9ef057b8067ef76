"""A level is events of a year over what rates and people of the same year would give."""

import numpy as np
import pytest

from dewak_dash.demography import event_levels
from dewak_dash.errors import InputError


def test_levels_pool_years_and_leave_out_unknown_ones():
    events = np.array([[110.0, 50.0], [90.0, np.nan]])
    expected = np.array([[100.0, 100.0], [100.0, 100.0]])
    assert event_levels.relative_levels(events, expected, to_all=False) == pytest.approx([1.0, 0.5])


def test_what_a_year_did_to_all_is_not_a_trait_of_the_place():
    # everybody has a fifth more deaths in the second year: both places keep their levels
    events = np.array([[110.0, 90.0], [132.0, 108.0]])
    expected = np.full((2, 2), 100.0)
    assert event_levels.relative_levels(events, expected, to_all=True) == pytest.approx([1.1, 0.9])
    # a place that has only the bad year is judged by that year's own level
    events[0, 1] = np.nan
    found = event_levels.relative_levels(events, expected, to_all=True)
    assert found[1] == pytest.approx(108 / 120)


def test_the_land_stands_in_where_a_place_has_no_year():
    levels, missing = event_levels.with_stand_ins([1.2, np.nan, 0.6, 0.9], [0, 0, 0, 1], [1.0, 1.0, 2.0, 1.0])
    assert levels == pytest.approx([1.2, 0.8, 0.6, 0.9])
    assert missing.tolist() == [False, True, False, False]
    with pytest.raises(InputError, match="Land"):
        event_levels.with_stand_ins([np.nan, 1.0], [0, 1], [1.0, 1.0])
