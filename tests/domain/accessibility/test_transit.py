"""The scan of a timetable: against a plain search of every minute on random timetables, and cases worked by hand."""

import math

import numpy as np
import pytest

from dewak_dash.accessibility import journeys, transit
from dewak_dash.accessibility.journeys import Told, Walks
from dewak_dash.accessibility.transit import Changes, Rides
from dewak_dash.errors import InputError

from . import plain_journeys
from .plain_journeys import Ride

NONE = Walks(np.zeros(0, int), np.zeros(0, int), np.zeros(0))


def rides(*rows: tuple[object, ...]) -> Rides:
    """Return rides of rows: trip, halt, start, end, departs, arrives, and, where not true, boards and alights."""
    columns = np.array([(*row, True, True)[:8] for row in rows], dtype=np.int64).reshape(-1, 8).T
    names = ("trip", "halt", "start", "end", "departs", "arrives")
    return Rides(**dict(zip(names, columns, strict=False)), boards=columns[6] > 0, alights=columns[7] > 0)


def to_itself(stops: int, minutes: int = 2) -> Changes:
    return Changes(np.arange(stops), np.arange(stops), np.full(stops, minutes))


def taken(of: Rides, last: list[float], on_foot: float, departures: list[int], *, walk: float = 0.0,
          changing: Changes | None = None, until: int = 2000) -> list[float]:
    """Return the minutes from one home, which is some minutes of walking from stop 0."""
    first = min(departures)
    board = transit.arrivals(of, np.array(last), changing or to_itself(len(last)), first, until)
    walks = Walks(np.array([0]), np.array([0]), np.array([walk]))
    return list(journeys.minutes(board, first, walks, np.array([on_foot]), np.array(departures))[0].tolist())


def test_waiting_counts() -> None:
    """A bus at 8:10 takes 5 minutes, the place is 3 from the stop, home 4.5: who sets out at 8:00 waits from 8:05
    on and arrives at 8:18; at 8:05 the bus is reached to the minute; at 8:06 it is gone, and one walks 40 minutes.
    """
    bus = rides((0, 0, 0, 1, 490, 495))
    assert taken(bus, [math.inf, 3.0], 40.0, [480, 485, 486], walk=4.5) == [18.0, 13.0, 40.0]


def test_a_change_may_be_missed() -> None:
    """Off at 8:10; changing takes 2 minutes: the bus at 8:11 is missed, that at 8:41 arrives at 8:46."""
    later = [(2, 0, 1, 2, 521, 526)]
    missed = rides((0, 0, 0, 1, 480, 490), (1, 0, 1, 2, 491, 496), *later)
    assert taken(missed, [math.inf, math.inf, 0.0], math.inf, [480]) == [46.0]
    reached = rides((0, 0, 0, 1, 480, 490), (1, 0, 1, 2, 492, 497), *later)
    assert taken(reached, [math.inf, math.inf, 0.0], math.inf, [480]) == [17.0]


def test_who_stays_aboard_changes_nothing() -> None:
    """One trip that halts for no time, twice within one minute, is ridden through; one may only get off at its end."""
    trip = rides((7, 5, 0, 1, 480, 480), (7, 6, 1, 2, 480, 480, True, False), (7, 9, 2, 3, 480, 483))
    assert taken(trip, [math.inf, math.inf, 0.0, 1.0], math.inf, [480]) == [4.0]
    assert taken(trip, [math.inf, 0.5, 0.0, 1.0], math.inf, [480]) == [0.5]


def test_where_one_may_not_get_on_one_does_not() -> None:
    closed = rides((0, 0, 0, 1, 480, 485, False), (0, 1, 1, 2, 486, 490))
    assert taken(closed, [math.inf, math.inf, 0.0], 99.0, [470]) == [99.0]


def test_walking_is_never_exceeded() -> None:
    """The bus would take 15 minutes at 8:00, walking takes 12."""
    assert taken(rides((0, 0, 0, 1, 490, 495)), [math.inf, 0.0], 12.0, [480, 484]) == [12.0, 11.0]


