"""Answer the first screen of Überblick before anyone asks."""

from datetime import date

from dewak_dash.topics.common import answers as common
from dewak_dash.topics.kette import warm as chain


def warm(ags: str, on: date) -> None:
    """Answer what a first visitor of a town sees."""
    common.town(ags)
    common.source_titles()
    chain.warm(ags, on)
