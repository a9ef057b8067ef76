"""Draw the first screen of Einzugsgebiete before anyone asks."""

from datetime import date

from dewak_dash.theme import LIGHT
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.einzugsgebiete import map as maps
from dewak_dash.topics.einzugsgebiete import shown


def warm(ags: str, on: date) -> None:
    """Count who reaches the place a first visitor of a town sees, and draw the map around it."""
    first = site(ags)
    if first is not None:
        shown.themes(ags)
        shown.reach(ags, first.lon, first.lat, "adult", first.kind)
        maps.deck(shown.map_of_cells(ags, first.lon, first.lat, "adult", "people", first.kind), LIGHT)
