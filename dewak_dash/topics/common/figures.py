"""Lay the quiet ground every chart stands on: fonts, grid, numbers, tool bar, labels that have room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dewak_dash.formats import separators
from dewak_dash.language import spoken
from dewak_dash.text import t
from dewak_dash.theme import Palette, legible
from dewak_dash.topics.common import figures_text as measured

FONT = '"Source Sans", "Source Sans 3", sans-serif'


def tools() -> dict[str, Any]:
    """Return what the drawing library is told of its tool bar, in the language of the run."""
    point, thousands = separators()
    return {
        "displaylogo": False,
        "displayModeBar": "hover",
        "scrollZoom": False,
        "doubleClick": "reset",
        "modeBarButtons": [["toImage"]],
        "locale": spoken(),
        "locales": {
            spoken(): {
                "dictionary": {
                    "Download plot as a PNG": t("common.plot.png"),
                    "Download plot as a png": t("common.plot.png"),
                    "Double-click to zoom back out": t("common.plot.zoom_back"),
                    "Taking snapshot - this may take a few seconds": t("common.plot.working"),
                    "Snapshot succeeded": t("common.plot.done"),
                },
                "format": {"decimal": point, "thousands": thousands, "grouping": [3]},
            }
        },
    }


@dataclass(frozen=True, kw_only=True)
class End:
    """Hold what is written beside a point: its place in the axes' units, the words, their colour.

    `tail` says where the words begin, in the units of x, where that is not beside the point.
    """

    x: Any
    y: float
    text: str
    colour: str
    tail: Any = None


@dataclass(frozen=True)
class Mark:
    """Hold a word at a vertical line; `share` says how far right it stands, 0 to 1."""

    x: Any
    text: str
    share: float


GAP, LEADER = 8, 18
# Part of a chart's width that is left between long numbers of the axis and long names at line ends.
NARROWEST = 0.75
LINE: dict[str, Any] = {"showarrow": True, "arrowhead": 0, "arrowwidth": 1, "standoff": 3}


def base_figure(palette: Palette, height: float = 380, *, right: float = 16, left: float = 8) -> go.Figure:
    """Return an empty figure in the house style, as high as asked for times the scale of the screen's type.

    `right` and `left` are margins in px; room for labels at line ends is made by `ends`.
    """
    size = palette.type.text
    # Given at once: the drawing library takes ten times as long for the same properties in updates.
    return go.Figure(layout={
        "height": round(height * palette.type.scale),
        "margin": {"l": left, "r": right, "t": 0.9 * size, "b": 2.6 * size},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": size, "color": palette.ink},
        "separators": "".join(separators()),
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": palette.raised, "bordercolor": palette.line, "align": "left",
                       "font": {"family": FONT, "size": size, "color": palette.ink}},
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": palette.muted, "activecolor": palette.accent},
        "xaxis": {**axis(palette), "showgrid": False, "zeroline": False, "ticklabelstandoff": standoff(palette)},
        "yaxis": {**axis(palette), "automargin": True, "nticks": 5, "zeroline": True, "zerolinewidth": 1},
    })


def axis(palette: Palette) -> dict[str, Any]:
    """Return what every axis looks like."""
    return {"showline": False, "ticks": "", "tickfont": font(palette, palette.muted), "gridcolor": palette.line,
            "zerolinecolor": palette.muted, "fixedrange": True, "tickangle": 0}


def standoff(palette: Palette) -> int:
    """Return the px between an axis and its years, so that none touches the lowest number beside it."""
    return round(palette.type.text / 2)


def font(palette: Palette, colour: str) -> dict[str, Any]:
    """Return the type of a word in a chart; a colour too pale for words is deepened."""
    return {"color": legible(colour, palette.ink, palette.ground), "size": palette.type.text}


def write(figure: go.Figure, words: Sequence[Mapping[str, Any]]) -> None:
    """Write words into a figure, all at once: each call of the drawing library copies those that are there already."""
    figure.layout.annotations = [*figure.layout.annotations, *words]


def spans(figure: go.Figure, points: Sequence[float], places: Sequence[float], palette: Palette, *,
          low: Sequence[float], high: Sequence[float]) -> None:
    """Draw a line from low to high through each point of a bar chart that lies down, with a rim on any colour."""
    for colour, thickness, width in ((palette.ground, 3.6, 5.2), (palette.ink, 1.2, 4)):
        figure.add_scatter(
            x=points, y=places, mode="markers", hoverinfo="skip", cliponaxis=False, marker={"size": 1, "color": colour},
            error_x={"type": "data", "symmetric": False, "color": colour, "thickness": thickness, "width": width,
                     "array": [end - at for end, at in zip(high, points, strict=True)],
                     "arrayminus": [at - end for end, at in zip(low, points, strict=True)]})


def room(figure: go.Figure) -> float:
    """Return the height in px that is left between the margins."""
    margin = figure.layout.margin
    return float(figure.layout.height - margin.t - margin.b)


def ends(figure: go.Figure, found: Sequence[End], palette: Palette, bounds: tuple[float, float], *,
         share: float = 1.0, widen: bool = True, **axes: str) -> None:
    """Write names at line ends: moved apart where they would touch, with a thin line back to their point.

    `bounds` are the axis' ends, which are set here; `share` is the part of the height the panel has; `axes` may name
    xref and yref. The right margin follows the longest label unless `widen` is False.
    """
    low, high = bounds
    figure.update_layout({f"yaxis{axes.get('yref', 'y')[1:]}": {"range": [low, high]}})
    if not found:
        return
    size, pixels = palette.type.text, room(figure) * share
    scale = pixels / ((high - low) or 1.0)
    at = [(end.y - low) * scale for end in found]
    placed = measured.spread(at, [measured.height(end.text, size) for end in found], -0.6 * size, pixels + 0.6 * size)
    moved = [abs(a - b) > size / 4 for a, b in zip(at, placed, strict=True)]
    shift = LEADER if any(moved) else GAP
    words: list[Mapping[str, Any]] = []
    for end, own, new, apart in zip(found, at, placed, moved, strict=True):
        leader: dict[str, Any] = {"showarrow": False, "xshift": shift, "yshift": new - own}
        if end.tail is not None:
            leader = {**LINE, "arrowcolor": end.colour, "axref": "x", "ayref": "y", "ax": end.tail,
                      "ay": low + new / scale}
        elif apart:
            leader = {**LINE, "arrowcolor": end.colour, "ax": shift, "ay": own - new}
        words.append({"x": end.x, "y": end.y, "text": end.text, "xanchor": "left", "yanchor": "middle",
                      "align": "left", "font": font(palette, end.colour), **axes, **leader})
    write(figure, words)
    if widen:
        longest = max(measured.width(end.text, size) for end in found)
        figure.update_layout(margin={"r": max(float(figure.layout.margin.r), longest + shift + 4)})


def marks(figure: go.Figure, found: Sequence[Mark], palette: Palette) -> None:
    """Mark dates by thin vertical lines with words above, in as many rows as they need; the top margin follows."""
    size = palette.type.text
    widths = [measured.width(mark.text, size) for mark in found]
    leftward = [mark.share * palette.type.width + wide + 4 > palette.type.width for mark, wide
                in zip(found, widths, strict=True)]
    starts = [mark.share * palette.type.width * NARROWEST - (wide if left else 0)
              for mark, wide, left in zip(found, widths, leftward, strict=True)]
    line = measured.LEADING * size
    placed = measured.rows(starts, widths, size)
    for mark, row, left in zip(found, placed, leftward, strict=True):
        figure.add_shape(type="line", x0=mark.x, x1=mark.x, y0=0, y1=1, yref="paper",
                         line={"color": palette.muted, "width": 1, "dash": "dot"})
        figure.add_annotation(x=mark.x, y=1, yref="paper", text=mark.text, showarrow=False, yanchor="bottom",
                              xanchor="right" if left else "left", xshift=-4 if left else 4, yshift=line * row,
                              font=font(palette, palette.muted))
    if found:
        figure.update_layout(margin={"t": line * (max(placed) + 1) + 4})


def tick_step(years: int, palette: Palette) -> int:
    """Return every how many years a tick has room to be written."""
    fitting = palette.type.width / (3.5 * palette.type.text)
    return next((step for step in (1, 2, 5, 10, 20, 50) if years / step <= fitting), 100)
