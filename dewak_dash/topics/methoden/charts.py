"""Draw the charts of the page Methoden."""

from typing import Any

import plotly.graph_objects as go

from dewak_dash.formats import number, percent
from dewak_dash.text import t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, base_figure, ends, font, write
from dewak_dash.topics.common.figures_text import width
from dewak_dash.topics.methoden.methods import Bar, Methods
from dewak_dash.topics.methoden.ranges import Kept, Launches, Row, Sureness

ROW, HEAD = 25, 1.25


@drawn_once
def methods(view: Methods, palette: Palette) -> go.Figure:
    """Draw one bar a method, grouped by years ahead, the best of each group in colour."""
    places, at = [], 0.0
    for name, bars in view.groups:
        places.append((at, name, [(at + 1 + i, bar) for i, bar in enumerate(bars)]))
        at += len(bars) + 1 + HEAD - 0.75
    figure = base_figure(palette, int(ROW * at) + 60, right=24)
    words = []
    for head, name, placed in places:
        words.append(_heading(head, t("methoden.launch.horizon", horizon=name), palette.ink, palette))
        words += [_bar(figure, y, bar, palette) for y, bar in placed]
    write(figure, words)
    ticks = [(y, bar.name) for _, _, placed in places for y, bar in placed]
    figure.update_yaxes(tickvals=[y for y, _ in ticks], ticktext=[name for _, name in ticks], range=[at, -0.8],
                        showgrid=False, zeroline=False)
    largest = max(bar.median for _, bars in view.groups for bar in bars)
    room = max(width(_words(bar), palette.type.text) for _, bars in view.groups for bar in bars) + 12
    names = max(width(bar.name, palette.type.text) for _, bars in view.groups for bar in bars) + 8
    bars_room = max(palette.type.width - names - room, 60)
    figure.update_xaxes(range=[0, 100 * largest * (1 + room / bars_room)], showticklabels=False, zeroline=True)
    return figure


def _heading(y: float, name: str, colour: str, palette: Palette) -> dict[str, Any]:
    return {"x": 0, "xref": "paper", "y": y, "text": f"<b>{name}</b>", "showarrow": False, "xanchor": "left",
            "xshift": 2, "font": font(palette, colour)}


def _bar(figure: go.Figure, y: float, bar: Bar, palette: Palette) -> dict[str, Any]:
    colour = palette.accent if bar.best else palette.muted
    fill = rgba(colour, 0.12) if bar.fewer else rgba(colour, 1 if bar.best else 0.45)
    figure.add_bar(x=[100 * bar.median], y=[y], orientation="h", width=0.66, hoverinfo="text", hovertext=[bar.words],
                   marker={"color": fill, "line": {"color": rgba(colour, 0.7), "width": 1 if bar.fewer else 0}})
    return {"x": 100 * bar.median, "y": y, "text": _words(bar), "showarrow": False, "xanchor": "left", "xshift": 5,
            "font": font(palette, palette.ink if bar.best else palette.muted)}


def _words(bar: Bar) -> str:
    text = percent(bar.median)
    if bar.fewer:
        text = (t("methoden.methods.few_one", median=text) if bar.launches == 1
                else t("methoden.methods.few", median=text, launches=number(bar.launches)))
    return f"<b>{text}</b>" if bar.best else text


@drawn_once
def launches(view: Launches, palette: Palette) -> go.Figure:
    """Draw every launch as a dot and the mean as a tick, by class of size and years ahead, the aim shaded."""
    places, at = [], 0.0
    for size, chosen, rows in view.groups:
        places.append((at, size, chosen, [(at + 1 + i, row) for i, row in enumerate(rows)]))
        at += len(rows) + 1 + HEAD - 0.75
    means = [t("methoden.launch.mean_short", mean=percent(row.mean, 0)) for _, _, rows in view.groups for row in rows]
    figure = base_figure(palette, int(ROW * at) + 76,
                         right=max(width(words, palette.type.text) for words in means) + 10)
    figure.update_layout(margin={"t": 1.6 * palette.type.text})
    low, high = view.band
    if low == high:  # beside the dots of each class and not through its name
        figure.update_layout(shapes=[{
            "type": "line", "x0": 100 * low, "x1": 100 * low, "y0": placed[0][0] - 0.5, "y1": placed[-1][0] + 0.5,
            "layer": "below", "line": {"width": 2, "color": palette.alert, "dash": "dash"}}
            for _, _, _, placed in places if placed])
    else:
        figure.add_vrect(x0=100 * low, x1=100 * high, fillcolor=rgba(palette.muted, 0.13), layer="below", line_width=0)
    words: list[dict[str, Any]] = [{
        "x": 100 * low, "y": 1, "yref": "paper", "yanchor": "bottom", "xanchor": "left", "text": view.band_name,
        "showarrow": False, "font": font(palette, palette.muted)}]
    for head, size, chosen, placed in places:
        colour = palette.accent if chosen else palette.muted
        words.append(_heading(head, t("methoden.launch.size", size=size), colour if chosen else palette.ink, palette))
        words += [_row(figure, y, row, colour, palette) for y, row in placed]
    write(figure, words)
    ticks = [(y, row.name) for _, _, _, placed in places for y, row in placed]
    lowest = min(c.covered for _, _, rows in view.groups for row in rows for c in row.launches)
    figure.update_yaxes(tickvals=[y for y, _ in ticks], ticktext=[name for _, name in ticks], range=[at, -0.8],
                        showgrid=False, zeroline=False)
    figure.update_xaxes(range=[min(45.0, 100 * lowest - 4), 101.5], tickvals=list(range(40, 101, 20)), showgrid=True,
                        ticktext=[percent(v / 100, 0) for v in range(40, 101, 20)])
    return figure


