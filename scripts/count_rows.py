"""Write down how many rows each table has: `python -m scripts.count_rows`.

To be run after rows were added to or taken from data/tables on purpose. It prints what changed and writes
data/rows.csv, which the build holds the tables against. Same tables, same bytes.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

from dewak_dash.errors import DataError
from dewak_dash.store.csv_files import read_table
from dewak_dash.store.row_counts import LIST, Counted, checksum, known, write
from scripts.running import ROOT


def rows_of(path: Path, file: str) -> int:
    """Return how many rows a table file has: lines below its head, or what its footer says."""
    if path.suffix == ".csv":
        return read_table(path, file, {}).counted
    import pyarrow.parquet as pq

    return int(pq.ParquetFile(path).metadata.num_rows)


def counted(data_dir: Path) -> dict[str, Counted]:
    """Return rows and checksum of every table file by its name below the data folder. Raise DataError as the build."""
    paths = sorted(path for kind in ("csv", "parquet") for path in (data_dir / "tables").glob(f"*.{kind}"))
    names = {path: path.relative_to(data_dir).as_posix() for path in paths}
    return {file: Counted(rows_of(path, file), checksum(path)) for path, file in sorted(names.items())}


def changes(before: Mapping[str, Counted], after: Mapping[str, Counted]) -> list[str]:
    """Return in German what is different: files with more or fewer rows, new ones, those that are gone."""
    told = []
    for file in sorted(before.keys() | after.keys()):
        old, new = before.get(file), after.get(file)
        if old is None and new is not None:
            told.append(f"{file}: neu, {new.rows} Zeilen")
        elif new is None and old is not None:
            told.append(f"{file}: nicht mehr da, {old.rows} Zeilen")
        elif old is not None and new is not None and old.rows != new.rows:
            told.append(f"{file}: {new.rows} statt {old.rows} Zeilen")
        elif old != new:
            told.append(f"{file}: andere Werte in gleich vielen Zeilen")
    return told


def main(data_dir: Path = ROOT / "data") -> int:
    """Write the list anew and print what changed; 1 and the reason where a table cannot be read."""
    try:
        after = counted(data_dir)
        before = known(data_dir) or {}
    except DataError as error:
        print("\n".join(error.problems), file=sys.stderr)
        return 1
    write(data_dir / LIST, after)
    print("\n".join(changes(before, after)) or f"{LIST} stimmt: {len(after)} Dateien.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
