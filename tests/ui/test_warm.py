"""What was warmed at start is not worked out again when the first visitor comes."""

from pathlib import Path

import pytest

from dewak_dash.topics.bevoelkerung import findings as view
from dewak_dash.topics.bevoelkerung import shown as bevoelkerung
from dewak_dash.topics.common import answers as common
from dewak_dash.ui import warm


def test_first_visitors_find_answers_ready(store_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    warm.warm()

    def refuse(*_: object) -> None:
        raise AssertionError("worked out again")

    monkeypatch.setattr(view, "history", refuse)
    for town in common.featured():
        assert town.short_name in bevoelkerung.history(town.ags).title
