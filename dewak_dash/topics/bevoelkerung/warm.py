"""Draw the first screen of Bevölkerung before anyone asks."""

from datetime import date

from dewak_dash.theme import LIGHT
from dewak_dash.topics.bevoelkerung import charts, charts_kreis, shown
from dewak_dash.topics.common.charts_panels import panels
from dewak_dash.topics.common.drawn_once import draw
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorausberechnung import charts as outlook
from dewak_dash.topics.vorausberechnung import charts_ages as ages


def warm(ags: str, on: date) -> None:
    """Answer and draw what a first visitor of a town sees."""
    draw(charts.history, shown.history(ags), LIGHT)
    draw(charts.comparison, shown.comparison(ags), LIGHT)
    draw(charts.peers, shown.peers(ags), LIGHT)
    draw(charts.sexes, shown.sexes(ags), LIGHT)
    draw(panels, shown.consequences(ags), LIGHT)
    kreis = shown.kreis(ags)
    if kreis is not None:
        draw(charts_kreis.pyramid, kreis.pyramid, LIGHT)
        draw(charts_kreis.vital, kreis.vital, LIGHT)
        draw(charts_kreis.moves, kreis.moves, LIGHT)
    _future(ags)


def _future(ags: str) -> None:
    until, _ = forecast.horizon()
    view = shown.future(ags, "middle", None, until)
    outlook.fan(view.fan, LIGHT, view.keeps.year, view.keeps.title)
    draw(outlook.parts, view.parts, LIGHT)
    draw(outlook.groups, view.groups, LIGHT)
    draw(outlook.ratios, view.ratios, LIGHT)
    draw(outlook.compared, view.compared, LIGHT)
    draw(outlook.others, view.others, LIGHT)
    draw(ages.pyramid, view.pyramid, LIGHT)
    draw(ages.drivers, view.drivers, LIGHT)
