"""Draw the charts of the page Angebote."""

import plotly.graph_objects as go

from dewak_dash.formats import number
from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.angebote.findings import Operators
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import base_figure


def kind_colour(kind: str, palette: Palette) -> str:
    """Return an operator's colour; grey for the Kreis and for those not known."""
    return palette.operators.get(kind, palette.muted if kind == "county" else rgba(palette.muted, 0.5))


@drawn_once
def operators(view: Operators, palette: Palette) -> go.Figure:
    """Draw one bar per target group, divided by kind of operator, counts in and behind the bars."""
    counts = view.counts
    figure = base_figure(palette, 90 + 46 * len(counts), right=40)
    groups = [label("angebote.group", str(g)) for g in counts.index]
    for kind in counts.columns:
        figure.add_bar(
            x=counts[kind], y=groups, orientation="h", hoverinfo="text", cliponaxis=False,
            marker={"color": kind_colour(kind, palette), "line": {"width": 1, "color": palette.ground}},
            hovertext=[t("angebote.operators.hover", group=g, kind=label("angebote.operator", kind), n=number(int(n)))
                       for g, n in zip(groups, counts[kind], strict=True)])
    for group, total in zip(groups, counts.sum(axis=1), strict=True):
        figure.add_annotation(x=float(total), y=group, text=number(int(total)), showarrow=False, xanchor="left",
                              xshift=6, font={"color": palette.ink, "size": 15})
    figure.update_layout(barmode="stack", bargap=0.35)
    figure.update_xaxes(showgrid=True, nticks=5, rangemode="tozero")
    figure.update_yaxes(autorange="reversed", type="category", nticks=0, dtick=1, showgrid=False, zeroline=False,
                        tickfont={"color": palette.ink, "size": 15})
    return figure


def legend(view: Operators, palette: Palette) -> list[tuple[str, str]]:
    """Return colour and word of every kind of operator that occurs."""
    return [(kind_colour(kind, palette), label("angebote.operator", kind)) for kind in view.counts.columns]
