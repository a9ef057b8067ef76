"""The two parts of the range keep their widths at every horizon and stay apart."""

import numpy as np
import pytest

from dewak_dash.demography import draws, parts, projection, schedules
from dewak_dash.errors import InputError

WIDTHS = np.array([0.01, 0.02, 0.03, 0.05, 0.08])


def test_range_has_the_given_width_at_every_step():
    paths = parts.path_deviations(np.random.default_rng(1), 40_000, WIDTHS, level=0.8, phi=0.7)
    inside = (np.abs(paths) <= np.log1p(WIDTHS)[:, None]).mean(axis=1)
    np.testing.assert_allclose(inside, 0.8, atol=4 * np.sqrt(0.16 / 40_000))


def test_paths_last():
    paths = parts.path_deviations(np.random.default_rng(2), 20_000, WIDTHS, level=0.8, phi=0.7)
    assert np.corrcoef(paths[-2], paths[-1])[0, 1] > 0.95
    assert np.corrcoef(paths[0], paths[-1])[0, 1] > 0.4


def test_parts_are_independent_and_share_the_variance():
    both = parts.draw_parts(np.random.default_rng(3), 40_000, WIDTHS, 2 * WIDTHS, level=0.8, phi=0.7)
    assert abs(np.corrcoef(both.own[-1], both.common[-1])[0, 1]) < 4 / np.sqrt(40_000)
    ratio = (np.log1p(WIDTHS) / np.log1p(2 * WIDTHS)) ** 2
    np.testing.assert_allclose(both.own.var(axis=1) / both.common.var(axis=1), ratio, rtol=0.03)
    np.testing.assert_allclose(both.multipliers(), np.exp(both.own) * np.exp(both.common), rtol=1e-14)


def test_neighbours_share_the_common_part():
    first = parts.draw_parts(np.random.default_rng(4), 9, WIDTHS, WIDTHS, level=0.8, phi=0.7)
    second = parts.draw_parts(np.random.default_rng(5), 9, WIDTHS, WIDTHS, level=0.8, phi=0.7,
                              common=first.common)
    np.testing.assert_array_equal(first.common, second.common)
    assert not np.array_equal(first.own, second.own)


def test_longer_runs_begin_with_shorter_ones():
    short = parts.draw_parts(np.random.default_rng(6), 4, WIDTHS, WIDTHS, level=0.8, phi=0.7)
    longer = parts.draw_parts(np.random.default_rng(6), 9, WIDTHS, WIDTHS, level=0.8, phi=0.7)
    np.testing.assert_array_equal(short.multipliers(), longer.multipliers()[:, :4])


def test_widths_between_and_beyond_horizons():
    got = parts.widths_by_year([2, 4], [0.02, 0.03], 16, growth=0.5)
    np.testing.assert_allclose(got[[0, 1, 2, 3, 15]], [0.01, 0.02, 0.025, 0.03, 0.06])


def closed_town():
    return schedules.make_schedule(survival_at_birth=[1, 1], survival=[[1, 1, 0.9]] * 2,
                                   births_per_woman=[0, 0.1, 0], shares_of_births=[0.5, 0.5],
                                   out_shares=[[0.1, 0.2, 0.05]] * 2, arrivals=[[5, 10, 5]] * 2)


def test_range_of_chance_by_hand():
    central = projection.project([[100, 100, 100]] * 2, closed_town(), 1)
    events = sum(getattr(central, name)[0].sum() for name in ("births", "deaths", "arrivals", "departures"))
    wanted = 1.2815515655446004 * np.sqrt(events) / central.totals()[1, 0]
    assert parts.noise_half_widths(central, level=0.8)[0] == pytest.approx(wanted)


def test_total_of_every_draw_is_central_times_own_times_common():
    both = parts.draw_parts(np.random.default_rng(7), 50, WIDTHS, WIDTHS, level=0.8, phi=0.7)
    run = draws.project_draws([[100, 100, 100]] * 2, closed_town(), 5, 50, np.random.default_rng(8),
                              draws.Uncertainty(total_multipliers=both.multipliers()))
    central = projection.project([[100, 100, 100]] * 2, closed_town(), 5).totals()
    np.testing.assert_allclose(run.totals()[1:], central[1:] * np.exp(both.own + both.common), rtol=1e-12)


def test_impossible_widths_are_refused():
    rng = np.random.default_rng(1)
    with pytest.raises(InputError, match="Negative"):
        parts.path_deviations(rng, 2, [-0.1], level=0.8, phi=0.5)
    with pytest.raises(InputError, match="Niveau"):
        parts.path_deviations(rng, 2, [0.1], level=1.0, phi=0.5)
    with pytest.raises(InputError, match="aufsteigen"):
        parts.widths_by_year([4, 2], [0.1, 0.2], 5, growth=0.5)
