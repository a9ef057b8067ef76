"""The page Einzugsgebiete: headline, movable marker, themes, groups, and what towns without cells see."""

import json
import math
import re
from collections.abc import Callable
from itertools import combinations

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash import theme
from dewak_dash.accessibility import projection
from dewak_dash.store.database import Database
from dewak_dash.topics.common.answers_reach import people_reached, site
from dewak_dash.topics.common.figures_text import width
from dewak_dash.topics.einzugsgebiete import map as maps
from dewak_dash.topics.einzugsgebiete import shown as queries

HERTEN, WETTER, MARL, MUNICH, BERLIN = "05562020", "05954032", "05562024", "09162000", "11000000"
HELGOLAND, JAHNATAL, VILLAGE = "01056025", "14522275", "16061068"
# Without inhabitants; with some, but no cell of theirs; without inhabitants and outline.
NOBODY, OUTLINE_ONLY, NO_OUTLINE = "09471462", "07231086", "07000999"
THEMES = ("people", "over_64", "under_18", "under_10", "over_79")
Runner = Callable[..., AppTest]
# The whole message of a map, in bytes.
LARGEST_MAP = 250_000


def sampled_share(x: float, y: float, point: tuple[float, float], radius: float) -> float:
    """Return the share of a 200 m cell's points, 5 m apart, that lie within the radius."""
    inside = [math.hypot(x - 97.5 + 5 * i - point[0], y - 97.5 + 5 * j - point[1]) <= radius
              for i in range(40) for j in range(40)]
    return sum(inside) / len(inside)


# A word that opens its meaning, as it stands in a sentence.
TERM = re.compile(r'(?:<span class="dw-kept">([(„“‚]?))?<button type="button" class="dw-term"[^>]*>([^<]*)</button>'
                  r'<span class="dw-meaning" hidden>.*?</span>&#8288;(?:([.,;:!?)“”‘’]*)</span>)?')


def html(app: AppTest) -> str:
    said = " ".join(str(getattr(element, "value", "")) + str(getattr(element, "body", "")) for element in app.main)
    return TERM.sub(r"\1\2\3", said)


def title(app: AppTest) -> str:
    text = html(app)
    return text[text.index("dw-title"):].split("</h1>")[0]


@pytest.mark.parametrize(("ags", "place"), [(HERTEN, "den geplanten Ort"), (WETTER, "den Nachbarschaftstreff")])
def test_headline_says_who_reaches_the_place(run_page: Runner, ags: str, place: str) -> None:
    app = run_page("einzugsgebiete", ags=ags)
    assert not app.exception
    assert place in title(app)
    assert "In 10 Minuten zu Fuß" in title(app)
    assert "Luftlinie mal Umwegfaktor" in html(app)
    assert "Annahme: " in html(app)


@pytest.mark.parametrize("group", ["adult", "75plus", "pram", "wheelchair", "cycle"])
@pytest.mark.parametrize("shown", THEMES)
def test_every_group_and_theme_runs(run_page: Runner, group: str, shown: str) -> None:
    app = run_page("einzugsgebiete", ags=WETTER, gruppe=group, thema=shown)
    assert not app.exception, app.exception[0].stack_trace


def test_a_moved_place_is_told_and_can_be_taken_back(run_page: Runner) -> None:
    app = run_page("einzugsgebiete", ags=HERTEN, lon="7.1200", lat="51.6100")
    assert not app.exception
    assert "die gewählte Stelle" in title(app)
    assert app.text_input(key="w.lon").value == "7,1200"
    back = next(button for button in app.button if button.label == "Zurück zum Ausgangspunkt")
    back.click().run()
    assert "den geplanten Ort" in title(app)
    assert "lon" not in app.query_params


def test_coordinates_typed_with_comma_or_point_move_the_place(run_page: Runner) -> None:
    app = run_page("einzugsgebiete", ags=HERTEN)
    for typed, kept in (("51.6111", "51.6111"), ("51,6112", "51.6112")):
        app.text_input(key="w.lat").set_value(typed).run()
        assert not app.exception
        assert "die gewählte Stelle" in title(app)
        assert app.query_params["lat"] in (kept, [kept])
        assert app.text_input(key="w.lat").value == kept.replace(".", ",")
    app.text_input(key="w.lat").set_value("Mitte").run()
    assert app.warning[0].value.startswith("„Mitte“ ist keine Zahl.")
    assert app.query_params["lat"] in ("51.6112", ["51.6112"])


