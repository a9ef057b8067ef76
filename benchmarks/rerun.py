"""Measure what a rerun of each page costs the server, and what 100 paced viewers wait, beside a plain Streamlit page.

`python -m benchmarks.rerun [cpu|crowd] [seconds]`. `cpu`: processor time of the server's process over 200 reruns a page
in the warm state and 40 first runs. `crowd`: viewers think 5 seconds on average and change the town each time; they all
arrive within 5 seconds, 15 seconds after the address line. Without a word both.
"""

import asyncio
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import websockets

from benchmarks.process import app, calm, used_ms
from benchmarks.report import figure
from benchmarks.viewers import Times, measure, percentile, run_script
from dewak_dash.topics.pages import PAGES
from scripts.running import ROOT, elsewhere, free_port, serving

QUERIES = ("ags=05562020", "ags=05954032")
BATCHES, A_BATCH = 10, 20  # the clock has steps of 10 ms: a batch is some 400
FIRST_RUNS = 40
AGAIN_MS, FIRST_MS = 20.0, 40.0
VIEWERS, CROWD_SECONDS = 100, 60.0
THINK_SECONDS = 5.0  # and as long they take to arrive
AFTER_START_SECONDS = 15.0


@contextmanager
def running_peer() -> Iterator[str]:
    """Run the plain page the way Streamlit comes."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "benchmarks" / "peer.py"),
               f"--server.port={port}", "--server.headless=true", "--browser.gatherUsageStats=false"]
    with elsewhere() as folder, serving(command, port, {}, folder) as base:
        yield base


def address(page: str) -> str:
    """Return the name by which Streamlit knows a page: the first one has none."""
    return "" if page == PAGES[0] else page


async def costs(base: str, pid: int, page: str) -> tuple[float, float]:
    """Return the processor time of a rerun (median of batches) and of a new viewer's first run (mean), in ms."""
    stream = base.replace("http", "ws", 1) + "/_stcore/stream"
    again: list[float] = []
    async with websockets.connect(stream, subprotocols=["streamlit"], max_size=None) as socket:
        for query in QUERIES * 2:
            await run_script(socket, address(page), query)
        for _ in range(BATCHES):
            before = used_ms(pid)
            for number in range(A_BATCH):
                await run_script(socket, address(page), QUERIES[number % len(QUERIES)])
            again.append((used_ms(pid) - before) / A_BATCH)
    before = used_ms(pid)
    for number in range(FIRST_RUNS):
        async with websockets.connect(stream, subprotocols=["streamlit"], max_size=None) as socket:
            await run_script(socket, address(page), QUERIES[number % len(QUERIES)])
    return statistics.median(again), (used_ms(pid) - before) / FIRST_RUNS


def cpu() -> None:
    """Print what a rerun and a first run of each page cost; the peer is the aim."""
    with app() as (base, pid):
        calm(pid)
        for page in PAGES:
            again, first = asyncio.run(costs(base, pid, page))
            figure(f"cpu-again-{page}", f"processor time of a rerun in ms, {BATCHES * A_BATCH} reruns; peer: the aim",
                   again, AGAIN_MS)
            figure(f"cpu-first-{page}", f"processor time of a first run in ms, {FIRST_RUNS} viewers; peer: the aim",
                   first, FIRST_MS)


def crowded(base: str, pages: list[str], seconds: float) -> Times:
    """Return the times of 100 viewers spread over pages; raise RuntimeError where one of them saw an error."""
    times = measure(base, pages, QUERIES, viewers=VIEWERS, seconds=seconds, think=THINK_SECONDS)
    if times.errors:
        raise RuntimeError(f"{len(times.errors)} errors, first: {times.errors[0]}")
    return times


def crowd(seconds: float) -> None:
    """Print first runs and reruns of 100 viewers who arrive soon after the start."""
    with running_peer() as base:
        time.sleep(AFTER_START_SECONDS)
        plain = crowded(base, [""], seconds)
    with app() as (base, _):
        time.sleep(AFTER_START_SECONDS)
        times = crowded(base, [address(page) for page in PAGES], seconds)
    for name, what, ours, peer in (("first", "first run", times.first, plain.first),
                                   ("again", "rerun", times.again, plain.again)):
        for share in (0.5, 0.95):
            figure(f"crowd-{name}-p{100 * share:.0f}", f"{what} in ms, {VIEWERS} viewers, {len(ours)} runs; peer: "
                   "plain page as Streamlit comes", percentile(ours, share), percentile(peer, share))


def main(words: list[str]) -> int:
    """Measure what the words ask for and print a line per figure."""
    seconds = float(next((word for word in words if word.replace(".", "").isdigit()), CROWD_SECONDS))
    if "crowd" not in words:
        cpu()
    if "cpu" not in words:
        crowd(seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