def _row(figure: go.Figure, y: float, row: Row, colour: str, palette: Palette) -> dict[str, Any]:
    figure.add_scatter(
        x=[100 * c.covered for c in row.launches], y=[y] * len(row.launches), mode="markers", hoverinfo="text",
        marker={"size": 10, "color": rgba(colour, 0.55), "line": {"color": palette.ground, "width": 1}},
        hovertext=[t("methoden.launch.hover", launch=str(c.launch), covered=percent(c.covered, 0),
                     towns=number(c.towns), width=percent(c.half_width)) for c in row.launches])
    figure.add_scatter(x=[100 * row.mean], y=[y], mode="markers", hoverinfo="text",
                       hovertext=[t("methoden.launch.mean", mean=percent(row.mean, 0),
                                    n=number(len(row.launches)))],
                       marker={"symbol": "line-ns", "size": 17, "line": {"color": palette.ink, "width": 3}})
    return {"x": 1, "xref": "paper", "y": y, "text": t("methoden.launch.mean_short", mean=percent(row.mean, 0)),
            "showarrow": False, "xanchor": "left", "xshift": 6, "font": font(palette, colour)}


@drawn_once
def sureness(view: Sureness, palette: Palette) -> go.Figure:
    """Draw two ranges a class of size: launches and towns drawn anew (wide), towns alone (narrow, too sure)."""
    figure = base_figure(palette, 76 + 46 * len(view.lines), right=28)
    for y, (_, chosen, covered, both, towns) in enumerate(view.lines):
        colour = palette.accent if chosen else palette.muted
        for (low, high), alpha, drawn in ((both, 0.35, t("methoden.sure.both")),
                                          (towns, 1.0, t("methoden.sure.towns"))):
            figure.add_scatter(x=[100 * low, 100 * high], y=[y, y], mode="lines", hoverinfo="text",
                               line={"color": rgba(colour, alpha), "width": 9},
                               hovertext=[t("methoden.sure.hover", drawn=drawn, low=percent(low, 0),
                                            high=percent(high, 0))] * 2)
        figure.add_scatter(x=[100 * covered], y=[y], mode="markers", hoverinfo="skip",
                           marker={"symbol": "line-ns", "size": 17, "line": {"color": palette.ink, "width": 3}})
        if y == 0:
            for text, shift in ((t("methoden.sure.both"), -1.2), (t("methoden.sure.towns"), 1.3)):
                figure.add_annotation(x=100 * covered, y=y, text=text, showarrow=False,
                                      yshift=shift * palette.type.text,
                                      font=font(palette, palette.muted))
    figure.update_yaxes(tickvals=list(range(len(view.lines))), ticktext=[line[0] for line in view.lines],
                        range=[len(view.lines) - 0.4, -0.8], showgrid=False, zeroline=False)
    figure.update_xaxes(range=[58, 101], tickvals=[60, 70, 80, 90, 100], showgrid=True,
                        ticktext=[percent(v / 100, 0) for v in (60, 70, 80, 90, 100)])
    return figure


@drawn_once
def kept(view: Kept, palette: Palette) -> go.Figure:
    """Draw the share of towns still within the tolerance by years ahead, one line a class of size."""
    figure = base_figure(palette, 340)
    last = max(max(years) for _, _, years, _ in view.lines)
    figure.add_shape(type="line", x0=0, x1=last, y0=100 * view.share, y1=100 * view.share,
                     line={"color": palette.alert, "width": 1.5, "dash": "dash"})
    figure.add_annotation(x=0, y=100 * view.share, xanchor="left", yanchor="top", showarrow=False,
                          text=t("methoden.kept.line", of_ten=number(10 * view.share)),
                          font=font(palette, palette.muted))
    found = []
    for size, chosen, years, shares in view.lines:
        colour = palette.accent if chosen else palette.muted
        figure.add_scatter(
            x=years, y=[100 * s for s in shares], mode="lines+markers", hoverinfo="text", opacity=1 if chosen else 0.6,
            line={"color": colour, "width": palette.type.line * (1.6 if chosen else 0.7)},
            marker={"size": 7 if chosen else 4},
            hovertext=[t("methoden.kept.hover", size=size, years=number(year), share=percent(share, 0),
                         tolerance=percent(view.tolerance, 0)) for year, share in zip(years, shares, strict=True)])
        found.append(End(x=years[-1], y=100 * shares[-1], text=f"<b>{size}</b>" if chosen else size, colour=colour))
    ends(figure, found, palette, (0, 103))
    figure.update_yaxes(tickvals=[0, 20, 40, 60, 80, 100],
                        ticktext=[percent(v / 100, 0) for v in (0, 20, 40, 60, 80, 100)])
    ticks = [5, 10, 15, 20] if palette.type.columns == 1 else [2, 5, 10, 15, 20]
    figure.update_xaxes(range=[0, last + 0.4], tickvals=ticks,
                        ticktext=[t("methoden.kept.years", n=number(n)) for n in ticks])
    return figure
