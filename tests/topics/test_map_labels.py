"""Names on the map, by hand: where they stand, who gives way."""

import pandas as pd
import pytest
import shapely

from dewak_dash import theme
from dewak_dash.topics.common.figures_text import width
from dewak_dash.topics.einzugsgebiete import landmarks
from dewak_dash.topics.einzugsgebiete.map_labels import Name, Sheet, placed
from dewak_dash.topics.einzugsgebiete.map_names import spot, within
from dewak_dash.topics.einzugsgebiete.shapes import Border


def sheet() -> Sheet:
    """Return an empty map around a point at 60 degrees, where a degree of longitude is half one of latitude."""
    return Sheet(centre=(7.0, 60.0), pixels=0.1, size=14)


def test_points_stand_east_and_south_in_px() -> None:
    """0.01 degrees are 1,112 m from south to north, 556 m from west to east; ten metres are a px."""
    assert sheet().at(7.01, 59.99) == pytest.approx((55.6, 111.2))


def test_a_name_beside_a_point_begins_there() -> None:
    left, _, right, _ = sheet().box(Name(lon=7.0, lat=60.0, text="Schule"), (8.0, 0.0))
    assert left == pytest.approx(8.0)
    assert right - left == pytest.approx(width("Schule", 14) + 8)


def test_the_second_name_moves_and_the_third_is_left_out() -> None:
    at = {"lon": 7.0, "lat": 60.0}
    names = [Name(**at, text="Erste"), Name(**at, text="Zweite", offsets=((0.0, 0.0), (0.0, 30.0))),
             Name(**at, text="Dritte", offsets=((0.0, 0.0), (0.0, 28.0)))]
    assert [(name.text, offset) for name, offset in placed(sheet(), names)] == [
        ("Erste", (0.0, 0.0)), ("Zweite", (0.0, 30.0))]


def marks(*rows: tuple[str, str, float]) -> tuple[landmarks.Landmark, ...]:
    frame = pd.DataFrame([{"name": name, "kind": kind, "lon": 7.0, "lat": 60.0, "accuracy_m": accuracy}
                          for name, kind, accuracy in rows])
    return landmarks.landmarks(frame, pd.DataFrame(columns=["kind", "name", "lon", "lat"]))


def test_only_what_is_known_finer_than_a_cell_gets_a_symbol() -> None:
    """Cells are 200 m wide; a district is an area however exactly its name is placed."""
    found = marks(("Kirche", "church", 199.0), ("Rathaus", "town_hall", 150.0), ("Haus", "facility", 200.0),
                  ("Nord", "district", 20.0))
    assert [(mark.name, mark.exact) for mark in found] == [
        ("Nord", False), ("Rathaus", True), ("Haus", False), ("Kirche", True)]
    assert landmarks.kinds(found) == ("town_hall", "church")
    assert "auf etwa 150 m genau" in found[1].tip


def test_a_place_name_is_measured_for_the_screen_it_is_read_on() -> None:
    small, large = (Sheet(centre=(7.0, 60.0), pixels=0.1, size=theme.TYPES[size].text)
                    for size in ("phone", "projector"))
    name = Name(lon=7.0, lat=60.0, text="Rathaus")
    assert large.box(name, (0.0, 0.0))[2] > small.box(name, (0.0, 0.0))[2]


def test_a_name_moves_no_further_than_its_place_may_be_off() -> None:
    """Ten metres are a px and a line and a half is 21 of them: 200 m allow none, 250 m one step, 500 m two each way."""
    steps = {accuracy: [down for _, down in within(marks(("Nord", "district", accuracy))[0], sheet())]
             for accuracy in (200.0, 250.0, 500.0)}
    assert steps == {200.0: [0.0], 250.0: [0.0, -21.0, 21.0], 500.0: [0.0, -21.0, 21.0, -42.0, 42.0]}


def screen() -> Sheet:
    """Return a map of 200 by 100 px of which each is ten metres."""
    return Sheet(centre=(7.0, 60.0), pixels=0.1, size=14, wide=200, high=100)


def test_a_name_that_would_stick_out_moves_inside_or_is_left_out() -> None:
    """A school 90 px right of the middle has no room to its right; one 90 px to the south has none at all."""
    beside = ((8.0, 0.0), (-8.0, 0.0))
    lon, _ = screen().point(90, 0)
    _, lat = screen().point(0, 90)
    names = [Name(lon=lon, lat=60.0, text="Schule", offsets=beside), Name(lon=7.0, lat=lat, text="Kirche")]
    assert [(name.text, offset) for name, offset in placed(screen(), names)] == [("Schule", (-8.0, 0.0))]


def test_points_and_degrees_are_each_others_way_back() -> None:
    assert screen().at(*screen().point(30, -20)) == pytest.approx((30, -20))


def test_bold_names_take_more_room() -> None:
    plain, bold = (screen().half("Backum", bold=bold)[0] for bold in (False, True))
    assert bold > plain


def test_a_neighbour_is_named_on_its_ground_where_the_screen_has_room() -> None:
    """Ground that reaches from 60 px right of the middle far beyond the edge, and ground only the edge shows."""
    west, south = screen().point(60, 500)
    near = Border(name="Au", own=False, outline=shapely.box(west, south, west + 1, south + 1))
    found = spot(near, screen())
    assert found is not None
    assert 60 <= screen().at(*found)[0] <= 100 - screen().half("Au")[0]
    west, _ = screen().point(97, 0)
    assert spot(Border(name="Au", own=False, outline=shapely.box(west, south, west + 1, south + 1)), screen()) is None
