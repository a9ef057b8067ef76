"""English: chosen in the address or by the switch, kept over pages, on every page whole, never mixed with German."""

import csv
import re
import tomllib
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.language import ENGLISH, GERMAN, speaking
from dewak_dash.text import CATALOGUES, NAMES, labels, named, t
from dewak_dash.topics.common.terms import terms_in
from dewak_dash.topics.pages import NOTICES, PAGES

Runner = Callable[..., AppTest]
HERTEN = "05562020"
FIELD = re.compile(r"\{\w*\}")
LONG = 18
ROOT = Path(__file__).resolve().parents[2]
GERMAN_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?![\d.])")
# What the data say in prose is German on English pages, too.
DATA = " ".join(path.read_text(encoding="utf-8") for path in
                (*(ROOT / "data").rglob("*.toml"), ROOT / "dewak_dash" / "store" / "schema.sql"))


def said(app: AppTest) -> Iterator[str]:
    """Yield what a page says: bodies, labels, helps, options, charts and maps as written."""
    assert not app.exception, app.exception[0].stack_trace
    for element in app.main:
        for name in ("body", "label", "help", "alt", "value", "placeholder", "spec", "json"):
            text = getattr(element.proto, name, "")
            if isinstance(text, str):
                yield unescape(text.encode().decode("unicode_escape", "ignore") if "\\u" in text else text)
        yield from (str(option) for option in getattr(element, "options", ()))


def german() -> set[str]:
    """Return what only German texts hold: their longer parts between placeholders, but not what the data say, too."""
    alike = " ".join([*CATALOGUES[ENGLISH].values(), DATA])
    parts = {part.strip() for text in CATALOGUES[GERMAN].values() for part in FIELD.split(text)}
    return {part for part in parts if len(part) >= LONG and part not in alike}


LEFT = german()


@pytest.mark.parametrize("stem", [*PAGES, *NOTICES])
def test_every_page_is_whole_in_english_and_german_as_before(run_page: Runner, stem: str) -> None:
    before = list(said(run_page(stem, ags=HERTEN)))
    english = list(said(run_page(stem, ags=HERTEN, sprache="en")))
    page = "\n".join(english)
    assert [part for part in LEFT if part in page] == []
    plain = " ".join(re.sub(r"<svg.*?</svg>|<[^>]*>", " ", text) for text in english if not text.startswith("{"))
    assert [written for written in GERMAN_THOUSANDS.findall(plain) if written not in DATA] == []
    assert list(said(run_page(stem, ags=HERTEN))) == before


def address(app: AppTest) -> dict[str, str]:
    return {name: "".join(app.query_params[name]) for name in app.query_params}


def test_the_switch_stands_in_the_address_and_goes_along_to_other_pages(run_page: Runner) -> None:
    app = run_page("daten", ags=HERTEN)
    app.segmented_control(key="w.sprache").set_value(ENGLISH).run()
    assert address(app)["sprache"] == "en"
    assert "Projector" in {toggle.label for toggle in app.toggle}
    app.switch_page("../../pages/methoden.py").run()
    assert address(app)["sprache"] == "en"
    assert "Projector" in {toggle.label for toggle in app.toggle}
    app.segmented_control(key="w.sprache").set_value(GERMAN).run()
    assert "sprache" not in address(app)
    assert "Beamer" in {toggle.label for toggle in app.toggle}


def test_the_back_button_brings_back_the_language_of_before(run_page: Runner) -> None:
    app = run_page("daten", ags=HERTEN)
    app.segmented_control(key="w.sprache").set_value(ENGLISH).run()
    del app.query_params["sprache"]
    app.run()
    assert "Beamer" in {toggle.label for toggle in app.toggle}


def test_a_click_is_answered_in_the_language_of_its_page(run_page: Runner) -> None:
    """What a click does runs before the page and in a thread of its own."""
    app = run_page("einzugsgebiete", ags=HERTEN, sprache="en", ansicht="standort")
    app.text_input(key="w.lon").set_value("east").run()
    assert any("east" in each.value for each in app.warning)
    assert not any("Koordinate" in each.value for each in app.warning)


def test_a_link_means_the_same_in_both_languages(run_page: Runner) -> None:
    asked = {"ags": HERTEN, "flaeche": "1.200", "stellen": "2,5"}
    one, other = (run_page("finanzierung", **asked, **more) for more in ({}, {"sprache": "en"}))
    for name in ("w.flaeche", "w.stellen"):
        assert one.slider(key=name).value == other.slider(key=name).value


def test_what_stands_in_first_pictures_has_an_english_name_and_no_name_is_left_over() -> None:
    """The German of the data is what is looked up: a new or reworded name needs its English."""
    finance = tomllib.loads((ROOT / "data" / "assumptions" / "finance.toml").read_text(encoding="utf-8"))["assumption"]
    scenarios = tomllib.loads((ROOT / "data" / "scenarios.toml").read_text(encoding="utf-8"))["scenario"]
    wanted = {each["name_de"] for each in (*finance, *scenarios)}
    for table, columns in {"services": ("name_de", "counted_de", "capacity_de"),
                           "house_variants": ("name_de", "fact_de", "why_de")}.items():
        with (ROOT / "data" / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            wanted |= {row[column] for row in csv.DictReader(file) for column in columns}
    assert "Pflegeheim" in wanted
    names = {key.removeprefix(NAMES): text for key, text in CATALOGUES[ENGLISH].items() if key.startswith(NAMES)}
    lacking = {name for name in wanted if name not in names and any(part not in names for part in name.split(": "))}
    assert lacking == set(), "write the English into dewak_dash/topics/common/english_names.py"
    tables = " ".join(path.read_text(encoding="utf-8").replace('""', '"') for path in
                      (ROOT / "data" / "tables").glob("*.csv") if path.stat().st_size < 1_000_000)
    german = " ".join([DATA, tables, *CATALOGUES[GERMAN].values()])
    assert [name for name in names if name not in german] == []


def test_a_name_of_the_data_is_put_into_the_language_also_in_sentences() -> None:
    with speaking(ENGLISH):
        assert named("Pflegeheim") == "Nursing home"
        assert named("Fläche: Herten, neue Räume") == "Floor area: Herten, new rooms"
        assert named("Café am Berg") == "Café am Berg"
        assert "Nursing home" in t("versorgung.title.part", name="Pflegeheim", change="+1%")
    assert named("Fläche: Herten, neue Räume") == "Fläche: Herten, neue Räume"


def test_every_english_term_is_used_somewhere_and_found_in_its_plural() -> None:
    texts = " ".join(text for key, text in CATALOGUES[ENGLISH].items() if not key.startswith("common.term"))
    with speaking(ENGLISH):
        assert set(terms_in(texts)) == set(labels("common.term"))
        assert terms_in("Grants and a grid cell; the reserves, granted") == ("grant", "grid cell", "reserve")
    assert terms_in("Grants and a grid cell") == ()
