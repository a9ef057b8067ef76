"""Cells, outlines and neighbours of all Germany: sums that the publishers state, and slow plain twins."""

import itertools
import json

import pytest

from dewak_dash.store.database import Database
from dewak_dash.store.reads import space

HERTEN, WETTER, MUNICH, HELGOLAND = "05562020", "05954032", "09162000", "01056025"


def _inside(lon: float, lat: float, ring: list[list[float]]) -> bool:
    """Say by ray casting whether a point lies in a ring, edge by edge."""
    crossed = False
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        if (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) * (x2 - x1) / (y2 - y1):
            crossed = not crossed
    return crossed


def test_all_people_of_the_census_grid_are_there(real: Database) -> None:
    found = real.frame("SELECT count(*) AS cells, sum(persons)::BIGINT AS people, min(persons) AS least "
                       "FROM cells_200m")
    assert found.iloc[0].tolist() == [1_392_438, 80_324_282, 3]


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
def test_cells_of_a_town_are_those_inside_its_outline(real: Database, ags: str) -> None:
    shape = json.loads(space.outline(real, ags) or "")
    assert shape["type"] == "Polygon"
    ring, holes = shape["coordinates"][0], shape["coordinates"][1:]
    near = space.cells_200m_near(real, ags, 1000)
    inside = [_inside(cell.lon, cell.lat, ring) and not any(_inside(cell.lon, cell.lat, hole) for hole in holes)
              for cell in near.itertuples()]
    own = space.cells_200m(real, ags)
    assert len(near) > len(own) > 300
    assert sorted(near["cell_id"][inside]) == sorted(own["cell_id"])


def test_sum_of_cells_stands_beside_the_official_count(real: Database) -> None:
    for ags, official in ((HERTEN, 60_582), (WETTER, 27_596)):
        found = space.cells_and_count(real, ags).iloc[0]
        assert (found["official"], str(found["date"])[:10]) == (official, "2013-12-31")
        assert found["share"] == pytest.approx(found["persons"] / official)
        assert abs(found["share"] - 1) < 0.03
    assert space.cells_and_count(real, "99999999").empty


# How far the sum of cells lies from the official count in half and in nine of ten municipalities of a size.
@pytest.mark.parametrize(("smallest", "largest", "half", "nine_in_ten"), [
    (1, 1_000, 0.04, 0.184), (1_000, 5_000, 0.024, 0.08), (5_000, 20_000, 0.018, 0.054),
    (20_000, 100_000, 0.013, 0.036)])
def test_cells_fit_official_counts_as_said(real: Database, smallest: int, largest: int, half: float,
                                           nine_in_ten: float) -> None:
    found = real.frame("""
        SELECT value, coalesce(persons, 0) AS persons FROM population
        LEFT JOIN (SELECT ags, sum(persons) AS persons FROM cells_200m GROUP BY ags) USING (ags)
        WHERE length(ags) = 8 AND date = DATE '2013-12-31' AND sex = 'total' AND preferred AND kind = 'update'
          AND value >= $smallest AND value < $largest""", {"smallest": smallest, "largest": largest})
    off = (found["persons"] / found["value"] - 1).abs()
    assert round(off.median(), 3) <= half
    assert round(off.quantile(0.9), 3) <= nine_in_ten


def test_outlines_are_there_for_all_but_three(real: Database) -> None:
    without = real.frame("SELECT ags FROM regions ANTI JOIN outlines USING (ags) WHERE level = 'municipality' "
                         "ORDER BY ags")["ags"].tolist()
    assert without == ["07000999", "10042999", "13000999"]
    found = space.outlines(real, [WETTER, HERTEN])
    assert found["name"].tolist() == ["Herten", "Wetter (Ruhr)"]
    box = found.set_index("ags").loc[WETTER]
    inside = space.outlines_in_box(real, box["west"], box["south"], box["east"], box["north"])
    assert {WETTER, "05954012"} <= set(inside["ags"])
    assert HERTEN not in set(inside["ags"])
    assert space.outline(real, "07000999") is None


def test_neighbours_are_mutual(real: Database) -> None:
    assert real.frame("SELECT * FROM neighbours a ANTI JOIN neighbours b "
                      "ON a.ags = b.neighbour_ags AND a.neighbour_ags = b.ags").empty
    munich = set(real.frame("SELECT short_name FROM neighbours n JOIN regions r ON r.ags = neighbour_ags "
                            "WHERE n.ags = $ags", {"ags": MUNICH})["short_name"])
    assert {"Unterhaching", "Grünwald", "Karlsfeld", "Ismaning"} <= munich
    assert not {"Starnberg", "Erding"} & munich
    assert real.frame("SELECT * FROM neighbours WHERE ags = $ags", {"ags": HELGOLAND}).empty
