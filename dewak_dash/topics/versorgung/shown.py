"""Put together what the page Versorgung shows."""

from dataclasses import replace
from datetime import date

from dewak_dash.chain.service_rows import USE, Service
from dewak_dash.formats import listing
from dewak_dash.model import Exhibit
from dewak_dash.text import named, t
from dewak_dash.topics.angebote import answers as offers
from dewak_dash.topics.common import answers_cells as cells
from dewak_dash.topics.common import answers_rates
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_spots import SERVICES
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.common.panels import Panels
from dewak_dash.topics.versorgung import answers, answers_cells, answers_kreis
from dewak_dash.topics.versorgung import cells as cells_view
from dewak_dash.topics.versorgung import course as course_view
from dewak_dash.topics.versorgung import findings as view
from dewak_dash.topics.versorgung import grounds as grounds_view
from dewak_dash.topics.versorgung import kreis as kreis_view
from dewak_dash.topics.versorgung import operators as operators_view
from dewak_dash.topics.versorgung.answers import Lever
from dewak_dash.topics.versorgung.answers_door import CARE, FROZEN, MEASURES
from dewak_dash.topics.vorausberechnung import answers as forecast

GROUPS = course_view.GROUPS


def lever(scenario: str, mix: answers.Mix, last_year: int, measure: str, care: str) -> Lever:
    """Return what is set, from the codes in the address."""
    return Lever(scenario=scenario, mix=mix, last_year=last_year, measure=MEASURES[measure], course=CARE[care])


def standard() -> Lever:
    """Return what is set before anyone sets anything."""
    return Lever(scenario=forecast.STANDARD, mix=None, last_year=forecast.horizon()[0], measure=USE, course=FROZEN)


def _rests(ags: str) -> view.Rests:
    return view.Rests(sources=answers.source_ids(ags), quality=answers.quality(ags))


def _outlooks(ags: str, chosen: Lever, on: date) -> answers.Outlook | None:
    """Return the course of every service, named in the language of the run."""
    found = answers.outlooks(ags, chosen, on)
    return found and replace(found, rows=tuple(replace(row, service=_named(row.service)) for row in found.rows))


def _named(service: Service) -> Service:
    return replace(service, name=named(service.name), counted=named(service.counted), unit=named(service.unit))


@worded
def changes(ags: str, chosen: Lever, on: date) -> view.Changes | None:
    """Return the change of every service; None where the ages of a town are not known."""
    found = _outlooks(ags, chosen, on)
    return None if found is None else view.changes(known_region(ags), found.years, found.rows, _rests(ags), on.year)


@worded
def course(ags: str, chosen: Lever, group: str, on: date) -> course_view.Course | None:
    """Return demand and supply of a group of people over the years."""
    found = _outlooks(ags, chosen, on)
    return None if found is None else course_view.course(known_region(ags), found.years, found.rows, group,
                                                         _rests(ags), answers.built())


@worded
def nothing_done(ags: str, chosen: Lever, on: date) -> Exhibit | None:
    """Return how much is missing if nothing is done; None where nothing is known of supply."""
    found = _outlooks(ags, chosen, on)
    return None if found is None else course_view.nothing_done(known_region(ags), found.years, found.rows, _rests(ags))


@worded
def operators(ags: str, on: date) -> operators_view.Operators | None:
    """Return who offers what; None where the ages of a town are not known."""
    found = _outlooks(ags, standard(), on)
    if found is None:
        return None
    sources = tuple(dict.fromkeys((*offers.source_ids(ags), *answers.source_ids(ags))))
    return operators_view.operators(known_region(ags), found.rows, answers.facilities(ags), answers.places(ags),
                                    view.Rests(sources=sources, quality=answers.quality(ags)))


@worded
def by_cell(ags: str, place: str, year: int, on: date) -> tuple[Exhibit, ...]:
    """Return who of each cell asks for the services a kind of facility offers; nothing where that is not known."""
    found, part, known = [], cells.weights(ags), {each.code: each for each in _services()}
    for code in SERVICES[place].used_as:
        asking = answers_cells.by_cell(ags, standard(), code, year, on)
        if asking is not None and part is not None:
            found.append(cells_view.by_cell(known_region(ags), known[code], year, part.cells, asking, _rests(ags)))
    return tuple(found)


@worded
def developed(ags: str) -> Panels | None:
    """Return how supply has developed in a town's Kreis beside others."""
    key = ags[:5]
    series = [kreis_view.Series(code=code, values=answers_kreis.values(code),
                                source_ids=tuple(answers_kreis.values(code).source_id.unique()))
              for code in answers_kreis.SHOWN]
    return kreis_view.developed(known_region(key).short_name, key, answers_kreis.peers(key), series)


@worded
def in_town(ags: str) -> Exhibit | None:
    """Return who treats people in a town beside its Kreis and others; None where nothing is known."""
    return kreis_view.in_town(known_region(ags).short_name, known_region(ags[:5]).short_name,
                              answers_kreis.in_town(ags), len(answers_kreis.peers(ags)))


def _services() -> tuple[Service, ...]:
    return tuple(map(_named, answers_rates.services()))


@worded
def rates() -> Exhibit:
    """Return every rate with its source."""
    return grounds_view.rates(_services(), answers_rates.rates())


@worded
def evidence() -> Exhibit:
    """Return every figure that was found."""
    return grounds_view.evidence(answers_rates.evidence())


@worded
def law(ags: str, on: date) -> Exhibit:
    """Return law, guideline, limits of use and who could tell."""
    sources = tuple(dict.fromkeys(answers_rates.rates().source_id))
    return grounds_view.law(_services(), sources, answers.claim(ags, forecast.horizon()[0], on),
                            known_region(ags).short_name)


@worded
def far(ags: str, chosen: Lever, on: date) -> str:
    """Say which services rest on rates of another Land; empty where none does."""
    found = _outlooks(ags, chosen, on)
    names = () if found is None else answers.far(ags, found.rows)
    return t("versorgung.far", names=listing(names)) if names else ""
