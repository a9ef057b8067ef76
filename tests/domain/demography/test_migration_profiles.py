"""Migration schedules against computed tables and published shares."""

import numpy as np
import pytest

from dewak_dash.demography.migration_profiles import (
    ProfileParameters,
    fit_to_groups,
    gross_migraproduction,
    labour_peak_age,
    rogers_castro,
)
from dewak_dash.errors import InputError

AGES = np.arange(101.0)


@pytest.mark.parametrize("name", ["standard", "retirement"])
def test_schedule_by_single_age(case, name):
    c = case("rogers_castro")
    got = rogers_castro(AGES, ProfileParameters(**c["given"][name]))
    np.testing.assert_allclose(got, c["expected"][name], rtol=c["tolerance"]["relative"])


def test_peak_and_area(case):
    c = case("rogers_castro")
    parameters = ProfileParameters(**c["given"]["standard"])
    assert labour_peak_age(parameters) == pytest.approx(c["expected"]["peak_age"],
                                                        abs=c["tolerance"]["peak"])
    assert gross_migraproduction(rogers_castro(AGES, parameters)) == pytest.approx(
        c["expected"]["area"], rel=1e-12)


def test_un_family_shares(case):
    """The published shares of both sexes add up to one."""
    c = case("rogers_castro")
    names = ("family_men", "family_women")
    got = np.stack([rogers_castro(AGES, ProfileParameters(**c["given"][name])) for name in names])
    shares = (got / got.sum())[:, :80].reshape(2, 16, 5).sum(axis=2)
    wanted = [c["expected"][name] for name in names]
    np.testing.assert_allclose(shares, wanted, atol=c["tolerance"]["share"])


def test_upward_slope_of_thirteen_parameters_by_hand():
    flat = ProfileParameters(a1=0, alpha1=0, a2=0, alpha2=0, mu2=0, lambda2=0, c=0.01, a4=0.02, alpha4=0.1)
    np.testing.assert_allclose(rogers_castro([0.0, 10.0], flat), [0.03, 0.01 + 0.02 * np.e], rtol=1e-14)


def test_fit_keeps_every_group(case):
    parameters = ProfileParameters(**case("rogers_castro")["given"]["standard"])
    exposure = np.linspace(400, 100, 101)
    starts = [0, 18, 25, 30, 50, 65]
    truth = rogers_castro(AGES + 0.5, parameters) * exposure
    groups = np.add.reduceat(truth, starts)
    fitted = fit_to_groups(groups, starts, exposure, parameters)
    np.testing.assert_allclose(fitted, truth, rtol=1e-8)
    moved = fit_to_groups([10, 60, 5, 0, 3, 1], starts, exposure, parameters)
    np.testing.assert_allclose(np.add.reduceat(moved, starts), [10, 60, 5, 0, 3, 1], atol=1e-9)
    assert (moved >= 0).all()


def test_moves_from_an_empty_group_are_refused(case):
    parameters = ProfileParameters(**case("rogers_castro")["given"]["standard"])
    exposure = np.where(np.arange(101) < 18, 0.0, 10.0)
    with pytest.raises(InputError, match="keine Bevölkerung"):
        fit_to_groups([1, 1], [0, 18], exposure, parameters)
