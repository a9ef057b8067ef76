"""Draw a page's map on paper: what the screen shows, as SVG that is legible in black and white, nothing from outside.

Classes go from light to dark, walking times differ by their dashes, borders by width and dashes, places by their signs.
"""

import math
from functools import cached_property
from html import escape

import numpy as np
import shapely

from dewak_dash.report.plot import FONT
from dewak_dash.report.plot_look import path
from dewak_dash.report.plot_map_key import OPAQUE, Room, dashed, key
from dewak_dash.report.plot_signs import of_letter
from dewak_dash.report.plot_words import Words, lines
from dewak_dash.theme import LIGHT, Palette
from dewak_dash.topics.einzugsgebiete import map_ground as ground
from dewak_dash.topics.einzugsgebiete.cells import CellMap
from dewak_dash.topics.einzugsgebiete.landmarks import STOP, Landmark
from dewak_dash.topics.einzugsgebiete.map_labels import METRES_PER_DEGREE, Sheet
from dewak_dash.topics.einzugsgebiete.map_layers import CELL_OPACITY, SYMBOLS, class_colour, ring_colours
from dewak_dash.topics.einzugsgebiete.map_names import written
from dewak_dash.topics.einzugsgebiete.shapes import MapView, Ring

HIGH = 0.62  # of the width
ASIDE, COLUMN = 16.0, 390.0  # px between map and key beside it, and how wide that is
CORNER, NORTH = 12.0, 16.0  # room around scale bar and arrow, height of the arrow, px
NEAR = 3e-4  # degrees, within which two borders are one line on paper
PLATE = 0.85  # how much of the white behind words covers
SIGN, DOT, PLACE = 6.5, 2.5, 7.0  # half the height of a mark, a stop, the place, px


