"""Take along what was chosen on other pages, so that a page without levers tells of the same state.

What is taken stands in the address of the page that takes it: reload and link give the same picture.
"""

from dataclasses import replace
from datetime import date

from dewak_dash.model import Region
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.praesentation.shown import Told
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorausberechnung import answers_door as door
from dewak_dash.ui import controls, house, houses, marker

UNCHANGED = door.PERCENT  # of today's rates


def told(town: Region, on: date) -> Told:
    """Return what a town's story is told with: projection and house as chosen, else as they start."""
    mine = houses.own(town, site(town.ags))
    scenario, mix, last_year = people(town.ags)
    return Told(scenario=scenario, mix=mix, last_year=last_year, house=house.chosen(town.ags, on, mine),
                place=marker.place(town, mine))


def people(ags: str) -> tuple[str, tuple[float, float, float, float] | None, int]:
    """Return scenario, own mix and last year; the first and the last go along to other towns, a mix does not."""
    levers = {setting.name: setting for setting in door.settings()}
    low, shown, high = controls.years(ags)
    last_year = int(house.number(replace(levers["bis"], low=low, high=high), shown, controls.SCOPE))
    if forecast.setting(ags) is None:
        return door.STANDARD, None, last_year
    scenario = house.code("szenario", levers["szenario"].codes, door.STANDARD, controls.SCOPE)
    if scenario != forecast.OWN:
        return scenario, None, last_year
    own = {name: house.number(levers[name], UNCHANGED, ags) for name in door.MIX}
    return scenario, door.mix({"szenario": scenario, **own}), last_year
