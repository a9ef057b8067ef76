"""Answer who around a town finds room in which facility, and what another site or one less would change."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.reach import Squares
from dewak_dash.accessibility.sharing import Closure, Shared, closures, share_out
from dewak_dash.chain import walks
from dewak_dash.chain.placing import plain
from dewak_dash.chain.reach import LONGEST_MINUTES
from dewak_dash.model import Assumption
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import facilities
from dewak_dash.topics.common import answers_cells as cells
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common import answers_spots as spots
from dewak_dash.topics.common import answers_walks as ways
from dewak_dash.topics.common.answers_people import launch_day
from dewak_dash.topics.common.asked_once import cached, database

SECONDS = 60
LIMITS = (10, 15, 30)


@dataclass(frozen=True, kw_only=True)
class Question:
    """Hold what is asked: a place (degrees) as a facility of a service, who walks and for how long, the year, and
    whether the neighbours' people and facilities count. The place itself may be left out (`counts`). Law holds as on
    the day `on`.
    """

    ags: str
    lon: float
    lat: float
    service: str
    group: str
    minutes: int
    year: int
    neighbours: bool
    on: date
    counts: bool = True

    @property
    def place(self) -> tuple[float, float]:
        """Return the place in degrees."""
        return self.lon, self.lat


@dataclass(frozen=True, eq=False, kw_only=True)
class Sites:
    """Hold facilities, the place in question first: names ('' without one), x, y (metres), room, whether the room is
    known (else assumed), whether they stand in the town, how each was found, and how exactly (metres).

    `lost`: names of which no place is known; `neighbours`: how many facilities of the neighbours are known.
    """

    names: tuple[str, ...]
    x: np.ndarray
    y: np.ndarray
    room: np.ndarray
    known: np.ndarray
    own: np.ndarray
    match: tuple[str, ...]
    accuracy_m: np.ndarray
    lost: tuple[str, ...]
    source_ids: tuple[str, ...]
    neighbours: int


@cached
def room(service: str) -> Assumption:
    """Return how much room a facility of a service has where that is not known."""
    return assumption(database(), f"place_room_{service}")


def years() -> tuple[int, int]:
    """Return the first and the last year that may be asked for."""
    return launch_day().year, cells.shown_until()


@cached
def people(ags: str, year: int) -> np.ndarray | None:
    """Return the people by age group of all cells around a town in a year, (cells, groups), the middle path.

    In the neighbours' cells the town's own ages and change stand for theirs. None where the town's are not known.
    """
    part, found = cells.weights(ags), cells.groups_by_year(ags, cells.shown_until())
    if part is None or found is None:
        return None
    layer = reach.layers(ags)[reach.PEOPLE]
    groups = found[cells.MIDDLE, :, year - years()[0]]
    around = layer.people[:, None] * (groups / layer.town_total)
    around[layer.in_town] = part.parts * groups
    return around


@cached
def need(question: Question) -> np.ndarray | None:
    """Return how many people of every cell use the service in the year, 0 for neighbours where they do not count.

    As many of each age group use it as Versorgung counts for the town, wherever they live.
    """
    found = people(question.ags, question.year)
    if found is None:
        return None
    using_ = found @ using(question)
    return using_ if question.neighbours else np.where(reach.layers(question.ags)[reach.PEOPLE].in_town, using_, 0.0)


def using(question: Question) -> np.ndarray:
    """Return which part of each age group of a town whose ages are known uses the service in the year, (groups,)."""
    parts = cells.asking(question.ags, spots.SERVICES[question.service].used_as, cells.shown_until(),
                         question.on)
    assert parts is not None
    return np.asarray(parts[question.year - years()[0]])


@cached
def sites(ags: str, service: str, place: reach.Place, *, neighbours: bool, counts: bool = True) -> Sites:
    """Return the facilities of a service with the place in question in front; a house that stands there counts once."""
    rows = spots.facilities_of(ags, service)
    houses = {plain(str(name)) for name in facilities.houses(database(), ags).name} if counts else set()
    rows = rows[np.array([plain(str(name)) not in houses for name in rows.name], bool)]
    placed = rows[rows.x.notna() & (rows.own.astype(bool) | neighbours)]
    x, y = projection.to_grid(*place)
    room_ = placed.room.to_numpy(float)
    return Sites(names=("", *placed.name), x=np.append(x, placed.x.to_numpy(float)),
                 y=np.append(y, placed.y.to_numpy(float)),
                 room=np.append(room(service).likely, np.where(np.isnan(room_), room(service).likely, room_)),
                 known=np.append(False, ~np.isnan(room_)), own=np.append(True, placed.own.to_numpy(bool)),
                 match=("", *placed.match),
                 accuracy_m=np.append(0.0, placed.accuracy_m.to_numpy(float)),
                 lost=tuple(rows.name[rows.x.isna()]), neighbours=int((~rows.own.astype(bool)).sum()),
                 source_ids=tuple(dict.fromkeys(str(name) for name in placed.source_id)))


def sites_of(question: Question) -> Sites:
    """Return the facilities a question counts, the place in front."""
    return sites(question.ags, question.service, question.place, neighbours=question.neighbours,
                 counts=question.counts)


def minutes_to(question: Question, x: np.ndarray, y: np.ndarray, speed: float | None = None) -> np.ndarray:
    """Return the minutes from all cells around a town to places (metres), (cells, places); inf beyond half an hour."""
    pace = reach.speed(question.group)
    limit = LONGEST_MINUTES * SECONDS * pace.high
    if ways.all_on_streets(question.ags, question.place):
        found = ways.table_m(question.ags, question.group, x, y, limit)
    else:
        layer = reach.layers(question.ags)[reach.PEOPLE]
        found = walks.straight_m(layer.cells, x, y, reach.detour().likely, limit)
    return np.asarray(found / (SECONDS * (speed or pace.likely)))


@cached
def minutes_apart(question: Question) -> np.ndarray:
    """Return the minutes from the place to the other facilities of a question, (facilities - 1,); inf beyond half an
    hour.
    """
    found, pace = sites_of(question), SECONDS * reach.speed(question.group).likely
    x, y, limit = found.x[1:], found.y[1:], LONGEST_MINUTES * pace
    if ways.all_on_streets(question.ags, question.place):
        apart = ways.apart_m(question.ags, question.place, question.group, x, y, limit)
    else:
        here = Squares(found.x[:1], found.y[:1], 0.0)
        apart = walks.straight_m(here, x, y, reach.detour().likely, limit)[0]
    return np.asarray(apart / pace)


@cached
def _minutes(question: Question) -> np.ndarray:
    found = sites_of(question)
    ways_ = minutes_to(question, found.x, found.y)
    if not question.counts:
        ways_[:, 0] = np.inf
    return ways_


def minutes(question: Question) -> np.ndarray:
    """Return the minutes from all cells to all facilities of a question at the likely pace, (cells, facilities)."""
    # Neither year nor limit changes a way: one table serves them all.
    return _minutes(replace(question, minutes=LIMITS[0], year=years()[0]))


@cached
def shared(question: Question) -> Shared | None:
    """Return who finds room; None where the town's ages are not known."""
    return _shared(question, 1.0)


@cached
def shared_by_pace(question: Question) -> tuple[Shared, Shared] | None:
    """Return who finds room at the slowest and at the fastest pace of the group."""
    pace = reach.speed(question.group)
    slow, fast = (_shared(question, speed / pace.likely) for speed in (pace.low, pace.high))
    return None if slow is None or fast is None else (slow, fast)


def _shared(question: Question, quicker: float) -> Shared | None:
    using = need(question)
    if using is None:
        return None
    found = sites_of(question)
    return share_out(using, found.room, minutes(question) / quicker, question.minutes)


@cached
def closed(question: Question) -> tuple[Closure, ...] | None:
    """Return what closing each facility would mean, the place in question first."""
    using = need(question)
    if using is None:
        return None
    found = sites_of(question)
    return closures(using, found.room, minutes(question), question.minutes)


def own_part(ags: str, found: Shared) -> Shared:
    """Return the town's own people of all who were looked at."""
    own = reach.layers(ags)[reach.PEOPLE].in_town
    return Shared(found.people[own], found.placed[own], found.reaches[own], found.used)


def cells_of(ags: str) -> Squares:
    """Return the cells that all of this is told of."""
    return reach.layers(ags)[reach.PEOPLE].cells
