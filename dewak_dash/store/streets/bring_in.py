"""Bring OpenStreetMap files into the data folder: choose towns, cut to their surroundings, write all or nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from dewak_dash.errors import DataError, InputError
from dewak_dash.store.database import Database
from dewak_dash.store.reads import space
from dewak_dash.store.streets import edges, heights, kept, reading
from dewak_dash.store.streets.reading import SQUARE, UNITS, Said, Square
from dewak_dash.store.streets.tags import MODES, WALK

METRES_PER_KILOMETRE = 1000
STREET = "street"


@dataclass(frozen=True, kw_only=True)
class Rules:
    """Hold how far around a town is read (m), how near to a street people must live to count as covered (m), and from
    which share of its people on (0 to 1) a town is taken without being named.
    """

    margin_m: float
    near_m: float
    share: float


def _surroundings(db: Database, keys: Sequence[str], margin_m: float) -> dict[str, shapely.Geometry]:
    """Return the outline of every town in metres, wider by the margin; raise InputError for a town without outline."""
    rows = space.outlines(db, keys).drop_duplicates("ags").set_index("ags")
    unknown = [key for key in keys if key not in rows.index]
    if unknown:
        raise InputError(f"Zum Schlüssel {unknown[0]} kennt der Datenbestand keinen Umriss. Abhilfe: die acht Ziffern "
                         "des Gemeindeschlüssels prüfen.")
    return {key: edges.on_grid(shapely.from_geojson(rows.geojson[key])).buffer(margin_m) for key in keys}


def _squares(shapes: Sequence[shapely.Geometry]) -> frozenset[Square]:
    """Return the squares of a hundredth of a degree that some shapes (metres) may touch."""
    found: set[Square] = set()
    for shape in shapes:
        x, y = np.array(shapely.box(*shape.bounds).segmentize(METRES_PER_KILOMETRE).exterior.coords.xy)
        lon, lat = space.degrees(x, y)
        west, south = (int(np.floor(v.min() * UNITS / SQUARE)) for v in (lon, lat))
        east, north = (int(np.floor(v.max() * UNITS / SQUARE)) for v in (lon, lat))
        found.update((i, j) for i in range(west, east + 1) for j in range(south, north + 1))
    return frozenset(found)


def covered_towns(db: Database, paths: Sequence[Path], share: float) -> tuple[str, ...]:
    """Return the towns of whose people at least a share lives in squares with streets; raise DataError without any."""
    squares = reading.squares_with_streets(paths)
    if squares:
        i, j = np.array(sorted(squares)).T
        step = SQUARE / UNITS
        cells = space.cells_of_towns_in_box(db, i.min() * step, j.min() * step, (i.max() + 1) * step,
                                            (j.max() + 1) * step)
        inside = np.array([pair in squares for pair in zip(np.floor(cells.lon / step).astype(int),
                                                           np.floor(cells.lat / step).astype(int), strict=True)], bool)
        total, held = (frame.groupby("ags").persons.sum() for frame in (cells, cells[inside]))
        found = held[held >= share * total[held.index]].index
        if len(found):
            return tuple(sorted(found))
    names = ", ".join(path.name for path in paths)
    raise DataError([f"{names}: Keine Gemeinde ist hier so vollständig enthalten, dass sie von selbst gewählt würde. "
                     "Abhilfe: mit --ags den Schlüssel der Gemeinde nennen."])


def _people_share(db: Database, ags: str, streets: pd.DataFrame, near_m: float) -> float:
    """Return the share of a town's people who live at most so many metres from a way on foot."""
    cells = space.cells_200m(db, ags)
    walked = streets[(streets.along | streets.against) & WALK > 0]
    if cells.empty or walked.empty or not cells.persons.sum():
        return 0.0
    spots = shapely.points(cells.x_3035.to_numpy(float), cells.y_3035.to_numpy(float))
    near, _ = shapely.STRtree(walked["shape"].to_numpy()).query(spots, predicate="dwithin", distance=near_m)
    return float(cells.persons.to_numpy()[np.unique(near)].sum() / cells.persons.sum())


