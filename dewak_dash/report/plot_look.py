"""Say how parts of a drawing look: fills, strokes, hatching, and the key of colours below it."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dewak_dash.report.plot_words import Words, lines
from dewak_dash.topics.common.figures_text import width

RGBA = re.compile(r"rgba\((\d+), ?(\d+), ?(\d+), ?([\d.]+)\)")
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
DASHES = {"dot": "1.5 3", "dash": "6 4", "dashdot": "6 3 1.5 3"}
HATCH = "hatch"
Legend = Sequence[tuple[str, str]]


def paint(kind: str, colour: str) -> str:
    """Return the attributes of a fill or stroke; SVG keeps the opacity apart."""
    found = RGBA.fullmatch(colour)
    if found is None:
        return f'{kind}="{colour}"'
    red, green, blue, share = found.groups()
    return f'{kind}="#{int(red):02X}{int(green):02X}{int(blue):02X}" {kind}-opacity="{share}"'


def line(look: Mapping[str, Any], colour: str) -> str:
    """Return the attributes of a line: colour, width in px, dashes; `colour` where the look names none."""
    dash = f' stroke-dasharray="{DASHES[look["dash"]]}"' if look.get("dash", "solid") != "solid" else ""
    return f'{paint("stroke", look.get("color", colour))} stroke-width="{look.get("width", 2)}"{dash}'


def path(points: Sequence[tuple[float, float]]) -> str:
    """Return points (px) as SVG lists them."""
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def surface(colour: str, marker: Mapping[str, Any]) -> list[str]:
    """Return the looks that lie on each other in one bar: its colour, its edge, its pattern."""
    edge = marker.get("line") or {}
    rim = f' {paint("stroke", edge["color"])} stroke-width="{edge.get("width", 1)}"' if edge.get("width") else ""
    found = [paint("fill", colour) + rim]
    if (marker.get("pattern") or {}).get("shape"):
        found.append(f'fill="url(#{HATCH}{marker["pattern"]["fgcolor"][1:]})"')
    return found


def key(legend: Legend, size: float, wide: float, top: float, ink: str) -> tuple[list[str], float]:
    """Return a row of colours with their words below a drawing, and how high it is."""
    x, y, box, parts = 0.0, top + size, 0.8 * size, []
    for colour, text in legend:
        need = box + 6 + width(text, size)
        if x and x + need > wide:
            x, y = 0.0, y + 1.5 * size
        hatched = COLOUR.search(colour) if "gradient" in colour else None
        looks = [f'fill="url(#{HATCH}{hatched[0][1:]})" stroke="{hatched[0]}"'] if hatched else [paint("fill", colour)]
        parts += [f'<rect x="{x:.1f}" y="{y - 0.4 * size:.1f}" width="{box:.1f}" height="{box:.1f}" {look}/>'
                  for look in looks]
        parts += lines(Words(text=text, x=x + box + 6, y=y, size=size, colour=ink, across="left", up="middle"))
        x += need + 1.2 * size
    return parts, (y - top + 0.8 * size) if legend else 0.0


def patterns(parts: Sequence[str]) -> str:
    """Return the hatchings that some parts of a drawing refer to."""
    colours = sorted(set(re.findall(rf"url\(#{HATCH}([0-9A-Fa-f]{{6}})\)", " ".join(parts))))
    return "".join(f'<pattern id="{HATCH}{each}" width="5" height="5" patternUnits="userSpaceOnUse" '
                   f'patternTransform="rotate(45)"><line x1="1" y1="0" x2="1" y2="5" stroke="#{each}" '
                   'stroke-width="1.4"/></pattern>' for each in colours)


