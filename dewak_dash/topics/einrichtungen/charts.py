"""Draw the sizes of a house, each on a scale of its own: range, chosen value, real houses of the kind."""

import plotly.graph_objects as go

from dewak_dash.text import label, t
from dewak_dash.theme import Palette
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import base_figure, font
from dewak_dash.topics.common.figures_text import width
from dewak_dash.topics.einrichtungen.findings import Profile, plain

ROW, NAME_UP = 3.2, 0.22


@drawn_once
def sizes(view: Profile, palette: Palette) -> go.Figure:
    """Draw one row a size: a line from low to high, a dot at the chosen value, rings at real houses."""
    size, rows = palette.type.text, view.rows[::-1]
    ends = [(min(row.size.spread.low, row.chosen), max(row.size.spread.high, row.chosen)) for row in rows]
    words = [t("einrichtungen.sizes.value", chosen=plain(row.chosen), low=plain(low), high=plain(high))
             for row, (low, high) in zip(rows, ends, strict=True)]
    right = max(width(text, size) for text in words) + 2 * size
    figure = base_figure(palette, height=(2 * size + ROW * size * len(rows)) / palette.type.scale, right=right)
    notes = []
    for place, (row, text, (low, high)) in enumerate(zip(rows, words, ends, strict=True)):
        top = high or 1.0
        figure.add_scatter(x=[low / top, high / top], y=[place, place], mode="lines", hoverinfo="skip",
                           line={"color": palette.muted, "width": palette.type.line})
        figure.add_scatter(x=[value / top for value in row.size.values], y=[place] * len(row.size.values),
                           mode="markers", hoverinfo="text", cliponaxis=False,
                           hovertext=[t("einrichtungen.sizes.hover", house=house, value=plain(value)) for house, value
                                      in zip(row.size.houses, row.size.values, strict=True)],
                           marker={"color": palette.raised, "size": 0.75 * size,
                                   "line": {"color": palette.ink, "width": 1.5}})
        figure.add_scatter(x=[row.chosen / top], y=[place], mode="markers", hoverinfo="skip", cliponaxis=False,
                           marker={"color": palette.accent, "size": size, "symbol": "diamond"})
        notes.append({"x": 0, "y": place + NAME_UP, "text": label("einrichtungen.row", row.lever), "showarrow": False,
                      "xanchor": "left", "yanchor": "bottom", "font": font(palette, palette.ink)})
        notes.append({"x": 1, "y": place, "xref": "paper", "text": text, "showarrow": False, "xanchor": "left",
                      "xshift": size, "font": font(palette, palette.ink), "align": "left"})
    figure.update_layout(annotations=notes)
    figure.update_yaxes(visible=False, range=[-0.5, len(rows)])
    figure.update_xaxes(visible=False, range=[-0.02, 1.04])
    return figure
