"""Draw the first screen of Finanzierung before anyone asks."""

from datetime import date

from dewak_dash.theme import LIGHT
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.finanzierung import answers, charts, shown


def warm(ags: str, on: date) -> None:
    """Answer and draw what a first visitor of a town sees."""
    choices = answers.start(ags, on)
    first = site(ags)
    place = (first.lon, first.lat) if first else None
    best = shown.best(ags, choices, place, on)
    charts.ranking(shown.book(ags, choices, place, on), LIGHT)
    shown.tables("form", ags, choices, best, place, on)
