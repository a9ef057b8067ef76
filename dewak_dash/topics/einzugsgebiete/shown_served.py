"""Answer what the page Einzugsgebiete asks about room, other sites and closures."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from dewak_dash.accessibility import projection
from dewak_dash.accessibility.layers import Way
from dewak_dash.accessibility.measures import least
from dewak_dash.accessibility.reach import Squares, distance_m
from dewak_dash.accessibility.sharing import Shared
from dewak_dash.chain.reach import PEOPLE
from dewak_dash.forecast.summary import REACH_GROUPS
from dewak_dash.model import Exhibit, KeyFigure
from dewak_dash.text import label, t
from dewak_dash.topics.common import answers_aims
from dewak_dash.topics.common import answers_better as better_answers
from dewak_dash.topics.common import answers_cells as cells
from dewak_dash.topics.common import answers_ground as around
from dewak_dash.topics.common import answers_rates as rates
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common import answers_served as answers
from dewak_dash.topics.common import answers_spots as spots
from dewak_dash.topics.common import answers_walks as walks
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_people import likely, people_sources
from dewak_dash.topics.common.answers_served import Question
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.einzugsgebiete import aims as aim_view
from dewak_dash.topics.einzugsgebiete import better, closures, served, shapes, state_cells
from dewak_dash.topics.einzugsgebiete.findings import about
from dewak_dash.topics.einzugsgebiete.shown import MOVED, OWN, SHOWN_M, attributions, map_of_cells, outlines

MOST_BARS = 12


@dataclass(frozen=True, eq=False, kw_only=True)
class Room:
    """Hold everything said about who finds room in reach."""

    title: str
    subtitle: str
    figures: tuple[KeyFigure, ...]
    border: Exhibit
    facilities: Exhibit
    by_age: Exhibit
    way: Way


@dataclass(frozen=True, eq=False, kw_only=True)
class Why:
    """Hold everything said about why there and not elsewhere."""

    title: str
    reasons: tuple[str, ...]
    table: Exhibit
    best: tuple[float, float]


def services() -> tuple[str, ...]:
    """Return the services a place may be asked for."""
    return tuple(spots.SERVICES)


def limits() -> tuple[int, ...]:
    """Return the minutes that may be chosen."""
    return answers.LIMITS


def years() -> tuple[int, int]:
    """Return the first and the last year that may be chosen."""
    return answers.years()


def known(ags: str, year: int) -> bool:
    """Tell whether the ages of a town are known, so that who uses a service can be counted."""
    return answers.people(ags, year) is not None


def none_known(question: Question) -> str:
    """Say that no facility of a service is known in a town; empty where one is."""
    found = answers.sites_of(question)
    if len(found.names) > 1:
        return ""
    return t("einzugsgebiete.served.none", **_asked(question).words)


def _asked(question: Question) -> served.Asked:
    found = answers.sites_of(question)
    counted = reach.counted_from(question.ags, question.place, reach.layers(question.ags)[PEOPLE].source_ids,
                                 all_over=True)
    return served.Asked(region=known_region(question.ags), service=question.service, group=question.group,
                        minutes=question.minutes, year=question.year,
                        way=reach.way(question.ags, question.place, all_over=True),
                        how=reach.how(question.ags, question.place),
                        sources=tuple(dict.fromkeys((*counted, *people_sources(question.ags), *rates.sources(
                            spots.SERVICES[question.service].used_as), *found.source_ids))),
                        others=len(found.names) - 1, counts=question.counts)


def _own(question: Question) -> Shared:
    found = answers.shared(question)
    assert found is not None
    return answers.own_part(question.ags, found)


@worded
def room(question: Question) -> Room:
    """Return who finds room in reach; the town's ages must be known."""
    asked, own = _asked(question), _own(question)
    other = _own(replace(question, neighbours=not question.neighbours))
    pace = answers.shared_by_pace(question) or ()
    by_pace = [answers.own_part(question.ags, each) for each in pace]
    with_, without = (own, other) if question.neighbours else (other, own)
    sites, used = answers.sites_of(question), answers.shared(question)
    assert used is not None
    table = pd.DataFrame({"name": sites.names, "room": sites.room, "known": sites.known, "used": used.used,
                          "match": sites.match, "accuracy_m": sites.accuracy_m})[0 if question.counts else 1:]
    inside = reach.layers(question.ags)[PEOPLE].in_town
    people, part = answers.people(question.ags, question.year), cells.weights(question.ags)
    assert people is not None
    assert part is not None
    return Room(title=served.title(asked, own), subtitle=served.subtitle(asked),
                figures=served.figures(asked, own, by_pace, other, neighbours=question.neighbours),
                border=served.border(asked, without, with_, sites.neighbours),
                facilities=served.facilities(asked, table, sites.lost),
                by_age=served.by_age(asked, people[inside], least(answers.minutes(question))[inside],
                                     tuple(REACH_GROUPS), own_ages=part.own_ages), way=asked.way)


