"""Cells carry ages and add up to the town."""

from datetime import date

import numpy as np
import pytest

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.reach import Squares
from dewak_dash.accessibility.walking import Span
from dewak_dash.demography import small_areas
from dewak_dash.errors import InputError
from dewak_dash.forecast.summary import REACH_GROUPS
from dewak_dash.topics.common import answers_cells, answers_reach
from dewak_dash.topics.einzugsgebiete import answers as door
from dewak_dash.topics.vorausberechnung import answers

HERTEN, FAR, UNINHABITED = "05562020", "09162000", "01053105"


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
        answers_cells.people_by_cell(UNINHABITED, 2030)


def test_where_ages_of_cells_are_not_known_every_cell_has_those_of_the_town() -> None:
    """Ages by square kilometre are stored around the project towns alone: elsewhere people are spread alike."""
    near, far = answers_cells.weights(HERTEN), answers_cells.weights(FAR)
    assert near is not None
    assert far is not None
    assert (near.own_ages, far.own_ages) == (True, False)
    assert np.ptp(far.parts, axis=1).max() == pytest.approx(0.0)
    assert np.ptp(near.parts, axis=1).max() > 1e-4
    assert far.parts.sum(axis=0) == pytest.approx(np.ones(5))


def given(monkeypatch: pytest.MonkeyPatch) -> answers_reach.Place:
    """Give a town of two cells 3 km apart, a quarter of the children and half of all others in the first; return its
    middle. Five groups of 1,000 to 5,000 people, a tenth fewer and more at the ends of the range, doubled in a year."""
    cells = Squares(np.array([4_100_100.0, 4_103_100.0]), np.array([3_150_100.0, 3_150_100.0]), 200.0)
    parts = np.array([[0.25, 0.5, 0.5, 0.5, 0.5], [0.75, 0.5, 0.5, 0.5, 0.5]])
    groups = np.arange(1, 6)[:, None] * np.array([1_000.0, 2_000.0])
    monkeypatch.setattr(answers_cells, "weights", lambda ags: answers_cells.CellParts(
        cells=cells, parts=parts, own_ages=True))
    monkeypatch.setattr(answers_cells, "groups_by_year", lambda ags, last: np.stack(
        [0.9 * groups, 0.95 * groups, groups, 1.05 * groups, 1.1 * groups]))
    lon, lat = projection.to_degrees(cells.x, cells.y)
    return float(lon[0]), float(lat[0])


def test_people_in_reach_by_age_and_year_by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    place = given(monkeypatch)
    found = answers_cells.reach_by_year("made up", place, "adult", 2024)
    assert found is not None
    assert found.years == (2023, 2024)
    assert found.middle[:, 0] == pytest.approx([250, 1_000, 1_500, 2_000, 2_500])
    assert found.middle[:, 1] == pytest.approx([500, 2_000, 3_000, 4_000, 5_000])
    assert found.low[4] == pytest.approx([2_250, 4_500])
    assert found.high[0] == pytest.approx([275, 550])


def test_too_few_to_be_projected_are_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    lon, lat = given(monkeypatch)
    assert answers_cells.reach_by_year("made up", (lon, lat + 0.05), "adult", 2024) is None


def test_whoever_reaches_all_cells_reaches_the_town(monkeypatch: pytest.MonkeyPatch) -> None:
    """With no limit to the walk, people in reach are the town's in every group, year and end of the range."""
    monkeypatch.setattr(answers_reach, "radius_span_m", lambda *args: Span(1e6, 1e6, 1e6))
    site = answers_reach.site(HERTEN)
    assert site is not None
    found = answers_cells.reach_by_year(HERTEN, (site.lon + 1e-4, site.lat), "adult", 2050)
    town = answers_cells.groups_by_year(HERTEN, 2050)
    assert found is not None
    assert town is not None
    for span, row in ((found.low, 0), (found.middle, 2), (found.high, 4)):
        assert span == pytest.approx(town[row])


def test_the_answer_tells_every_year_and_age_in_reach() -> None:
    site = answers_reach.site(HERTEN)
    assert site is not None
    found = answers_cells.reach_by_year(HERTEN, (site.lon, site.lat), "adult", 2050)
    told = [f for f in door.answer(HERTEN, {}, date(2026, 11, 27)) if f.name == "reach.by_age"]
    assert found is not None
    assert len(told) == 5 * 28
    oldest = next(f for f in told if (f.detail["group"], f.detail["year"]) == ("80_plus", 2050))
    assert (oldest.low, oldest.value, oldest.high) == tuple(round(float(s[4, 27])) for s in (
        found.low, found.middle, found.high))
    assert (oldest.unit, oldest.detail["ages"], oldest.as_of) == ("persons", "own", "2050-12-31")
