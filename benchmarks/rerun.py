"""Measure how long a page takes to run again, alone and with 100 paced viewers, beside a plain Streamlit page.

`python -m benchmarks.rerun [seconds]`. Viewers think 5 seconds on average and change the town each time.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.report import figure
from benchmarks.viewers import Times, measure, percentile
from dewak_dash.topics.pages import PAGES
from scripts.running import ROOT, elsewhere, free_port, running_app, serving

QUERIES = ("ags=05562020", "ags=05954032")
VIEWERS = 100
THINK_SECONDS = 5.0
ALONE_SECONDS = 6.0
CROWD_SECONDS = 60.0


@contextmanager
def running_peer() -> Iterator[str]:
    """Run the plain page the way Streamlit comes."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "benchmarks" / "peer.py"),
               f"--server.port={port}", "--server.headless=true", "--browser.gatherUsageStats=false"]
    with elsewhere() as folder, serving(command, port, {}, folder) as base:
        yield base


def alone(base: str, page: str) -> float:
    """Return the median rerun of a page for a single viewer, in ms."""
    times = measure(base, [page], QUERIES, viewers=1, seconds=ALONE_SECONDS, think=0.2)
    if times.errors:
        raise RuntimeError(times.errors[0])
    return percentile(times.again, 0.5)


def crowd(base: str, pages: list[str], seconds: float) -> Times:
    """Return the times of 100 viewers spread over all pages; raise RuntimeError where one of them saw an error."""
    times = measure(base, pages, QUERIES, viewers=VIEWERS, seconds=seconds, think=THINK_SECONDS)
    if times.errors:
        raise RuntimeError(f"{len(times.errors)} errors, first: {times.errors[0]}")
    return times


def main(seconds: float) -> int:
    """Measure both apps one after the other and print a line per figure."""
    with running_peer() as base:
        plain, plain_crowd = alone(base, ""), crowd(base, [""], seconds)
    with running_app() as base:
        for page in PAGES:
            figure(f"rerun-{page}", "median rerun of one viewer in ms; peer: plain page", alone(base, page), plain)
        times = crowd(base, PAGES, seconds)
    for name, what, ours, peer in (("first", "first run", times.first, plain_crowd.first),
                                   ("again", "rerun", times.again, plain_crowd.again)):
        for share in (0.5, 0.95):
            figure(f"crowd-{name}-p{100 * share:.0f}", f"{what} in ms, {VIEWERS} viewers, {len(ours)} runs; peer: "
                   "plain page as Streamlit comes", percentile(ours, share), percentile(peer, share))
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else CROWD_SECONDS))
