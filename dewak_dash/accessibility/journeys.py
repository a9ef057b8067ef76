"""Go from door to door: walk to a stop, ride, change, walk on, or walk all the way, whichever arrives first."""

import math
from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from dewak_dash.accessibility.transit import Changes

# A walk that is a whole number of minutes but for the way it was computed is that number.
DUST = 1e-9


@dataclass(frozen=True, eq=False)
class Walks:
    """Hold walks from homes (rising) to stops, minutes; each of shape (walks,)."""

    home: np.ndarray
    stop: np.ndarray
    minutes: np.ndarray


@dataclass(frozen=True, eq=False)
class Told:
    """Hold what a timetable tells of changes from stop to stop; each of shape (told,).

    minutes: whole ones that the change takes at least, 0 where as many as elsewhere, -1 where there is none.
    """

    start: np.ndarray
    end: np.ndarray
    minutes: np.ndarray


NOTHING_TOLD = Told(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.int64))


def whole(minutes: np.ndarray) -> np.ndarray:
    """Return in how many whole minutes a walk is over."""
    return np.ceil(minutes - DUST).astype(np.int64)


def changes(x: np.ndarray, y: np.ndarray, farthest_m: float, metres_per_minute: float, least: int,
            told: Told = NOTHING_TOLD) -> Changes:
    """Return changes from each stop (metres, (stops,)) to itself and to those no farther than some metres, and as the
    timetable tells of them: also farther ones, none where it rules them out.

    farthest_m, metres_per_minute: as the crow flies; least: whole minutes that no change falls short of of which the
    timetable does not tell its own.
    """
    pairs = cKDTree(np.column_stack((x, y))).query_pairs(farthest_m, output_type="ndarray") if len(x) else (
        np.zeros((0, 2), np.int64))
    own, (first, second) = np.arange(len(x)), pairs.T
    start, end = np.concatenate((own, first, second)), np.concatenate((own, second, first))
    untold, some = ~np.isin(start * len(x) + end, told.start * len(x) + told.end), told.minutes >= 0
    start, end = np.concatenate((start[untold], told.start[some])), np.concatenate((end[untold], told.end[some]))
    said = np.where(told.minutes > 0, told.minutes, least)[some]
    at_least = np.concatenate((np.full(int(untold.sum()), least), said))
    walked = np.hypot(x[start] - x[end], y[start] - y[end]) / metres_per_minute
    return Changes(start, end, np.maximum(whole(walked), at_least))


def minutes(board: np.ndarray, first: int, walks: Walks, on_foot: np.ndarray, departures: np.ndarray) -> np.ndarray:
    """Return how many minutes one takes from each home for each minute at which one may set out, (homes, departures).

    board: as of transit.arrivals from minute `first` on; on_foot: minutes of walking all the way, (homes,), which are
    never exceeded; departures: whole minutes, none before `first`.
    """
    found = np.repeat(np.asarray(on_foot, float)[:, None], len(departures), axis=1)
    homes, heads = np.unique(walks.home, return_index=True)
    if not len(homes):
        return found
    ready, late = whole(walks.minutes) - first, len(board)
    for at, minute in enumerate(departures.tolist()):
        row = ready + minute
        there = np.where(row < late, board[np.minimum(row, late - 1), walks.stop], np.inf)
        found[homes, at] = np.minimum(found[homes, at], np.minimum.reduceat(there, heads) - minute)
    return found


def at_share(times: np.ndarray, share: float) -> np.ndarray:
    """Return within how many minutes one arrives at a share (above 0, to 1) of all departures, (homes,), inf where one
    arrives at fewer; times: (homes, departures). Of so many departures the one at that rank, never one between two.
    """
    rank = max(math.ceil(share * times.shape[1] - DUST), 1) - 1
    return np.asarray(np.partition(times, rank, axis=1)[:, rank])
