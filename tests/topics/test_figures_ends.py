"""Names at line ends stand where room was found for them, with a line back only where they moved far."""

import pytest

from dewak_dash import theme
from dewak_dash.topics.common import figures_text as measured
from dewak_dash.topics.common.figures import End, Mark, base_figure, ends, marks, room


def test_names_that_moved_a_little_stand_there_without_a_line() -> None:
    """Two ends 17 px apart whose names need 18.2: each gives way by 0.6 px, which no line back would show."""
    figure = base_figure(theme.LIGHT, 300)
    pixels, size = room(figure), theme.LIGHT.type.text
    ends(figure, [End(x=2023, y=100, text="Stadt", colour="#000000"),
                  End(x=2023, y=100 + 17, text="Kreis", colour="#000000")], theme.LIGHT, (0, pixels))
    low, high = figure.layout.annotations
    assert not low.showarrow
    assert not high.showarrow
    assert (high.y + high.yshift) - (low.y + low.yshift) == pytest.approx(measured.height("Kreis", size))


def test_words_of_two_near_days_stand_in_two_rows_where_the_axis_takes_much_room() -> None:
    """On 720 px a quarter apart is 180 px, enough for a word of 150; where the axes leave 540 it is 135."""
    word = "M" * round(150 / measured.width("M", theme.LIGHT.type.text))
    figure = base_figure(theme.LIGHT, 300)
    marks(figure, [Mark(2030, word, 0.25), Mark(2040, word, 0.5)], theme.LIGHT)
    assert figure.layout.annotations[0].yshift != figure.layout.annotations[1].yshift
