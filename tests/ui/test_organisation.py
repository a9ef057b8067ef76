"""The page Organisation: its finding for the weights set, the house of Finanzierung, the address that keeps both."""

import re
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from dewak_dash.topics.common.settings_houses import OwnHouse, write_house

TAG = re.compile(r"<[^>]+>")


def text(app: AppTest) -> str:
    return TAG.sub(" ", " ".join(str(getattr(e.proto, "body", "")) for e in app.main))


def test_weights_move_the_finding_and_the_house_is_that_of_finanzierung(run_page: Callable[..., AppTest]) -> None:
    app = run_page("organisation", ags="05562020", stellen="2", ansicht="ehrenamt")
    assert "„Kommune“" in text(app)
    assert "Fachkräfte; Ehrenamtliche bringen 2050" in text(app)
    app.segmented_control(key="w.ansicht").set_value("abwaegung").run()
    assert "Fachkraft-Stellen 2" in text(app)
    assert app.query_params["stellen"] in ("2", ["2"])
    app.slider(key="w.mitsprache").set_value(0.0)
    app.slider(key="w.raeume").set_value(0.0)
    app.slider(key="w.geld").set_value(0.0).run()
    assert not app.exception
    assert "liegt „Wohnungsunternehmen“ vorn" in text(app)
    assert "eigene Gewichte" in text(app)
    assert app.query_params["geld"] in ("0", ["0"])


def test_hours_of_a_house_of_ones_own_start_from_its_own_volunteers(run_page: Callable[..., AppTest]) -> None:
    own = OwnHouse(name="Treff", kind="meeting", lon=7.14, lat=51.59, sizes=(("ehrenamt", 33.0),))
    app = run_page("organisation", ags="05562020", ansicht="ehrenamt", haus1=write_house(own), variante="haus1")
    assert not app.exception
    assert app.slider(key="w.ehrenamt").value == 33
    assert "geändert" not in app.slider(key="w.ehrenamt").label
    assert "wenn zu Beginn 33 Ehrenamtliche da sind" in text(app)
