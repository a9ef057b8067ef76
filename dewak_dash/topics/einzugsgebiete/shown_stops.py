"""Answer what the page says of stops in walking distance, and bring a timetable in."""

from collections.abc import Sequence
from pathlib import Path

from dewak_dash.errors import InputError
from dewak_dash.formats import date_de, number
from dewak_dash.model import Exhibit
from dewak_dash.store import timetable
from dewak_dash.text import t
from dewak_dash.topics.common import answers_stops as answers
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.common.answers_around import MINUTES
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.einzugsgebiete import stops as view


@worded
def stops(ags: str, lon: float, lat: float, group: str) -> Exhibit | None:
    """Return the stops within the longest walk of a point; None without a timetable."""
    found, about = answers.near(ags, (lon, lat), group), answers.about()
    return None if found is None or about is None else view.table(found, max(MINUTES), group, about.file, about.day)


def import_timetable(files: Sequence[Path]) -> str:
    """Read a timetable and return what was read of it. Raise DewakError (one German sentence), nothing changed."""
    if len(files) != 1:
        raise InputError(t("einzugsgebiete.stops.which"))
    found = timetable.bring_in(asked_once.STREETS, files[0])
    return t("einzugsgebiete.stops.read", file=found.file, day=date_de(found.day), stops=number(found.stops),
             departures=number(found.departures))
