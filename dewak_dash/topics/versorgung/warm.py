"""Draw the first screen of Versorgung before anyone asks."""

from datetime import date

from dewak_dash.theme import LIGHT
from dewak_dash.topics.common.drawn_once import draw
from dewak_dash.topics.versorgung import charts, shown


def warm(ags: str, on: date) -> None:
    """Answer and draw what a first visitor of a town sees."""
    chosen = shown.standard()
    draw(charts.changes, shown.changes(ags, chosen, on), LIGHT)
    shown.far(ags, chosen, on)
