"""Answer who reaches a place on foot."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from dewak_dash.accessibility.departures import an_hour
from dewak_dash.accessibility.layers import ON_STREETS, Layer, Way
from dewak_dash.accessibility.walking import Span
from dewak_dash.errors import InputError
from dewak_dash.forecast.summary import REACH_GROUPS
from dewak_dash.formats import number
from dewak_dash.model import Figure, Setting
from dewak_dash.secrecy import LEAST, SMALL_WHOLE, hidden, is_withheld, rest
from dewak_dash.text import t
from dewak_dash.topics.common import answers_bus as bus
from dewak_dash.topics.common import answers_cells
from dewak_dash.topics.common import answers_rates as rates
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common import answers_served as served
from dewak_dash.topics.common import answers_stops as stops
from dewak_dash.topics.common import answers_walks as walks
from dewak_dash.topics.common.answers_people import people_sources
from dewak_dash.topics.common.answers_spots import SERVICES
from dewak_dash.topics.common.settings import Values, as_code, as_number


def settings() -> tuple[Setting, ...]:
    """Return what may be set: the place in degrees and the walking group; what stands there, the minutes, the year and
    whether neighbours count; the hour at which one begins to set out by bus and train.
    """
    return (Setting(name="lon", low=-180, high=180), Setting(name="lat", low=-90, high=90),
            Setting(name="gruppe", codes=reach.GROUPS), Setting(name="angebot", codes=tuple(SERVICES)),
            Setting(name="minuten", codes=tuple(str(each) for each in served.LIMITS)),
            Setting(name="jahr", low=1900, high=2200), Setting(name="nachbarn", codes=("0", "1")),
            Setting(name="abfahrt", codes=tuple(map(str, bus.WINDOWS))))


def answer(ags: str, values: Values, on: date) -> tuple[Figure, ...]:
    """Return people and residents within each walking time by kind, and the town's own people within the middle time
    by age and year; how many who use a service find room, by state; nothing where no cells are known.

    Whole people; a count of one or two is withheld: no value, and `fewer_than` in the detail. Kinds of age come with
    the share of people in reach of whom the age is told; where it is too small to be shown, the counts have no value.
    Stops in walking distance, and who comes by bus and train, where a timetable was read. On streets `slope` says
    whether slopes count.
    Raise InputError for a place too far outside the town.
    """
    site = reach.site(ags)
    if site is None:
        return ()
    place = (as_number(values, "lon", site.lon), as_number(values, "lat", site.lat))
    if not site.allows(*place):
        raise InputError(t("common.answer.far", lon=number(place[0], 4), lat=number(place[1], 4)))
    group = as_code(values, "gruppe", reach.GROUPS[0])
    today = (figure for kind in reach.layers(ags) for figure in _of_kind(ags, kind, place, group))
    found = (*today, *_by_year(ags, place, group), *_served(ags, place, group, values, on), *_stops(ags, place, group),
             *_by_bus(ags, place, group, int(as_code(values, "abfahrt", str(bus.USUAL)))))
    return tuple(replace(each, detail={**each.detail, "slope": walks.slope(ags, group)})
                 if each.detail["way"] == ON_STREETS else each for each in found)


def _by_year(ags: str, place: reach.Place, group: str) -> Iterator[Figure]:
    """Say how many of the town's own people live within the middle time by age and year, with the projection's range;
    `ages` tells whether the cells' own ages are known or every cell has the town's.
    """
    found = answers_cells.reach_by_year(ags, place, group, answers_cells.shown_until())
    if found is None:
        return
    sources = tuple(dict.fromkeys((*reach.counted_from(ags, place, reach.layers(ags)[reach.PEOPLE].source_ids),
                                   *people_sources(ags))))
    for at, code in enumerate(REACH_GROUPS):
        for step, year in enumerate(found.years):
            low, middle, high = (float(span[at, step]) for span in (found.low, found.middle, found.high))
            told, few = not is_withheld(middle), {"fewer_than": LEAST} if is_withheld(middle) else {}
            yield Figure(name="reach.by_age", value=round(middle) if told else None,
                         low=round(low) if told and not is_withheld(low) else None,
                         high=round(high) if told and not is_withheld(high) else None, unit="persons",
                         as_of=f"{year}-12-31", quality="assumed", source_ids=sources,
                         detail={"group": code, "year": year, "minutes": found.minutes, "way": reach.way(ags, place),
                                 "ages": "own" if found.own_ages else "town", **few})


def _stops(ags: str, place: reach.Place, group: str) -> Iterator[Figure]:
    """Say how many stops of the timetable lie within the longest walk and how often they are left an hour by day."""
    found, about = stops.near(ags, place, group), stops.about()
    if found is None or about is None:
        return
    way, departures = reach.way(ags, place), sum(float(an_hour(each)) for each in found.by_hour)
    for name, value, unit in (("stops.within", len(found), "stops"),
                              ("stops.departures", departures, "departures_per_hour")):
        yield Figure(name=name, value=value, unit=unit, as_of=about.day, quality="derived",
                     source_ids=(stops.SOURCE, *((reach.STREETS,) if way == ON_STREETS else ())),
                     detail={"minutes": max(reach.MINUTES), "way": way, "file": about.file})


def _by_bus(ags: str, place: reach.Place, group: str, hour: int) -> Iterator[Figure]:
    """Say how many of the town's own people are there in time by bus and train, and walking all the way; `departures`
    tells at how many of all minutes at which they may set out (p90, p50, p10: nine, five, one of ten), with a
    wheelchair `unmarked_percent` of how many rides the timetable does not say whether it comes along.
    """
    found, about = bus.people(ags, place, group, hour), stops.about()
    if found is None or about is None:
        return
    sources = (stops.SOURCE, *reach.counted_from(ags, place, reach.layers(ags)[reach.PEOPLE].source_ids,
                                                 all_over=True))
    share = bus.unmarked(ags, hour) if group == stops.WHEELCHAIR else None
    unmarked = {} if share is None else {"unmarked_percent": round(100 * share)}
    for code, by_minutes in found.items():
        for minutes, people in by_minutes.items():
            few = {"fewer_than": LEAST} if is_withheld(people) else {}
            yield Figure(name="bus.residents", value=None if few else round(people), unit="persons", as_of=about.day,
                         quality="derived", source_ids=sources, detail={
                             "departures": code, "minutes": minutes, "from_hour": hour, "to_hour": hour + bus.HOURS,
                             "way": reach.way(ags, place, all_over=True), "file": about.file, **unmarked, **few})


def _served(ags: str, place: reach.Place, group: str, values: Values, on: date) -> Iterator[Figure]:
    """Say how many of the town's own people who use a service find room in time, find all full, or reach nothing."""
    first, last = served.years()
    year = round(as_number(values, "jahr", first))
    if not first <= year <= last:
        raise InputError(t("vorausberechnung.horizon", first=str(first), last=str(last)))
    question = served.Question(
        ags=ags, lon=place[0], lat=place[1], group=group, service=as_code(values, "angebot", next(iter(SERVICES))),
        minutes=int(as_code(values, "minuten", str(max(reach.MINUTES)))), year=year,
        neighbours=as_code(values, "nachbarn", "0") == "1", on=on)
    found, pace = served.shared(question), served.shared_by_pace(question)
    if found is None or pace is None:
        return
    own, slow, fast = (served.own_part(ags, each).by_state() for each in (found, *pace))
    counted = reach.counted_from(ags, place, reach.layers(ags)[reach.PEOPLE].source_ids, all_over=True)
    sources = tuple(dict.fromkeys((*counted, *people_sources(ags),
                                   *rates.sources(SERVICES[question.service].used_as))))
    tiny = sum(map(round, own.values())) <= SMALL_WHOLE
    away = {state: any(lost) for state, lost in zip(own, zip(*(
        hidden(list(each.values())) for each in (own, slow, fast)), strict=True), strict=True)}
    for state, people in own.items():
        few = ({"fewer_than": LEAST} if is_withheld(people) and not tiny else
               {"beside_fewer_than": LEAST} if away[state] else {})
        told = not few
        # More are turned away at neither end of the pace than between them: the range holds all three.
        span = sorted(round(each[state]) for each in (own, slow, fast))
        shown = told and not any(is_withheld(end) for end in span)
        yield Figure(name="place.people", value=round(people) if told else None, unit="persons",
                     low=span[0] if shown else None, high=span[-1] if shown else None, as_of=f"{year}-12-31",
                     quality="assumed", source_ids=sources, detail={
                         "state": state, "service": question.service, "minutes": question.minutes, "year": year,
                         "neighbours": int(question.neighbours), "way": reach.way(ags, place, all_over=True), **few})


