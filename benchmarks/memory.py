"""Follow the memory of the running app while it is asked for thousands of different settings over 500 towns.

`python -m benchmarks.memory [settings]` prints the curve, one JSON line each time a twentieth of the settings is done,
and at the end the highest value beside the ceiling. Needs Linux: what a process holds is read from /proc.
"""

import asyncio
import json
import random
import sys
import time
from collections.abc import Iterator
from urllib.parse import urlencode

import websockets

from benchmarks.process import app, held_mb
from benchmarks.report import figure
from benchmarks.viewers import run_script
from dewak_dash.store.database import open_database
from dewak_dash.topics.pages import PAGES
from scripts.running import ROOT

SETTINGS = 5000
TOWNS = 500
A_VISIT = 25  # settings by one viewer before the next one comes
CEILING_MB = 1200
SEED = 15
# Lowest, highest and step of what a viewer can set, by its name in the address.
LEVERS = {"flaeche": (30, 1200, 10), "stellen": (0, 5, 0.25), "zusagen": (0, 500, 10), "foerderjahre": (0, 10, 1),
          "lohn": (0, 6, 0.1), "diskont": (0, 5, 0.1), "besuche": (0, 30000, 100), "bis": (2035, 2050, 1)}
CODES = {"szenario": ("middle", "no_moves", "moves_high", "moves_low", "high_births", "low_births"),
         "gruppe": ("adult", "75plus", "pram"), "thema": ("people", "over_64", "under_18", "under_10", "over_79"),
         "modell": ("municipal", "carrier", "association", "housing", "cooperative")}


def towns() -> list[str]:
    """Return the keys of a seeded sample of municipalities."""
    found = open_database(ROOT / "data" / "dewak.duckdb").frame(
        "SELECT ags FROM regions WHERE level = 'municipality' ORDER BY ags")
    return random.Random(SEED).sample(list(found.ags), TOWNS)


def settings(count: int) -> Iterator[tuple[str, str]]:
    """Yield pages and addresses' parameters, each with some levers moved."""
    dice, places = random.Random(SEED), towns()
    for _ in range(count):
        chosen: dict[str, object] = {"ags": dice.choice(places)}
        for name in dice.sample(sorted(LEVERS), 4):
            low, high, step = LEVERS[name]
            chosen[name] = round(low + step * dice.randint(0, int((high - low) / step)), 2)
        for name in dice.sample(sorted(CODES), 2):
            chosen[name] = dice.choice(CODES[name])
        page = dice.choice(PAGES)
        yield ("" if page == PAGES[0] else page), urlencode(chosen)


async def visit(base: str, pid: int, count: int) -> list[int]:
    """Ask for all settings one after the other and return the memory after each twentieth (MB).

    Pages that fail are counted, not fatal: this is about memory.
    """
    stream = base.replace("http", "ws", 1) + "/_stcore/stream"
    asked, curve, begun, failed = settings(count), [held_mb(pid)], time.monotonic(), 0
    for first in range(0, count, A_VISIT):
        async with websockets.connect(stream, subprotocols=["streamlit"], max_size=None, open_timeout=60) as socket:
            for number in range(first, min(first + A_VISIT, count)):
                try:
                    await run_script(socket, *next(asked))
                except RuntimeError:
                    failed += 1
                if (number + 1) % max(count // 20, 1) == 0:
                    curve.append(held_mb(pid))
                    print(json.dumps({"settings": number + 1, "mb": curve[-1], "failed": failed,
                                      "seconds": round(time.monotonic() - begun)}), flush=True)
    return curve


def main(count: int) -> int:
    """Measure, print the curve and say whether it stayed below the ceiling."""
    with app() as (base, pid):
        curve = asyncio.run(visit(base, pid, count))
    figure("memory", f"highest memory in MB over {count} settings of {TOWNS} towns; peer: the ceiling", max(curve),
           CEILING_MB)
    return int(max(curve) > CEILING_MB)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else SETTINGS))
