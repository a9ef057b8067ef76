"""One exhibit alone, as other sites show it: nothing else drawn, its source and the way back below it."""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

Runner = Callable[..., AppTest]
TOWN = "05562020"


@pytest.fixture
def embedded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the browser say that the address carries embed=true."""
    monkeypatch.setattr(type(st.context), "is_embedded", property(lambda self: True))


def bodies(app: AppTest) -> str:
    return " ".join(str(getattr(element.proto, "body", "")) for element in app.main)


@pytest.mark.usefixtures("embedded")
@pytest.mark.parametrize(("stem", "view", "key", "kind"), [
    ("bevoelkerung", "bisher", "einwohner", "plotly_chart"),
    ("finanzierung", "", "reihung", "plotly_chart"),
])
def test_only_the_exhibit_asked_for_is_drawn(run_page: Runner, stem: str, view: str, key: str, kind: str) -> None:
    whole = run_page(stem, ags=TOWN, **({"ansicht": view} if view else {}))
    keys = re.findall(r"fig\.([\w-]+)", " ".join(chart.proto.id for chart in whole.get(kind)))
    key = key if key in keys else keys[0]
    app = run_page(stem, ags=TOWN, exhibit=key, **({"ansicht": view} if view else {}))
    assert not app.exception
    assert [chart.proto.id.endswith(f"fig.{key}") for chart in app.get(kind)] == [True]
    assert "dw-source" in bodies(app)
    found = re.findall(r'<a class="dw-whole" href="([^"]*)" target="_blank"', bodies(app))
    assert len(found) == 1
    there = parse_qs(urlsplit(unescape(found[0])).query)
    assert there["ags"] == [TOWN]
    assert "exhibit" not in there
    assert "gibt es hier nicht" not in bodies(app)


@pytest.mark.usefixtures("embedded")
def test_an_exhibit_the_page_does_not_have_is_said_to_be_missing(run_page: Runner) -> None:
    app = run_page("bevoelkerung", ags=TOWN, exhibit="<b>none")
    assert not app.exception
    assert len(app.get("plotly_chart")) == 0
    assert "Dieses Bild gibt es hier nicht." in bodies(app)


def test_without_embedding_the_page_stays_whole(run_page: Runner) -> None:
    app = run_page("bevoelkerung", ags=TOWN, exhibit="einwohner")
    assert len(app.get("plotly_chart")) == len(run_page("bevoelkerung", ags=TOWN).get("plotly_chart")) > 1
    assert "dw-whole" not in bodies(app)
