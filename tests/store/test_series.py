"""Growth and parameters on figures that can be worked out by hand."""

from datetime import date

import pytest

from dewak_dash.errors import CensusBreak, InputError
from dewak_dash.law import span, value
from dewak_dash.store.database import Database
from dewak_dash.store.parameters import assumption, law
from dewak_dash.store.series import growth_rate, segments


def test_growth_within_one_census(small: Database) -> None:
    # 1000 -> 1210 in two years: 1.1 * 1.1 = 1.21, ten percent a year.
    assert growth_rate(small, "05001001", 2015, 2017) == pytest.approx(0.1, rel=1e-12)


def test_growth_across_a_census_is_refused(small: Database) -> None:
    with pytest.raises(CensusBreak, match=r"2017 \(Zensus 2011\) und 2023 \(Zensus 2022\)"):
        growth_rate(small, "05001001", 2017, 2023)


@pytest.mark.parametrize(("first", "last", "told"), [
    (2015, 2016, "2016"), (2017, 2015, "nicht nach"), (1900, 2015, "1900")])
def test_growth_without_figures_is_refused(small: Database, first: int, last: int, told: str) -> None:
    with pytest.raises(InputError, match=told):
        growth_rate(small, "05001001", first, last)


def test_segments_never_join_two_censuses(small: Database) -> None:
    found = segments(small, "05001001")
    assert [(s.basis, s.rows["value"].tolist()) for s in found] == [
        ("Zensus 2011", [1000, 1210]), ("Zensus 2022", [1150])]


def test_parameter_of_the_day(small: Database) -> None:
    found = value(law(small), "wage", date(2020, 6, 30))
    assert (found.value, found.valid_to, found.reference, found.source_id) == (10.0, date(2020, 12, 31), "§ 1", "BOOK")


def test_parameter_named_differently_by_two_sources(small: Database) -> None:
    with pytest.raises(InputError, match=r"12 EUR/Stunde.*13 EUR/Stunde"):
        value(law(small), "wage", date(2024, 1, 1))
    low, high = span(law(small), "wage", date(2024, 1, 1))
    assert (low.value, low.quality, high.value, high.quality) == (12.0, "official", 13.0, "derived")


@pytest.mark.parametrize(("name", "day", "told"), [
    ("wage", date(2019, 12, 31), r"31\.12\.2019"), ("salary", date(2024, 1, 1), "salary")])
def test_parameter_not_there(small: Database, name: str, day: date, told: str) -> None:
    with pytest.raises(InputError, match=told):
        value(law(small), name, day)


def test_assumption(small: Database) -> None:
    found = assumption(small, "speed")
    assert (found.low, found.likely, found.high, found.address) == (0.7, 0.9, 1.1, "")
    with pytest.raises(InputError, match="height"):
        assumption(small, "height")
