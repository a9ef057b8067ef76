"""Draw the first slide of Präsentation before anyone asks."""

from datetime import date

from dewak_dash.theme import palette
from dewak_dash.topics.bevoelkerung import charts, shown


def warm(ags: str, on: date) -> None:
    """Draw the first slide of a town as a hall sees it; the other slides show what other pages show."""
    charts.history(shown.history(ags), palette("light", "projector"))
