"""Answer and draw the chain's first screen before anyone asks."""

from datetime import date

from dewak_dash.theme import LIGHT
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.kette import charts, shown


def warm(ags: str, on: date) -> None:
    """Answer and draw what a first visitor of a town sees."""
    first = site(ags)
    place = (first.lon, first.lat) if first else None
    asked = shown.Asked(ags=ags, choices=money.start(ags, on), place=place, on=on)
    found = shown.story(asked)
    if found is not None:
        charts.wanted(found.wanted, LIGHT)
        charts.near(found.near, LIGHT)
        charts.paying(found.paying, LIGHT)
        shown.levers(asked)
