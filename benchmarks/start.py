"""Measure the cold start, from the command to the first drawn page, beside `streamlit hello`.

`python -m benchmarks.start [rounds]`: both are started in turn, A B A B, in the same browser with empty cache.
"""

import statistics
import sys
import time

from playwright.sync_api import Browser

from benchmarks.report import figure
from scripts.running import READY, ROOT, chromium, elsewhere, free_port, serving

ROUNDS = 3


def commands(port: int) -> dict[str, tuple[list[str], dict[str, str]]]:
    """Return command and environment of both apps."""
    hello = [sys.executable, "-m", "streamlit", "hello", f"--server.port={port}", "--server.headless=true",
             "--browser.gatherUsageStats=false", "--browser.serverAddress=localhost"]
    return {"ours": ([sys.executable, str(ROOT / "app.py")], {"STREAMLIT_SERVER_PORT": str(port)}),
            "peer": (hello, {})}


def first_paint(browser: Browser, name: str) -> float:
    """Return the seconds from starting one app to its first page, drawn and at rest."""
    port = free_port()
    command, env = commands(port)[name]
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="de-DE")
    page = context.new_page()
    start = time.perf_counter()
    with elsewhere() as folder, serving(command, port, env, folder) as base:
        page.goto(base)
        page.wait_for_selector(READY, timeout=60_000)
        page.locator("h1").first.wait_for(timeout=60_000)
        took = time.perf_counter() - start
    context.close()
    return took


def main(rounds: int) -> int:
    """Start both apps in turn and print the medians in milliseconds."""
    took: dict[str, list[float]] = {"ours": [], "peer": []}
    with chromium() as browser:
        for _ in range(rounds):
            for name, times in took.items():
                times.append(first_paint(browser, name))
    ours, peer = (1000 * statistics.median(took[name]) for name in ("ours", "peer"))
    figure("cold-start", f"command to first drawn page in ms, median of {rounds}; peer: streamlit hello", ours, peer)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
