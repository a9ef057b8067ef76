"""Read the height of the ground from rasters (GeoTIFF, .hgt) and lay it along streets.

Bilinear between the middles of cells, missing where one of the four around a point is missing.
"""

import math
import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from PIL import Image, TiffImagePlugin
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from dewak_dash.errors import DataError

SUFFIXES = (".tif", ".tiff", ".hgt")
# Streets are measured in pieces of at most so many metres.
PIECE_M = 50.0
# No ground on Earth lies lower or higher (metres): what does is a mark for "not known".
LOWEST_M, HIGHEST_M = -500.0, 9000.0
# Half of all streets are nowhere as steep as this: such a file holds no metres (or no heights).
TOO_STEEP = 0.3
MOST_CELLS = 150_000_000
# Cells to a side of a tile of one degree, by arc seconds: the first and last row and column lie on its borders.
HGT_SIDES, HGT_VOID = (1201, 3601), -32768
_HGT_NAME = re.compile(r"([NS])(\d{2})([EW])(\d{3})", re.IGNORECASE)
# Tags of GeoTIFF (OGC 19-008r4): size of a cell, a point known, reference system, and GDAL's mark for missing values.
_SCALE, _POINT, _KEYS, _MISSING = 33550, 33922, 34735, 42113
_GEOGRAPHIC, _PROJECTED, _CELL_IS, _A_POINT, _OWN = 2048, 3072, 1025, 2, 32767
_MODES = ("I;16", "I;16B", "I;16S", "I;16BS", "I", "F")


@dataclass(frozen=True, eq=False, kw_only=True)
class Raster:
    """Hold heights in metres, rows from north to south, NaN where not known; the middle of the first cell and the size
    of cells in the units of a reference system.
    """

    heights_m: np.ndarray
    west: float
    north: float
    width: float
    height: float
    system: CRS


def _refused(path: Path, why: str, remedy: str) -> DataError:
    return DataError([f"{path.name}: {why}; eingelesen ist nichts. Abhilfe: {remedy}."])


def _hgt(path: Path) -> Raster:
    name, cells = _HGT_NAME.match(path.name), path.stat().st_size // 2
    side = math.isqrt(cells)
    if name is None:
        raise _refused(path, "Der Name sagt nicht, wo die Kachel liegt", "die Datei wieder so nennen, wie sie geholt "
                       "wurde, etwa N51E007.hgt")
    if side not in HGT_SIDES or path.stat().st_size != 2 * side * side:
        raise _refused(path, "Die Datei ist keine vollständige Höhenkachel (1.201 oder 3.601 Werte je Seite)",
                       "noch einmal holen")
    found = np.fromfile(path, ">i2").reshape(side, side)
    south, west = (float(name[at + 1]) * (-1 if name[at].upper() in "SW" else 1) for at in (1, 3))
    step = 1 / (side - 1)
    return Raster(heights_m=np.where(found == HGT_VOID, np.nan, found).astype(np.float32), west=west, north=south + 1,
                  width=step, height=step, system=CRS.from_epsg(4326))


def _system(path: Path, keys: Sequence[int]) -> tuple[CRS, bool]:
    """Return the reference system and whether a value stands for a point, not for a cell."""
    said = {keys[at]: keys[at + 3] for at in range(4, len(keys) - 3, 4) if keys[at + 1] == 0}
    code = said.get(_PROJECTED, said.get(_GEOGRAPHIC, _OWN))
    try:
        return CRS.from_epsg(code), said.get(_CELL_IS) == _A_POINT
    except CRSError as error:
        raise _refused(path, "Die Datei nennt kein bekanntes Bezugssystem (EPSG-Nummer)",
                       "aus dem Kartenprogramm mit Bezugssystem ausgeben, etwa EPSG:25832") from error


def _geotiff(path: Path) -> Raster:
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path, formats=["TIFF"]) as image:
            if image.width * image.height > MOST_CELLS:
                raise _refused(path, "Das Raster ist zu groß", "auf die Gemeinde und 6 km Umkreis zuschneiden")
            tags = image.tag_v2 if isinstance(image, TiffImagePlugin.TiffImageFile) else {}
            if image.mode not in _MODES:
                raise _refused(path, "Das ist ein Bild, kein Raster mit Höhen in Metern",
                               "ein Geländemodell holen (GeoTIFF mit einem Wert je Zelle)")
            if not {_SCALE, _POINT, _KEYS} <= set(tags):
                raise _refused(path, "Die Datei sagt nicht, wo sie liegt", "als GeoTIFF mit Bezugssystem ausgeben, "
                               "nach Norden ausgerichtet")
            missing = str(tags.get(_MISSING, "")).strip("\0 ")
            scale, point, keys = tags[_SCALE], tags[_POINT], tags[_KEYS]
            values = np.asarray(image).astype(np.float32)
    except Image.DecompressionBombError as error:
        raise _refused(path, "Das Raster ist zu groß", "auf die Gemeinde und 6 km Umkreis zuschneiden") from error
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, EOFError) as error:
        raise _refused(path, "Die Datei ist kein vollständiges GeoTIFF", "noch einmal holen") from error
    system, at_points = _system(path, keys)
    if missing and missing.lower() != "nan":
        values[values == np.float32(missing)] = np.nan
    half = 0.0 if at_points else 0.5
    return Raster(heights_m=values, west=point[3] + (half - point[0]) * scale[0],
                  north=point[4] - (half - point[1]) * scale[1], width=scale[0], height=scale[1], system=system)


