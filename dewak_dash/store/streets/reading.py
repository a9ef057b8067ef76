"""Read OpenStreetMap files (PBF, .osm, .osm.gz, .osm.bz2) into flat arrays: only what lies in the wanted squares.

Memory follows what is kept, not the size of the file: the file streams by, and only the places of its nodes are held
(16 bytes each; in a file on disk for large inputs).
"""

import tempfile
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import osmium

from dewak_dash.errors import DataError
from dewak_dash.store.streets import tags as says

SUFFIXES = (".pbf", ".osm", ".osm.gz", ".osm.bz2")
KEYS = ("highway", "barrier", "railway", "waterway", "natural", "landuse", "leisure", "amenity", "shop", "healthcare",
        "addr:housenumber")
AREA_KEYS = ("natural", "landuse", "leisure", "waterway")
# Degrees are kept as whole numbers of 1e-7; squares of a hundredth of a degree tell what is wanted.
UNITS, SQUARE = 10_000_000, 100_000
# From this size on the places of nodes are kept on disk: 16 bytes for each of some 9 nodes in 100 bytes of file.
LARGE_BYTES = 400_000_000
Square = tuple[int, int]
Said = Callable[[str, int], None]
REPORT_EVERY = 500_000


@dataclass(kw_only=True)
class Lines:
    """Hold lines one after another: `first` says where each begins; nodes by id, x and y in 1e-7 degrees; `off_ground`
    tells bridges and tunnels.
    """

    way: array = field(default_factory=lambda: array("q"))
    kind: list[str] = field(default_factory=list)
    name: list[str] = field(default_factory=list)
    along: array = field(default_factory=lambda: array("B"))
    against: array = field(default_factory=lambda: array("B"))
    off_ground: array = field(default_factory=lambda: array("B"))
    first: array = field(default_factory=lambda: array("q", [0]))
    node: array = field(default_factory=lambda: array("q"))
    x: array = field(default_factory=lambda: array("i"))
    y: array = field(default_factory=lambda: array("i"))


@dataclass(kw_only=True)
class Points:
    """Hold points: layer (place, address, crossing), kind, name or street, house number; x, y in 1e-7 degrees."""

    layer: list[str] = field(default_factory=list)
    kind: list[str] = field(default_factory=list)
    name: list[str] = field(default_factory=list)
    number: list[str] = field(default_factory=list)
    x: array = field(default_factory=lambda: array("i"))
    y: array = field(default_factory=lambda: array("i"))


@dataclass(kw_only=True)
class Found:
    """Hold everything read: ways to move on, lines and areas of the ground, points, nodes that stop someone.

    `counts` says how much of what was read or left out.
    """

    ways: Lines = field(default_factory=Lines)
    ground: Lines = field(default_factory=Lines)
    points: Points = field(default_factory=Points)
    stops: dict[int, int] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    whole: set[int] = field(default_factory=set)  # ways read completely: a second file may hold them again
    newest: str = ""


def unreadable(path: Path) -> DataError:
    """Return the sentence for a file that is damaged, cut off, empty or of another kind."""
    return DataError([f"{path.name}: Die Datei ist keine vollständige OpenStreetMap-Datei; gelesen ist davon nichts. "
                      "Abhilfe: noch einmal holen und als .osm.pbf, .osm, .osm.gz oder .osm.bz2 angeben."])


def objects(path: Path, *, areas: bool = True) -> Iterator[Any]:
    """Yield the tagged nodes, ways (with places) and areas of a file; raise DataError where it cannot be read."""
    if not path.is_file():
        raise DataError([f"{path.name}: Diese Datei gibt es nicht. Abhilfe: Namen und Ordner prüfen."])
    if not path.name.endswith(SUFFIXES):
        raise unreadable(path)
    with tempfile.TemporaryDirectory() as folder:
        kept = f"sparse_file_array,{folder}/places" if path.stat().st_size > LARGE_BYTES else "sparse_mem_array"
        try:
            stream = osmium.FileProcessor(str(path))
            if areas:
                stream = stream.with_areas(osmium.filter.KeyFilter(*AREA_KEYS))
            yield from stream.with_locations(kept).with_filter(osmium.filter.KeyFilter(*KEYS))
        except (RuntimeError, ValueError) as error:  # whatever libosmium finds wrong is one of the two
            raise unreadable(path) from error


def _square(x: int, y: int) -> Square:
    return x // SQUARE, y // SQUARE


