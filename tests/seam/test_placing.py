"""Addresses and names on a made street: number, nearest number, middle, another street of the same name."""

import pandas as pd
import pytest

from dewak_dash.accessibility import projection
from dewak_dash.chain import placing
from dewak_dash.chain.places import handed_in
from dewak_dash.store.places_files import OWN
from dewak_dash.topics.common import answers_spots

# Houses 1 to 9 on one side, 2 to 10 on the other, 20 m apart; a street of the same name 5 km north.
ODD = [("Bahnhofstraße", str(n), 10.0 * n, 0.0) for n in range(1, 10, 2)]
EVEN = [("Bahnhofstraße", str(n), 10.0 * n, 15.0) for n in range(2, 12, 2)]
REST = [("Bahnhofstraße", "5a", 52.0, 0.0), ("Bahnhofstraße", "1", 0.0, 5000.0), ("Am Bach", "3", 900.0, 900.0)]
NEAR = (0.0, 0.0)


@pytest.fixture
def addresses() -> pd.DataFrame:
    found = pd.DataFrame([*ODD, *EVEN, *REST], columns=["name", "number", "x", "y"])
    return found.assign(key=[placing.plain(name) for name in found.name])


@pytest.fixture
def places() -> pd.DataFrame:
    return pd.DataFrame({"name": ["Höchst an der Nidder", "Bach", "Bahnhof"], "x": [1.0, 2.0, 3.0],
                         "y": [0.0, 0.0, 0.0], "accuracy_m": [500.0, 200.0, 50.0]})


@pytest.mark.parametrize(("text", "x", "match"), [
    ("Bahnhofstraße 5", 50, "number"), ("bahnhofstr. 5", 50, "number"), ("Bahnhofstrasse 5 A", 52, "number"),
    ("Bahnhofstraße 5a, 12345 Ort", 52, "number"), ("Bahnhofstraße 11", 90, "near_number"),
    ("Bahnhofstr 12", 100, "near_number"), ("Am Bach 3", 900, "number")])
def test_numbers_are_found_on_their_side(addresses: pd.DataFrame, places: pd.DataFrame, text: str, x: float,
                                         match: str) -> None:
    found = placing.find(addresses, places, text, NEAR)
    assert found is not None
    assert (found.x, found.match) == (x, match)


def test_the_street_alone_is_its_middle(addresses: pd.DataFrame, places: pd.DataFrame) -> None:
    found = placing.find(addresses, places, "Bahnhofstraße", NEAR)
    assert found is not None
    assert (found.match, found.name, found.others) == ("street", "Bahnhofstraße", 1)
    assert 45 <= found.x <= 60
    assert 40 <= found.accuracy_m <= 60


def test_of_two_streets_of_one_name_the_nearer_counts(addresses: pd.DataFrame, places: pd.DataFrame) -> None:
    north = placing.find(addresses, places, "Bahnhofstraße 1", (0.0, 4000.0))
    south = placing.find(addresses, places, "Bahnhofstraße 1", (0.0, 1000.0))
    assert north is not None
    assert south is not None
    assert (north.y, south.y, north.others) == (5000, 0, 1)


@pytest.mark.parametrize(("text", "x", "others"), [("Hoechst an der Nidder", 1, 0), ("Höchst", 1, 0), ("bach", 2, 0),
                                                   ("Bahnhof", 3, 0), ("Ba", 2, 1)])
def test_names_are_found_whole_by_their_beginning_or_inside(addresses: pd.DataFrame, places: pd.DataFrame, text: str,
                                                            x: float, others: int) -> None:
    found = placing.find(addresses, places, text, NEAR)
    assert found is not None
    assert (found.x, found.match, found.others) == (x, "name", others)


@pytest.mark.parametrize("text", ["", "   ", "17", "Zeil 5", "?!"])
def test_what_is_not_there_is_not_found(addresses: pd.DataFrame, places: pd.DataFrame, text: str) -> None:
    assert placing.find(addresses, places, text, NEAR) is None


def test_without_streets_names_are_left(addresses: pd.DataFrame, places: pd.DataFrame) -> None:
    assert placing.find(addresses[:0], places, "Bahnhofstraße 5", NEAR) is None
    assert placing.suggestions(addresses, places, "Bahngasse 7", 5) == ["Bahnhof", "Bahnhofstraße"]


def test_a_council_list_counts_each_house_once_and_says_where_no_point_is() -> None:
    """Süd has two services of 20 and 60 places in one house, Nord a point and no size, West a size and no point."""
    rows = pd.DataFrame({"name": ["Süd", "Süd", "Nord", "West"], "capacity": [20.0, 60.0, float("nan"), 40.0],
                         "source_id": "OWN"})
    found = handed_in(rows, {"Süd": (1.0, 2.0), "Nord": (3.0, 4.0)}).set_index("name")
    assert found.loc["Süd", ["x", "y", "room", "match"]].tolist() == [1.0, 2.0, 80.0, "council"]
    assert found.room.isna().to_dict() == {"Nord": True, "Süd": False, "West": False}
    assert (found.x.isna()["West"], found.match["West"]) == (True, "")
    assert handed_in(rows, {}).empty


def test_a_council_list_with_points_stands_for_what_was_found(store_path: object, monkeypatch: pytest.MonkeyPatch
                                                              ) -> None:
    rows = pd.DataFrame({"service_id": ["childcare_3", "care_home"], "name": ["Kita Süd", "Heim"], "whole_town": False,
                         "capacity": [80.0, 40.0], "source_id": [OWN, OWN]})
    marks = pd.DataFrame({"name": ["Kita Süd", "Markt"], "kind": ["facility", "market"], "lon": [7.39, 7.4],
                          "lat": [51.39, 51.4], "accuracy_m": 5.0, "source_id": [OWN, "OTHER"]})
    monkeypatch.setattr(answers_spots.services, "places", lambda db, ags: rows)
    monkeypatch.setattr(answers_spots.space, "landmarks", lambda db, ags: marks)
    found = answers_spots.facilities_of.__wrapped__("05954032", "kita")
    own = found[found.own.astype(bool)]
    assert own[["name", "room", "match"]].to_numpy().tolist() == [["Kita Süd", 80.0, "council"]]
    assert own.x.iloc[0] == pytest.approx(projection.to_grid(7.39, 51.39)[0])