def _counts(layers: kept.Layers, read: Counter[str]) -> dict[str, int]:
    """Return how much of what a town holds: edges, kilometres by mode, barriers, steps, places, and what was left."""
    streets = layers[STREET]
    counts = {f"km_{mode}": round(streets.length_m[((streets.along | streets.against) & bit) > 0].sum()
                                  / METRES_PER_KILOMETRE) for mode, bit in MODES.items()}
    stopped = np.concatenate((streets.a[streets.a_stops > 0], streets.b[streets.b_stops > 0]))
    counts |= {"edges": len(streets), "one_way": int((streets.along != streets.against).sum()),
               "steps": int((streets.kind == "steps").sum()), "barriers": len(np.unique(stopped))}
    for layer in ("crossing", "place"):
        if layer in layers:
            counts |= {f"{layer}_{kind}": int(n) for kind, n in layers[layer].kind.value_counts().items()}
    counts["addresses"] = len(layers.get("address", ()))
    return counts | {name: read[name] for name in ("closed_ways", "cut_ways")}


def _of_town(layers: kept.Layers, trees: dict[str, shapely.STRtree], shape: shapely.Geometry) -> kept.Layers:
    """Return what touches a town's surroundings, nodes numbered anew, without empty layers."""
    parts = {name: rows.iloc[np.sort(trees[name].query(shape, predicate="intersects"))].reset_index(drop=True)
             for name, rows in layers.items()}
    streets = parts[STREET]
    _, numbers = np.unique(streets[["a", "b"]].to_numpy(np.int64), return_inverse=True)
    parts[STREET] = streets.assign(a=numbers.reshape(-1, 2)[:, 0], b=numbers.reshape(-1, 2)[:, 1])
    return {name: rows for name, rows in parts.items() if len(rows) or name == STREET}


def _no_streets(paths: Sequence[Path], ags: str) -> DataError:
    return DataError([f"{', '.join(path.name for path in paths)}: Darin liegt keine Straße, an der jemand aus der "
                      f"Gemeinde {ags} wohnt. Abhilfe: einen Auszug holen, der die Gemeinde enthält."])


def bring_in(db: Database, data_dir: Path, paths: Sequence[Path], keys: Sequence[str], rules: Rules, said: Said,
             elevation: Sequence[Path] = ()) -> tuple[tuple[kept.About, ...], int]:
    """Read files and keep the streets of some towns (of all that they cover, where none is named), with the heights of
    rasters where any are given; return what is known of each and the bytes written.

    Raise DewakError (one German sentence), nothing changed.
    """
    rasters = [heights.read(path) for path in elevation]
    for path in paths:
        if not path.is_file():
            raise DataError([f"{path.name}: Diese Datei gibt es nicht. Abhilfe: Namen und Ordner prüfen."])
    chosen = tuple(dict.fromkeys(keys)) or covered_towns(db, paths, rules.share)
    shapes = _surroundings(db, chosen, rules.margin_m)
    found = reading.read(paths, _squares(list(shapes.values())), said)
    if not found.ways.way:
        raise _no_streets(paths, chosen[0])
    layers = {STREET: edges.streets(found), **edges.ground(found), **edges.points(found)}
    trees = {name: shapely.STRtree(rows["shape"].to_numpy()) for name, rows in layers.items()}
    made = []
    for ags, shape in shapes.items():
        part = _of_town(layers, trees, shape)
        share = _people_share(db, ags, part[STREET], rules.near_m)
        if share == 0:
            raise _no_streets(paths, ags)
        about = kept.About(ags=ags, files=tuple(path.name for path in paths), as_of=found.newest,
                           margin_m=rules.margin_m, people_share=share, counts=_counts(part, found.counts))
        if rasters:
            part = {**part, STREET: part[STREET].assign(heights_m=heights.along(rasters, part[STREET]))}
            known = heights.checked(elevation, part[STREET], ags, rules.share)
            about = replace(about, heights=tuple(path.name for path in elevation), heights_share=known.share,
                            heights_m=(known.lowest_m, known.highest_m))
        made.append((about, part))
    size = kept.write(data_dir, made)
    return tuple(about for about, _ in made), size
