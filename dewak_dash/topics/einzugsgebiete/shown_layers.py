"""Write a map as layers of a GeoPackage or as Shapefiles, so that any map program shows what the screen shows."""

import json

import numpy as np
import pandas as pd
import shapely

from dewak_dash.store import geo_files
from dewak_dash.topics.einzugsgebiete.shapes import MapView
from dewak_dash.topics.einzugsgebiete.shown_geojson import written

# What German offices work in: ETRS89 / UTM zone 32 N.
OFFICES = "EPSG:25832"
Layers = dict[str, tuple[pd.DataFrame, np.ndarray]]
# The layers by what a feature says it is; what else there is are marks.
NAMES = {"zelle": "zellen", "gehzeit": "gehzeiten", "ort": "ort"}
MARKS, OUTLINES = "punkte", "gemeinden"


def layers(view: MapView) -> Layers:
    """Return cells, areas of walking times, marks, the place and outlines of a map: rows and shapes in degrees."""
    parts: dict[str, list[dict[str, object]]] = {}
    shapes: dict[str, list[shapely.Geometry]] = {}
    said = json.loads(written(view))
    credit = "; ".join(said["quellenvermerk"])
    for feature in said["features"]:
        name = NAMES.get(feature["properties"]["art"], MARKS)
        parts.setdefault(name, []).append({**feature["properties"], "quelle": credit})
        shapes.setdefault(name, []).append(shapely.from_geojson(json.dumps(feature["geometry"])))
    if view.borders:
        parts[OUTLINES] = [{"name": each.name, "gewaehlt": each.own, "quelle": credit} for each in view.borders]
        shapes[OUTLINES] = [each.outline for each in view.borders]
    return {name: (pd.DataFrame(rows), _alike(shapes[name])) for name, rows in parts.items()}


def _alike(shapes: list[shapely.Geometry]) -> np.ndarray:
    """Return shapes of one kind: a layer of areas holds areas of several parts throughout."""
    if any(shape.geom_type == "MultiPolygon" for shape in shapes):
        shapes = [shapely.multipolygons(shapely.get_parts(shape)) for shape in shapes]
    return np.array(shapes, object)


def packed(view: MapView) -> bytes:
    """Return a map as a GeoPackage, one layer a kind."""
    return geo_files.packed(layers(view), OFFICES)


def shapefiles(view: MapView) -> bytes:
    """Return a map as Shapefiles in a .zip, one a kind."""
    return geo_files.shapefiles(layers(view), OFFICES, "\n".join(view.attributions))
