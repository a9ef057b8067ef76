"""Measure the projection against a plain Python loop and against itself with more draws.

Prints one JSON line a figure: id, what, ours, peer, ratio (seconds; the ratio is peer / ours, or the
exponent of the time in the number of draws). Run from the project root: python -m benchmarks.demography
"""

import json
import time
from collections.abc import Callable
from random import Random

import numpy as np

from dewak_dash.demography import draws, schedules, shocks
from tests.oracles.plain_projection import plain_noise, plain_step

AGES, YEARS, DRAWS, ROUNDS = 101, 30, 1000, 7


def town() -> tuple[np.ndarray, schedules.Schedule]:
    """Return a made-up town of about 25,000 people and its rates."""
    age = np.arange(AGES)
    dying = np.minimum(0.00005 * np.exp(0.095 * age), 0.5)
    moving = 0.12 * np.exp(-(((age - 24) / 10) ** 2)) + 0.02
    fertility = np.where((age >= 15) & (age < 50), 0.1 * np.exp(-(((age - 31) / 6) ** 2)), 0.0)
    rates = schedules.make_schedule(
        survival_at_birth=[0.996, 0.997], survival=np.stack([1 - 1.3 * dying, 1 - dying]),
        births_per_woman=fertility, shares_of_births=schedules.birth_shares(1.055),
        out_shares=np.stack([moving] * 2), arrivals=np.stack([150 * moving] * 2))
    return 150.0 * np.clip(1.2 - np.stack([age] * 2) / 90, 0.01, 1), rates


def ours(count: int, workers: int) -> None:
    """Draw shocks, a range of the total and noise, and project."""
    base, rates = town()
    steady = shocks.RateShock(0.7, 0.03, 0.02)
    one, two, three = np.random.default_rng(1).spawn(3)
    levels = shocks.level_paths(one, count, YEARS, shocks.ShockSizes(steady, steady, steady, steady))
    wanted = np.exp(0.01 * shocks.ar1_paths(two, count, YEARS, 0.5))
    draws.project_draws(base, rates, YEARS, count, three, draws.Uncertainty(levels, total_multipliers=wanted),
                        workers=workers)


def plain(paths: int) -> None:
    """Project a few paths in plain Python loops with one normal deviation per age and year."""
    base, rates = town()
    random = Random(1)
    fixed = (rates.survival_at_birth[0].tolist(), rates.survival[0].tolist(), rates.out_shares[0].tolist(),
             rates.arrivals[0].tolist(), rates.births_per_woman[0].tolist(), rates.birth_shares.tolist())
    for _ in range(paths):
        people = base.tolist()
        for _ in range(YEARS):
            people = plain_step(people, *fixed, [random.gauss(1.0, 0.01) for _ in range(4)])[0]
            people = plain_noise(people, lambda: random.gauss(0.0, 1.0), 0.1)


def best(work: Callable[[], None], rounds: int = ROUNDS, clock: Callable[[], float] = time.perf_counter) -> float:
    """Return the shortest of several runs in seconds of a clock, after one run to warm up."""
    work()
    times = []
    for _ in range(rounds):
        start = clock()
        work()
        times.append(clock() - start)
    return min(times)


def report(figure_id: str, what: str, mine: float, peer: float, ratio: float) -> None:
    print(json.dumps({"id": figure_id, "what": what, "ours": round(mine, 5), "peer": round(peer, 5),
                      "ratio": round(ratio, 3)}))


def main() -> None:
    quick = best(lambda: ours(DRAWS, 2))
    report("demography.town", "1,000 draws x 30 years x 101 ages x 2 sexes, seconds against the bar of 0.1 s",
           quick, 0.1, 0.1 / quick)
    # What the processors work, both together: it says the same on a busy machine.
    worked = best(lambda: ours(DRAWS, 2), clock=time.process_time)
    report("demography.work", "the same in processor seconds of all threads", worked, 0.1, 0.1 / worked)
    slow = best(lambda: plain(2), 3) / 2
    report("demography.path", "one path of 30 years: seconds, plain Python loop against ours", quick / DRAWS,
           slow, slow / (quick / DRAWS))
    counts = [500, 1000, 2000, 4000, 8000]
    seconds = [best(lambda count=count: ours(count, 1), 4) for count in counts]  # type: ignore[misc]
    exponent = float(np.polyfit(np.log(counts), np.log(seconds), 1)[0])
    report("demography.scaling", "exponent of time in draws, 500 to 8,000, one thread", seconds[-1],
           seconds[0], exponent)


if __name__ == "__main__":
    main()
