"""Levers belong to a town: each says where it started, is marked once moved, and one button takes all back."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.formats import cell

HERTEN, WETTER = "05562020", "05954032"
Runner = Callable[..., AppTest]


def area(app: AppTest) -> float:
    return app.slider(key="w.flaeche").value


def go(app: AppTest, ags: str) -> AppTest:
    """Choose another town the way the town picker does."""
    app.segmented_control(key="w.ags").set_value(ags).run()
    return app


def test_what_was_set_for_one_town_is_not_taken_for_another(run_page: Runner) -> None:
    app = run_page("finanzierung", ags=HERTEN)
    assert area(app) == 370
    app.slider(key="w.flaeche").set_value(500).run()
    go(app, WETTER)
    assert area(app) == 70
    assert "flaeche" not in app.query_params
    app.slider(key="w.flaeche").set_value(90).run()
    go(app, HERTEN)
    assert area(app) == 500
    assert app.query_params["flaeche"] in ("500", ["500"])
    go(app, WETTER)
    assert area(app) == 90


def test_a_moved_lever_is_marked_and_says_its_start(run_page: Runner) -> None:
    app = run_page("finanzierung", ags=HERTEN, flaeche="500")
    assert "geändert" in app.slider(key="w.flaeche").label
    assert "Start: 370" in app.slider(key="w.flaeche").label
    assert "geändert" not in app.slider(key="w.stellen").label
    assert app.slider(key="w.stellen").label.endswith(f"Start: {cell(app.slider(key='w.stellen').value)}")


def test_one_button_takes_all_levers_back(run_page: Runner) -> None:
    app = run_page("finanzierung", ags=HERTEN, flaeche="500", lohn="4", bund="1")
    app.button(key="levers.back").click().run()
    assert area(app) == 370
    assert app.toggle(key="w.bund").value is False
    assert not {"flaeche", "lohn", "bund"} & set(app.query_params)
    assert app.button(key="levers.back").disabled


def test_levers_of_the_outlook_go_back_too(run_page: Runner) -> None:
    app = run_page("bevoelkerung", ags=HERTEN, ansicht="ausblick", bis="2040", szenario="no_moves")
    assert app.slider(key="w.bis").value == 2040
    app.button(key="levers.back").click().run()
    assert app.slider(key="w.bis").value == 2050
    assert not {"bis", "szenario"} & set(app.query_params)


def outlook() -> None:
    import streamlit as st

    from dewak_dash.ui import levers, state

    state.begin_page("test")
    with levers.panel("projection") as lever:
        last = lever.number("bis", "Bis", low=2030, high=2070, default=2050, step=1, format="%d")
        births = lever.number("geburten", "Geburten", low=0, high=200, default=100, step=5, format="%d",
                              scope=st.session_state.get("town", "A"))
    st.write(f"{last:g}|{births:g}")


def test_a_question_goes_along_while_a_share_of_one_town_stays_there() -> None:
    app = AppTest.from_function(outlook).run()
    app.slider(key="w.bis").set_value(2040).run()
    app.slider(key="w.geburten").set_value(80).run()
    app.session_state["town"] = "B"
    app.run()
    assert app.markdown[-1].value == "2040|100"
    app.session_state["town"] = "A"
    app.run()
    assert app.markdown[-1].value == "2040|80"
    app.button(key="levers.back").click().run()
    assert app.markdown[-1].value == "2050|100"


@pytest.mark.parametrize(("stem", "view", "moved"), [
    ("einzugsgebiete", "karte", {"gruppe": "wheelchair", "thema": "over_64"}),
    ("einzugsgebiete", "standort", {"angebot": "kita", "minuten": "10", "jahr": "2030", "nachbarn": "1"}),
    ("versorgung", "karte", {"angebot": "kita", "jahr": "2030"})])
def test_levers_of_places_go_back_to_where_they_started(
        run_page: Callable[..., AppTest], stem: str, view: str, moved: dict[str, str]) -> None:
    app = run_page(stem, ags=HERTEN, ansicht=view, **moved)
    assert set(moved) <= set(app.query_params)
    back = next(button for button in app.button if button.key == "levers.back")
    assert not back.disabled
    back.click().run()
    assert not set(moved) & set(app.query_params)
    assert next(button for button in app.button if button.key == "levers.back").disabled
