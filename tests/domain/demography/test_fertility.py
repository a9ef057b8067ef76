"""Fertility measures against a printed table and by hand."""

import pytest

from dewak_dash.demography import fertility
from dewak_dash.errors import InputError


def test_usa_1992(case):
    c = case("fertility_usa_1992")
    rates, ages = c["given"]["rates"], c["given"]["ages"]
    total = fertility.total_fertility(rates, width=5)
    assert total == pytest.approx(c["expected"]["total_printed"], abs=c["tolerance"]["total"])
    assert total == pytest.approx(c["expected"]["total"], rel=1e-12)
    assert fertility.mean_age(rates, ages, width=5) == pytest.approx(
        c["expected"]["mean_age"], abs=c["tolerance"]["mean_age"])


def test_net_reproduction_of_sweden(case):
    c = case("sweden_1993_women_closed")
    given = c["given"]
    net = fertility.net_reproduction(given["births_per_woman"], given["person_years"],
                                     sex_ratio=given["boys_per_girl"], radix=given["radix"])
    assert net == pytest.approx(c["expected"]["net_reproduction"], rel=1e-9)


def test_impossible_schedules_are_refused():
    with pytest.raises(InputError, match="Negative"):
        fertility.total_fertility([-0.1])
    with pytest.raises(InputError, match="kein mittleres"):
        fertility.mean_age([0.0], [15])
