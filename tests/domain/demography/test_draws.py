"""Many draws: equal to a plain twin, closed, never negative, reproducible, as noisy as counts are."""

import numpy as np
import pytest

from dewak_dash.demography import draws, noise, projection, schedules, scoring, shocks
from dewak_dash.errors import InputError
from tests.oracles.plain_projection import balance_gap, plain_step

AGES = 101
STEADY = shocks.RateShock(phi=0.7, yearly_sd=0.04, level_sd=0.03)
SIZES = shocks.ShockSizes(STEADY, STEADY, STEADY, STEADY)


def town(out=0.08, moves_in=6.0, births=0.04, survival=None):
    age = np.arange(AGES)
    dying = np.minimum(0.00005 * np.exp(0.095 * age), 0.6)
    alive = np.stack([1 - np.minimum(1.3 * dying, 1), 1 - dying]) if survival is None else survival
    moving = np.exp(-(((age - 24) / 10) ** 2)) + 0.1
    return schedules.make_schedule(
        survival_at_birth=[0.996, 0.997], survival=alive,
        births_per_woman=np.where((age >= 18) & (age < 45), births, 0.0),
        shares_of_births=schedules.birth_shares(1.055), out_shares=np.stack([out * moving] * 2),
        arrivals=np.stack([moves_in * moving] * 2))


def base(size=1.0):
    return size * np.stack([np.clip(150 - 1.5 * np.arange(AGES), 1, None)] * 2)


def test_equals_the_plain_twin_path_by_path():
    plan, steps = town(), 5
    levels = shocks.level_paths(np.random.default_rng(1), 4, steps, SIZES)
    got = draws.project_draws(base(), plan, steps, 4, np.random.default_rng(2),
                              draws.Uncertainty(levels=levels, noise=False))
    people = base().tolist()
    for step in range(steps):
        cut = levels.at(step, slice(3, 4))
        people, born, died, left, came = plain_step(
            people, plan.survival_at_birth[0].tolist(), plan.survival[0].tolist(),
            plan.out_shares[0].tolist(), plan.arrivals[0].tolist(), plan.births_per_woman[0].tolist(),
            plan.birth_shares.tolist(),
            [float(level[0]) for level in (cut.mortality, cut.fertility, cut.departures, cut.arrivals)])
        np.testing.assert_allclose(got.population[step + 1, :, :, 3], people, rtol=1e-12)
        for events, plain in ((got.births, born), (got.deaths, died), (got.departures, left),
                              (got.arrivals, came)):
            np.testing.assert_allclose(events[step, :, 3], plain, rtol=1e-9)


@pytest.mark.parametrize("size", [0.01, 1.0, 40.0])
def test_balance_and_sign_hold_in_every_draw(size):
    steps, count = 30, 40
    rng = np.random.default_rng(3)
    wanted = np.exp(0.05 * shocks.ar1_paths(rng, count, steps, 0.5))
    result = draws.project_draws(
        base(size), town(moves_in=6.0 * size), steps, count, rng,
        draws.Uncertainty(shocks.level_paths(rng, count, steps, SIZES), total_multipliers=wanted))
    assert np.abs(balance_gap(result)).max() < 1e-9
    for figures in (result.population, result.births, result.deaths, result.arrivals, result.departures):
        assert figures.min() >= 0


def test_total_meets_its_multiplier():
    wanted = np.linspace(0.9, 1.1, 7)[None, :] * np.ones((3, 1))
    result = draws.project_draws(base(), town(), 3, 7, np.random.default_rng(4),
                                 draws.Uncertainty(total_multipliers=wanted))
    central = projection.project(base(), town(), 3).totals()
    np.testing.assert_allclose(result.totals()[1:], central[1:] * wanted, rtol=1e-12)


def test_zero_rates_only_age_people_in_every_draw():
    still = town(out=0.0, moves_in=0.0, births=0.0, survival=np.ones((2, AGES)))
    levels = shocks.level_paths(np.random.default_rng(5), 3, 4, SIZES)
    result = draws.project_draws(base(), still, 4, 3, np.random.default_rng(6),
                                 draws.Uncertainty(levels=levels))
    first = base()
    np.testing.assert_array_equal(result.population[4, :, 4:-1, :], np.repeat(first[:, :-5, None], 3, axis=2))
    assert result.population[4, :, :4].sum() == 0


