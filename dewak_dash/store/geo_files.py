"""Read lists with places from geographic files (GeoPackage, GeoJSON, Shapefile as .zip) and write layers as such.

Any reference system that the file names is understood; inside the house points are degrees (WGS 84).
"""

import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely

from dewak_dash.errors import DataError

SUFFIXES = (".gpkg", ".geojson", ".zip")
DEGREES = "EPSG:4326"
# Where a list of a German council may lie (degrees): west, south, east, north.
GERMANY = (5.0, 47.0, 16.0, 56.0)
LARGEST_BYTES = 200_000_000
# A Shapefile keeps so many bytes of a column's name.
SHAPEFILE_NAME = 10


@dataclass(frozen=True, eq=False, kw_only=True)
class Listed:
    """Hold a list read from a geographic file: columns, values as text ('' where empty), and degrees of each row
    (NaN where a row has no point).
    """

    columns: tuple[str, ...]
    rows: list[list[str]]
    lon: np.ndarray
    lat: np.ndarray


def read_points(path: Path, file: str) -> Listed:
    """Return the rows of a layer of points. Raise DataError (German, with remedy) for a file that cannot be read, holds
    no or several layers, is empty, names no reference system, or holds other shapes or points outside Germany.
    """
    frame = _layer(path, file)
    if frame.empty:
        raise DataError([f"{file}: Die Datei enthält keine Zeile. Abhilfe: die Ebene mit den Einrichtungen speichern."])
    if not hasattr(frame, "geometry") or frame.geometry.isna().all() or frame.geometry.is_empty.all():
        raise DataError([f"{file}: Die Ebene hat keine Punkte. Abhilfe: eine Punktebene speichern, oder die Liste als "
                         ".xlsx oder .csv geben."])
    kinds = sorted({str(kind) for kind in frame.geometry.geom_type.dropna()} - {"Point"})
    if kinds:
        raise DataError([f"{file}: Gelesen werden Punkte, die Ebene enthält {', '.join(kinds)}. Abhilfe: im "
                         "Kartenprogramm Mittelpunkte bilden und diese speichern."])
    lon, lat = _degrees(frame, file)
    values = frame.drop(columns=frame.geometry.name)
    return Listed(columns=tuple(str(name) for name in values.columns), lon=lon, lat=lat,
                  rows=[[_text(value) for value in row] for row in values.itertuples(index=False, name=None)])


def _layer(path: Path, file: str) -> Any:
    """Return the one layer of a file as a GeoDataFrame (or a plain frame where it has no shapes)."""
    import pyogrio  # half a second that only who reads such a file pays

    unreadable = DataError([f"{file}: Die Datei lässt sich nicht lesen. Abhilfe: als GeoPackage (.gpkg), GeoJSON "
                            "(.geojson) oder Shapefile mit allen Teilen in einer .zip speichern."])
    if path.stat().st_size > LARGEST_BYTES or _unpacked(path, unreadable) > LARGEST_BYTES:
        raise DataError([f"{file}: Die Datei ist zu groß. Abhilfe: nur die Einrichtungen speichern."])
    try:
        layers = [str(name) for name, _ in pyogrio.list_layers(path)]
        if len(layers) > 1:
            raise DataError([f"{file}: Die Datei enthält mehrere Ebenen ({', '.join(layers)}). Abhilfe: nur die Ebene "
                             "mit den Einrichtungen speichern."])
        return pyogrio.read_dataframe(path)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError, pyogrio.errors.FieldError, ValueError,
            UnicodeDecodeError) as error:
        raise unreadable from error


def _unpacked(path: Path, unreadable: DataError) -> int:
    """Return how large the parts of a .zip are together, 0 for other files."""
    if path.suffix.lower() != ".zip":
        return 0
    try:
        with zipfile.ZipFile(path) as packed:
            return sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile as error:
        raise unreadable from error


