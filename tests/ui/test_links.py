"""Links of earlier releases open the view that shows what they ask for; tests/visits holds the links themselves."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from dewak_dash.text import labels
from dewak_dash.topics.links import FORMER_SCENARIOS, SHOWN_IN
from dewak_dash.topics.pages import PAGES

Runner = Callable[..., AppTest]
def test_every_view_named_is_one_of_its_page() -> None:
    assert set(SHOWN_IN) <= set(PAGES)
    assert all(set(shown.values()) <= set(labels(f"{page}.view")) for page, shown in SHOWN_IN.items())


def test_an_old_link_opens_the_outlook_and_says_which_scenario_took_the_place(run_page: Runner) -> None:
    app = run_page("bevoelkerung", ags="05562020", szenario="ageing_only", bis="2040")
    assert app.segmented_control(key="w.ansicht").value == "ausblick"
    assert app.pills(key="w.szenario").value == "no_moves"
    remarks = [element.proto.body for element in app.main if element.type == "html"]
    assert sum("„ageing_only“, den es so nicht gibt; gezeigt wird „Ohne Wanderung“" in each for each in remarks) == 1


def test_no_code_of_today_counts_as_former() -> None:
    from dewak_dash.topics.vorausberechnung.answers import scenarios

    today = {each.code for each in scenarios()}
    assert set(FORMER_SCENARIOS.values()) <= today
    assert not set(FORMER_SCENARIOS) & today


def views() -> None:
    import streamlit as st

    from dewak_dash.ui import state

    state.begin_page("test")
    asked = "more" if "choice" in st.query_params else ""
    st.write(state.choice("view", {"first": "Erste", "more": "Mehr"}, "first", "Ansicht", start=asked))


def test_the_first_view_can_still_be_chosen_beside_a_choice_of_another() -> None:
    app = AppTest.from_function(views)
    app.query_params["choice"] = "1"
    app.run()
    assert app.markdown[-1].value == "more"
    assert app.query_params["view"] in ("more", ["more"])
    app.segmented_control[0].set_value("first").run()
    assert app.markdown[-1].value == "first"
    assert app.query_params["view"] in ("first", ["first"])
    app.run()
    assert app.markdown[-1].value == "first"
