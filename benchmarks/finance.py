"""Time the finance core beside its peers; run: python -m benchmarks.finance."""

import importlib
import json
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import numpy as np

from dewak_dash.finance.annuities import ppmt
from dewak_dash.finance.compare import compare
from dewak_dash.finance.house import PRICE_NAMES, FixedPrices, HouseSetting, PayRules

ROUNDS = 5
DRAWS = 10_000
SOURCE = Path(__file__).resolve().parents[1] / "data" / "assumptions" / "finance.toml"


def best_of(work: Callable[[], object]) -> float:
    """Return the shortest of several runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def monte_carlo() -> float:
    """Time 10,000 draws of all models over 15 years."""
    rows = {row["assumption_id"]: row for row in tomllib.loads(SOURCE.read_text(encoding="utf-8"))["assumption"]}
    ranges = {name: tuple(rows[f"finance_{name}"][end] for end in ("low", "likely", "high"))
              for name in PRICE_NAMES}
    setting = HouseSetting(200, 1, 5, 20, 4800, 200, grant_years=5)
    fixed = FixedPrices(PayRules(180, 0.85, 0.26, 1560), 13.9, 10, 40_000)
    return best_of(lambda: compare(setting, ranges, fixed, correlation=0.5, rate=0.034, draws=DRAWS,
                                   rng=np.random.default_rng(1)))


def one_by_one(draws: int) -> float:
    """Time the same draws asked for one at a time, as a plain loop would; seconds per draw."""
    rows = {row["assumption_id"]: row for row in tomllib.loads(SOURCE.read_text(encoding="utf-8"))["assumption"]}
    ranges = {name: tuple(rows[f"finance_{name}"][end] for end in ("low", "likely", "high"))
              for name in PRICE_NAMES}
    setting = HouseSetting(200, 1, 5, 20, 4800, 200, grant_years=5)
    fixed = FixedPrices(PayRules(180, 0.85, 0.26, 1560), 13.9, 10, 40_000)

    def loop() -> None:
        for seed in range(draws):
            compare(setting, ranges, fixed, correlation=0.5, rate=0.034, draws=2, rng=np.random.default_rng(seed))

    return best_of(loop) / draws


def line(name: str, what: str, ours: float, peer: float) -> None:
    """Print one figure as JSON; seconds, below 1 we are quicker."""
    print(json.dumps({"id": name, "what": what, "ours": float(f"{ours:.4g}"), "peer": float(f"{peer:.4g}"),
                      "ratio": round(ours / peer, 4)}, ensure_ascii=False), flush=True)


def main() -> None:
    """Print the Monte Carlo beside a loop, and single functions beside numpy-financial."""
    peer = importlib.import_module("numpy_financial")
    line("finance-draws", f"five models, 15 years, {DRAWS} draws in one matrix; peer: one draw after the other",
         monte_carlo(), one_by_one(20) * DRAWS)
    line("finance-ppmt", "principal of 300 instalments; peer: numpy-financial",
         best_of(lambda: [ppmt(0.003, k, 300, 1e6) for k in range(1, 301)]),
         best_of(lambda: [peer.ppmt(0.003, k, 300, 1e6) for k in range(1, 301)]))


if __name__ == "__main__":
    main()
