"""Lay the quiet ground every chart stands on: fonts, grid, German numbers, tool bar."""

from typing import Any

import plotly.graph_objects as go

from dewak_dash.text import t
from dewak_dash.theme import Palette

FONT = '"Source Sans", "Source Sans 3", sans-serif'
TOOLS: dict[str, Any] = {
    "displaylogo": False,
    "displayModeBar": "hover",
    "scrollZoom": False,
    "doubleClick": "reset",
    "modeBarButtons": [["toImage"]],
    "locale": "de",
    "locales": {
        "de": {
            "dictionary": {
                "Download plot as a PNG": t("common.plot.png"),
                "Download plot as a png": t("common.plot.png"),
                "Double-click to zoom back out": t("common.plot.zoom_back"),
                "Taking snapshot - this may take a few seconds": t("common.plot.working"),
                "Snapshot succeeded": t("common.plot.done"),
            },
            "format": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " €"]},
        }
    },
}


def base_figure(palette: Palette, height: int = 380, *, right: int = 16, left: int = 8) -> go.Figure:
    """Return an empty figure in the house style; `right` leaves room for labels at the line ends, in px."""
    figure = go.Figure()
    figure.update_layout(
        height=height,
        margin={"l": left, "r": right, "t": 24, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": 15, "color": palette.ink},
        separators=",.",
        showlegend=False,
        dragmode=False,
        hovermode="closest",
        hoverlabel={"bgcolor": palette.raised, "bordercolor": palette.line, "align": "left",
                    "font": {"family": FONT, "size": 15, "color": palette.ink}},
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": palette.muted, "activecolor": palette.accent},
        uniformtext={"mode": "show", "minsize": 11},
    )
    axis = {"showline": False, "ticks": "", "tickfont": {"color": palette.muted, "size": 14},
            "gridcolor": palette.line, "zerolinecolor": palette.muted, "fixedrange": True,
            "automargin": True, "title": None}
    figure.update_xaxes(**axis, showgrid=False, zeroline=False)
    figure.update_yaxes(**axis, nticks=5, zeroline=True, zerolinewidth=1)
    return figure


def end_label(figure: go.Figure, x: object, y: float, text: str, colour: str, *, shift: float = 0) -> None:
    """Write a line's name at its end, in its colour; `shift` moves it up, in px."""
    figure.add_annotation(x=x, y=y, text=text, showarrow=False, xanchor="left", xshift=8, yshift=shift,
                          align="left", font={"color": colour, "size": 14})


def marker_line(figure: go.Figure, x: object, text: str, palette: Palette, *, y: float = 1.0) -> None:
    """Mark a date by a thin vertical line and a word (a census break, the start of a projection)."""
    figure.add_shape(type="line", x0=x, x1=x, y0=0, y1=1, yref="paper",
                     line={"color": palette.muted, "width": 1, "dash": "dot"})
    figure.add_annotation(x=x, y=y, yref="paper", text=text, showarrow=False, xanchor="left", yanchor="bottom",
                          xshift=4, font={"color": palette.muted, "size": 13})
