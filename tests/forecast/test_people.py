"""A town's draws start from what tables give, close to the last person, and repeat with the seed."""

import numpy as np
import pandas as pd
import pytest
from made_up import MIDDLE, STILL, elsewhere, setting

from dewak_dash.demography.projection import Projection
from dewak_dash.demography.scenarios import Scenario
from dewak_dash.demography.shocks import RateShock, ShockSizes
from dewak_dash.forecast import people, summary
from dewak_dash.forecast.fan import Fan
from dewak_dash.forecast.panel import panel_of
from tests.oracles.plain_projection import balance_gap

NO_SHOCK = RateShock(0.5, 0.0)
RANGES = people.RangeSettings(own=np.linspace(0.01, 0.1, 30), common=np.linspace(0.02, 0.15, 30),
                              common_down=np.linspace(0.02, 0.15, 30), level=0.8, phi=0.7,
                              shocks=ShockSizes(NO_SHOCK, NO_SHOCK, NO_SHOCK, NO_SHOCK))

WIDE = Fan(own=RANGES.own, up=np.linspace(0.05, 0.2, 30), down=np.linspace(0.03, 0.1, 30))


def outlook(scenario: Scenario = MIDDLE, seed: int = 7) -> people.Outlook:
    town = setting()
    return people.outlook(town, people.course(town, scenario, elsewhere(20)), 20, 400, RANGES,
                          np.random.default_rng(seed))


def test_balance_closes_in_every_year_and_draw_and_nobody_is_negative() -> None:
    draws = outlook().draws
    assert np.abs(balance_gap(draws)).max() < 1e-6
    assert draws.population.min() >= 0


def test_same_seed_same_bytes_and_another_seed_differs() -> None:
    assert outlook().draws.population.tobytes() == outlook().draws.population.tobytes()
    assert outlook().draws.population.tobytes() != outlook(seed=8).draws.population.tobytes()


def test_middle_of_the_draws_is_the_path_without_chance() -> None:
    found = outlook()
    # With an even number of draws the middle lies between two of them; logs and persons part there by a hair.
    assert np.median(found.draws.totals(), axis=1) == pytest.approx(found.central.totals()[:, 0], rel=1e-6)


def test_range_holds_both_parts_together() -> None:
    found = outlook()
    low, high = np.quantile(found.draws.totals()[-1], [0.1, 0.9])
    expected = np.hypot(np.log1p(RANGES.own[19]), np.log1p(RANGES.common[19]))
    assert np.log(high / low) / 2 == pytest.approx(expected, rel=0.15)


def test_scenario_without_moves_has_no_parts_and_only_ages() -> None:
    found = outlook(STILL)
    assert found.parts is None
    assert found.draws.arrivals.sum() == 0
    assert found.draws.departures.sum() == 0


def test_summary_is_what_numpy_says_of_the_draws() -> None:
    found = outlook()
    said = summary.summarise(2023, found, 0.8)
    old = found.draws.population[:, :, 80:].sum(axis=(1, 2))
    assert said.groups["80_plus"] == pytest.approx(np.quantile(old, summary.QUANTILES, axis=1))
    assert said.years[0] == 2023
    assert said.flows["births"].sum() == pytest.approx(found.central.births.sum())


def test_dependants_are_those_under_20_and_from_65_on_by_hand() -> None:
    """30 are 19 years old, 80 are 20, 20 are 64, 25 are 65: of 100 of working age, 30 are young and 25 old."""
    ages = np.zeros((2, 2, 101, 1))
    ages[:, 0, [19, 20, 64, 65], 0] = [30, 80, 20, 25]
    events = np.ones((1, 2, 1))
    path = Projection(population=ages, births=events, deaths=events, arrivals=events, departures=events)
    said = summary.summarise(2023, people.Outlook(path, path, None), 0.8)
    assert (said.young.tolist(), said.old.tolist()) == ([30, 30], [25, 25])


def test_totals_alone_keep_the_total_in_the_middle() -> None:
    said = summary.totals_only(2023, 5_000, WIDE, level=0.8, phi=0.7, draws=500, rng=np.random.default_rng(1))
    assert said.total[2] == pytest.approx(np.full(31, 5_000.0))
    assert said.total[4, -1] / 5_000 == pytest.approx(1.2, rel=0.05)
    assert said.total[0, -1] / 5_000 == pytest.approx(1 / 1.1, rel=0.05)
    assert said.ages is None
    assert said.groups == {}


def test_districts_sum_to_the_town_and_small_ones_are_marked_or_left_out() -> None:
    draws = np.random.default_rng(3).normal(20_000, 1_000, 2_000)
    found = summary.districts(("A", "B", "C"), np.array([0.6, 0.3985, 0.0015]), np.array([0.05, 0.05, 0.05]), draws,
                              np.random.default_rng(4), level=0.8, threshold=100, warn_under=10_000)
    assert [d.name for d in found] == ["A", "B"]
    assert [d.uncertain for d in found] == [False, True]
    assert found[0].low < 12_000 < found[0].high


def test_panel_leaves_out_the_new_laender_and_rare_dates() -> None:
    rows = [(f"0100{i}000", y, 100 + i, "Zensus 2011") for i in range(4) for y in (1983, 2013, 2023)]
    rows += [("01000000", 2015, 100, "Zensus 2011"), ("12000000", 2013, 50, "Zensus 2011")]
    panel = panel_of(pd.DataFrame(rows, columns=["ags", "year", "value", "basis"]))
    assert panel.years.tolist() == [1983, 2013, 2023]
    assert panel.totals.shape == (4, 3)
