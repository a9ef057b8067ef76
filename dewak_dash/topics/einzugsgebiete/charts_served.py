"""Draw what closing each facility would mean."""

import plotly.graph_objects as go

from dewak_dash.text import label, t
from dewak_dash.theme import Palette
from dewak_dash.topics.common import figures_text as measured
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import base_figure, font, write
from dewak_dash.topics.einzugsgebiete.closures import Closures, lost
from dewak_dash.topics.einzugsgebiete.findings import rough

ROW, LEAST_ROOM, HEADROOM = 30, 60, 1.25
# Told apart by pattern as well as by colour.
PATTERNS = {"full": "/", "out_of_reach": "x"}


def entries(palette: Palette) -> list[tuple[str, str]]:
    """Return the legend: colour and words of both parts of a bar, the pattern told in the words."""
    return [(palette.served[state], label("einzugsgebiete.closing_part", state)) for state in PATTERNS]


@drawn_once
def closing(view: Closures, palette: Palette) -> go.Figure:
    """Draw one bar a facility: people who then find all full, and people who then reach nothing."""
    size, names = palette.type.text, [name for name, _, _ in view.bars]
    # A phone has no room for names beside bars: they stand on two lines there.
    room = 0.38 * palette.type.width
    shown = [measured.wrapped(name, size, room) for name in names]
    widest = max(measured.width(each, size) for each in shown)
    figure = base_figure(palette, ROW * len(names) + LEAST_ROOM, left=widest + 8)
    at = list(range(len(names)))
    for state, position in (("full", 1), ("out_of_reach", 2)):
        figure.add_bar(x=[bar[position] for bar in view.bars], y=at, orientation="h", hoverinfo="text",
                       hovertext=[t("einzugsgebiete.closing.hover", name=bar[0], overflow=rough(bar[1]),
                                    unreached=rough(bar[2])) for bar in view.bars],
                       marker={"color": palette.served[state], "line": {"color": palette.ink, "width": 0.5},
                               "pattern": {"shape": PATTERNS[state], "fgcolor": palette.ground, "size": 6,
                                           "fillmode": "overlay", "solidity": 0.25}})
    most = max(max(sum(bar[1:]) for bar in view.bars), 1.0)
    write(figure, [{"x": sum(bar[1:]), "y": place, "text": lost(bar[2], bar[1]), "showarrow": False, "xanchor": "left",
                    "xshift": 4, "font": font(palette, palette.ink)} for place, bar in enumerate(view.bars)])
    figure.update_layout(barmode="stack", bargap=0.35)
    figure.update_xaxes(range=[0, HEADROOM * most], rangemode="tozero", tickformat=",d", nticks=5)
    figure.update_yaxes(tickvals=at, ticktext=shown, range=[len(names) - 0.5, -0.5], zeroline=False, showgrid=False,
                        automargin=False, nticks=0)
    return figure
