"""Präsentation tells what the other pages found, with what was chosen there; the address holds it all."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.text import labels
from dewak_dash.topics.finanzierung.answers import start
from dewak_dash.topics.praesentation.shown import TELL, Told, step
from dewak_dash.topics.vorausberechnung.answers import OWN

Runner = Callable[..., AppTest]
DAY = date(2026, 11, 28)
HOUSE = {"flaeche": "450", "foerderung": "granted"}


def head(app: AppTest) -> str:
    assert not app.exception
    return next(str(each.proto.body) for each in app.main if 'class="dw-title"' in str(getattr(each.proto, "body", "")))


def address(app: AppTest) -> dict[str, str]:
    return {name: "".join(app.query_params[name]) for name in app.query_params}


def test_every_step_is_named_and_told() -> None:
    assert tuple(labels("praesentation.step")) == tuple(TELL)


def test_money_is_that_of_the_page_with_the_same_address(run_page: Runner) -> None:
    money = head(run_page("finanzierung", ags="05562020", **HOUSE))
    told = run_page("praesentation", ags="05562020", schritt="geld", **HOUSE)
    assert money.split("<p")[0] == head(told).split("<p")[0]
    assert address(told) == {"ags": "05562020", "schritt": "geld", **HOUSE}


def test_what_was_chosen_on_another_page_is_taken_along(run_page: Runner) -> None:
    app = run_page("finanzierung", ags="05562020", **HOUSE)
    money = head(app)
    app.switch_page("../../pages/praesentation.py").run()
    app.button(key="step-on").click().run()
    assert address(app)["schritt"] == "menschen"
    app.segmented_control(key="w.schritt").set_value("geld").run()
    assert money.split("<p")[0] == head(app).split("<p")[0]
    assert address(app)["flaeche"] == "450"


@pytest.mark.parametrize("bad", [{"flaeche": "viel"}, {"szenario": "gibtesnicht"}, {"bis": "bald"}])
def test_what_is_not_possible_counts_as_not_chosen(run_page: Runner, bad: dict[str, str]) -> None:
    plain, odd = (run_page("praesentation", ags="05954032", schritt="menschen", **more) for more in ({}, bad))
    assert head(plain).split("<p")[0] == head(odd).split("<p")[0]


@pytest.mark.parametrize("year", ["1800", "2035", "9999"])
def test_the_year_is_the_one_the_other_page_shows(run_page: Runner, year: str) -> None:
    people = head(run_page("bevoelkerung", ags="05954032", ansicht="ausblick", bis=year))
    told = head(run_page("praesentation", ags="05954032", schritt="menschen", bis=year))
    assert people.split("<p")[0] == told.split("<p")[0]


def test_an_own_mix_is_told_as_the_other_page_shows_it(run_page: Runner) -> None:
    mix = {"szenario": OWN, "sterben": "80", "zu": "150"}
    people = head(run_page("bevoelkerung", ags="05954032", ansicht="ausblick", **mix))
    told = run_page("praesentation", ags="05954032", schritt="menschen", **mix)
    assert people.split("<p")[0] == head(told).split("<p")[0]
    assert people != head(run_page("bevoelkerung", ags="05954032", ansicht="ausblick"))
    assert address(told) == {"ags": "05954032", "schritt": "menschen", **mix}


def test_steps_left_out_are_not_told_and_remarks_are_shown_as_typed(run_page: Runner) -> None:
    app = run_page("praesentation", ags="05562020", ohne_problem="1", notiz_angebote="<b>Frau Öz</b> fragt nach")
    assert "problem" not in app.segmented_control(key="w.schritt").options
    app.segmented_control(key="w.schritt").set_value("angebote").run()
    said = " ".join(str(getattr(each.proto, "body", "")) for each in app.main)
    assert "&lt;b&gt;Frau Öz&lt;/b&gt; fragt nach" in said
    assert address(app)["ohne_problem"] == "1"
    assert address(app)["notiz_angebote"] == "<b>Frau Öz</b> fragt nach"


def test_without_any_step_a_sentence_says_so(run_page: Runner) -> None:
    app = run_page("praesentation", ags="05562020", **{f"ohne_{code}": "1" for code in TELL})
    assert "Keine Folie ist ausgewählt" in head(app)


def test_steps_are_told_in_the_order_of_the_address_and_a_click_moves_one(run_page: Runner) -> None:
    app = run_page("praesentation", ags="05562020", folge="angebote-ort", ohne_wahl="1")
    told = labels("praesentation.step")
    first = [told[code] for code in ("angebote", "ort", "problem")]
    assert app.segmented_control(key="w.schritt").options[:3] == first
    assert told["wahl"] not in app.segmented_control(key="w.schritt").options
    assert "Folie 1 von 7" in " ".join(str(getattr(each.proto, "body", "")) for each in app.main)
    assert address(app)["folge"] == "angebote-ort"


def test_the_handout_follows_the_same_order(run_page: Runner) -> None:
    app = run_page("praesentation", ags="05562020", ansicht="handzettel", folge="weiter-problem",
                   **{f"ohne_{code}": "1" for code in TELL if code not in ("problem", "weiter")})
    heads = [str(each.proto.body) for each in app.main if 'class="dw-section"' in str(getattr(each.proto, "body", ""))]
    assert len(heads) == 2
    assert "als Nächstes zu entscheiden" in heads[0]


@pytest.mark.parametrize("ags", ["05562020", "07231021"])
def test_every_slide_of_the_handout_names_its_source_or_what_would_fill_the_gap(run_page: Runner, ags: str) -> None:
    app = run_page("praesentation", ags=ags, ansicht="handzettel")
    assert not app.exception
    said = " ".join(str(getattr(each.proto, "body", "")) for each in app.main)
    slides = said.split('class="dw-section"')[1:]
    assert len(slides) == len(TELL)
    assert [slide[:80] for slide in slides if not re.search(r"Quellen?: |Diese Lücke füllt: ", slide)] == []


def test_the_place_is_one_short_table_in_the_minutes_of_the_finding(store_path: object) -> None:
    shown = step("ort", "05562020", Told(scenario="middle", mix=None, last_year=2050, house=start("05562020", DAY),
                                         place=None), DAY)
    assert shown.exhibit is not None
    assert shown.exhibit.table.shape == (5, 5)
    assert shown.exhibit.table.iloc[0].tolist()[:2] == ["Erwachsene zu Fuß", 5_985]
