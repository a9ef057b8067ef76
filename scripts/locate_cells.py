"""Write into the tables of census cells which municipality each cell lies in: `python -m scripts.locate_cells`.

To be run after data/tables/outlines.parquet or a table of cells has changed. Worked out once here and not at every
build, because 1.4 million points in 11,000 outlines take seconds. A cell belongs to the municipality in whose outline
its centre lies; on a common border to the one with the smaller key. Outlines outside North Rhine-Westphalia are
simplified, so a centre that lies in none goes to the nearest outline within REACH_M, beyond that to nobody.
"""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import shapely
from pyproj import Transformer

from scripts.running import ROOT

TABLES = ROOT / "data" / "tables"
CELLS = ("cells_200m.parquet", "cells_100m.parquet", "cells_1km.csv")
REACH_M = 500.0


def locate(x: np.ndarray, y: np.ndarray, shapes: np.ndarray, keys: np.ndarray) -> np.ndarray:
    """Return for each point (metres) the key of the shape it lies in or, within REACH_M, of the nearest; else None.

    `shapes` and `keys` go together and are sorted by key; the same metres as the points.
    """
    points, tree = shapely.points(x, y), shapely.STRtree(shapes)
    shapely.prepare(shapes)
    found = np.full(len(points), None, dtype=object)
    at, inside = tree.query(points, predicate="intersects")
    order = np.argsort(inside, kind="stable")[::-1]
    found[at[order]] = keys[inside[order]]
    lost = np.flatnonzero([key is None for key in found])
    near, shape = tree.query_nearest(points[lost], max_distance=REACH_M, all_matches=False)
    found[lost[near]] = keys[shape]
    return found


def outlines(path: Path) -> tuple[np.ndarray, np.ndarray]:
    """Return shapes in the metres of EPSG:3035 and their keys, sorted by key."""
    rows = pd.read_parquet(path, columns=["ags", "geojson"]).sort_values("ags")
    project = Transformer.from_crs("EPSG:4326", "EPSG:3035", always_xy=True).transform
    shapes = shapely.transform(shapely.from_geojson(rows["geojson"].to_numpy(dtype=object)),
                               lambda at: np.column_stack(project(at[:, 0], at[:, 1])))
    return shapes, rows["ags"].to_numpy(dtype=object)


def _write_parquet(path: Path, shapes: np.ndarray, keys: np.ndarray) -> int:
    table = pq.read_table(path)
    found = locate(table["x_3035"].to_numpy().astype(float), table["y_3035"].to_numpy().astype(float), shapes, keys)
    if "ags" in table.column_names:
        table = table.drop_columns(["ags"])
    table = table.append_column("ags", pa.array(found, pa.string()))
    # Neighbours in space stand together: a town is read from a few pieces of the file.
    table = table.sort_by([("ags", "ascending"), ("y_3035", "ascending"), ("x_3035", "ascending")])
    pq.write_table(table, path, compression="zstd", compression_level=19)
    return sum(key is None for key in found)


def _write_csv(path: Path, shapes: np.ndarray, keys: np.ndarray) -> int:
    rows = pd.read_csv(path, dtype=str, keep_default_na=False)
    rows["ags"] = locate(rows["x_3035"].to_numpy(float), rows["y_3035"].to_numpy(float), shapes, keys)
    rows.to_csv(path, index=False, lineterminator="\n")
    return int(rows["ags"].isna().sum())


def main() -> None:
    """Fill the column ags of every table of cells and say how many cells lie nowhere."""
    shapes, keys = outlines(TABLES / "outlines.parquet")
    for name in CELLS:
        write = _write_csv if name.endswith(".csv") else _write_parquet
        print(f"{name}: {write(TABLES / name, shapes, keys)} Zellen ohne Gemeinde")


if __name__ == "__main__":
    main()
