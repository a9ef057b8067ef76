"""Change the levels of rates on purpose: scenarios are data, this module only applies them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from dewak_dash.demography.checks import FloatArray, non_negative
from dewak_dash.errors import InputError

NO_CHANGE, AS_LATELY = "constant", "lately"
COMPONENTS = ("mortality", "fertility", "departures", "arrivals")


@dataclass(frozen=True)
class Level:
    """Hold the multiplier of one component with its reason and source (German)."""

    value: float
    why_de: str
    source_de: str
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """Name a set of levels; after_years is how long the way from today's level to the new one takes.

    life_expectancy: code of the path mortality takes (NO_CHANGE: it stays); moves: code of the net of moves aimed at,
    from the place's own figures (AS_LATELY: as in the years it was counted); like_de: the official variant it is
    like, empty where there is none.
    """

    code: str
    name_de: str
    description_de: str
    after_years: int
    mortality: Level
    fertility: Level
    departures: Level
    arrivals: Level
    life_expectancy: str = NO_CHANGE
    moves: str = AS_LATELY
    like_de: str = ""


def scenario_from(entry: Mapping[str, Any]) -> Scenario:
    """Build a scenario from one [[scenario]] entry of data/scenarios.toml.

    Raises InputError when a key or component is missing, a level is negative, or a reason is empty.
    """
    try:
        levels = {name: Level(**entry["levels"][name]) for name in COMPONENTS}
        scenario = Scenario(code=entry["code"], name_de=entry["name_de"], description_de=entry["description_de"],
                            after_years=int(entry["after_years"]), **levels, life_expectancy=entry["life_expectancy"],
                            moves=entry["moves"], like_de=entry.get("like_de") or "")
    except (KeyError, TypeError) as problem:
        raise InputError(f"Szenario {entry.get('code', '?')}: Angabe fehlt oder ist unbekannt "
                         f"({problem}).") from problem
    for level in levels.values():
        non_negative(f"Szenario {scenario.code}", level.value)
        if not level.why_de or not level.source_de:
            raise InputError(f"Szenario {scenario.code}: Jede Stellschraube braucht Grund und Quelle.")
    if scenario.after_years < 0:
        raise InputError(f"Szenario {scenario.code}: Die Übergangszeit kann nicht negativ sein.")
    return scenario


def own_mix(
    like: Scenario, *, mortality: float, fertility: float, departures: float, arrivals: float, why_de: str
) -> Scenario:
    """Return a scenario with the reader's own levels; names, transition and paths are those of another one.

    why_de: the sentence shown as reason and source. Raises InputError on negative levels.
    """
    given = {"mortality": mortality, "fertility": fertility, "departures": departures, "arrivals": arrivals}
    levels = {name: Level(float(non_negative("Eigene Mischung", value)), why_de, why_de)
              for name, value in given.items()}
    return replace(like, code="own", mortality=levels["mortality"], fertility=levels["fertility"],
                   departures=levels["departures"], arrivals=levels["arrivals"])


def level_path(level: float, after_years: int, steps: int) -> FloatArray:
    """Return the multiplier step by step, a straight line from 1 to the level, (steps,)."""
    if after_years == 0:
        return np.full(steps, float(level))
    way = np.minimum(np.arange(1, steps + 1) / after_years, 1.0)
    return np.asarray(1 + (level - 1) * way)
