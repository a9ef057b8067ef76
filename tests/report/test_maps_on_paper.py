"""A map on paper stands where the ground lies and is legible without colour: places worked out by hand."""

import itertools
import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import shapely

from dewak_dash.model import Exhibit
from dewak_dash.report.plot_map import svg
from dewak_dash.report.plot_signs import of_letter
from dewak_dash.theme import LIGHT, rgb
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.einzugsgebiete import shown
from dewak_dash.topics.einzugsgebiete.cells import CellMap, ClassEntry
from dewak_dash.topics.einzugsgebiete.landmarks import Landmark
from dewak_dash.topics.einzugsgebiete.map_layers import SYMBOLS
from dewak_dash.topics.einzugsgebiete.shapes import Border, MapView, Place, Ring

# Paper is 720 px wide and 446.4 high, so that ten metres are a px; a degree is 111,200 m up, half of it across.
LON, LAT, HEIGHT_M = 7.0, 60.0, 4464.0


def exhibit() -> Exhibit:
    return Exhibit(key="karte", title="Titel & Ort", subtitle="", alt="In <Worten>", table=pd.DataFrame(),
                   source_ids=(), quality=(), as_of="")


def square(west: float, south: float, east: float, north: float) -> np.ndarray:
    return np.array([[west, south], [east, south], [east, north], [west, north]])


def view(**more: object) -> MapView:
    return replace(MapView(exhibit=exhibit(), centre=(LON, LAT), borders=(), height_m=HEIGHT_M,
                           attributions=("Amt A", "Amt B")), **more)  # type: ignore[arg-type]


def cells(*found: np.ndarray) -> CellMap:
    """Return one cell a class, from the lowest."""
    return CellMap(theme="people", size_m=200, corners=np.stack(found), classes=np.arange(len(found)),
                   tips=("",) * len(found), legend=tuple(ClassEntry(at, f"Klasse {at}") for at in range(len(found))),
                   table=pd.DataFrame(), source_ids=(), as_of="")


def ring(minutes: int, metres: float) -> Ring:
    return Ring(minutes=minutes, radius_m=metres, centre=(LON, LAT), words=f"{minutes} min",
                legend=f"{minutes} Minuten", label_at=(LON, LAT + metres / 111_200))


def mark(kind: str, east_m: float, **more: object) -> Landmark:
    return replace(Landmark(lon=LON + east_m / 55_600, lat=LAT, kind=kind, name="", tip="", accuracy_m=0.0, exact=True),
                   **more)  # type: ignore[arg-type]


def test_cells_rings_and_scale_stand_to_scale() -> None:
    found = svg(view(cells=cells(square(LON, LAT, LON + 0.01, LAT + 0.01)), rings=(ring(10, 650),)))
    # The centre is at 360, 223.2; 556 m east are 55.6 px, 1,112 m north 111.2.
    assert "M360.0,223.2 415.6,223.2 415.6,112.0 360.0,112.0Z" in found
    assert 'cx="360.0" cy="223.2" r="65.0"' in found
    assert re.search(r"M608\.0,[\d.]+V[\d.]+M608\.0,([\d.]+)H708\.0", found)  # 1 km are 100 px
    assert ">1 km</text>" in found
    assert ">N</tspan>" in found


def test_classes_grow_darker_and_times_differ_without_colour() -> None:
    six = [square(LON, LAT + at / 1000, LON + 0.001, LAT + (at + 1) / 1000) for at in range(6)]
    found = svg(view(cells=cells(*six), rings=tuple(ring(m, 65 * m) for m in (15, 10, 5))))
    fills = re.findall(r'<path d="M[^"]+Z" fill="(#\w+)" fill-opacity', found)
    light = [0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(rgb, fills)]
    assert len(light) == 6
    assert min(np.diff(light[::-1])) > 10
    lines = re.findall(r'r="([\d.]+)" fill="none" stroke="#\w+" stroke-width="2.5" ?(stroke-dasharray="[^"]+")?', found)
    assert dict(lines) == {"97.5": 'stroke-dasharray="2 4"', "65.0": 'stroke-dasharray="9 4"', "32.5": ""}
    for words in ("Klasse 5", "5 Minuten", "15 Minuten", "Norden ist oben. Karte: Amt A; Amt B."):
        assert words in found


