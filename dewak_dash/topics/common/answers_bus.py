"""Answer how many of a town's people come to a place by bus and train, by the timetable that was read."""

import numpy as np
import pandas as pd

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.journeys import Walks
from dewak_dash.accessibility.reach import Squares, distance_m
from dewak_dash.accessibility.walking import SECONDS_PER_MINUTE
from dewak_dash.chain import by_bus
from dewak_dash.chain.reach import PEOPLE
from dewak_dash.model import Assumption
from dewak_dash.store import timetable
from dewak_dash.store.parameters import assumption
from dewak_dash.topics.common import answers_stops as stops
from dewak_dash.topics.common import answers_walks as ways
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.common.answers_around import CYCLE, MINUTES, Place, detour, layers, speed
from dewak_dash.topics.common.asked_once import cached, database

# Hours of the day at which a window begins, how long it is open, and the journeys that are told of, in minutes.
WINDOWS, HOURS, LIMITS = tuple(range(6, 22, 2)), 2, (15, 30, 45, 60)
MIDDLE_LIMIT, USUAL = 30, 8


def change_minutes() -> Assumption:
    """Return how long changing takes at least (minutes)."""
    return assumption(database(), "change_minutes")


def change_distance() -> Assumption:
    """Return how far apart two stops may lie between which one changes (metres as the crow flies)."""
    return assumption(database(), "change_distance")


def window(hour: int) -> by_bus.Window:
    """Return the window that begins at an hour."""
    return by_bus.Window(first=hour * by_bus.MINUTES_PER_HOUR, last=(hour + HOURS) * by_bus.MINUTES_PER_HOUR,
                         longest=max(LIMITS))


def _own(ags: str) -> Squares:
    people = layers(ags)[PEOPLE]
    return Squares(people.cells.x[people.in_town], people.cells.y[people.in_town], people.cells.size_m)


@cached
def _around(ags: str) -> pd.DataFrame:
    own = _own(ags)
    return by_bus.around(stops.stops(), own.x, own.y, by_bus.AROUND_M)[
        ["x", "y", "wheels", "change_to", "change_least"]]


@cached
def _network(ags: str, hour: int, *, wheels: bool) -> by_bus.Network:
    asked = window(hour)
    return by_bus.network(_around(ags), timetable.rides(asked_once.STREETS, asked.first, asked.until), wheels=wheels)


def unmarked(ags: str, hour: int) -> float | None:
    """Return of which share of the rides around a town that a wheelchair may take the timetable does not say that one
    comes along; None without any.
    """
    return _network(ags, hour, wheels=True).unmarked


@cached
def _walks(ags: str, group: str, *, on_streets: bool) -> Walks:
    """Return the walks from a town's own cells to stops, none longer than one walks to the place."""
    own, limit = _own(ags), max(MINUTES) * SECONDS_PER_MINUTE * speed(group).likely
    near = by_bus.around(_around(ags), own.x, own.y, limit)
    pairs = (ways.own_pairs_m(ags, group, near.x.to_numpy(), near.y.to_numpy(), limit) if on_streets
             else by_bus.straight_pairs_m(own.x, own.y, near, detour().likely, limit))
    return by_bus.walks(pairs, near, _around(ags), speed(group))


def _on_foot(ags: str, place: Place, group: str) -> np.ndarray:
    """Return the minutes of walking all the way from a town's own cells, inf beyond the longest journey."""
    own, pace, (x, y) = _own(ags), SECONDS_PER_MINUTE * speed(group).likely, projection.to_grid(*place)
    limit = max(LIMITS) * pace
    way = distance_m(own, (x, y)) * detour().likely
    if ways.all_on_streets(ags, place):
        home, _, found = ways.own_pairs_m(ags, group, np.array([x]), np.array([y]), limit)
        way = np.full(len(own.x), np.inf)
        way[home] = found
    return np.where(way <= limit, way / pace, np.inf)


@cached
def people(ags: str, place: Place, group: str, hour: int) -> dict[str, dict[int, float]] | None:
    """Return how many of a town's people are at a place within each of LIMITS minutes from door to door: walking all
    the way (`walk`), and with bus and train in nine, five and one of ten minutes at which they may set out (`p90`,
    `p50`, `p10`). None without a timetable that covers the town, and by cycle, which not every bus takes along.
    """
    if not stops.covers(ags) or group == CYCLE:
        return None
    net, everyone = _network(ags, hour, wheels=group == stops.WHEELCHAIR), layers(ags)[PEOPLE]
    changing = by_bus.changes(net, speed(group), detour(), change_distance(), change_minutes())
    on_streets = ways.all_on_streets(ags, place)
    return by_bus.people(net, changing, stops.walked(ags, place, group, _around(ags), on_streets=on_streets),
                         _walks(ags, group, on_streets=on_streets), _on_foot(ags, place, group),
                         np.nan_to_num(everyone.people[everyone.in_town]), window(hour), LIMITS)
