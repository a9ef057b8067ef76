"""Tables with places leave as GeoParquet 1.1.0, which GeoPandas and DuckDB read back equal to the store."""

import json
from pathlib import Path

import duckdb
import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import rdflib
import shapely
from client import ask
from pyproj import Transformer
from rdflib.namespace import DCAT, DCTERMS
from starlette.applications import Starlette

from dewak_dash.store.database import Database
from dewak_dash.store.reads.geo_parquet import geo_parquet_bytes
from dewak_dash.topics.schnittstelle.answers import found

EVERYWHERE = (5.8, 47.2, 15.1, 55.1)  # a box around Germany, degrees


def loaded(app: Starlette, address: str, folder: Path) -> Path:
    reply = ask(app, f"/api/v1/datasets/{address}")
    assert reply.status == 200, reply.body[:300]
    assert reply.headers["content-type"] == "application/vnd.apache.parquet"
    path = folder / address.partition("?")[0]
    path.write_bytes(reply.body)
    return path


def described(path: Path) -> dict[str, object]:
    told: dict[str, object] = json.loads(pq.read_metadata(path).metadata[b"geo"])
    return told


def plain(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.astype(object).where(frame.notna(), None)


@pytest.mark.parametrize("table", ["outlines", "regions", "landmarks", "houses", "cells_100m", "cells_1km"])
def test_read_back_equal_in_geopandas_and_duckdb(app: Starlette, database: Database, tmp_path: Path,
                                                 table: str) -> None:
    path = loaded(app, f"{table}.geo.parquet", tmp_path)
    stored = database.frame(f"SELECT * FROM {table}")
    read = gpd.read_parquet(path)
    assert read.crs == "OGC:CRS84"
    if table == "outlines":
        meant = shapely.from_geojson(stored.pop("geojson").to_numpy(dtype=object))
    else:
        known = stored.lon.notna().to_numpy()
        meant = np.full(len(stored), None, dtype=object)
        meant[known] = shapely.points(stored.lon[known], stored.lat[known])
        assert known.any()
    pd.testing.assert_frame_equal(plain(pd.DataFrame(read.drop(columns="geometry"))), plain(stored),
                                  check_dtype=False)
    assert shapely.equals_identical(read.geometry.to_numpy(), meant).sum() == (~shapely.is_missing(meant)).sum()
    assert (read.geometry.isna() == shapely.is_missing(meant)).all()
    with duckdb.connect() as con:
        rows = con.execute(f"SELECT count(*), count(geometry) FROM '{path}'").fetchone()
        kind = con.execute(f"SELECT typeof(geometry) FROM '{path}' LIMIT 1").fetchone()
        first = con.execute(f"SELECT geometry FROM '{path}' WHERE geometry IS NOT NULL LIMIT 1").fetchone()
    assert rows == (len(stored), (~shapely.is_missing(meant)).sum())
    assert kind == ("GEOMETRY('OGC:CRS84')",)
    assert first is not None
    assert shapely.from_wkb(first[0]) == meant[~shapely.is_missing(meant)][0]


def test_the_file_describes_its_geometry(app: Starlette, tmp_path: Path) -> None:
    path = loaded(app, "outlines.geo.parquet?ags=05562020&columns=ags", tmp_path)
    told = described(path)
    assert (told["version"], told["primary_column"]) == ("1.1.0", "geometry")
    (column,) = told["columns"].values()  # type: ignore[attr-defined]
    assert column["encoding"] == "WKB"
    assert column["crs"]["id"] == {"authority": "OGC", "code": "CRS84"}
    assert column["geometry_types"] in (["Polygon"], ["MultiPolygon"])
    read = gpd.read_parquet(path)
    assert list(read.columns) == ["ags", "geometry"]
    assert column["bbox"] == pytest.approx(list(read.total_bounds))
    # Town hall of Herten, 7.1360 E, 51.5957 N: a place known from any map lies inside.
    assert read.geometry.iloc[0].contains(shapely.Point(7.1360, 51.5957))


def test_cells_in_metres_lie_where_they_are(app: Starlette, tmp_path: Path) -> None:
    path = loaded(app, "cells_200m.geo.parquet?ags=05562020", tmp_path)
    read = gpd.read_parquet(path)
    assert len(read) > 300
    back = Transformer.from_crs("EPSG:4326", "EPSG:3035", always_xy=True).transform(read.geometry.x, read.geometry.y)
    for mine, name in zip(back, ("x_3035", "y_3035"), strict=True):
        assert np.abs(np.asarray(mine) - read[name]).max() < 0.2  # six digits of a degree, metres
    west, south, east, north = described(path)["columns"]["geometry"]["bbox"]  # type: ignore[index]
    assert EVERYWHERE[0] < west < east < EVERYWHERE[2]
    assert EVERYWHERE[1] < south < north < EVERYWHERE[3]


def test_rows_without_a_place_and_no_rows_at_all() -> None:
    rows = pa.table({"name": ["a", "b"], "lon": [7.0, None], "lat": [51.0, None]})
    expected = ((rows, ["Point"], [7.0, 51.0, 7.0, 51.0]), (rows.slice(1), [], None), (rows.slice(2), [], None))
    for kept, kinds, box in expected:
        read = pq.read_table(pa.BufferReader(geo_parquet_bytes(kept, {"name": "Name"}, ("name",))))
        column = json.loads(read.schema.metadata[b"geo"])["columns"]["geometry"]
        assert (column["geometry_types"], column.get("bbox")) == (kinds, box)
        assert read.column_names == ["name", "geometry"]
        assert read.schema.field("name").metadata[b"comment"] == b"Name"
        assert read["geometry"].null_count == kept["lon"].null_count


def test_only_tables_with_places_have_it_and_every_document_says_so(app: Starlette) -> None:
    placed = {name for name, dataset in found().items() if dataset.has_places}
    assert ask(app, "/api/v1/datasets/tfr.geo.parquet").status == 404
    paths = ask(app, "/api/v1/openapi.json").json()["paths"]
    named = {path[len("/datasets/"):-len(".{form}")] for path, told in paths.items()
             if path.startswith("/datasets/") and path.endswith(".{form}")
             and "geo.parquet" in told["parameters"][0]["schema"]["enum"]}
    assert named == placed
    package = ask(app, "/api/v1/datapackage.json").json()["resources"]
    assert {each["name"] for each in package if each["format"] == "geoparquet"} == {f"{name}.geo" for name in placed}
    graph = rdflib.Graph().parse(data=ask(app, "/api/v1/catalogue.ttl").body, format="turtle")
    files = set(graph.subjects(DCTERMS.conformsTo, rdflib.URIRef("https://geoparquet.org/releases/v1.1.0/")))
    assert {str(graph.value(file, DCAT.downloadURL)).rpartition("/")[2] for file in files} == {
        f"{name}.geo.parquet" for name in placed}
    assert all("(GeoParquet)" in str(graph.value(file, DCTERMS.title)) for file in files)
