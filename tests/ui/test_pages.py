"""Every page runs for the project towns and for towns of every kind, in German, without raw values."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.topics.pages import PAGES

TOWNS = {
    "Herten": "05562020",
    "Wetter (Ruhr)": "05954032",
    "Recklinghausen, same Kreis": "05562032",
    "Herdecke, neighbour": "05954020",
    "Muenchen, largest": "09162000",
    "Berlin, its own Land": "11000000",
    "Hamburg": "02000000",
    "Suhl, eastern, shrunk": "16054000",
    "Hoyerswerda, eastern": "14625240",
    "Helgoland, island": "01056025",
    "Emden": "03402000",
    "Dierfeld, fewer than a hundred people": "07231021",
}
MARKUP = re.compile(r"<[^>]+>")
RAW = re.compile(r"\bTraceback\b|\bNone\b|\bnan\b|\bNaN\b|\bnull\b|\bundefined\b|\bError\b|\d\.\d{5,}")


def address(app: AppTest, name: str) -> str:
    value = app.query_params[name]
    return str(value[-1] if isinstance(value, list) else value)


def words(app: AppTest) -> str:
    shown = (getattr(element, name, None) for element in app.main for name in ("value", "body", "label"))
    return MARKUP.sub(" ", " ".join(text for text in shown if isinstance(text, str)))  # link addresses are not words


@pytest.mark.parametrize("stem", PAGES)
@pytest.mark.parametrize("ags", TOWNS.values(), ids=TOWNS.keys())
def test_page_runs_for_every_kind_of_town(run_page: Callable[..., AppTest], stem: str, ags: str) -> None:
    app = run_page(stem, ags=ags)
    assert not app.exception, app.exception[0].stack_trace
    assert address(app, "ags") == ags
    found = RAW.search(words(app))
    assert found is None, words(app)[max(0, found.start() - 80):found.end() + 80]


# The frame reads the key before any page: every page with one key, one page with every key.
@pytest.mark.parametrize(("stem", "ags"), [
    *((stem, "99999999") for stem in PAGES),
    *(("daten", ags) for ags in ("", "556202", "'; drop table regions; --", "0" * 500, "05562"))])
def test_unknown_town_falls_back_and_says_so(run_page: Callable[..., AppTest], stem: str, ags: str) -> None:
    app = run_page(stem, ags=ags)
    assert not app.exception
    assert address(app, "ags") == "05562020"
    assert any("Gemeindeschlüssel" in w.value for w in app.warning)


@pytest.mark.parametrize("ags", ["5954032", "059540032032", "05 954 032"])
def test_a_key_is_read_as_people_write_it(run_page: Callable[..., AppTest], ags: str) -> None:
    app = run_page(PAGES[0], ags=ags)
    assert address(app, "ags") == "05954032"
    assert not app.warning


def test_a_key_that_ended_leads_to_the_place_of_today(run_page: Callable[..., AppTest]) -> None:
    app = run_page(PAGES[0], ags="03152012")
    assert address(app, "ags") == "03159016"
    assert any("Göttingen" in w.value and "gibt es nicht mehr" in w.value for w in app.warning)


def test_what_the_address_says_is_shown_as_typed(run_page: Callable[..., AppTest]) -> None:
    said = run_page(PAGES[0], ags="[a](https://b.de) **c** $d$").warning[0].value
    assert "\\[a\\]\\(https\u2060\\:\u2060\\/\\/b\\.de\\)" in said
    assert "\\*\\*c\\*\\*" in said
