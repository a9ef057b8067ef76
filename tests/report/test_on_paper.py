"""A figure on paper stands where the browser puts it: places, ticks and words worked out by hand."""

import re
from datetime import date
from typing import Any

import plotly.graph_objects as go
import pytest

from dewak_dash.errors import InputError
from dewak_dash.report.plot import svg
from dewak_dash.report.plot_axes import axes
from dewak_dash.report.plot_words import Words, lines
from dewak_dash.theme import palette
from dewak_dash.topics.common.figures import base_figure

LIGHT = palette("light")


def plain(**layout: Any) -> go.Figure:
    """Return a figure of 200 px with 10 px around a plot of 100 by 180 on paper 120 px wide."""
    figure = base_figure(LIGHT)
    figure.update_layout(height=200, margin={"l": 10, "r": 10, "t": 10, "b": 10}, **layout)
    figure.update_xaxes(range=[0, 10])
    figure.update_yaxes(range=[0, 90], automargin=False)
    return figure


def drawn(figure: go.Figure, wide: float = 120, legend: Any = ()) -> str:
    return svg(figure.to_plotly_json(), wide, legend, title="Titel", alt="In <Worten> & Zahlen")


def test_a_line_stands_where_its_values_say() -> None:
    figure = plain().add_scatter(x=[0, 5, 10], y=[0, 45, 90], mode="lines", line={"color": "#112233", "dash": "dash"})
    # 10 px a unit across from 10, 2 px a unit up from 190.
    assert 'points="10.0,190.0 60.0,100.0 110.0,10.0"' in drawn(figure)
    assert 'stroke="#112233" stroke-width="2" stroke-dasharray="6 4"' in drawn(figure)


def test_days_lie_as_far_apart_as_they_are() -> None:
    figure = plain()
    figure.update_xaxes(range=[date(2020, 1, 1), date(2020, 1, 11)])
    figure.add_scatter(x=[date(2020, 1, 1), "2020-01-06"], y=[0, 0], mode="lines", line={"color": "#000000"})
    assert 'points="10.0,190.0 60.0,190.0"' in drawn(figure)


def test_bars_pile_up_and_keep_their_width() -> None:
    figure = plain(barmode="stack")
    for size, colour in ((20, "#AA0000"), (30, "#00AA00")):
        figure.add_bar(x=[2, 4], y=[size, size], width=1, marker={"color": colour})
    found = re.findall(r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="(#\w+)"/>',
                       drawn(figure))
    assert found == [("25.0", "150.0", "10.0", "40.0", "#AA0000"), ("45.0", "150.0", "10.0", "40.0", "#AA0000"),
                     ("25.0", "90.0", "10.0", "60.0", "#00AA00"), ("45.0", "90.0", "10.0", "60.0", "#00AA00")]


def test_a_band_lies_between_two_lines() -> None:
    figure = plain().add_scatter(x=[0, 10], y=[0, 0], mode="lines", line={"width": 0})
    figure.add_scatter(x=[0, 10], y=[45, 90], mode="lines", line={"width": 0}, fill="tonexty",
                       fillcolor="rgba(10,108,116,0.16)")
    assert ('<polygon points="10.0,100.0 110.0,10.0 110.0,190.0 10.0,190.0" fill="#0A6C74" fill-opacity="0.16"/>'
            in drawn(figure))


def test_ticks_are_round_and_german() -> None:
    figure = plain()
    figure.update_yaxes(range=[0, 2600], tickformat=",d", nticks=5)
    figure.update_xaxes(tickvals=[2030, 2040, 2050], tickformat="d", range=[2030, 2040])
    found = axes(figure.to_plotly_json(), 120, 200)
    assert found["y"].ticks() == [(0, "0"), (1000, "1.000"), (2000, "2.000")]
    assert found["x"].ticks() == [(2030, "2030"), (2040, "2040")]


def test_numbers_beside_the_plot_have_room() -> None:
    figure = plain()
    figure.update_yaxes(automargin=True, tickformat=",d", range=[0, 1_000_000])
    # At 14 px a digit is 7 px wide and a point 3.5: 1.000.000 takes 56 px, with its gap 64.
    assert axes(figure.to_plotly_json(), 400, 200)["x"].start == pytest.approx(64, abs=1.5)


def test_words_are_anchored_shifted_and_escaped() -> None:
    figure = plain()
    figure.add_annotation(x=5, y=45, text="<b>A & B</b><br>C", showarrow=False, xanchor="left", yanchor="bottom",
                          xshift=4, yshift=8, font={"color": "#123456"})
    found = drawn(figure)
    # Two lines of 1.3 x 14 px end 8 px above 100; each foot lies 0.35 of the size below its middle.
    assert ('<text x="64.0" y="69.6" font-size="14" fill="#123456" text-anchor="start">'
            '<tspan font-weight="bold">A &amp; B</tspan></text>') in found
    assert '<text x="64.0" y="87.8"' in found
    assert "<desc>In &lt;Worten&gt; &amp; Zahlen</desc>" in found


def test_signs_before_words_are_drawn_like_those_of_the_points() -> None:
    found = lines(Words(text="● ab 2030<br>■ ab 2040", x=0, y=0, size=10, colour="#000000", across="left", up="top"))
    assert found[0] == '<circle cx="3.0" cy="6.5" r="3.0" fill="#000000"/>'
    assert found[1] == '<text x="10.0" y="10.0" font-size="10" fill="#000000" text-anchor="start">ab 2030</text>'
    assert found[2] == '<polygon points="0.0,16.5 6.0,16.5 6.0,22.5 0.0,22.5" fill="#000000"/>'
    figure = plain().add_scatter(x=[5], y=[45], mode="markers",
                                 marker={"symbol": "square", "size": 6, "color": "#123456"})
    assert '<polygon points="57.0,97.0 63.0,97.0 63.0,103.0 57.0,103.0" fill="#123456"/>' in drawn(figure)


def test_the_key_wraps_and_hatches() -> None:
    legend = [("#AA0000", "Kommune"), ("repeating-linear-gradient(135deg,#B3421B 0 1px,transparent)", "offen")]
    found = drawn(plain().add_bar(x=[1], y=[1], marker={"color": "#AA0000"}), 120, legend)
    assert 'fill="url(#hatchB3421B)"' in found
    assert '<pattern id="hatchB3421B"' in found
    heights = re.findall(r'<text x="17.2" y="([\d.]+)"', found)
    assert len(set(heights)) == 2


@pytest.mark.parametrize("figure", [plain().add_pie(values=[1]), plain().add_annotation(
    x=1, y=1, text="x", xref="x7", font={"color": "#000000"}, showarrow=False)])
def test_what_is_not_drawn_here_is_refused(figure: go.Figure) -> None:
    with pytest.raises(InputError, match="lässt sich nicht auf Papier zeichnen"):
        drawn(figure)
