"""Draw the first screens of Bevölkerung before anyone asks."""

from datetime import date

from dewak_dash.theme import LIGHT
from dewak_dash.topics.bevoelkerung import charts, shown
from dewak_dash.topics.common.drawn_once import draw
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorausberechnung import charts as outlook


def warm(ags: str, on: date) -> None:
    """Answer and draw what a first visitor of a town sees first, and the outlook, which takes longest to answer."""
    draw(charts.history, shown.history(ags), LIGHT)
    draw(charts.sexes, shown.sexes(ags), LIGHT)
    until, _ = forecast.horizon()
    view = shown.future(ags, "middle", None, until)
    outlook.fan(view.fan, LIGHT, view.keeps.year, view.keeps.title)
