"""Find room for the names on a map: the most telling first, none on another, at the scale the map opens with."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from dewak_dash.topics.common import figures_text as measured

METRES_PER_DEGREE = 111_200.0
PADDING_PIXELS = 4.0
Box = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Name:
    """Hold words at a point (degrees) and how far off it they may stand, in px right and down, best first."""

    lon: float
    lat: float
    text: str
    offsets: tuple[tuple[float, float], ...] = ((0.0, 0.0),)
    bold: bool = False


@dataclass(kw_only=True)
class Sheet:
    """Hold what is already written on a map around a centre; `pixels` a metre, `size` of the type in px.

    `wide` and `high` are what a screen shows of the map in px: a name that would stick out is no name.
    """

    centre: tuple[float, float]
    pixels: float
    size: float
    wide: float = math.inf
    high: float = math.inf
    taken: list[Box] = field(default_factory=list)

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Return how far right of and below the centre a point lies, in px."""
        per_degree = METRES_PER_DEGREE * self.pixels
        return ((lon - self.centre[0]) * math.cos(math.radians(self.centre[1])) * per_degree,
                (self.centre[1] - lat) * per_degree)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return the point (degrees) so many px right of and below the centre."""
        per_degree = METRES_PER_DEGREE * self.pixels
        return (self.centre[0] + x / per_degree / math.cos(math.radians(self.centre[1])),
                self.centre[1] - y / per_degree)

    def half(self, text: str, *, bold: bool = False) -> tuple[float, float]:
        """Return half the room that words take, in px: to the side and up or down."""
        return (measured.width(f"<b>{text}</b>" if bold else text, self.size) / 2 + PADDING_PIXELS,
                measured.height(text, self.size) / 2 + PADDING_PIXELS / 2)

    def box(self, name: Name, offset: tuple[float, float]) -> Box:
        """Return the room that words take around their middle: left, top, right, bottom in px."""
        x, y = self.at(name.lon, name.lat)
        wide, high = self.half(name.text, bold=name.bold)
        shift = offset[0] + math.copysign(wide, offset[0]) if offset[0] else 0.0
        return x + shift - wide, y + offset[1] - high, x + shift + wide, y + offset[1] + high

    def keep(self, box: Box) -> None:
        """Take room, whether or not it is free."""
        self.taken.append(box)

    def free(self, box: Box) -> bool:
        """Tell whether a screen shows all of it and nothing is written there yet."""
        seen = max(-box[0], box[2]) <= self.wide / 2 and max(-box[1], box[3]) <= self.high / 2
        return seen and all(box[2] <= o[0] or o[2] <= box[0] or box[3] <= o[1] or o[3] <= box[1] for o in self.taken)


def placed(sheet: Sheet, names: Sequence[Name]) -> list[tuple[Name, tuple[float, float]]]:
    """Return the names that have room with the first offset that fits, and take their room; the others are left out."""
    found = []
    for name in names:
        for offset in name.offsets:
            box = sheet.box(name, offset)
            if sheet.free(box):
                sheet.keep(box)
                found.append((name, offset))
                break
    return found
