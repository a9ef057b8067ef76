"""The tornado of the financing names both ends of each bar, one on each side, and no line runs through a name."""

import pandas as pd
import pytest

from dewak_dash import theme
from dewak_dash.model import Exhibit
from dewak_dash.topics.common.figures_text import height
from dewak_dash.topics.finanzierung import charts
from dewak_dash.topics.finanzierung.models import Drivers

SHOWN = Exhibit(key="x", title="", subtitle="", alt="", table=pd.DataFrame(), source_ids=(), quality=(), as_of="")


@pytest.mark.parametrize(("low", "high", "left", "right"), [
    (90_000.0, 120_000.0, ("tief", 90), ("hoch", 120)), (120_000.0, 90_000.0, ("hoch", 90), ("tief", 120)),
    (100_000.0, 100_000.0, ("tief", 100), ("hoch", 100)), (104_000.0, 110_000.0, ("tief", 100), ("hoch", 110))])
def test_the_two_ends_of_a_bar_are_named_on_either_side(low: float, high: float, left: tuple[str, float],
                                                        right: tuple[str, float]) -> None:
    view = Drivers(exhibit=SHOWN, names=("Antrag",), at_low=(low,), at_high=(high,), low_text=("tief",),
                   high_text=("hoch",), base=100_000.0)
    notes = {note.text: (note.xanchor, note.x) for note in charts.drivers(view, theme.LIGHT).layout.annotations}
    assert notes[left[0]] == ("right", left[1])
    assert notes[right[0]] == ("left", right[1])


@pytest.mark.parametrize("palette", [theme.palette("light"), theme.palette("light", "phone")])
def test_the_middle_case_is_marked_beside_the_bars_and_not_through_their_names(palette: theme.Palette) -> None:
    names = ("Wie hoch das Darlehen verzinst wird, wenn die Gemeinde selbst baut", "Miete")
    view = Drivers(exhibit=SHOWN, names=names, at_low=(90_000.0, 99_000.0), at_high=(120_000.0, 101_000.0),
                   low_text=("tief", "tief"), high_text=("hoch", "hoch"), base=100_000.0)
    layout = charts.drivers(view, palette).layout
    beside, above = ([note for note in layout.annotations if (note.xref == "paper") == named]
                     for named in (False, True))
    marks = [(mark.y0, mark.y1) for mark in layout.shapes]
    assert {(mark.x0, mark.x1) for mark in layout.shapes} == {(100.0, 100.0)}
    assert len(above) == len(marks) == 2
    assert all(any(low < note.y < high for note in beside) for low, high in marks)
    assert all(high <= name.y for (_, high), name in zip(marks, above, strict=True))
    row = (layout.height - layout.margin.t - layout.margin.b) / (layout.yaxis.range[1] - layout.yaxis.range[0])
    assert marks[0][0] >= above[1].y + height(above[1].text, palette.type.text) / row
