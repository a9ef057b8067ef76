"""Put a place, its walking distances and the people around it on one map."""

import numpy as np
import pydeck as pdk

from dewak_dash.accessibility import projection
from dewak_dash.maps import layers
from dewak_dash.theme import Palette
from dewak_dash.views.einzugsgebiete_karte import HALF_HEIGHT_M, MapView

ZOOM = 12.6
HALF_KILOMETRE = 500.0


def deck(view: MapView, palette: Palette) -> pdk.Deck:
    """Return the map: cells below, borders, rings, then the marked place; no tile, font or style from outside."""
    lon, lat = view.centre
    drawn = [layers.cells(view.cells, palette)] if view.cells else []
    drawn += layers.borders(view.borders, palette)
    if view.place:
        drawn += [*layers.rings(view.rings, palette), *layers.place(view.place, palette)]
    drawn += _furniture(lon, lat, palette)
    return pdk.Deck(
        drawn, map_provider=None, tooltip={"html": "{tip}", "style": _tooltip(palette)},
        initial_view_state=pdk.ViewState(latitude=lat, longitude=lon, zoom=ZOOM, min_zoom=9, max_zoom=17),
        views=[pdk.View(type="MapView", controller={"dragRotate": False, "touchRotate": False})])


def _tooltip(palette: Palette) -> dict[str, str]:
    return {"backgroundColor": palette.ink, "color": palette.ground, "fontSize": "14px", "maxWidth": "260px",
            "padding": "6px 9px"}


def _furniture(lon: float, lat: float, palette: Palette) -> list[pdk.Layer]:
    """Return scale bar and north at the lower edge, in the middle, where every screen shows them."""
    x, y = projection.to_grid(lon, lat)
    ends = np.array([x - HALF_KILOMETRE, x + HALF_KILOMETRE, x])
    lons, lats = projection.to_degrees(ends, np.full(3, y - HALF_HEIGHT_M))
    return layers.furniture(float(lons[2]), float(lats[2]), np.column_stack((lons[:2], lats[:2])), palette)