def _runs(nodes: Any, found: Found) -> list[list[tuple[int, int, int]]]:
    """Return the stretches of a way whose nodes have a place; a file's edge cuts ways."""
    runs: list[list[tuple[int, int, int]]] = [[]]
    for node in nodes:
        if node.location.valid():
            if not runs[-1] or runs[-1][-1][0] != node.ref:
                runs[-1].append((node.ref, node.x, node.y))
        elif runs[-1]:
            runs.append([])
    kept = [run for run in runs if len(run) > 1]
    if len(kept) != 1 or len(kept[0]) < len(nodes):
        found.counts["cut_ways"] += any(not node.location.valid() for node in nodes)
    return kept


def _put(lines: Lines, run: Sequence[tuple[int, int, int]], way: int, kind: str, name: str,
         allowed: tuple[int, int], *, off_ground: bool = False) -> None:
    lines.way.append(way)
    lines.kind.append(kind)
    lines.name.append(name)
    lines.along.append(allowed[0])
    lines.against.append(allowed[1])
    lines.off_ground.append(off_ground)
    for ref, x, y in run:
        lines.node.append(ref)
        lines.x.append(x)
        lines.y.append(y)
    lines.first.append(len(lines.node))


def _point(points: Points, layer: str, kind: str, name: str, number: str, spot: Square) -> None:
    points.layer.append(layer)
    points.kind.append(kind)
    points.name.append(name)
    points.number.append(number)
    points.x.append(spot[0])
    points.y.append(spot[1])


def _places(found: Found, tags: Any, spot: Square) -> None:
    if kind := says.place_kind(tags):
        _point(found.points, "place", kind, tags.get("name", ""), "", spot)
    street = tags.get("addr:street") or tags.get("addr:place")
    if street and "addr:housenumber" in tags:
        _point(found.points, "address", "", street, tags["addr:housenumber"], spot)


def _node(found: Found, node: Any, wanted: frozenset[Square]) -> None:
    spot = (node.location.x, node.location.y)
    if _square(*spot) not in wanted:
        return
    if stopped := says.stopped(node.tags):
        found.stops[node.id] = stopped
    if kind := says.crossing_kind(node.tags):
        _point(found.points, "crossing", kind, "", "", spot)
    _places(found, node.tags, spot)


def _way(found: Found, way: Any, wanted: frozenset[Square]) -> None:
    if way.id in found.whole:
        return
    runs = _runs(way.nodes, found)
    if not any(_square(x, y) in wanted for run in runs for _, x, y in run):
        return
    if len(runs) == 1 and len(runs[0]) == len(way.nodes):
        found.whole.add(way.id)
    tags = way.tags
    if "highway" in tags:
        allowed = says.directions(tags)
        found.counts["ways" if any(allowed) else "closed_ways"] += 1
        for run in runs if any(allowed) else ():
            _put(found.ways, run, way.id, tags["highway"], tags.get("name", ""), allowed,
                 off_ground=says.off_ground(tags))
    elif layer := says.line_layer(tags):
        for run in runs:
            _put(found.ground, run, way.id, layer, tags.get("name", ""), (0, 0))
    spots = [spot for run in runs for spot in run]
    middle = (sum(x for _, x, _ in spots) // len(spots), sum(y for _, _, y in spots) // len(spots))
    _places(found, tags, middle)


def _area(found: Found, area: Any, wanted: frozenset[Square]) -> None:
    layer = says.area_layer(area.tags)
    if not layer:
        return
    for ring in area.outer_rings():
        run = [(node.ref, node.x, node.y) for node in ring]
        if any(_square(x, y) in wanted for _, x, y in run):
            _put(found.ground, run, -area.id, f"{layer}_area", area.tags.get("name", ""), (0, 0))


def read(paths: Sequence[Path], wanted: frozenset[Square], said: Said) -> Found:
    """Return what the files hold in the wanted squares; `said` hears the file and how many objects went by.

    Raise DataError (one German sentence) for a file that cannot be read to its end or holds nothing of OpenStreetMap.
    """
    found = Found()
    for path in paths:
        seen = 0
        for item in objects(path):
            seen += 1
            if seen % REPORT_EVERY == 0:
                said(path.name, seen)
            if item.is_node():
                _node(found, item, wanted)
            elif item.is_way():
                _way(found, item, wanted)
            elif item.is_area():
                _area(found, item, wanted)
            if not item.is_area() and item.timestamp.timestamp() > 0:  # 0: the file names no day
                found.newest = max(found.newest, item.timestamp.date().isoformat())
        if not seen:
            raise unreadable(path)
    return found


def squares_with_streets(paths: Sequence[Path]) -> frozenset[Square]:
    """Return the squares in which some way to move on has a node."""
    touched: set[Square] = set()
    for path in paths:
        for item in objects(path, areas=False):
            if item.is_way() and "highway" in item.tags and any(says.directions(item.tags)):
                touched.update(_square(node.x, node.y) for node in item.nodes if node.location.valid())
    return frozenset(touched)
