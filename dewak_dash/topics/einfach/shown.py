"""Put together what a page says in plain sentences, from the figures its usual finding rests on."""

from collections.abc import Callable
from datetime import date

from dewak_dash.supply.facilities import counted
from dewak_dash.topics.angebote import answers as supply
from dewak_dash.topics.common.answers import known_region
from dewak_dash.topics.common.answers_reach import MIDDLE_MINUTES, people_reached
from dewak_dash.topics.common.asked_once import worded
from dewak_dash.topics.einfach import findings
from dewak_dash.topics.finanzierung import answers as finance
from dewak_dash.topics.praesentation.shown import Told
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorausberechnung.findings import HIGH, LOW, MIDDLE

Said = tuple[str, ...]


@worded
def message(page: str, ags: str, told: Told | None, on: date) -> Said:
    """Return a page's message; `told` is what was chosen on it, None where the page shows how all starts."""
    if page not in SAYS:
        return findings.page(page)
    start = Told(scenario="middle", mix=None, last_year=forecast.horizon()[0], house=finance.start(ags, on), place=None)
    return SAYS[page](ags, told or start, on)


def _people(ags: str, told: Told, on: date) -> Said:
    found = forecast.summary(ags, told.scenario, told.mix, told.last_year)
    return findings.ahead(known_region(ags).short_name, float(found.total[MIDDLE, 0]), float(found.total[LOW, -1]),
                          float(found.total[HIGH, -1]), int(found.years[-1]))


def _offers(ags: str, told: Told, on: date) -> Said:
    return findings.offers(known_region(ags).short_name, len(counted(supply.facilities(ags))))


def _reach(ags: str, told: Told, on: date) -> Said:
    return findings.reach(people_reached(ags, told.place), MIDDLE_MINUTES)


def _cost(ags: str, told: Told, on: date) -> Said:
    found = finance.outcomes(ags, told.house, told.place, on)
    return findings.cost({code: outcome.figures["exposure"].middle for code, outcome in found.items()},
                         finance.shown("tolerated_gap_share"))


def _all(ags: str, told: Told, on: date) -> Said:
    return (*_people(ags, told, on), *_offers(ags, told, on)[:1], *_reach(ags, told, on), *_cost(ags, told, on))


SAYS: dict[str, Callable[[str, Told, date], Said]] = {
    "ueberblick": _all, "bevoelkerung": _people, "angebote": _offers, "einzugsgebiete": _reach, "finanzierung": _cost}
# Pages with levers that move what is said.
CHOSEN = ("bevoelkerung", "einzugsgebiete", "finanzierung")
