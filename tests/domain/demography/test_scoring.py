"""Scores against closed forms, and the plain definitions."""

import numpy as np
import pytest

from dewak_dash.demography import scoring


def test_published_values(case):
    c = case("scoring_rules")
    given, expected, close = c["given"], c["expected"], c["tolerance"]["absolute"]
    normal = given["normal"]
    got = scoring.crps_normal(normal["y"], normal["mu"], normal["sigma"])
    np.testing.assert_allclose(got, list(expected["crps_normal"].values()), atol=close)
    ensemble = given["ensemble"]
    assert scoring.crps_ensemble(given["y"], ensemble) == pytest.approx(expected["crps_ensemble"], abs=close)
    assert scoring.crps_ensemble(given["y"], ensemble, fair=True) == pytest.approx(
        expected["crps_ensemble_fair"], abs=close)
    for row in given["pinball"]:
        loss = scoring.pinball(row["y"], row["q"], row["tau"])
        assert loss == pytest.approx(expected["pinball"][str(row["tau"])], abs=close)
    w = given["winkler"]
    assert scoring.interval_score(w["y"], w["l"], w["u"], outside=w["alpha"]) == pytest.approx(
        expected["winkler"], abs=close)


def test_ensemble_score_is_its_definition_row_by_row():
    rng = np.random.default_rng(5)
    draws, observed = rng.normal(size=(4, 30)), rng.normal(size=4)
    plain = [np.abs(row - y).mean() - np.abs(row[:, None] - row[None, :]).mean() / 2
             for row, y in zip(draws, observed, strict=True)]
    np.testing.assert_allclose(scoring.crps_ensemble(observed, draws), plain, rtol=1e-12)


def test_noise_of_small_numbers(case):
    c = case("noise_of_small_numbers")
    for row in c["expected"]["rows"]:
        births = row["inhabitants"] * c["given"]["births_per_1000"] / 1000
        deaths = row["inhabitants"] * c["given"]["deaths_per_1000"] / 1000
        assert [int(limit) for limit in scoring.poisson_interval(births)] == row["births_p10_p90"]
        assert float(scoring.poisson_cv(births)) == pytest.approx(row["births_cv"], rel=1e-12)
        assert float(scoring.poisson_cv(deaths)) == pytest.approx(row["deaths_cv"], rel=1e-12)


def test_coverage_bands(case):
    c = case("coverage_bands")
    for cells, band in c["expected"]["bands"].items():
        assert scoring.coverage_band(int(cells), c["given"]["nominal"], c["given"]["confidence"]) == tuple(band)
