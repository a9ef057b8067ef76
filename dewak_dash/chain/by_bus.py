"""Bring a timetable, walks and census cells together: how many of a town's people come to a place by bus and train."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.spatial import cKDTree

from dewak_dash.accessibility import journeys, transit
from dewak_dash.accessibility.journeys import DUST, Told, Walks
from dewak_dash.accessibility.transit import Rides
from dewak_dash.accessibility.walking import SECONDS_PER_MINUTE
from dewak_dash.model import Assumption

# Rides are followed so far around a town: farther out and back nobody goes within the hour.
AROUND_M = 30_000.0
MINUTES_PER_HOUR = 60
# What is asked of all minutes at which one may set out: within how many minutes one arrives at such a share of them.
SHARES: Mapping[str, float] = {"p90": 0.9, "p50": 0.5, "p10": 0.1}
ON_FOOT = "walk"
# How a timetable marks stops and rides of which it does not say whether a wheelchair comes along, and where none does.
UNMARKED, NO_WHEELS = 0, 2


@dataclass(frozen=True, eq=False, kw_only=True)
class Network:
    """Hold stops around a town (metres, EPSG:3035), the rides between them, what the timetable tells of changes, and of
    which share of the rides it does not say whether a wheelchair comes along (None without rides).
    """

    x: np.ndarray
    y: np.ndarray
    rides: Rides
    told: Told
    unmarked: float | None


@dataclass(frozen=True, kw_only=True)
class Window:
    """Hold the minutes of the day at which one may set out, without `last`, and the longest journey (minutes)."""

    first: int
    last: int
    longest: int

    @property
    def until(self) -> int:
        """Return the minute by which the last journey is over."""
        return self.last + self.longest


def around(stops: pd.DataFrame, x: np.ndarray, y: np.ndarray, metres: float) -> pd.DataFrame:
    """Return the stops (x, y) in the box of some cells or so many metres beside it; their number is the index."""
    return stops[stops.x.between(x.min() - metres, x.max() + metres)
                 & stops.y.between(y.min() - metres, y.max() + metres)]


def network(stops: pd.DataFrame, rides: pd.DataFrame, *, wheels: bool = False) -> Network:
    """Return rides between some stops (x, y, wheels, change_to, change_least, their number as index), renumbered.

    rides: trip, start, end, departs, arrives, boards, alights, ride_wheels, those of a trip in its order; with `wheels`
    only those on which a wheelchair comes along, and one gets on and off only where it can, as far as the timetable
    says.
    """
    start, end = (stops.index.get_indexer(rides[name]) for name in ("start", "end"))
    kept = (start >= 0) & (end >= 0) & ~(wheels & (rides.ride_wheels.to_numpy() == NO_WHEELS))
    rows, start, end, mark = rides[kept], start[kept], end[kept], stops.wheels.to_numpy()
    usable = (mark != NO_WHEELS) | (not wheels)
    unmarked = (rows.ride_wheels.to_numpy() == UNMARKED) | (mark[start] == UNMARKED) | (mark[end] == UNMARKED)
    return Network(x=stops.x.to_numpy(float), y=stops.y.to_numpy(float), rides=Rides(
        trip=rows.trip.to_numpy(np.int64), halt=np.arange(len(rows)), start=start, end=end,
        departs=rows.departs.to_numpy(np.int64), arrives=rows.arrives.to_numpy(np.int64),
        boards=rows.boards.to_numpy(bool) & usable[start], alights=rows.alights.to_numpy(bool) & usable[end]),
        told=_told(stops), unmarked=float(unmarked.mean()) if len(rows) else None)


def _told(stops: pd.DataFrame) -> Told:
    """Return what the timetable tells of changes between some stops, renumbered."""
    start = np.repeat(np.arange(len(stops)), stops.change_to.map(len))
    end, least = (np.concatenate((np.zeros(0, np.int64), *stops[name])).astype(np.int64)
                  for name in ("change_to", "change_least"))
    end = stops.index.get_indexer(end)
    return Told(start[end >= 0], end[end >= 0], least[end >= 0])


def straight_pairs_m(x: np.ndarray, y: np.ndarray, stops: pd.DataFrame, detour: float, limit_m: float
                     ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return homes and stops (positions) within a limit of each other as the crow flies times the detour, and the ways.
    """
    if stops.empty:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    found = cKDTree(np.column_stack((x, y))).sparse_distance_matrix(
        cKDTree(stops[["x", "y"]].to_numpy(float)), limit_m / detour, output_type="ndarray")
    return found["i"], found["j"], detour * found["v"]


def walks(pairs: tuple[np.ndarray, np.ndarray, np.ndarray], stops: pd.DataFrame, among: pd.DataFrame, speed: Assumption
          ) -> Walks:
    """Return walks at the likely speed for pairs of homes and `stops` with their ways; stops numbered as in `among`."""
    home, stop, way = pairs
    order = np.lexsort((stop, home))
    return Walks(home[order], among.index.get_indexer(stops.index)[stop[order]],
                 way[order] / (SECONDS_PER_MINUTE * speed.likely))


def changes(net: Network, speed: Assumption, detour: Assumption, farthest: Assumption, least: Assumption
            ) -> transit.Changes:
    """Return changes between stops no farther apart than `farthest` (metres as the crow flies), each in `least` minutes
    or more, and as the timetable tells of them.
    """
    return journeys.changes(net.x, net.y, farthest.likely, SECONDS_PER_MINUTE * speed.likely / detour.likely,
                            round(least.likely), net.told)


def people(net: Network, changing: transit.Changes, last: np.ndarray, homes: Walks, on_foot: np.ndarray,
           persons: np.ndarray, window: Window, limits: Sequence[int]) -> dict[str, dict[int, float]]:
    """Return how many people are at the place within some minutes: on foot, and at each share of departures.

    last: minutes from stops to the place; on_foot: minutes from homes; inf where it is too far.
    """
    board = transit.arrivals(net.rides, last, changing, window.first, window.until)
    taken = journeys.minutes(board, window.first, homes, on_foot, np.arange(window.first, window.last))
    times = {ON_FOOT: on_foot, **{code: journeys.at_share(taken, share) for code, share in SHARES.items()}}
    return {code: {limit: float(persons[each <= limit + DUST].sum()) for limit in limits}
            for code, each in times.items()}
