"""The address of every page holds everything chosen: a link restores it, another town keeps its own, a file too."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.topics.stand.settings import CHOICES
from dewak_dash.ui import state

HERTEN, WETTER = "05562020", "05954032"
HOUSE = "meeting~7.1391~51.5930~flaeche:120~Treff am Markt"
Runner = Callable[..., AppTest]


def address(app: AppTest) -> dict[str, str]:
    assert not app.exception
    return {name: "".join(app.query_params[name]) for name in app.query_params}


@pytest.mark.parametrize("page", ["ueberblick", "daten"])
def test_a_page_without_levers_keeps_what_its_link_names_and_hands_it_on(run_page: Runner, page: str) -> None:
    asked = {"ags": HERTEN, "flaeche": "450", "bis": "2040", "haus1": HOUSE, "notiz_geld": "Fragt nach"}
    app = run_page(page, **asked)
    assert address(app) == asked
    app.switch_page("../../pages/finanzierung.py").run()
    assert app.slider(key="w.flaeche").value == 450
    assert address(app) == asked
    app.slider(key="w.flaeche").set_value(500).run()
    app.switch_page(f"../../pages/{page}.py").run()
    assert address(app) == {**asked, "flaeche": "500"}


def test_another_town_starts_anew_also_where_no_lever_is_drawn(run_page: Runner) -> None:
    app = run_page("ueberblick", ags=HERTEN, flaeche="450", bis="2040", lon="7.1391", lat="51.5930")
    app.segmented_control(key="w.ags").set_value(WETTER).run()
    assert address(app) == {"ags": WETTER, "bis": "2040"}
    app.segmented_control(key="w.ags").set_value(HERTEN).run()
    assert address(app) == {"ags": HERTEN, "flaeche": "450", "bis": "2040", "lon": "7.1391", "lat": "51.5930"}


def test_what_the_back_button_takes_out_of_the_address_is_gone(run_page: Runner) -> None:
    app = run_page("ueberblick", ags=HERTEN, flaeche="450")
    del app.query_params["flaeche"]
    app.run()
    app.switch_page("../../pages/finanzierung.py").run()
    assert app.slider(key="w.flaeche").value == 370
    assert "flaeche" not in address(app)


def test_a_page_reached_through_the_menu_brings_back_what_was_chosen(run_page: Runner) -> None:
    """A browser empties the address when another page is taken from the menu."""
    app = run_page("finanzierung", ags=HERTEN, flaeche="450")
    app.query_params.clear()
    app.switch_page("../../pages/daten.py").run()
    assert address(app) == {"ags": HERTEN, "flaeche": "450"}


def test_a_code_of_0_1_0_is_kept_as_that_of_today(run_page: Runner) -> None:
    assert address(run_page("daten", ags=HERTEN, szenario="ageing_only"))["szenario"] == "no_moves"
    assert "flaeche" not in address(run_page("daten", ags=HERTEN, flaeche="viel"))


VISITS = [("finanzierung", {"ansicht": "zahlt"}), ("finanzierung", {"ansicht": "risiko"}),
          ("bevoelkerung", {"szenario": "own"}),
          ("organisation", {"ansicht": "ehrenamt"}), ("organisation", {"ansicht": "felder"}), ("organisation", {}),
          ("einzugsgebiete", {"lon": "7.1391", "lat": "51.5930", "haus1": HOUSE}), ("angebote", {}), ("versorgung", {}),
          ("einzugsgebiete", {"ansicht": "versorgung"}),
          ("einrichtungen", {"ansicht": "eigenes", "haus1": HOUSE}), ("methoden", {"ansicht": "spanne"}),
          ("daten", {"suche": "Zensus"}), ("daten", {}), ("praesentation", {"ohne_geld": "1", "notiz_ort": "x"})]


def test_every_choice_of_the_pages_is_listed_with_the_owner_it_has_there(run_page: Runner,
                                                                         monkeypatch: pytest.MonkeyPatch) -> None:
    used: set[tuple[str, str]] = set()
    write = state.write

    def noted(name: str, code: str | None, *, scope: str = "") -> None:
        used.add((name, scope))
        write(name, code, scope=scope)

    monkeypatch.setattr(state, "write", noted)
    for page, asked in VISITS:
        assert not run_page(page, ags=HERTEN, **asked).exception
        owners = {name: {"town": HERTEN, "page": page}.get(each.owner, each.owner) for name, each in CHOICES.items()}
        assert {(name, scope) for name, scope in used if owners.get(name) != scope} == set(), page
        used.clear()
