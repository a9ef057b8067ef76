"""Four aims for sites, worked by hand on a street of four villages."""

import numpy as np
import pytest

from dewak_dash.accessibility import siting
from dewak_dash.chain.aims import Aim, aims

# Minutes from four villages on one street, at 0, 9.5, 20 and 31, to sites in each of the first three.
AT = np.array([0.0, 9.5, 20.0, 31.0])
COST = np.abs(AT[:, None] - AT[None, :3])
PEOPLE = np.array([100.0, 10.0, 50.0, 40.0])
MEAN = Aim(code="mean", now=3.0, best=2.0, bound=2.0)


def test_each_aim_has_its_own_best_sites() -> None:
    """With one site: in the third village nobody has more than 20 minutes, today (in the first) 31. Within 11 minutes
    the second serves the first three villages, 160 of 200; today 110. All need the second and the third.
    """
    cost = np.where(COST <= 30, COST, np.inf)
    found = aims(cost, COST[:, 0], PEOPLE, minutes=11, mean=MEAN, sites=1, seconds=5)
    told = {aim.code: (aim.now, aim.best, aim.bound) for aim in found.aims}
    assert told == {"mean": (3.0, 2.0, 2.0), "longest": (31.0, 20.0, 20.0), "reached": (0.55, 0.8, 0.8),
                    "needed": (1.0, 2.0, 2.0)}
    assert (found.sites, found.tried, found.beyond) == (1, 3, 0.0)


def test_who_lives_too_far_from_every_site_is_told_apart() -> None:
    """Of ways up to 10 minutes: the fourth village reaches none, and no single site serves the other three."""
    found = aims(np.where(COST <= 10, COST, np.inf), COST[:, 0], PEOPLE, minutes=9, mean=MEAN, sites=1, seconds=5)
    told = {aim.code: (aim.now, aim.best) for aim in found.aims}
    assert found.beyond == pytest.approx(40 / 200)
    assert told["longest"] == (20.0, None)
    assert told["needed"] == (1.0, 3.0)


def test_out_of_time_the_value_is_that_of_the_sites_and_no_bound_is_claimed() -> None:
    rng = np.random.default_rng(1)
    cost = rng.uniform(1, 30, (60, 15)).round()
    exact = siting.p_center(cost, 5, seconds=60)
    for found in (siting.p_center(cost, 5, seconds=0.0), exact):
        assert cost[:, found.chosen].min(axis=1).max() == found.value >= exact.value >= found.bound
        assert len(found.chosen) <= 5
    for seconds in (0.0, 60.0):
        most = siting.most_covered(cost, np.ones(60), 2, 5, seconds=seconds)
        assert (cost[:, most.chosen] <= 2).any(axis=1).sum() == most.value <= most.bound
        least = siting.full_cover(cost, 9, seconds=seconds)
        assert (cost[:, least.chosen] <= 9).any(axis=1).all()
        assert least.bound <= least.value == len(least.chosen)
