"""Draw the age groups a house is for, with what others expect of them."""

from collections.abc import Mapping, Sequence
from itertools import cycle

import numpy as np
import plotly.graph_objects as go

from dewak_dash.secrecy import drawn
from dewak_dash.text import label
from dewak_dash.theme import Palette
from dewak_dash.topics.common.drawn_once import drawn_once
from dewak_dash.topics.common.figures import End, ends, font
from dewak_dash.topics.common.figures_panels import Panel, counted, grid, tick_room, year_ticks
from dewak_dash.topics.common.figures_text import height, wrapped
from dewak_dash.topics.vorausberechnung.ages import Groups, Theirs
from dewak_dash.topics.vorausberechnung.charts import bands, middle
from dewak_dash.topics.vorausberechnung.findings import MIDDLE, of_an_age

# One sign a publisher and place: as a marker, and as it is written before the name.
SIGNS = (("circle", "●"), ("square", "■"), ("diamond", "◆"), ("triangle-up", "▲"), ("cross", "✚"))


@drawn_once
def groups(view: Groups, palette: Palette) -> go.Figure:
    """Draw one small fan per age group, each from zero, in its colour, and what others expect as points."""
    colours = dict(zip(view.quantiles, palette.ages, strict=True))
    most = max(max(float(q.max()), *_persons(view.theirs.get(code, ()))) for code, q in view.quantiles.items())
    figure, panels = grid(palette, [label("vorausberechnung.group", code) for code in view.quantiles], row=150,
                          left=tick_room(most, palette), right=tick_room(most, palette) + 6)
    names = dict.fromkeys(one.name for found in view.theirs.values() for one in found)
    signs = dict(zip(names, cycle(SIGNS), strict=False))
    years: list[object] = [int(y) for y in view.years]
    for panel, (code, q) in zip(panels, view.quantiles.items(), strict=True):
        axes = {"xaxis": panel.x, "yaxis": panel.y}
        q = drawn(q)
        bands(figure, years, q, colours[code], **axes)
        middle(figure, years, view.years, q, colours[code], palette.type.line, of_an_age, **axes)
        across, up = panel.layout
        beside = view.theirs.get(code, ())
        high = 1.12 * max(float(q.max()), *_persons(beside))
        figure.update_layout({
            up: counted(high),
            across: {"tickformat": "d", "range": [view.years[0], view.years[-1]],
                     "tickvals": year_ticks(int(view.years[0]), int(view.years[-1]), panel, palette)}})
        _theirs(figure, beside, {name: symbol for name, (symbol, _) in signs.items()}, panel, palette)
        ends(figure, [End(x=years[-1], y=float(q[MIDDLE, -1]), text=of_an_age(q[MIDDLE, -1]), colour=palette.ink)],
             palette,
             (0, high), share=panel.share, widen=False, xref=panel.x, yref=panel.y)
    _named(figure, signs, palette)
    return figure


def _persons(found: Sequence[Theirs]) -> list[float]:
    return [0.0, *(n for one in found for n in one.persons)]


def _theirs(figure: go.Figure, found: Sequence[Theirs], symbols: Mapping[str, str], panel: Panel, palette: Palette
            ) -> None:
    for one in found:
        figure.add_scatter(x=one.years, y=drawn(np.array(one.persons)), mode="markers", hoverinfo="text",
                           xaxis=panel.x, yaxis=panel.y, cliponaxis=False,
                           marker={"size": 7, "symbol": symbols[one.name], "color": palette.ink,
                                   "line": {"width": 1, "color": palette.ground}},
                           hovertext=[f"{one.name}, {year}: {of_an_age(n)}"
                                      for year, n in zip(one.years, one.persons, strict=True)])


def _named(figure: go.Figure, signs: Mapping[str, tuple[str, str]], palette: Palette) -> None:
    """Write what each sign stands for below all panels; the figure grows by as much."""
    if not signs:
        return
    size = palette.type.text
    words = "<br>".join(wrapped(f"{sign} {name}", size, palette.type.width) for name, (_, sign) in signs.items())
    more, margin = height(words, size) + size / 2, figure.layout.margin
    figure.update_layout(height=figure.layout.height + more, margin={"b": margin.b + more})
    figure.add_annotation(x=0, xref="paper", y=0, yref="paper", text=words, showarrow=False, xanchor="left",
                          yanchor="top", align="left", font=font(palette, palette.muted))
