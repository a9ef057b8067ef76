"""Count one kind of people in the walking distance of a place, as a range."""

from dataclasses import dataclass, replace

import numpy as np

from dewak_dash.accessibility.reach import Squares, area_share, centre_within, counted
from dewak_dash.accessibility.walking import Span, radius_span_m
from dewak_dash.model import Assumption, Quality


@dataclass(frozen=True, eq=False, kw_only=True)
class Layer:
    """Hold one kind of people by cell, the sources of the rows and the day they were counted on.

    `people` is NaN where suppressed, `in_town` tells whose cell it is. `quality` is derived where shares of larger
    cells were carried down; `lower_bound` where small counts are withheld.
    """

    code: str
    cells: Squares
    people: np.ndarray
    in_town: np.ndarray
    quality: Quality
    lower_bound: bool
    source_ids: tuple[str, ...]
    as_of: str

    @property
    def town_total(self) -> float:
        """Return all people of this kind who live in the town, as far as the cells tell."""
        return float(np.nansum(self.people[self.in_town]))


@dataclass(frozen=True, kw_only=True)
class Count:
    """Hold how many people live within some minutes of a place.

    `people` counts everyone, across town borders; `residents` only the town's own; `by_centre` is `people.likely`
    with whole cells counted by their centre: the difference is the error of the cells' size.
    """

    minutes: int
    radius_m: Span
    people: Span
    residents: Span
    by_centre: float


def near(layer: Layer, point: tuple[float, float], distance_m: float) -> Layer:
    """Return the part of a layer whose cells come as near to a point (metres, EPSG:3035) as a distance, and some more.

    Its `town_total` is that of the part.
    """
    cells, edge = layer.cells, distance_m + layer.cells.size_m
    kept = (np.abs(cells.x - point[0]) <= edge) & (np.abs(cells.y - point[1]) <= edge)
    return replace(layer, cells=Squares(cells.x[kept], cells.y[kept], cells.size_m), people=layer.people[kept],
                   in_town=layer.in_town[kept])


def count(layer: Layer, point: tuple[float, float], minutes: int, speed: Assumption, detour: Assumption) -> Count:
    """Return the people of a layer within so many minutes of a point (metres, EPSG:3035)."""
    radius = radius_span_m(minutes, speed, detour)
    shares = [area_share(layer.cells, point, r) for r in (radius.low, radius.likely, radius.high)]
    own = np.where(layer.in_town, layer.people, 0.0)
    return Count(minutes=minutes, radius_m=radius, people=Span(*(counted(layer.people, s) for s in shares)),
                 residents=Span(*(counted(own, s) for s in shares)),
                 by_centre=counted(layer.people, centre_within(layer.cells, point, radius.likely)))
