"""Arrivals have an exposure: in the open group the oldest neither come nor go in crowds."""

import numpy as np
import pytest

from dewak_dash.demography import moves
from dewak_dash.demography.migration_profiles import ProfileParameters
from dewak_dash.errors import InputError

EDGES = (0, 18, 25, 30, 50, 65)
SHAPE = ProfileParameters(a1=0.0, alpha1=0.1, a2=0.0, alpha2=0.1, mu2=20.0, lambda2=0.4, c=0.0)
PEOPLE = 8_000.0 * np.minimum(1.0, np.exp(-(np.arange(101) - 60) / 12))


def test_rates_of_old_arrivals_are_of_the_order_of_their_departures_at_every_age():
    came = np.array([[1_500, 1_800, 1_700, 3_000, 900, 600.0]] * 2)
    left = np.array([[1_300, 1_900, 1_800, 2_800, 950, 650.0]] * 2)
    found = moves.move_rates(came, left, EDGES, np.stack([PEOPLE, PEOPLE]), SHAPE)
    ratio = found.in_rates[:, 65:] / found.out_shares[:, 65:]
    assert ratio == pytest.approx(np.full_like(ratio, 600 / 650), rel=0.1)
    at_95, at_67 = found.in_rates[:, 95].mean(), found.in_rates[:, 67].mean()
    assert at_95 < 2 * at_67  # spread flat over ages it was fifteen times as high
    assert (found.in_rates * PEOPLE)[:, 65:].sum(axis=1) == pytest.approx([600, 600])


def test_further_years_count_by_their_net_alone():
    came = np.array([[[10.0, 20.0]] * 2, [[30.0, 20.0]] * 2])
    left = np.array([[[10.0, 10.0]] * 2, [[10.0, 10.0]] * 2])
    arrivals, departures = moves.mean_moves(came, left, np.array([[[7.0, -20.0]] * 2]))
    assert departures == pytest.approx(np.full((2, 2), 10.0))
    assert arrivals == pytest.approx(np.array([[10 + 9, 10.0]] * 2))
    alone, _ = moves.mean_moves(came, left, np.empty(0))
    assert alone == pytest.approx(np.array([[20.0, 20.0]] * 2))


def test_places_take_part_by_their_people_of_an_age_group():
    rates = moves.MoveRates(out_shares=np.zeros((2, 4)), in_rates=np.full((2, 4), 0.1), edges=(0, 2))
    kreis = np.array([[100.0, 100, 50, 50]] * 2)
    places = np.stack([kreis / 10, np.array([[50.0, 0, 5, 5]] * 2)], axis=-1)
    found = moves.arrivals_of(rates, kreis, places)
    assert found[0, :, 0] == pytest.approx([1, 1, 0.5, 0.5])
    assert found[0, :, 1] == pytest.approx([2.5, 2.5, 0.5, 0.5])
    # a tenth of the men of the Kreis live in a place and half of its women
    odd = moves.arrivals_of(rates, kreis, np.stack([kreis[0] / 10, kreis[1] / 2])[..., None])
    assert odd[:, 0, 0] == pytest.approx([1, 5])


def test_moves_that_do_not_fit_are_refused():
    with pytest.raises(InputError, match="passen nicht"):
        moves.mean_moves(np.ones((1, 2, 2)), np.ones((2, 2, 2)), np.empty(0))
