"""Draw people in reach by age and year."""

import plotly.graph_objects as go

from dewak_dash.secrecy import drawn
from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, ends
from dewak_dash.topics.common.figures_panels import counted, grid, tick_room, year_ticks
from dewak_dash.topics.einzugsgebiete.findings import rough
from dewak_dash.topics.einzugsgebiete.years import Years

BAND, HEADROOM = 0.18, 1.12


@drawn_once
def years(view: Years, palette: Palette) -> go.Figure:
    """Draw one small fan an age group, each from zero: the range of 8 in 10 paths and the middle, dashed."""
    most = max(float(span.max()) for span in view.spans.values())
    figure, panels = grid(palette, [label("einzugsgebiete.years.group", code) for code in view.spans], row=130,
                          left=tick_room(most, palette), right=tick_room(most, palette) + 6)
    x, first, last = list(view.years), view.years[0], view.years[-1]
    for panel, span in zip(panels, map(drawn, view.spans.values()), strict=True):
        axes = {"xaxis": panel.x, "yaxis": panel.y}
        figure.add_scatter(x=x, y=span[0], mode="lines", line={"width": 0}, hoverinfo="skip", **axes)
        figure.add_scatter(x=x, y=span[2], mode="lines", line={"width": 0}, fill="tonexty", hoverinfo="skip",
                           fillcolor=rgba(palette.accent, BAND), **axes)
        figure.add_scatter(
            x=x, y=span[1], mode="lines", line={"color": palette.accent, "width": palette.type.line, "dash": "dash"},
            hoverinfo="text", hovertext=[t("einzugsgebiete.years.hover", year=str(year), middle=rough(m), low=rough(a),
                                           high=rough(b)) for year, a, m, b in zip(x, *span, strict=True)], **axes)
        across, up = panel.layout
        high = HEADROOM * max(float(span.max()), 1.0)
        figure.update_layout({up: counted(high), across: {
            "tickformat": "d", "range": [first, last], "tickvals": year_ticks(first, last, panel, palette)}})
        ends(figure, [End(x=last, y=float(span[1, -1]), text=rough(span[1, -1]), colour=palette.ink)], palette,
             (0, high), share=panel.share, widen=False, xref=panel.x, yref=panel.y)
    return figure