@pytest.mark.parametrize(("lon", "lat"), [("abc", "51.6"), ("nan", "inf"), ("13.4", "52.5"), ("-7", "51.6"),
                                          ("7.13", ""), ("1e400", "0")])
def test_an_impossible_place_in_the_address_falls_back_and_says_so(run_page: Runner, lon: str, lat: str) -> None:
    app = run_page("einzugsgebiete", ags=HERTEN, lon=lon, lat=lat)
    assert not app.exception
    assert any("liegt nicht in oder nahe Herten" in warning.value for warning in app.warning)
    assert "den geplanten Ort" in title(app)


def test_a_place_of_one_town_is_not_carried_to_the_next(run_page: Runner) -> None:
    app = run_page("einzugsgebiete", ags=HERTEN, lon="7.1200", lat="51.6100")
    app.query_params["ags"] = WETTER
    app.run()
    assert not app.exception
    assert "den Nachbarschaftstreff" in title(app)
    assert not app.warning


def test_nobody_within_reach_is_said_plainly(run_page: Runner) -> None:
    """A point whose surroundings hold no populated cell within 900 metres; the slow walk covers at most 550."""
    app = run_page("einzugsgebiete", ags=WETTER, gruppe="75plus", lon="7.4027", lat="51.4022")
    assert not app.exception
    assert "erreicht die gewählte Stelle niemand" in title(app)


@pytest.mark.parametrize("ags", [MARL, BERLIN, HELGOLAND, VILLAGE, JAHNATAL])
def test_any_town_starts_at_its_seat_and_says_so(run_page: Runner, ags: str) -> None:
    app = run_page("einzugsgebiete", ags=ags)
    assert not app.exception
    assert "die Ortsmitte" in title(app)
    assert "ist kein Haus eingetragen" in html(app)
    assert "Davon ab 65" not in html(app)  # nobody told the ages there


@pytest.mark.parametrize(("ags", "words"), [
    (NOBODY, "wohnt niemand"), (OUTLINE_ONLY, "Keine bewohnte Zelle des Zensus hat ihre Mitte"),
    (NO_OUTLINE, "wohnt niemand"), ("05", "05"), ("00000000", "00000000")])
@pytest.mark.parametrize("view", ["karte", "menschen", "rechnung"])
def test_places_without_cells_and_keys_of_other_areas_are_a_sentence(run_page: Runner, ags: str, words: str,
                                                                     view: str) -> None:
    app = run_page("einzugsgebiete", ags=ags, ansicht=view)
    assert not app.exception
    assert words in html(app)


@pytest.mark.parametrize(("ags", "lon", "lat"), [(MARL, "7.1", "51.66"), (BERLIN, "13.2", "52.45"),
                                                 (VILLAGE, "10.07", "51.30")])
def test_a_place_moves_in_any_town(run_page: Runner, ags: str, lon: str, lat: str) -> None:
    app = run_page("einzugsgebiete", ags=ags, lon=lon, lat=lat)
    assert not app.exception
    assert not app.warning
    assert "die gewählte Stelle" in title(app)


def test_ages_are_shown_only_where_they_are_known_of_enough_people(run_page: Runner) -> None:
    """South of Herten the people go on, the layers of ages do not: 6,800 people are not known by 100 of 65 and over."""
    app = run_page("einzugsgebiete", ags=HERTEN, lon="7.1483", lat="51.5375")
    assert "Davon ab 65" not in html(app)
    assert "Davon aus Herten" in html(app)
    app = run_page("einzugsgebiete", ags=HERTEN, lon="7.1483", lat="51.5375", ansicht="menschen")
    assert "Gezeigt wird es ab 80" in html(app)


