"""Draw what was read of the ground: green and water faintly under the cells, streets and railways thinly over them."""

from collections.abc import Mapping

import pydeck as pdk
import shapely

from dewak_dash.theme import Palette
from dewak_dash.topics.einzugsgebiete.map_layers import Colour, colour, mixed

# How much of the colour of water, plants, streets and rails shows on the ground.
FAINT = 0.12
MAIN = "main"
UNDER, OVER = ("green", "water"), ("street", MAIN, "rail")
# A railway is two lines: the outline of the town, as dark, is one. What lies between them is as wide as this.
WIDTH, BETWEEN = {"green": 0.0, "water": 1.5, "street": 0.8, "main": 2.2, "rail": 3.4}, 1.4
ALPHA = {"green": 255, "water": 255, "street": 110, "main": 150, "rail": 230}


def colours(palette: Palette) -> Mapping[str, str]:
    """Return the colour of every kind of ground."""
    return {"green": mixed(palette.ground, palette.operators["volunteer"], FAINT),
            "water": mixed(palette.ground, palette.served["served"], 3 * FAINT),
            "street": palette.muted, "main": palette.muted, "rail": palette.ink}


def layers(found: Mapping[str, shapely.Geometry], kinds: tuple[str, ...], palette: Palette) -> list[pdk.Layer]:
    """Return the layers of some kinds of ground (geometries in degrees), in their order."""
    made = [_layer(kind, found[kind], colour(colours(palette)[kind], ALPHA[kind]), WIDTH[kind])
            for kind in kinds if kind in found]
    if "rail" in kinds and "rail" in found:
        made.append(_layer("rail", found["rail"], colour(palette.ground), BETWEEN, "-between"))
    return made


def _layer(kind: str, shape: shapely.Geometry, fill: Colour, width: float, part_of: str = "") -> pdk.Layer:
    features = [{"type": "Feature", "geometry": shapely.geometry.mapping(part), "properties": {}}
                for part in shapely.get_parts(shape)]
    return pdk.Layer("GeoJsonLayer", {"type": "FeatureCollection", "features": features}, id=f"ground-{kind}{part_of}",
                     filled=kind in UNDER, get_fill_color=fill, stroked=width > 0, get_line_color=fill,
                     line_width_units=pdk.types.String("pixels"), get_line_width=width)
