"""The views of Einzugsgebiete on room, other sites and closures, on real towns as a viewer meets them."""

import json
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import shapely
from streamlit.testing.v1 import AppTest

from dewak_dash.theme import LIGHT
from dewak_dash.topics.common import answers_better, answers_reach, answers_served
from dewak_dash.topics.common.answers_served import Question
from dewak_dash.topics.common.answers_spots import SERVICES
from dewak_dash.topics.einzugsgebiete import charts_served, shown_geojson, shown_layers, shown_served, shown_spots
from dewak_dash.topics.versorgung import answers as supply
from dewak_dash.topics.versorgung.answers_cells import by_cell

HERTEN, WETTER, VILLAGE, NOBODY = "05562020", "05954032", "16061068", "09471462"
Runner = Callable[..., AppTest]


def html(app: AppTest) -> str:
    return " ".join(str(getattr(element, "value", "")) + str(getattr(element, "body", "")) for element in app.main)


def said(words: str) -> str:
    """Return a message as it is read: without the signs that keep it from being taken for markup."""
    return words.replace("\u2060", "").replace("\\", "")


def question(ags: str, **changed: object) -> Question:
    first = answers_reach.site(ags)
    assert first is not None
    asked: dict[str, object] = {"ags": ags, "lon": first.lon, "lat": first.lat, "service": "meeting", "group": "adult",
                                "minutes": 15, "year": 2023, "neighbours": False,
                                "on": date(2026, 11, 27)}
    return Question(**{**asked, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(("view", "words"), [
    ("versorgung", "Platz in einem Treffpunkt"), ("standort", "Was besser wäre: Unter"),
    ("ausfall", "Jede Einrichtung einmal geschlossen"), ("rechnung", "E2SFCA")])
@pytest.mark.parametrize("ags", [HERTEN, WETTER, VILLAGE])
def test_every_view_answers(run_page: Runner, ags: str, view: str, words: str) -> None:
    app = run_page("einzugsgebiete", ags=ags, ansicht=view)
    assert not app.exception
    assert "fehlt: " not in html(app)
    assert words in html(app) or (ags == VILLAGE and view == "standort")


@pytest.mark.parametrize("view", ["versorgung", "standort", "ausfall"])
def test_where_nobody_lives_the_page_says_so(run_page: Runner, view: str) -> None:
    app = run_page("einzugsgebiete", ags=NOBODY, ansicht=view)
    assert not app.exception
    assert "wohnt niemand" in html(app)


def test_what_was_chosen_stands_in_the_address_and_counts(run_page: Runner) -> None:
    app = run_page("einzugsgebiete", ags=WETTER, ansicht="versorgung", angebot="kita", minuten="10", jahr="2040",
                   nachbarn="1")
    assert "einen Kitaplatz" in html(app)
    assert "In 10 Minuten" in html(app)
    assert "Wetter (Ruhr), 2040" in html(app)
    assert app.toggle(key="w.nachbarn").value


def test_a_link_without_a_view_opens_the_one_that_shows_it(run_page: Runner) -> None:
    assert "einen Kitaplatz" in html(run_page("einzugsgebiete", ags=WETTER, angebot="kita"))


@pytest.mark.parametrize("ags", [HERTEN, WETTER])
@pytest.mark.parametrize("service", ["meeting", "kita"])
def test_states_share_out_everybody_who_uses_a_service(store_path: object, ags: str, service: str) -> None:
    """The people of all states are those whom Versorgung counts in the town, at its likely rate and level."""
    asked = question(ags, service=service)
    found, own = answers_served.shared(asked), answers_reach.layers(ags)["people"].in_town
    assert found is not None
    lever = supply.Lever(scenario="middle", mix=None, last_year=2030, measure="use", course="frozen")
    rows = supply.outlooks(ags, lever, date(2026, 11, 27))
    assert rows is not None
    counted = sum(row.people[2, 0] for row in rows.rows if row.service.code in SERVICES[service].used_as)
    # The middle of draws of a lopsided rate is not its likely value: by a fiftieth here.
    assert found.served + found.turned_away + found.unreached == pytest.approx(counted, rel=0.03)
    assert not found.people[~own].any()


def test_neighbours_take_room_and_the_border_says_how_much(store_path: object) -> None:
    asked = question(WETTER, service="kita", minutes=30)
    without = answers_served.own_part(WETTER, answers_served.shared(asked))  # type: ignore[arg-type]
    crowded = question(WETTER, service="kita", minutes=30, neighbours=True)
    with_ = answers_served.own_part(WETTER, answers_served.shared(crowded))  # type: ignore[arg-type]
    assert with_.people.sum() == pytest.approx(without.people.sum())
    assert with_.served < without.served
    shown = shown_served.room(asked).border
    assert shown.table.iloc[0, 3] == round(with_.served) - round(without.served)
    assert "nicht bekannt" in shown.subtitle


def test_the_best_site_is_better_when_asked_there(store_path: object) -> None:
    """What is promised of the best site is what the page says once the place stands there; the bound holds."""
    found = answers_better.better(question(WETTER, service="kita"))
    assert found is not None
    there = answers_better.better(question(WETTER, service="kita", lon=float(found.lon[found.best]),
                                           lat=float(found.lat[found.best])))
    assert there is not None
    assert there.here == pytest.approx(found.minutes.min(), abs=0.02)
    assert there.rank <= 3
    assert found.bound <= found.free <= found.minutes.min() <= found.here


def test_closing_tells_the_place_itself_too(store_path: object) -> None:
    asked = question(WETTER, service="kita")
    found = shown_served.closing(asked)
    assert found.table.table.iloc[:, 0].str.contains("Der Ort, um den es geht").sum() == 1
    lost = [bar[1] + bar[2] for bar in found.bars]
    assert lost == sorted(lost, reverse=True)
    figure = charts_served.closing(found, LIGHT)
    assert {trace.marker.pattern.shape for trace in figure.data} == {"/", "x"}


def test_every_cell_has_a_sign_besides_its_colour(store_path: object) -> None:
    cells = shown_served.room_map(question(WETTER), "existing").cells
    assert cells is not None
    assert set(cells.signs) == {"●", "◐", "○"}
    assert [entry.words[0] for entry in cells.legend] == list(cells.signs)
    assert len(cells.table) == len(cells.classes) == len(cells.tips)


def test_the_map_goes_out_as_geojson(store_path: object) -> None:
    """Every cell is a closed square in degrees with its state; the place and the facilities are points."""
    view = shown_served.room_map(question(WETTER), "existing")
    said = json.loads(shown_geojson.written(view))
    kinds = [feature["properties"]["art"] for feature in said["features"]]
    assert view.cells is not None
    assert kinds.count("zelle") == len(view.cells.classes)
    assert kinds.count("ort") == 1
    assert kinds.count("meeting") == len(view.landmarks)
    assert said["quellenvermerk"]
    for feature in said["features"]:
        shape = shapely.geometry.shape(feature["geometry"])
        assert shape.is_valid
        assert 6 < shape.centroid.x < 9
        assert 50 < shape.centroid.y < 53
    assert {feature["properties"].get("Zustand") for feature in said["features"]} - {None} == set(
        view.cells.table["Zustand"])


def test_the_map_goes_out_in_layers_that_map_programs_read(store_path: object, tmp_path: Path) -> None:
    """One layer a kind in the offices' reference system, each row with whose data it is."""
    pyogrio = pytest.importorskip("pyogrio", reason="an environment made before geopandas was locked")
    view = shown_served.room_map(question(WETTER), "existing")
    assert view.cells is not None
    (tmp_path / "a.gpkg").write_bytes(shown_layers.packed(view))
    (tmp_path / "a.zip").write_bytes(shown_layers.shapefiles(view))
    names = {str(name) for name, _ in pyogrio.list_layers(tmp_path / "a.gpkg")}
    assert names == {"zellen", "punkte", "ort", "gemeinden"}
    cells = pyogrio.read_dataframe(tmp_path / "a.gpkg", layer="zellen")
    assert (len(cells), cells.crs.to_epsg()) == (len(view.cells.classes), 25832)
    assert cells.geometry.area.between(39_000, 41_000).all()
    assert cells.quelle.str.len().min() > 0
    assert set(cells.Zustand) == set(view.cells.table["Zustand"])
    towns = pyogrio.read_dataframe(f"{tmp_path / 'a.zip'}!gemeinden.shp")
    assert (len(towns), towns.gewaehlt.sum()) == (len(view.borders), 1)
    with zipfile.ZipFile(tmp_path / "a.zip") as made:  # a Shapefile cuts what is longer than 254 letters
        assert made.read("quellen.txt").decode() == "\n".join(view.attributions)


def test_a_second_site_is_compared_and_forgotten(run_page: Runner) -> None:
    app = run_page("einzugsgebiete", ags=WETTER, ansicht="standort", lon_b="7.3800", lat_b="51.3900")
    assert "die gewählte zweite Stelle" in html(app)
    assert "Platz A: " in html(app)
    assert "Platz B: " in html(app)
    table = shown_served.compared(question(WETTER), 7.38, 51.39, chosen=True).table
    ages = [name for name in table["Was"] if name.startswith("Einheimische in 10 Minuten, ")]
    assert len(ages) == 10
    assert ages[-1] == "Einheimische in 10 Minuten, 80 Jahre und älter, 2040"
    next(button for button in app.button if button.label == "B vergessen").click().run()
    assert not app.exception
    assert "der beste geprüfte Platz" in html(app)
    assert "lon_b" not in app.query_params


def test_a_district_is_found_and_its_exactness_told(run_page: Runner) -> None:
    app = run_page("einzugsgebiete", ags=HERTEN)
    app.text_input(key="w.spot").set_value("westerholt").run()
    assert not app.exception
    assert said(app.success[0].value).startswith("Gefunden: Westerholt, auf etwa 200 m genau")
    assert "die gewählte Stelle" in html(app)
    app.text_input(key="w.spot").set_value("Zeil 7").run()
    assert "nicht bekannt" in said(app.warning[0].value)
    assert "Adressen kennt die Seite erst" in said(app.warning[0].value)


def test_what_is_not_known_is_answered_with_names_like_it(store_path: object) -> None:
    found = shown_spots.spot(HERTEN, "Westerhold")
    assert found.at is None
    assert "Meinten Sie: Westerholt" in found.words


def test_versorgung_counts_the_facilities_there_are_alone(run_page: Runner) -> None:
    app = run_page("versorgung", ags=WETTER, ansicht="karte", angebot="kita")
    assert not app.exception
    assert "ohne ein geplantes Haus" in html(app)
    assert "Der Ort, um den es geht" not in html(app)
    assert 'Der Teil „' not in html(app)


def test_without_the_place_its_room_and_reach_are_gone(store_path: object) -> None:
    """A Kita in the place has 65 seats; without it they are nobody's, and who reached it alone reaches nothing."""
    with_, without = (answers_served.shared(question(WETTER, service="kita", counts=counts))
                      for counts in (True, False))
    assert with_ is not None
    assert without is not None
    assert with_.used[0] > 0
    assert without.used[0] == 0
    assert without.served <= with_.served
    assert without.unreached >= with_.unreached
    assert without.people.sum() == pytest.approx(with_.people.sum())


def test_where_no_facility_is_known_nobody_is_said_to_be_out_of_reach(run_page: Runner) -> None:
    app = run_page("versorgung", ags="09162000", ansicht="karte")
    assert not app.exception
    assert "kennt der Datenbestand nicht" in html(app)


@pytest.mark.parametrize("code", ["senior_meeting", "childcare_3", "home_care"])
def test_cells_add_up_to_the_towns_demand(store_path: object, code: str) -> None:
    lever = supply.Lever(scenario="middle", mix=None, last_year=2050, measure="use", course="frozen")
    day = date(2026, 11, 27)
    cells, rows = by_cell(WETTER, lever, code, 2035, day), supply.outlooks(WETTER, lever, day)
    assert cells is not None
    assert rows is not None
    row = next(each for each in rows.rows if each.service.code == code)
    assert cells.sum(axis=1) == pytest.approx(row.people[[0, 2, 4], 12])
