"""The trial on the past: against plain loops on a panel made by hand, and what the German towns say."""

import numpy as np
import pytest

from dewak_dash.demography.backtest import errors, panel
from dewak_dash.demography.backtest.adaptive import Rule
from dewak_dash.demography.backtest.errors import Band
from dewak_dash.forecast import backtest as trial
from dewak_dash.forecast import method_trial
from dewak_dash.forecast.panel import panel_of
from dewak_dash.forecast.ranges import past_errors, widths
from dewak_dash.store.database import Database
from dewak_dash.store.reads import population
from dewak_dash.topics.methoden import shown as queries

RULE = Rule(level=0.8, growth=0.5, step=1.0, lowest=0.5, highest=0.98, fewest=5)
SIZE = Band("all", 0, np.inf)
BANDS = (Band("3-5", 3, 6), Band("6-8", 6, 9))


def made_panel(towns=60, seed=7):
    """Towns in pairs to a Kreis whose yearly growth wanders; the first year booms for all."""
    rng = np.random.default_rng(seed)
    years = np.arange(2000, 2013)
    growth = rng.normal(0.0, 0.004, (towns, years.size))
    growth[:, 1:3] += 0.03
    totals = 1000 * np.exp(np.cumsum(growth, axis=1))
    basis = np.ones(totals.shape, dtype=int)
    return panel.make_panel(totals, years, basis, np.repeat(np.arange(towns // 2), 2))


@pytest.fixture(scope="module")
def made():
    return past_errors(made_panel())


def plain_coverage(p, half, band):
    """Count towns inside around the unchanged total, launch by launch, with loops only."""
    found = {}
    for launch in range(p.years.size):
        inside, cases = 0, 0
        for target in range(launch + 1, p.years.size):
            ahead = int(p.years[target] - p.years[launch])
            if band.low <= ahead < band.high:
                for town in range(p.totals.shape[0]):
                    gap = abs(p.totals[town, target] / p.totals[town, launch] - 1)
                    inside, cases = inside + (gap <= half[ahead - 1] * (1 + 1e-9)), cases + 1
        if cases:
            found[int(p.years[launch])] = inside / cases
    return found


def test_coverage_of_the_total_is_what_plain_loops_count(made):
    plan = trial.Plan(horizons=BANDS, long=Band("9-12", 9, 13), sizes=(SIZE,), growth=(Band("any", -1, 1),), rule=RULE,
                      floor=0.5, tolerance=0.1, share=0.8, replicates=20)
    found = trial.try_ranges(made, plan, np.random.default_rng(1))
    used = trial.range_widths(made, SIZE, BANDS, 12, RULE, 0.5)
    half, p = np.hypot(used.own, used.common), made_panel()
    for band in (*BANDS, plan.long):
        got = {row.launch: row.covered for row in found.total if row.horizon == band.code}
        assert got == pytest.approx(plain_coverage(p, half, band))
    for band in BANDS:
        assert used.launches[band.code] == pytest.approx(plain_coverage(p, half, band))


def test_a_boom_that_the_plain_width_misses_is_held_after_widening(made):
    before = widths(made, SIZE, BANDS, 12, RULE, 0.5)
    narrow = plain_coverage(made_panel(), np.hypot(before.own, before.common), BANDS[0])
    after = trial.range_widths(made, SIZE, BANDS, 12, RULE, 0.5)
    half = np.hypot(after.own, after.common)
    assert min(narrow.values()) < 0.5
    for band in BANDS:
        assert min(plain_coverage(made_panel(), half, band).values()) >= 0.5
    assert (np.diff(half) >= 0).all()
    np.testing.assert_array_equal(after.own, before.own)


def test_methods_are_compared_on_the_same_cases():
    p = made_panel()
    found = method_trial.method_errors(p)
    shared = [set(method_trial.cases(table).tolist()) for name, table in found.items()
              if name != method_trial.FEWER_LAUNCHES]
    assert shared[0]
    assert all(one == shared[0] for one in shared)
    scores = method_trial.score_methods(found, BANDS, (SIZE,), 0.8)
    for score in scores:
        band = next(b for b in BANDS if b.code == score.horizon)
        table = found[score.method].where(band.holds(found[score.method].horizon))
        rows = {(int(t), int(a), int(b)): float(e) for t, a, b, e in
                zip(table.town, table.launch, table.target, table.error, strict=True)}
        values = sorted(abs(e) for e in rows.values())
        middle = len(values) // 2
        median = values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2
        assert score.median == pytest.approx(median)
        assert score.bias == pytest.approx(sum(rows.values()) / len(rows))
        same = [abs(p.totals[t, np.searchsorted(p.years, b)] / p.totals[t, np.searchsorted(p.years, a)] - 1)
                for t, a, b in rows]
        assert score.plain == pytest.approx(np.median(same))


def test_periods_that_do_not_overlap_by_hand():
    rows = [(0, 4), (4, 8), (3, 6), (6, 9), (0, 9)]
    table = errors.ErrorTable(town=np.zeros(5, dtype=int), launch=np.array([a for a, _ in rows]),
                              target=np.array([b for _, b in rows]),
                              size=np.ones(5), growth=np.zeros(5), error=np.zeros(5))
    assert trial.separate_periods(table, Band("short", 3, 5)) == 2
    assert trial.separate_periods(table, Band("any", 0, 10)) == 2
    assert trial.separate_periods(table, Band("long", 9, 10)) == 1


def test_drawing_launches_anew_is_less_sure_than_drawing_towns(made):
    plan = trial.Plan(horizons=BANDS, long=Band("9-12", 9, 13), sizes=(SIZE,), growth=(Band("any", -1, 1),), rule=RULE,
                      floor=0.5, tolerance=0.1, share=0.8, replicates=300)
    sure = trial.try_ranges(made, plan, np.random.default_rng(1)).sureness[0]
    assert sure.both[1] - sure.both[0] > 2 * (sure.towns_only[1] - sure.towns_only[0])
    assert sure.both[0] < sure.covered < sure.both[1]


@pytest.fixture(scope="module")
def germany(database: Database):
    return queries.backtest()


def test_own_part_covers_what_it_promises_in_every_class(germany):
    """Acceptance: means over launches within the aim, for every class of years and size that could be tried."""
    rows = germany.ranges.own
    classes = {(row.size, row.horizon) for row in rows}
    towns = {"village", "small_town", "medium_town", "large_town"}
    assert classes == {(size, band.code) for size in towns for band in germany.plan.horizons}
    for size, horizon in classes:
        mean = np.mean([row.covered for row in rows if (row.size, row.horizon) == (size, horizon)])
        assert germany.aim.low <= mean <= germany.aim.high, (size, horizon, mean)


def test_no_launch_of_the_total_falls_under_the_floor(germany):
    """Acceptance: also beyond the years the width was set on, where widths are only prolonged."""
    assert {row.horizon for row in germany.ranges.total} == {"3-5", "6-8", "9-12", "13-22"}
    assert min((row.covered, row.size, row.horizon, row.launch) for row in germany.ranges.total)[0] >= 0.5


def test_panel_holds_what_was_collected(database: Database):
    """8,575 western municipalities are complete since 1983 in the collection; places without people are left out."""
    p = panel_of(population.panel(database))
    assert p.years[0] == 1983
    assert 8000 < p.totals.shape[0] < 8600
    assert not any(p.years[t.launch] < 2011 < p.years[t.target] for t in panel.trials(p))
