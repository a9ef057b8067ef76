"""Answer who reaches a place on foot: one answer for the map, the overview and the financing."""

import pandas as pd

from dewak_dash.accessibility.layers import Count, Layer
from dewak_dash.chain import reach
from dewak_dash.model import Assumption
from dewak_dash.secrecy import is_withheld
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import facilities, space
from dewak_dash.topics.common.answers import inhabited, known_region
from dewak_dash.topics.common.asked_once import cached, database

GROUPS = ("adult", "75plus", "pram")
MINUTES = (5, 10, 15)
MIDDLE_MINUTES = 10
# A place may lie so far outside its town, and nobody walks further than that again in the longest time.
SURROUNDINGS_M = 2 * reach.MARGIN_M
PEOPLE, SEAT = reach.PEOPLE, reach.SEAT
STREETS = space.STREETS
Place = tuple[float, float]
Site = reach.Site


def speed(group: str) -> Assumption:
    """Return how fast a group walks (m/s)."""
    return assumption(database(), f"walking_speed_{group}")


def detour() -> Assumption:
    """Return how much longer a way is than the straight line."""
    return assumption(database(), "walking_detour")


def snap_limit_m() -> float:
    """Return how near a way on foot must be for a place to be tied to it (metres)."""
    return assumption(database(), "street_snap_limit").likely


def people_share() -> float:
    """Return of which share of the people a way must be near for ways to be counted on."""
    return assumption(database(), "street_people_share").likely


@cached
def age_known_share() -> float:
    """Return of which share of the people in reach an age must be told for it to be shown."""
    return assumption(database(), "age_known_share").likely


@cached
def site(ags: str) -> reach.Site | None:
    """Return the place in question of a town and how far it may be moved; None without cells or without people.

    Some cells have their middle inside the simplified outline of a forest or water: they are the neighbours' people.
    """
    if not inhabited(ags):
        return None
    return reach.site(known_region(ags), facilities.houses(database(), ags), space.cells_200m(database(), ags))


@cached
def layers(ags: str) -> dict[str, Layer]:
    """Return the people around a town by kind and cell."""
    db = database()
    return reach.layers(ags, cells_near(ags), space.cells_1km(db), space.cells_100m(db))


@cached
def told(ags: str) -> dict[str, Layer]:
    """Return the people around a town of whom each kind of age is told."""
    return reach.told(layers(ags))


@cached
def counts(ags: str, kind: str, place: Place, group: str) -> dict[int, Count]:
    """Return the people of a kind within each walking time of a place (lon, lat) for a walking group."""
    return reach.counts(layers(ags)[kind], *place, MINUTES, speed(group), detour())


@cached
def known(ags: str, kind: str, place: Place, group: str) -> float | None:
    """Return of which share of the people within the middle time the age of a kind is told; None where nobody is."""
    everyone = counts(ags, PEOPLE, place, group)[MIDDLE_MINUTES].people.likely
    found = reach.counts(told(ags)[kind], *place, [MIDDLE_MINUTES], speed(group), detour())[MIDDLE_MINUTES]
    return reach.share(found.people.likely, everyone)


def is_told(share: float | None) -> bool:
    """Tell whether an age is known of enough people to be shown."""
    return share is not None and share >= age_known_share()


def town_told(ags: str, kind: str) -> bool:
    """Tell whether an age is known of enough of a town's own people to divide by all of that age."""
    return is_told(reach.share(told(ags)[kind].town_total, layers(ags)[PEOPLE].town_total))


def people_reached(ags: str, place: Place | None = None) -> int | None:
    """Return how many people reach a place on foot in the middle time, the town's own where none is given.

    None where no cells are known; 0 where they are so few that their number is withheld.
    """
    first = site(ags)
    if first is None:
        return None
    found = counts(ags, PEOPLE, place or (first.lon, first.lat), "adult")[MIDDLE_MINUTES].people.likely
    return 0 if is_withheld(found) else round(found)


@cached
def with_outlines(ags: str, source_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sources of some cells with that of the outline that says which are the town's own."""
    borders = space.outlines(database(), [ags]).source_id.unique()
    return tuple(dict.fromkeys((*source_ids, *(str(name) for name in borders))))


def census_day(ags: str) -> str:
    """Return the day the cells around a town were counted on, empty where there are none or their source has none."""
    return layers(ags)[PEOPLE].as_of if site(ags) else ""


def cells_near(ags: str) -> pd.DataFrame:
    """Return the 200 m cells of a town and of all that a place in or near it can reach."""
    return space.cells_200m_near(database(), ags, SURROUNDINGS_M)
