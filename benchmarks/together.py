"""Measure 100 viewers and 20 programs that read the open data at the same time, beside the aims.

`python -m benchmarks.together [seconds]`, on a quiet machine: viewers think 5 seconds on average and change the town
each time, programs ask for the rows of a town a second on average, another town each time. All on this machine only.
"""

import http.client
import random
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from benchmarks.process import app, calm
from benchmarks.report import figure
from benchmarks.rerun import QUERIES, THINK_SECONDS, VIEWERS, address
from benchmarks.viewers import LOCAL, measure, percentile
from dewak_dash.topics.pages import PAGES

SECONDS = 60.0
CLIENTS, PAUSE_SECONDS, PATIENCE_SECONDS = 20, 1.0, 30
RERUN_MS, ROWS_MS = 200.0, 100.0
TOWNS = "/api/v1/datasets/regions.csv?level=municipality&columns=ags"
# What a program asks of a town: counts, ages, cells with their places.
ROWS = ("/api/v1/datasets/population.json?ags={ags}", "/api/v1/datasets/population.csv?ags={ags}&sex=total",
        "/api/v1/datasets/cells_200m.geojson?ags={ags}", "/api/v1/datasets/outlines.geo.parquet?ags={ags}")


@dataclass
class Asked:
    """Hold seconds from request to the last byte, and what went wrong."""

    took: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def fetch(host: http.client.HTTPConnection, path: str) -> bytes:
    """Return the bytes at a path; raise RuntimeError for another status than 200."""
    host.request("GET", path)
    reply = host.getresponse()
    body = reply.read()
    if reply.status != 200:
        raise RuntimeError(f"{path}: {reply.status}")
    return body


def client(base: str, towns: Sequence[str], until: float, number: int) -> Asked:
    """Be one program: ask, wait a little, ask for the next town, until the time is over."""
    dice, asked = random.Random(number), Asked()
    host = http.client.HTTPConnection(base.partition("//")[2], timeout=PATIENCE_SECONDS)
    time.sleep(dice.uniform(0, PAUSE_SECONDS))
    while time.monotonic() < until:
        path = dice.choice(ROWS).format(ags=dice.choice(towns))
        start = time.perf_counter()
        try:
            fetch(host, path)
            asked.took.append(time.perf_counter() - start)
        except (RuntimeError, OSError, http.client.HTTPException) as error:
            asked.errors.append(f"{path}: {type(error).__name__} {error}"[:160])
            host.close()
        time.sleep(PAUSE_SECONDS * dice.uniform(0.5, 1.5))
    return asked


def main(words: Sequence[str]) -> int:
    """Let both use the app together and print a line per figure; return 1 where one of them saw an error."""
    seconds = float(words[0]) if words else SECONDS
    with app() as (base, pid):
        assert base.startswith(LOCAL)
        calm(pid)
        towns = fetch(http.client.HTTPConnection(base.partition("//")[2]), TOWNS).decode().split()[1:]
        until = time.monotonic() + seconds
        with ThreadPoolExecutor(CLIENTS) as pool:
            programs = [pool.submit(client, base, towns, until, number) for number in range(CLIENTS)]
            viewers = measure(base, [address(page) for page in PAGES], QUERIES, viewers=VIEWERS, seconds=seconds,
                              think=THINK_SECONDS)
            asked = [each.result() for each in programs]
    rows = [took for each in asked for took in each.took]
    for share in (0.5, 0.95):
        name = f"p{100 * share:.0f}"
        figure(f"together-again-{name}", f"rerun in ms, {VIEWERS} viewers beside {CLIENTS} programs, "
               f"{len(viewers.again)} runs; peer: the aim for p95", percentile(viewers.again, share), RERUN_MS)
        figure(f"together-rows-{name}", f"rows of a town in ms, {CLIENTS} programs beside {VIEWERS} viewers, "
               f"{len(rows)} requests; peer: the aim for p95", percentile(rows, share), ROWS_MS)
    errors = [*viewers.errors, *(error for each in asked for error in each.errors)]
    for error in errors[:5]:
        print(error, file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
