"""Keep what was read of a town as one Parquet file, a row group a layer, and read it back."""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import shapely

from dewak_dash.errors import DewakError
from dewak_dash.store.disk import told_in_german

FOLDER = "streets"
ABOUT = b"dewak"
# Written into every file; one of another version is not read.
VERSION = 1
TYPES = {"kind": pa.string(), "name": pa.string(), "number": pa.string(), "way": pa.int64(),
         "a": pa.int32(), "b": pa.int32(), "length_m": pa.float64(), "along": pa.uint8(), "against": pa.uint8(),
         "a_stops": pa.uint8(), "b_stops": pa.uint8(), "heights_m": pa.list_(pa.float32()),
         "shape": pa.binary()}
Layers = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, kw_only=True)
class About:
    """Tell of a town's streets: files read, day of the newest entry ('' unknown), margin around the town in metres,
    share of its people within reach of a street (0 to 1), what was read and left out, and the files of heights with the
    share of streets whose heights they tell (0 to 1) and the least and the greatest height in metres.
    """

    ags: str
    files: tuple[str, ...]
    as_of: str
    margin_m: float
    people_share: float
    counts: Mapping[str, int]
    heights: tuple[str, ...] = ()
    heights_share: float = 0.0
    heights_m: tuple[float, float] = (0.0, 0.0)


def path_of(data_dir: Path, ags: str) -> Path:
    """Return where the streets of a town are kept."""
    return data_dir / FOLDER / f"{ags}.parquet"


def _table(rows: pd.DataFrame) -> pa.Table:
    columns = {name: pa.array(rows[name].to_numpy(), kind, from_pandas=True) if name in rows
               else pa.nulls(len(rows), kind) for name, kind in TYPES.items() if name != "shape"}
    return pa.table({**columns, "shape": pa.array(shapely.to_wkb(rows["shape"].to_numpy()), pa.binary())})


def _write(path: Path, about: About, layers: Layers) -> None:
    said = {**about.__dict__, "counts": dict(about.counts), "version": VERSION, "layers": list(layers)}
    schema = pa.schema(list(TYPES.items()), metadata={ABOUT: json.dumps(said).encode()})
    with pq.ParquetWriter(path, schema, compression="zstd") as out:
        for rows in layers.values():
            out.write_table(_table(rows).cast(schema), row_group_size=len(rows))
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def write(data_dir: Path, towns: Sequence[tuple[About, Layers]]) -> int:
    """Write the streets of some towns (no layer empty) and return their bytes: all files are complete before the first
    takes its place.

    Raise DewakError where the disk is full or closed; then the earlier files stand as they were.
    """
    folder = data_dir / FOLDER
    made: list[tuple[Path, Path]] = []
    with told_in_german(folder):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            for about, layers in towns:
                target = path_of(data_dir, about.ags)
                made.append((folder / f".{about.ags}-{os.getpid()}", target))
                _write(made[-1][0], about, layers)
            size = sum(built.stat().st_size for built, _ in made)
            for built, target in made:
                os.replace(built, target)
        finally:
            for built, _ in made:
                built.unlink(missing_ok=True)
    return size


def _said(path: Path) -> dict[str, Any]:
    try:
        said = json.loads(pq.read_schema(path).metadata[ABOUT])
    except (OSError, ValueError, KeyError, TypeError) as error:  # what pyarrow raises is one of the first two
        raise DewakError(f"Die Straßendatei {path.name} ist beschädigt. Abhilfe: die Straßen noch einmal einlesen mit "
                         "„python3 -m dewak_dash import streets“.") from error
    if said.get("version") != VERSION:
        raise DewakError(f"Die Straßendatei {path.name} stammt von einer anderen Fassung des Programms. Abhilfe: die "
                         "Straßen noch einmal einlesen mit „python3 -m dewak_dash import streets“.")
    return dict(said)


def about(data_dir: Path, ags: str) -> About | None:
    """Return what is known of a town's streets, None where none were read; raise DewakError for a damaged file."""
    path = path_of(data_dir, ags)
    if not path.exists():
        return None
    said = _said(path)
    return About(ags=said["ags"], files=tuple(said["files"]), as_of=said["as_of"], margin_m=said["margin_m"],
                 people_share=said["people_share"], counts=said["counts"], heights=tuple(said.get("heights", ())),
                 heights_share=said.get("heights_share", 0.0), heights_m=tuple(said.get("heights_m", (0.0, 0.0))))


def layer(data_dir: Path, ags: str, name: str) -> pd.DataFrame:
    """Return the rows of one layer of a town (columns as TYPES, `shape` as geometry in EPSG:3035); empty without any.
    Streets carry heights at the ends of equally long pieces (`heights_m`, metres, NaN where not known) where any were
    read.

    Layers: street, place, address, crossing, rail, water, water_area, green_area.
    """
    path = path_of(data_dir, ags)
    layers = _said(path)["layers"]
    if name not in layers:
        return pd.DataFrame(columns=list(TYPES))
    rows = pq.ParquetFile(path).read_row_group(layers.index(name)).to_pandas()
    rows["shape"] = shapely.from_wkb(rows["shape"].to_numpy())
    return rows


def state(data_dir: Path) -> int:
    """Return a number that changes with every import: the time the folder was written last, 0 without one."""
    try:
        return os.stat(os.path.join(data_dir, FOLDER)).st_mtime_ns  # asked with every question: no new Path each time
    except FileNotFoundError:
        return 0
