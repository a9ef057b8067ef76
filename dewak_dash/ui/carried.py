"""Take along what was chosen on other pages, so that a page without levers tells of the same state.

What is taken stands in the address of the page that takes it: reload and link give the same picture.
"""

import math
from collections.abc import Iterable
from datetime import date

from dewak_dash.formats import typed_number
from dewak_dash.model import Region, Setting
from dewak_dash.topics.common.answers_reach import site
from dewak_dash.topics.common.settings import as_code, as_number
from dewak_dash.topics.finanzierung import answers as money
from dewak_dash.topics.finanzierung.levers import choices_from
from dewak_dash.topics.links import FORMER_SCENARIOS
from dewak_dash.topics.praesentation.shown import Told
from dewak_dash.topics.vorausberechnung import answers as forecast
from dewak_dash.topics.vorausberechnung import answers_door as door
from dewak_dash.ui import controls, houses, marker, state

PLACED = {"lon", "lat"}  # read by the marker, which knows what is possible
SWITCH = ("0", "1")
TOWNS_OWN = set(door.MIX)  # levers of the projection that belong to a town


def values(settings: Iterable[Setting], scope: str, own_scope: str = "") -> dict[str, float | str]:
    """Return what the address or an earlier page set of some settings; what is not possible counts as not set."""
    found: dict[str, float | str] = {}
    for setting in settings:
        belongs = own_scope if own_scope and setting.name in TOWNS_OWN else scope
        if setting.name in PLACED:
            continue
        value = _code(setting, belongs) if setting.codes else state.asked_number(
            setting.name, low=setting.low, high=setting.high, default=math.nan, step=setting.step, scope=belongs)
        if value is None or value != value:
            continue
        found[setting.name] = value
        kept = value == "1" if setting.codes == SWITCH else value
        state.write(setting.name, kept, typed_number(value) if isinstance(value, float) else value, scope=belongs)
    return found


def _code(setting: Setting, scope: str) -> str | None:
    kept = state.read(setting.name, str, None, scope=scope)
    code = str(int(kept)) if isinstance(kept, bool) else FORMER_SCENARIOS.get(str(kept), str(kept))
    return code if code in setting.codes else None


def told(town: Region, on: date) -> Told:
    """Return what a town's story is told with: projection and house as chosen, else as they start."""
    people = values(door.settings(), "projection", town.ags)
    house = values(money.settings(), town.ags)
    code, mine = house.get("variante"), houses.own(town, site(town.ags))
    slot = houses.chosen(town, mine)
    start = (money.start_own(town.ags, on, mine[slot]) if slot
             else money.start(town.ags, on, None if code is None else str(code)))
    first, shown, limit = controls.years(town.ags)
    known = forecast.setting(town.ags) is not None
    last_year = min(max(int(as_number(people, "bis", shown)), first), limit)
    return Told(scenario=as_code(people, "szenario", door.STANDARD) if known else door.STANDARD,
                mix=door.mix(people) if known else None, last_year=last_year,
                house=choices_from(start, house), place=marker.place(town, mine))
