"""A figure sent as it was written down once is the message that Streamlit itself would send."""

from typing import Any

import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest

from dewak_dash.topics.common.drawn_once import drawn_once


def both(height: int | None) -> None:
    import plotly.graph_objects as go
    import streamlit as st

    from dewak_dash.topics.common.drawn_once import drawn_once
    from dewak_dash.ui.plot import plot

    draw = drawn_once(lambda height: go.Figure(go.Scatter(x=[2020, 2030], y=[1.5, None]), {"height": height}))
    config: dict[str, Any] = {"displayModeBar": False}
    plot(draw(height), key="ours", alt="Eine Linie", config=config)
    st.plotly_chart(draw(height), key="theirs", alt="Eine Linie", config=config, theme=None)


@pytest.mark.parametrize("height", [None, 320])
def test_message_is_streamlits_own(height: int | None) -> None:
    app = AppTest.from_function(both, kwargs={"height": height}).run()
    assert not app.exception
    ours, theirs = (element.proto for element in app.get("plotly_chart"))
    for name in ("spec", "config", "alt", "theme", "form_id"):
        assert getattr(ours, name) == getattr(theirs, name), name
    assert set(field.name for field, _ in theirs.ListFields()) == set(field.name for field, _ in ours.ListFields())
    assert ours.spec
    assert ours.id.endswith("-ours")


def blocks() -> None:
    import streamlit as st

    from dewak_dash.ui.markup import markup

    markup("<p>Städte &amp; Räte</p>")
    st.html("<p>Städte &amp; Räte</p>")


def test_finished_html_is_streamlits_own_message() -> None:
    app = AppTest.from_function(blocks).run()
    assert not app.exception
    ours, theirs = (element.proto for element in app.get("html"))
    assert ours == theirs


def test_id_changes_with_what_is_shown() -> None:
    draw = drawn_once(lambda y: go.Figure(go.Bar(y=[y])))
    assert vars(draw(1))["digest"] != vars(draw(2))["digest"]
