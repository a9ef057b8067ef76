"""Put a place, its walking distances and the people around it on one map."""

import json
import math

import numpy as np
import pydeck as pdk

from dewak_dash.theme import Palette
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.einzugsgebiete import map_layers as layers
from dewak_dash.topics.einzugsgebiete.shapes import MapView

EARTH_RADIUS_M = 6_371_000.0
TILE_PIXELS, HEIGHT_PIXELS = 512, 400
# Scale bar: at this part of the way from the middle to the lower edge.
LOWER_EDGE = 0.86


class CompactDeck(pdk.Deck):
    """Write a map's message without indentation: a third of its size."""

    def to_json(self) -> str:
        """Return the message for the browser."""
        return json.dumps(json.loads(super().to_json()), separators=(",", ":"))


@drawn_once
def deck(view: MapView, palette: Palette) -> pdk.Deck:
    """Return the map: cells below, borders, rings, then the marked place; no tile, font or style from outside."""
    lon, lat = view.centre
    drawn = [layers.cells(view.cells, palette)] if view.cells else []
    drawn += layers.borders(view.borders, palette)
    drawn += layers.landmarks(view.landmarks, palette) if view.landmarks else []
    if view.place:
        drawn += [*layers.rings(view.rings, palette), *layers.place(view.place, palette)]
    drawn += _furniture(view, palette)
    return CompactDeck(
        drawn, map_provider=None, tooltip={"html": "{tip}", "style": _tooltip(palette)},
        initial_view_state=pdk.ViewState(latitude=lat, longitude=lon, zoom=zoom(lat, view.height_m), min_zoom=8,
                                         max_zoom=17),
        views=[pdk.View(type="MapView", controller={"dragRotate": False, "touchRotate": False})])


def _tooltip(palette: Palette) -> dict[str, str]:
    return {"backgroundColor": palette.ink, "color": palette.ground, "fontSize": "14px", "maxWidth": "260px",
            "padding": "6px 9px"}


def _furniture(view: MapView, palette: Palette) -> list[pdk.Layer]:
    """Return scale bar and north at the lower edge, in the middle, where every screen shows them."""
    lon, lat = view.centre
    down = math.degrees(LOWER_EDGE * view.height_m / 2 / EARTH_RADIUS_M)
    half = math.degrees(view.scale_m / 2 / EARTH_RADIUS_M / math.cos(math.radians(lat)))
    ends = np.array([[lon - half, lat - down], [lon + half, lat - down]])
    return layers.furniture(lon, lat - down, ends, view.scale_words, palette)


def zoom(lat: float, height_m: float) -> float:
    """Return the zoom at which a map of the usual height shows so many metres from south to north."""
    around = 2 * math.pi * EARTH_RADIUS_M * math.cos(math.radians(lat))
    return math.log2(around * HEIGHT_PIXELS / TILE_PIXELS / height_m)
