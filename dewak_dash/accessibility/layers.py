"""Count one kind of people in the walking distance of a place, as a range."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from dewak_dash.accessibility.reach import Squares, area_share, centre_within, counted
from dewak_dash.accessibility.walking import Span, radius_span_m, walked_span_m
from dewak_dash.model import Assumption, Quality

Way = Literal["straight_line", "streets"]
STRAIGHT: Way = "straight_line"
ON_STREETS: Way = "streets"


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
    with whole cells counted by their centre: the difference is the error of the cells' size. `way` says how it was
    measured; on streets `radius_m` is the length of the way, else a radius as the crow flies.
    """

    minutes: int
    radius_m: Span
    people: Span
    residents: Span
    by_centre: float
    way: Way = STRAIGHT


def near(layer: Layer, point: tuple[float, float], distance_m: float) -> Layer:
    """Return the part of a layer whose cells come as near to a point (metres, EPSG:3035) as a distance, and some more.

    Its `town_total` is that of the part.
    """
    cells, edge = layer.cells, distance_m + layer.cells.size_m
    kept = (np.abs(cells.x - point[0]) <= edge) & (np.abs(cells.y - point[1]) <= edge)
    return replace(layer, cells=Squares(cells.x[kept], cells.y[kept], cells.size_m), people=layer.people[kept],
                   in_town=layer.in_town[kept])


def _span(people: np.ndarray, shares: Sequence[np.ndarray]) -> Span:
    return Span(*(counted(people, share) for share in shares))


def _of_town(layer: Layer, shares: Sequence[np.ndarray]) -> Span:
    own = np.where(layer.in_town, layer.people, 0.0)
    return _span(own, shares)


def count(layer: Layer, point: tuple[float, float], minutes: int, speed: Assumption, detour: Assumption) -> Count:
    """Return the people of a layer within so many minutes of a point (metres, EPSG:3035)."""
    radius = radius_span_m(minutes, speed, detour)
    shares = [area_share(layer.cells, point, r) for r in (radius.low, radius.likely, radius.high)]
    return Count(minutes=minutes, radius_m=radius, people=_span(layer.people, shares),
                 residents=_of_town(layer, shares),
                 by_centre=counted(layer.people, centre_within(layer.cells, point, radius.likely)))


def count_on_streets(layer: Layer, ways_m: np.ndarray, minutes: int, speed: Assumption) -> Count:
    """Return the people of a layer within so many minutes on streets.

    `ways_m`: ways from points inside every cell, the last its centre; inf where there is none; shape (cells, points).
    A cell counts by the share of its points, the centre apart, that lie within the time.
    """
    walked = walked_span_m(minutes, speed)
    shares = [(ways_m[:, :-1] <= limit).mean(axis=1) for limit in (walked.low, walked.likely, walked.high)]
    return Count(minutes=minutes, radius_m=walked, people=_span(layer.people, shares),
                 residents=_of_town(layer, shares), way=ON_STREETS,
                 by_centre=counted(layer.people, (ways_m[:, -1] <= walked.likely).astype(float)))
