"""Draw the page Versorgung: change of every service, and demand beside supply in small panels."""

import math
from typing import Any

import numpy as np
import plotly.graph_objects as go

from dewak_dash.formats import as_percent, signed
from dewak_dash.secrecy import drawn
from dewak_dash.text import t
from dewak_dash.theme import Palette
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, base_figure, ends, font
from dewak_dash.topics.common.figures_panels import counted, grid, tick_room, year_ticks
from dewak_dash.topics.common.figures_text import height, width, wrapped
from dewak_dash.topics.versorgung.course import Q_MIDDLE, Course
from dewak_dash.topics.versorgung.findings import HIGH, LOW, Changes, amount, asking, known
from dewak_dash.topics.vorausberechnung.charts import bands, middle
from dewak_dash.topics.vorausberechnung.findings import of_an_age

# Parts of a chart's width that names at its left and words at its right may take.
NAMES, WORDS = 0.36, 0.24
STEPS, MOST_TICKS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000), 5


@drawn_once
def changes(view: Changes, palette: Palette) -> go.Figure:
    """Draw the change of each service as a dot with its range, none in the middle; one row a service."""
    size = palette.type.text
    names, said = ([wrapped(text, size, part * palette.type.width) for text in texts]
                   for texts, part in ((view.names, NAMES), (view.words, WORDS)))
    rows = [max(height(name, size), height(words, size), 1.62 * size) for name, words in zip(names, said, strict=True)]
    places = (np.cumsum(rows[::-1])[::-1] - np.array(rows) / 2).tolist()
    left, right = (max(width(text, size) for text in texts) + 14 for texts in (names, said))
    figure = base_figure(palette, height=(4 * size + sum(rows)) / palette.type.scale, left=left)
    share = 100 * view.change
    colours = [palette.alert if short else palette.accent for short in view.short]
    for place, (low, mid, high), colour, name, words in zip(places, share, colours, view.names, view.words,
                                                            strict=True):
        figure.add_scatter(x=[low, high], y=[place, place], mode="lines", hoverinfo="skip",
                           line={"color": colour, "width": palette.type.line})
        figure.add_scatter(x=[mid], y=[place], mode="markers", hoverinfo="text", hovertext=[f"{name}: {words}"],
                           marker={"color": colour, "size": 0.7 * size,
                                   "symbol": "diamond" if colour == palette.alert else "circle"})
    notes: list[dict[str, Any]] = [
        {"x": float(row[HIGH]), "y": place, "text": words, "xanchor": "left", "xshift": 8, "showarrow": False,
         "align": "left", "font": font(palette, palette.ink)}
        for row, place, words in zip(share, places, said, strict=True)]
    notes += [{"xref": "paper", "x": 0, "y": place, "text": name, "xanchor": "right", "xshift": -8, "align": "right",
               "showarrow": False, "font": font(palette, palette.ink)}
              for place, name in zip(places, names, strict=True)]
    figure.update_layout(annotations=notes, margin={"r": right})
    figure.update_yaxes(visible=False, range=[0, sum(rows)])
    low, high = min(0.0, float(share[:, LOW].min())), max(0.0, float(share[:, HIGH].max()))
    step = tick_step(high - low, palette.type.width - left - right, palette)
    ticks = [step * at for at in range(math.ceil(low / step), math.floor(high / step) + 1)]
    figure.update_xaxes(showgrid=True, zeroline=True, zerolinewidth=1, range=[low - 2, high + 2], tickvals=ticks,
                        ticktext=[as_percent(signed(tick)) for tick in ticks])
    return figure


def tick_step(span: float, room: float, palette: Palette) -> int:
    """Return the step of percent ticks over a span (percent) in some room (px) where none touches the next."""
    size = palette.type.text
    most = min(float(MOST_TICKS), room / (width(as_percent(signed(100)), size) + size))
    return next((each for each in STEPS if span / each <= most), STEPS[-1])


def change_key(palette: Palette) -> list[tuple[str, str]]:
    """Return colour and word of what becomes scarce and what does not."""
    return [(palette.alert, t("versorgung.key.short")), (palette.accent, t("versorgung.key.other"))]


@drawn_once
def course(view: Course, palette: Palette) -> go.Figure:
    """Draw one small panel a service: demand with both bands, supply as a straight dark line, each from zero."""
    years: list[object] = [int(year) for year in view.years]
    tops = [max(float(row.people.max()), float(row.balance.supply.max()) if row.balance else 0.0) for row in view.rows]
    words = [(asking(float(row.people[Q_MIDDLE, -1])),
              t("versorgung.course.end", n=amount(float(row.balance.supply[-1]))) if row.balance else "")
             for row in view.rows]
    beside = max(width(each, palette.type.text) for pair in words for each in pair) + 26
    figure, panels = grid(palette, [f"{row.service.name}, {row.service.counted}" for row in view.rows], row=150,
                          left=tick_room(max(tops), palette), right=beside, most=2)
    for panel, row, top, (asked, there) in zip(panels, view.rows, tops, words, strict=True):
        axes = {"xaxis": panel.x, "yaxis": panel.y}
        people = drawn(row.people)
        bands(figure, years, people, palette.accent, **axes)
        middle(figure, years, view.years, people, palette.accent, palette.type.line, of_an_age, **axes)
        found = [End(x=years[-1], y=float(people[Q_MIDDLE, -1]), text=asked, colour=palette.accent)]
        if row.balance:
            figure.add_scatter(x=years, y=row.balance.supply, mode="lines", hoverinfo="text", **axes,
                               hovertext=[f"{known(row)}: {amount(float(n))}" for n in row.balance.supply],
                               line={"color": palette.ink, "width": palette.type.line, "shape": "hv"})
            found.append(End(x=years[-1], y=float(row.balance.supply[-1]), text=there, colour=palette.ink))
        across, up = panel.layout
        high = 1.1 * top or 1.0
        figure.update_layout({up: counted(high), across: {
            "tickformat": "d", "range": [view.years[0], view.years[-1]],
            "tickvals": year_ticks(int(view.years[0]), int(view.years[-1]), panel, palette)}})
        ends(figure, found, palette, (0, high), share=panel.share, widen=False, xref=panel.x, yref=panel.y)
    return figure


def course_key(palette: Palette) -> list[tuple[str, str]]:
    """Return colour and word of demand and supply."""
    return [(palette.accent, t("versorgung.key.demand")), (palette.ink, t("versorgung.key.supply"))]
