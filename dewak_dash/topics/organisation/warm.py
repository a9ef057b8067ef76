"""Draw the first screen of Organisation before anyone asks."""

from datetime import date

from dewak_dash.theme import LIGHT
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.organisation import charts, shown
from dewak_dash.topics.organisation.levers import GROUPS


def warm(ags: str, on: date) -> None:
    """Answer and draw what a first visitor of a town sees."""
    first = site(ags)
    place = (first.lon, first.lat) if first else None
    weights = tuple(shown.starts(GROUPS[0]).values())
    charts.standing(shown.standing(ags, money.start(ags, on), place, on, GROUPS[0], weights), LIGHT)
