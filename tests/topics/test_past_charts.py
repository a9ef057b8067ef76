"""The pictures of the past: no line runs through a name."""

import pandas as pd

from dewak_dash import theme
from dewak_dash.demography.backtest.coverage import Coverage
from dewak_dash.model import Exhibit
from dewak_dash.topics.methoden import charts
from dewak_dash.topics.methoden.ranges import Launches, Row

SHOWN = Exhibit(key="x", title="", subtitle="", alt="", table=pd.DataFrame(), source_ids=(), quality=(), as_of="")
ROWS = tuple(Row(name=name, launches=(Coverage(horizon=name, size="klein", launch=1990, towns=10, covered=0.5,
                                               half_width=0.1, median_error=0.05),), mean=0.6)
             for name in ("3 bis 5", "6 bis 8"))


def view(low: float, high: float) -> Launches:
    return Launches(groups=(("klein", False, ROWS), ("groß", True, ROWS[:1])), band=(low, high), band_name="mindestens",
                    verdict="", exhibit=SHOWN)


def test_the_least_share_is_drawn_beside_the_dots_and_not_through_the_names_of_classes() -> None:
    layout = charts.launches(view(0.5, 0.5), theme.LIGHT).layout
    heads = [note.y for note in layout.annotations if note.text.startswith("<b>")]
    lines = [(mark.x0, mark.x1, mark.y0, mark.y1) for mark in layout.shapes]
    assert len(heads) == 2
    # Rows of the first class stand at 1 and 2, the head of the second at 3,5 and its row at 4,5.
    assert lines == [(50, 50, 0.5, 2.5), (50, 50, 4.0, 5.0)]
    assert not any(low <= head <= high for head in heads for _, _, low, high in lines)


def test_an_aim_with_a_width_is_shaded_from_top_to_bottom() -> None:
    shapes = charts.launches(view(0.72, 0.92), theme.LIGHT).layout.shapes
    assert [(shape.type, shape.x0, shape.x1, shape.yref) for shape in shapes] == [("rect", 72, 92, "y domain")]
