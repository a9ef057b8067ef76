"""Lists and layers as GeoPackage, GeoJSON and Shapefile in several reference systems; what is wrong with a file."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely

from dewak_dash.errors import DataError
from dewak_dash.store import geo_files, places_files, row_counts

LON, LAT = 7.1372, 51.5939
ROWS = pd.DataFrame({"AGS": ["05562020", "05562020"], "Angebot": ["Kita", "Kita"],
                     "Einrichtung": ["Kita Süd", "Kita Nord"], "Größe": [80.0, np.nan], "wie sicher": ["gezählt", ""]})
POINTS = [shapely.Point(LON, LAT), shapely.Point(LON + 0.01, LAT + 0.01)]


def written(path: Path, crs: str | None, rows: pd.DataFrame = ROWS, shapes: Sequence[object] = POINTS) -> Path:
    """Write a layer as its ending says; `crs` None: the file names none."""
    frame = geopandas.GeoDataFrame(rows, geometry=list(shapes), crs="EPSG:4326")
    frame = frame.to_crs(crs) if crs else frame.set_crs(None, allow_override=True)
    if path.suffix != ".zip":
        frame.to_file(path)
        return path
    folder = path.with_suffix("")
    folder.mkdir()
    frame.to_file(folder / "liste.shp", encoding="utf-8")
    with zipfile.ZipFile(path, "w") as packed:
        for part in folder.iterdir():
            packed.write(part, part.name)
    return path


@pytest.mark.parametrize(("name", "crs"), [
    ("a.gpkg", "EPSG:25832"), ("a.gpkg", "EPSG:3035"), ("a.geojson", "EPSG:4326"), ("a.zip", "EPSG:25832"),
    ("a.zip", "EPSG:25833"), ("a.gpkg", "EPSG:3857"), ("a.gpkg", "EPSG:31466")])
def test_points_come_in_from_any_usual_reference_system(tmp_path: Path, name: str, crs: str) -> None:
    """A Shapefile cuts the heads after ten letters: they are known all the same."""
    first, second = places_files.read_rows(written(tmp_path / name, crs))
    # Gauss-Krüger is turned into today's degrees by a transformation that is good to some metres.
    near = 1e-4 if crs == "EPSG:31466" else 1e-7
    assert (float(first["lon"]), float(first["lat"])) == pytest.approx((LON, LAT), abs=near)
    assert (first["ags"], first["service_id"], first["name"], first["capacity"]) == (
        "05562020", "Kita", "Kita Süd", "80")
    assert (second["name"], second["capacity"], second["operator"]) == ("Kita Nord", "", "")


def test_a_row_without_a_point_has_no_place(tmp_path: Path) -> None:
    rows = places_files.read_rows(written(tmp_path / "a.gpkg", "EPSG:25832", shapes=[POINTS[0], None]))
    assert (rows[1]["name"], rows[1]["lon"], rows[1]["lat"]) == ("Kita Nord", "", "")


def test_degrees_in_columns_of_their_own_are_read_with_a_comma(tmp_path: Path) -> None:
    heads = [head for head, _, _ in places_files.COLUMNS]
    (tmp_path / "a.csv").write_bytes(places_files.csv_bytes(
        [[*heads, "Grad Ost", "Grad Nord"], ["05562020", "Kita", "Kita Süd", *[""] * 12, "7,1372", "51,5939"]]))
    row = places_files.read_rows(tmp_path / "a.csv")[0]
    assert (row["lon"], row["lat"]) == ("7.1372", "51.5939")


def refused(path: Path) -> str:
    with pytest.raises(DataError) as told:
        places_files.read_rows(path)
    return str(told.value)


def test_what_is_wrong_with_a_file_is_said_with_its_remedy(tmp_path: Path) -> None:
    wrong = {}
    wrong["kein Bezugssystem"] = written(tmp_path / "none.zip", None)
    square = shapely.box(LON, LAT, LON + 0.01, LAT + 0.01)
    wrong["enthält Polygon"] = written(tmp_path / "area.gpkg", "EPSG:25832", shapes=[square, square])
    wrong["keine Zeile"] = written(tmp_path / "empty.gpkg", "EPSG:25832", ROWS.iloc[:0], [])
    wrong["nicht in Deutschland"] = written(tmp_path / "far.gpkg", "EPSG:4326",
                                            shapes=[shapely.Point(51.59, 7.13), shapely.Point(51.6, 7.14)])
    wrong["keine Punkte"] = written(tmp_path / "bare.gpkg", "EPSG:25832", shapes=[None, None])
    wrong["fehlt das Feld Angebot, Einrichtung"] = written(tmp_path / "heads.gpkg", "EPSG:25832", ROWS[["AGS"]])
    two = written(tmp_path / "two.gpkg", "EPSG:25832")
    geopandas.GeoDataFrame(ROWS, geometry=POINTS, crs="EPSG:4326").to_file(two, layer="zweite")
    wrong["mehrere Ebenen (two, zweite)"] = two
    for name in ("broken.gpkg", "broken.zip", "broken.geojson"):
        (tmp_path / name).write_bytes(b"PK no such thing")
        wrong[f"{name}: Die Datei lässt sich nicht lesen"] = tmp_path / name
    for said, path in wrong.items():
        told = refused(path)
        assert said in told
        assert "Abhilfe" in told


def test_a_reference_system_that_lies_nowhere_is_refused(tmp_path: Path) -> None:
    frame = geopandas.GeoDataFrame(ROWS, geometry=POINTS, crs='LOCAL_CS["Bauplatz",UNIT["metre",1]]')
    frame.to_file(tmp_path / "local.gpkg")
    assert "Abhilfe" in refused(tmp_path / "local.gpkg")


def test_what_is_taken_in_with_points_stands_among_the_landmarks(tmp_path: Path) -> None:
    """One point a house, also where it has two services; a list without points leaves the earlier points."""
    (tmp_path / "tables").mkdir()
    (tmp_path / "rows.csv").write_text("file,rows,sha256\ntables/a.csv,1,x\n", encoding="utf-8")
    row = {column: "" for _, column, _ in places_files.COLUMNS} | {
        "ags": "05562020", "name": "Kita Süd", "whole_town": False, "lon": LON, "lat": LAT}
    places_files.take_in(tmp_path, "05562020", [row, {**row, "service_id": "childcare_3"}])
    places_files.take_in(tmp_path, "05562020", [{**row, "lon": None, "lat": None}])
    marks = (tmp_path / "tables/landmarks.05562020.csv").read_text(encoding="utf-8").splitlines()
    assert marks[1:] == ["05562020-own-1,05562020,Kita Süd,facility,7.1372,51.5939,5.0,,official,COUNCIL_PLACES,"]
    listed = row_counts.known(tmp_path)
    assert listed is not None
    assert listed["tables/landmarks.05562020.csv"].rows == 1


def test_layers_go_out_in_the_reference_system_asked_for(tmp_path: Path) -> None:
    layers = {"punkte": (pd.DataFrame({"name": ["Haus"], "genau_auf_m": [5.0], "genau_auf_km": [0.005]}),
                         np.array([POINTS[0]], object)),
              "gebiet": (pd.DataFrame({"minuten": [10]}), np.array([shapely.box(LON, LAT, LON + 1, LAT + 1)], object))}
    (tmp_path / "a.gpkg").write_bytes(geo_files.packed(layers, "EPSG:25832"))
    back = pyogrio.read_dataframe(tmp_path / "a.gpkg", layer="punkte")
    assert (back.crs.to_epsg(), back.name[0]) == (25832, "Haus")
    assert back.to_crs("EPSG:4326").geometry[0].distance(POINTS[0]) < 1e-7
    assert pyogrio.read_dataframe(tmp_path / "a.gpkg", layer="gebiet").minuten.tolist() == [10]
    (tmp_path / "b.zip").write_bytes(geo_files.shapefiles(layers, "EPSG:25832", "Amt"))
    cut = pyogrio.read_dataframe(f"{tmp_path / 'b.zip'}!punkte.shp")
    assert (cut.crs.to_epsg(), cut["genau_auf_"].tolist(), cut["genau_au_2"].tolist()) == (25832, [5.0], [0.005])
