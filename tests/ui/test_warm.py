"""What was warmed at start is not worked out again when the first visitor comes."""

import ast
import inspect
from collections.abc import Callable, Hashable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import app
from dewak_dash import once
from dewak_dash.topics.common import answers as common
from dewak_dash.topics.pages import PAGES
from dewak_dash.ui import warm
from scripts.running import ROOT

# Sentences put together from what is at hand; their keys hold what only the page knows.
AT_HAND = {"dewak_dash.topics.common.answers.cited", "dewak_dash.topics.praesentation.shown.step"}


def of_topics(work: Callable[[], Any]) -> str:
    """Name the topics' function that is worked out here; empty for labels and other small things of the pages."""
    known = inspect.getclosurevars(work).nonlocals
    for held in known.values():
        if inspect.isfunction(held):
            if held.__module__.startswith("dewak_dash.topics.") and held.__closure__ is None:
                return f"{held.__module__}.{held.__name__}"
            if found := of_topics(held):
                return found
    return ""


def test_first_visitors_find_answers_ready(run_page: Callable[..., AppTest], monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = once.Store(once.LIMIT_BYTES)
    monkeypatch.setattr(once.SHARED, "ask", fresh.ask)  # what other tests asked for does not count
    warm.warm()
    worked_out: set[str] = set()

    def ask(key: Hashable, work: Callable[[], Any]) -> Any:
        def noted() -> Any:
            worked_out.add(of_topics(work))
            return work()

        return fresh.ask(key, noted)

    monkeypatch.setattr(once.SHARED, "ask", ask)
    left_out: dict[str, list[str]] = {}  # what a page's warm.py forgets of its first screen
    for town in common.featured():
        for stem in PAGES:
            worked_out.clear()
            assert not run_page(stem, ags=town.ags).exception
            if found := sorted(worked_out - AT_HAND - {""}):
                left_out.setdefault(stem, []).extend(found)
    assert not left_out, "\n".join(f"{stem}: {names}" for stem, names in left_out.items())


def test_what_pages_import_is_there_before_they_run() -> None:
    """The first visitor of a page would hold up all others while it is read."""
    imported = {node.module for path in (ROOT / "pages").glob("*.py")
                for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.ImportFrom)}
    own = {".".join(name.split(".")[:2]) for name in imported if name and name.startswith("dewak_dash.")}
    packages = {name for name in own if (ROOT / name.replace(".", "/")).is_dir()}  # the rest comes with them
    assert "dewak_dash.report" in packages
    assert packages <= {*app.PACKAGES, *app.LATER}


def test_names_what_is_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    named: list[str] = []
    monkeypatch.setattr(once.SHARED, "ask", lambda key, work: named.append(of_topics(work)) or work())
    common.featured()
    assert named[0] == "dewak_dash.topics.common.answers.featured"
