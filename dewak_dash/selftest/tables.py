"""Recompute published tables: life tables, fertility, single ages from groups, raking."""

from typing import Any

import numpy as np

from dewak_dash.demography import fertility, graduation, life_tables, years_lived
from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.raking import margin, rake
from dewak_dash.selftest.check import Check, compare

AUSTRIA, ABRIDGED, KINGDOM = "austria_1992_men", "life_tables_from_rates", "united_kingdom_2018_women"
USA, BEERS, RAKING = "fertility_usa_1992", "beers_with_infants", "raking_two_way"


def austria(case: dict[str, Any]) -> list[Check]:
    """Recompute the abridged life table of a textbook."""
    given, wanted, allowed = case["given"], case["expected"], case["tolerance"]
    table = life_tables.table_from_deaths(given["deaths"], given["population"], given["ax"], given["widths"],
                                          radix=given["radix"])
    return [compare(AUSTRIA, "lx", table.lx, wanted["lx_printed"], allowed["lx"]),
            compare(AUSTRIA, "person_years", table.person_years, wanted["person_years_printed"],
                    allowed["person_years"]),
            compare(AUSTRIA, "ex", table.ex, wanted["ex"], allowed["recomputed"], relative=True),
            compare(AUSTRIA, "qx", table.qx, wanted["qx"], allowed["recomputed"], relative=True)]


def _widths(groups: int) -> FloatArray:
    return np.array([1.0, 4.0] + [5.0] * (groups - 3) + [0.0])


def abridged(case: dict[str, Any]) -> list[Check]:
    """Recompute three published abridged tables from death rates alone."""
    given, wanted, allowed, found = case["given"], case["expected"], case["tolerance"], []
    for name in ("un_1982", "mortpak_1988"):
        rates = given[name]["rates"]
        ax = years_lived.abridged_years(rates, given[name]["sex"], _widths(len(rates)))
        table = life_tables.table_from_rates(rates, ax, _widths(len(rates)))
        found.append(compare(ABRIDGED, name, table.ex, wanted[name], allowed["ex"]))
    pas = given["pas"]
    deaths = np.asarray(pas["deaths"]) / np.asarray(pas["population"])
    ax = years_lived.abridged_years(deaths, pas["sex"], _widths(deaths.size))
    table = life_tables.table_from_rates(deaths, ax, _widths(deaths.size), infant_mortality=pas["infant_mortality"])
    printed = wanted["pas"]
    return [*found, compare(ABRIDGED, "pas", table.ex[:len(printed)], printed, allowed["ex_other_rule"])]


def united_kingdom(case: dict[str, Any]) -> list[Check]:
    """Recompute a complete life table of the Human Mortality Database."""
    wanted, allowed = case["expected"], case["tolerance"]
    rates = np.asarray(case["given"]["rates"])
    ax = years_lived.complete_years(rates, "female")
    table = life_tables.table_from_rates(rates, ax, np.ones(rates.size))
    return [compare(KINGDOM, "infant_years", ax[0], wanted["a0"], allowed["a0"]),
            compare(KINGDOM, "ex", table.ex, wanted["ex"], allowed["ex"]),
            compare(KINGDOM, "qx", table.qx, wanted["qx"], allowed["qx"])]


def births(case: dict[str, Any]) -> list[Check]:
    """Recompute children per woman and the mean age of mothers."""
    given, wanted, allowed = case["given"], case["expected"], case["tolerance"]
    total = fertility.total_fertility(given["rates"], width=given["ages"][1] - given["ages"][0])
    mean = fertility.mean_age(given["rates"], given["ages"], width=given["ages"][1] - given["ages"][0])
    return [compare(USA, "total_fertility", total, wanted["total_printed"], allowed["total"]),
            compare(USA, "mean_age", mean, wanted["mean_age"], allowed["mean_age"])]


def single_ages(case: dict[str, Any]) -> list[Check]:
    """Recompute single ages from groups of five with a known age 0."""
    given, allowed, wanted = case["given"], case["tolerance"], case["expected"]["single"]
    groups = np.array([given["age_0"] + given["ages_1_to_4"], *given["fives"]], dtype=float)
    single = graduation.with_known_infants(graduation.split_fives(groups), given["age_0"])
    return [compare(BEERS, "single_ages", single[:len(wanted)], wanted, allowed["persons"]),
            compare(BEERS, "group_sums", single.reshape(-1, 5).sum(axis=1), groups, allowed["group_sums"])]


def raking(case: dict[str, Any]) -> list[Check]:
    """Recompute a table fitted to given row and column sums."""
    given = case["given"]
    fitted = rake(given["seed"], [margin(0, given["rows"]), margin(1, given["columns"])])
    return [compare(RAKING, "raked", fitted, case["expected"]["table"], case["tolerance"]["absolute"])]
