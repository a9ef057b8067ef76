"""The page Methoden: its finding, its self-test, its classes of size."""

import re
from collections.abc import Callable

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.topics.methoden import shown as queries
from dewak_dash.topics.methoden.selftest import figure

TAG = re.compile(r"<[^>]+>")
TOWNS = {"05562020": "large_town", "05954032": "medium_town", "09162000": "city", "07231021": "village"}


def page_text(app: AppTest) -> str:
    shown = (getattr(element, name, None) for element in app.main for name in ("value", "body", "label"))
    return TAG.sub(" ", " ".join(text for text in shown if isinstance(text, str)))


@pytest.mark.parametrize(("ags", "size"), TOWNS.items())
def test_headline_counts_the_class_of_the_town(run_page: Callable[..., AppTest], ags: str, size: str) -> None:
    app = run_page("methoden", ags=ags)
    assert not app.exception
    found = re.search(r"Von 100 Gemeinden dieser Größe lagen nach 9 bis 12 Jahren (\d+) in der Spanne, "
                      r"im schlechtesten Zeitraum (\d+)", page_text(app))
    assert found
    rows = [row.covered for row in queries.backtest().ranges.total if (row.size, row.horizon) == (size, "9-12")]
    assert int(found[1]) == round(100 * np.mean(rows))
    assert int(found[2]) == round(100 * min(rows))
    assert queries.size_of(ags) == size


def test_selftest_says_how_many_cases_agree(run_page: Callable[..., AppTest]) -> None:
    text = page_text(run_page("methoden", ansicht="selbsttest"))
    assert re.search(r"([1-9]\d*) von \1 Fällen stimmen", text)
    assert "stimmt nicht" not in text


def test_another_class_is_kept_in_the_address(run_page: Callable[..., AppTest]) -> None:
    app = run_page("methoden", ansicht="methoden", groesse="village")
    assert not app.exception
    assert "weniger als 5.000 Einwohner" in page_text(app)
    assert app.query_params["groesse"] in ("village", ["village"])
    wrong = run_page("methoden", ansicht="spanne", groesse="riesig")
    assert not wrong.exception
    assert "groesse" not in wrong.query_params


def test_page_says_where_a_plain_method_is_better_and_what_is_not_tried(run_page: Callable[..., AppTest]) -> None:
    assert "schlechter als ein einfaches Verfahren" in page_text(run_page("methoden", ansicht="methoden"))
    assert "Nur an Kreisen geprüft" in page_text(run_page("methoden", ansicht="methoden"))
    text = page_text(run_page("methoden", ansicht="rechnung"))
    assert "12411-02-03-5" in text


@pytest.mark.parametrize(("value", "words"), [
    (0.0, "0"), (244149.5306, "244.149,5"), (1.0, "1"), (0.0024069, "0,0024069"), (4.913634, "4,913634"),
    (1e-9, "1,0 · 10⁻⁹"), (2.205e-16, "2,2 · 10⁻¹⁶"), (float("nan"), "–"), (float("inf"), "–"), (100.0, "100"),
    (-0.5, "−0,5")])
def test_figures_keep_significant_digits(value: float, words: str) -> None:
    assert figure(value) == words


def test_selftest_is_kept_for_the_store_and_computed_anew_on_the_button(
        run_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    real = queries.run_cases
    monkeypatch.setattr(queries, "run_cases", lambda cases: asked.append(1) or real(cases))
    app = run_page("methoden", ags="05562020", ansicht="selbsttest")
    before = len(asked)
    app.run()
    assert len(asked) == before
    app.button("methoden.again").click().run()
    assert not app.exception
    assert len(asked) == before + 1
