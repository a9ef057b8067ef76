"""Answer which stops of a timetable one walks to from a place, and how often they are left."""

import numpy as np
import pandas as pd

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.walking import SECONDS_PER_MINUTE
from dewak_dash.chain import by_bus, walks
from dewak_dash.chain.reach import PEOPLE
from dewak_dash.store import timetable
from dewak_dash.topics.common import answers_walks as ways
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.common.answers_around import MINUTES, Place, detour, layers, speed
from dewak_dash.topics.common.asked_once import cached

SOURCE = timetable.SOURCE
WHEELCHAIR = "wheelchair"


@cached
def about() -> timetable.About | None:
    """Return what is known of the timetable read, None where none was."""
    return timetable.about(asked_once.STREETS)


@cached
def stops() -> pd.DataFrame:
    """Return all stops of the timetable with x, y (metres, EPSG:3035); the index is their number in it."""
    found = timetable.stops(asked_once.STREETS)
    x, y = projection.all_to_grid(found.lon.to_numpy(float), found.lat.to_numpy(float))
    return found.assign(x=x, y=y, left=[any(each) for each in found.by_hour])


@cached
def covers(ags: str) -> bool:
    """Tell whether the timetable that was read, if any, has a stop between the cells of a town: it may be another's."""
    people = layers(ags)[PEOPLE]
    if about() is None or not people.in_town.any():
        return False
    every, x, y = stops(), people.cells.x[people.in_town], people.cells.y[people.in_town]
    return not by_bus.around(every[every.left], x, y, 0.0).empty


def walked(ags: str, place: Place, group: str, some: pd.DataFrame, *, on_streets: bool) -> np.ndarray:
    """Return how many minutes one walks from stops (x, y) to a place, (stops,), inf beyond the longest walk."""
    pace, limit = SECONDS_PER_MINUTE * speed(group).likely, max(MINUTES)
    x, y = projection.to_grid(*place)
    way = np.hypot(some.x.to_numpy() - x, some.y.to_numpy() - y)
    if on_streets:
        near_ = way <= walks.farthest_on_slopes_m(limit * pace)
        way = np.full(len(some), np.inf)
        way[near_] = ways.spots_m(ags, place, group, some.x.to_numpy()[near_], some.y.to_numpy()[near_])
    else:
        way = way * detour().likely
    return np.where(way <= limit * pace, way / pace, np.inf)


@cached
def near(ags: str, place: Place, group: str) -> pd.DataFrame | None:
    """Return the stops within the longest walk of a place, nearest first: name, minutes, by_hour (departures in each of
    24 hours); platforms of one name count as one stop, as near as the nearest. None without a timetable
    that covers the town. With a wheelchair only departures count at which the timetable does not rule it out.

    On streets where they reach around the place, else as the crow flies.
    """
    if not covers(ags):
        return None
    every = stops()
    if group == WHEELCHAIR:
        every = every.assign(by_hour=every.by_hour_wheels, left=[any(each) for each in every.by_hour_wheels])
    some = every[every.left].assign(minutes=walked(
        ags, place, group, every[every.left], on_streets=ways.on_streets(ags, place)))
    some = some[np.isfinite(some.minutes)]
    rows = [(name, part.minutes.min(), np.stack(part.by_hour.to_list()).sum(axis=0))
            for name, part in some.groupby("name", sort=False)]
    return pd.DataFrame(rows, columns=["name", "minutes", "by_hour"]).sort_values(["minutes", "name"],
                                                                                   ignore_index=True)
