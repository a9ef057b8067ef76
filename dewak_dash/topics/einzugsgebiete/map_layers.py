"""Build the layers of a map: every one named, pickable ones with a full German sentence as tooltip."""

from html import escape
from typing import Any

import numpy as np
import pydeck as pdk
import shapely

from dewak_dash import theme
from dewak_dash.topics.einzugsgebiete.cells import CellMap
from dewak_dash.topics.einzugsgebiete.shapes import Border, Landmark, Place, Ring

# Six steps of the ten of the sequential ramp, light to dark.
STEPS = (0, 2, 4, 6, 8, 9)
LABEL_SIZE, SMALL_SIZE = 14, 12
FONT = pdk.types.String("Source Sans, sans-serif")
BORDER_PIXELS, OWN_BORDER_PIXELS = 1, 1.5
CELL_OPACITY = 215
RING_STEPS = (0.55, 0.25, 0.0)
CELLS_ID = "cells"
Colour = list[int]


def colour(hexadecimal: str, alpha: int = 255) -> Colour:
    """Return #RRGGBB as deck.gl wants it."""
    return [*theme.rgb(hexadecimal), alpha]


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour between two, `share` of the way from the first to the second."""
    pairs = zip(theme.rgb(one), theme.rgb(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def class_colour(palette: theme.Palette, position: int | None) -> str:
    """Return the colour of a class, 0 the lowest; None stands for a value not published."""
    return palette.line if position is None else palette.sequential[STEPS[position]]


def ring_colours(palette: theme.Palette) -> tuple[str, ...]:
    """Return three steps of one hue, the shortest walk furthest from the ground."""
    hue = palette.served["served"]
    return tuple(mixed(hue, palette.ink, share) for share in RING_STEPS)


def cells(found: CellMap, palette: theme.Palette) -> pdk.Layer:
    """Return census cells as coloured squares that can be clicked."""
    colours = [colour(class_colour(palette, None if c < 0 else int(c)), CELL_OPACITY) for c in found.classes]
    rows = [{"p": corners, "c": fill, "tip": escape(tip)}
            for corners, fill, tip in zip(found.corners.tolist(), colours, found.tips, strict=True)]
    return pdk.Layer("PolygonLayer", rows, id=CELLS_ID, get_polygon="p", get_fill_color="c", stroked=True,
                     get_line_color=colour(palette.ground), line_width_min_pixels=0.5, get_line_width=0,
                     pickable=True, auto_highlight=True, highlight_color=colour(palette.accent, 150))


def borders(found: tuple[Border, ...], palette: theme.Palette) -> list[pdk.Layer]:
    """Return the outlines of town and neighbours, and the neighbours' names in small muted letters."""
    layers = []
    for own, name in ((False, "neighbours"), (True, "town")):
        features = [{"type": "Feature", "geometry": shapely.geometry.mapping(b.outline), "properties": {}}
                    for b in found if b.own == own]
        layers.append(pdk.Layer(
            "GeoJsonLayer", {"type": "FeatureCollection", "features": features}, id=name, filled=False, stroked=True,
            get_line_color=colour(palette.ink) if own else colour(palette.muted, 120),
            line_width_min_pixels=OWN_BORDER_PIXELS if own else BORDER_PIXELS, get_line_width=1))
    names = [{"at": [b.lon, b.lat], "text": b.name} for b in found if not b.own]
    return [*layers, text("names", names, palette.muted, SMALL_SIZE, palette)]


def rings(found: tuple[Ring, ...], palette: theme.Palette) -> list[pdk.Layer]:
    """Return walking distances as circles, the longest first, with the minutes written on them."""
    colours = ring_colours(palette)
    rows: list[dict[str, Any]] = [
        {"at": list(ring.centre), "r": ring.radius_m, "c": colour(colours[len(found) - 1 - i])}
        for i, ring in enumerate(found)]
    circle = {"get_position": "at", "get_radius": "r", "filled": False, "stroked": True, "line_width_units":
              pdk.types.String("pixels")}
    labels = [{"at": list(ring.label_at), "text": ring.words} for ring in found]
    return [
        pdk.Layer("ScatterplotLayer", rows, id="rings-case", get_line_color=colour(palette.ground, 220),
                  get_line_width=5, **circle),
        pdk.Layer("ScatterplotLayer", rows, id="rings", get_line_color="c", get_line_width=2.5, **circle),
        text("minutes", labels, palette.ink, LABEL_SIZE, palette)]


def landmarks(found: tuple[Landmark, ...], palette: theme.Palette) -> list[pdk.Layer]:
    """Return points to recognise as small dots with their names, muted."""
    rows = [{"at": [each.lon, each.lat], "text": each.name} for each in found]
    return [pdk.Layer("ScatterplotLayer", rows, id="landmarks", get_position="at", radius_units=_pixels(),
                      get_radius=2.5, get_fill_color=colour(palette.muted)),
            text("landmark-names", rows, palette.muted, SMALL_SIZE, palette, offset=-10)]


def place(found: Place, palette: theme.Palette) -> list[pdk.Layer]:
    """Return the house as a labelled symbol: filled where it exists, hollow where it is planned or only chosen."""
    row = {"at": [found.lon, found.lat], "text": found.name, "tip": escape(found.tip)}
    fill = palette.ink if found.settled else palette.ground
    return [
        pdk.Layer("ScatterplotLayer", [row], id="place-case", get_position="at", radius_units=_pixels(), get_radius=11,
                  get_fill_color=colour(palette.ground)),
        pdk.Layer("ScatterplotLayer", [row], id="place", get_position="at", radius_units=_pixels(), get_radius=7,
                  get_fill_color=colour(fill), stroked=True, line_width_units=_pixels(), get_line_width=3,
                  get_line_color=colour(palette.ink), pickable=True),
        text("place-name", [row], palette.ink, LABEL_SIZE, palette, offset=22)]


def furniture(lon: float, lat: float, length: np.ndarray, words: str, palette: theme.Palette) -> list[pdk.Layer]:
    """Return a scale bar with its words and the direction of north; `length` holds its two ends in degrees."""
    row = {"from": length[0].tolist(), "to": length[1].tolist()}
    label = {"at": [lon, lat], "text": words}
    return [pdk.Layer("LineLayer", [row], id="scale", get_source_position="from", get_target_position="to",
                      get_color=colour(palette.ink), get_width=2),
            text("scale-name", [label], palette.ink, SMALL_SIZE, palette, offset=12)]


def _pixels() -> pdk.types.String:
    return pdk.types.String("pixels")


def text(name: str, rows: list[dict[str, Any]], ink: str, size: int, palette: theme.Palette, *,
         offset: int = 0) -> pdk.Layer:
    """Return labels; a ground behind them keeps them legible over cells."""
    return pdk.Layer("TextLayer", rows, id=name, get_position="at", get_text="text", get_size=size,
                     get_color=colour(ink), character_set=pdk.types.String("auto"), font_family=FONT,
                     get_pixel_offset=[0, offset], background=True, background_padding=[4, 2, 4, 2],
                     get_background_color=colour(palette.ground, 225))
