"""Draw a Kreis's indicators as small panels, the own Kreis in colour, others in grey."""

import plotly.graph_objects as go

from dewak_dash.formats import number
from dewak_dash.theme import Palette
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import base_figure
from dewak_dash.topics.common.panels import Panels


def _plain(value: float) -> str:
    return number(value, 0 if abs(value) >= 100 else 1)


@drawn_once
def panels(view: Panels, palette: Palette) -> go.Figure:
    """Draw one small panel per indicator, the own Kreis in colour, the other in grey."""
    indicators = list(dict.fromkeys(view.series.indicator))
    rows = (len(indicators) + 1) // 2
    figure = base_figure(palette, 230 * rows, right=48)
    for i, indicator in enumerate(indicators):
        n = "" if i == 0 else str(i + 1)
        column, row = i % 2, i // 2
        part = view.series[view.series.indicator == indicator]
        top = 1 - row / rows
        axis = {"showgrid": False, "tickformat": "d", "nticks": 4, "fixedrange": True,
                "tickfont": {"color": palette.muted, "size": 13}, "domain": [0.56 * column, 0.56 * column + 0.4],
                "anchor": f"y{n}"}
        figure.update_layout({
            f"xaxis{n}": axis,
            f"yaxis{n}": {"domain": [top - 1 / rows + 0.13 / rows * 1.2, top - 0.2 / rows], "anchor": f"x{n}",
                          "gridcolor": palette.line, "nticks": 4, "fixedrange": True, "rangemode": "tozero",
                          "zeroline": True, "zerolinecolor": palette.muted, "tickformat": ",~r",
                          "tickfont": {"color": palette.muted, "size": 13}}})
        for (own, region), line in part.groupby(["own", "region"]):
            colour = palette.accent if own else palette.muted
            figure.add_scatter(
                x=line.year, y=line.value, mode="lines", xaxis=f"x{n}", yaxis=f"y{n}", hoverinfo="text",
                line={"color": colour, "width": 3 if own else 1.6},
                hovertext=[f"{region} {int(y)}: {_plain(v)} {line.unit.iloc[0]}"
                           for y, v in zip(line.year, line.value, strict=True)])
            if own:
                figure.add_annotation(x=line.year.iloc[-1], y=line.value.iloc[-1], xref=f"x{n}", yref=f"y{n}",
                                      text=_plain(line.value.iloc[-1]), showarrow=False, xanchor="left", xshift=6,
                                      font={"color": colour, "size": 14})
        figure.add_annotation(x=0, y=top, xref=f"x{n} domain", yref="paper", yanchor="top", xanchor="left",
                              showarrow=False, align="left", font={"color": palette.ink, "size": 14},
                              text=f"<b>{part['name'].iloc[0]}</b>, {part.unit.iloc[0]}")
    return figure
