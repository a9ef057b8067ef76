"""Build the layers of a map: every one named, pickable ones with a full German sentence as tooltip."""

from collections.abc import Sequence
from html import escape
from typing import Any

import numpy as np
import pydeck as pdk
import shapely

from dewak_dash import theme
from dewak_dash.topics.einzugsgebiete.cells import CellMap
from dewak_dash.topics.einzugsgebiete.landmarks import STOP, Landmark
from dewak_dash.topics.einzugsgebiete.shapes import Border, Place, Ring

# Six steps of the ten of the sequential ramp, light to dark.
STEPS = (0, 2, 4, 6, 8, 9)
# Px from the scale bar down to its words.
SCALE_DOWN = 14.0
NORMAL, BOLD = 400, 650
# Shapes that fonts on all systems have.
SYMBOLS = {"station": "◆", "town_hall": "★", "market": "◇", "hospital": "✚", "landmark": "▲", "facility": "■",
           "school": "●", "church": "†", STOP: "○", "kindergarten": "▼", "meeting": "◊", "doctor": "♥",
           "pharmacy": "♦", "shop": "□"}
FONT = pdk.types.String("Source Sans, sans-serif")
SIGN_PIXELS = 11
BORDER_PIXELS, OWN_BORDER_PIXELS = 1, 1.5
CELL_OPACITY, PLATE_OPACITY = 215, 235
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


def class_colour(palette: theme.Palette, position: int | None, *, states: bool = False) -> str:
    """Return the colour of a class, 0 the lowest, or of a state; None stands for a value not published."""
    if position is None:
        return palette.line
    return palette.served[theme.SERVED[position]] if states else palette.sequential[STEPS[position]]


def ring_colours(palette: theme.Palette) -> tuple[str, ...]:
    """Return three steps of one hue, the shortest walk furthest from the ground."""
    hue = palette.served["served"]
    return tuple(mixed(hue, palette.ink, share) for share in RING_STEPS)


def cells(found: CellMap, palette: theme.Palette) -> pdk.Layer:
    """Return census cells as coloured squares that can be clicked."""
    colours = [colour(class_colour(palette, None if c < 0 else int(c), states=bool(found.signs)), CELL_OPACITY)
               for c in found.classes]
    rows = [{"p": corners, "c": fill, "tip": escape(tip)}
            for corners, fill, tip in zip(found.corners.tolist(), colours, found.tips, strict=True)]
    return pdk.Layer("PolygonLayer", rows, id=CELLS_ID, get_polygon="p", get_fill_color="c", stroked=True,
                     get_line_color=colour(palette.ground), line_width_min_pixels=0.5, get_line_width=0,
                     pickable=True, auto_highlight=True, highlight_color=colour(palette.accent, 150))


def signs(found: CellMap, palette: theme.Palette) -> list[pdk.Layer]:
    """Return the sign of every cell's state in its middle, where states are drawn: colour alone tells nothing."""
    if not found.signs:
        return []
    middle = np.round(found.corners.mean(axis=1), 5).tolist()
    rows = [{"at": at, "text": found.signs[int(c)]} for at, c in zip(middle, found.classes, strict=True)]
    return [pdk.Layer("TextLayer", rows, id="signs", get_position="at", get_text="text", get_size=SIGN_PIXELS,
                      get_color=colour(palette.ground), character_set=pdk.types.String("auto"), font_family=FONT,
                      pickable=False)]


def borders(found: tuple[Border, ...], palette: theme.Palette) -> list[pdk.Layer]:
    """Return the outlines of town and neighbours."""
    layers = []
    for own, name in ((False, "neighbours"), (True, "town")):
        features = [{"type": "Feature", "geometry": shapely.geometry.mapping(b.outline), "properties": {}}
                    for b in found if b.own == own]
        layers.append(pdk.Layer(
            "GeoJsonLayer", {"type": "FeatureCollection", "features": features}, id=name, filled=False, stroked=True,
            get_line_color=colour(palette.ink) if own else colour(palette.muted, 120),
            line_width_min_pixels=OWN_BORDER_PIXELS if own else BORDER_PIXELS, get_line_width=1))
    return layers


def rings(found: tuple[Ring, ...], palette: theme.Palette) -> list[pdk.Layer]:
    """Return walking distances as circles, or as the areas they have on streets, the longest first."""
    colours = ring_colours(palette)
    if any(ring.outline is not None for ring in found):
        return _areas(found, colours, palette)
    rows: list[dict[str, Any]] = [
        {"at": list(ring.centre), "r": ring.radius_m, "c": colour(colours[len(found) - 1 - i])}
        for i, ring in enumerate(found)]
    circle = {"get_position": "at", "get_radius": "r", "filled": False, "stroked": True, "line_width_units":
              pdk.types.String("pixels")}
    return [
        pdk.Layer("ScatterplotLayer", rows, id="rings-case", get_line_color=colour(palette.ground, 220),
                  get_line_width=5, **circle),
        pdk.Layer("ScatterplotLayer", rows, id="rings", get_line_color="c", get_line_width=2.5, **circle)]


