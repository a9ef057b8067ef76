"""Put together what a page says in plain sentences, from the figures its usual finding rests on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dewak_dash.demography.series import whole_changes
from dewak_dash.supply.facilities import counted
from dewak_dash.topics.angebote import answers as supply
from dewak_dash.topics.bevoelkerung import shown as people
from dewak_dash.topics.common import answers_bus as bus
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_reach import GROUPS as WALKERS
from dewak_dash.topics.common.answers_reach import MIDDLE_MINUTES, people_reached, site
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.daten import shown as data
from dewak_dash.topics.einfach import findings
from dewak_dash.topics.einfach import findings_pages as pages
from dewak_dash.topics.einfach import findings_services as services
from dewak_dash.topics.einrichtungen import answers as houses
from dewak_dash.topics.finanzierung import answers as finance
from dewak_dash.topics.finanzierung import shown as money
from dewak_dash.topics.methoden import shown as methods
from dewak_dash.topics.methoden.findings import of_hundred
from dewak_dash.topics.methoden.names import horizon_name
from dewak_dash.topics.organisation import answers as forms
from dewak_dash.topics.organisation import findings as form_findings
from dewak_dash.topics.organisation.levers import GROUPS
from dewak_dash.topics.praesentation.shown import TELL, Told
from dewak_dash.topics.versorgung import answers as needs
from dewak_dash.topics.versorgung.shown import standard
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorausberechnung.findings import HIGH, LOW, MIDDLE

Said = tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """Hold what was chosen on a page, None where the page shows how all starts: people and house, demand, weights.

    slides: the steps shown, in order; slide: the one seen, empty where all are; table: the one that is looked into;
    hour: the one from which on one sets out by bus and train.
    """

    told: Told | None = None
    demand: needs.Lever | None = None
    weights: tuple[str, tuple[float, ...]] | None = None
    slides: tuple[str, ...] = tuple(TELL)
    slide: str = ""
    table: str = ""
    hour: int = bus.USUAL


@worded
def message(page: str, ags: str, chosen: Chosen, on: date) -> Said:
    """Return a page's message; the page has seen to it that somebody lives there."""
    return SAYS[page](ags, chosen, on)


def _told(ags: str, chosen: Chosen, on: date) -> Told:
    return chosen.told or Told(scenario=forecast.STANDARD, mix=None, last_year=forecast.horizon()[0],
                               house=finance.start(ags, on), place=None)


def _people(ags: str, chosen: Chosen, on: date) -> Said:
    told = _told(ags, chosen, on)
    found = forecast.summary(ags, told.scenario, told.mix, told.last_year)
    return findings.ahead(known_region(ags).short_name, float(found.total[MIDDLE, 0]), float(found.total[LOW, -1]),
                          float(found.total[HIGH, -1]), int(found.years[-1]))


def _offers(ags: str, chosen: Chosen, on: date) -> Said:
    return findings.offers(known_region(ags).short_name, len(counted(supply.facilities(ags))))


def _reach(ags: str, chosen: Chosen, on: date) -> Said:
    return findings.reach(people_reached(ags, _told(ags, chosen, on).place), MIDDLE_MINUTES)


def _place(ags: str, chosen: Chosen, on: date) -> Said:
    """Say who reaches the place on foot, and by bus and train where a timetable tells."""
    first, near = site(ags), _reach(ags, chosen, on)
    if first is None:
        return near
    found = bus.people(ags, _told(ags, chosen, on).place or (first.lon, first.lat), WALKERS[0], chosen.hour)
    if found is None:
        return near
    return (*near, *findings.by_bus(known_region(ags).short_name, bus.MIDDLE_LIMIT, *(
        found[code][bus.MIDDLE_LIMIT] for code in ("walk", "p50", "p10"))))


def _cost(ags: str, chosen: Chosen, on: date) -> Said:
    told = _told(ags, chosen, on)
    found = finance.outcomes(ags, told.house, told.place, on)
    return findings.cost({code: outcome.figures["exposure"].middle for code, outcome in found.items()},
                         finance.shown("tolerated_gap_share"))


def _all(ags: str, chosen: Chosen, on: date) -> Said:
    return (*_people(ags, chosen, on), *_offers(ags, chosen, on)[:1], *_reach(ags, chosen, on),
            *_cost(ags, chosen, on))


