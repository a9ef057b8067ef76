"""Write the key below a map on paper: classes, walking times, borders, signs, and whose data it shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dewak_dash.report.plot_signs import of_letter
from dewak_dash.report.plot_words import Words, lines
from dewak_dash.text import label, t
from dewak_dash.theme import Palette
from dewak_dash.topics.common.figures_text import BREAK, width, wrapped
from dewak_dash.topics.einzugsgebiete import map_ground as ground
from dewak_dash.topics.einzugsgebiete.landmarks import Landmark, kinds
from dewak_dash.topics.einzugsgebiete.map_layers import CELL_OPACITY, SYMBOLS, class_colour, ring_colours
from dewak_dash.topics.einzugsgebiete.shapes import MapView

OPAQUE = 255
LINE, GAP, AFTER = 1.5, 6.0, 1.2  # of lines, between sample and words, after an entry
BOX, STROKE = 0.8, 2.0  # of a sample, in sizes of the type: high, and wide where it is a line
SMALL = 0.85
DASHES = ("", "9 4", "2 4")  # of walking times, from the shortest to the longest
Entry = tuple[float, Callable[[float, float], str], str]


def dashed(place: int) -> str:
    """Return how the line of a walking time is dashed, 0 the shortest."""
    return f'stroke-dasharray="{DASHES[place]}"' if DASHES[place] else ""


def _square(colour: str, size: float, opacity: float = 1.0) -> tuple[float, Callable[[float, float], str]]:
    return BOX * size, lambda x, y: (
        f'<rect x="{x:.1f}" y="{y - BOX * size / 2:.1f}" width="{BOX * size:.1f}" height="{BOX * size:.1f}" '
        f'fill="{colour}" fill-opacity="{opacity:.2f}" stroke="#5B6770" stroke-width="0.6"/>')


def _line(look: str, size: float) -> tuple[float, Callable[[float, float], str]]:
    return STROKE * size, lambda x, y: f'<path d="M{x:.1f},{y:.1f}h{STROKE * size:.1f}" fill="none" {look}/>'


def _sign(symbol: str, size: float, ink: str) -> tuple[float, Callable[[float, float], str]]:
    half = BOX * size / 2
    return 2 * half, lambda x, y: of_letter(symbol, x + half, y, half, ink)


def _classes(view: MapView, palette: Palette, size: float) -> list[Entry]:
    if view.cells is None:
        return []
    return [(*_square(class_colour(palette, each.position), size, CELL_OPACITY / OPAQUE), each.words)
            for each in view.cells.legend]


def _times(view: MapView, palette: Palette, size: float) -> list[Entry]:
    shown = sorted(view.rings, key=lambda ring: ring.minutes)
    return [(*_line(f'stroke="{colour}" stroke-width="2.5" {dashed(place)}', size), ring.legend)
            for place, (ring, colour) in enumerate(zip(shown, ring_colours(palette), strict=False))]


def _borders(palette: Palette, size: float, *, neighbours: bool) -> list[Entry]:
    found = [(*_line(f'stroke="{palette.ink}" stroke-width="2"', size), t("report.map.own"))]
    if neighbours:
        found.append((*_line(f'stroke="{palette.muted}" stroke-width="1" stroke-dasharray="5 3"', size),
                      t("report.map.neighbours")))
    return found


def _ground(view: MapView, palette: Palette, size: float) -> list[Entry]:
    colours = ground.colours(palette)
    return [(*(_square(colours[kind], size) if kind in ground.UNDER else
               _line(f'stroke="{colours[kind]}" stroke-width="{ground.WIDTH[kind]:g}"', size)),
             label("einzugsgebiete.ground", kind)) for kind in view.ground if kind != ground.MAIN]


@dataclass(frozen=True, kw_only=True)
class Room:
    """Hold where a key has room: its upper left corner and how wide it is, px."""

    left: float
    top: float
    wide: float


def _rows(entries: Sequence[Entry], room: Room, palette: Palette) -> tuple[list[str], float]:
    """Return entries beside each other in as many lines as they need, and where the next line begins."""
    size, parts, x, y = palette.type.text, list[str](), room.left, room.top
    for sample, draw, words in entries:
        need = sample + GAP + width(words, size)
        if x > room.left and x + need > room.left + room.wide:
            x, y = room.left, y + LINE * size
        parts.append(draw(x, y))
        parts += lines(Words(text=words, x=x + sample + GAP, y=y, size=size, colour=palette.ink, across="left",
                             up="middle"))
        x += need + AFTER * size
    return parts, y + LINE * size


def key(view: MapView, palette: Palette, room: Room, *, marks: Sequence[Landmark], neighbours: bool
        ) -> tuple[list[str], float]:
    """Return the key of a map in some room, and where it ends (px).

    `marks` are the places on the sheet; `neighbours` tells whether borders of other towns show.
    """
    size = palette.type.text
    parts, y = list[str](), room.top + (1.2 if room.top else 0.5) * size
    if view.cells:
        words = t("einzugsgebiete.map.legend", theme=label("einzugsgebiete.theme", view.cells.theme))
        parts += lines(Words(text=words, x=room.left, y=y, size=size, colour=palette.muted, across="left", up="middle"))
        y += LINE * size
    signs = [(*_sign(SYMBOLS[kind], size, palette.ink), label("einzugsgebiete.landmark", kind))
             for kind in kinds(marks)]
    for entries in (_classes(view, palette, size), _times(view, palette, size),
                    [*_borders(palette, size, neighbours=neighbours), *_ground(view, palette, size)], signs):
        if entries:
            more, y = _rows(entries, replace(room, top=y), palette)
            parts += more
    small = SMALL * size
    owners = wrapped(t("einzugsgebiete.map.attribution", owners="; ".join(view.attributions)), small, room.wide)
    parts += lines(Words(text=owners, x=room.left, y=y - size / 2, size=small, colour=palette.muted, across="left",
                         up="top"))
    return parts, y + (len(BREAK.split(owners)) * LINE - 1) * small
