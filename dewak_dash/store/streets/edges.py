"""Cut ways into edges from crossing to crossing and lay everything read on the grid of metres (EPSG:3035)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import pandas as pd
import shapely
from pyproj import Geod, Transformer

from dewak_dash.store.streets.reading import UNITS, Found, Lines

# Two nodes on one spot still are two: an edge needs a length.
SHORTEST_M = 0.01
COLUMNS = ("kind", "name", "way", "a", "b", "length_m", "along", "against", "a_stops", "b_stops", "off_ground",
           "shape")


@cache
def _grid() -> Transformer:
    return Transformer.from_crs("EPSG:4326", "EPSG:3035", always_xy=True)


@cache
def _earth() -> Geod:
    return Geod(ellps="GRS80")


def on_grid(geometry: shapely.Geometry) -> shapely.Geometry:
    """Return a geometry in degrees in metres (EPSG:3035)."""
    return shapely.transform(geometry, lambda at: np.column_stack(_grid().transform(at[:, 0], at[:, 1])))


@dataclass(frozen=True, eq=False, kw_only=True)
class _Cut:
    """Hold edges as slices of the nodes of their ways: way, first and last position, index of both end nodes."""

    way: np.ndarray
    first: np.ndarray
    last: np.ndarray
    a: np.ndarray
    b: np.ndarray
    ids: np.ndarray


def _cut(ways: Lines, stops: Sequence[int]) -> _Cut:
    """Cut at ends, at nodes of several ways or passed twice, and at nodes that stop someone."""
    first = np.frombuffer(ways.first, np.int64)
    ids, inverse, count = np.unique(np.frombuffer(ways.node, np.int64), return_inverse=True, return_counts=True)
    edge_here = count[inverse] > 1
    edge_here[first[:-1]] = edge_here[first[1:] - 1] = True
    edge_here |= np.isin(ids, np.array(stops, np.int64))[inverse]
    at = np.flatnonzero(edge_here)
    way = np.searchsorted(first, at, side="right") - 1
    same = way[:-1] == way[1:]
    return _Cut(way=way[:-1][same], first=at[:-1][same], last=at[1:][same], a=inverse[at[:-1][same]],
                b=inverse[at[1:][same]], ids=ids)


def _slices(first: np.ndarray, last: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the positions from first to last of every slice one after another, and the slice of each."""
    size = last - first + 1
    owner = np.repeat(np.arange(len(first)), size)
    return np.arange(size.sum()) - np.repeat(np.cumsum(size) - size, size) + np.repeat(first, size), owner


def _lengths(lon: np.ndarray, lat: np.ndarray, owner: np.ndarray, number: int) -> np.ndarray:
    inside = owner[1:] == owner[:-1]
    _, _, metres = _earth().inv(lon[:-1], lat[:-1], lon[1:], lat[1:])
    return np.maximum(np.bincount(owner[1:][inside], metres[inside], number), SHORTEST_M)


def _degrees(lines: Lines) -> tuple[np.ndarray, np.ndarray]:
    return np.frombuffer(lines.x, np.int32) / UNITS, np.frombuffer(lines.y, np.int32) / UNITS


def streets(found: Found) -> pd.DataFrame:
    """Return the edges of all ways; columns as COLUMNS, `shape` as lines in metres, a and b as positions of nodes.

    length_m is measured on the ellipsoid; along, against: who may go, a_stops, b_stops: whom the end node stops (bits).
    """
    if not found.ways.way:
        return pd.DataFrame(columns=list(COLUMNS))
    cut = _cut(found.ways, list(found.stops))
    at, owner = _slices(cut.first, cut.last)
    lon, lat = (each[at] for each in _degrees(found.ways))
    stops = np.zeros(len(cut.ids), np.uint8)
    if found.stops:
        held = np.searchsorted(cut.ids, np.array(list(found.stops), np.int64)).clip(max=len(cut.ids) - 1)
        real = cut.ids[held] == np.array(list(found.stops), np.int64)
        stops[held[real]] = np.array(list(found.stops.values()), np.uint8)[real]
    kinds, names = np.array(found.ways.kind, object), np.array(found.ways.name, object)
    return pd.DataFrame({
        "kind": kinds[cut.way], "name": names[cut.way],
        "way": np.frombuffer(found.ways.way, np.int64)[cut.way], "a": cut.a, "b": cut.b,
        "length_m": _lengths(lon, lat, owner, len(cut.way)),
        "along": np.frombuffer(found.ways.along, np.uint8)[cut.way],
        "against": np.frombuffer(found.ways.against, np.uint8)[cut.way],
        "a_stops": stops[cut.a], "b_stops": stops[cut.b],
        "off_ground": np.frombuffer(found.ways.off_ground, np.uint8)[cut.way],
        "shape": shapely.linestrings(np.round(np.column_stack(_grid().transform(lon, lat)), 1), indices=owner)})


def _by_layer(rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {str(layer): part.drop(columns="layer") for layer, part in rows.groupby("layer")}


def ground(found: Found) -> dict[str, pd.DataFrame]:
    """Return railways, waters and green as lines and areas (name, way, shape) by layer; each once."""
    lines = found.ground
    if not lines.way:
        return {}
    first = np.frombuffer(lines.first, np.int64)
    at, owner = _slices(first[:-1], first[1:] - 1)
    lon, lat = (each[at] for each in _degrees(lines))
    shapes = shapely.linestrings(np.round(np.column_stack(_grid().transform(lon, lat)), 1), indices=owner)
    table = pd.DataFrame({"layer": lines.kind, "name": lines.name, "way": np.frombuffer(lines.way, np.int64),
                          "first": np.frombuffer(lines.node, np.int64)[first[:-1]], "shape": shapes})
    return _by_layer(table.drop_duplicates(["layer", "way", "first"]).drop(columns="first"))


def points(found: Found) -> dict[str, pd.DataFrame]:
    """Return places, addresses and crossings (kind, name, number, shape) by layer; each once."""
    held = found.points
    table = pd.DataFrame({"layer": held.layer, "kind": held.kind, "name": held.name, "number": held.number,
                          "x": np.frombuffer(held.x, np.int32), "y": np.frombuffer(held.y, np.int32)})
    table = table.drop_duplicates(ignore_index=True)
    x, y = _grid().transform(table.x.to_numpy() / UNITS, table.y.to_numpy() / UNITS)
    return _by_layer(table.drop(columns=["x", "y"]).assign(shape=shapely.points(np.round(np.column_stack((x, y)), 1))))