class _Map:
    """Collect the parts of one map, from the ground up."""

    def __init__(self, view: MapView, palette: Palette) -> None:
        self.view, self.palette = view, palette
        self.wide, self.high = float(palette.type.width), HIGH * palette.type.width
        self.sheet = Sheet(centre=view.centre, pixels=self.high / view.height_m, size=palette.type.text,
                           wide=self.wide, high=self.high)
        self.seen = shapely.box(*self.sheet.point(-self.wide / 2, self.high / 2),
                                *self.sheet.point(self.wide / 2, -self.high / 2))
        self.parts = [f'<rect width="{self.wide:.0f}" height="{self.high:.0f}" fill="#FFFFFF"/>']

    def at(self, degrees: np.ndarray) -> np.ndarray:
        """Return where points (..., 2) lie, in px from the upper left corner."""
        lon, lat = degrees[..., 0], degrees[..., 1]
        scale = METRES_PER_DEGREE * self.sheet.pixels
        return np.stack([self.wide / 2 + (lon - self.view.centre[0]) * math.cos(math.radians(self.view.centre[1]))
                         * scale, self.high / 2 + (self.view.centre[1] - lat) * scale], axis=-1)

    def path(self, degrees: np.ndarray) -> str:
        """Return points (degrees) as SVG lists them."""
        return path(self.at(degrees).tolist())

    def outline(self, shape: shapely.Geometry, look: str, *, whole: bool = False) -> None:
        """Draw the lines of a shape, its areas too where it is drawn whole."""
        kept = shapely.intersection(shape if whole else shapely.boundary(shape) if shape.geom_type.endswith("Polygon")
                                    else shape, self.seen)
        rings = [line for part in shapely.get_parts(kept) for line in shapely.get_parts(
            shapely.boundary(part) if part.geom_type == "Polygon" else part)]
        drawn = "".join(f"M{self.path(shapely.get_coordinates(line))}" + ("Z" if whole else "")
                        for line in rings if line.geom_type == "LineString")
        if drawn:
            self.parts.append(f'<path d="{drawn}" fill-rule="evenodd" {look}/>')

    def ground(self, kinds: tuple[str, ...]) -> None:
        """Draw green and water, or streets and rails."""
        colours = ground.colours(self.palette)
        for kind in kinds:
            if kind in self.view.ground:
                under = kind in ground.UNDER
                look = (f'fill="{colours[kind]}"' if under else
                        f'fill="none" stroke="{colours[kind]}" stroke-width="{ground.WIDTH[kind]:g}" '
                        f'stroke-opacity="{ground.ALPHA[kind] / OPAQUE:.2f}"')
                self.outline(self.view.ground[kind], look, whole=under)

    def cells(self, found: CellMap) -> None:
        """Draw the squares of each class that are on the sheet."""
        corners = self.at(found.corners)
        low, high = corners.min(axis=1), corners.max(axis=1)
        there = ((high > 0) & (low < (self.wide, self.high))).all(axis=1)
        for position in np.unique(found.classes[there]):
            squares = corners[there & (found.classes == position)]
            colour = class_colour(self.palette, None if position < 0 else int(position))
            drawn = "".join(f"M{path(square.tolist())}Z" for square in squares)
            self.parts.append(f'<path d="{drawn}" fill="{colour}" fill-opacity="{CELL_OPACITY / OPAQUE:.2f}" '
                              'stroke="#FFFFFF" stroke-width="0.7"/>')

    @cached_property
    def beside(self) -> shapely.Geometry:
        """Return the borders on the sheet that are not the town's own, each once: two dashed lines look like none."""
        own, others = (shapely.union_all([shapely.boundary(border.outline) for border in self.view.borders
                                          if border.own is mine]) for mine in (True, False))
        there = shapely.difference(shapely.intersection(others, self.seen), shapely.buffer(own, NEAR))
        return shapely.line_merge(there)

    def borders(self) -> None:
        """Draw the borders of neighbours thin and dashed, that of the town thick."""
        self.outline(self.beside, f'fill="none" stroke="{self.palette.muted}" stroke-width="1" stroke-dasharray="5 3"')
        for border in self.view.borders:
            if border.own:
                self.outline(border.outline, f'fill="none" stroke="{self.palette.ink}" stroke-width="2"')

    def rings(self) -> None:
        """Draw walking times, the longest first, with white beside the line so that it shows on dark cells."""
        shown = sorted(self.view.rings, key=lambda ring: ring.minutes)
        for place, (ring, colour) in reversed(list(enumerate(zip(shown, ring_colours(self.palette), strict=False)))):
            for look in (f'fill="none" stroke="#FFFFFF" stroke-opacity="{PLATE}" stroke-width="5"',
                         f'fill="none" stroke="{colour}" stroke-width="2.5" {dashed(place)}'):
                self.ring(ring, look)

    def ring(self, ring: Ring, look: str) -> None:
        """Draw one walking time: a circle, or the area it has on streets."""
        if ring.outline is not None:
            self.outline(ring.outline, look)
            return
        x, y = self.at(np.array(ring.centre))
        self.parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{ring.radius_m * self.sheet.pixels:.1f}" {look}/>')

    @property
    def marks_seen(self) -> list[Landmark]:
        """Return the places with a sign on the sheet, stops first, so that they lie under the others."""
        at = [self.at(np.array((mark.lon, mark.lat))) for mark in self.view.landmarks]
        found = [mark for mark, (x, y) in zip(self.view.landmarks, at, strict=True)
                 if mark.exact and 0 < x < self.wide and 0 < y < self.high]
        return sorted(found, key=lambda mark: mark.kind != STOP)

    def marks(self) -> None:
        """Draw stops as dots, the sign of each place, then the house: filled where there is one, else hollow."""
        for mark in self.marks_seen:
            x, y = self.at(np.array((mark.lon, mark.lat)))
            if mark.kind == STOP:
                self.dot(x, y, DOT, "#FFFFFF", self.palette.muted, 1)
            else:
                self.parts.append(of_letter(SYMBOLS[mark.kind], x, y, SIGN, self.palette.ink))
        if self.view.place is not None:
            x, y = self.at(np.array((self.view.place.lon, self.view.place.lat)))
            self.dot(x, y, PLACE + 4, "#FFFFFF", "#FFFFFF", 0)
            self.dot(x, y, PLACE, self.palette.ink if self.view.place.settled else "#FFFFFF", self.palette.ink, 3)

    def dot(self, x: float, y: float, radius: float, fill: str, ink: str, width: float) -> None:
        """Draw a circle."""
        self.parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{fill}" stroke="{ink}" '
                          f'stroke-width="{width:g}"/>')

    def names(self) -> None:
        """Write the names that have room, on white."""
        for found in written(self.view, self.sheet):
            for each, offset in found.names:
                left, top, right, bottom = self.sheet.box(each, offset)
                self.plate(left + self.wide / 2, top + self.high / 2, right - left, bottom - top)
                words = f"<b>{escape(each.text)}</b>" if found.bold else escape(each.text)
                self.words(words, (left + right + self.wide) / 2, (top + bottom + self.high) / 2, "center",
                           self.palette.muted if found.faint else self.palette.ink)

    def plate(self, x: float, y: float, wide: float, high: float) -> None:
        """Lay white behind words."""
        self.parts.append(f'<rect x="{x + 1:.1f}" y="{y:.1f}" width="{wide - 2:.1f}" height="{high:.1f}" '
                          f'fill="#FFFFFF" fill-opacity="{PLATE}"/>')

    def words(self, text: str, x: float, y: float, across: str, ink: str) -> None:
        """Write words with their middle at a height."""
        self.parts += lines(Words(text=text, x=x, y=y, size=self.sheet.size, colour=ink, across=across, up="middle"))

    def scale(self) -> None:
        """Draw the scale bar with its words and an arrow to the north in the lower right corner, taking their room."""
        bar, ink = self.view.scale_m * self.sheet.pixels, self.palette.ink
        half, high = self.sheet.half(self.view.scale_words)
        wide = max(bar, 2 * half) + CORNER + NORTH
        left, top = self.wide - wide - CORNER, self.high - 2 * high - 2 * CORNER
        self.sheet.keep((left - self.wide / 2, top - self.high / 2, self.wide / 2, self.high / 2))
        self.plate(left, top, self.wide - left, self.high - top)
        right, y = self.wide - CORNER, top + CORNER
        self.parts.append(f'<path d="M{right - bar:.1f},{y - 3:.1f}V{y + 3:.1f}M{right - bar:.1f},{y:.1f}H{right:.1f}'
                          f'M{right:.1f},{y - 3:.1f}V{y + 3:.1f}" fill="none" stroke="{ink}" stroke-width="2"/>')
        self.words(self.view.scale_words.partition(" · ")[0], right - bar / 2, y + high, "center", ink)
        x = left + CORNER / 2 + NORTH / 2
        self.parts.append(f'<polygon points="{x:.1f},{top + 4:.1f} {x + 5:.1f},{top + 4 + NORTH:.1f} {x:.1f},'
                          f'{top + NORTH:.1f} {x - 5:.1f},{top + 4 + NORTH:.1f}" fill="{ink}"/>')
        self.words("<b>N</b>", x, top + NORTH + high + 2, "center", ink)


