"""Mortality falls along a forecast, as strongly as a life expectancy asks."""

import numpy as np
import pytest

from dewak_dash.demography import improvement
from dewak_dash.errors import InputError


def test_single_ages_lie_log_linear_between_the_middles_of_groups():
    found = improvement.single_age_rates([0, 10, 20], [[0.01, 0.1, 1.0]], 30)[0]
    assert found[5] == pytest.approx(0.01 * 10**0.05)  # age 5.5, the middle of the first group is 5
    assert found[10] == pytest.approx(0.01 * 10**0.55)
    assert found[29] == pytest.approx(1.0)
    with pytest.raises(InputError, match="Nullen"):
        improvement.single_age_rates([0, 10], [[0.0, 0.1]], 20)


def test_declines_are_relative_to_the_base_year():
    rates = np.array([0.08, 0.04, 0.02])[:, None, None] * np.ones((3, 2, 4))
    found = improvement.log_declines(rates, [2020.0, 2030.0, 2050.0], 2025.0, [2025, 2030, 2040])
    assert found[0] == pytest.approx(np.zeros((2, 4)))
    assert np.exp(found[1]) == pytest.approx(np.full((2, 4), np.sqrt(0.5)))
    assert np.exp(found[2]) == pytest.approx(np.full((2, 4), 0.5))
    with pytest.raises(InputError, match="Jahren"):
        improvement.log_declines(rates, [2020.0, 2030.0, 2050.0], 2025.0, [2060])


def test_life_expectancy_of_a_constant_rate():
    # people who die at a rate of 5 % a year live 20 years; dying at mid-year instead of all the time is 1/2400 off
    assert improvement.life_expectancy(np.full(400, 0.05)) == pytest.approx(20.0, abs=0.01)


def test_strength_reaches_the_life_expectancy():
    now, decline = np.full(400, 0.05), np.full(400, np.log(0.5))
    found = improvement.strength(now, decline, improvement.life_expectancy(now * 0.25))
    assert found == pytest.approx(2.0)
    with pytest.raises(InputError, match="nicht zu erreichen"):
        improvement.strength(now, decline, 19.0)