def _of_kind(ags: str, kind: str, place: reach.Place, group: str) -> list[Figure]:
    figures, shown = [], True
    figure = partial(_figure, reach.layers(ags)[kind], kind, reach.way(ags, place),
                     reach.counted_from(ags, place, reach.layers(ags)[kind].source_ids))
    if kind != reach.PEOPLE:
        share = reach.known(ags, kind, place, group)
        shown = reach.is_told(share)
        figures.append(figure("age.known_share", {"minutes": reach.MIDDLE_MINUTES}, value=share, unit="share"))
    for minutes, found in reach.counts(ags, kind, place, group).items():
        detail: dict[str, str | int] = {"minutes": minutes}
        others = is_withheld(rest(found.people.likely, found.residents.likely))
        for name, span in (("reach.people", found.people), ("reach.residents", found.residents)):
            if name == "reach.residents" and others and not is_withheld(span.likely):
                figures.append(figure(name, {**detail, "beside_fewer_than": LEAST}, value=None))
            else:
                figures.append(_count(figure, name, detail, span) if shown else figure(name, detail, value=None))
    return figures


def _count(figure: Callable[..., Figure], name: str, detail: dict[str, str | int], span: Span) -> Figure:
    low, value, high = (None if is_withheld(n) else round(n) for n in (span.low, span.likely, span.high))
    if value is None:  # as on screen: neither the count nor what encloses it
        low, high, detail = None, None, {**detail, "fewer_than": LEAST}
    return figure(name, detail, value=value, low=low, high=high)


def _figure(layer: Layer, kind: str, way: Way, sources: tuple[str, ...], name: str, detail: dict[str, str | int], *,
            value: float | None, low: float | None = None, high: float | None = None, unit: str = "persons") -> Figure:
    # Whatever the cells are: speed and detour are assumptions.
    return Figure(name=name, value=value, low=low, high=high, unit=unit, as_of=layer.as_of, quality="assumed",
                  source_ids=sources, detail={"kind": kind, **detail, "way": way})