def test_neighbours_borders_are_drawn_once_and_named_only_where_they_show() -> None:
    town = Border(name="Stadt", own=True, outline=shapely.box(LON - 0.01, LAT - 0.01, LON + 0.01, LAT + 0.01))
    left = Border(name="Links", own=False, outline=shapely.box(LON - 0.03, LAT - 0.01, LON - 0.01, LAT + 0.01))
    upper = Border(name="Oben", own=False, outline=shapely.box(LON - 0.03, LAT + 0.01, LON - 0.01, LAT + 0.02))
    found = svg(view(borders=(left, upper, town)))
    dashed = re.findall(r'<path d="(M[^"]+)" fill-rule="evenodd" fill="none" stroke="#5B6770"', found)
    assert len(dashed) == 1
    # Both share the line at 112.0 px from their left corner to the town's at 304.4, but for 3e-4 degrees (1.7 px).
    lines = [line.split() for line in dashed[0].split("M")[1:]]
    level = [sorted(pair) for line in lines for pair in itertools.pairwise(line)
             if all(point.endswith(",112.0") for point in pair)]
    assert level == [["193.2,112.0", "302.7,112.0"]]
    assert "Grenzen der Nachbarn" in found
    assert re.search(r'304\.4,334\.4.*fill="none" stroke="#1B2A34" stroke-width="2"', found)
    assert "Grenzen der Nachbarn" not in svg(view(borders=(town,)))


def test_signs_stand_for_what_is_on_the_sheet() -> None:
    place = Place(lon=LON, lat=LAT, name="Treff", tip="", settled=False)
    found = svg(view(landmarks=(mark("school", 1000), mark("church", 3700), mark("doctor", -1000, exact=False)),
                     place=place))
    assert 'cx="460.0" cy="223.2" r="6.5" fill="#1B2A34"' in found
    assert ">Schule</text>" in found
    assert "Kirche" not in found
    assert "Arzt" not in found
    assert 'cx="360.0" cy="223.2" r="7" fill="#FFFFFF" stroke="#1B2A34" stroke-width="3"' in found  # a plan is hollow
    settled = svg(view(place=replace(place, settled=True)))
    assert 'r="7" fill="#1B2A34"' in settled


def test_every_sign_of_a_map_has_a_shape_of_its_own() -> None:
    drawn = {of_letter(letter, 0, 0, 5, LIGHT.ink) for letter in SYMBOLS.values()}
    assert len(drawn) == len(set(SYMBOLS.values()))


@pytest.mark.usefixtures("store_path")
@pytest.mark.parametrize("ags", ["05562020", "05954032", "16061068"])
def test_the_map_is_that_of_the_page_and_needs_nothing_from_outside(ags: str) -> None:
    site = reach.site(ags)
    assert site is not None
    there = shown.map_of_cells(ags, site.lon, site.lat, "adult", "people", site.kind)
    found = svg(there)
    assert re.findall(r"https?://[^\"<]*", found.replace("http://www.w3.org/2000/svg", "")) == []
    assert "href" not in found
    assert there.exhibit.alt in found
    assert there.cells is not None
    assert 0 < sum(line.count("Z") for line in re.findall(r'd="(M[^"]+)"', found)) <= len(there.cells.classes)
    assert all(each.words in found for each in there.cells.legend)
    assert "nan" not in found


def test_a_town_where_nobody_lives_has_its_outline(store_path: object) -> None:
    outline = shown.gap("09471462").outline
    assert outline is not None
    found = svg(outline)
    assert ">Memmelsdorf</text>" in found
    assert "Grenze der Gemeinde" in found
    assert "je Zelle" not in found