def run(count, workers, seed=8):
    rng = np.random.default_rng(seed)
    shock_stream, draw_stream = rng.spawn(2)
    levels = shocks.level_paths(shock_stream, count, 3, SIZES)
    return draws.project_draws(base(), town(), 3, count, draw_stream, draws.Uncertainty(levels=levels),
                               workers=workers).population


def test_same_seed_same_bytes_for_any_number_of_threads():
    whole = run(draws.BLOCK + 40, 2)
    assert run(draws.BLOCK + 40, 1).tobytes() == whole.tobytes()
    np.testing.assert_array_equal(run(draws.BLOCK, 1), whole[..., :draws.BLOCK])
    assert run(25, 1, seed=9).tobytes() != run(25, 1).tobytes()


def test_yearly_events_scatter_as_counts_do():
    count = 2000
    result = draws.project_draws(base(4.0), town(moves_in=24.0), 1, count, np.random.default_rng(10),
                                 draws.Uncertainty())
    central = projection.project(base(4.0), town(moves_in=24.0), 1)
    for name in ("births", "deaths", "departures", "arrivals"):
        events, expected = getattr(result, name)[0].sum(axis=0), getattr(central, name)[0].sum()
        # sampling error of the mean and of a sd from 2,000 draws, four standard errors
        assert events.mean() == pytest.approx(expected, abs=4 * np.sqrt(expected / count))
        assert events.std() / expected == pytest.approx(
            float(scoring.poisson_cv(expected)), rel=4 / np.sqrt(2 * count) + 0.12)


def test_single_ages_scatter_as_their_leavers_and_arrivals():
    count = 4000
    result = draws.project_draws(base(4.0), town(moves_in=24.0), 1, count, np.random.default_rng(12),
                                 draws.Uncertainty())
    plan, start = town(moves_in=24.0), base(4.0)
    age = 30
    out, alive = plan.out_shares[0, 0], plan.survival[0, 0]
    staying = (1 - out[age - 1] / 2) * alive[age - 1] * (1 - out[age] / 2)
    entering = plan.arrivals[0, 0, age - 1] / 2 + plan.arrivals[0, 0, age] / 2
    variance = start[0, age - 1] * staying * (1 - staying) + entering
    assert result.population[1, 0, age].std() == pytest.approx(np.sqrt(variance), rel=0.06)


def test_deaths_and_departures_exchange_as_a_joint_normal_would():
    """What the ages' deviations leave open: the variance of both sums, and that who left cannot die here."""
    scale = noise.noise_scales(projection.project(base(), town(), 1), town())[0]
    died, left, _ = scale.shares * scale.sd**2
    first, cross, rest = scale.exchange.T
    assert first**2 == pytest.approx((left * (1 - scale.shares[1])).sum(axis=1))
    assert first * cross == pytest.approx(-(left * scale.shares[0]).sum(axis=1))
    assert cross**2 + rest**2 == pytest.approx((died * (1 - scale.shares[0])).sum(axis=1))


def test_noise_of_tiny_groups_has_no_bias():
    people = np.full((2, AGES), 0.4)
    result = draws.project_draws(people, town(moves_in=0.02), 1, 4000, np.random.default_rng(13),
                                 draws.Uncertainty())
    central = projection.project(people, town(moves_in=0.02), 1).population[1, :, 1:, 0]
    drawn = result.population[1, :, 1:]
    assert drawn.mean() == pytest.approx(central.mean(), rel=0.01)


def test_impossible_runs_are_refused():
    rng = np.random.default_rng(1)
    with pytest.raises(InputError, match="mindestens 1"):
        draws.project_draws(base(), town(), 3, 0, rng, draws.Uncertainty())
    with pytest.raises(InputError, match="Ohne Fortzüge"):
        draws.project_draws(base(), town(out=0.0), 3, 2, rng,
                            draws.Uncertainty(total_multipliers=np.ones((3, 2))))
    with pytest.raises(InputError, match="passt nicht"):
        draws.project_draws(base(), town(), 3, 2, rng, draws.Uncertainty(total_multipliers=np.ones((2, 2))))
    with pytest.raises(InputError, match="Negative"):
        draws.project_draws(base(), town(moves_in=-1.0), 3, 2, rng, draws.Uncertainty())
