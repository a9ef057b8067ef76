"""Carry shares of large census cells down to the small cells inside them."""

import numpy as np

from dewak_dash.accessibility.reach import Squares
from dewak_dash.errors import InputError


def _keys(cells: Squares, size_m: float) -> list[tuple[int, int]]:
    columns = np.floor(cells.x / size_m).astype(int).tolist()
    rows = np.floor(cells.y / size_m).astype(int).tolist()
    return list(zip(columns, rows, strict=True))


def inherited(small: Squares, large: Squares, values: np.ndarray) -> np.ndarray:
    """Return for every small cell the value of the large cell around it; shape (small cells,), NaN where not known.

    Both grids start at the origin of EPSG:3035. Raise InputError where small cells would straddle large ones.
    """
    if large.size_m % small.size_m:
        raise InputError("Kleine Zellen müssen ganz in großen Zellen liegen.")
    known = dict(zip(_keys(large, large.size_m), values.tolist(), strict=True))
    return np.array([known.get(key, np.nan) for key in _keys(small, large.size_m)], dtype=float)
