"""Convert between degrees (WGS 84) and the metres of the European census grid (EPSG:3035).

The grid is equal in area, not in length: two degrees from its centre, where both towns lie, lengths differ by about
0.02 %, far below what a detour factor can bear.
"""

from functools import cache

import numpy as np
from pyproj import Transformer

DEGREES, GRID = "EPSG:4326", "EPSG:3035"


@cache
def _transformer(source: str, target: str) -> Transformer:
    return Transformer.from_crs(source, target, always_xy=True)


def to_grid(lon: float, lat: float) -> tuple[float, float]:
    """Return easting and northing (metres, EPSG:3035) of a point in degrees."""
    x, y = _transformer(DEGREES, GRID).transform(lon, lat)
    return float(x), float(y)


def all_to_grid(lon: np.ndarray, lat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return eastings and northings (metres, EPSG:3035) of points in degrees; any shape, the same for both."""
    x, y = _transformer(DEGREES, GRID).transform(lon, lat)
    return np.asarray(x), np.asarray(y)


def to_degrees(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return longitudes and latitudes of grid points; any shape, the same for both."""
    lon, lat = _transformer(GRID, DEGREES).transform(x, y)
    return np.asarray(lon), np.asarray(lat)
