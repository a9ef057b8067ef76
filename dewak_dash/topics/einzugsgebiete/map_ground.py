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
WIDTH = {"green": 0.0, "water": 1.5, "street": 0.8, "main": 2.2, "rail": 2.0}
ALPHA = {"green": 255, "water": 255, "street": 110, "main": 150, "rail": 230}


def colours(palette: Palette) -> Mapping[str, str]:
    """Return the colour of every kind of ground."""
    return {"green": mixed(palette.ground, palette.operators["volunteer"], FAINT),
            "water": mixed(palette.ground, palette.served["served"], 3 * FAINT),
            "street": palette.muted, "main": palette.muted, "rail": palette.ink}


def layers(found: Mapping[str, shapely.Geometry], kinds: tuple[str, ...], palette: Palette) -> list[pdk.Layer]:
    """Return the layers of some kinds of ground (geometries in degrees), in their order."""
    return [_layer(kind, found[kind], colour(colours(palette)[kind], ALPHA[kind])) for kind in kinds if kind in found]


def _layer(kind: str, shape: shapely.Geometry, fill: Colour) -> pdk.Layer:
    features = [{"type": "Feature", "geometry": shapely.geometry.mapping(part), "properties": {}}
                for part in shapely.get_parts(shape)]
    return pdk.Layer("GeoJsonLayer", {"type": "FeatureCollection", "features": features}, id=f"ground-{kind}",
                     filled=kind in UNDER, get_fill_color=fill, stroked=WIDTH[kind] > 0, get_line_color=fill,
                     line_width_units=pdk.types.String("pixels"), get_line_width=WIDTH[kind])
