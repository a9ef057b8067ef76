"""Views of a page: in the address, not computed unless open; one part that fails takes only itself down."""

import re
from collections.abc import Callable
from html import escape

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.errors import InputError
from dewak_dash.text import labels
from dewak_dash.topics.bevoelkerung import shown as people
from dewak_dash.topics.common import answers as common
from dewak_dash.topics.finanzierung import shown as money
from dewak_dash.topics.pages import PAGES
from dewak_dash.ui import widgets

Runner = Callable[..., AppTest]
TAG = re.compile(r"<[^>]+>")
FAMILIES = {stem: labels(f"{stem}.view") for stem in PAGES}
EVERY = [(stem, view) for stem, views in FAMILIES.items() for view in views]


def text(app: AppTest) -> str:
    return TAG.sub(" ", " ".join(str(getattr(e.proto, "body", "")) for e in app.main))


@pytest.mark.parametrize(("stem", "view"), EVERY)
@pytest.mark.parametrize("ags", ["05562020", "07231021"])
def test_every_view_runs(run_page: Runner, stem: str, view: str, ags: str) -> None:
    app = run_page(stem, ags=ags, ansicht=view)
    assert not app.exception
    assert text(app).count('Der Teil „') == 0
    first = next(iter(FAMILIES[stem]))
    assert ("ansicht" in app.query_params) == (view != first)


@pytest.mark.parametrize("stem", [stem for stem in PAGES if FAMILIES[stem]])
def test_an_unknown_view_is_the_first(run_page: Runner, stem: str) -> None:
    app = run_page(stem, ansicht="gibtesnicht")
    assert not app.exception
    assert "ansicht" not in app.query_params


def test_what_is_not_open_is_not_computed(run_page: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    for name in ("future", "comparison", "peers", "kreis", "consequences", "compared"):
        real = getattr(people, name)
        monkeypatch.setattr(people, name, lambda *a, real=real, name=name: (asked.append(name), real(*a))[1])
    run_page("bevoelkerung", ansicht="bisher")
    assert asked == []
    run_page("bevoelkerung", ansicht="vergleich")
    assert asked == ["comparison", "peers"]


def test_a_view_is_not_taken_to_another_page(run_page: Runner) -> None:
    app = run_page("bevoelkerung", ansicht="vergleich")
    app.switch_page("../../pages/methoden.py").run()
    assert not app.exception
    assert app.segmented_control(key="w.ansicht").value == "rechnung"


def test_a_part_that_fails_takes_only_itself_down(run_page: Runner, monkeypatch: pytest.MonkeyPatch,
                                                  caplog: pytest.LogCaptureFixture) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(people, "comparison", broken)
    app = run_page("bevoelkerung", ags="05562020", ansicht="vergleich")
    assert not app.exception
    assert "Der Teil „Vergleich“ fehlt, weil seine Berechnung abgebrochen ist" in text(app)
    assert "Herten verlor" in text(app)
    assert "Verbundprojekt" in text(app)
    assert "ZeroDivisionError" in caplog.text


def test_a_refusal_is_shown_with_its_sentence(run_page: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise InputError("Für diese Auswahl gibt es keine Zahlen.")

    monkeypatch.setattr(money, "programmes", refused)
    app = run_page("finanzierung", ags="05562020", ansicht="programme")
    assert "Der Teil „Programme“ fehlt: Für diese Auswahl gibt es keine Zahlen." in text(app)


@pytest.mark.parametrize("stem", ["ueberblick", "bevoelkerung", "angebote", "versorgung", "einrichtungen",
                                  "finanzierung", "organisation", "praesentation", "methoden"])
def test_where_nobody_lives_a_sentence_stands(run_page: Runner, stem: str) -> None:
    app = run_page(stem, ags="01053105")
    assert not app.exception
    assert "wohnt niemand" in text(app)
    assert "Euro" not in text(app)
    assert "Verbundprojekt" in text(app)


@pytest.mark.parametrize("stem", PAGES)
def test_a_hamlet_without_one_sex_for_a_year_is_shown(run_page: Runner, stem: str) -> None:
    app = run_page(stem, ags="01061111")
    assert not app.exception
    assert "Der Teil „" not in text(app)


def test_a_figure_of_many_sources_names_three_and_folds_the_others_away(store_path: object) -> None:
    known = common.source_titles()
    ids = tuple(known.groupby("publisher", sort=True).head(1).index[:6])
    line = widgets.source_line(ids, ("official",), "2023-12-31")
    shown, folded = line.split("<details")
    publishers = [known.publisher[each] for each in ids]
    assert all(escape(name) in shown for name in publishers[:3])
    assert all(escape(name) in folded for name in publishers[3:])
    assert "und 3 weitere Quellen" in folded
    assert "<details" not in widgets.source_line(ids[:4], ("official",), "2023-12-31")
