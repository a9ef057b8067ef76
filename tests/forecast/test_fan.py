"""The fan that is drawn is the fan that was tried: on a past worked out by hand."""

import numpy as np
import pytest

from dewak_dash.demography.backtest.errors import Band, ErrorTable
from dewak_dash.demography.shocks import RateShock, ShockSizes, level_paths
from dewak_dash.errors import InputError
from dewak_dash.forecast import fan

BANDS = (Band("1-2", 1, 3), Band("3-4", 3, 5))


def past(*cases: tuple[int, int, float]) -> ErrorTable:
    """Return cases of launch, years ahead and growth."""
    launch, ahead, grown = (np.array(column) for column in zip(*cases, strict=True))
    ones = np.ones(len(cases))
    return ErrorTable(town=np.arange(len(cases)), launch=launch, target=launch + ahead, size=1000 * ones,
                      growth=0 * ones, error=grown)


def test_coverage_is_counted_around_the_limits_drawn_launch_by_launch() -> None:
    """Limits 0.95 to 1.02: of 1990 one of two ends inside, of 2000 both; above ended one of four."""
    cases = past((1990, 1, 0.03), (1990, 2, -0.04), (2000, 1, 0.01), (2000, 2, 0.0), (2000, 4, 0.5))
    low, high = np.full(2, 0.95), np.full(2, 1.02)
    found = fan.as_drawn(cases, low, high, BANDS)
    assert [t.horizon for t in found] == ["1-2"]  # the fan ends before the other class
    assert (found[0].launches, found[0].cases) == (2, 4)
    assert (found[0].covered, found[0].lowest, found[0].highest) == (0.75, 0.5, 1.0)
    assert found[0].above == 0.25


def test_one_curve_grows_smoothly_and_nowhere_undercuts_what_was_needed() -> None:
    needed = np.array([0.01, 0.02, 0.02, 0.06, 0.06, 0.05])
    found = fan.smooth(needed, [2, 4, 6], 0.5)
    assert found == pytest.approx(0.03 * np.sqrt(np.arange(1, 7)))
    assert (np.diff(found) > 0).all()
    with pytest.raises(InputError, match="Zeitraum"):
        fan.smooth(needed, [9], 0.5)


def test_a_past_that_grew_more_than_the_middle_path_widens_the_upper_side_alone() -> None:
    rng = np.random.default_rng(2)
    cases = past(*[(launch, ahead, float(rng.normal(0.05, 0.02))) for launch in (1990, 2000) for ahead in (1, 2)
                   for _ in range(200)])
    whole = np.array([0.03, 0.035])
    found = fan.shaped(cases, 0.5 * whole, whole, np.ones(2), BANDS, level=0.8, floor=0.5)
    assert found.down == pytest.approx(whole)
    assert (found.up > 1.5 * whole).all()
    tried = fan.as_drawn(cases, 1 / (1 + found.down), 1 + found.up, BANDS)
    assert all(t.covered >= 0.8 and t.above <= 0.1 for t in tried)


def test_no_launch_may_fall_under_the_floor() -> None:
    """Nine calm launches would do with 1 %, the tenth lost 5 % everywhere: it must be half inside."""
    calm = [(1990 + n, 1, 0.0) for n in range(9) for _ in range(10)]
    found = fan.shaped(past(*calm, *[(2010, 1, -0.05 - 0.001 * n) for n in range(10)]), np.array([0.005]),
                       np.array([0.01]), np.ones(1), BANDS, level=0.8, floor=0.5)
    assert 1 / (1 + found.down[0]) <= 1 - 0.054


def test_own_and_common_part_make_the_whole() -> None:
    made = fan.Fan(own=np.array([0.03]), up=np.array([0.05]), down=np.array([0.02]))
    assert np.log1p(made.common(made.up)[0]) ** 2 + np.log1p(0.03) ** 2 == pytest.approx(np.log1p(0.05) ** 2)
    assert made.common(made.down)[0] == pytest.approx(0.0)


def test_doubt_about_the_trend_tells_the_more_the_further_ahead() -> None:
    still = RateShock(0.5, 0.0)
    found = level_paths(np.random.default_rng(1), 4000, 25, ShockSizes(
        RateShock(0.5, 0.0, drift_sd=0.004), still, still, still)).mortality
    spread = np.log(found).std(axis=1)
    assert spread[0] == pytest.approx(0.004, rel=0.05)
    assert spread[24] == pytest.approx(0.1, rel=0.05)
