"""From any headline figure one click leads to how it comes about: formula, inputs, sources, quality, the chain."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.ui import origin

HERTEN, VILLAGE = "05562020", "16061068"


def text(app: AppTest) -> str:
    return " ".join(str(getattr(e.proto, "body", "")) for e in app.main)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every such place be open."""
    real = origin.st.expander

    def expander(*args: object, **kwargs: object) -> object:
        return real(*args, **{**kwargs, "expanded": True}) if kwargs.get("key") == "origin" else real(*args, **kwargs)

    monkeypatch.setattr(origin.st, "expander", expander)


@pytest.mark.parametrize(("page", "view", "formula", "inputs"), [
    ("finanzierung", "annahmen", "jede Zeile Menge mal Preis mal Steigerung", "Woher die Spanne kommt"),
    ("einzugsgebiete", "versorgung", "denen in der Zeit ein Platz bleibt", "Annahmen: Wird es erreicht?"),
    ("einzugsgebiete", "rechnung", "Menschen jeder Zelle mal Anteil der Zelle", "Annahmen: Wird es erreicht?"),
    ("versorgung", "wandel", "mal Anteil, der es nutzt oder wünscht", "Wer ein Angebot nutzt oder wünscht"),
    ("bevoelkerung", "ausblick", "Jahr für Jahr altern sie", "Annahmen: Mittlerer Weg")])
@pytest.mark.usefixtures("opened")
def test_a_figure_opens_to_formula_inputs_and_chain(run_page: Callable[..., AppTest], page: str, view: str,
                                                    formula: str, inputs: str) -> None:
    app = run_page(page, ags=HERTEN, ansicht=view)
    assert not app.exception
    for words in (formula, inputs, "Wie sicher: ", "dw-mark"):
        assert words in text(app), words
    assert 'Der Teil „' not in text(app)


@pytest.mark.usefixtures("opened")
def test_where_the_chain_says_nothing_the_rest_stands(run_page: Callable[..., AppTest]) -> None:
    app = run_page("finanzierung", ags=VILLAGE)
    assert not app.exception
    assert "jede Zeile Menge mal Preis mal Steigerung" in text(app)
    assert 'Der Teil „' not in text(app)


def test_closed_it_asks_for_nothing(run_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(origin.queries, "story", None)
    app = run_page("finanzierung", ags=HERTEN)
    assert not app.exception
    assert "jede Zeile Menge mal Preis mal Steigerung" not in text(app)
