"""Measure how long the middle path of all towns takes, and how that grows with the number of towns.

Prints one JSON line a figure: id, what, seconds or exponent. Run from the project root: python -m benchmarks.towns
"""

import json
import time

import numpy as np

from dewak_dash.topics.common import answers_all, answers_people

LAST_YEAR, ROUNDS = 2050, 3


def report(**figures: object) -> None:
    """Print one figure."""
    print(json.dumps(figures), flush=True)


def seconds(kreise: tuple[str, ...]) -> tuple[float, int]:
    """Return the least seconds for the towns of some Kreise over a few rounds, and how many towns they are."""
    steps, best, towns = LAST_YEAR - answers_people.launch_day().year, np.inf, 0
    for _ in range(ROUNDS):
        began = time.perf_counter()
        towns = sum(len(found.keys) for found, _ in answers_all.paths(steps, kreise))
        best = min(best, time.perf_counter() - began)
    return best, towns


def main() -> None:
    """Measure once from nothing, then halves and wholes with all inputs in memory."""
    began = time.perf_counter()
    rows = answers_all.middle_paths(LAST_YEAR)
    report(id="towns_cold", what="middle path of all towns, tables read and rates derived",
           seconds=round(time.perf_counter() - began, 2), towns=int(rows.ags.nunique()))
    keys = tuple(answers_all.towns_by_kreis())
    sizes = {part: seconds(keys[::part]) for part in (8, 4, 2, 1)}
    for part, (took, towns) in sizes.items():
        report(id=f"towns_1_of_{part}", what="middle path, inputs in memory", seconds=round(took, 2), towns=towns)
    logs = np.log(np.array([[took, towns] for took, towns in sizes.values()]))
    report(id="towns_exponent", what="exponent of time in towns", exponent=round(float(np.polyfit(
        logs[:, 1], logs[:, 0], 1)[0]), 3))


if __name__ == "__main__":
    main()
