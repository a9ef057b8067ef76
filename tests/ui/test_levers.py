"""Levers belong to a town: each says where it started, is marked once moved, and one button takes all back."""

from collections.abc import Callable

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
