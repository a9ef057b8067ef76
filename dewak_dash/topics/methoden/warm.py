"""Draw the first screen of Methoden before anyone asks."""

from datetime import date

from dewak_dash.theme import LIGHT
from dewak_dash.topics.methoden import charts, shown


def warm(ags: str, on: date) -> None:
    """Answer and draw what a first visitor of a town sees."""
    view = shown.past(shown.size_of(ags))
    charts.methods(view.methods, LIGHT)
    charts.launches(view.own, LIGHT)
    charts.launches(view.total, LIGHT)
    charts.sureness(view.sureness, LIGHT)
    charts.kept(view.kept, LIGHT)
