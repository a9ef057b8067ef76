"""Read the state a paper is asked for: town, house, form, place, scenario, by the names they have in the address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from dewak_dash.chain.house_plan import Choices
from dewak_dash.errors import InputError
from dewak_dash.model import Region, Setting
from dewak_dash.text import labels, t
from dewak_dash.topics.common import answers_reach as reach
from dewak_dash.topics.common.answers import inhabited, town
from dewak_dash.topics.common.settings import Values, as_code, as_number, read_settings
from dewak_dash.topics.common.settings_houses import SLOTS, OwnHouse, read_house, text_settings
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung.levers import HOUSE_LEVERS, VARIANT, choices_from, place_from
from dewak_dash.topics.kette.answers import CLOSED, closing
from dewak_dash.topics.kette.answers_parts import rivals
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorausberechnung import answers_door as outlook

MODEL = "modell"


@dataclass(frozen=True, kw_only=True)
class State:
    """Hold everything chosen: `given` as it stands in the address, `first` where the house's levers start.

    `slot` names one of the `houses` of one's own, empty for the town's. `model` is empty where the form that costs the
    town least is meant, `place` (lon, lat) is None where the town's own, `closed` names another house that closes.
    """

    town: Region
    given: Mapping[str, str]
    first: Choices
    choices: Choices
    slot: str
    houses: Mapping[str, OwnHouse]
    model: str
    place: reach.Place | None
    scenario: str
    mix: tuple[float, float, float, float] | None
    until: int
    closed: str
    on: date


def settings() -> tuple[Setting, ...]:
    """Return what may be set: levers of the house, form, place, projection, and another house that closes."""
    house, *levers = money.settings()
    return (replace(house, codes=(*house.codes, *SLOTS)), *levers, *text_settings(),
            Setting(name=MODEL, codes=tuple(labels("finanzierung.model"))), *outlook.settings(), closing())


def _houses(region: Region, site: reach.Site | None, values: Values) -> dict[str, OwnHouse]:
    """Return the houses of one's own by slot; raise InputError for one too far outside the town."""
    kinds = [each.code for each in money.templates()]
    found = {slot: read_house(str(values[slot]), kinds, HOUSE_LEVERS) for slot in SLOTS if values.get(slot)}
    for house in found.values():
        if site is None or not site.allows(house.lon, house.lat):
            raise InputError(t("common.house.far", name=house.name, town=region.short_name))
    return found


def state(ags: str, given: Mapping[str, str], on: date) -> State:
    """Return the state that settings describe; raise InputError (one German sentence) for what is not known."""
    region = town(ags)
    if region is None:
        raise InputError(t("common.answer.no_town", ags=ags))
    if not inhabited(ags):
        raise InputError(t("vorlage.nobody", town=region.name))
    values = read_settings(settings(), given)
    site, code = reach.site(region.ags), as_code(values, VARIANT, "")
    houses, place = _houses(region, site, values), place_from(values)
    mine = houses.get(code)
    first = (money.start_own(region.ags, on, mine) if mine else money.start(region.ags, on, code or None))
    if mine:
        place = (mine.lon, mine.lat)
    elif place and (site is None or not site.allows(*place)):
        raise InputError(t("common.answer.far", lon=given["lon"], lat=given["lat"]))
    chosen = choices_from(first, values)
    others = {each.code for each in rivals(region.ags, chosen.variant)}
    closed = as_code(values, CLOSED, "")
    return State(town=region, given=dict(given), first=first, choices=chosen,
                 slot=code if mine else "", houses=houses, model=as_code(values, MODEL, ""), place=place,
                 scenario=as_code(values, "szenario", forecast.STANDARD), mix=outlook.mix(values),
                 until=int(as_number(values, "bis", forecast.horizon()[0])), on=on,
                 closed=closed if closed in others else "")
