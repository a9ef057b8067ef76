"""Streets from files: who may use a way, edges from crossing to crossing, refusals in one sentence, nothing half."""

from collections import Counter
from pathlib import Path

import pytest
import shapely
from small_osm import osm, write

from dewak_dash.commands import imports
from dewak_dash.errors import DataError, DewakError, InputError
from dewak_dash.store.database import Database
from dewak_dash.store.reads.space import degrees
from dewak_dash.store.streets import bring_in, edges, kept, reading, tags
from dewak_dash.store.streets.tags import ALL, CAR, CYCLE, ON_FOOT, WALK
from dewak_dash.topics.common import asked_once

RULES = bring_in.Rules(margin_m=1000, near_m=300, share=0.95)
TOWN, LON, LAT = "06440001", 8.945, 50.286
STEP = 0.001  # degrees: 111.2 m to the north, 71.3 m to the east
SQUARES = frozenset((int(LON * 100) + i, int(LAT * 100) + j) for i in (0, 1) for j in (0, 1))


@pytest.mark.parametrize(("said", "along", "against"), [
    ({"highway": "residential"}, ALL, ALL),
    ({"highway": "residential", "oneway": "yes"}, ALL, ON_FOOT),
    ({"highway": "residential", "oneway": "yes", "oneway:bicycle": "no"}, ALL, ON_FOOT | CYCLE),
    ({"highway": "residential", "oneway": "-1"}, ON_FOOT, ALL),
    ({"highway": "tertiary", "junction": "roundabout"}, ALL, ON_FOOT),
    ({"highway": "footway"}, ON_FOOT, ON_FOOT),
    ({"highway": "footway", "bicycle": "yes"}, ON_FOOT | CYCLE, ON_FOOT | CYCLE),
    ({"highway": "footway", "oneway:foot": "yes"}, ON_FOOT, 0),
    ({"highway": "steps"}, WALK, WALK),
    ({"highway": "steps", "ramp:stroller": "yes"}, ON_FOOT, ON_FOOT),
    ({"highway": "path", "surface": "gravel"}, WALK | CYCLE, WALK | CYCLE),
    ({"highway": "path", "surface": "gravel", "wheelchair": "yes"}, ON_FOOT | CYCLE, ON_FOOT | CYCLE),
    ({"highway": "track", "tracktype": "grade4"}, WALK | CYCLE, WALK | CYCLE),
    ({"highway": "track", "motor_vehicle": "agricultural"}, ON_FOOT | CYCLE, ON_FOOT | CYCLE),
    ({"highway": "service", "access": "private"}, 0, 0),
    ({"highway": "service", "access": "private", "foot": "yes"}, ON_FOOT, ON_FOOT),
    ({"highway": "motorway"}, CAR, 0),
    ({"highway": "motorway", "access": "yes"}, CAR, 0),
    ({"highway": "primary", "motorroad": "yes"}, CAR, CAR),
    ({"highway": "primary", "foot": "use_sidepath"}, CYCLE | CAR, CYCLE | CAR),
    ({"highway": "construction"}, 0, 0),
    ({"building": "yes"}, 0, 0)])
def test_who_may_use_a_way(said: dict[str, str], along: int, against: int) -> None:
    assert tags.directions(said) == (along, against)


@pytest.mark.parametrize(("said", "stopped"), [
    ({}, 0), ({"barrier": "gate"}, 0), ({"barrier": "bollard"}, CAR), ({"barrier": "stile"}, ALL ^ WALK),
    ({"barrier": "gate", "access": "private"}, ALL), ({"barrier": "gate", "locked": "yes"}, ALL),
    ({"barrier": "gate", "locked": "yes", "foot": "yes"}, CYCLE | CAR), ({"barrier": "wall"}, ALL)])
def test_whom_a_barrier_stops(said: dict[str, str], stopped: int) -> None:
    assert tags.stopped(said) == stopped


def crossroads() -> str:
    """Return a street of three nodes going north, crossed in its middle by a one-way; a gate; a footpath; a school."""
    nodes = {1: (LON, LAT), 2: (LON, LAT + STEP), 3: (LON, LAT + 2 * STEP), 4: (LON - STEP, LAT + STEP),
             5: (LON + STEP, LAT + STEP), 6: (LON, LAT + 3 * STEP, {"barrier": "gate", "access": "private"}),
             7: (LON, LAT + 4 * STEP), 8: (LON, LAT + STEP / 2, {"highway": "crossing", "crossing": "traffic_signals"}),
             9: (LON, LAT, {"amenity": "school", "name": "Schule am Bach"}),
             10: (LON, LAT, {"addr:street": "Hauptstraße", "addr:housenumber": "2a"})}
    return osm(nodes, [((1, 8, 2, 3), {"highway": "residential", "name": "Hauptstraße"}),
                       ((4, 2, 5), {"highway": "residential", "oneway": "yes"}),
                       ((3, 6, 7), {"highway": "footway"}),
                       ((4, 5), {"highway": "service", "access": "no"}),
                       ((1, 4), {"railway": "rail"}),
                       ((1, 2, 5, 1), {"landuse": "forest"})])


