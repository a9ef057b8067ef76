"""Heights from rasters: laid along streets, refused in one sentence where they are damaged, too small or elsewhere."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from PIL import Image, TiffImagePlugin
from small_osm import osm, write
from test_streets_import import LAT, LON, RULES, STEP, TOWN, crossroads

from dewak_dash.commands import imports
from dewak_dash.errors import DataError
from dewak_dash.store.database import Database
from dewak_dash.store.streets import bring_in, edges, heights, kept
from dewak_dash.topics.common import asked_once

# A tile of one degree of which each row lies 9 m above the one to its south: 10.8 m in a step of the test's streets.
RISE_M = 9
WIDE = 0.02  # degrees of the small GeoTIFF to each side of the crossroads


def tile(path: Path, holes: tuple[slice, slice] | None = None) -> Path:
    rows = np.repeat((np.arange(1200, -1, -1) * RISE_M)[:, None] % 4000, 1201, axis=1).astype(">i2")
    if holes:
        rows[holes] = -32768
    path.write_bytes(rows.tobytes())
    return path


def geotiff(path: Path, values: np.ndarray, west: float, north: float, size: float, *, keys: tuple[int, ...],
            missing: str = "", **saved: Any) -> Path:
    """Write heights as a GeoTIFF: west and north are the outer corner, `keys` those of the reference system."""
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    for tag, kind, value in ((33550, 12, (size, size, 0.0)), (33922, 12, (0.0, 0.0, 0.0, west, north, 0.0)),
                             (34735, 3, keys), *([(42113, 2, missing)] if missing else [])):
        tags.tagtype[tag] = kind
        tags[tag] = value
    Image.fromarray(values).save(path, format="TIFF", tiffinfo=tags, **saved)
    return path


DEGREES = (1, 1, 0, 2, 1024, 0, 1, 2, 2048, 0, 1, 4326)


def slope_tif(path: Path, per_step: float = 10.8, wide: float = WIDE, *, keys: tuple[int, ...] = DEGREES,
              **saved: Any) -> Path:
    """Write ground around the crossroads that rises to the north by so many metres in a step of its streets."""
    side = round(2 * wide / STEP)
    values = np.repeat(per_step * np.arange(side, 0, -1, dtype=np.float32)[:, None], side, axis=1)
    return geotiff(path, values, LON - wide, LAT + wide, STEP, keys=keys, **saved)


def taken(database: Database, folder: Path, files: list[Path], nodes: str = "") -> kept.About:
    path = write(folder / "a.osm", nodes or crossroads())
    return bring_in.bring_in(database, folder, [path], [TOWN], RULES, lambda *_: None, files)[0][0]


@pytest.mark.parametrize("saved", [{}, {"compression": "tiff_adobe_deflate"}, {"compression": "tiff_lzw"}],
                         ids=["plain", "deflate", "lzw"])
def test_streets_carry_the_heights_of_a_geotiff(database: Database, tmp_path: Path, saved: Mapping[str, str]) -> None:
    """A street of 111.2 m to the north in three pieces rises 10.8 m in 3.6 m each; one to the east stays level."""
    about = taken(database, tmp_path, [slope_tif(tmp_path / "hang.tif", **saved)])
    streets = kept.layer(tmp_path, TOWN, "street")
    north, east = streets["heights_m"][0], streets["heights_m"][2]
    assert np.diff(north) == pytest.approx([3.6, 3.6, 3.6], abs=0.03)
    assert np.ptp(east) == pytest.approx(0, abs=0.03)
    assert about.heights == ("hang.tif",)
    assert (about.heights_share, about.heights_m[1] - about.heights_m[0]) == (1.0, pytest.approx(4 * 10.8, abs=0.1))
    assert kept.about(tmp_path, TOWN) == about


def test_a_tile_says_by_its_name_where_it_lies(database: Database, tmp_path: Path) -> None:
    """LAT lies 0.286 degrees above the tile's southern row, 343.2 rows of 9 m: 3,088.8 m."""
    about = taken(database, tmp_path, [tile(tmp_path / "N50E008.hgt")])
    streets = kept.layer(tmp_path, TOWN, "street")
    assert streets["heights_m"][0][0] == pytest.approx(3088.8, abs=0.1)
    assert np.diff(streets["heights_m"][0]) == pytest.approx([3.6, 3.6, 3.6], abs=0.03)
    assert about.heights_m[0] == pytest.approx(3088.8, abs=0.1)


def test_heights_lie_between_the_middles_of_cells_and_are_missing_at_a_hole(tmp_path: Path) -> None:
    """Cells of 10 m: at a middle its own height, between four their mean, at the rim the last; none beside a hole."""
    grid = np.array([[1, 2, 3], [4, 5, 6], [7, 8, -9999]], np.float32)
    made = heights.read(geotiff(tmp_path / "a.tif", grid, 4_250_000, 3_000_030, 10, missing="-9999",
                                keys=(1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 3035)))
    x, y = np.array([[5, 25], [15, 25], [10, 20], [1, 29], [20, 10], [-1, 15], [31, 15]], float).T
    found = heights.at(made, 4_250_000 + x, 3_000_000 + y)
    assert found[:4].tolist() == pytest.approx([1, 2, 3, 1])
    assert np.isnan(found[4:]).all()
    points = heights.read(geotiff(tmp_path / "b.tif", grid, 4_250_000, 3_000_030, 10,
                                  keys=(1, 1, 0, 2, 1025, 0, 1, 2, 3072, 0, 1, 3035)))
    assert heights.at(points, np.array([4_250_000.0]), np.array([3_000_020.0])).tolist() == [4]


