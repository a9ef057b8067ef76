"""Answer what the page says of stops in walking distance and of bus and train, and bring a timetable in."""

from collections.abc import Sequence
from pathlib import Path

from dewak_dash.accessibility.layers import ON_STREETS
from dewak_dash.errors import InputError
from dewak_dash.formats import date_de, number
from dewak_dash.model import Exhibit
from dewak_dash.store import timetable
from dewak_dash.text import t
from dewak_dash.topics.common import answers_bus as bus
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common import answers_stops as answers
from dewak_dash.topics.common import asked_once
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_around import MINUTES
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.einzugsgebiete import by_bus as bus_view
from dewak_dash.topics.einzugsgebiete import stops as view

USUAL_HOUR = str(bus.USUAL)


@worded
def stops(ags: str, lon: float, lat: float, group: str) -> Exhibit | None:
    """Return the stops within the longest walk of a point; None without a timetable."""
    found, about = answers.near(ags, (lon, lat), group), answers.about()
    if found is None or about is None:
        return None
    sources = (answers.SOURCE, *((reach.STREETS,) if reach.way(ags, (lon, lat)) == ON_STREETS else ()))
    return view.table(found, max(MINUTES), group, about.file, about.day, sources)


def windows(ags: str) -> dict[str, str]:
    """Return when one may set out by bus and train, codes and words; empty without a timetable of the town."""
    return {} if not answers.covers(ags) else {
        str(hour): t("einzugsgebiete.bus.window", first=str(hour), last=str(hour + bus.HOURS)) for hour in bus.WINDOWS}


@worded
def by_bus(ags: str, lon: float, lat: float, group: str, house: str, hour: str) -> Exhibit | None:
    """Return who comes to a point by bus and train and sets out in the two hours from `hour` on; None where nothing is
    worked out. `house` is existing, planned, seat, own or moved.
    """
    place = (lon, lat)
    found, about = bus.people(ags, place, group, int(hour)), answers.about()
    if found is None or about is None:
        return None
    sources = (answers.SOURCE, *reach.counted_from(ags, place, reach.layers(ags)[reach.PEOPLE].source_ids,
                                                   all_over=True))
    return bus_view.table(known_region(ags), found, bus.MIDDLE_LIMIT, group, house, file=about.file, day=about.day,
                          hours=(int(hour), int(hour) + bus.HOURS), sources=sources, how=reach.how(ags, place),
                          unmarked=bus.unmarked(ags, int(hour)) if group == answers.WHEELCHAIR else None)


def no_bus(ags: str) -> str:
    """Say why nothing is worked out by bus and train: no timetable, none of the town, or one comes by cycle."""
    if (about := answers.about()) is None:
        return t("einzugsgebiete.bus.none")
    if not answers.covers(ags):
        return t("einzugsgebiete.bus.elsewhere", file=about.file, town=known_region(ags).short_name)
    return t("einzugsgebiete.bus.cycle")


def import_timetable(files: Sequence[Path]) -> str:
    """Read a timetable and return what was read of it. Raise DewakError (one German sentence), nothing changed."""
    if len(files) != 1:
        raise InputError(t("einzugsgebiete.stops.which"))
    found = timetable.bring_in(asked_once.STREETS, files[0])
    return t("einzugsgebiete.stops.read", file=found.file, day=date_de(found.day), stops=number(found.stops),
             departures=number(found.departures))
