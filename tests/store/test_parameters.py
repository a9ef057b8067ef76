"""Dated values and assumptions as the store holds them, on figures that can be worked out by hand."""

from datetime import date

import pytest

from dewak_dash.errors import InputError
from dewak_dash.law import value
from dewak_dash.store.database import Database
from dewak_dash.store.parameters import assumption, law


def test_parameter_of_the_day(small: Database) -> None:
    found = value(law(small), "wage", date(2020, 6, 30))
    assert (found.value, found.valid_to, found.reference, found.source_id) == (10.0, date(2020, 12, 31), "§ 1", "BOOK")


def test_parameter_named_differently_by_two_sources(small: Database) -> None:
    with pytest.raises(InputError, match=r"12 EUR/Stunde.*13 EUR/Stunde"):
        value(law(small), "wage", date(2024, 1, 1))


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
