"""Time the checked, atomic build of the store beside a plain load of the same tables without any check."""

import json
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import pandas as pd

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
ROUNDS = 5


def plain_load(data_dir: Path, target: Path) -> None:
    """Read every table file with pandas and insert it as it is: no types, keys, checks, comments, sums."""
    with duckdb.connect(str(target)) as con:
        for path in sorted((data_dir / "tables").iterdir()):
            frame = pd.read_csv(path, dtype=str) if path.suffix == ".csv" else pd.read_parquet(path)
            con.register("arriving", frame)
            con.execute(f'CREATE TABLE "{path.name}" AS SELECT * FROM arriving')
            con.unregister("arriving")


def main() -> None:
    """Print the best of alternating rounds as one line of JSON (seconds, ratio = ours / peer)."""
    from dewak_dash.store.build import build_store

    ours, peer = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            began = time.perf_counter()
            build_store(ROOT / "data", Path(folder) / "ours.duckdb")
            ours.append(time.perf_counter() - began)
            began = time.perf_counter()
            plain_load(ROOT / "data", Path(folder) / "peer.duckdb")
            peer.append(time.perf_counter() - began)
    print(json.dumps({"id": "store_build", "what": "build of the whole store, seconds; peer: pandas.read_csv and "
                      "insert without validation", "ours": round(min(ours), 3), "peer": round(min(peer), 3),
                      "ratio": round(min(ours) / min(peer), 2)}))


if __name__ == "__main__":
    main()
