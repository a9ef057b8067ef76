"""Rates of a town under a scenario, against values worked out by hand."""

import numpy as np
import pytest

from dewak_dash.demography import projection, town_rates
from dewak_dash.demography.scenarios import Level, Scenario
from dewak_dash.errors import InputError

ONE = Level(1.0, "unverändert", "Test")
PEOPLE = np.array([[100.0, 80.0, 20.0], [100.0, 80.0, 20.0]])
ELSEWHERE = np.ones((3, 2, 3))


def scenario(**levels):
    made = {name: Level(levels.get(name, 1.0), "so", "Test") for name in
            ("mortality", "fertility", "departures", "arrivals")}
    return Scenario(code="test", name_de="Test", description_de="", after_years=levels.get("after_years", 0), **made)


def rates(own=(1.0, 1.0, 1.0)):
    now = town_rates.vitals(np.array([[0.9, 0.8, 0.5]] * 2), [0.99, 0.99], [0.0, 0.4, 0.0], [0.5, 0.5],
                            mortality=1.5, fertility=0.5)
    declines = np.log(np.array([1.0, 0.5, 0.25]))[:, None, None] * np.ones((3, 2, 3))
    return town_rates.TownRates(vitals=now, declines=declines, out_shares=np.full((2, 3), 0.1),
                                arrivals=np.full((2, 3), 6.0), own_growth=np.array(own))


def course(strength=1.0, factor=1.0, elsewhere=ELSEWHERE, **levels):
    return town_rates.Course(scenario=scenario(**levels), strength=np.full(2, strength), arrivals_factor=factor,
                             elsewhere=elsewhere)


def test_levels_of_the_place_multiply_germanys_rates():
    now = rates().vitals
    assert now.survival[0] == pytest.approx([1 - 0.15, 1 - 0.3, 1 - 0.75])
    assert now.survival_at_birth == pytest.approx([1 - 0.015] * 2)
    assert now.births_per_woman == pytest.approx([0, 0.2, 0])


def test_mortality_falls_year_by_year_as_strongly_as_said():
    plan = town_rates.town_schedule(rates(), course(), 3)
    assert 1 - plan.survival[:, 0, 0] == pytest.approx([0.15, 0.075, 0.0375])
    doubled = town_rates.town_schedule(rates(), course(strength=2.0), 3)
    assert 1 - doubled.survival[:, 0, 0] == pytest.approx([0.15, 0.0375, 0.009375])
    constant = town_rates.town_schedule(rates(), course(strength=0.0), 3)
    assert 1 - constant.survival[:, 0, 0] == pytest.approx([0.15] * 3)


def test_falling_mortality_lets_more_people_grow_old():
    def old(strength):
        plan = town_rates.town_schedule(rates(), course(strength=strength), 3)
        return projection.project(PEOPLE, plan, 3).population[-1, :, 2].sum()

    assert old(2.0) > old(1.0) > old(0.0)


def test_arrivals_take_level_own_factor_own_growth_and_people_elsewhere():
    more = ELSEWHERE.copy()
    more[2, :, 1] = 1.5
    plan = town_rates.town_schedule(rates((1.2, 1.1, 1.0)), course(factor=2.0, elsewhere=more, arrivals=0.5), 3)
    assert plan.arrivals[:, 0, 0] == pytest.approx([7.2, 6.6, 6.0])
    assert plan.arrivals[2, 0, 1] == pytest.approx(9.0)
    assert plan.out_shares == pytest.approx(np.full((3, 2, 3), 0.1))


def test_own_net_is_met_in_the_first_year():
    # 400 people, 40 leave; for a net of +2 % 48 must come, and 36 do today
    assert town_rates.arrivals_factor(rates(), PEOPLE, 0.02) == pytest.approx(48 / 36)
    assert town_rates.arrivals_factor(rates(), PEOPLE, -0.5) == 0.0


def test_own_growth_fades_and_is_half_believed():
    found = town_rates.own_growth(0.01, 1_000.0, 50.0, weight=0.5, fading=0.8, steps=3)
    assert found == pytest.approx([1.1, 1.08, 1.064])
    assert town_rates.own_growth(-0.5, 1_000.0, 50.0, weight=1.0, fading=1.0, steps=2) == pytest.approx([0, 0])
    assert town_rates.own_growth(0.1, 1_000.0, 0.0, weight=1.0, fading=1.0, steps=2) == pytest.approx([1, 1])


def test_a_horizon_beyond_the_known_fall_is_refused():
    with pytest.raises(InputError, match="Rückgang"):
        town_rates.town_schedule(rates(), course(), 4)
    with pytest.raises(InputError, match="Negative"):
        town_rates.vitals(np.ones((2, 3)), [1, 1], [0, 0, 0], [0.5, 0.5], mortality=-1.0, fertility=1.0)
