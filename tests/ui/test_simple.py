"""The switch to plain language: in the address, on every page, with the figures of the page as it is set."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.topics.pages import PAGES

Runner = Callable[..., AppTest]
BLOCK = re.compile(r'<div class="dw-simple".*?</div>', re.DOTALL)


def said(app: AppTest) -> str:
    assert not app.exception
    found = BLOCK.findall(" ".join(str(getattr(element.proto, "body", "")) for element in app.main))
    assert len(found) <= 1
    return re.sub(r"<[^>]+>", " ", "".join(found))


@pytest.mark.parametrize("stem", PAGES)
def test_every_page_says_its_message_where_asked(run_page: Runner, stem: str) -> None:
    app = run_page(stem, ags="05562020", sprache="einfach")
    assert "In einfacher Sprache" in said(app)
    assert app.query_params["sprache"] in ("einfach", ["einfach"])
    assert said(run_page(stem, ags="05562020")) == ""


def test_the_message_follows_the_levers(run_page: Runner) -> None:
    first = said(run_page("finanzierung", ags="05562020", sprache="einfach"))
    bigger = said(run_page("finanzierung", ags="05562020", sprache="einfach", flaeche="900"))
    assert first != bigger
    later = said(run_page("bevoelkerung", ags="05562020", sprache="einfach", ansicht="ausblick", bis="2040"))
    assert "Im Jahr 2040" in later


@pytest.mark.parametrize(("stem", "levers", "words"), [
    ("versorgung", {"bis": "2040"}, "Im Jahr 2040"), ("versorgung", {"szenario": "no_moves"}, ""),
    ("einrichtungen", {"besuche": "30"}, ""), ("organisation", {"gewichte": "volunteers"}, ""),
    ("praesentation", {"schritt": "weiter"}, "Sie sehen Bild 8."),
    ("praesentation", {"ansicht": "handzettel", "ohne_ort": "1"}, "in 7 Bildern"),
    ("daten", {"tabelle": "sources"}, "Die Tabelle unten hat 1")])
def test_every_page_follows_its_own_levers(run_page: Runner, stem: str, levers: dict[str, str], words: str) -> None:
    first = said(run_page(stem, ags="05562020", sprache="einfach"))
    moved = said(run_page(stem, ags="05562020", sprache="einfach", **levers))
    assert first != moved
    assert words in moved


@pytest.mark.parametrize("stem", ["versorgung", "einrichtungen", "organisation", "praesentation", "methoden"])
def test_the_message_follows_the_town(run_page: Runner, stem: str) -> None:
    first, second = (said(run_page(stem, ags=ags, sprache="einfach")) for ags in ("05562020", "07231021"))
    assert first != second


def test_where_nobody_lives_the_message_says_so(run_page: Runner) -> None:
    assert "wohnt niemand." in said(
        run_page("versorgung", ags="09471462", sprache="einfach"))


def test_switching_on_writes_the_address_and_small_towns_have_a_message(run_page: Runner) -> None:
    app = run_page("ueberblick", ags="07231021")
    app.segmented_control(key="w.sprache").set_value("einfach").run()
    assert app.query_params["sprache"] in ("einfach", ["einfach"])
    assert "Dierfeld" in said(app)
    app.segmented_control(key="w.sprache").set_value("de").run()
    assert "sprache" not in app.query_params
    assert said(app) == ""
