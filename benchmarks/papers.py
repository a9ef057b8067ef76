"""Time all documents of one paper together, answers known, each round a state of its own, beside the aim of 4 s.

`python -m benchmarks.papers [rounds]`: also prints the first state, for which nothing was loaded before.
"""

import statistics
import sys
import time
from datetime import date

from benchmarks.report import figure
from dewak_dash.launcher.build import provide
from dewak_dash.report.documents import documents
from dewak_dash.topics.vorlage.shown import paper

TOWN, DAY, BASE = "05562020", date(2026, 11, 27), "http://localhost:8501"
AIM = 4000.0
ROUNDS = 5


def took(area: int) -> tuple[float, float]:
    """Return how long the documents of a house of so many square metres take, by the clock and on the cores, in ms."""
    found = paper(TOWN, {"flaeche": str(area)}, DAY, BASE)
    start, worked = time.perf_counter(), time.process_time()
    for _ in documents(found):
        pass
    return 1000 * (time.perf_counter() - start), 1000 * (time.process_time() - worked)


def main(rounds: int) -> int:
    """Print the first and the median of the following rounds."""
    provide()
    first, *rest = [took(300 + place) for place in range(rounds + 1)]
    for place, what in enumerate(("by the clock", "on the cores")):
        name = ("paper", "paper_cpu")[place]
        figure(f"{name}_first", f"all documents of a paper in ms {what}, nothing loaded before; peer: the aim of 4 s",
               first[place], AIM)
        figure(name, f"the same, median of {rounds} further states; peer: the aim of 4 s",
               statistics.median(each[place] for each in rest), AIM)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS))
