"""Recompute model migration schedules, scores of forecasts and the noise of small numbers."""

from typing import Any

import numpy as np

from dewak_dash.demography import scoring
from dewak_dash.demography.migration_profiles import (
    ProfileParameters,
    gross_migraproduction,
    labour_peak_age,
    rogers_castro,
)
from dewak_dash.selftest.check import Check, compare

PROFILES, SCORES = "rogers_castro", "scoring_rules"
NOISE, BANDS = "noise_of_small_numbers", "coverage_bands"
LAST_AGE, SHOWN_AGES = 100, 80


def profiles(case: dict[str, Any]) -> list[Check]:
    """Recompute migration by age after Rogers and Castro."""
    given, wanted, allowed = case["given"], case["expected"], case["tolerance"]
    ages = np.arange(LAST_AGE + 1.0)
    standard = ProfileParameters(**given["standard"])
    found = [compare(PROFILES, name, rogers_castro(ages, ProfileParameters(**given[name])), wanted[name],
                     allowed["relative"], relative=True) for name in ("standard", "retirement")]
    family = np.stack([rogers_castro(ages, ProfileParameters(**given[name])) for name in ("family_men",
                                                                                         "family_women")])
    shares = (family / family.sum())[:, :SHOWN_AGES].reshape(2, -1, 5).sum(axis=2)
    printed = [wanted["family_men"], wanted["family_women"]]
    area = gross_migraproduction(rogers_castro(ages, standard))
    return [*found, compare(PROFILES, "family", shares, printed, allowed["share"]),
            compare(PROFILES, "peak_age", labour_peak_age(standard), wanted["peak_age"], allowed["peak"]),
            compare(PROFILES, "area", area, wanted["area"], allowed["relative"], relative=True)]


def scores(case: dict[str, Any]) -> list[Check]:
    """Recompute the scores forecasts are judged by."""
    given, wanted, close = case["given"], case["expected"], case["tolerance"]["absolute"]
    normal, limits = given["normal"], given["winkler"]
    pinball = [float(scoring.pinball(row["y"], row["q"], row["tau"])) for row in given["pinball"]]
    return [
        compare(SCORES, "crps_normal", scoring.crps_normal(normal["y"], normal["mu"], normal["sigma"]),
                list(wanted["crps_normal"].values()), close),
        compare(SCORES, "crps_draws", scoring.crps_ensemble(given["y"], given["ensemble"]), wanted["crps_ensemble"],
                close),
        compare(SCORES, "crps_fair", scoring.crps_ensemble(given["y"], given["ensemble"], fair=True),
                wanted["crps_ensemble_fair"], close),
        compare(SCORES, "pinball", pinball, [wanted["pinball"][str(row["tau"])] for row in given["pinball"]], close),
        compare(SCORES, "winkler", scoring.interval_score(limits["y"], limits["l"], limits["u"],
                                                          outside=limits["alpha"]), wanted["winkler"], close)]


def noise(case: dict[str, Any]) -> list[Check]:
    """Recompute how much yearly births and deaths of small places scatter by chance."""
    given, rows, close = case["given"], case["expected"]["rows"], case["tolerance"]["relative"]
    people = np.array([row["inhabitants"] for row in rows])
    births, deaths = people * given["births_per_1000"] / 1000, people * given["deaths_per_1000"] / 1000
    low, high = scoring.poisson_interval(births)
    return [compare(NOISE, "births_range", np.stack([low, high], axis=1), [row["births_p10_p90"] for row in rows], 0.0),
            compare(NOISE, "births_cv", scoring.poisson_cv(births), [row["births_cv"] for row in rows], close,
                    relative=True),
            compare(NOISE, "deaths_cv", scoring.poisson_cv(deaths), [row["deaths_cv"] for row in rows], close,
                    relative=True)]


def bands(case: dict[str, Any]) -> list[Check]:
    """Recompute how many of so many cells may lie inside a range."""
    given, wanted = case["given"], case["expected"]["bands"]
    found = [scoring.coverage_band(cells, given["nominal"], given["confidence"]) for cells in given["cells"]]
    return [compare(BANDS, "bands", found, [wanted[str(cells)] for cells in given["cells"]],
                    case["tolerance"]["exact"])]
