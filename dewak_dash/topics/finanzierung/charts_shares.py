"""Draw which inputs explain the spread of a result."""

import plotly.graph_objects as go

from dewak_dash.formats import as_percent, percent
from dewak_dash.text import t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import base_figure, font
from dewak_dash.topics.common.figures_text import height, wrapped
from dewak_dash.topics.finanzierung.parts import Shares


@drawn_once
def shares(view: Shares, palette: Palette) -> go.Figure:
    """Draw each input's share of the variance as a bar: alone in full colour, with others in pale behind it."""
    size, places = palette.type.text, list(range(len(view.names)))[::-1]
    names = [wrapped(name, size, palette.type.width) for name in view.names]
    row = 2.2 * size + max(height(name, size) for name in names)
    figure, bar = base_figure(palette, height=(3 * size + row * len(names)) / palette.type.scale), 0.9 * size / row
    for values, colour in ((view.total, rgba(palette.accent, 0.3)), (view.first, palette.accent)):
        hover = [t("finanzierung.shares.part", name=name, first=percent(a, 0), total=percent(b, 0))
                 for name, a, b in zip(view.names, view.first, view.total, strict=True)]
        figure.add_bar(x=[100 * value for value in values], y=places, orientation="h", width=bar, hovertext=hover,
                       hoverinfo="text", marker={"color": colour, "line": {"width": 0}})
    notes = [{"x": 0, "y": place + bar / 2 + 0.05, "text": name, "xref": "paper", "xanchor": "left", "align": "left",
              "yanchor": "bottom", "showarrow": False, "font": font(palette, palette.ink)}
             for place, name in zip(places, names, strict=True)]
    notes += [{"x": 100 * max(a, b), "y": place, "text": f"<b>{percent(a, 0)}</b>", "xanchor": "left", "xshift": 6,
               "showarrow": False, "font": font(palette, palette.ink)}
              for place, a, b in zip(places, view.first, view.total, strict=True)]
    figure.update_layout(barmode="overlay", annotations=notes)
    figure.update_yaxes(visible=False, range=[-0.5, len(names) - 0.5 + 0.5 * bar])
    figure.update_xaxes(tickformat=",.0f", ticksuffix=as_percent(""), showgrid=True, nticks=5,
                        range=[0, min(118.0, 115 * max(view.total))])
    return figure
