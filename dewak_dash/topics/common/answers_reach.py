"""Answer who reaches a place on foot: one answer for the map, the overview and the financing."""

import pandas as pd

from dewak_dash.accessibility.layers import Count, Layer
from dewak_dash.accessibility.walking import radius_span_m
from dewak_dash.chain import reach
from dewak_dash.model import Assumption
from dewak_dash.secrecy import is_withheld
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import facilities, space
from dewak_dash.topics.common.answers import census_bases
from dewak_dash.topics.common.asked_once import cached, database

GROUPS = ("adult", "75plus", "pram")
MINUTES = (5, 10, 15)
MIDDLE_MINUTES = 10
# Ages are shown only where they are known for this share of the people in reach; less would be taken for few.
NEARLY_ALL = 0.9
# A place may lie so far outside its town, and nobody walks further than that again in the longest time.
SURROUNDINGS_M = 2 * reach.MARGIN_M
Place = tuple[float, float]
Site = reach.Site


def speed(group: str) -> Assumption:
    """Return how fast a group walks (m/s)."""
    return assumption(database(), f"walking_speed_{group}")


def detour() -> Assumption:
    """Return how much longer a way is than the straight line."""
    return assumption(database(), "walking_detour")


@cached
def site(ags: str) -> reach.Site | None:
    """Return the place in question of a town and how far it may be moved; None where no cells are known."""
    return reach.site(facilities.houses(database(), ags), space.cells_200m(database(), ags),
                      space.landmarks(database(), ags))


@cached
def ages_known(ags: str, place: Place, group: str) -> bool:
    """Tell whether the ages of nearly all people around a place are known: only near the project towns they are."""
    found, farthest = layers(ags), radius_span_m(max(MINUTES), speed(group), detour()).high
    return reach.known_share(found["people"], found["over_64"], *place, farthest) >= NEARLY_ALL


@cached
def layers(ags: str) -> dict[str, Layer]:
    """Return the people around a town by kind and cell."""
    db = database()
    return reach.layers(ags, cells_near(ags), space.cells_1km(db), space.cells_100m(db))


@cached
def counts(ags: str, kind: str, place: Place, group: str) -> dict[int, Count]:
    """Return the people of a kind within each walking time of a place (lon, lat) for a walking group."""
    return reach.counts(layers(ags)[kind], *place, MINUTES, speed(group), detour())


def people_reached(ags: str, place: Place | None = None) -> int | None:
    """Return how many people reach a place on foot in the middle time, the town's own where none is given.

    None where no cells are known; 0 where they are so few that their number is withheld.
    """
    first = site(ags)
    if first is None:
        return None
    found = counts(ags, "people", place or (first.lon, first.lat), "adult")[MIDDLE_MINUTES].people.likely
    return 0 if is_withheld(found) else round(found)


@cached
def source_ids(ags: str) -> tuple[str, ...]:
    """Return the sources of the cells around a town, with the outlines that say whose they are."""
    db = database()
    frames = (space.cells_200m(db, ags), space.cells_1km(db, ags=ags), space.outlines(db, [ags]))
    return tuple(dict.fromkeys(name for frame in frames for name in frame.source_id.unique()))


def census_day() -> str:
    """Return the day the cells were counted on: that of the census published for all municipalities."""
    return census_bases().day.isoformat()


def cells_near(ags: str) -> pd.DataFrame:
    """Return the 200 m cells of a town and of all that a place in or near it can reach."""
    return space.cells_200m_near(database(), ags, SURROUNDINGS_M)
