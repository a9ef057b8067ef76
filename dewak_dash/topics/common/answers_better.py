"""Answer whether another site would be better, and how far all sites of a service are from the best there could be."""

from dataclasses import dataclass, replace

import numpy as np

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.reach import Squares
from dewak_dash.accessibility.siting import added_by_group, each_added, how_often_best, p_median
from dewak_dash.chain.fairness import Measured, measured
from dewak_dash.chain.reach import LONGEST_MINUTES
from dewak_dash.topics.common import answers_cells as cells
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common import answers_served as served
from dewak_dash.topics.common.answers_people import likely
from dewak_dash.topics.common.answers_served import Question
from dewak_dash.topics.common.asked_once import cached

# So many sites are tried, spread evenly over a town; and so long all sites are searched together.
MOST_TRIED, SEARCH_SECONDS = 300, 1.5


# Equal parts of the pace's range, each with its middle: the courses take them in turn.
PACES = 5


@dataclass(frozen=True, eq=False, kw_only=True)
class Better:
    """Hold what other sites are worth: the mean minutes of all who use the service with the place where it stands and
    with each site tried (lon, lat, minutes, each of shape (sites,)), a way beyond half an hour counting as one.

    `free` is the mean if all the town's sites were chosen anew, `bound` what no choice can go below. `best_in` is the
    share of courses of people (in `best_in_year`) and pace in which each site tried is the best of them, (sites,),
    `here_best_in` that in which none tried is better than the place where it stands.
    """

    here: float
    lon: np.ndarray
    lat: np.ndarray
    minutes: np.ndarray
    free: float
    bound: float
    sites: int
    best_in: np.ndarray
    here_best_in: float
    best_in_year: int

    @property
    def best(self) -> int:
        """Return the position of the best site tried."""
        return int(self.minutes.argmin())

    @property
    def rank(self) -> int:
        """Return the place's rank among the sites tried, 1 where none is better."""
        return 1 + int((self.minutes < self.here).sum())


def spread(squares: Squares, people: np.ndarray, most: int) -> np.ndarray:
    """Return positions of at most so many cells: of squares that grow until they are few enough the fullest cell."""
    side = squares.size_m
    while True:
        square = np.stack((np.floor(squares.x / side), np.floor(squares.y / side)), axis=1)
        _, at = np.unique(square, axis=0, return_inverse=True)
        if at.max(initial=-1) < most:
            break
        side += squares.size_m
    order = np.lexsort((-people, at.ravel()))
    first = np.append(True, np.diff(at.ravel()[order]) > 0) if len(order) else np.zeros(0, bool)
    return np.sort(order[first])


@cached
def tried(ags: str) -> np.ndarray:
    """Return the positions of the cells of a town that are tried as sites."""
    layer = reach.layers(ags)[reach.PEOPLE]
    own = np.flatnonzero(layer.in_town)
    squares = Squares(layer.cells.x[own], layer.cells.y[own], layer.cells.size_m)
    return own[spread(squares, layer.people[own], MOST_TRIED)]


@cached
def better(question: Question) -> Better | None:
    """Return what other sites in the town are worth for the town's own people who use the service; None where nobody is
    known. Facilities of neighbours help where they count.
    """
    using, layer = served.need(question), reach.layers(question.ags)[reach.PEOPLE]
    if using is None or not using[layer.in_town].sum() > 0:
        return None
    at = tried(question.ags)
    x, y = layer.cells.x[at], layer.cells.y[at]
    asked = layer.in_town & (using > 0)
    found = served.sites_of(question)
    all_ways, now_ways = served.minutes_to(question, x, y)[asked], served.minutes(question)[asked]
    cost, now = (np.minimum(each, LONGEST_MINUTES) for each in (all_ways, now_ways))
    weight, near = using[asked], now[:, 1:].min(axis=1, initial=float(LONGEST_MINUTES))
    lon, lat = projection.to_degrees(x, y)
    number = min(int(found.own.sum()), len(at))
    free = p_median(cost, weight, number, seconds=SEARCH_SECONDS)
    total = float(weight.sum())
    year = max(question.year, min(round(likely("compare_year")), served.years()[1]))
    best_in, here_best_in = _how_often(replace(question, year=year), using[layer.in_town] > 0, all_ways, now_ways)
    return Better(here=float(each_added(now[:, :1], weight, near)[0]) / total, lon=np.round(lon, 4),
                  lat=np.round(lat, 4), minutes=each_added(cost, weight, near) / total, free=free.value / total,
                  bound=max(free.bound, 0.0) / total, sites=number, best_in=best_in, here_best_in=here_best_in,
                  best_in_year=year)


def _how_often(question: Question, asked: np.ndarray, cost: np.ndarray, now: np.ndarray) -> tuple[np.ndarray, float]:
    """Return the share of courses in which each site is the best, and in which the place itself is not beaten.

    asked: which of the town's own cells use the service; cost, now: their minutes at the likely pace to the sites tried
    and to the facilities there are, the place first.
    """
    at_year, part = question.year - served.years()[0], cells.weights(question.ags)
    draws, rates = cells.groups_by_draw(question.ags, cells.shown_until()), served.using(question)
    assert part is not None
    assert draws is not None
    groups = np.flatnonzero(rates)
    people, pace = draws[groups, at_year] * rates[groups, None], reach.speed(question.group)
    steps = (np.arange(PACES) + 1 / 2) / PACES
    by_pace = [added_by_group(part.parts[asked][:, groups], cost * pace.likely / each, now * pace.likely / each,
                              LONGEST_MINUTES) for each in pace.low + steps * (pace.high - pace.low)]
    return how_often_best([people[:, at::PACES].T @ each for at, each in enumerate(by_pace)])


@cached
def fairness(question: Question) -> tuple[Measured, ...] | None:
    """Return every measure over the town's own people; None where their ages are not known."""
    using = served.need(question)
    if using is None:
        return None
    found = served.sites_of(question)
    own = reach.layers(question.ags)[reach.PEOPLE].in_town
    return measured(using, found.room, served.minutes(question), question.minutes, own)
