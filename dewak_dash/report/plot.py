"""Draw a page's figure on paper: the same description that the browser draws, as SVG with German numbers.

The browser's own export needs a browser; this one reads the parts the project's figures use, and refuses others.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from dewak_dash.errors import InputError
from dewak_dash.report.plot_axes import TICK_GAP, Axis, axes, values
from dewak_dash.report.plot_look import Legend, key, line, paint, path, patterns, surface
from dewak_dash.report.plot_signs import sign
from dewak_dash.report.plot_words import Words, lines
from dewak_dash.text import t

FONT = "Source Sans Pro, sans-serif"
BAR_GAP = 0.2
Figure = Mapping[str, Any]


class _Sheet:
    """Collect the parts of one drawing, from the ground up."""

    def __init__(self, figure: Figure, wide: float) -> None:
        self.figure, self.layout, self.wide = figure, figure["layout"], wide
        self.high = float(self.layout["height"])
        self.axes = axes(figure, wide, self.high)
        self.size = float(self.layout["font"]["size"])
        self.parts: list[str] = []
        self.before: list[tuple[float, float]] = []
        self.stacked: dict[tuple[str, float, bool], float] = {}
        margin = self.layout["margin"]
        if all("domain" not in axis.look for axis in self.axes.values()):
            self.paper = {"x": (self.axes["x"].start, self.axes["x"].end),
                          "y": (self.axes["y"].start, self.axes["y"].end)}
        else:
            self.paper = {"x": (float(margin["l"]), wide - margin["r"]),
                          "y": (self.high - margin["b"], float(margin["t"]))}

    def place(self, ref: str, value: Any) -> float:
        """Return where a value lies (px): on an axis, as a share of one ("y domain"), or of the paper."""
        name, _, domain = ref.partition(" ")
        if name not in self.axes:
            raise InputError(t("report.chart.unknown", part=ref))
        axis = self.axes[name]
        return axis.inside(float(value)) if domain else axis.at(value)

    def point(self, item: Mapping[str, Any], letter: str, value: Any, shifted: str = "ref") -> float:
        """Return where a shape or note lies along x or y (px)."""
        ref = item.get(letter + shifted) or letter
        if ref == "paper":
            start, end = self.paper[letter]
            return start + float(value) * (end - start)
        return self.place(ref, value)

    def grid(self) -> None:
        """Draw grid, zero line and numbers of every axis."""
        for name, axis in self.axes.items():
            if axis.look.get("visible") is not False:
                self._axis(name, axis)

    def _axis(self, name: str, axis: Axis) -> None:
        other = self.axes[axis.look.get("anchor") or ("x" if axis.upright else "y") + name[1:]]
        colour = axis.look["tickfont"]["color"]
        for value, words in axis.ticks():
            at = axis.at(value)
            if axis.look.get("showgrid", True):
                zero = value == 0 and axis.look.get("zeroline")
                ink = axis.look["zerolinecolor" if zero else "gridcolor"]
                ends = (other.start, at, other.end, at) if axis.upright else (at, other.start, at, other.end)
                self.parts.append('<line x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}" '.format(*ends)
                                  + f'stroke="{ink}" stroke-width="1"/>')
            if axis.upright:
                self.words(words, other.start - TICK_GAP, at, colour, "right", "middle")
            else:
                self.words(words, at, other.start + (axis.look.get("ticklabelstandoff") or 0) + 4, colour, "center",
                           "top")
        title = (axis.look.get("title") or {}).get("text")
        if title and axis.upright:
            self.words(title, 0, axis.end - self.size, colour, "left", "bottom")

    def words(self, text: str, x: float, y: float, colour: str, across: str, up: str) -> None:
        """Write words with <b> and <br> at a place (px)."""
        self.parts += lines(Words(text=text, x=x, y=y, size=self.size, colour=colour, across=across, up=up))

    def shapes(self, *, below: bool) -> None:
        """Draw bands and lines that lie below the data, or those above."""
        for shape in self.layout.get("shapes", ()):
            if (shape.get("layer") == "below") != below:
                continue
            x0, x1 = (self.point(shape, "x", shape[name]) for name in ("x0", "x1"))
            y0, y1 = (self.point(shape, "y", shape[name]) for name in ("y0", "y1"))
            if shape["type"] == "rect":
                self.box(x0, y0, x1, y1, paint("fill", shape["fillcolor"]))
            else:
                self.parts.append(f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" '
                                  f'{line(shape["line"], "#000000")}/>')

    def box(self, x0: float, y0: float, x1: float, y1: float, look: str) -> None:
        """Draw a rectangle between two corners."""
        self.parts.append(f'<rect x="{min(x0, x1):.1f}" y="{min(y0, y1):.1f}" width="{abs(x1 - x0):.1f}" '
                          f'height="{abs(y1 - y0):.1f}" {look}/>')

    def data(self) -> None:
        """Draw every trace in its order."""
        kinds = {"scatter": self._scatter, "bar": self._bars}
        for trace in self.figure["data"]:
            if trace["type"] not in kinds:
                raise InputError(t("report.chart.unknown", part=trace["type"]))
            kinds[trace["type"]](trace)

    def _scatter(self, trace: Mapping[str, Any]) -> None:
        across, up = self.axes[trace.get("xaxis", "x")], self.axes[trace.get("yaxis", "y")]
        points = [(across.at(x), up.at(y)) for x, y in zip(values(trace["x"]), values(trace["y"]), strict=True)
                  if y is not None and y == y]
        mode, fill, look = trace.get("mode", "lines"), trace.get("fill"), trace.get("line", {})
        if fill in ("tonexty", "toself"):
            edge = [*points, *reversed(self.before)] if fill == "tonexty" else points
            self.parts.append(f'<polygon points="{path(edge)}" {paint("fill", trace["fillcolor"])}/>')
        if "lines" in mode and look.get("width", 2):
            opacity = f' opacity="{trace["opacity"]}"' if trace.get("opacity", 1) != 1 else ""
            self.parts.append(f'<polyline points="{path(points)}" fill="none" stroke-linejoin="round" '
                              f'{line(look, "#000000")}{opacity}/>')
        if "markers" in mode:
            self._markers(points, trace["marker"], look)
        if trace.get("error_x"):
            self._spans(trace["error_x"], list(zip(values(trace["x"]), [y for _, y in points], strict=True)), across)
        self.before = points

    def _markers(self, points: Sequence[tuple[float, float]], marker: Mapping[str, Any], look: Mapping[str, Any]
                 ) -> None:
        colour, half = marker.get("color") or look["color"], float(marker.get("size", 6)) / 2
        symbol = str(marker.get("symbol") or "circle")
        inner = (f'fill="none" {line(marker.get("line", {}), colour)}' if symbol.endswith("-open")
                 else paint("fill", colour))
        self.parts += [sign(symbol, x, y, half, inner) for x, y in points]

    def _bars(self, trace: Mapping[str, Any]) -> None:
        flat = trace.get("orientation") == "h"
        names = (trace.get("yaxis", "y"), trace.get("xaxis", "x")) if flat else (trace.get("xaxis", "x"),
                                                                               trace.get("yaxis", "y"))
        along, up = self.axes[names[0]], self.axes[names[1]]
        places, sizes = values(trace["y" if flat else "x"]), values(trace["x" if flat else "y"])
        marker = trace.get("marker", {})
        colours = marker.get("color")
        step = abs(along.at(places[1]) - along.at(places[0])) if len(places) > 1 else abs(along.end - along.start)
        thick = (abs(along.at(trace["width"]) - along.at(0)) if trace.get("width")
                 else step * (1 - self.layout.get("bargap", BAR_GAP)))
        for number, (place, size) in enumerate(zip(places, sizes, strict=True)):
            low = trace.get("base") or 0.0
            if self.layout.get("barmode") == "stack":
                pile = (names[0], along.at(place), size < 0)
                low = self.stacked.get(pile, 0.0)
                self.stacked[pile] = low + size
            a, b, middle = up.at(low), up.at(low + size), along.at(place)
            if a == b:
                continue
            colour = colours if isinstance(colours, str) else values(colours)[number]
            for look in surface(colour, marker):
                corners = (a, middle - thick / 2, b, middle + thick / 2)
                self.box(*(corners if flat else (corners[1], corners[0], corners[3], corners[2])), look)

    def _spans(self, error: Mapping[str, Any], ends: Sequence[tuple[float, float]], axis: Axis) -> None:
        for (value, y), more, less in zip(ends, values(error["array"]), values(error["arrayminus"]), strict=True):
            a, b, half = axis.at(value - less), axis.at(value + more), error["width"]
            self.parts.append(f'<path d="M{a:.1f},{y:.1f}H{b:.1f}M{a:.1f},{y - half:.1f}V{y + half:.1f}'
                              f'M{b:.1f},{y - half:.1f}V{y + half:.1f}" stroke="{error["color"]}" '
                              f'stroke-width="{error["thickness"]}" fill="none"/>')

    def notes(self) -> None:
        """Write the words that stand beside marks, with the thin lines that lead to them."""
        for note in self.layout.get("annotations", ()):
            x, y = self.point(note, "x", note["x"]), self.point(note, "y", note["y"])
            across, up = (note.get(f"{letter}anchor") or "auto" for letter in "xy")
            if note.get("showarrow", True):
                to = [self.place(note[f"a{letter}ref"], note[f"a{letter}"]) if note.get(f"a{letter}ref")
                      else at + note.get(f"a{letter}", 0) for letter, at in (("x", x), ("y", y))]
                self.parts.append(f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to[0]:.1f}" y2="{to[1]:.1f}" '
                                  f'{paint("stroke", note.get("arrowcolor", "#000000"))} stroke-width="1"/>')
                x, y = to
            self.words(note["text"], x + note.get("xshift", 0), y - note.get("yshift", 0), note["font"]["color"],
                       {"auto": "center"}.get(across, across), {"auto": "middle"}.get(up, up))


def svg(figure: Figure, wide: float, legend: Legend = (), *, title: str, alt: str) -> str:
    """Return a figure's description (plotly) as SVG of a width in px, with its key below and its words inside.

    Raise InputError for a kind of mark or reference that is not drawn here.
    """
    sheet = _Sheet(figure, wide)
    sheet.shapes(below=True)
    sheet.grid()
    sheet.data()
    sheet.shapes(below=False)
    sheet.notes()
    colours, more = key(legend, sheet.size, wide, sheet.high, sheet.layout["font"]["color"])
    parts, high = [*sheet.parts, *colours], sheet.high + more
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" width="{wide:.0f}" '
            f'height="{high:.0f}" font-family="{FONT}" role="img"><title>{escape(title)}</title>'
            f"<desc>{escape(alt)}</desc><defs>{patterns(parts)}</defs>{''.join(parts)}</svg>")