def test_after_the_last_bus_nothing_is_told() -> None:
    """Too far to walk: missing, not 0."""
    assert taken(rides((0, 0, 0, 1, 490, 495)), [math.inf, 0.0], math.inf, [490, 491]) == [5.0, math.inf]
    # Who comes to the stop only after the last minute looked at finds nothing there.
    assert taken(rides((0, 0, 0, 1, 490, 490)), [math.inf, 0.0], math.inf, [480], walk=11, until=490) == [math.inf]
    none = journeys.minutes(transit.arrivals(rides(), np.zeros(0), to_itself(0), 480, 500), 480, NONE,
                            np.array([math.inf, 7.0]), np.array([480, 481]))
    assert none.tolist() == [[math.inf, math.inf], [7.0, 7.0]]


def test_after_midnight_the_day_goes_on() -> None:
    """A bus at 25:10 (minute 1510) is 70 minutes after midnight: who sets out at 23:55 takes 80 minutes."""
    night = rides((0, 0, 0, 1, 1510, 1515))
    assert taken(night, [math.inf, 0.0], math.inf, [1435], until=1600) == [80.0]
    assert taken(night, [math.inf, 0.0], math.inf, [1435], until=1514) == [math.inf]


def test_a_timetable_says_how_long_changes_take() -> None:
    """Stops 0 and 1 are 210 m apart, 3 minutes, 2 lies 600 m off. Told: none at 0, 5 minutes from 0 to 1, 1 from 1 to 0
    (3 are walked), as elsewhere at 1 (2 minutes), and from 1 to 2, too far else (390 m are 6 minutes).
    """
    said = Told(np.array([0, 0, 1, 1, 1]), np.array([0, 1, 0, 1, 2]), np.array([-1, 5, 1, 0, 0]))
    found = journeys.changes(np.array([0.0, 210.0, 600.0]), np.zeros(3), 300.0, 70.0, 2, said)
    minutes = {(start, end): wait for start, end, wait in zip(found.start.tolist(), found.end.tolist(),
                                                               found.minutes.tolist(), strict=True)}
    assert minutes == {(0, 1): 5, (1, 0): 3, (1, 1): 2, (1, 2): 6, (2, 2): 2}


@pytest.mark.parametrize(("least", "takes"), [(0, 17.0), (2, 17.0), (3, 46.0), (1, 15.0), (-1, math.inf)])
def test_a_change_told_by_the_timetable_is_reached_or_not(least: int, takes: float) -> None:
    """Off at 8:10. Elsewhere changing takes two minutes: on at 8:12, there at 8:17. Told that one is enough, one gets
    the bus of 8:11 and is there at 8:15; told of three, that of 8:41; told of none, one never is.
    """
    buses = rides((0, 0, 0, 1, 480, 490), (1, 0, 1, 2, 491, 495), (2, 0, 1, 2, 492, 497), (3, 0, 1, 2, 521, 526))
    told = Told(np.array([1]), np.array([1]), np.array([least]))
    changing = journeys.changes(np.array([0.0, 9000.0, 18000.0]), np.zeros(3), 300.0, 70.0, 2, told)
    assert taken(buses, [math.inf, math.inf, 0.0], math.inf, [480], changing=changing) == [takes]


def test_changing_between_stops_takes_its_walk() -> None:
    """Stops 0 and 1 are 210 m apart, 70 m a minute as the crow flies: 3 minutes; none changes in less than 2."""
    found = journeys.changes(np.array([0.0, 210.0, 600.0, 601.0]), np.zeros(4), 300.0, 70.0, 2)
    told = {(start, end): wait for start, end, wait in zip(found.start.tolist(), found.end.tolist(),
                                                            found.minutes.tolist(), strict=True)}
    assert told == {(0, 0): 2, (1, 1): 2, (2, 2): 2, (3, 3): 2, (0, 1): 3, (1, 0): 3, (2, 3): 2, (3, 2): 2}
    over = rides((0, 0, 0, 1, 480, 485), (1, 0, 2, 3, 488, 490), (2, 0, 2, 3, 489, 491))
    walk = Changes(np.array([1]), np.array([2]), np.array([4]))
    assert taken(over, [math.inf, math.inf, math.inf, 0.0], math.inf, [480], changing=walk) == [11.0]


