"""Answer what lies around a place on the ground: streets, railways, waters and green, and places people look for."""

import numpy as np
import pandas as pd
import shapely

from dewak_dash.accessibility import projection
from dewak_dash.store.streets import kept
from dewak_dash.store.streets.bring_in import STREET
from dewak_dash.store.streets.tags import MAIN
from dewak_dash.topics.common import answers_walks as walks
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.common.asked_once import cached

# Ground shown to each side of a place, and how far a drawn line may be off.
WIDE_M, HIGH_M, SIMPLER_M = 3500.0, 2200.0, 4.0
# Streets that are drawn beside the main ones: where people live; paths and tracks would fill the map.
LIVED_IN = ("tertiary", "residential", "living_street", "unclassified", "pedestrian")
Ground = dict[str, shapely.Geometry]


@cached
def _layer(ags: str, name: str) -> pd.DataFrame:
    return kept.layer(asked_once.STREETS, ags, name)


def _box(lon: float, lat: float) -> tuple[float, float, float, float]:
    x, y = projection.to_grid(lon, lat)
    return x - WIDE_M, y - HIGH_M, x + WIDE_M, y + HIGH_M


def _drawn(shapes: np.ndarray, box: tuple[float, float, float, float]) -> shapely.Geometry:
    """Return shapes within a box as one geometry in degrees, joined and simplified."""
    near = shapely.clip_by_rect(shapes[shapely.intersects(shapes, shapely.box(*box))], *box)
    parts = shapely.get_parts(near)
    kind = shapely.get_type_id(parts)
    lines = shapely.line_merge(shapely.MultiLineString(list(parts[kind == shapely.GeometryType.LINESTRING])))
    areas = shapely.union_all(parts[kind == shapely.GeometryType.POLYGON])
    joined = shapely.GeometryCollection([*shapely.get_parts(lines), *shapely.get_parts(areas)])
    return shapely.transform(shapely.simplify(joined, SIMPLER_M), _degrees)


def _degrees(at: np.ndarray) -> np.ndarray:
    return np.round(np.column_stack(projection.to_degrees(at[:, 0], at[:, 1])), 5)


def _areas(rows: pd.DataFrame) -> np.ndarray:
    rings = rows["shape"].to_numpy()
    closed = rings[shapely.is_closed(rings)] if len(rings) else rings
    return np.array([shapely.make_valid(shapely.Polygon(ring)) for ring in closed], object)


@cached
def ground(ags: str, lon: float, lat: float) -> Ground:
    """Return green, water, railways, main and other streets around a place, as geometries in degrees; none not read."""
    if walks.about(ags) is None:
        return {}
    streets, box = _layer(ags, STREET), _box(lon, lat)
    shapes = {"green": _areas(_layer(ags, "green_area")),
              "water": np.concatenate((_areas(_layer(ags, "water_area")), _layer(ags, "water")["shape"].to_numpy())),
              "street": streets["shape"][streets.kind.isin(LIVED_IN)].to_numpy(),
              "main": streets["shape"][streets.kind.isin(MAIN)].to_numpy(),
              "rail": _layer(ags, "rail")["shape"].to_numpy()}
    found = {name: _drawn(each, box) for name, each in shapes.items() if len(each)}
    return {name: shape for name, shape in found.items() if not shape.is_empty}


@cached
def places(ags: str, lon: float, lat: float) -> pd.DataFrame:
    """Return the places people look for around a place: kind, name, lon, lat (degrees); empty where none were read."""
    columns = ["kind", "name", "lon", "lat"]
    rows = pd.DataFrame(columns=columns) if walks.about(ags) is None else _layer(ags, "place")
    if rows.empty:
        return pd.DataFrame(columns=columns)
    west, south, east, north = _box(lon, lat)
    x, y = (part(rows["shape"].to_numpy()) for part in (shapely.get_x, shapely.get_y))
    inside = (x >= west) & (x <= east) & (y >= south) & (y <= north)
    lons, lats = projection.to_degrees(x[inside], y[inside])
    return rows.loc[inside, ["kind", "name"]].assign(lon=lons, lat=lats).sort_values(["kind", "name", "lon"],
                                                                                     ignore_index=True)
