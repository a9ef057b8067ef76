"""Where the place in question stands before anyone moves it, and for how many people around it ages are known."""

import numpy as np
import pandas as pd
import pytest

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.layers import near
from dewak_dash.chain import reach
from dewak_dash.model import Region

X, Y = 4_100_100.0, 3_150_100.0
HOUSES = pd.DataFrame([{"lon": 7.1, "lat": 51.6, "name": "Haus", "kind": "planned", "location_note_de": "Annahme"}])
NONE = HOUSES.iloc[:0]
ORIGIN = {"source_id": "BOOK", "as_of": "2011-05-09"}


def town(lon: float | None, lat: float | None) -> Region:
    return Region(ags="05001001", name="Ort", short_name="Ort", level="municipality", lon=lon, lat=lat)


def cells(people: tuple[int, ...] = (90, 10, 500), size: float = 200.0) -> pd.DataFrame:
    """Cells beside one another, the last far to the east; the first two are the town's."""
    x = X + np.array([0, size, 9000])
    return pd.DataFrame({"x_3035": x, "y_3035": Y, "persons": people, "ags": ["05001001", "05001001", "05001002"],
                         **ORIGIN})


def test_a_house_comes_first_then_the_seat_of_the_town() -> None:
    lon, lat = (float(v[0]) for v in projection.to_degrees(np.array([X]), np.array([Y])))
    house = reach.site(town(lon, lat), HOUSES, cells())
    seat = reach.site(town(lon, lat), NONE, cells())
    assert house is not None
    assert seat is not None
    assert (house.kind, house.lon, house.name, house.note) == ("planned", 7.1, "Haus", "Annahme")
    assert (seat.kind, seat.lon, seat.lat, seat.name) == (reach.SEAT, lon, lat, "")
    assert reach.site(town(lon, lat), HOUSES, cells().iloc[:0]) is None
    assert reach.site(town(None, None), NONE, cells()) is None


def test_a_seat_outside_its_town_may_be_where_it_is() -> None:
    """Small towns share an administration that sits in another; else the page would refuse its own start."""
    lon, lat = (float(v[0]) for v in projection.to_degrees(np.array([X - 30_000]), np.array([Y])))
    seat = reach.site(town(lon, lat), NONE, cells())
    assert seat is not None
    assert seat.allows(lon, lat)
    assert not seat.allows(lon - 0.01, lat)


def layers() -> dict[str, reach.Layer]:
    """A share is known in the first cell's square kilometre alone; two children are told 400 m east of it."""
    large = pd.DataFrame({"x_3035": [X + 400], "y_3035": [Y + 400], "share_65plus": [0.2], "share_under_18": [np.nan],
                          "ags": "05001001", **ORIGIN})
    small = pd.DataFrame({"x_3035": [X + 350], "y_3035": [Y - 50], "persons": [2], "age_from": [0], "ags": "05001001",
                          **ORIGIN})
    return reach.layers("05001001", cells(), large, small)


def test_kinds_of_which_no_cell_tells_are_left_out() -> None:
    found = layers()
    assert list(found) == ["people", "over_64", "under_10"]
    assert found["over_64"].people.tolist() == pytest.approx([18, 2, np.nan], nan_ok=True)
    assert (found["over_64"].source_ids, found["over_64"].as_of) == (("BOOK",), "2011-05-09")


def test_known_are_people_not_cells() -> None:
    """Of 600 people the age of 100 is told, whoever they are: they live where the share or the count is."""
    told = reach.told(layers())
    assert told["over_64"].people.tolist() == [90, 10, 0]
    assert told["under_10"].people.tolist() == [90, 10, 0]
    assert reach.share(told["over_64"].town_total, layers()["people"].town_total) == 1
    assert reach.share(0, 0) is None


def test_only_cells_that_can_be_reached_are_counted() -> None:
    """From the first cell 300 m reach the second (its edge is 100 m away), not the one at nine kilometres."""
    part = near(layers()["people"], (X, Y), 300.0)
    assert part.people.tolist() == [90, 10]
    assert near(layers()["people"], (X + 30_000, Y), 300.0).people.tolist() == []
