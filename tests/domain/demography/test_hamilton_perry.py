"""Cohort change ratios against a worked example."""

import numpy as np
import pytest

from dewak_dash.demography import hamilton_perry as hp
from dewak_dash.errors import InputError


def test_worked_example(case):
    c = case("hamilton_perry")
    given, expected = c["given"], c["expected"]
    ratios = hp.change_ratios(given["first"], given["second"], given["parent_groups"])
    np.testing.assert_allclose(ratios.ratios, expected["ratios"], rtol=c["tolerance"]["relative"])
    assert ratios.child_ratio == pytest.approx(expected["child_ratio"], rel=1e-12)
    np.testing.assert_allclose(hp.step(given["second"], ratios), expected["third"], rtol=1e-12)


def test_empty_group_is_refused():
    with pytest.raises(InputError, match="leer"):
        hp.change_ratios([0, 1, 1], [1, 1, 1], [1])
