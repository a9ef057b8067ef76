"""Whenever a build is killed, the old store opens and is whole."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dewak_dash.store.build import build_store
from dewak_dash.store.database import open_database

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
RANDOM_POINTS = 8
POINTS = ["build.create_rules", "examine.stage", "examine.fill_typed", "examine.check_rules", "examine.cross_check",
          "build.create_store", "build.fill_store", "build.changes", "os.fsync", "os.replace", "after replace"]
# One process imports everything once; each line asks for a build in a fork of it that may be killed.
SCRIPT = """
import os, signal, sys
from pathlib import Path
import duckdb, pyarrow, shapely
from dewak_dash.store import build, examine
def die(*args, **kwargs):
    os.kill(os.getpid(), signal.SIGKILL)
def arm(point):
    if point == "after replace":
        build.os.replace, real = (lambda a, b: (real(a, b), die())), build.os.replace
    elif point != "none":
        module, name = point.split(".")
        setattr({"build": build, "examine": examine, "os": os}[module], name, die)
for line in sys.stdin:
    point, folder = line.rstrip("\\n").split("\\t")
    child = os.fork()
    if child == 0:
        arm(point)
        build.build_store(Path(folder), Path(folder) / "dewak.duckdb")
        os._exit(0)
    print(child, flush=True)
    print(os.waitpid(child, 0)[1], flush=True)
"""


class Builder:
    """Start builds that may be killed."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.asks, self.answers = process.stdin, process.stdout

    def build(self, data_dir: Path, point: str, seconds: float | None = None) -> bool:
        """Build, kill at the point or after the seconds; return whether the build came to its end."""
        self.asks.write(f"{point}\t{data_dir}\n".encode())
        self.asks.flush()
        child = int(self.answers.readline())
        if not select.select([self.answers], [], [], seconds)[0]:
            os.kill(child, signal.SIGKILL)
        return int(self.answers.readline()) == 0


@pytest.fixture(scope="module")
def builder() -> Iterator[Builder]:
    process = subprocess.Popen([sys.executable, "-c", SCRIPT], stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, bufsize=0, cwd=Path(__file__).resolve().parents[2])
    yield Builder(process)
    process.terminate()
    process.wait()


def _old_store_and_new_data(data_dir: Path, old_store: bytes) -> None:
    (data_dir / "dewak.duckdb").write_bytes(old_store)
    people = data_dir / "tables/population.csv"
    people.write_text(people.read_text(encoding="utf-8").replace(",1150,", ",1151,"), encoding="utf-8")


def _value_of_whole_store(data_dir: Path) -> int:
    db = open_database(data_dir / "dewak.duckdb")
    counted = db.frame("SELECT (SELECT count(*) FROM population) AS people, (SELECT count(*) FROM meta) AS meta, "
                       "(SELECT count(*) FROM parameters) AS parameters, (SELECT count(*) FROM cells_200m) AS cells")
    assert counted.to_numpy().tolist() == [[10, 3, 3, 2]]
    return int(db.frame("SELECT value FROM population WHERE year = 2023")["value"].iloc[0])


def _next_build_heals(data_dir: Path) -> None:
    build_store(data_dir, data_dir / "dewak.duckdb")
    assert _value_of_whole_store(data_dir) == 1151
    assert not list(data_dir.glob(".build-*"))


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_a_known_point(builder: Builder, data_dir: Path, old_store: bytes, point: str) -> None:
    _old_store_and_new_data(data_dir, old_store)
    assert not builder.build(data_dir, point)
    assert _value_of_whole_store(data_dir) == (1151 if point == "after replace" else 1150)
    _next_build_heals(data_dir)


def test_killed_at_random_points(builder: Builder, data_dir: Path, old_store: bytes) -> None:
    _old_store_and_new_data(data_dir, old_store)
    began = time.monotonic()
    assert builder.build(data_dir, "none")
    whole = time.monotonic() - began
    chance = random.Random(2022)
    ended = 0
    for _ in range(RANDOM_POINTS):
        (data_dir / "dewak.duckdb").write_bytes(old_store)
        if builder.build(data_dir, "none", chance.random() * whole):
            ended += 1
            assert _value_of_whole_store(data_dir) == 1151
        assert _value_of_whole_store(data_dir) in (1150, 1151)
    assert ended < RANDOM_POINTS
    _next_build_heals(data_dir)
