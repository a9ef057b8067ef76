"""A town's draws start from what tables give, close to the last person, and repeat with the seed."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from dewak_dash.demography.census import Bases
from dewak_dash.demography.migration_profiles import ProfileParameters
from dewak_dash.demography.projection import balance_gap
from dewak_dash.demography.scenarios import Level, Scenario
from dewak_dash.demography.shocks import RateShock, ShockSizes
from dewak_dash.errors import InputError
from dewak_dash.forecast import inputs, people, summary
from dewak_dash.forecast.panel import panel_of

AGES = 101
SHAPE = ProfileParameters(0.0, 0.1, 0.0, 0.1, 20.0, 0.4, 0.0)
ONE = Level(1.0, "unverändert", "Test")
STATUS_QUO = Scenario("status_quo", "Status quo", "wie zuletzt", 0, ONE, ONE, ONE, ONE)
STILL = Scenario("ageing_only", "Nur Alterung", "ohne Umzug", 0, ONE, ONE, Level(0.0, "keine", "Test"),
                 Level(0.0, "keine", "Test"))
NO_SHOCK = RateShock(0.5, 0.0)
RANGES = people.RangeSettings(np.linspace(0.01, 0.1, 30), np.linspace(0.02, 0.15, 30), 0.8, 0.7,
                              ShockSizes(NO_SHOCK, NO_SHOCK, NO_SHOCK, NO_SHOCK))


def nation() -> people.Nation:
    qx = np.minimum(0.0004 * 1.1 ** np.arange(AGES), 0.45)
    births = np.zeros(AGES)
    births[20:40] = 0.07
    return people.Nation(np.stack([qx, 0.8 * qx]), np.array([1.9, 2.1]), births)


def kreis() -> people.KreisFigures:
    edges = (0, 18, 30, 65)
    groups = np.array([[17_000.0, 14_000.0, 45_000.0, 24_000.0], [16_000.0, 13_000.0, 45_000.0, 30_000.0]])
    census = np.full(AGES, 2_000.0)
    moves = np.array([[900.0, 1_500.0, 1_800.0, 200.0], [800.0, 1_400.0, 1_600.0, 250.0]])
    return people.KreisFigures(groups, edges, census, 2, np.array([820.0, 780.0]), np.array([1_100.0, 1_200.0]),
                               moves, 0.95 * moves, edges)


def town(growth: float = 0.0) -> people.TownFigures:
    return people.TownFigures(np.array([9_800.0, 10_200.0]), (), growth)


def outlook(scenario: Scenario = STATUS_QUO, seed: int = 7) -> people.Outlook:
    setting = people.setting(nation(), kreis(), town(), SHAPE, 0.5)
    return people.outlook(setting, scenario, 20, 400, RANGES, np.random.default_rng(seed))


def test_base_meets_the_towns_totals_by_sex() -> None:
    base = people.setting(nation(), kreis(), town(), SHAPE, 0.5).base
    assert base.population.sum(axis=1) == pytest.approx([9_800, 10_200])
    assert base.quality == "derived"


def test_first_year_brings_the_kreis_rate_of_births_and_deaths() -> None:
    setting = people.setting(nation(), kreis(), town(), SHAPE, 0.5)
    path = people.scenario_paths(setting, [STATUS_QUO], 1)["status_quo"]
    share = 20_000 / 204_000
    assert path.births.sum() == pytest.approx(1_600 * share, rel=0.02)
    assert path.deaths.sum() == pytest.approx(2_300 * share, rel=0.04)


def test_own_growth_beyond_the_kreis_comes_as_arrivals() -> None:
    plain = people.setting(nation(), kreis(), town(), SHAPE, 0.5).schedule.arrivals.sum()
    growing = people.setting(nation(), kreis(), town(0.01), SHAPE, 0.5).schedule.arrivals.sum()
    ignored = people.setting(nation(), kreis(), town(0.01), SHAPE, 0.0).schedule.arrivals.sum()
    assert growing - plain == pytest.approx(0.5 * 0.01 * 20_000)
    assert ignored == pytest.approx(plain)


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


def test_totals_alone_keep_the_total_in_the_middle() -> None:
    said = summary.totals_only(2023, 5_000, RANGES.own, RANGES.common, level=0.8, phi=0.7, draws=500,
                               rng=np.random.default_rng(1))
    assert said.total[2] == pytest.approx(np.full(31, 5_000.0))
    assert said.ages is None
    assert said.groups == {}


def test_districts_sum_to_the_town_and_small_ones_are_marked_or_left_out() -> None:
    draws = np.random.default_rng(3).normal(20_000, 1_000, 2_000)
    found = summary.districts(("A", "B", "C"), np.array([0.6, 0.3985, 0.0015]), np.array([0.05, 0.05, 0.05]), draws,
                              np.random.default_rng(4), level=0.8, threshold=100, warn_under=10_000)
    assert [d.name for d in found] == ["A", "B"]
    assert [d.uncertain for d in found] == [False, True]
    assert found[0].low < 12_000 < found[0].high


def series(*rows: tuple[str, int, str, str]) -> pd.DataFrame:
    return pd.DataFrame([{"date": pd.Timestamp(d), "year": int(d[:4]), "value": v, "basis": b, "kind": k,
                          "quality": "official"} for d, v, b, k in rows])


BASES = Bases(common="Zensus 2011", day=date(2011, 5, 9), older=("Volkszaehlung 1987",), newer=("Zensus 2022",))
OLD = (("2021-12-31", 1000, "Zensus 2011", "update"), ("2022-12-31", 1010, "Zensus 2011", "update"),
       ("2023-12-31", 1020, "Zensus 2011", "update"))


def test_launch_prefers_the_update_of_the_new_census() -> None:
    found = inputs.launch(series(*OLD, ("2023-12-31", 950, "Zensus 2022", "update")), 2023, BASES)
    assert (found.total, found.how) == (950, "census_update")


def test_launch_carries_the_census_day_on_with_the_old_update() -> None:
    found = inputs.launch(series(*OLD, ("2022-05-15", 940, "Zensus 2022", "census_day")), 2023, BASES)
    then = 1000 + 10 * 135 / 365
    assert found.total == pytest.approx(940 * 1020 / then)
    assert (found.how, found.quality) == ("census_carried", "derived")


def test_launch_without_new_census_says_so() -> None:
    assert inputs.launch(series(*OLD), 2023, BASES).how == "old_census"


def test_unknown_launch_year_is_refused() -> None:
    with pytest.raises(InputError, match="2030"):
        inputs.launch(series(*OLD), 2030, BASES)


def test_negative_rates_are_refused() -> None:
    broken = replace(kreis(), deaths=np.array([-1.0, 5.0]), departures=-kreis().departures)
    with pytest.raises(InputError):
        people.setting(nation(), broken, town(), SHAPE, 0.5)


def test_panel_leaves_out_the_new_laender_and_rare_dates() -> None:
    rows = [(f"0100{i}000", y, 100 + i, "Zensus 2011") for i in range(4) for y in (2013, 2023)]
    rows += [("01000000", 2015, 100, "Zensus 2011"), ("12000000", 2013, 50, "Zensus 2011")]
    panel = panel_of(pd.DataFrame(rows, columns=["ags", "year", "value", "basis"]))
    assert panel.years.tolist() == [2013, 2023]
    assert panel.totals.shape == (4, 2)


def test_imported_ages_of_a_town_replace_the_derivation() -> None:
    rows = [{"year": 2023, "kind": "update", "sex": sex, "age_from": a, "value": v}
            for sex, values in (("male", (2_000, 6_000, 1_900)), ("female", (1_900, 6_000, 2_400)))
            for a, v in zip((0, 18, 65), values, strict=True)]
    own = inputs.with_own_ages(town(), pd.DataFrame(rows), 2023)
    base = people.setting(nation(), kreis(), own, SHAPE, 0.5).base
    assert base.quality == "official"
    assert base.population[:, :18].sum(axis=1) == pytest.approx([2_000, 1_900])
    assert base.population[:, 65:].sum(axis=1) == pytest.approx([1_900, 2_400])
    assert inputs.with_own_ages(town(), pd.DataFrame(rows), 2022).groups is None
