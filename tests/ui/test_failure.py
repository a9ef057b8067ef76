"""What a viewer reads when something fails: the sentence written for them, never the inner workings."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.errors import CensusBreak, DataError, DewakError, InputError, StoreMissing, UnknownText
from dewak_dash.topics.common import answers_range as answers
from dewak_dash.ui.failure import sentence

KEPT = " Ihre Auswahl steht in der Adresszeile und ist nicht verloren."


@pytest.mark.parametrize("kind", [InputError, CensusBreak, DewakError])
def test_a_sentence_of_the_core_reaches_the_viewer(kind: type[Exception]) -> None:
    assert sentence(kind("Die Laufzeit ist 0 Jahre")) == "Die Laufzeit ist 0 Jahre" + KEPT


def test_what_an_error_quotes_is_shown_as_typed() -> None:
    assert sentence(InputError("<b>[x](y)</b>")).startswith("\u2060\\<\u2060b\u2060\\>\u2060\\[x\\]")


@pytest.mark.parametrize("error", [DataError(["data/x.csv, Zeile 3"]), StoreMissing("a"), UnknownText("b"),
                                   KeyError("ags"), ZeroDivisionError("division by zero")])
def test_what_is_for_others_stays_out_of_sight(error: Exception) -> None:
    assert sentence(error).startswith("Diese Seite konnte nicht berechnet werden.")


def test_the_app_tells_the_sentence() -> None:
    def script() -> None:
        from app import show_failure
        from dewak_dash.errors import InputError

        show_failure(InputError("So viele Jahre rechnet niemand."))

    assert AppTest.from_function(script).run().error[0].value.startswith("So viele Jahre rechnet niemand\\.")


@pytest.mark.parametrize("size", [float("nan"), float("inf"), 0.0, -5.0])
def test_no_size_has_no_class_and_no_endless_search(store_path: Path, size: float) -> None:
    with pytest.raises(InputError, match="Einwohnerzahl über null"):
        answers.size_class(size)