@pytest.mark.parametrize("ags", [HERTEN, WETTER, BERLIN, JAHNATAL])
def test_people_reached_agree_with_a_plain_count(store_path: object, database: Database, ags: str) -> None:
    """Sampled cell by cell from the store: 600 s at 1.35 m/s with a detour of 1.25 are 648 m."""
    place = database.frame("SELECT lon, lat FROM houses WHERE ags = $ags UNION ALL SELECT lon, lat FROM regions "
                           "WHERE ags = $ags LIMIT 1", {"ags": ags}).iloc[0]
    point = projection.to_grid(place.lon, place.lat)
    total = 0.0
    near = database.frame("SELECT x_3035, y_3035, persons FROM cells_200m "
                          "WHERE abs(x_3035 - $x) < 900 AND abs(y_3035 - $y) < 900", {"x": point[0], "y": point[1]})
    for cell in near.itertuples():
        total += cell.persons * sampled_share(cell.x_3035, cell.y_3035, point, 648)
    assert people_reached(ags) == pytest.approx(total, rel=0.005)


@pytest.mark.parametrize(("ags", "shown"), [*((ags, shown) for ags in (HERTEN, WETTER) for shown in THEMES),
                                            (BERLIN, "people"), (MUNICH, "people"), (JAHNATAL, "people")])
def test_maps_are_small_and_ask_no_other_host(store_path: object, ags: str, shown: str) -> None:
    first = site(ags)
    assert first is not None
    assert (first.kind == "seat") == (ags not in (HERTEN, WETTER))
    view = queries.map_of_cells(ags, first.lon, first.lat, "adult", shown, first.kind)
    message = maps.deck(view, theme.LIGHT).to_json()
    assert len(message.encode()) < LARGEST_MAP
    assert "http" not in message
    assert all(layer.get("id") for layer in json.loads(message)["layers"])


@pytest.mark.parametrize("ags", [HERTEN, WETTER, BERLIN, VILLAGE])
@pytest.mark.parametrize(("size", "beside", "wide"), [
    ("phone", 1, 328), ("phone", 2, 328), ("laptop", 1, 714), ("laptop", 2, 349), ("projector", 1, 1060),
    ("projector", 2, 522)])
def test_no_name_of_a_map_is_cut_by_its_edge_or_lies_on_another(store_path: object, ags: str, size: theme.Size,
                                                                beside: int, wide: int) -> None:
    """Boxes of all words from the message to the browser; the edge is that of the narrowest screen of a class.

    Two maps stand side by side where a screen is wide enough, one below the other on a phone.
    """
    first, palette = site(ags), theme.palette("light", size)
    assert first is not None
    view = queries.map_of_cells(ags, first.lon, first.lat, "adult", "people", first.kind)
    high = maps.height(palette)
    layers = json.loads(maps.deck(view, palette, beside=beside).to_json())["layers"]
    assert [layer["id"] for layer in layers][-3:] == ["scale-plate", "scale", "scale-name"]
    boxes = []
    for layer in layers:
        for row in layer["data"] if layer["@@type"] == "TextLayer" and layer["id"] != "marks" else ():
            east = (row["at"][0] - first.lon) * 111_200 * math.cos(math.radians(first.lat)) * high / view.height_m
            north = (row["at"][1] - first.lat) * 111_200 * high / view.height_m
            aside, up = width(row["text"], palette.type.text) / 2, palette.type.text / 2
            x, y = east + row["o"][0], row["o"][1] - north
            boxes.append((row["text"], x - aside, y - up, x + aside, y + up))
    assert [b[0] for b in boxes if max(-b[1], b[3]) > wide / 2 or max(-b[2], b[4]) > high / 2] == []
    assert [(a[0], b[0]) for a, b in combinations(boxes, 2)
            if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]] == []


def test_cells_and_official_count_stand_side_by_side(run_page: Runner) -> None:
    """Sums of the cells whose centre lies in the outline; official counts of 31.12.2013."""
    for ags, cells, official in ((HERTEN, "61.520", "60.582"), (WETTER, "28.085", "27.596")):
        words = html(run_page("einzugsgebiete", ags=ags, ansicht="rechnung"))
        assert cells in words
        assert official in words
        assert "31.12.2013" in words
