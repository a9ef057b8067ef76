"""Answer the first screen of Überblick before anyone asks."""

from datetime import date

from dewak_dash.topics.common import answers as common
from dewak_dash.topics.finanzierung import shown as money
from dewak_dash.topics.kette import warm as chain


def warm(ags: str, on: date) -> None:
    """Answer what a first visitor of a town sees."""
    common.town(ags)
    common.source_titles()
    money.run_out(on)
    chain.warm(ags, on)
