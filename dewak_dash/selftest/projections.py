"""Recompute the published projections: Sweden with and without moves, cohort change ratios."""

from typing import Any

import numpy as np

from dewak_dash.demography import components, fertility, hamilton_perry, leslie, life_tables, projection, schedules
from dewak_dash.selftest.check import Check, compare

OPEN, CLOSED, RATIOS = "sweden_1993_women_open", "sweden_1993_women_closed", "hamilton_perry"
YEARS = {1: "1998", 2: "2003", 20: "2093"}


def _women(given: dict[str, Any], net_migrants: list[float] | None = None) -> schedules.Schedule:
    at_birth, ratios = life_tables.ratios_from_person_years(
        given["person_years"], width=given["width"], radix=given["radix"])
    return schedules.make_schedule(
        survival_at_birth=[at_birth], survival=[ratios], births_per_woman=given["births_per_woman"],
        shares_of_births=[1 / (1 + given["boys_per_girl"])],
        arrivals=0.0 if net_migrants is None else [net_migrants], width=given["width"])


def sweden_open(case: dict[str, Any]) -> list[Check]:
    """Recompute five years of the women of Sweden with moves."""
    given, wanted, allowed = case["given"], case["expected"], case["tolerance"]
    plan = _women(given, given["net_migrants"])
    result = projection.project([given["population"]], plan, 1)
    end, exact = result.population[1, 0, :, 0], allowed["recomputed_relative"]
    base = np.asarray(given["population"])[None, :, None]
    moved = projection.move_and_survive(base, plan, 0, projection.AS_GIVEN)
    rates = np.asarray(given["births_per_woman"])[:, None]
    births = components.births_by_age(moved.women_start, moved.population[-1], rates, given["width"])[:, 0]
    return [compare(OPEN, "open_population", end, wanted["population"], allowed["persons"]),
            compare(OPEN, "open_exact", end, wanted["recomputed_population"], exact, relative=True),
            compare(OPEN, "open_births", births, wanted["births_by_age"], allowed["births_by_age"]),
            compare(OPEN, "open_births_exact", births, wanted["recomputed_births"], exact, relative=True),
            compare(OPEN, "open_girls", result.births[0, 0, 0], wanted["recomputed_girls"], exact, relative=True)]


def sweden_closed(case: dict[str, Any]) -> list[Check]:
    """Recompute the same women without moves up to a hundred years ahead."""
    given, wanted, exact = case["given"], case["expected"], case["tolerance"]["relative"]
    result = projection.project([given["population"]], _women(given), max(YEARS))
    girls = float(result.births[0, 0, 0])
    net = fertility.net_reproduction(given["births_per_woman"], given["person_years"],
                                     sex_ratio=given["boys_per_girl"], radix=given["radix"])
    found = [compare(CLOSED, f"closed_{year}", result.population[step, 0, :, 0], wanted[f"population_{year}"], exact,
                     relative=True) for step, year in YEARS.items()]
    return [*found, compare(CLOSED, "closed_girls", girls, wanted["girls"], exact, relative=True),
            compare(CLOSED, "closed_births", girls * (1 + given["boys_per_girl"]), wanted["births"], exact,
                    relative=True),
            compare(CLOSED, "net_reproduction", net, wanted["net_reproduction"], exact, relative=True),
            *_long_run(case)]


def _long_run(case: dict[str, Any]) -> list[Check]:
    given, wanted, exact = case["given"], case["expected"], case["tolerance"]["relative"]
    at_birth, ratios = life_tables.ratios_from_person_years(
        given["person_years"], width=given["width"], radix=given["radix"])
    matrix = leslie.leslie_matrix(at_birth, ratios, given["births_per_woman"],
                                  girl_share=1 / (1 + given["boys_per_girl"]), width=given["width"])
    printed = np.diag(wanted["leslie_below_diagonal"], k=-1)
    printed[0], printed[-1, -1] = wanted["leslie_first_row"], wanted["leslie_last_cell"]
    far = leslie.long_run(matrix, width=given["width"])
    growth = case["tolerance"]["growth_absolute"]
    return [compare(CLOSED, "leslie_matrix", matrix, printed, exact, relative=True),
            compare(CLOSED, "growth_factor", far.growth_factor, wanted["growth_factor"], growth),
            compare(CLOSED, "growth_rate", far.growth_rate, wanted["growth_rate"], growth),
            compare(CLOSED, "stable_shares", far.stable_shares, wanted["stable_shares"], exact, relative=True),
            compare(CLOSED, "damping_ratio", far.damping_ratio, wanted["damping_ratio"], exact, relative=True)]


def cohort_ratios(case: dict[str, Any]) -> list[Check]:
    """Recompute one step by cohort change ratios (Hamilton and Perry)."""
    given, wanted, exact = case["given"], case["expected"], case["tolerance"]["relative"]
    ratios = hamilton_perry.change_ratios(given["first"], given["second"], given["parent_groups"])
    third = hamilton_perry.step(given["second"], ratios)
    return [compare(RATIOS, "ratios", ratios.ratios, wanted["ratios"], exact, relative=True),
            compare(RATIOS, "child_ratio", ratios.child_ratio, wanted["child_ratio"], exact, relative=True),
            compare(RATIOS, "ratios_third", third, wanted["third"], exact, relative=True)]
