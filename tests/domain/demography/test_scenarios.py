"""Scenarios are data with reasons, and change exactly the rates they name."""

import tomllib
from pathlib import Path

import numpy as np
import pytest

from dewak_dash.demography import projection, scenarios, schedules
from dewak_dash.errors import InputError

FILE = Path(__file__).parents[3] / "data" / "scenarios.toml"


@pytest.fixture(scope="module")
def known():
    entries = tomllib.loads(FILE.read_text(encoding="utf-8"))["scenario"]
    return {entry["code"]: scenarios.scenario_from(entry) for entry in entries}


def rates():
    return schedules.make_schedule(
        survival_at_birth=[0.99, 0.99], survival=[[0.99, 0.98, 0.7]] * 2, births_per_woman=[0, 0.1, 0],
        shares_of_births=[0.5, 0.5], out_shares=[[0.1, 0.2, 0.05]] * 2, arrivals=[[5, 10, 5]] * 2)


def test_the_scenarios_of_the_project_are_complete(known):
    assert set(known) == {"status_quo", "ageing_only", "immigration", "emigration", "high_births", "low_births"}


def test_status_quo_changes_nothing(known):
    base = [[100, 200, 50]] * 2
    plain = projection.project(base, rates(), 6)
    same = projection.project(base, scenarios.apply_scenario(rates(), known["status_quo"], 6), 6)
    np.testing.assert_allclose(same.population, plain.population, rtol=1e-14)


def test_ageing_only_has_no_moves(known):
    result = projection.project([[100, 200, 50]] * 2,
                                scenarios.apply_scenario(rates(), known["ageing_only"], 4), 4)
    assert result.arrivals.sum() == result.departures.sum() == 0
    assert result.deaths.sum() > 0


def test_scenarios_point_the_right_way(known):
    def total(code):
        plan = scenarios.apply_scenario(rates(), known[code], 10)
        return projection.project([[100, 200, 50]] * 2, plan, 10).totals()[-1, 0]

    assert total("emigration") < total("status_quo") < total("immigration")
    assert total("low_births") < total("status_quo") < total("high_births")


def test_levels_are_reached_in_a_straight_line():
    np.testing.assert_allclose(scenarios.level_path(1.2, 4, 6), [1.05, 1.1, 1.15, 1.2, 1.2, 1.2])
    np.testing.assert_allclose(scenarios.level_path(0.9, 0, 2), [0.9, 0.9])


def test_own_mix_changes_each_component(known):
    own = scenarios.own_mix(known["status_quo"], mortality=2.0, fertility=0.5, departures=0.5, arrivals=3.0,
                            why_de="Eigene Wahl")
    plan = scenarios.apply_scenario(rates(), own, 2)
    np.testing.assert_allclose(1 - plan.survival[1], 2 * (1 - rates().survival[0]))
    np.testing.assert_allclose(plan.births_per_woman[0], [0, 0.05, 0])
    np.testing.assert_allclose(plan.out_shares[0, 0], [0.05, 0.1, 0.025])
    np.testing.assert_allclose(plan.arrivals[1, 1], [15, 30, 15])


@pytest.mark.parametrize(("change", "words"), [
    ({"levels": {}}, "Angabe fehlt"), ({"after_years": -1}, "Übergangszeit")])
def test_incomplete_scenarios_are_refused(change, words):
    entry = tomllib.loads(FILE.read_text(encoding="utf-8"))["scenario"][0]
    with pytest.raises(InputError, match=words):
        scenarios.scenario_from(entry | change)


def test_a_level_without_source_is_refused():
    entry = tomllib.loads(FILE.read_text(encoding="utf-8"))["scenario"][0]
    entry["levels"]["fertility"]["source_de"] = ""
    with pytest.raises(InputError, match="Grund und Quelle"):
        scenarios.scenario_from(entry)
