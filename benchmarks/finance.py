"""Time the finance core beside its peers; run: python benchmarks/finance.py. Prints ratios, judges nothing."""

import importlib
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import numpy as np

from dewak_dash.finance.annuities import ppmt
from dewak_dash.finance.compare import compare
from dewak_dash.finance.discounting import irr
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


def main() -> None:
    """Print the seconds of the Monte Carlo and the ratios to numpy-financial where it is installed."""
    print(f"Monte Carlo, 5 models x 15 years x {DRAWS} draws: {monte_carlo():.3f} s")
    try:
        peer = importlib.import_module("numpy_financial")
    except ModuleNotFoundError:
        print("numpy_financial is not installed: no ratio")
        return
    flows = [-1000.0, *([90.0] * 25)]
    print(f"irr, ours / numpy_financial: {best_of(lambda: irr(flows)) / best_of(lambda: peer.irr(flows)):.2f}")
    ours = best_of(lambda: [ppmt(0.003, k, 300, 1e6) for k in range(1, 301)])
    print(f"ppmt x 300, ours / numpy_financial: "
          f"{ours / best_of(lambda: [peer.ppmt(0.003, k, 300, 1e6) for k in range(1, 301)]):.2f}")


if __name__ == "__main__":
    main()
