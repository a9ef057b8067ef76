"""The door to dated values: which value holds on a day, and what is said when none does."""

from datetime import date

import pandas as pd
import pytest

from dewak_dash.errors import InputError
from dewak_dash.law import COLUMNS, Dated, Law, catalogue, first_run_out, history, last_known, value

Row = tuple[str, float, date | None, date | None]
RATE: list[Row] = [("rate", 18.6, date(2026, 1, 1), date(2026, 12, 31)),
                   ("rate", 18.0, date(2024, 1, 1), date(2024, 12, 31))]
BONUS: list[Row] = [("bonus", 70, None, None), ("bonus", 85, date(2026, 1, 1), None)]


def law(rows: list[Row], **changed: str) -> Law:
    """Return a law of (id, value, from, to) with everything else alike."""
    table = pd.DataFrame(rows, columns=["parameter_id", "value", "valid_from", "valid_to"])
    rest = {"name_de": "Satz", "unit": "%", "reference": "§ 1", "address": "https://example.org", "quality": "official",
            "note": None, "source_id": "BOOK", **changed}
    return catalogue(table.assign(**rest)[list(COLUMNS)])


@pytest.mark.parametrize(("day", "expected"), [
    (date(2026, 1, 1), 18.6), (date(2026, 12, 31), 18.6), (date(2024, 7, 1), 18.0)])
def test_a_value_holds_from_its_first_to_its_last_day(day: date, expected: float) -> None:
    assert value(law(RATE), "rate", day).value == expected
    found = last_known(law(RATE), "rate", day)
    assert (found.value, found.out_since) == (expected, None)


@pytest.mark.parametrize(("day", "last", "since"), [
    (date(2027, 1, 1), "31.12.2026", date(2027, 1, 1)), (date(2040, 6, 1), "31.12.2026", date(2027, 1, 1)),
    (date(2025, 6, 1), "31.12.2024", date(2025, 1, 1))])
def test_a_value_that_ran_out_is_refused_or_marked(day: date, last: str, since: date) -> None:
    with pytest.raises(InputError, match=f"Der letzte galt bis {last}"):
        value(law(RATE), "rate", day)
    found = last_known(law(RATE), "rate", day)
    assert found.out_since == since
    assert found.value == (18.6 if day.year > 2026 else 18.0)


def test_a_value_before_the_first_is_refused_by_both() -> None:
    for ask in (value, last_known):
        with pytest.raises(InputError, match=r"am 31\.12\.2023 keinen Zahlenwert\. Abhilfe"):
            ask(law(RATE), "rate", date(2023, 12, 31))


def test_a_value_without_an_end_holds_until_the_next_begins() -> None:
    assert value(law(BONUS), "bonus", date(2025, 12, 31)).value == 70
    assert value(law(BONUS), "bonus", date(2026, 1, 1)).value == 85
    assert value(law(BONUS), "bonus", date(2040, 1, 1)).value == 85


def test_a_value_once_replaced_does_not_come_back() -> None:
    rows = [*BONUS, ("bonus", 90, date(2027, 1, 1), date(2027, 12, 31))]
    assert value(law(rows), "bonus", date(2027, 6, 1)).value == 90
    assert last_known(law(rows), "bonus", date(2028, 1, 1)) == Dated(history(law(rows), "bonus")[2], date(2028, 1, 1))


def test_a_value_appended_for_the_next_year_is_taken_from_its_first_day() -> None:
    rows = [*RATE, ("rate", 18.8, date(2027, 1, 1), None)]
    assert value(law(rows), "rate", date(2026, 12, 31)).value == 18.6
    assert value(law(rows), "rate", date(2027, 6, 1)).value == 18.8


def test_of_two_periods_that_hold_the_one_that_began_last_counts() -> None:
    rows: list[Row] = [("rate", 1.0, date(2016, 7, 1), date(2022, 12, 31)),
                       ("rate", 2.0, date(2019, 7, 1), date(2021, 6, 30))]
    for day, expected in ((date(2019, 6, 30), 1.0), (date(2020, 1, 1), 2.0), (date(2022, 1, 1), 1.0)):
        assert value(law(rows), "rate", day).value == expected


def test_two_sources_agree_or_are_refused_together() -> None:
    agreed = law([*RATE, ("rate", 18.6, date(2026, 1, 1), date(2026, 12, 31))])
    assert value(agreed, "rate", date(2026, 6, 1)).value == 18.6
    apart = law([*RATE, ("rate", 19.0, date(2026, 1, 1), date(2026, 12, 31))])
    with pytest.raises(InputError, match=r"18\.6 % \(§ 1\) und 19 %"):
        value(apart, "rate", date(2026, 6, 1))
    with pytest.raises(InputError, match="mit Spanne"):
        last_known(apart, "rate", date(2027, 6, 1))


def test_history_is_oldest_first_and_unknown_ids_are_named() -> None:
    assert [p.value for p in history(law(RATE), "rate")] == [18.0, 18.6]
    with pytest.raises(InputError, match="„wage“ gibt es nicht"):
        history(law(RATE), "wage")


def test_a_value_without_reference_is_refused() -> None:
    with pytest.raises(InputError, match="„rate“ hat keine Fundstelle"):
        law(RATE, reference=" ")


def test_what_ran_out_first() -> None:
    both = law([*RATE, ("pay", 4368.13, date(2026, 5, 1), date(2027, 3, 31)), *BONUS])
    late = [last_known(both, name, date(2027, 6, 1)) for name in ("bonus", "pay", "rate")]
    first = first_run_out(late)
    assert first is not None
    assert (first.parameter.id, first.out_since) == ("rate", date(2027, 1, 1))
    assert first_run_out(last_known(both, name, date(2026, 11, 27)) for name in ("bonus", "pay", "rate")) is None
