"""Answer where people live around a town, how fast they walk, and how near ways must be."""

import pandas as pd

from dewak_dash.accessibility.layers import Layer
from dewak_dash.chain import reach
from dewak_dash.model import Assumption
from dewak_dash.store.parameters import assumption
from dewak_dash.store.reads import space
from dewak_dash.topics.common.asked_once import cached, database

GROUPS = ("adult", "75plus", "pram", "wheelchair", "cycle")
CYCLE = "cycle"
MINUTES = (5, 10, 15)
MIDDLE_MINUTES = 10
# A place may lie so far outside its town, and nobody cycles further than twice that again in the longest time.
SURROUNDINGS_M = 3 * reach.MARGIN_M
STREETS = space.STREETS
Place = tuple[float, float]


def speed(group: str) -> Assumption:
    """Return how fast a group walks, rolls or cycles (m/s)."""
    return assumption(database(), "cycling_speed" if group == CYCLE else f"walking_speed_{group}")


def detour() -> Assumption:
    """Return how much longer a way is than the straight line."""
    return assumption(database(), "walking_detour")


def snap_limit() -> Assumption:
    """Return how near a way on foot must be for a place to be tied to it (metres)."""
    return assumption(database(), "street_snap_limit")


def people_share_needed() -> Assumption:
    """Return of which share of the people a way must be near for ways to be counted on."""
    return assumption(database(), "street_people_share")


@cached
def layers(ags: str) -> dict[str, Layer]:
    """Return the people around a town by kind and cell."""
    db = database()
    return reach.layers(ags, cells_near(ags), space.cells_1km(db), space.cells_100m(db))


def cells_near(ags: str) -> pd.DataFrame:
    """Return the 200 m cells of a town and of all that a place in or near it can reach."""
    return space.cells_200m_near(database(), ags, SURROUNDINGS_M)
