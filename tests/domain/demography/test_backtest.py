"""The backtest on towns whose past is known by construction, and on Germany when the figures are at hand."""

import numpy as np
import pytest

from dewak_dash.demography.backtest import adaptive, coverage, errors, methods, panel, robustness
from dewak_dash.errors import InputError

ALL_SIZES = errors.Band("all", 0, np.inf)
ANY_TIME = errors.Band("all", 0, 100)


def two_kreise():
    """Four towns in two Kreise, five dates; a new census before the last two."""
    totals = [[100, 110, 120, 118, 128], [300, 290, 280, 270, 260], [50, 50, 50, 51, 51], [0, 10, 20, 30, 40]]
    basis = [[1, 1, 1, 2, 2]] * 4
    return panel.make_panel(totals, [2000, 2005, 2010, 2012, 2017], basis, [0, 0, 1, 1])


def test_trials_stay_within_a_census():
    pairs = [(t.launch, t.target) for t in panel.trials(two_kreise())]
    assert pairs == [(0, 1), (0, 2), (1, 2), (3, 4)]


def test_empty_places_are_unknown_never_zero():
    p = two_kreise()
    assert np.isnan(p.totals[3, 0])
    assert not panel.comparable(p, 0, 1)[3]


def test_methods_by_hand():
    p, trial = two_kreise(), panel.Trial(1, 2)
    np.testing.assert_allclose(methods.no_change(p, trial), [110, 290, 50, 10])
    np.testing.assert_allclose(methods.linear(p, trial, 5), [120, 280, 50, np.nan])
    np.testing.assert_allclose(methods.constant_share(p, trial, 5)[:2], [110, 290])
    trend = methods.trended_share(p, trial, 5)[:2]
    # shares 100/400 -> 110/400 go on to 120/400 of a Kreis that keeps its 400
    np.testing.assert_allclose(trend, [120, 280])
    assert np.isnan(methods.linear(p, panel.Trial(0, 1), 5)).all()


def test_a_linear_past_is_forecast_without_error():
    years = np.array([2000, 2004, 2009, 2012, 2020])
    totals = np.array([[100.0], [250.0]]) + np.array([[2.0], [-1.5]]) * (years - 2000)
    p = panel.make_panel(totals, years, np.ones((2, 5), dtype=int), [0, 0])
    table = errors.total_errors(p, methods.METHODS["linear_5"])
    assert table.error.size > 0
    np.testing.assert_allclose(table.error, 0, atol=1e-12)


def test_share_errors_leave_out_a_kreis_of_one_town():
    p = panel.make_panel([[10, 12], [30, 30], [99, 50]], [2000, 2005], [[1, 1]] * 3, [0, 0, 1])
    table = errors.share_errors(p)
    assert table.town.tolist() == [0, 1]
    np.testing.assert_allclose(table.error, [(12 / 42) / (10 / 40) - 1, (30 / 42) / (30 / 40) - 1])
    assert table.horizon.tolist() == [5, 5]


def test_conformal_quantile_is_the_right_rank():
    # n = 9, level 0.8: rank ceil(10 * 0.8) = 8; n = 3: rank ceil(3.2) = 4 is beyond the sample
    assert coverage.conformal_quantile(np.arange(1, 10), 0.8) == 8
    assert coverage.conformal_quantile([1, 2, 3], 0.8) == np.inf


def test_conformal_range_holds_on_average():
    rng = np.random.default_rng(1)
    hits = [abs(rng.standard_t(3)) <= coverage.conformal_quantile(np.abs(rng.standard_t(3, 24)), 0.8)
            for _ in range(4000)]
    assert 0.8 - 4 * 0.0063 <= np.mean(hits) <= 0.8 + 1 / 25 + 4 * 0.0063


def table_of(launch, target, error, size=1000.0):
    rows = len(error)
    return errors.ErrorTable(town=np.arange(rows), launch=np.array(launch), target=np.array(target),
                             size=np.full(rows, size),
                             growth=np.zeros(rows), error=np.array(error, dtype=float))


def test_launches_are_tried_on_errors_known_by_then():
    early = [0.01] * 8 + [0.05] * 2
    table = table_of([2000] * 10 + [2005] * 4 + [2004] * 10, [2005] * 10 + [2010] * 4 + [2009] * 10,
                     early + [0.02, 0.03, 0.06, -0.01] + [0.5] * 10)
    rows = coverage.launch_coverage(table, [ANY_TIME], [ALL_SIZES], level=0.8, fewest=4)
    # the errors of 2004 to 2009 were not known in 2005; rank ceil(11 * .8) = 9 gives 0.05
    assert [(row.launch, row.half_width, row.covered) for row in rows] == [(2005, 0.05, 0.75)]


