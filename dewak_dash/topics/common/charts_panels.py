"""Draw a Kreis's indicators as small panels, the own Kreis in colour, others in grey."""

import plotly.graph_objects as go

from dewak_dash.formats import number
from dewak_dash.theme import Palette
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, ends
from dewak_dash.topics.common.figures_panels import grid, tick_room, year_ticks
from dewak_dash.topics.common.figures_text import width
from dewak_dash.topics.common.panels import Panels


def _plain(value: float) -> str:
    return number(value, 0 if abs(value) >= 100 else 1)


@drawn_once
def panels(view: Panels, palette: Palette) -> go.Figure:
    """Draw one small panel per indicator from zero, the own Kreis in colour, the other in grey."""
    shown = [part for _, part in view.series.groupby("indicator", sort=False)]
    most = max((float(part.value.max()) for part in shown), default=1.0)
    latest = [_plain(float(part[part.own].value.iloc[-1])) for part in shown if part.own.any()]
    figure, places = grid(palette, [f"{part['name'].iloc[0]}, {part.unit.iloc[0]}" for part in shown], row=130,
                          left=tick_room(most, palette),
                          right=max((width(words, palette.type.text) for words in latest), default=0) + 12)
    for place, part in zip(places, shown, strict=True):
        found = []
        for (own, region), line in part.groupby(["own", "region"]):
            colour = palette.accent if own else palette.muted
            figure.add_scatter(
                x=line.year, y=line.value, mode="lines", xaxis=place.x, yaxis=place.y, hoverinfo="text",
                line={"color": colour, "width": palette.type.line * (1.4 if own else 0.8)},
                hovertext=[f"{region} {int(y)}: {_plain(v)} {line.unit.iloc[0]}"
                           for y, v in zip(line.year, line.value, strict=True)])
            if own:
                found.append(End(x=line.year.iloc[-1], y=float(line.value.iloc[-1]), text=_plain(line.value.iloc[-1]),
                                 colour=colour))
        low, high = min(0.0, float(part.value.min())), max(0.0, float(part.value.max()))
        ends(figure, found, palette, (low * 1.1, high * 1.1 or 1.0), share=place.share, widen=False, xref=place.x,
             yref=place.y)
        first, last = int(part.year.min()), int(part.year.max())
        across, up = place.layout
        figure.update_layout({up: {"tickformat": ",~r"}, across: {
            "tickformat": "d", "range": [first, last], "tickvals": year_ticks(first, last, place, palette)}})
    return figure
