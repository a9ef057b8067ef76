"""Many places at once are what single towns are; counts are carried with survivors; totals come through movers."""

import numpy as np
import pytest
from oracles.plain_projection import plain_step

from dewak_dash.demography import places
from dewak_dash.errors import InputError

RNG = np.random.default_rng(5)
AGES, TOWNS = 6, 3


def rates(arrivals=None):
    survival = np.broadcast_to(np.array([0.99, 0.98, 0.97, 0.9, 0.6, 0.5]), (2, AGES))[None, ..., None]
    out = RNG.uniform(0.01, 0.2, (1, 2, AGES, 1))
    births = np.array([0, 0.4, 0.5, 0, 0, 0.0])[None, :, None]
    arrivals = RNG.uniform(0, 9, (1, 2, AGES, TOWNS)) if arrivals is None else arrivals
    return places.PlaceRates(survival=survival, survival_at_birth=np.array([[[0.99], [0.995]]]), out_shares=out,
                             arrivals=arrivals, births_per_woman=births, birth_shares=np.array([0.51, 0.49]))


def test_every_place_is_what_plain_loops_give():
    plan, base = rates(), RNG.uniform(50, 100, (2, AGES, TOWNS))
    found = places.project_places(base, plan, 3)
    for town in range(TOWNS):
        people = base[..., town].tolist()
        for step in range(3):
            people, born, died, left, came = plain_step(
                people, [0.99, 0.995], plan.survival[0, ..., 0].tolist(), plan.out_shares[0, ..., 0].tolist(),
                plan.arrivals[0, ..., town].tolist(), plan.births_per_woman[0, :, 0].tolist(), [0.51, 0.49],
                (1.0, 1.0, 1.0, 1.0))
            assert found.population[step + 1, ..., town] == pytest.approx(np.array(people))
            for got, want in ((found.births, born), (found.deaths, died), (found.departures, left),
                              (found.arrivals, came)):
                assert got[step, town] == pytest.approx(sum(want))


def test_arrivals_of_a_whole_country_go_with_its_people_by_age():
    base = np.full((2, AGES, 1), 100.0)
    still = places.PlaceRates(survival=np.full((1, 2, AGES, 1), 0.5), survival_at_birth=np.ones((1, 2, 1)),
                              out_shares=np.zeros((1, 2, AGES, 1)), arrivals=np.full((1, 2, AGES, 1), 10.0),
                              births_per_woman=np.zeros((1, AGES, 1)), birth_shares=np.array([0.5, 0.5]))
    found = places.project_places(base, still, 2, arrivals_follow=True)
    first = found.population[1, 0, :, 0]
    # nobody is born: of age 0 only the arrivals of the second half are there, 5; ages 1 to 4 have 105 / 2 + 5
    assert first[0] == pytest.approx(5)
    assert first[2] == pytest.approx(57.5)
    assert found.arrivals[1, 0] == pytest.approx(2 * 10 * (first / 100).sum())


def test_a_part_of_a_year_is_the_mean_of_the_birthdays_before_and_after():
    none = rates(np.zeros((1, 2, AGES, 1)))
    still = places.PlaceRates(survival=none.survival, survival_at_birth=none.survival_at_birth,
                              out_shares=np.zeros((1, 2, AGES, 1)), arrivals=none.arrivals,
                              births_per_woman=np.zeros((1, AGES, 1)), birth_shares=none.birth_shares)
    base = np.zeros((2, AGES, 1))
    base[:, 2] = 1000.0
    found = places.carried(base, still, 1.63)
    assert found[0, 3, 0] == pytest.approx(0.37 * 970)
    assert found[0, 4, 0] == pytest.approx(0.63 * 970 * 0.9)
    assert places.carried(base, still, 0) == pytest.approx(base)
    with pytest.raises(InputError, match="Startjahr"):
        places.carried(base, still, -0.1)


def test_missing_people_come_at_the_ages_that_move_and_surplus_goes_there():
    people = np.array([[[100.0], [100.0], [100.0]]] * 2)
    movers = np.array([[[0.0], [3.0], [1.0]]] * 2)
    more = places.meet_totals(people, [[340.0], [300.0]], movers)
    assert more[0, :, 0] == pytest.approx([100, 130, 110])
    assert more[1, :, 0] == pytest.approx([100, 100, 100])
    # 280 must go by 3 to 1: all 100 of age 1 go, of the 70 due at age 2 they go too; the rest is shared by all
    fewer = places.meet_totals(people, [[20.0], [300.0]], movers)
    assert fewer[0].sum() == pytest.approx(20)
    assert fewer.min() >= 0


def test_a_place_without_ages_cannot_have_people():
    with pytest.raises(InputError, match="Altersstruktur"):
        places.meet_totals(np.zeros((2, 3, 1)), [[10.0], [0.0]], np.zeros((2, 3, 1)))
