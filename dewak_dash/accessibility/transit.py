"""Scan a timetable backwards: when one arrives at one place by bus and train, from every stop and for every minute.

Method: profile connection scan (Dibbelt, Pajor, Strasser, Wagner 2013, Intriguingly Simple and Fast Transit Routing)
on a grid of whole minutes: what departs in one minute is scanned together. Minutes count from the midnight before a
trip begins and go on after the next (25:10 is minute 1510).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from dewak_dash.errors import InputError


@dataclass(frozen=True, eq=False, kw_only=True)
class Rides:
    """Hold rides from one halt of a trip to its next; each of shape (rides,).

    trip, halt (rising along a trip), start and end (stops), departs and arrives (whole minutes), and whether one may
    get on at the start (`boards`) and off at the end (`alights`).
    """

    trip: np.ndarray
    halt: np.ndarray
    start: np.ndarray
    end: np.ndarray
    departs: np.ndarray
    arrives: np.ndarray
    boards: np.ndarray
    alights: np.ndarray

    def part(self, which: np.ndarray) -> "Rides":
        """Return some of the rides: positions or a mask."""
        return Rides(**{name: each[which] for name, each in self.__dict__.items()})


@dataclass(frozen=True, eq=False)
class Changes:
    """Hold from which stop one changes to which, itself included, in how many whole minutes, 1 or more; (changes,)."""

    start: np.ndarray
    end: np.ndarray
    minutes: np.ndarray


def arrivals(rides: Rides, last: np.ndarray, changes: Changes, first: int, until: int) -> np.ndarray:
    """Return when one arrives at the place at the earliest (minutes) if one stands at a stop at a minute and boards
    there, then or later; shape (until - first + 1, stops), inf where one does not by rides that end by `until`.

    last: minutes from each stop to the place, inf where it is too far. Raise InputError where a ride ends before it
    begins, or changing takes no time: rides of one minute could then not be scanned together.
    """
    if (rides.arrives < rides.departs).any() or (changes.minutes < 1).any():
        raise InputError("Eine Fahrt endet nicht vor ihrem Beginn, und Umsteigen dauert mindestens eine Minute.")
    span, rides = until - first + 1, rides.part((rides.departs >= first) & (rides.arrives <= until))
    by_start = np.argsort(changes.start, kind="stable")
    ends, waits = changes.end[by_start], changes.minutes[by_start]
    starts, heads = np.unique(changes.start[by_start], return_index=True)
    # A row more than minutes: whoever changes after the last one arrives never.
    board, off = (np.full((span + 1, len(last)), np.inf) for _ in range(2))
    trip = np.unique(rides.trip, return_inverse=True)[1]
    aboard, waiting = np.full(len(trip), np.inf), _rounds(rides)
    minute, some = next(waiting, (-1, np.zeros(0, np.int64)))
    for at in range(span - 1, -1, -1):
        board[at], off[at] = board[at + 1], first + at + last
        if len(starts):
            changed = board[np.minimum(at + waits, span), ends]
            off[at, starts] = np.minimum(off[at, starts], np.minimum.reduceat(changed, heads))
        while minute == first + at:
            there = np.where(rides.alights[some], off[rides.arrives[some] - first, rides.end[some]], np.inf)
            there = aboard[trip[some]] = np.minimum(aboard[trip[some]], there)
            on = rides.boards[some]
            np.minimum.at(board[at], rides.start[some][on], there[on])
            minute, some = next(waiting, (-1, some))
    return board[:span]


def _rounds(rides: Rides) -> Iterator[tuple[int, np.ndarray]]:
    """Yield minutes, latest first, and rides that depart then; of one trip only one at a time, the later halt first."""
    if not len(rides.trip):
        return
    order = np.lexsort((-rides.halt, rides.trip, -rides.departs))
    departs, trip, place = rides.departs[order], rides.trip[order], np.arange(len(order))
    same = np.append(False, (departs[1:] == departs[:-1]) & (trip[1:] == trip[:-1]))
    turn = place - np.maximum.accumulate(np.where(same, 0, place))
    by_turn = np.lexsort((turn, -departs))
    departs, turn = departs[by_turn], turn[by_turn]
    cuts = np.flatnonzero((departs[1:] != departs[:-1]) | (turn[1:] != turn[:-1])) + 1
    for some in np.split(order[by_turn], cuts):
        yield int(rides.departs[some[0]]), some
