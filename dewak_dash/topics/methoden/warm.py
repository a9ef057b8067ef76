"""Answer the first screen of Methoden before anyone asks."""

from datetime import date

from dewak_dash.topics.methoden import shown


def warm(ags: str, on: date) -> None:
    """Answer what a first visitor of a town sees: how often the range held for towns of its size."""
    shown.headline(ags)
    shown.missing_events()
