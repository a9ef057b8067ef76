"""Answer which stops of a timetable one walks to from a place, and how often they are left."""

import numpy as np
import pandas as pd

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.walking import SECONDS_PER_MINUTE
from dewak_dash.chain import walks
from dewak_dash.store import timetable
from dewak_dash.topics.common import answers_walks as ways
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.common.answers_around import MINUTES, Place, detour, speed
from dewak_dash.topics.common.asked_once import cached


@cached
def about() -> timetable.About | None:
    """Return what is known of the timetable read, None where none was."""
    return timetable.about(asked_once.STREETS)


@cached
def _stops() -> pd.DataFrame:
    found = timetable.stops(asked_once.STREETS)
    x, y = projection.all_to_grid(found.lon.to_numpy(float), found.lat.to_numpy(float))
    return found.assign(x=x, y=y)[[any(each) for each in found.by_hour]].reset_index(drop=True)


@cached
def near(ags: str, place: Place, group: str) -> pd.DataFrame | None:
    """Return the stops within the longest walk of a place, nearest first: name, minutes, by_hour (departures in each of
    24 hours); platforms of one name count as one stop, as near as the nearest. None without a timetable.

    On streets where they reach around the place, else as the crow flies.
    """
    if about() is None:
        return None
    every, pace, limit = _stops(), speed(group).likely, max(MINUTES)
    x, y = projection.to_grid(*place)
    crow = np.hypot(every.x - x, every.y - y)
    some = every[crow <= walks.farthest_on_slopes_m(limit * SECONDS_PER_MINUTE * pace)]
    way = (ways.spots_m(ags, place, group, some.x.to_numpy(), some.y.to_numpy()) if ways.on_streets(ags, place)
           else crow[some.index].to_numpy() * detour().likely)
    some = some.assign(minutes=way / (SECONDS_PER_MINUTE * pace))
    some = some[some.minutes <= limit]
    rows = [(name, part.minutes.min(), np.stack(part.by_hour.to_list()).sum(axis=0))
            for name, part in some.groupby("name", sort=False)]
    return pd.DataFrame(rows, columns=["name", "minutes", "by_hour"]).sort_values(["minutes", "name"],
                                                                                   ignore_index=True)
