"""Scenarios are data with reasons; their levels are reached step by step."""

import tomllib
from pathlib import Path

import numpy as np
import pytest

from dewak_dash.demography import scenarios
from dewak_dash.errors import InputError

FILE = Path(__file__).parents[3] / "data" / "scenarios.toml"
CONTENT = tomllib.loads(FILE.read_text(encoding="utf-8"))
KNOWN = {entry["code"]: scenarios.scenario_from(entry) for entry in CONTENT["scenario"]}


def test_planners_find_what_they_ask_for():
    assert set(KNOWN) == {"middle", "long_life", "short_life", "high_births", "low_births", "moves_mean", "moves_high",
                          "moves_low", "no_moves", "constant_life"}


def test_in_every_scenario_but_the_thought_experiment_people_live_longer():
    paths = {entry["code"] for entry in CONTENT["life_expectancy"]}
    still = [code for code, s in KNOWN.items() if s.life_expectancy == scenarios.NO_CHANGE]
    assert still == ["constant_life"]
    assert all(s.life_expectancy in paths for code, s in KNOWN.items() if code not in still)
    assert "Gedankenversuch" in KNOWN["constant_life"].description_de


def test_every_scenario_but_the_thought_experiment_names_the_official_variant_it_is_like():
    assert [code for code, s in KNOWN.items() if not s.like_de] == ["constant_life"]


def test_moves_come_from_the_places_own_figures():
    assert {s.moves for s in KNOWN.values()} == {"lately", "own_mean", "own_high", "own_low"}
    assert (KNOWN["no_moves"].arrivals.value, KNOWN["no_moves"].departures.value) == (0.0, 0.0)


def test_levels_are_reached_in_a_straight_line():
    np.testing.assert_allclose(scenarios.level_path(1.2, 4, 6), [1.05, 1.1, 1.15, 1.2, 1.2, 1.2])
    np.testing.assert_allclose(scenarios.level_path(0.9, 0, 2), [0.9, 0.9])


def test_own_mix_changes_levels_and_keeps_the_path_of_life_expectancy():
    own = scenarios.own_mix(KNOWN["middle"], mortality=2.0, fertility=0.5, departures=0.4, arrivals=3.0,
                            why_de="Eigene Wahl")
    assert (own.code, own.life_expectancy) == ("own", "middle")
    assert [getattr(own, name).value for name in scenarios.COMPONENTS] == [2.0, 0.5, 0.4, 3.0]


@pytest.mark.parametrize(("change", "words"), [
    ({"levels": {}}, "Angabe fehlt"), ({"after_years": -1}, "Übergangszeit")])
def test_incomplete_scenarios_are_refused(change, words):
    with pytest.raises(InputError, match=words):
        scenarios.scenario_from(CONTENT["scenario"][0] | change)


def test_a_level_without_source_is_refused():
    entry = tomllib.loads(FILE.read_text(encoding="utf-8"))["scenario"][0]
    entry["levels"]["fertility"]["source_de"] = ""
    with pytest.raises(InputError, match="Grund und Quelle"):
        scenarios.scenario_from(entry)
