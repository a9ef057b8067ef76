"""Cells carry ages and add up to the town."""

import numpy as np
import pytest

from dewak_dash.demography import small_areas
from dewak_dash.errors import InputError
from dewak_dash.forecast.summary import REACH_GROUPS
from dewak_dash.topics.common import answers_cells
from dewak_dash.topics.vorausberechnung import answers

HERTEN = "05562020"


def test_who_lives_where_follows_the_cells_own_shares_by_hand() -> None:
    """100 and 300 people with 20 and 40 % young, 10 % and withheld old: the withheld one takes the other's share."""
    found = small_areas.cell_weights([100.0, 300.0], [0.2, 0.4], [0.1, np.nan], (0, 1, 2, 2))
    assert found[:, 0] == pytest.approx([20 / 140, 120 / 140])
    assert found[:, 2] == pytest.approx([10 / 40, 30 / 40])
    assert found[:, 3] == pytest.approx(found[:, 2])
    assert found[:, 1] == pytest.approx([70 / 220, 150 / 220])
    assert found.sum(axis=0) == pytest.approx(np.ones(4))


def test_cells_add_up_to_the_town_in_every_draw() -> None:
    rng = np.random.default_rng(3)
    part = small_areas.cell_weights(rng.uniform(3, 90, 50), rng.uniform(0.1, 0.3, 50), rng.uniform(0.1, 0.3, 50),
                                    (0, 0, 1, 2, 2))
    town = rng.uniform(1_000, 9_000, (5, 200))
    cells = part[:, :, None] * town
    assert cells.sum(axis=0) == pytest.approx(town)


def test_impossible_cells_are_refused() -> None:
    with pytest.raises(InputError, match="zwischen 0 und 1"):
        small_areas.cell_weights([10.0], [1.4], [0.1], (0,))
    with pytest.raises(InputError, match="keiner Zelle"):
        small_areas.cell_weights([10.0], [np.nan], [0.1], (0,))
    with pytest.raises(InputError, match="in keiner Zelle"):
        small_areas.cell_weights([10.0], [0.0], [0.1], (0,))


@pytest.mark.parametrize("year", [2023, 2050])
def test_people_by_cell_are_the_towns_people(year: int) -> None:
    found = answers_cells.people_by_cell(HERTEN, year).groupby("age_group")[["low", "middle", "high"]].sum()
    shown = answers.summary(HERTEN, "middle", None, 2050)
    at = year - int(shown.years[0])
    for code in ("65_79", "80_plus"):
        low, middle, high = (shown.groups[code][row, at] for row in (0, 2, 4))
        assert found.loc[code, "middle"] == pytest.approx(middle, rel=0.02)
        assert found.loc[code, "low"] == pytest.approx(low, rel=0.04)
        assert found.loc[code, "high"] == pytest.approx(high, rel=0.04)
    assert found.middle.sum() == pytest.approx(shown.total[2, at], rel=0.03)
    assert list(found.index.sort_values()) == sorted(REACH_GROUPS)


def test_years_and_towns_that_cannot_be_answered_are_refused() -> None:
    with pytest.raises(InputError, match="2023"):
        answers_cells.people_by_cell(HERTEN, 2019)
    with pytest.raises(InputError, match="Rasterzellen"):
        answers_cells.people_by_cell("09162000", 2030)