def _services(ags: str, chosen: Chosen, on: date) -> Said:
    found = needs.outlooks(ags, chosen.demand or standard(), on)
    if found is None:
        return services.no_ages()
    return services.said(services.needs(found.years, found.rows, on.year))


def _house(ags: str, chosen: Chosen, on: date) -> Said:
    told = _told(ags, chosen, on)
    sizes = houses.sizes(told.house, on)
    return pages.house(pages.House(
        people=people_reached(ags, told.place), visits=houses.visits(ags, told.house, told.place, on),
        least=_least(ags, chosen, on), drawn=sum(bool(row.size.houses) for row in sizes), sizes=len(sizes),
        unknown=houses.open_questions(ags, told.house)), MIDDLE_MINUTES)


def _operators(ags: str, chosen: Chosen, on: date) -> Said:
    told = _told(ags, chosen, on)
    group, fields = chosen.weights or (GROUPS[0], tuple(forms.weights(GROUPS[0]).values()))
    found = forms.options(ags, told.house, told.place, on)
    mine = forms.verdict(ags, told.house, told.place, on, group, fields)
    first = form_findings.leaders(found, mine.score)
    return pages.operators(first, form_findings.points(max(mine.score)), form_findings.POINTS,
                           float(mine.first[found.codes.index(first[0])]))


def _slides(ags: str, chosen: Chosen, on: date) -> Said:
    place = chosen.slides.index(chosen.slide) + 1 if chosen.slide else 0
    seen = (chosen.slide,) if chosen.slide else chosen.slides
    told = (sentence for code in seen for sentence in STEPS[code](ags, chosen, on))
    return tuple(dict.fromkeys((*pages.slides(len(chosen.slides), place), *told)))


def _past(ags: str, chosen: Chosen, on: date) -> Said:
    found = people.history(ags)
    changes = [found.told] if found.told else []
    return pages.past([
        pages.Change(first=change.start.year, before=change.start.value, last=change.end.year, after=change.end.value)
        for change in (*changes, *whole_changes(found.segments)[-1:])])


def _best(ags: str, chosen: Chosen, on: date) -> Said:
    return findings.cheapest(_least(ags, chosen, on))


def _least(ags: str, chosen: Chosen, on: date) -> findings.Least:
    told = _told(ags, chosen, on)
    found = finance.outcomes(ags, told.house, told.place, on)
    even = money.alike(ags, told.house, told.place, on)
    return findings.Least(forms=even, among=len(found), cost=found[even[0]].figures["exposure"].middle)


def _open(ags: str, chosen: Chosen, on: date) -> Said:
    told = _told(ags, chosen, on)
    keeps = people.future(ags, told.scenario, told.mix, told.last_year).keeps
    return pages.keeps(forecast.launch(ags).year, keeps.year, told.last_year)


def _next(ags: str, chosen: Chosen, on: date) -> Said:
    return pages.decide(_least(ags, chosen, on))


def _checked(ags: str, chosen: Chosen, on: date) -> Said:
    trial = methods.backtest()
    held, lowest = of_hundred(methods.tried(ags))
    return pages.checked(pages.Checked(
        towns=trial.ground.towns, first=trial.ground.first_year, last=trial.ground.last_year,
        ahead=horizon_name(trial.plan.horizons[-1]), held=held, lowest=lowest))


def _tables(ags: str, chosen: Chosen, on: date) -> Said:
    return pages.tables(data.catalogue().counts, data.row_count(chosen.table) if chosen.table else None)


SAYS: dict[str, Callable[[str, Chosen, date], Said]] = {
    "ueberblick": _all, "bevoelkerung": _people, "angebote": _offers, "versorgung": _services, "einrichtungen": _house,
    "einzugsgebiete": _place, "finanzierung": _cost, "organisation": _operators, "praesentation": _slides,
    "methoden": _checked, "daten": _tables}
STEPS: dict[str, Callable[[str, Chosen, date], Said]] = {
    "problem": _past, "menschen": _people, "angebote": _offers, "ort": _place, "geld": _cost, "wahl": _best,
    "offen": _open, "weiter": _next}
