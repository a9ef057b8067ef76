"""Figures beside a saved state say how they differ, on the pages that have no levers of money, too."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.topics.stand.settings_file import Saved
from dewak_dash.topics.stand.settings_state import Chosen
from dewak_dash.ui import keep

HERTEN = "05562020"
DELTA = re.compile(r'dw-delta">([^<]*)<')


def deltas(app: AppTest) -> list[str]:
    """Return what the figures of a page say of the state compared with, its name left out."""
    assert not app.exception
    found = DELTA.findall(" ".join(str(getattr(e.proto, "body", "")) for e in app.main))
    assert all(each.startswith("gegenüber „Alt“: ") for each in found)
    return [each.removeprefix("gegenüber „Alt“: ") for each in found]


@pytest.mark.parametrize(("page", "view", "shown"), [
    ("ueberblick", "antwort", 3), ("bevoelkerung", "ausblick", 4), ("organisation", "abwaegung", 3)])
def test_a_state_beside_itself_is_alike(run_page: Callable[..., AppTest], page: str, view: str, shown: int) -> None:
    told = deltas(run_page(page, ags=HERTEN, ansicht=view, gegen="Alt~"))
    assert len(told) >= shown
    assert set(told) == {"gleich"}


def test_nobody_moving_tells_in_people_and_in_draws(run_page: Callable[..., AppTest]) -> None:
    people = deltas(run_page("bevoelkerung", ags=HERTEN, ansicht="ausblick", szenario="no_moves", gegen="Alt~"))
    assert re.fullmatch(r"−\d\.\d00", people[0])
    answers = deltas(run_page("ueberblick", ags=HERTEN, szenario="no_moves", gegen="Alt~"))
    assert re.fullmatch(r"in \d+ von 100 Verläufen weniger", answers[0])


def test_other_weights_put_another_form_first(run_page: Callable[..., AppTest]) -> None:
    """Compared with a state that weighs as a treasurer; the page itself weighs all fields alike."""
    told = deltas(run_page("organisation", ags=HERTEN, gegen="Alt~gewichte=council&raeume=0&recht=0"))
    assert any(each != "gleich" for each in told)


def deleting() -> None:
    """Draw the button that deletes the saved state that is chosen."""
    import streamlit as st

    from dewak_dash.ui import keep

    st.button("Löschen", on_click=keep.ACTS["delete"])


@pytest.mark.parametrize(("compared", "left"), [("Alt", ""), ("Neu", "Neu~flaeche=450")])
def test_a_deleted_state_leaves_the_address_another_stays(compared: str, left: str) -> None:
    app = AppTest.from_function(deleting)
    state = Chosen(page="finanzierung", ags=HERTEN, codes=(("flaeche", "450"),))
    app.query_params["ags"], app.query_params["gegen"] = HERTEN, f"{compared}~flaeche=450"
    app.session_state["page"], app.session_state[keep.CHOSEN] = "finanzierung", "Alt"
    app.session_state[keep.SAVED] = tuple(Saved(name, state) for name in ("Alt", "Neu"))
    app.run().button[0].click().run()
    assert not app.exception
    assert app.query_params.get("gegen", "") == left
    assert [each.name for each in app.session_state[keep.SAVED]] == ["Neu"]
