"""Answer what the page Einzugsgebiete asks."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.layers import ON_STREETS, STRAIGHT, Way
from dewak_dash.accessibility.reach import distance_m
from dewak_dash.chain.reach import COUNTED, MIDDLE, PEOPLE, SHARES, squares
from dewak_dash.chain.service_rows import USE
from dewak_dash.forecast.summary import REACH_GROUPS
from dewak_dash.formats import number
from dewak_dash.model import Exhibit
from dewak_dash.store.reads import space
from dewak_dash.text import label, t
from dewak_dash.topics.common import answers_bus as bus
from dewak_dash.topics.common import answers_cells
from dewak_dash.topics.common import answers_ground as around
from dewak_dash.topics.common import answers_rates as rates
from dewak_dash.topics.common import answers_reach as answers
from dewak_dash.topics.common import answers_served as served
from dewak_dash.topics.common import answers_spots as spots
from dewak_dash.topics.common import answers_stops as stops
from dewak_dash.topics.common import answers_walks as walks
from dewak_dash.topics.common.answers import inhabited, known_region, source_titles
from dewak_dash.topics.common.answers_people import people_sources
from dewak_dash.topics.common.asked_once import cached, database, worded
from dewak_dash.topics.einzugsgebiete import ages, streets
from dewak_dash.topics.einzugsgebiete import cells as cell_view
from dewak_dash.topics.einzugsgebiete import findings as view
from dewak_dash.topics.einzugsgebiete import landmarks as points
from dewak_dash.topics.einzugsgebiete import shapes as map_view
from dewak_dash.topics.einzugsgebiete import years as years_view

MOVED, OWN = "moved", "own"
# The map draws cells as far around the place as one may look, so that its message stays small in large cities.
SHOWN_M = 3500.0


@worded
def reach(ags: str, lon: float, lat: float, group: str, house: str) -> view.Reach:
    """Return who reaches a point on foot; `house` is existing, planned, seat, own or moved."""
    region, layers, place = known_region(ags), answers.layers(ags), (lon, lat)
    everyone = layers[PEOPLE]
    by_group = {g: answers.counts(ags, PEOPLE, place, g) for g in answers.GROUPS}
    by_age = {code: _age(ags, code, place, group) for code in layers if code != PEOPLE}
    chosen = by_group[group]
    used = [everyone, *(layers[code] for code, age in by_age.items() if age.shown)]
    ids = answers.counted_from(ags, place, tuple(dict.fromkeys(name for each in used for name in each.source_ids)))
    return view.Reach(
        title=view.headline(region, chosen, everyone.town_total, group, house),
        subtitle=streets.subtitle(region, chosen[answers.MIDDLE_MINUTES], _read(ags), everyone.as_of,
                                  walks.slope(ags, group)),
        figures=view.figures(region, chosen, by_age.get("over_64"), everyone.as_of),
        walkers=view.walkers(region, everyone, by_group, answers.counted_from(ags, place, everyone.source_ids)),
        residents=ages.residents(region, everyone, chosen, by_age, group, ids),
        ages_note=ages.note(region, by_age, answers.age_known_share()),
        radii={minutes: found.radius_m for minutes, found in chosen.items()}, way=answers.way(ags, place))


def _read(ags: str) -> str | None:
    found = walks.about(ags)
    return None if found is None else found.as_of


def _age(ags: str, code: str, place: answers.Place, group: str) -> view.AgeCount:
    known = answers.known(ags, code, place, group)
    total = answers.layers(ags)[code].town_total if answers.town_told(ags, code) else None
    return view.AgeCount(counts=answers.counts(ags, code, place, group), known=known, shown=answers.is_told(known),
                         town_total=total)


@worded
def years(ags: str, lon: float, lat: float, group: str) -> years_view.Years | None:
    """Return the town's own people in reach by age and year; None where ages are not known or too few live there."""
    found = answers_cells.reach_by_year(ags, (lon, lat), group, answers_cells.shown_until())
    if found is None:
        return None
    spans = {code: np.stack([found.low[at], found.middle[at], found.high[at]]) for at, code in enumerate(REACH_GROUPS)}
    cells = answers.counted_from(ags, (lon, lat), answers.layers(ags)[PEOPLE].source_ids)
    return years_view.years(known_region(ags), found.years, spans, group, found.minutes, own_ages=found.own_ages,
                            sources=tuple(dict.fromkeys((*cells, *people_sources(ags)))))


def no_years(ags: str) -> str:
    """Return why nothing is said by age and year."""
    return t("einzugsgebiete.years.none", town=known_region(ags).short_name,
             least=number(answers_cells.fewest_shown()))


@worded
def themes(ags: str) -> dict[str, str]:
    """Return what the map of a town can show, codes and words: everyone, and ages known of enough of the town."""
    codes = [code for code in answers.layers(ags) if code == PEOPLE or answers.town_told(ags, code)]
    return {code: label("einzugsgebiete.theme", code) for code in codes}


def _cells(ags: str, theme: str) -> pd.DataFrame:
    if theme == PEOPLE:
        return answers.cells_near(ags)
    if theme in SHARES:
        return space.cells_1km(database())
    return space.cells_100m(database(), age_from=COUNTED[theme])