def svg(view: MapView, *, beside: bool = False) -> str:
    """Return a map with scale, north, key and attribution as SVG, its title and words inside.

    The key stands below the map, or `beside` it, as a slide has room.
    """
    found = _Map(view, LIGHT)
    found.ground(ground.UNDER)
    if view.cells:
        found.cells(view.cells)
    found.ground(ground.OVER)
    found.borders()
    found.rings()
    found.marks()
    found.scale()
    found.names()
    room = (Room(left=found.wide + ASIDE, top=0, wide=COLUMN) if beside
            else Room(left=0, top=found.high, wide=found.wide))
    words, end = key(view, LIGHT, room, marks=found.marks_seen, neighbours=not found.beside.is_empty)
    wide, high = room.left + room.wide, max(end, found.high)
    frame = (f'<rect x="0.5" y="0.5" width="{found.wide - 1:.0f}" height="{found.high - 1:.0f}" fill="none" '
             f'stroke="{LIGHT.muted}" stroke-width="1"/>')
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" width="{wide:.0f}" '
            f'height="{high:.0f}" font-family="{FONT}" role="img"><title>{escape(view.exhibit.title)}</title>'
            f'<desc>{escape(view.exhibit.alt)}</desc><defs><clipPath id="map"><rect width="{found.wide:.0f}" '
            f'height="{found.high:.0f}"/></clipPath></defs><g clip-path="url(#map)">{"".join(found.parts)}</g>{frame}'
            f"{''.join(words)}</svg>")
