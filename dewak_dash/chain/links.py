"""Name the links of the chain and draw what is uncertain in each: one lot a draw and quantity, whatever is held."""

from collections.abc import Collection, Mapping
from itertools import combinations
from math import factorial

import numpy as np

from dewak_dash.finance.compare import SIZE_NAMES
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import INPUT_NAMES, Spread

# From people to money, and which quantities belong to each link; all other inputs of the financing are its money.
PEOPLE, REACH, DEMAND, RIVALS, VOLUNTEERS, MONEY = "people", "reach", "demand", "rivals", "volunteers", "money"
LINKS = (PEOPLE, REACH, DEMAND, RIVALS, VOLUNTEERS, MONEY)
HABITS: Mapping[str, str] = {
    "speed_adult": REACH, "speed_old": REACH, "detour": REACH, "use_old": DEMAND, "use_young": DEMAND,
    "visits_a_year": DEMAND, "choice_minutes": RIVALS, "rival_hours": RIVALS}
OF_VOLUNTEERS = ("volunteer_hours", "volunteer_exit", "volunteer_intake")
MIDDLE = 0.5


def lots(draws: int, seed: int) -> dict[str, Floats]:
    """Return for every habit of the chain a uniform of each draw, (draws,).

    Each habit has a stream of its own, so no lot depends on what else is drawn: the same for every scenario, site and
    form (common random numbers).
    """
    return {name: np.random.default_rng([seed, *name.encode()]).random(draws) for name in HABITS}


def at(spread: Spread, lot: Floats, *, held: bool) -> Floats:
    """Return the values of a quantity at its lots, or its middle for every draw where its link is held."""
    return spread.quantile(np.full_like(lot, MIDDLE) if held else lot)


def held_uniforms(uniforms: Floats, hold: Collection[str]) -> Floats:
    """Return the financing's uniforms, (draws, inputs and sizes), with the middle where a link is held."""
    columns = (*INPUT_NAMES, *SIZE_NAMES)
    places = [place for place, name in enumerate(columns)
              if (VOLUNTEERS if name in OF_VOLUNTEERS else MONEY) in hold]
    found = uniforms.copy()
    found[:, places] = MIDDLE
    return found


def shapley(worth: Mapping[frozenset[str], float], names: Collection[str]) -> dict[str, float]:
    """Return what each link adds to the whole, averaged over all orders in which links may be opened.

    `worth`: the variance with some links open, for every subset of them. The parts add up to the whole (Shapley 1953;
    Song, Nelson and Staum 2016 for variances).
    """
    known, found = tuple(names), {}
    for name in known:
        others = [each for each in known if each != name]
        found[name] = sum(
            factorial(size) * factorial(len(others) - size) / factorial(len(known))
            * (worth[frozenset(chosen) | {name}] - worth[frozenset(chosen)])
            for size in range(len(others) + 1) for chosen in combinations(others, size))
    return found


def subsets(names: Collection[str]) -> list[frozenset[str]]:
    """Return every subset of some links, the empty one first."""
    return [frozenset(chosen) for size in range(len(names) + 1) for chosen in combinations(names, size)]