def test_percentiles_are_departures_themselves() -> None:
    """Of ten departures the median is the fifth shortest, the ninth of ten the ninth; one in ten never arrives."""
    times = np.array([[30.0, 10, 20, 50, 40, 90, 60, 80, 70, math.inf], [5.0] * 4 + [math.inf] * 6])
    assert journeys.at_share(times, 0.5).tolist() == [50.0, math.inf]
    assert journeys.at_share(times, 0.9).tolist() == [90.0, math.inf]
    assert journeys.at_share(times, 0.1).tolist() == [10.0, 5.0]
    assert journeys.at_share(times, 1.0).tolist() == [math.inf, math.inf]


def test_rides_back_in_time_and_changes_in_no_time_are_refused() -> None:
    for ride, minutes in (((0, 0, 0, 1, 490, 489), 2), ((0, 0, 0, 1, 490, 495), 0)):
        with pytest.raises(InputError, match="endet nicht vor ihrem Beginn"):
            transit.arrivals(rides(ride), np.zeros(2), to_itself(2, minutes), 480, 500)


STOPS, TRIPS, HOMES, FIRST, DEPARTURES = 8, 14, 4, 480, 50


def _random_rides(rng: np.random.Generator) -> list[Ride]:
    found: list[Ride] = []
    for trip in range(TRIPS):
        halts, minute = rng.permutation(STOPS)[:rng.integers(2, 6)], int(rng.integers(FIRST - 5, FIRST + 70))
        for halt, (start, end) in enumerate(zip(halts[:-1].tolist(), halts[1:].tolist(), strict=True)):
            departs = minute + int(rng.integers(0, 2))
            minute = departs + int(rng.integers(0, 9))
            found.append((trip, 3 * halt, start, end, departs, minute, rng.random() < 0.9, rng.random() < 0.9))
    return [found[at] for at in rng.permutation(len(found))]


@pytest.mark.parametrize("seed", range(12))
def test_the_scan_agrees_with_a_plain_search_of_every_minute(seed: int) -> None:
    rng = np.random.default_rng(seed)
    rows = _random_rides(rng)
    last = np.where(rng.random(STOPS) < 0.4, rng.uniform(0, 9, STOPS), math.inf)
    x, y = rng.uniform(0, 900, (2, STOPS))
    changing = journeys.changes(x, y, 350.0, 70.0, int(rng.integers(1, 4)))
    by_stop = {stop: dict(zip(changing.end[changing.start == stop].tolist(),
                              changing.minutes[changing.start == stop].tolist(), strict=True)) for stop in range(STOPS)}
    near = np.argwhere(rng.random((HOMES, STOPS)) < 0.4)
    walks = Walks(near[:, 0], near[:, 1], rng.uniform(0, 12, len(near)))
    on_foot = np.where(rng.random(HOMES) < 0.5, rng.uniform(20, 60, HOMES), math.inf)
    departures = np.arange(FIRST, FIRST + DEPARTURES)
    board = transit.arrivals(rides(*rows), last, changing, FIRST, FIRST + 300)
    found = journeys.minutes(board, FIRST, walks, on_foot, departures)
    ridden = 0
    for home in range(HOMES):
        mine, foot = walks.home == home, float(on_foot[home])
        own = dict(zip(walks.stop[mine].tolist(), walks.minutes[mine].tolist(), strict=True))
        plain = [plain_journeys.arrival(rows, by_stop, dict(enumerate(last.tolist())), own, foot, minute) - minute
                 for minute in departures.tolist()]
        assert found[home].tolist() == pytest.approx(plain, abs=1e-9)
        ridden += sum(each < on_foot[home] for each in plain)
    assert ridden > 0