def _areas(found: tuple[Ring, ...], colours: tuple[str, ...], palette: theme.Palette) -> list[pdk.Layer]:
    rows = [{"type": "Feature", "geometry": shapely.geometry.mapping(ring.outline),
             "properties": {"c": colour(colours[len(found) - 1 - i])}} for i, ring in enumerate(found)]
    line = {"filled": False, "stroked": True, "line_width_units": pdk.types.String("pixels")}
    collection = {"type": "FeatureCollection", "features": rows}
    return [pdk.Layer("GeoJsonLayer", collection, id="rings-case", get_line_color=colour(palette.ground, 220),
                      get_line_width=5, **line),
            pdk.Layer("GeoJsonLayer", collection, id="rings", get_line_color="properties.c", get_line_width=2.5,
                      **line)]


def marks(found: Sequence[Landmark], palette: theme.Palette) -> list[pdk.Layer]:
    """Return landmarks as symbols of their kind, stops as dots; around each the ground it may stand on."""
    exact = [mark for mark in found if mark.exact]
    rows = [{"at": [mark.lon, mark.lat], "text": SYMBOLS[mark.kind], "tip": escape(mark.tip), "r": mark.accuracy_m}
            for mark in exact]
    stops = [row for row, mark in zip(rows, exact, strict=True) if mark.kind == STOP]
    others = [row for row, mark in zip(rows, exact, strict=True) if mark.kind != STOP]
    return [
        pdk.Layer("ScatterplotLayer", others, id="marks-ground", get_position="at", get_radius="r",
                  get_fill_color=colour(palette.muted, 45)),
        pdk.Layer("ScatterplotLayer", stops, id="stops", get_position="at", radius_units=_pixels(), get_radius=2.5,
                  get_fill_color=colour(palette.ground), stroked=True, line_width_units=_pixels(), get_line_width=1,
                  get_line_color=colour(palette.muted), pickable=True),
        text("marks", [{**row, "o": [0, 0]} for row in others], palette.ink, palette, pickable=True)]


def place(found: Place | None, palette: theme.Palette) -> list[pdk.Layer]:
    """Return the house as a symbol: filled where it exists, hollow where it is planned or only chosen."""
    if found is None:
        return []
    row = {"at": [found.lon, found.lat], "tip": escape(found.tip)}
    fill = palette.ink if found.settled else palette.ground
    return [
        pdk.Layer("ScatterplotLayer", [row], id="place-case", get_position="at", radius_units=_pixels(), get_radius=11,
                  get_fill_color=colour(palette.ground)),
        pdk.Layer("ScatterplotLayer", [row], id="place", get_position="at", radius_units=_pixels(), get_radius=7,
                  get_fill_color=colour(fill), stroked=True, line_width_units=_pixels(), get_line_width=3,
                  get_line_color=colour(palette.ink), pickable=True)]


def furniture(ends: np.ndarray, plate: Sequence[tuple[float, float]], palette: theme.Palette) -> list[pdk.Layer]:
    """Return a scale bar between its two ends in degrees, on a plate (two corners) that covers what lies below."""
    (west, north), (east, south) = plate
    corners = [[west, north], [east, north], [east, south], [west, south]]
    return [
        pdk.Layer("PolygonLayer", [{"p": corners}], id="scale-plate", get_polygon="p", stroked=False,
                  get_fill_color=colour(palette.ground, PLATE_OPACITY)),
        pdk.Layer("LineLayer", [{"from": ends[0].tolist(), "to": ends[1].tolist()}], id="scale",
                  get_source_position="from", get_target_position="to", get_color=colour(palette.ink), get_width=2)]


def _pixels() -> pdk.types.String:
    return pdk.types.String("pixels")


def text(name: str, rows: list[dict[str, Any]], ink: str, palette: theme.Palette, *, bold: bool = False,
         pickable: bool = False) -> pdk.Layer:
    """Return words (at, text, o: px right and down); a ground behind them keeps them legible over cells."""
    return pdk.Layer("TextLayer", rows, id=name, get_position="at", get_text="text", get_size=palette.type.text,
                     get_color=colour(ink), character_set=pdk.types.String("auto"), font_family=FONT,
                     font_weight=BOLD if bold else NORMAL, get_pixel_offset="o", background=True,
                     background_padding=[3, 1, 3, 1], get_background_color=colour(palette.ground, 215),
                     pickable=pickable)
