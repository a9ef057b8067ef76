"""Rows with places as GeoParquet 1.1.0: geometry as WKB, reference system, box and kinds in the file's description."""

import io
import json
from functools import cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from pyproj import CRS

from dewak_dash.store.reads.datasets import DEGREES, with_degrees

VERSION = "1.1.0"
GEOMETRY, OUTLINE = "geometry", "geojson"


@cache
def _reference() -> Any:
    """Return longitude, latitude in degrees (OGC:CRS84) as PROJJSON."""
    return CRS("OGC:CRS84").to_json_dict()


def _geometries(rows: pa.Table) -> np.ndarray:
    """Return one geometry a row, None where none is known."""
    if OUTLINE in rows.column_names:
        return np.asarray(shapely.from_geojson(rows[OUTLINE].to_numpy(zero_copy_only=False)))
    lon, lat = (with_degrees(rows)[name].to_numpy(zero_copy_only=False).astype(float) for name in DEGREES)
    known = np.isfinite(lon) & np.isfinite(lat)
    found = np.full(len(lon), None, dtype=object)
    found[known] = shapely.points(lon[known], lat[known])
    return found


def _described(found: np.ndarray) -> bytes:
    there = found[~shapely.is_missing(found)]
    _, first = np.unique(shapely.get_type_id(there), return_index=True)
    column = {"encoding": "WKB", "crs": _reference(), "edges": "planar",
              "geometry_types": sorted(each.geom_type for each in there[first]),
              **({"bbox": [float(bound) for bound in shapely.total_bounds(there)]} if len(there) else {})}
    return json.dumps({"version": VERSION, "primary_column": GEOMETRY, "columns": {GEOMETRY: column}}).encode()


def geo_parquet_bytes(rows: pa.Table, comments: dict[str, str], wanted: tuple[str, ...] = ()) -> bytes:
    """Return rows as GeoParquet (zstd): the columns wanted, all where none are named, then the geometry.

    Needs an outline, a point in degrees or one in metres (EPSG:3035) among the columns; the outline as text is left
    out, since the geometry holds it. Source of the layout: https://geoparquet.org/releases/v1.1.0/
    """
    found = _geometries(rows)
    kept = rows.select([name for name in wanted or rows.column_names if name != OUTLINE])
    fields = [field.with_metadata({"comment": comments.get(field.name, "")}) for field in kept.schema]
    geometry = pa.array(shapely.to_wkb(found), pa.binary())
    whole = kept.cast(pa.schema(fields)).append_column(pa.field(GEOMETRY, pa.binary()), geometry)
    out = io.BytesIO()
    pq.write_table(whole.replace_schema_metadata({"geo": _described(found)}), out, compression="zstd")
    return out.getvalue()
