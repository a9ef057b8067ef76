"""Draw the first screen of Angebote before anyone asks."""

from datetime import date

from dewak_dash.supply.facilities import ALL
from dewak_dash.theme import LIGHT
from dewak_dash.topics.angebote import charts, shown
from dewak_dash.topics.common.drawn_once import draw


def warm(ags: str, on: date) -> None:
    """Answer and draw what a first visitor of a town sees."""
    shown.headline(ags, ALL, ALL)
    draw(charts.operators, shown.operators(ags, ALL, ALL), LIGHT)
    shown.by_district(ags, ALL, ALL)