def test_a_bridge_rises_evenly_over_its_valley(tmp_path: Path, database: Database) -> None:
    """Of two streets across one step-deep valley the bridge keeps the height of its ends."""
    values = np.full((40, 40), 100, np.float32)
    values[:, 20] = 80
    path = geotiff(tmp_path / "tal.tif", values, LON - WIDE, LAT + WIDE, STEP, keys=DEGREES)
    west, east = LON - STEP, LON + 2 * STEP
    ends = {1: (west, LAT), 2: (east, LAT), 3: (west, LAT + STEP), 4: (east, LAT + STEP)}
    taken(database, tmp_path, [path], osm(ends, [((1, 2), {"highway": "residential", "bridge": "yes"}),
                                                 ((3, 4), {"highway": "residential"})]))
    bridge, street = kept.layer(tmp_path, TOWN, "street")["heights_m"]
    assert bridge.tolist() == [100] * len(bridge)
    assert street.min() < 90


def test_several_files_fill_each_others_gaps(database: Database, tmp_path: Path) -> None:
    holed = tile(tmp_path / "N50E008.hgt", (slice(800, 900), slice(1100, 1180)))
    with pytest.raises(DataError, match=r"N50E008\.hgt: Die Höhen reichen nur über 0 % der Straßen"):
        taken(database, tmp_path, [holed])
    assert taken(database, tmp_path, [holed, slope_tif(tmp_path / "b.tif")]).heights_share == 1.0


PICTURE = np.zeros((4, 4, 3), np.uint8)


@pytest.mark.parametrize(("name", "said"), [
    ("leer.tif", "kein vollständiges GeoTIFF"), ("text.tif", "kein vollständiges GeoTIFF"),
    ("abgeschnitten.tif", "kein vollständiges GeoTIFF"), ("bild.tif", "kein Raster mit Höhen"),
    ("ortlos.tif", "wo sie liegt"), ("eigen.tif", "kein bekanntes Bezugssystem"), ("anders.tif", "nur über 0 %"),
    ("klein.tif", r"nur über [1-9]\d? %"), ("steil.tif", "steiler als 30 %"), ("fehlt.tif", "gibt es nicht"),
    ("N50E008.hgt", "keine vollständige Höhenkachel"), ("kachel.hgt", "Der Name sagt nicht"),
    ("tabelle.csv", "GeoTIFF")])
def test_what_holds_no_heights_here_is_refused_and_leaves_the_earlier_streets(
        database: Database, tmp_path: Path, name: str, said: str) -> None:
    path = tmp_path / name
    earlier = taken(database, tmp_path, [])
    before = kept.path_of(tmp_path, TOWN).read_bytes()
    if name.endswith(".hgt"):
        tile(path)
        path.write_bytes(path.read_bytes()[:-10] if name.startswith("N") else path.read_bytes())
    elif name in ("leer.tif", "text.tif", "tabelle.csv"):
        path.write_bytes(b"" if name == "leer.tif" else b"Guten Tag")
    elif name in ("bild.tif", "ortlos.tif"):
        Image.fromarray(PICTURE if name == "bild.tif" else np.zeros((4, 4), np.float32)).save(path)
    elif name == "abgeschnitten.tif":
        slope_tif(path, compression="tiff_lzw")
        path.write_bytes(path.read_bytes()[:900])
    elif name == "eigen.tif":
        slope_tif(path, keys=(1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 32767))
    elif name == "anders.tif":
        slope_tif(path, keys=(1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, 25832))
    elif name != "fehlt.tif":
        slope_tif(path, 10.8 if name == "klein.tif" else 50.0, 0.0015 if name == "klein.tif" else WIDE)
    with pytest.raises(DataError, match=said) as refused:
        taken(database, tmp_path, [path])
    assert str(refused.value).startswith(f"{name}: ")
    assert "Abhilfe: " in str(refused.value)
    assert kept.path_of(tmp_path, TOWN).read_bytes() == before
    assert earlier.heights == ()


def test_the_command_says_which_heights_it_took(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(asked_once, "STREETS", tmp_path)
    monkeypatch.setattr("dewak_dash.launcher.told.provide", lambda: True)
    streets, ground = str(write(tmp_path / "a.osm", crossroads())), str(slope_tif(tmp_path / "hang.tif"))
    assert imports.main(["streets", streets, "--ags", TOWN, "--elevation", ground]) == 0
    assert "Höhen: 221 bis 265 m, bekannt für 100\u00a0% der Wege (aus hang.tif)" in capsys.readouterr().out
    assert imports.main(["streets", streets, "--ags", TOWN]) == 0
    assert "Höhen: keine; alle Wege gelten als eben" in capsys.readouterr().out


def test_profiles_begin_and_end_with_their_street() -> None:
    """Streets of 120 m and 20 m have three pieces and one."""
    shapes = shapely.linestrings([[(4_250_000, 3_000_000), (4_250_120, 3_000_000)],
                                  [(4_250_000, 3_000_000), (4_250_000, 3_000_020)]])
    rows = edges.pd.DataFrame({"length_m": [120.0, 20.0], "shape": shapes, "off_ground": [0, 0]})
    spots, share, pieces = heights._profiles(rows)
    assert pieces.tolist() == [3, 1]
    assert share.tolist() == pytest.approx([0, 1 / 3, 2 / 3, 1, 0, 1])
    assert (spots[:, 0] - 4_250_000).tolist() == pytest.approx([0, 40, 80, 120, 0, 0])
