"""Rates of a town from its Kreis and local levels, by hand."""

import numpy as np
import pytest

from dewak_dash.demography import life_tables, projection, town_rates
from dewak_dash.errors import InputError

TABLES = [life_tables.table_from_rates([0.1, 0.2, 0.5], [0.5, 0.5, 2.0], [1, 1, 1])] * 2
MOVES = town_rates.KreisMoves(np.full((2, 3), 200.0), np.full((2, 3), 20.0), np.full((2, 3), 30.0))
TOWN = np.array([[50.0, 40, 10], [50, 40, 10]])


def make(levels):
    return town_rates.town_schedule(TABLES, [0, 0.2, 0], MOVES, TOWN, levels=levels, boys_per_girl=1.0)


def test_rates_by_hand():
    plan = make(town_rates.LocalLevels(fertility=1.5, departures=0.5, arrivals=2.0))
    np.testing.assert_allclose(plan.out_shares[0], 0.05)
    # the town has 200 of 1,200 people: a sixth of 30, twice
    np.testing.assert_allclose(plan.arrivals[0], 10)
    np.testing.assert_allclose(plan.births_per_woman[0], [0, 0.3, 0])
    at_birth, ratios = life_tables.survival_ratios(TABLES[0])
    np.testing.assert_allclose(plan.survival[0, 1], ratios)
    assert plan.survival_at_birth[0, 0] == pytest.approx(at_birth)


def test_mortality_level_acts_on_dying():
    plain, doubled = make(town_rates.LocalLevels()), make(town_rates.LocalLevels(mortality=1.3))
    np.testing.assert_allclose(1 - doubled.survival, 1.3 * (1 - plain.survival))


def test_levels_bring_counted_births_and_deaths():
    plan = make(town_rates.LocalLevels())
    levels = town_rates.levels_from_events(TOWN, plan, births=20.0, deaths=45.0)
    first = projection.project(TOWN, make(levels), 1)
    # births and deaths act on each other a little: one correction comes close
    assert first.births.sum() == pytest.approx(20.0, rel=0.02)
    assert first.deaths.sum() == pytest.approx(45.0, rel=0.02)


def test_impossible_towns_are_refused():
    with pytest.raises(InputError, match="dieselben Alter"):
        town_rates.town_schedule(TABLES, [0, 0.2, 0], MOVES, TOWN[:, :2], levels=town_rates.LocalLevels(),
                                 boys_per_girl=1.0)
