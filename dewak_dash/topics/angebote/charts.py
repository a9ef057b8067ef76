"""Draw the charts of the page Angebote."""

import plotly.graph_objects as go

from dewak_dash.formats import number
from dewak_dash.text import label, t
from dewak_dash.theme import Palette, rgba
from dewak_dash.topics.angebote.findings import Operators
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import base_figure, font, standoff, write
from dewak_dash.topics.common.figures_text import width, wrapped

FEW_TICKS = 5


def kind_colour(kind: str, palette: Palette) -> str:
    """Return an operator's colour; grey for the Kreis and for those not known."""
    return palette.operators.get(kind, palette.muted if kind == "county" else rgba(palette.muted, 0.5))


@drawn_once
def operators(view: Operators, palette: Palette) -> go.Figure:
    """Draw one bar per target group, divided by kind of operator, counts behind the bars; whole offers alone."""
    counts, size = view.counts, palette.type.text
    figure = base_figure(palette, 60 + 44 * len(counts))
    names = {g: wrapped(label("angebote.group", str(g)), size, palette.type.width / 3) for g in counts.index}
    groups = list(names.values())
    totals = counts.sum(axis=1)
    for kind in counts.columns:
        figure.add_bar(
            x=counts[kind], y=groups, orientation="h", hoverinfo="text",
            marker={"color": kind_colour(kind, palette), "line": {"width": 1, "color": palette.ground}},
            hovertext=[t("angebote.operators.hover", group=label("angebote.group", str(g)),
                         kind=label("angebote.operator", kind), n=number(int(n)))
                       for g, n in zip(counts.index, counts[kind], strict=True)])
    write(figure, [{"x": float(total), "y": group, "text": number(int(total)), "showarrow": False, "xanchor": "left",
                    "xshift": 6, "font": font(palette, palette.ink)}
                   for group, total in zip(groups, totals, strict=True)])
    top = int(totals.max())
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if top / s <= FEW_TICKS)
    figure.update_layout(barmode="stack", bargap=0.35,
                         margin={"r": width(number(top), size) + 10})
    figure.update_xaxes(showgrid=True, tickvals=list(range(0, top + 1, step)), range=[0, top])
    figure.update_yaxes(autorange="reversed", type="category", nticks=0, dtick=1, showgrid=False, zeroline=False,
                        tickfont=font(palette, palette.ink), ticklabelstandoff=standoff(palette))
    return figure


def legend(view: Operators, palette: Palette) -> list[tuple[str, str]]:
    """Return colour and word of every kind of operator that occurs."""
    return [(kind_colour(kind, palette), label("angebote.operator", kind)) for kind in view.counts.columns]
