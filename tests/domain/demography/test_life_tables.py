"""Life tables against printed tables."""

import numpy as np
import pytest

from dewak_dash.demography import life_tables, years_lived
from dewak_dash.errors import InputError


def five_year_widths(groups):
    return np.array([1.0, 4.0] + [5.0] * (groups - 3) + [0.0])


def test_austria_1992_men(case):
    c = case("austria_1992_men")
    given, expected, tolerance = c["given"], c["expected"], c["tolerance"]
    table = life_tables.table_from_deaths(
        given["deaths"], given["population"], given["ax"], given["widths"], radix=given["radix"]
    )
    np.testing.assert_allclose(table.lx, expected["lx_printed"], atol=tolerance["lx"])
    np.testing.assert_allclose(table.person_years, expected["person_years_printed"],
                               atol=tolerance["person_years"])
    np.testing.assert_allclose(table.ex, expected["ex"], rtol=tolerance["recomputed"])
    np.testing.assert_allclose(table.qx, expected["qx"], rtol=tolerance["recomputed"])


@pytest.mark.parametrize("name", ["un_1982", "mortpak_1988"])
def test_published_abridged_tables(case, name):
    c = case("life_tables_from_rates")
    given = c["given"][name]
    widths = five_year_widths(len(given["rates"]))
    ax = years_lived.abridged_years(given["rates"], given["sex"], widths)
    table = life_tables.table_from_rates(given["rates"], ax, widths)
    np.testing.assert_allclose(table.ex, c["expected"][name], atol=c["tolerance"]["ex"])


def test_table_with_infant_mortality_known_from_births(case):
    c = case("life_tables_from_rates")
    given = c["given"]["pas"]
    rates = np.array(given["deaths"]) / np.array(given["population"])
    widths = five_year_widths(rates.size)
    ax = years_lived.abridged_years(rates, given["sex"], widths)
    table = life_tables.table_from_rates(rates, ax, widths, infant_mortality=given["infant_mortality"])
    np.testing.assert_allclose(table.ex[:19], c["expected"]["pas"], atol=c["tolerance"]["ex_other_rule"])


def test_united_kingdom_2018_women(case):
    c = case("united_kingdom_2018_women")
    rates = np.array(c["given"]["rates"])
    ax = years_lived.complete_years(rates, "female")
    table = life_tables.table_from_rates(rates, ax, np.ones(rates.size))
    assert ax[0] == pytest.approx(c["expected"]["a0"], abs=c["tolerance"]["a0"])
    np.testing.assert_allclose(table.ex, c["expected"]["ex"], atol=c["tolerance"]["ex"])
    np.testing.assert_allclose(table.qx, c["expected"]["qx"], atol=c["tolerance"]["qx"])


def test_probabilities_and_rates_give_the_same_table(case):
    rates = np.array(case("united_kingdom_2018_women")["given"]["rates"])
    ax = years_lived.complete_years(rates, "female")
    table = life_tables.table_from_rates(rates, ax, np.ones(rates.size))
    again = life_tables.table_from_probabilities(table.qx, ax, np.ones(rates.size), last_ex=table.ex[-1])
    np.testing.assert_allclose(again.ex, table.ex, rtol=1e-12)


def test_survivors_of_a_stationary_population_reproduce_it(case):
    rates = np.array(case("united_kingdom_2018_women")["given"]["rates"])
    table = life_tables.table_from_rates(rates, years_lived.complete_years(rates, "female"), np.ones(111))
    birth, ratios = life_tables.survival_ratios(table)
    stationary = table.person_years
    survivors = stationary * ratios
    assert birth * table.radix == pytest.approx(stationary[0])
    np.testing.assert_allclose(survivors[:-2], stationary[1:-1], rtol=1e-12)
    assert survivors[-2:].sum() == pytest.approx(stationary[-1], rel=1e-12)


@pytest.mark.parametrize(("m0", "sex", "a0"), [(0.01, "male", 0.1293355), (0.05, "male", 0.1913305),
                                               (0.09, "male", 0.29915), (0.01, "female", 0.1284773),
                                               (0.05, "female", 0.2407145), (0.07, "female", 0.31411)])
def test_infant_rule_by_hand(m0, sex, a0):
    assert years_lived.infant_years_andreev_kingkade(m0, sex) == pytest.approx(a0, abs=1e-12)


def test_impossible_tables_are_refused():
    with pytest.raises(InputError, match="Negative"):
        life_tables.table_from_rates([-0.1, 0.2, 0.3], [0.5] * 3, [1] * 3)
    with pytest.raises(InputError, match="offene"):
        life_tables.table_from_rates([0.1, 0.2, 0.0], [0.5] * 3, [1] * 3)
    with pytest.raises(InputError, match="leer"):
        life_tables.table_from_deaths([1, 1, 1], [10, 0, 5], [0.5] * 3, [1] * 3)
    with pytest.raises(InputError, match="keine Werte"):
        life_tables.table_from_rates([], [], [])
    with pytest.raises(InputError, match="passen nicht"):
        life_tables.table_from_rates([0.1, 0.2], [0.5] * 3, [1] * 3)