@cached
def outlines(ags: str) -> pd.DataFrame:
    """Return the outlines of a town and of all that a map of it may show."""
    box, own = answers.site(ags), space.outlines(database(), [ags])
    if box is not None:
        return space.outlines_in_box(database(), box.west, box.south, box.east, box.north)
    west, south, east, north = own[["west", "south", "east", "north"]].iloc[0]
    return space.outlines_in_box(database(), west, south, east, north)


def attributions(source_ids: Iterable[str]) -> tuple[str, ...]:
    """Return what maps must name of some sources, each once."""
    return tuple(dict.fromkeys(source_titles().attribution[list(source_ids)]))


@worded
def map_of_cells(ags: str, lon: float, lat: float, group: str, theme: str, house: str) -> map_view.MapView:
    """Return the map of a theme around a point, with rings for the chosen walking group."""
    region, radii, way = known_region(ags), reach(ags, lon, lat, group, house).radii, answers.way(ags, (lon, lat))
    cells = _cells(ags, theme)
    away = distance_m(squares(cells, MIDDLE), projection.to_grid(lon, lat))
    near = ((cells.ags == ags) & (away <= SHOWN_M)) | (away <= radii[max(radii)].high)
    shown = cell_view.cell_map(theme, cells[near])
    first, around_it, marks = answers.site(ags), outlines(ags), space.landmarks(database(), ags)
    borders = tuple(dict.fromkeys(around_it.source_id))
    title = view.map_title(radii, group, house, way)
    words = map_view.words(region, shown, title, answers.counted_from(ags, (lon, lat), borders), way)
    return map_view.MapView(
        exhibit=words, centre=(lon, lat), cells=shown, borders=map_view.borders(ags, around_it),
        rings=map_view.areas(lon, lat, radii, walks.areas(ags, (lon, lat), group)) if way == ON_STREETS
        else map_view.rings(lon, lat, radii),
        landmarks=points.landmarks(marks, around.places(ags, lon, lat)), ground=around.ground(ags, lon, lat),
        height_m=map_view.height_of(radii),
        place=map_view.place(lon, lat, first.name if first and house not in (MOVED, OWN) else "", house),
        attributions=attributions((*words.source_ids, *marks.source_id,
                                    *((answers.STREETS,) if walks.about(ags) else ()))))


@worded
def check(ags: str) -> Exhibit | None:
    """Return the sum of a town's cells beside the first official count after the census day."""
    found = space.cells_and_count(database(), ags)
    if found.empty:
        return None
    row, cells = found.iloc[0], answers.layers(ags)[PEOPLE]
    sources = (*answers.with_outlines(ags, cells.source_ids), row.source_id)
    return view.check(known_region(ags), row, cells.as_of, sources)


@worded
def assumptions(way: Way = STRAIGHT) -> Exhibit:
    """Return every assumption behind the distances."""
    speeds = [answers.speed(group) for group in answers.GROUPS]
    ways = [answers.snap_limit(), answers.people_share_needed()] if way == ON_STREETS else [answers.detour()]
    services = [each for service, named in spots.SERVICES.items()
                for each in (*(rate for code in named.used_as for rate in rates.as_assumptions(code, USE)),
                             served.room(service))]
    by_bus = [] if stops.about() is None else [bus.change_minutes(), bus.change_distance()]
    return streets.assumptions([*speeds, *ways, *by_bus, *services], way)


@worded
def reached(ags: str, lon: float, lat: float, group: str) -> str:
    """Say how many kilometres of streets lie within the middle time of a place; empty as the crow flies."""
    if answers.way(ags, (lon, lat)) != ON_STREETS:
        return ""
    found = walks.reached_km(ags, (lon, lat), group, answers.MIDDLE_MINUTES)
    return t("einzugsgebiete.reached_km", km=number(found, 1), minutes=str(answers.MIDDLE_MINUTES),
             walk=label("einzugsgebiete.walk", group))


@worded
def cells_text(ags: str, way: Way, group: str) -> str:
    """Say how people in cells are counted and what the ways of a group leave out."""
    found = walks.about(ags)
    return streets.cells_text(way, walks.slope(ags, group), ", ".join(found.heights) if found else "")


@worded
def distances(way: Way = STRAIGHT) -> Exhibit:
    """Return how far each walking group gets in 5, 10 and 15 minutes, in any town."""
    return streets.distances({group: answers.speed(group) for group in answers.GROUPS}, answers.detour(), way)


@dataclass(frozen=True, eq=False, kw_only=True)
class Gap:
    """Hold what is missing for a town without cells, and what is known all the same."""

    title: str
    subtitle: str
    text: str
    outline: map_view.MapView | None
    way: Way = STRAIGHT


@worded
def gap(ags: str) -> Gap:
    """Return what the page says of a town without cells: nobody lives there, or none has its middle in the outline."""
    region, people = known_region(ags), inhabited(ags)
    title = t("einzugsgebiete.title.none" if people else "einzugsgebiete.title.empty", town=region.short_name)
    subtitle = t("einzugsgebiete.subtitle.none" if people else "einzugsgebiete.subtitle.empty", town=region.short_name,
                 ags=ags)
    return Gap(title=title, subtitle=subtitle, text=view.missing(region, inhabited=people), outline=_outline(ags))


def _outline(ags: str) -> map_view.MapView | None:
    region, own = known_region(ags), space.outline(database(), ags)
    if own is None:
        return None
    found = outlines(ags)
    return map_view.outline_map(region, own, found, attributions(found.source_id.unique()))
