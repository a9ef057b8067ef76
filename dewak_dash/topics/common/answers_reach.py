"""Answer who reaches a place on foot: one answer for the map, the overview and the financing."""

import numpy as np

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.layers import ON_STREETS, STRAIGHT, Count, Layer, Way
from dewak_dash.accessibility.reach import Squares, area_share
from dewak_dash.accessibility.walking import radius_span_m, walked_span_m
from dewak_dash.chain import reach, walks
from dewak_dash.secrecy import is_withheld
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import facilities, space
from dewak_dash.topics.common import answers_walks as ways
from dewak_dash.topics.common.answers import inhabited, known_region
from dewak_dash.topics.common.answers_around import CYCLE as CYCLE
from dewak_dash.topics.common.answers_around import GROUPS as GROUPS
from dewak_dash.topics.common.answers_around import MIDDLE_MINUTES as MIDDLE_MINUTES
from dewak_dash.topics.common.answers_around import MINUTES as MINUTES
from dewak_dash.topics.common.answers_around import STREETS as STREETS
from dewak_dash.topics.common.answers_around import Place as Place
from dewak_dash.topics.common.answers_around import cells_near as cells_near
from dewak_dash.topics.common.answers_around import detour as detour
from dewak_dash.topics.common.answers_around import layers as layers
from dewak_dash.topics.common.answers_around import people_share_needed as people_share_needed
from dewak_dash.topics.common.answers_around import snap_limit as snap_limit
from dewak_dash.topics.common.answers_around import speed as speed
from dewak_dash.topics.common.asked_once import cached, database

PEOPLE, SEAT = reach.PEOPLE, reach.SEAT
Site = reach.Site


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
def told(ags: str) -> dict[str, Layer]:
    """Return the people around a town of whom each kind of age is told."""
    return reach.told(layers(ags))


@cached
def counts(ags: str, kind: str, place: Place, group: str) -> dict[int, Count]:
    """Return the people of a kind within each walking time of a place (lon, lat) for a walking group.

    On streets where they were read and reach around the place, else as the crow flies; each count says which.
    """
    return _counts(ags, kind, layers(ags)[kind], place, group)


def _counts(ags: str, kind: str, layer: Layer, place: Place, group: str) -> dict[int, Count]:
    if ways.on_streets(ags, place):
        return walks.counts(layer, ways.home_ways_m(ags, kind, place, group), MINUTES, speed(group))
    return reach.counts(layer, *place, MINUTES, speed(group), detour())


@cached
def known(ags: str, kind: str, place: Place, group: str) -> float | None:
    """Return of which share of the people within the middle time the age of a kind is told; None where nobody is."""
    everyone = counts(ags, PEOPLE, place, group)[MIDDLE_MINUTES].people.likely
    found = _counts(ags, PEOPLE, told(ags)[kind], place, group)[MIDDLE_MINUTES]
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


def way(ags: str, place: Place, *, all_over: bool = False) -> Way:
    """Return how ways to a place are counted, or those from all over its town: on streets or as the crow flies."""
    found = ways.all_on_streets(ags, place) if all_over else ways.on_streets(ags, place)
    return ON_STREETS if found else STRAIGHT


def how(ags: str, place: Place) -> str:
    """Return how the ways from all over a town are counted: as `way` says, or `partly` where that is as the crow flies
    because streets were read of a part of it only.
    """
    found = way(ags, place, all_over=True)
    return "partly" if found == STRAIGHT and ways.partly(ags) else found


def counted_from(ags: str, place: Place, source_ids: tuple[str, ...], *, all_over: bool = False) -> tuple[str, ...]:
    """Return the sources of some cells with those of the outline and, where ways were counted on them, the streets."""
    streets = way(ags, place, all_over=all_over) == ON_STREETS
    return (*with_outlines(ags, source_ids), *((STREETS,) if streets else ()))


def share_within(ags: str, place: Place, group: str, cells: Squares) -> np.ndarray:
    """Return which share of each of a town's own cells (in their order in the store) lies within the middle time."""
    if ways.on_streets(ags, place):
        limit = walked_span_m(MIDDLE_MINUTES, speed(group)).likely
        own = layers(ags)[PEOPLE].in_town
        return np.asarray((ways.home_ways_m(ags, PEOPLE, place, group)[own, :-1] <= limit).mean(axis=1))
    radius = radius_span_m(MIDDLE_MINUTES, speed(group), detour()).likely
    return area_share(cells, projection.to_grid(*place), radius)


def census_day(ags: str) -> str:
    """Return the day the cells around a town were counted on, empty where there are none or their source has none."""
    return layers(ags)[PEOPLE].as_of if site(ags) else ""
