"""What the West German towns of the store say."""

import numpy as np
import pytest

from dewak_dash.demography.backtest import adaptive, coverage, errors
from dewak_dash.forecast.panel import panel_of
from dewak_dash.store.database import Database
from dewak_dash.store.reads import population

HORIZONS = [errors.Band("3-5", 3, 6), errors.Band("6-8", 6, 9), errors.Band("9-12", 9, 13)]
SIZES = [errors.Band("5-20", 5e3, 2e4), errors.Band("20-50", 2e4, 5e4), errors.Band("50-100", 5e4, 1e5)]


@pytest.fixture(scope="module")
def west(database: Database):
    return panel_of(population.panel(database))


def means(rows):
    return {(size.code, horizon.code): np.mean([row.covered for row in rows if row.size == size.code
                                                and row.horizon == horizon.code])
            for size in SIZES for horizon in HORIZONS}


def test_plain_calibration_agrees_with_the_first_figures(west):
    """Independent first computation: 0.82, 0.83 / 0.89, 0.91 / 0.90, 0.92 for 5-20 and 20-50 thousand."""
    rows = coverage.launch_coverage(errors.share_errors(west), HORIZONS, SIZES, level=0.8, fewest=30)
    got = means(rows)
    first = {("5-20", "3-5"): 0.82, ("20-50", "3-5"): 0.83, ("5-20", "6-8"): 0.89, ("20-50", "6-8"): 0.91,
             ("5-20", "9-12"): 0.90, ("20-50", "9-12"): 0.92}
    for key, value in first.items():
        assert got[key] == pytest.approx(value, abs=0.006), key


def test_own_part_covers_what_it_promises(west):
    rule = adaptive.Rule(level=0.8, growth=0.5, step=1.0, lowest=0.5, highest=0.98, fewest=30)
    rows = adaptive.adaptive_coverage(errors.share_errors(west), HORIZONS, SIZES, rule)
    for key, value in means(rows).items():
        assert 0.72 <= value <= 0.92, key


def test_no_launch_falls_under_half(west):
    from dewak_dash.demography.backtest.methods import METHODS

    table = errors.total_errors(west, METHODS["no_change"])
    for horizon in HORIZONS:
        for size in SIZES:
            _, by_launch = coverage.total_half_width(table, horizon, size, level=0.8, floor=0.5)
            assert min(by_launch.values()) >= 0.5
