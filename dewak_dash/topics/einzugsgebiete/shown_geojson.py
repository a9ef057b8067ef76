"""Write a map as GeoJSON (RFC 7946, degrees), so that a GIS program shows what the screen shows."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import shapely

from dewak_dash.topics.einzugsgebiete.cells import CellMap
from dewak_dash.topics.einzugsgebiete.landmarks import Landmark
from dewak_dash.topics.einzugsgebiete.shapes import MapView


def _feature(geometry: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "Feature", "geometry": geometry, "properties": dict(said)}


def _cells(found: CellMap) -> list[dict[str, Any]]:
    """Return every cell with the row of the map's table that tells of it; rings run against the clock."""
    rows = found.table.astype(object).where(found.table.notna(), None).to_dict("records")
    if not found.signs:  # tables of classes are sorted by value, cells are not
        rows = [{} for _ in rows]
    return [_feature({"type": "Polygon", "coordinates": [[*square, square[0]]]},
                     {"art": "zelle", **row, "hinweis": tip})
            for square, row, tip in zip(found.corners.tolist(), rows, found.tips, strict=True)]


def _marks(found: Sequence[Landmark]) -> list[dict[str, Any]]:
    return [_feature({"type": "Point", "coordinates": [each.lon, each.lat]},
                     {"art": each.kind, "name": each.name, "genau_auf_m": each.accuracy_m}) for each in found]


def written(view: MapView) -> bytes:
    """Return cells, areas of walking times, marks and the place of a map; who made its data stands beside them."""
    features = _cells(view.cells) if view.cells else []
    features += [_feature(shapely.geometry.mapping(ring.outline), {"art": "gehzeit", "minuten": ring.minutes})
                 for ring in view.rings if ring.outline is not None]
    features += _marks(view.landmarks)
    if view.place:
        features.append(_feature({"type": "Point", "coordinates": [view.place.lon, view.place.lat]},
                                 {"art": "ort", "name": view.place.name}))
    said = {"type": "FeatureCollection", "name": view.exhibit.title, "quellenvermerk": list(view.attributions),
            "features": features}
    return json.dumps(said, ensure_ascii=False, allow_nan=False, default=str).encode("utf-8")
