"""Put a place, its walking distances and the people around it on one map."""

import json
import math

import numpy as np
import pydeck as pdk

from dewak_dash.theme import Palette
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.einzugsgebiete import map_ground as ground
from dewak_dash.topics.einzugsgebiete import map_layers as layers
from dewak_dash.topics.einzugsgebiete import map_names as names
from dewak_dash.topics.einzugsgebiete.map_labels import PADDING_PIXELS, Box, Name, Sheet
from dewak_dash.topics.einzugsgebiete.shapes import MapView

EARTH_RADIUS_M = 6_371_000.0
TILE_PIXELS, HEIGHT_PIXELS = 512, 400
# Between maps side by side.
GAP_PIXELS = 16
# Scale bar: at this part of the way from the middle to the lower edge.
LOWER_EDGE = 0.86


class CompactDeck(pdk.Deck):
    """Write a map's message without indentation: a third of its size."""

    def to_json(self) -> str:
        """Return the message for the browser."""
        return json.dumps(json.loads(super().to_json()), separators=(",", ":"))


def height(palette: Palette) -> int:
    """Return how high a map is on the viewer's class of screens, in px."""
    return round(HEIGHT_PIXELS * palette.type.scale)


@drawn_once
def deck(view: MapView, palette: Palette, *, beside: int = 1) -> pdk.Deck:
    """Return the map: cells, borders, rings, marks, the place, then all names; no tile, font or style from outside.

    beside: how many maps stand side by side where the screen is wide enough; names keep inside their share.
    """
    lon, lat = view.centre
    down, ends = _scale(view)
    sheet = Sheet(centre=view.centre, pixels=height(palette) / view.height_m, size=palette.type.text,
                  wide=_wide(palette, beside), high=height(palette))
    plate = _scale_room(sheet, view, ends)
    sheet.keep(plate)
    drawn = ground.layers(view.ground, ground.UNDER, palette)
    drawn += [layers.cells(view.cells, palette), *layers.signs(view.cells, palette)] if view.cells else []
    drawn += ground.layers(view.ground, ground.OVER, palette)
    drawn += layers.borders(view.borders, palette)
    drawn += layers.rings(view.rings, palette)
    drawn += layers.marks(view.landmarks, palette)
    drawn += layers.place(view.place, palette)
    drawn += names.all_names(view, sheet, palette)
    corners = [sheet.point(*plate[:2]), sheet.point(*plate[2:])]
    drawn += layers.furniture(ends, corners, palette)
    drawn.append(layers.text("scale-name", [{"at": [lon, lat - down], "text": view.scale_words,
                                             "o": [0, layers.SCALE_DOWN]}], palette.ink, palette))
    return CompactDeck(
        drawn, map_provider=None, tooltip={"html": "{tip}", "style": _tooltip(palette)},
        initial_view_state=pdk.ViewState(latitude=lat, longitude=lon, zoom=zoom(lat, view.height_m, height(palette)),
                                         min_zoom=8, max_zoom=17),
        views=[pdk.View(type="MapView", controller={"dragRotate": False, "touchRotate": False,
                                                      "doubleClickZoom": False})])


def _wide(palette: Palette, beside: int) -> float:
    """Return how wide the narrowest screen of a class shows one of some maps that stand side by side, in px."""
    number = min(beside, palette.type.columns)
    return (palette.type.width - (number - 1) * GAP_PIXELS) / number


def _tooltip(palette: Palette) -> dict[str, str]:
    return {"backgroundColor": palette.ink, "color": palette.ground, "fontSize": f"{palette.type.text}px",
            "maxWidth": "260px", "padding": "6px 9px"}


def _scale(view: MapView) -> tuple[float, np.ndarray]:
    """Return how far below the centre the scale bar lies and its two ends, in degrees: where every screen shows it."""
    lon, lat = view.centre
    down = math.degrees(LOWER_EDGE * view.height_m / 2 / EARTH_RADIUS_M)
    half = math.degrees(view.scale_m / 2 / EARTH_RADIUS_M / math.cos(math.radians(lat)))
    return down, np.array([[lon - half, lat - down], [lon + half, lat - down]])


def _scale_room(sheet: Sheet, view: MapView, ends: np.ndarray) -> Box:
    """Return the room that the scale bar and its words take."""
    middle = ends.mean(axis=0)
    words = sheet.box(Name(lon=middle[0], lat=middle[1], text=view.scale_words), (0.0, layers.SCALE_DOWN))
    (left, y), (right, _) = sheet.at(*ends[0]), sheet.at(*ends[1])
    return (min(left - PADDING_PIXELS, words[0]), y - PADDING_PIXELS, max(right + PADDING_PIXELS, words[2]), words[3])


def zoom(lat: float, height_m: float, pixels: int) -> float:
    """Return the zoom at which a map of a height in px shows so many metres from south to north."""
    around = 2 * math.pi * EARTH_RADIUS_M * math.cos(math.radians(lat))
    return math.log2(around * pixels / TILE_PIXELS / height_m)
