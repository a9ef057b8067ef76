"""What belongs together stays together; widths of columns fill the room."""

import pytest

from dewak_dash.report.columns import fits, widths
from dewak_dash.report.typography import plain, set_german
from dewak_dash.tables import Written

N = "\u00a0"


@pytest.mark.parametrize(("text", "found"), [
    ("109.000 € im Jahr", f"109.000{N}€ im Jahr"), ("1,2 Mio. € mehr", f"1,2{N}Mio.{N}€ mehr"),
    ("nach § 12 Abs. 3", f"nach §{N}12 Abs.{N}3"), ("in 10 Minuten", f"in 10{N}Minuten"),
    ("z. B. hier", f"z.{N}B. hier"), ("am 1. Mai 2027", f"am 1.{N}Mai 2027"), ("200 m² Fläche", f"200{N}m² Fläche"),
    ("2030 mehr Menschen", "2030 mehr Menschen")])
def test_nothing_that_belongs_together_parts(text: str, found: str) -> None:
    assert set_german(text) == found


def test_office_documents_have_no_signs_without_width() -> None:
    assert plain("85\u2060–\u2060128") == "85–128"


def test_numbers_keep_their_width_and_words_get_the_rest() -> None:
    found = Written(heads=("Was", "Wert"), numeric=(False, True), rows=(("lang " * 20, "1.234.567"),))
    # Nine digits and half a letter of 10 points at 0.6 and 7 at the sides.
    assert widths(found, 300, 10) == pytest.approx([300 - 64, 64])


def test_columns_never_leave_the_room() -> None:
    found = Written(heads=("a",) * 30, numeric=(True,) * 30, rows=(("1.234.567",) * 30,))
    assert sum(widths(found, 500, 9)) == pytest.approx(500)


def test_no_word_is_torn_while_there_is_room() -> None:
    """Letters of 10 points at 0.6, half of one more, 7 at the sides: columns of 10, 12, 3 letters need 70, 82, 28."""
    found = Written(heads=("Reichweite", "Nachbarorten", "Wie"), numeric=(True, True, False),
                    rows=(("21.689", "14.160 Leute", "ab " * 30),))
    needed = [10.5 * 6 + 7, 12.5 * 6 + 7, 3.5 * 6 + 7]
    assert fits(found, sum(needed), 10)
    assert not fits(found, sum(needed) - 0.1, 10)
    assert widths(found, sum(needed), 10) == pytest.approx(needed)
    # With 100 points more the numbers get their lines (no more needed), the text the rest.
    assert widths(found, sum(needed) + 100, 10) == pytest.approx([needed[0], needed[1], needed[2] + 100])