def read(path: Path) -> Raster:
    """Return the heights of a file; raise DataError (one German sentence) where it holds none, or not where."""
    if not path.is_file():
        raise DataError([f"{path.name}: Diese Datei gibt es nicht. Abhilfe: Namen und Ordner prüfen."])
    if not path.name.lower().endswith(SUFFIXES):
        raise _refused(path, "Höhen werden als GeoTIFF (.tif) oder Höhenkachel (.hgt) gelesen",
                       "eine solche Datei angeben")
    found = _hgt(path) if path.name.lower().endswith(".hgt") else _geotiff(path)
    found.heights_m[(found.heights_m < LOWEST_M) | (found.heights_m > HIGHEST_M)] = np.nan
    return found


def at(raster: Raster, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return heights at points (metres, EPSG:3035); NaN outside and where not known. Half a cell beyond the outermost
    middles still is inside.
    """
    to = Transformer.from_crs("EPSG:3035", raster.system, always_xy=True)
    east, north = to.transform(x, y)
    rows, columns = raster.heights_m.shape
    column, row = (np.asarray(east) - raster.west) / raster.width, (raster.north - np.asarray(north)) / raster.height
    with np.errstate(invalid="ignore"):
        inside = (np.abs(column - (columns - 1) / 2) <= columns / 2) & (np.abs(row - (rows - 1) / 2) <= rows / 2)
    column, row = (np.clip(np.where(inside, each, 0.0), 0, last - 1) for each, last in ((column, columns), (row, rows)))
    left, top = (np.floor(each).astype(np.int64) for each in (column, row))
    right, below = np.minimum(left + 1, columns - 1), np.minimum(top + 1, rows - 1)
    aside, down = column - left, row - top
    grid = raster.heights_m
    upper = grid[top, left] * (1 - aside) + grid[top, right] * aside
    lower = grid[below, left] * (1 - aside) + grid[below, right] * aside
    return np.where(inside, upper * (1 - down) + lower * down, np.nan)


def _profiles(streets: pd.DataFrame) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the points between the pieces of streets, ends included, how far along their street each lies (0 to 1),
    and how many pieces each street has.
    """
    pieces = np.maximum(np.ceil(streets.length_m.to_numpy(float) / PIECE_M), 1).astype(np.int64)
    first = np.cumsum(pieces + 1) - (pieces + 1)
    owner = np.repeat(np.arange(len(pieces)), pieces + 1)
    share = (np.arange(len(owner)) - first[owner]) / pieces[owner]
    spots = shapely.line_interpolate_point(streets["shape"].to_numpy()[owner], share, normalized=True)
    return shapely.get_coordinates(spots), share, pieces


def along(rasters: Iterable[Raster], streets: pd.DataFrame) -> pd.Series:
    """Return the heights at the ends of equally long pieces of each street (arrays, metres), NaN where not known.

    A bridge or a tunnel (`off_ground`) rises evenly from end to end.
    """
    spots, share, pieces = _profiles(streets)
    found = np.full(len(spots), np.nan)
    for raster in rasters:
        open_ = np.flatnonzero(np.isnan(found))
        found[open_] = at(raster, *spots[open_].T)
    last = np.cumsum(pieces + 1) - 1
    start, end = (np.repeat(found[ends], pieces + 1) for ends in (last - pieces, last))
    straight = np.repeat(streets.off_ground.to_numpy(bool), pieces + 1)
    found = np.where(straight, start + (end - start) * share, found)
    parts = np.split(found.round(2).astype(np.float32), last[:-1] + 1)
    return pd.Series(parts, index=streets.index, dtype=object)


@dataclass(frozen=True, kw_only=True)
class Known:
    """Tell of the heights of some streets: share of their length with heights (0 to 1), least and greatest (metres)."""

    share: float
    lowest_m: float
    highest_m: float


def checked(paths: Sequence[Path], streets: pd.DataFrame, ags: str, least: float) -> Known:
    """Return what is known of the heights of a town's streets (`heights_m`).

    Raise DataError where the files reach too few of them or hold no heights in metres.
    """
    profiles, length = list(streets["heights_m"]), streets.length_m.to_numpy(float)
    known = np.array([bool(np.isfinite(each).all()) for each in profiles])
    share, names = float(length[known].sum() / length.sum()), ", ".join(path.name for path in paths)
    if share < least:
        raise DataError([f"{names}: Die Höhen reichen nur über {100 * share:.0f} % der Straßen in und um {ags}; "
                         "eingelesen ist nichts. Abhilfe: ein Höhenmodell angeben, das die Gemeinde und 6 km Umkreis "
                         "enthält und sein Bezugssystem richtig nennt."])
    steep = np.concatenate([np.abs(np.diff(each)) * (len(each) - 1) / way
                            for each, way, told in zip(profiles, length, known, strict=True) if told])
    if np.median(steep) > TOO_STEEP:
        raise DataError([f"{names}: Danach wären die meisten Straßen um {ags} steiler als {100 * TOO_STEEP:.0f} %; "
                         "eingelesen ist nichts. Abhilfe: prüfen, ob die Datei Höhen in Metern enthält."])
    every = np.concatenate([each for each, told in zip(profiles, known, strict=True) if told])
    return Known(share=share, lowest_m=float(every.min()), highest_m=float(every.max()))