def _degrees(frame: Any, file: str) -> tuple[np.ndarray, np.ndarray]:
    from pyproj.exceptions import CRSError, ProjError

    if frame.crs is None:
        raise DataError([f"{file}: Die Datei nennt kein Bezugssystem, also steht nicht fest, wo die Punkte liegen. "
                         "Abhilfe: im Kartenprogramm das Bezugssystem zuweisen (oft EPSG:25832) und neu speichern; "
                         "beim Shapefile gehört die .prj in die .zip."])
    try:
        points = frame.geometry.to_crs(DEGREES)
    except (CRSError, ProjError) as error:
        raise DataError([f"{file}: Das Bezugssystem „{frame.crs.name}“ lässt sich nicht in Grad umrechnen. Abhilfe: in "
                         "EPSG:25832 oder EPSG:4326 speichern."]) from error
    lon, lat = shapely.get_x(points.to_numpy()), shapely.get_y(points.to_numpy())
    west, south, east, north = GERMANY
    known = ~np.isnan(lon)
    outside = known & ~((lon >= west) & (lon <= east) & (lat >= south) & (lat <= north))
    if outside.any():
        raise DataError([f"{file}: {int(outside.sum())} von {int(known.sum())} Punkten liegen im Bezugssystem "
                         f"„{frame.crs.name}“ nicht in Deutschland. Abhilfe: das Bezugssystem der Datei prüfen."])
    return lon, lat


def _text(value: object) -> str:
    if value is None or value is pd.NaT or (isinstance(value, float) and np.isnan(value)):
        return ""
    if isinstance(value, bool | np.bool_):
        return "ja" if value else "nein"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def called(columns: Sequence[str], names: Sequence[str]) -> int | None:
    """Return which column is called by one of some names, also where a Shapefile cut it; None where none is."""
    short = {_cut(name) for name in names}
    return next((at for at, column in enumerate(columns)
                 if column.casefold() in {name.casefold() for name in names} or _cut(column) in short), None)


def _cut(name: str) -> str:
    return name.encode()[:SHAPEFILE_NAME].decode(errors="ignore").casefold()


def _short_names(columns: Sequence[str]) -> list[str]:
    """Return names as a Shapefile keeps them, each once: the second of a kind ends in _2."""
    names: list[str] = []
    for column in columns:
        name, number = _cut(column), 1
        while name in names:
            number += 1
            name = f"{_cut(column)[:SHAPEFILE_NAME - 2]}_{number}"
        names.append(name)
    return names


def packed(layers: Mapping[str, tuple[pd.DataFrame, np.ndarray]], crs: str) -> bytes:
    """Return layers (rows and their shapes in degrees) as a GeoPackage in a reference system."""
    import geopandas

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.gpkg"
        for name, (rows, shapes) in layers.items():
            geopandas.GeoDataFrame(rows, geometry=shapes, crs=DEGREES).to_crs(crs).to_file(
                path, layer=name, driver="GPKG", engine="pyogrio")
        return path.read_bytes()


def shapefiles(layers: Mapping[str, tuple[pd.DataFrame, np.ndarray]], crs: str, credit: str) -> bytes:
    """Return layers (rows and their shapes in degrees) as Shapefiles in a .zip, each with its reference system, and
    whose data it is: a Shapefile cuts long words.
    """
    import geopandas

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        for name, (rows, shapes) in layers.items():
            short = rows.set_axis(_short_names([str(column) for column in rows.columns]), axis=1)
            geopandas.GeoDataFrame(short, geometry=shapes, crs=DEGREES).to_crs(crs).to_file(
                path / f"{name}.shp", driver="ESRI Shapefile", engine="pyogrio", encoding="utf-8")
        with zipfile.ZipFile(path / "layers.zip", "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr("quellen.txt", credit)
            for part in sorted(path.iterdir()):
                if part.name != "layers.zip":
                    made.write(part, part.name)
        return (path / "layers.zip").read_bytes()