@worded
def room_map(question: Question, house: str) -> shapes.MapView:
    """Return the map of who finds room: every cell in one of three states, with a sign beside the colour."""
    asked, found, sites = _asked(question), answers.shared(question), answers.sites_of(question)
    assert found is not None
    squares, own = answers.cells_of(question.ags), reach.layers(question.ags)[PEOPLE].in_town
    away = distance_m(squares, projection.to_grid(*question.place))
    near = (away <= SHOWN_M) & (own | question.neighbours) & (found.people > 0)
    shown = Squares(squares.x[near], squares.y[near], squares.size_m)
    lon, lat = projection.to_degrees(sites.x[1:], sites.y[1:])
    drawn = state_cells.cell_states(asked, shown, found.states()[near], least(answers.minutes(question))[near],
                                    reach.layers(question.ags)[PEOPLE].people[near])
    names, first = outlines(question.ags), reach.site(question.ags)
    return shapes.MapView(
        exhibit=state_cells.words(asked, drawn), centre=question.place, cells=drawn,
        borders=shapes.borders(question.ags, names),
        landmarks=state_cells.marks(spots.SERVICES[question.service].place, sites.names[1:], lon, lat,
                                    sites.accuracy_m[1:]),
        ground=around.ground(question.ags, *question.place),
        place=shapes.place(*question.place, first.name if first and house not in (MOVED, OWN) else "", house)
        if question.counts else None,
        attributions=attributions((*reach.layers(question.ags)[PEOPLE].source_ids, *names.source_id,
                                   *((reach.STREETS,) if walks.about(question.ags) else ()))))


@worded
def closing(question: Question) -> closures.Closures:
    """Return what closing each facility in turn would mean; the town's ages must be known."""
    found = answers.closed(question)
    assert found is not None
    return closures.closing(_asked(question), answers.sites_of(question).names, found, MOST_BARS)


@worded
def why(question: Question) -> Why | None:
    """Return why there and not elsewhere; None where nobody is known who would use the service."""
    found = better_answers.better(question)
    if found is None:
        return None
    asked, minutes = _asked(question), answers.minutes_apart(question)
    best = float(found.minutes[found.best])
    counts = reach.counts(question.ags, PEOPLE, question.place, question.group)
    return Why(title=better.title(asked, found.here, best),
               reasons=better.reasons(asked, counts, int((minutes <= question.minutes).sum()),
                                      float(minutes.min(initial=np.inf)), (found.rank, len(found.minutes) + 1),
                                      (found.here, best)),
               table=better.table(asked, found.lon, found.lat, found.minutes, found.here,
                                  (found.free, found.bound, found.sites),
                                  (found.best_in, found.here_best_in, found.best_in_year), question.place),
               best=(float(found.lon[found.best]), float(found.lat[found.best])))


@worded
def aims(question: Question) -> Exhibit | None:
    """Return how near the sites come to four aims; None where nobody is known who would use the service."""
    found = answers_aims.aims(question)
    return None if found is None else aim_view.table(_asked(question), found)


def _ages(question: Question) -> dict[int, dict[str, float]]:
    """Return the town's own people within the middle time of the place by age, today and later."""
    found = cells.reach_by_year(question.ags, question.place, question.group, cells.shown_until())
    if found is None:
        return {}
    later = min(round(likely("compare_year")), found.years[-1])
    return {year: {code: float(found.middle[at, year - found.years[0]]) for at, code in enumerate(REACH_GROUPS)}
            for year in (found.years[0], later)}


def _site(question: Question, name: str) -> better.Site:
    found = better_answers.better(question)
    return better.Site(name=name, lon=question.lon, lat=question.lat, shared=_own(question), ages=_ages(question),
                       counts=reach.counts(question.ags, PEOPLE, question.place, question.group),
                       minutes=None if found is None else found.here)


@worded
def compared(question: Question, lon: float, lat: float, *, chosen: bool) -> Exhibit:
    """Return the place beside another: one that was chosen, else the best site tried."""
    other = replace(question, lon=lon, lat=lat)
    name = t("einzugsgebiete.compare.chosen" if chosen else "einzugsgebiete.compare.best")
    found = better.compared(_asked(question), _site(question, ""), _site(other, name))
    here, there = (reach.way(question.ags, each.place) for each in (question, other))
    if here == there:
        return found
    return replace(found, subtitle=found.subtitle + t(
        "einzugsgebiete.compare.ways", a=label("einzugsgebiete.compare.way", here),
        b=label("einzugsgebiete.compare.way", there)))


@worded
def compared_maps(question: Question, lon: float, lat: float, house: str) -> tuple[shapes.MapView, shapes.MapView]:
    """Return the maps of the place and of another beside it: who lives there and how far one gets in the same times."""
    found = []
    for letter, at, kind in (("a", question.place, house), ("b", (lon, lat), MOVED)):
        view = map_of_cells(question.ags, *at, question.group, PEOPLE, kind)
        middle = reach.counts(question.ags, PEOPLE, at, question.group)[reach.MIDDLE_MINUTES]
        words = {"letter": letter.upper(), "people": about(middle.people.likely), "m": str(reach.MIDDLE_MINUTES),
                 "walk": label("einzugsgebiete.walk", question.group),
                 "lines": label("einzugsgebiete.map.rings", middle.way)}
        shown = replace(view.exhibit, key=f"einzugsgebiete_karte_{letter}", title=t("einzugsgebiete.compare.map",
                        **words), subtitle=t("einzugsgebiete.compare.map_subtitle", **words))
        found.append(replace(view, exhibit=shown))
    return found[0], found[1]


@worded
def fairness(question: Question) -> Exhibit | None:
    """Return every measure of how well and evenly a service is reached; None where ages are not known."""
    found = better_answers.fairness(question)
    return None if found is None else better.fairness(_asked(question), found)
