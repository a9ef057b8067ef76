"""Which part of each age group asks for a service, by hand, and who treats people in a real town."""

import numpy as np
import pytest

from dewak_dash.chain import services as chain
from dewak_dash.supply.cohorts import AGES
from dewak_dash.topics.versorgung import answers_kreis

HERTEN = "05562020"


def test_the_part_of_each_age_group_that_asks_by_hand() -> None:
    """From 60 on: of 60 people of 30 and 20 of 62 a quarter, of those of 70 all; half of them ask; no children."""
    ages = np.zeros((1, AGES))
    ages[0, [30, 62, 70]] = 60, 20, 5
    half = 0.5 * (np.arange(AGES) >= 60)
    assert chain.parts_of_groups(ages, half).tolist() == [[0.0, 0.0, 0.125, 0.5, 0.0]]


def test_doctors_of_a_town_are_those_that_inkar_counts_there() -> None:
    """Herten 2022: 5.60 family doctors for 10,000 people, 5.53 in its Kreis."""
    found = answers_kreis.in_town(HERTEN).set_index("indicator")
    doctors = found.loc["q_hausarzt_bev"]
    assert (doctors.town, doctors.kreis, doctors.year) == (pytest.approx(5.60), pytest.approx(5.53), 2022)
    assert 3 < doctors.peers < 10
    near = answers_kreis.peers(HERTEN)
    assert len(near) == 40
    assert HERTEN not in near
