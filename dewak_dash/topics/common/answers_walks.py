"""Answer how long the ways to a place are on the streets that were read of a town."""

from typing import Literal

import numpy as np
import shapely

from dewak_dash.accessibility.streets import Streets, Ties
from dewak_dash.accessibility.walking import walked_span_m
from dewak_dash.chain import walks
from dewak_dash.chain.reach import COUNTED, PEOPLE
from dewak_dash.store.streets import kept
from dewak_dash.store.streets.bring_in import STREET
from dewak_dash.store.streets.tags import MODES
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.common.answers_around import (
    CYCLE,
    GROUPS,
    MINUTES,
    Place,
    layers,
    people_share_needed,
    snap_limit,
    speed,
)
from dewak_dash.topics.common.asked_once import cached

Slope = Literal["counted", "unknown", "not_by_cycle"]
ON_FOOT = ("walk", "wheels")
# Which ways a group takes.
MODE = {"adult": "walk", "75plus": "walk", "pram": "wheels", "wheelchair": "wheels", CYCLE: "cycle"}


@cached
def about(ags: str) -> kept.About | None:
    """Return what is known of the streets read of a town, None where none were."""
    return kept.about(asked_once.STREETS, ags)


def slope(ags: str, group: str) -> Slope:
    """Return whether slopes count for a group on the streets of a town: they do where heights were read, on foot."""
    found = about(ags)
    if found is None or not found.heights:
        return "unknown"
    return "counted" if MODE[group] in ON_FOOT else "not_by_cycle"


@cached
def _streets(ags: str, mode: str) -> Streets:
    return walks.streets_for(kept.layer(asked_once.STREETS, ags, STREET), MODES[mode], on_foot=mode in ON_FOOT)


@cached
def _homes(ags: str, cells_of: str, mode: str) -> Ties:
    return walks.homes(_streets(ags, mode), layers(ags)[cells_of].cells, snap_limit().likely)


@cached
def _goal(ags: str, place: Place, mode: str) -> Ties:
    return walks.goal(_streets(ags, mode), *place, snap_limit().likely)


def _longest_m(mode: str) -> float:
    return walks.longest_m(MINUTES, [speed(group) for group in GROUPS if MODE[group] == mode])


@cached
def _node_ways_m(ags: str, place: Place, mode: str) -> np.ndarray:
    return walks.node_ways_m(_streets(ags, mode), _goal(ags, place, mode), _longest_m(mode))


@cached
def _covered(ags: str, place: Place) -> bool:
    """Tell whether ways on foot reach a place and enough of the people around it."""
    if about(ags) is None or not _goal(ags, place, "walk").tied.all():
        return False
    found = walks.covered_share(layers(ags)[PEOPLE], _homes(ags, PEOPLE, "walk"), *place, _longest_m("walk"))
    return found >= people_share_needed().likely


def on_streets(ags: str, place: Place) -> bool:
    """Tell whether the ways of all groups to a place (lon, lat) are counted on streets."""
    return _covered(ags, place) and all(_goal(ags, place, mode).tied.all() for mode in set(MODE.values()))


def partly(ags: str) -> bool:
    """Tell whether streets were read, but not of the whole of a town."""
    found = about(ags)
    return found is not None and found.people_share < people_share_needed().likely


def all_on_streets(ags: str, place: Place) -> bool:
    """Tell whether also the ways from all over a town are counted on streets: where they were read of the whole of it.

    Else who lives where none were read would seem to reach nothing.
    """
    return about(ags) is not None and not partly(ags) and on_streets(ags, place)


@cached
def _home_ways_m(ags: str, cells_of: str, place: Place, mode: str) -> np.ndarray:
    return walks.home_ways_m(_streets(ags, mode), _homes(ags, cells_of, mode), _goal(ags, place, mode),
                             _node_ways_m(ags, place, mode), _longest_m(mode), layers(ags)[cells_of].cells, place)


def home_ways_m(ags: str, kind: str, place: Place, group: str) -> np.ndarray:
    """Return the ways from points inside the cells of a kind to a place, shape (cells, points)."""
    return _home_ways_m(ags, kind if kind in COUNTED else PEOPLE, place, MODE[group])


def reached_km(ags: str, place: Place, group: str, minutes: int) -> float:
    """Return how many kilometres of streets a group reaches from a place in some minutes; the place is on streets."""
    mode = MODE[group]
    return walks.reached_km(_streets(ags, mode), _node_ways_m(ags, place, mode),
                            walked_span_m(minutes, speed(group)).likely)


def spots_m(ags: str, place: Place, group: str, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Return the ways on streets from spots (metres) to a place on them, inf beyond the longest, (spots,)."""
    mode = MODE[group]
    return walks.spots_m(_streets(ags, mode), x, y, _goal(ags, place, mode), _node_ways_m(ags, place, mode),
                         snap_limit().likely, _longest_m(mode))


def table_m(ags: str, group: str, x: np.ndarray, y: np.ndarray, limit_m: float) -> np.ndarray:
    """Return the ways on streets from the centres of all cells around a town to places (metres), (cells, places)."""
    mode = MODE[group]
    centres = walks.centres(_homes(ags, PEOPLE, mode), len(layers(ags)[PEOPLE].people))
    return walks.table_m(_streets(ags, mode), centres, x, y, snap_limit().likely, limit_m)


def apart_m(ags: str, place: Place, group: str, x: np.ndarray, y: np.ndarray, limit_m: float) -> np.ndarray:
    """Return the ways on streets from a place to others (metres), (places,); inf beyond the limit."""
    mode = MODE[group]
    return walks.table_m(_streets(ags, mode), _goal(ags, place, mode), x, y, snap_limit().likely, limit_m)[0]


def own_pairs_m(ags: str, group: str, x: np.ndarray, y: np.ndarray, limit_m: float
                ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return the ways on streets within a limit from the centres of a town's own cells to places (metres): positions of
    cells and places, and the ways; each of shape (pairs,).
    """
    mode, own = MODE[group], layers(ags)[PEOPLE].in_town
    centres = walks.centres(_homes(ags, PEOPLE, mode), len(own))
    some = Ties(centres.edge[own], centres.access_m[own], centres.to_start_m[own], centres.to_end_m[own])
    return walks.pairs_m(_streets(ags, mode), some, x, y, snap_limit().likely, limit_m)


@cached
def areas(ags: str, place: Place, group: str) -> dict[int, shapely.Geometry]:
    """Return the area of each walking time around a place on streets, in degrees."""
    mode = MODE[group]
    return walks.areas(_streets(ags, mode), _goal(ags, place, mode), _node_ways_m(ags, place, mode), place, MINUTES,
                       speed(group), snap_limit().likely)
