"""Answer the first screen of Einzugsgebiete before anyone asks."""

from datetime import date

from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.einzugsgebiete import shown


def warm(ags: str, on: date) -> None:
    """Count who reaches the place a first visitor of a town sees."""
    first = site(ags)
    if first is not None:
        shown.reach(ags, first.lon, first.lat, "adult", first.kind)
