"""Draw the first screen of Einrichtungen before anyone asks."""

from datetime import date

from dewak_dash.theme import LIGHT
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.einrichtungen import charts, shown
from dewak_dash.topics.finanzierung import answers as money


def warm(ags: str, on: date) -> None:
    """Answer and draw what a first visitor of a town sees."""
    first = site(ags)
    place = (first.lon, first.lat) if first else None
    choices = money.start(ags, on)
    charts.sizes(shown.profile(ags, choices, place, on), LIGHT)
    shown.known_houses(ags, choices.variant)
    shown.facts(ags)
