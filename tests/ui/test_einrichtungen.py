"""The page Einrichtungen: a house of one's own is founded, kept in the address and used by the other pages."""

import re
from collections.abc import Callable

from streamlit.testing.v1 import AppTest

HERTEN = "05562020"
TAG = re.compile(r"<[^>]+>")
NAME = "<b>Treff</b> **am** [Markt](https://x.de)"


def bodies(app: AppTest) -> list[str]:
    """Return the HTML the page wrote."""
    return [str(getattr(element.proto, "body", "")) for element in app.main]


def title(app: AppTest) -> str:
    """Return the page's finding as written."""
    return next(body for body in bodies(app) if 'class="dw-title"' in body)


def test_a_house_is_founded_and_the_money_and_the_map_use_it(run_page: Callable[..., AppTest]) -> None:
    app = run_page("einrichtungen", ags=HERTEN, ansicht="eigenes")
    assert "Noch kein eigenes Haus" in title(app)
    app.text_input(key="w.haus1.name.new").set_value(NAME).run()
    next(button for button in app.button if button.label == "Haus anlegen").click().run()
    assert not app.exception
    written = app.query_params["haus1"]
    assert str(written[0] if isinstance(written, list) else written) == f"meeting~7.1391~51.5930~~{NAME}"
    assert "&lt;b&gt;Treff&lt;/b&gt; **am** [Markt](https://x.de)" in title(app)
    app.switch_page("../../pages/finanzierung.py").run()
    assert not app.exception
    assert "&lt;b&gt;Treff&lt;/b&gt;" in title(app)
    app.switch_page("../../pages/einzugsgebiete.py").run()
    assert not app.exception
    assert "das eigene Haus" in title(app)


def test_a_house_that_cannot_be_read_is_said_and_forgotten(run_page: Callable[..., AppTest]) -> None:
    app = run_page("einrichtungen", ags=HERTEN, haus1="castle~7~51~~<b>x</b>")
    assert not app.exception
    assert any("unlesbar in der Adresse" in warning.value for warning in app.warning)
    assert "haus1" not in app.query_params
