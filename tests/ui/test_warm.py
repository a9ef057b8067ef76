"""What was warmed at start is not worked out again when the first visitor comes."""

from pathlib import Path

import pytest

from dewak_dash.ui import warm
from dewak_dash.ui.queries import bevoelkerung, common
from dewak_dash.views import bevoelkerung as view


def test_first_visitors_find_answers_ready(store_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    warm.warm()

    def refuse(*_: object) -> None:
        raise AssertionError("worked out again")

    monkeypatch.setattr(view, "history", refuse)
    for town in common.featured():
        assert town.short_name in bevoelkerung.history(town.ags).title