@pytest.mark.parametrize("suffix", [".osm", ".osm.gz", ".osm.bz2", ".osm.pbf"])
def test_edges_reach_from_crossing_to_crossing(tmp_path: Path, suffix: str) -> None:
    found = reading.read([write(tmp_path / f"a{suffix}", crossroads())], SQUARES, lambda *_: None)
    streets = edges.streets(found)
    assert streets.way.tolist() == [1, 1, 2, 2, 3, 3]
    assert streets.length_m.round(1).tolist() == pytest.approx([111.2, 111.2, 71.3, 71.3, 111.2, 111.2], abs=0.1)
    assert list(zip(streets.along, streets.against, strict=True)) == [
        (ALL, ALL), (ALL, ALL), (ALL, ON_FOOT), (ALL, ON_FOOT), (ON_FOOT, ON_FOOT), (ON_FOOT, ON_FOOT)]
    # The middle of the cross is one node, the gate another, closed to all.
    assert streets.b[0] == streets.a[1] == streets.b[2] == streets.a[3]
    assert (streets.b_stops[4], streets.a_stops[5]) == (ALL, ALL)
    assert streets.a_stops[:5].tolist() == [0] * 5
    assert [len(line.coords) for line in streets["shape"]] == [3, 2, 2, 2, 2, 2]
    assert found.counts == Counter(ways=3, closed_ways=1, cut_ways=0)
    assert found.newest == "2024-05-03"


def test_ground_and_points_are_read(tmp_path: Path) -> None:
    found = reading.read([write(tmp_path / "a.osm", crossroads())], SQUARES, lambda *_: None)
    assert {layer: len(rows) for layer, rows in edges.ground(found).items()} == {"rail": 1, "green_area": 1}
    points = edges.points(found)
    assert points["place"][["kind", "name"]].to_numpy().tolist() == [["school", "Schule am Bach"]]
    assert points["address"][["name", "number"]].to_numpy().tolist() == [["Hauptstraße", "2a"]]
    assert points["crossing"].kind.tolist() == ["signals"]


def test_a_way_in_two_files_counts_once_and_one_cut_by_a_file_is_told(tmp_path: Path) -> None:
    text = crossroads()
    paths = [write(tmp_path / f"{name}.osm", text) for name in "ab"]
    assert len(edges.streets(reading.read(paths, SQUARES, lambda *_: None))) == 6
    cut = write(tmp_path / "c.osm", osm({1: (LON, LAT), 2: (LON, LAT + STEP)}, [((1, 2, 99), {"highway": "path"})]))
    found = reading.read([cut], SQUARES, lambda *_: None)
    assert (len(edges.streets(found)), found.counts["cut_ways"]) == (1, 1)


def test_outside_the_wanted_squares_nothing_is_kept(tmp_path: Path) -> None:
    found = reading.read([write(tmp_path / "a.osm", crossroads())], frozenset({(0, 0)}), lambda *_: None)
    assert (len(found.ways.way), len(found.points.kind), len(found.ground.way)) == (0, 0, 0)


def test_a_town_is_cut_out_kept_and_read_back(database: Database, tmp_path: Path) -> None:
    path = write(tmp_path / "a.osm.pbf", crossroads())
    (about,), size = bring_in.bring_in(database, tmp_path, [path], [TOWN], RULES, lambda *_: None)
    assert size == kept.path_of(tmp_path, TOWN).stat().st_size
    assert kept.about(tmp_path, TOWN) == about
    assert about.counts["km_walk"] == 1  # four stretches of 111.2 m and two of 71.3 m
    assert (about.counts["barriers"], about.counts["one_way"], about.counts["closed_ways"]) == (1, 2, 1)
    assert 0 < about.people_share < 0.2
    streets = kept.layer(tmp_path, TOWN, "street")
    assert sorted({*streets.a, *streets.b}) == list(range(7))
    assert shapely.length(streets["shape"].to_numpy()).sum() == pytest.approx(streets.length_m.sum(), rel=1e-3)
    assert kept.layer(tmp_path, TOWN, "water").empty
    assert kept.about(tmp_path, "06440020") is None