def test_common_part_is_widened_until_no_launch_falls_under_the_floor():
    table = table_of([2000] * 4 + [2005] * 4, [2005] * 4 + [2010] * 4,
                     [0.3, 0.3, 0.4, 0.4, 0.01, 0.01, 0.02, 0.02])
    width, by_launch = coverage.total_half_width(table, ANY_TIME, ALL_SIZES, level=0.6, floor=0.5)
    assert width == 0.3
    assert by_launch == {2000: 0.5, 2005: 1.0}
    assert coverage.common_half_width(0.05, 0.03) == pytest.approx(0.04)
    assert coverage.common_half_width(0.02, 0.03) == 0


def test_adaptive_level_answers_a_miss():
    rng = np.random.default_rng(2)
    launches = np.repeat(np.arange(2000, 2020), 200)
    spread = np.where(launches < 2008, 0.01, 0.03)
    error = rng.normal(size=launches.size) * spread
    table = errors.ErrorTable(town=np.tile(np.arange(200), 20), launch=launches, target=launches + 1,
                              size=np.full(4000, 9.0),
                              growth=np.zeros(4000), error=error)
    rule = adaptive.Rule(level=0.8, growth=0.5, step=1.0, lowest=0.5, highest=0.98, fewest=30)
    fixed = adaptive.Rule(level=0.8, growth=0.5, step=0.0, lowest=0.5, highest=0.98, fewest=30)
    after = [[row.covered for row in adaptive.adaptive_coverage(table, [ANY_TIME], [ALL_SIZES], r)
              if row.launch in range(2009, 2014)] for r in (rule, fixed)]
    assert np.mean(after[0]) > np.mean(after[1]) + 0.1


def test_half_widths_grow_with_the_horizon():
    rng = np.random.default_rng(3)
    launch = np.repeat([2000, 2000, 2000], 400)
    target = launch + np.repeat([3, 10, 20], 400)
    table = errors.ErrorTable(town=np.tile(np.arange(400), 3), launch=launch, target=target, size=np.full(1200, 9.0),
                              growth=np.zeros(1200),
                              error=rng.normal(size=1200) * np.repeat([0.01, 0.02, 0.2], 400))
    rule = adaptive.Rule(level=0.8, growth=0.5, step=1.0, lowest=0.5, highest=0.98, fewest=30)
    bands = [errors.Band("short", 3, 6), errors.Band("long", 9, 13)]
    widths = adaptive.adaptive_half_widths(table, bands, ALL_SIZES, range(1, 31), rule)
    assert (np.diff(widths) >= 0).all()
    assert widths[19] == pytest.approx(np.quantile(np.abs(table.error[800:]), 0.8), rel=0.02)


def test_bootstrap_by_launch_and_town_is_wider_than_by_town_alone():
    rng = np.random.default_rng(4)
    launches, towns = np.repeat(np.arange(6), 300), np.tile(np.arange(300), 6)
    error = np.repeat([0.02, 0.03, 0.02, 0.1, 0.09, 0.02], 300) + rng.normal(size=1800) * 0.005
    table = errors.ErrorTable(town=towns, launch=launches, target=launches + 5, size=np.full(1800, 9.0),
                              growth=np.zeros(1800), error=error)
    both = robustness.two_way_bootstrap(table, rng, replicates=500)
    one = table.where(table.launch == 3)
    assert both.mean() == pytest.approx(np.abs(error).mean(), rel=0.1)
    assert both.std() > 10 * robustness.two_way_bootstrap(one, rng, replicates=500).std()


def test_shelf_life_ends_at_the_first_failure():
    table = table_of([0] * 15, [3] * 5 + [8] * 5 + [12] * 5,
                     [0.01] * 5 + [0.05, 0.09, 0.1, -0.1, 0.2] + [0.05, 0.2, 0.2, 0.2, 0.2])
    kept = robustness.shelf_life(table, tolerance=0.1, share=0.8)
    assert (kept.years, kept.tried_years, kept.at_least) == (8, 12, False)
    assert kept.share_by_horizon == {3: 1.0, 8: 0.8, 12: 0.2}


def test_pinball_of_a_range_by_hand():
    table = table_of([0, 0], [1, 1], [0.0, 0.2])
    # range -0.1, 0, 0.1 at 80 %: losses (.01+.03)/2, (0+.1)/2, (.01+.09)/2
    assert errors.pinball_of_band(table, 0.1, 0.8) == pytest.approx((0.02 + 0.05 + 0.05) / 3)


def test_accuracy_and_impossible_panels():
    found = errors.accuracy(table_of([0] * 3, [1] * 3, [0.1, -0.3, 0.2]))
    assert (found.towns, found.median, found.mean, found.bias) == (
        3, pytest.approx(0.2), pytest.approx(0.2), pytest.approx(0.0))
    assert errors.accuracy(table_of([], [], [])) is None
    with pytest.raises(InputError, match="aufsteigen"):
        panel.make_panel([[1, 2]], [2005, 2000], [[1, 1]], [0])
    with pytest.raises(InputError, match="passen nicht"):
        panel.make_panel([[1, 2]], [2000, 2005], [[1]], [0])
    with pytest.raises(InputError, match="keine Vergleichsfälle"):
        robustness.shelf_life(table_of([], [], []), tolerance=0.1, share=0.8)
