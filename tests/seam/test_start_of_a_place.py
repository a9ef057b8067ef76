"""Where the place in question stands before anyone moves it, and for how many people around it ages are known."""

import numpy as np
import pandas as pd
import pytest

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.layers import Layer
from dewak_dash.accessibility.reach import Squares
from dewak_dash.chain import reach

X, Y = 4_100_100.0, 3_150_100.0
HOUSES = pd.DataFrame([{"lon": 7.1, "lat": 51.6, "name": "Haus", "kind": "planned", "location_note_de": "Annahme"}])
NONE = pd.DataFrame(columns=["lon", "lat", "name", "kind", "location_note_de"])
LANDMARKS = pd.DataFrame([{"name": "Schule", "kind": "school", "lon": 7.0, "lat": 51.0},
                          {"name": "Altes Rathaus", "kind": "town_hall", "lon": 7.2, "lat": 51.7}])


def cells() -> pd.DataFrame:
    """Three cells in a row with 10, 10 and 80 people: their middle lies 340 m east, nearest to the third."""
    x = np.array([X, X + 200, X + 400])
    lon, lat = projection.to_degrees(x, np.full(3, Y))
    return pd.DataFrame({"x_3035": x, "y_3035": Y, "persons": [10, 10, 80], "lon": lon, "lat": lat})


def test_a_house_comes_first_then_the_town_hall_then_the_middle_of_the_people() -> None:
    house = reach.site(HOUSES, cells(), LANDMARKS)
    hall = reach.site(NONE, cells(), LANDMARKS)
    middle = reach.site(NONE, cells(), LANDMARKS.iloc[:1])
    assert house is not None
    assert hall is not None
    assert middle is not None
    assert (house.kind, house.lon, house.note) == ("planned", 7.1, "Annahme")
    assert (hall.kind, hall.lon, hall.lat, hall.note) == ("town_hall", 7.2, 51.7, "")
    assert middle.kind == "centre"
    assert (middle.lon, middle.lat) == pytest.approx(tuple(cells().loc[2, ["lon", "lat"]]))
    assert reach.site(HOUSES, cells().iloc[:0], LANDMARKS) is None


def test_known_share_counts_people_not_cells() -> None:
    """90 of 100 people in reach live in cells whose ages are known; nobody reached means nothing known."""
    squares = Squares(np.array([X, X + 200, X + 9000]), np.full(3, Y), 200.0)
    own = np.ones(3, dtype=bool)
    everyone = Layer("people", squares, np.array([90.0, 10.0, 500.0]), own, "official", lower_bound=False)
    ages = Layer("over_64", squares, np.array([20.0, np.nan, np.nan]), own, "derived", lower_bound=False)
    lon, lat = projection.to_degrees(np.array([X + 100]), np.array([Y]))
    far_lon, far_lat = projection.to_degrees(np.array([X + 50_000]), np.array([Y]))
    assert reach.known_share(everyone, ages, float(lon[0]), float(lat[0]), 1000.0) == pytest.approx(0.9)
    assert reach.known_share(everyone, ages, float(far_lon[0]), float(far_lat[0]), 1000.0) == 0.0
