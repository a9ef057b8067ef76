"""The tornado of the financing names both ends of each bar, one on each side."""

import pandas as pd
import pytest

from dewak_dash import theme
from dewak_dash.model import Exhibit
from dewak_dash.topics.finanzierung import charts
from dewak_dash.topics.finanzierung.models import Drivers


@pytest.mark.parametrize(("low", "high", "left", "right"), [
    (90_000.0, 120_000.0, ("tief", 90), ("hoch", 120)), (120_000.0, 90_000.0, ("hoch", 90), ("tief", 120)),
    (100_000.0, 100_000.0, ("tief", 100), ("hoch", 100)), (104_000.0, 110_000.0, ("tief", 100), ("hoch", 110))])
def test_the_two_ends_of_a_bar_are_named_on_either_side(low: float, high: float, left: tuple[str, float],
                                                        right: tuple[str, float]) -> None:
    shown = Exhibit(key="x", title="", subtitle="", alt="", table=pd.DataFrame(), source_ids=(), quality=(), as_of="")
    view = Drivers(exhibit=shown, names=("Antrag",), at_low=(low,), at_high=(high,), low_text=("tief",),
                   high_text=("hoch",), base=100_000.0)
    notes = {note.text: (note.xanchor, note.x) for note in charts.drivers(view, theme.LIGHT).layout.annotations}
    assert notes[left[0]] == ("right", left[1])
    assert notes[right[0]] == ("left", right[1])
