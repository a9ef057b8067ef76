"""A slow and plain forward search through a timetable, one home and one minute at a time: the twin of the scan."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

# trip, halt, from stop, to stop, departs, arrives, one may get on, one may get off
Ride = tuple[int, int, int, int, int, int, bool, bool]


def arrival(rides: Sequence[Ride], changes: Mapping[int, Mapping[int, int]], last: Mapping[int, float],
            walks: Mapping[int, float], on_foot: float, sets_out: int) -> float:
    """Return when somebody who sets out at a minute arrives: on foot, or by trying all trips until nothing gets better.
    """
    trips: dict[int, list[Ride]] = defaultdict(list)
    for ride in sorted(rides, key=lambda each: each[1]):
        trips[ride[0]].append(ride)
    ready = {stop: sets_out + math.ceil(walk) for stop, walk in walks.items()}
    best, better = sets_out + on_foot, True
    while better:
        better = False
        for trip in trips.values():
            aboard = False
            for _, _, start, end, departs, arrives, on, off in trip:
                aboard = aboard or (on and ready.get(start, math.inf) <= departs)
                if aboard and off:
                    best = min(best, arrives + last.get(end, math.inf))
                    for stop, wait in changes.get(end, {}).items():
                        if arrives + wait < ready.get(stop, math.inf):
                            ready[stop], better = arrives + wait, True
    return best