def test_a_town_is_chosen_where_the_file_covers_its_people(database: Database, tmp_path: Path) -> None:
    cells = database.frame("""SELECT ags, x_3035, y_3035 FROM cells_200m WHERE ags IN
        (SELECT ags FROM cells_200m GROUP BY ags HAVING count(*) = 2 ORDER BY ags LIMIT 1)""")
    lon, lat = degrees(cells.x_3035.to_numpy(), cells.y_3035.to_numpy())
    nodes = {i: (float(x), float(y)) for i, (x, y) in enumerate(zip(lon, lat, strict=True), 1)}
    path = write(tmp_path / "a.osm", osm(nodes, [((1, 2), {"highway": "residential"})]))
    assert bring_in.covered_towns(database, [path], 0.95) == (cells.ags[0],)
    far = write(tmp_path / "b.osm", osm({1: (1.0, 1.0), 2: (1.1, 1.0)}, [((1, 2), {"highway": "path"})]))
    with pytest.raises(DataError, match="--ags"):
        bring_in.covered_towns(database, [far], 0.95)


@pytest.mark.parametrize(("name", "content"), [
    ("leer.osm.pbf", b""), ("leer.osm", b""), ("bild.osm.pbf", b"\x89PNG" + bytes(range(256)) * 20),
    ("text.osm", b"Guten Tag"), ("andere.osm", b"<?xml version='1.0'?><gpx></gpx>"), ("tabelle.csv", b"a,b\n1,2\n"),
    ("leer.osm.bz2", b""), ("kaputt.osm.gz", b"\x1f\x8b" + b"x" * 50),
    ("nichts.osm", b"<?xml version='1.0'?><osm version='0.6'></osm>")])
def test_what_is_no_such_file_is_refused_in_one_sentence(database: Database, tmp_path: Path, name: str,
                                                         content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DataError) as refused:
        bring_in.bring_in(database, tmp_path, [path], [TOWN], RULES, lambda *_: None)
    assert str(refused.value).startswith(f"{name}: ")
    assert not kept.path_of(tmp_path, TOWN).exists()


@pytest.mark.parametrize("suffix", [".osm", ".osm.gz", ".osm.bz2", ".osm.pbf"])
def test_a_file_cut_off_leaves_the_earlier_streets(database: Database, tmp_path: Path, suffix: str) -> None:
    path = write(tmp_path / f"a{suffix}", crossroads())
    bring_in.bring_in(database, tmp_path, [path], [TOWN], RULES, lambda *_: None)
    before = kept.path_of(tmp_path, TOWN).read_bytes()
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(DataError, match="keine vollständige OpenStreetMap-Datei"):
        bring_in.bring_in(database, tmp_path, [path], [TOWN], RULES, lambda *_: None)
    assert kept.path_of(tmp_path, TOWN).read_bytes() == before
    assert [each.name for each in (tmp_path / "streets").iterdir()] == [f"{TOWN}.parquet"]


def test_unknown_towns_missing_files_and_damaged_stores_are_told(database: Database, tmp_path: Path) -> None:
    path = write(tmp_path / "a.osm", crossroads())
    with pytest.raises(InputError, match="99999999"):
        bring_in.bring_in(database, tmp_path, [path], ["99999999"], RULES, lambda *_: None)
    with pytest.raises(DataError, match=r"fehlt\.osm: Diese Datei gibt es nicht"):
        bring_in.bring_in(database, tmp_path, [tmp_path / "fehlt.osm"], [TOWN], RULES, lambda *_: None)
    with pytest.raises(DataError, match="keine Straße"):
        bring_in.bring_in(database, tmp_path, [path], ["05562020"], RULES, lambda *_: None)
    kept.path_of(tmp_path, TOWN).parent.mkdir()
    kept.path_of(tmp_path, TOWN).write_bytes(b"PAR1")
    with pytest.raises(DewakError, match="beschädigt"):
        kept.about(tmp_path, TOWN)


def test_the_command_reports_and_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                         capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(asked_once, "STREETS", tmp_path)
    monkeypatch.setattr("dewak_dash.launcher.told.provide", lambda: True)
    path = write(tmp_path / "auszug.osm", crossroads())
    assert imports.main(["streets", str(path), "--ags", TOWN]) == 0
    told = capsys.readouterr().out
    assert "Eingelesen: auszug.osm; neueste Änderung vom 03.05.2024." in told
    assert "Sperren: 1" in told
    assert "Schulen 1; Adressen 1" in told
    assert "enthalten nicht die ganze Gemeinde" in told
    assert "© OpenStreetMap-Mitwirkende, ODbL 1.0" in told
    assert imports.main(["streets", str(tmp_path / "fehlt.osm"), "--ags", TOWN]) == 2
    assert capsys.readouterr().err == "fehlt.osm: Diese Datei gibt es nicht. Abhilfe: Namen und Ordner prüfen.\n"
