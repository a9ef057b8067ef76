"""Streets of a made town between census cells and answer: counted on them where they reach, else as the crow flies."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from streamlit.testing.v1 import AppTest

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.streets import door_to_door_m
from dewak_dash.chain import walks
from dewak_dash.store.streets import kept
from dewak_dash.store.streets.tags import CAR, CYCLE, ON_FOOT, WALK
from dewak_dash.topics.common import answers_ground, answers_reach, answers_served, answers_walks, asked_once
from dewak_dash.topics.einzugsgebiete import answers, shown_served

TOWN, MIDDLE = "05954032", (7.39, 51.39)
SIDE, STEP = 20, 200


def chequer(x: float, y: float, along: int) -> pd.DataFrame:
    """Return streets 200 m apart through the centres of census cells, 4 km wide around a point, for some modes."""
    nodes = np.arange((SIDE + 1) ** 2).reshape(SIDE + 1, SIDE + 1)
    ends = np.concatenate((np.stack((nodes[:, :-1].ravel(), nodes[:, 1:].ravel()), 1),
                           np.stack((nodes[:-1].ravel(), nodes[1:].ravel()), 1)))
    at = np.stack((x + STEP * (nodes % (SIDE + 1) - SIDE / 2), y + STEP * (nodes // (SIDE + 1) - SIDE / 2)), -1)
    lines = shapely.linestrings(at.reshape(-1, 2)[ends])
    return pd.DataFrame({"kind": "residential", "name": "", "way": 1, "a": ends[:, 0], "b": ends[:, 1],
                         "length_m": float(STEP), "along": along, "against": along, "a_stops": 0, "b_stops": 0,
                         "shape": lines})


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store_path: Path) -> tuple[float, float]:
    """Keep a chequer of streets for the town and return the centre of a cell in its middle (degrees)."""
    x, y = (np.round(v / STEP) * STEP for v in projection.to_grid(*MIDDLE))
    about = kept.About(ags=TOWN, files=("a.osm",), as_of="2024-05-01", margin_m=1.0, people_share=1.0, counts={})
    kindergarten = pd.DataFrame({"kind": ["kindergarten"], "name": [""], "shape": [shapely.Point(x + 300, y)]})
    railway = pd.DataFrame({"name": [""], "way": [1], "shape": [shapely.LineString([(x, y - 300), (x + 9000, y)])]})
    streets = chequer(x, y, ON_FOOT | CYCLE | CAR)
    kept.write(tmp_path, [(about, {"street": streets, "place": kindergarten, "rail": railway})])
    monkeypatch.setattr(asked_once, "STREETS", tmp_path)
    lon, lat = projection.to_degrees(np.array([x]), np.array([y]))
    return float(lon[0]), float(lat[0])


def test_centres_of_cells_walk_the_chequer_to_the_place(place: tuple[float, float]) -> None:
    """Cell centres lie on crossings: their ways are the steps east or west and north or south."""
    x, y = projection.to_grid(*place)
    cells = answers_reach.cells_near(TOWN)
    way = (cells.x_3035 - x).abs() + (cells.y_3035 - y).abs()
    for group, metres in (("adult", 810), ("75plus", 540), ("pram", 630)):
        found = answers_reach.counts(TOWN, "people", place, group)[10]
        assert (found.way, found.radius_m.likely) == ("streets", pytest.approx(metres))
        assert found.by_centre == cells.persons[way <= metres + 0.5].sum()
        assert found.people.low <= found.people.likely <= found.people.high
        # Nobody walks less than the straight line.
        straight = np.hypot(cells.x_3035 - x, cells.y_3035 - y) <= metres + STEP
        assert 0 < found.people.likely < cells.persons[straight].sum()


def test_how_far_the_next_facility_is_is_told_on_streets(place: tuple[float, float]) -> None:
    """From a crossing to the nearest kindergarten: to the street nearest to it, along the chequer, then to its door."""
    asked = answers_served.Question(ags=TOWN, lon=place[0], lat=place[1], service="kita", group="adult", minutes=15,
                                    year=2023, neighbours=False, on=date(2026, 11, 27))
    sites = answers_served.sites_of(asked)
    east, north = sites.x[1:] - sites.x[0], sites.y[1:] - sites.y[0]
    at = np.hypot(east, north).argmin()
    to_door = min(abs(each - STEP * round(each / STEP)) for each in (east[at], north[at]))
    along = sorted((abs(each), abs(STEP * round(each / STEP))) for each in (east[at], north[at]))
    nearest = min(along, key=lambda pair: abs(pair[0] - pair[1]))
    way = nearest[1] + next(pair for pair in along if pair is not nearest)[0] + to_door
    assert np.hypot(east, north)[at] < way < np.hypot(east, north)[at] + 2 * STEP
    assert answers_served.minutes_apart(asked)[at] == pytest.approx(way / 81, rel=1e-6)
    found = shown_served.why(asked)
    assert found is not None
    assert found.reasons[1].endswith(f"der Weg zum nächsten Haus dauert rund {round(way / 81)} Minuten.")


def test_where_streets_are_known_of_a_part_only_nobody_seems_out_of_reach(place: tuple[float, float]) -> None:
    """Who lives where none were read reached nothing; now the whole town is asked as the crow flies, and it is said.

    Who walks to the place itself is still counted on the streets around it.
    """
    given = {"lon": place[0], "lat": place[1]}
    folder = asked_once.STREETS
    question = answers_served.Question(ags=TOWN, **given, service="meeting", group="adult", minutes=30, year=2023,
                                       neighbours=False, on=date(2026, 11, 27))
    on_streets, asked = answers_served.shared(question), shown_served.room(question)
    assert on_streets is not None
    assert "Wege auf Straßen." in asked.subtitle
    layers = {name: kept.layer(folder, TOWN, name) for name in ("street", "place", "rail")}
    part = kept.About(ags=TOWN, files=("a.osm",), as_of="2024-05-01", margin_m=1.0, people_share=0.53, counts={})
    kept.write(folder, [(part, layers)])
    straight = answers_served.shared(question)
    assert straight is not None
    assert straight.unreached < on_streets.unreached
    assert "Straßen sind nur für einen Teil der Gemeinde eingelesen" in shown_served.room(question).subtitle
    ways = {each.name: each.detail["way"] for each in answers.answer(TOWN, given, date(2026, 11, 27))}
    assert (ways["reach.people"], ways["place.people"]) == ("streets", "straight_line")
    slopes = {each.name for each in answers.answer(TOWN, given, date(2026, 11, 27)) if "slope" in each.detail}
    assert slopes == {"reach.people", "reach.residents", "age.known_share", "reach.by_age"}
    far = shown_served.compared(question, place[0] + 0.03, place[1], chosen=True)
    assert far.subtitle.endswith("bei A auf Straßen gemessen, bei B als Luftlinie mal Umwegfaktor: Vergleichen lässt "
                                 "sich das nur grob")
    near = shown_served.compared(question, place[0] + 0.001, place[1], chosen=True)
    assert "nur grob" not in near.subtitle


def test_the_answer_names_its_way_and_the_streets_source(place: tuple[float, float]) -> None:
    lon, lat = place
    on_streets = answers.answer(TOWN, {"lon": lon, "lat": lat}, date(2026, 11, 27))
    assert {figure.detail["way"] for figure in on_streets} == {"streets"}
    assert all(answers_reach.STREETS in figure.source_ids for figure in on_streets)
    beyond = answers.answer(TOWN, {"lon": lon + 0.03, "lat": lat}, date(2026, 11, 27))
    assert {figure.detail["way"] for figure in beyond} == {"straight_line"}
    assert not any(answers_reach.STREETS in figure.source_ids for figure in beyond)


def test_the_kilometres_within_reach_are_those_of_the_chequer(place: tuple[float, float]) -> None:
    """810 m from a crossing: along streets 0, 200, ... 800 m aside twice 810 m less that, east-west and north-south:
    4 x (810 + 2 x (610 + 410 + 210 + 10)) = 13,160 m.
    """
    assert answers_walks.reached_km(TOWN, place, "adult", 10) == pytest.approx(13.16, abs=0.005)


def test_the_area_is_a_square_on_its_corner(place: tuple[float, float]) -> None:
    """Along a chequer one reaches what lies at most so many steps away; gardens between streets cost some more."""
    found = answers_walks.areas(TOWN, place, "adult")
    in_metres = shapely.transform(found[15], lambda at: np.array([projection.to_grid(*each) for each in at]))
    assert 0.85 * 2 * 1215**2 < in_metres.area < 2 * 1215**2
    assert found[15].contains(found[10].buffer(-1e-5))


def test_on_a_hill_ways_up_are_longer_than_ways_down(place: tuple[float, float], tmp_path: Path,
                                                     run_page: Callable[..., AppTest]) -> None:
    """Ground that rises by 10 % to the east: 200 m up to the place are 200 e^0.35 level metres, 200 m down are 200."""
    x, y = projection.to_grid(*place)
    streets = chequer(x, y, ON_FOOT | CYCLE | CAR)
    ends = shapely.get_coordinates(streets["shape"].to_numpy())[:, 0].reshape(-1, 2)
    streets["heights_m"] = list((ends - x).astype("float32") / 10)
    about = kept.About(ags=TOWN, files=("a.osm",), as_of="2024-05-01", margin_m=1.0, people_share=1.0, counts={},
                       heights=("berg.tif",), heights_share=1.0, heights_m=(-200.0, 200.0))
    kept.write(tmp_path, [(about, {"street": streets})])
    cells = answers_reach.cells_near(TOWN)
    east, north = (cells.x_3035 - x).to_numpy(), (cells.y_3035 - y).to_numpy()
    by_hand = np.abs(north) + np.maximum(east, 0) + np.maximum(-east, 0) * np.exp(0.35)
    for group in ("adult", "pram"):
        found = answers_walks.home_ways_m(TOWN, "people", place, group)[:, -1]
        near = np.isfinite(found) & (np.maximum(np.abs(east), np.abs(north)) < 1900)
        assert found[near] == pytest.approx(by_hand[near], abs=0.5)
        assert near.sum() > 20
    assert np.isfinite(found[by_hand < 900]).all()
    level = np.abs(east) + np.abs(north)
    cycled = answers_walks.home_ways_m(TOWN, "people", place, "cycle")[:, -1]
    assert cycled[near] == pytest.approx(level[near], abs=0.5)
    told = answers.answer(TOWN, {"lon": place[0], "lat": place[1], "gruppe": "75plus"}, date(2026, 11, 27))
    assert {figure.detail["slope"] for figure in told} == {"counted"}
    app = run_page("einzugsgebiete", ags=TOWN, lon=f"{place[0]:.4f}", lat=f"{place[1]:.4f}", ansicht="rechnung")
    said = " ".join(str(getattr(element, "body", "")) + str(getattr(element, "value", "")) for element in app.main)
    assert "(OpenStreetMap, 01.05.2024), mit Steigung" in said
    assert "Höhen aus berg.tif" in said


def test_streets_for_one_mode_are_not_for_another() -> None:
    rows = chequer(0.0, 0.0, CAR)
    assert len(walks.streets_for(rows, WALK, on_foot=True).network.start) == 0
    assert len(walks.streets_for(rows, CAR, on_foot=False).network.start) == len(rows)


def test_the_page_says_that_streets_were_measured(place: tuple[float, float], run_page: Callable[..., AppTest]) -> None:
    app = run_page("einzugsgebiete", ags=TOWN, lon=f"{place[0]:.4f}", lat=f"{place[1]:.4f}")
    assert not app.exception
    said = " ".join(str(getattr(element, "body", "")) + str(getattr(element, "value", "")) for element in app.main)
    assert "Gemessen auf Straßen und Wegen (OpenStreetMap, 01.05.2024), ohne Höhen" in said
    assert "Minuten: 810 m ebener Weg" in said
    assert "© OpenStreetMap-Mitwirkende, ODbL 1.0" in said
    assert "▼ Kindergarten" in said
    assert "Straßen, Hauptstraßen breiter" in said
    assert "Gewässer" not in said
    assert "Bahn: doppelte Linie" in said
    assert "Grenze der Gemeinde: einfache Linie" in said


def test_the_ground_is_cut_to_what_the_map_shows(place: tuple[float, float]) -> None:
    """The railway runs 9 km to the east; the map shows 3.5 km to each side."""
    found = answers_ground.ground(TOWN, *place)
    assert sorted(found) == ["rail", "street"]
    _, _, east, _ = found["rail"].bounds
    assert projection.to_grid(east, place[1])[0] - projection.to_grid(*place)[0] == pytest.approx(3500, abs=30)
    assert answers_ground.places(TOWN, *place).kind.tolist() == ["kindergarten"]
    assert answers_ground.places(TOWN, place[0] + 0.06, place[1]).empty


def test_only_cells_that_can_be_near_are_looked_at_and_nothing_else_changes(place: tuple[float, float]) -> None:
    """Ways to all cells without a window, cut at the limit, are the same."""
    near = answers_walks._home_ways_m(TOWN, "people", place, "walk")
    streets, homes, goal = (answers_walks._streets(TOWN, "walk"), answers_walks._homes(TOWN, "people", "walk"),
                            answers_walks._goal(TOWN, place, "walk"))
    limit = answers_walks._longest_m("walk")
    whole = door_to_door_m(streets, homes, goal, walks.node_ways_m(streets, goal, limit), limit)[0]
    assert near.tolist() == whole.reshape(near.shape).tolist()
    assert np.isfinite(near).any()
    assert not np.isfinite(near).all()
