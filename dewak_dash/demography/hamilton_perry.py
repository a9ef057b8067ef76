"""Project age groups by cohort change ratios (Hamilton and Perry 1962).

Source: Smith, Tayman and Swanson (2013), A Practitioner's Guide to State and Local Population
Projections, chapter 7; Baker, Swanson and Tayman (2017), Cohort Change Ratios and Their Applications.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, non_negative, same_length
from dewak_dash.errors import InputError


@dataclass(frozen=True, eq=False)
class ChangeRatios:
    """Hold cohort change ratios, shape (groups - 1,), and the child ratio of the parents' groups."""

    ratios: FloatArray
    child_ratio: float
    parent_groups: tuple[int, ...]


def change_ratios(earlier: ArrayLike, later: ArrayLike, parent_groups: Sequence[int]) -> ChangeRatios:
    """Return change ratios between two counts that lie one group width apart.

    earlier, later: shape (groups,), persons, last group open. Ratio g is later[g+1] / earlier[g]; the last
    one joins the last two groups of the earlier count. The child ratio is later[0] over later persons of
    parent_groups. Raises InputError when a group to divide by is empty.
    """
    first, second = non_negative("Früherer Bestand", earlier), non_negative("Späterer Bestand", later)
    same_length("Hamilton-Perry", first, second)
    sources = np.append(first[:-2], first[-2] + first[-1])
    parents = second[list(parent_groups)].sum()
    if (sources == 0).any() or parents == 0:
        raise InputError("Hamilton-Perry: Eine Altersgruppe ist leer, Verhältnisse lassen sich nicht bilden.")
    return ChangeRatios(second[1:] / sources, float(second[0] / parents), tuple(parent_groups))


def step(population: ArrayLike, ratios: ChangeRatios) -> FloatArray:
    """Return the population one group width later, shape (groups,); children from projected parents."""
    now = non_negative("Bestand", population)
    if now.size != ratios.ratios.size + 1:
        raise InputError("Hamilton-Perry: Die Altersgruppen passen nicht zueinander.")
    later = np.empty_like(now)
    later[1:] = ratios.ratios * np.append(now[:-2], now[-2] + now[-1])
    later[0] = 0.0
    later[0] = ratios.child_ratio * later[list(ratios.parent_groups)].sum()
    return later
