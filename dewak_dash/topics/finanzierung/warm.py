"""Draw the first screen of Finanzierung before anyone asks."""

from datetime import date

from dewak_dash.theme import LIGHT
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.finanzierung import answers, charts, shown

MODEL = "carrier"


def warm(ags: str, on: date) -> None:
    """Answer and draw what a first visitor of a town sees."""
    choices = answers.start(ags).choices
    first = site(ags)
    place = (first.lon, first.lat) if first else None
    charts.payers(shown.book(ags, choices, place, on), LIGHT)
    charts.gaps(shown.gaps(ags, choices, MODEL, place, on), LIGHT)
    charts.drivers(shown.drivers(ags, choices, MODEL, place, on), LIGHT)
    charts.real_houses(shown.real_houses(ags, choices, place, on), LIGHT)
