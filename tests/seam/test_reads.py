"""From the rows of the made-up store to the frames the pages ask for, by hand."""

import pytest

from dewak_dash.demography.scenarios import scenario_from
from dewak_dash.forecast.panel import panel_of
from dewak_dash.store.database import Database
from dewak_dash.store.reads import (
    comparison,
    facilities,
    indicators,
    kreis,
    population,
    rates,
    scenarios,
    space,
)

TOWN, OTHER, KREIS = "05001001", "05001002", "05001"


def test_counts_by_sex_and_sums_of_the_kreis(orchard: Database) -> None:
    """500 men and 600 women; the Kreis is the sum of its two towns, 580 and 700."""
    own = population.population_by_sex(orchard, TOWN).query("year == 2023")
    assert dict(zip(own.sex, own.value, strict=True)) == {"male": 500, "female": 600, "total": 1100}
    sums = population.population_by_sex(orchard, KREIS).query("year == 2023")
    assert dict(zip(sums.sex, sums.value, strict=True)) == {"male": 580, "female": 700, "total": 1280}
    assert set(sums.quality) == {"derived"}


def test_panel_holds_towns_only_and_year_ends_only(orchard: Database) -> None:
    found = population.panel(orchard)
    assert found.groupby("ags").value.apply(list).to_dict() == {
        TOWN: [1000, 1100], OTHER: [200, 180], "05002001": [2000, 2400]}
    assert set(found.kreis_ags) == {KREIS, "05002"}
    assert panel_of(found).totals.tolist() == [[1000, 1100], [200, 180], [2000, 2400]]


def test_lines_of_the_comparison_stop_at_the_border_of_the_kreis(orchard: Database) -> None:
    found = comparison.index_lines(orchard, TOWN)
    last = found[found.year == 2023]
    assert dict(zip(last.code, last.value, strict=True)) == {"town": 1100, "kreis": 1280, "land": 3680, OTHER: 180}
    assert comparison.longest_span(orchard, TOWN) == (2013, 2023)


def test_cells_of_a_town_and_of_an_age(orchard: Database) -> None:
    assert space.cells_200m(orchard, TOWN).persons.tolist() == [100, 900]
    assert space.cells_200m(orchard, OTHER).persons.tolist() == [40]
    assert space.cells_200m_near(orchard, OTHER, 200).persons.tolist() == [100, 40]
    sums = space.cells_and_count(orchard, TOWN).iloc[0]
    assert (sums.cells, sums.persons, sums.official, sums.share) == (2, 1000, 1000, 1.0)
    assert space.cells_200m(orchard, TOWN).lon.iloc[0] == pytest.approx(7.0, abs=0.01)
    assert space.cells_100m(orchard, age_from=0).persons.tolist() == [7]


def test_latest_report_of_each_house(orchard: Database) -> None:
    found = facilities.latest_facilities(orchard, TOWN)
    assert found.facility_id.tolist() == ["6", "1", "2", "5", "4"]
    assert len(facilities.facilities(orchard, TOWN)) == 6
    assert facilities.latest_facilities(orchard, OTHER).empty


def test_births_deaths_and_moves_without_and_with_ages(orchard: Database) -> None:
    both = kreis.births_and_deaths(orchard, KREIS)
    assert both[["year", "indicator", "value"]].values.tolist() == [
        [2022, "deaths", 21], [2022, "live_births", 11], [2023, "deaths", 25], [2023, "live_births", 15]]
    moves = kreis.moves_by_age(orchard, KREIS)
    assert moves[["indicator", "age_from", "value"]].values.tolist() == [
        ["in_migration", 0, 19], ["out_migration", 0, 15], ["in_migration", 18, 78], ["out_migration", 18, 59],
        ["in_migration", 65, 11], ["out_migration", 65, 9]]
    assert set(indicators.vital_events(orchard, KREIS).sex) == {"male", "female", "total"}


def test_ages_of_the_kreis_are_the_latest_by_sex(orchard: Database) -> None:
    found = kreis.age_groups(orchard, KREIS)
    assert found[["sex", "age_from", "value"]].values.tolist() == [
        ["female", 0, 90], ["female", 18, 340], ["female", 65, 250], ["male", 0, 100], ["male", 18, 350],
        ["male", 65, 150]]
    assert kreis.age_groups(orchard, TOWN).empty


def test_indicators_of_a_kreis_by_year(orchard: Database) -> None:
    found = kreis.indicator_series(orchard, ("share_65plus",), (KREIS, "05002"))
    assert found[["ags", "year", "value"]].values.tolist() == [[KREIS, 2011, 25.0], [KREIS, 2022, 24.5]]
    assert kreis.kreise_with_indicators(orchard) == [KREIS]


def test_rates_of_the_nation(orchard: Database) -> None:
    table = rates.life_table(orchard, "2022/24")
    assert table.groupby("sex").qx.first().to_dict() == {"female": 0.01, "male": 0.02}
    births = rates.fertility(orchard, 2023)
    assert (births.age.tolist(), births.rate.unique().tolist()) == (list(range(20, 40)), [0.05])


def test_levels_of_a_scenario_stay_with_their_component(orchard: Database) -> None:
    (row,) = scenarios.scenarios(orchard)
    found = scenario_from(row)
    assert (found.code, found.after_years) == ("warm", 5)
    assert (found.mortality.value, found.fertility.value) == (0.9, 1.1)
    assert (found.departures.value, found.arrivals.value) == (0.8, 1.3)
    assert found.arrivals.why_de == "Grund zu arrivals"
