"""Lay out small multiples: as many side by side as the screen bears, each with its name above and room at its right."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dewak_dash.formats import number
from dewak_dash.theme import Palette
from dewak_dash.topics.common import figures_text as measured
from dewak_dash.topics.common.figures import axis, base_figure, font, standoff, write

PAD = 10
FEW = 4  # up to here an axis is as short as its ticks are apart


@dataclass(frozen=True)
class Panel:
    """Name a panel's axes as plotly does ("x2"), the part of the figure's height it has, and its width in px."""

    x: str
    y: str
    share: float
    width: float

    @property
    def layout(self) -> tuple[str, str]:
        """Return the names of both axes in a figure's layout."""
        return f"xaxis{self.x[1:]}", f"yaxis{self.y[1:]}"


def columns(palette: Palette, count: int, most: int = 3) -> int:
    """Return how many panels stand side by side."""
    return max(1, min(palette.type.columns, most, count))


def grid(palette: Palette, titles: Sequence[str], *, row: int, right: float, left: float, most: int = 3
         ) -> tuple[go.Figure, list[Panel]]:
    """Return a figure with one panel a title; `row` px of plot each, `left` and `right` px for ticks and labels."""
    size, across = palette.type.text, columns(palette, len(titles), most)
    rows = -(-len(titles) // across)
    wide = palette.type.width / across
    inner = wide - left - right
    named = [measured.wrapped(title, size, (wide - PAD) / measured.BOLD) for title in titles]
    head = max(measured.height(title, size) for title in named) + 4 + size / 2  # half a number of the axis
    plot, foot = row * palette.type.scale, 2.6 * size
    total = rows * (head + plot + foot)
    figure = base_figure(palette, total / palette.type.scale)
    layout: dict[str, Any] = {"margin": {"l": 0, "r": 0, "t": 4, "b": 4}}
    words: list[Mapping[str, Any]] = []
    panels: list[Panel] = []
    for place, title in enumerate(named):
        name, x0, top = "" if place == 0 else str(place + 1), (place % across) / across, 1 - (place // across) / rows
        panel = Panel(f"x{name}", f"y{name}", plot / total, inner)
        panels.append(panel)
        across_axis, up_axis = panel.layout
        layout |= {
            across_axis: {**axis(palette), "showgrid": False, "anchor": panel.y, "ticklabelstandoff": standoff(palette),
                          "domain": [x0 + left / palette.type.width, x0 + (left + inner) / palette.type.width]},
            up_axis: {**axis(palette), "anchor": panel.x, "nticks": 4, "automargin": False, "zeroline": True,
                      "domain": [top - (head + plot) / total, top - head / total]}}
        words.append({"x": x0, "xref": "paper", "y": top, "yref": "paper", "xanchor": "left", "yanchor": "top",
                      "align": "left", "text": "<br>".join(f"<b>{line}</b>" for line in title.split("<br>")),
                      "showarrow": False, "font": font(palette, palette.ink)})
    figure.update_layout(layout)
    write(figure, words)
    return figure, panels


def tick_room(largest: float, palette: Palette, unit: str = "", digits: int = 0) -> float:
    """Return the px that the longest number at a vertical axis takes."""
    return measured.width(number(largest, digits) + unit, palette.type.text) + PAD


def counted(top: float) -> dict[str, Any]:
    """Return how an upright axis that ends at `top` numbers whole people: each number once, also where few stand on it.
    """
    return {"tickformat": ",d", **({"tickvals": list(range(math.floor(top) + 1))} if top < FEW else {})}


def year_ticks(first: int, last: int, panel: Panel, palette: Palette) -> list[int]:
    """Return round years that have room side by side below a panel."""
    fitting = max(panel.width / (3.2 * palette.type.text), 1)
    step = next((s for s in (1, 2, 5, 10, 20, 50) if (last - first) / s <= fitting), 100)
    return [year for year in range(first, last + 1) if year % step == 0]
