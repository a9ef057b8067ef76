"""Summarise age-specific fertility and change its level and timing.

Rates are births per woman and year, shape (ages,); ages are the lower limits of the groups.
Source: Preston, Heuveline and Guillot (2001), chapter 5.
"""

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray, finite, non_negative, same_length
from dewak_dash.errors import InputError


def total_fertility(rates: ArrayLike, *, width: float = 1.0) -> float:
    """Return children per woman over her life at these rates; width is the group length in years."""
    return float(width * non_negative("Geburtenraten", rates).sum())


def gross_reproduction(rates: ArrayLike, *, sex_ratio: float, width: float = 1.0) -> float:
    """Return daughters per woman, all surviving; sex_ratio is boys per girl at birth."""
    return total_fertility(rates, width=width) / (1 + float(non_negative("Geschlechterverhältnis", sex_ratio)))


def net_reproduction(rates: ArrayLike, person_years: ArrayLike, *, sex_ratio: float, radix: float) -> float:
    """Return daughters per woman under the mortality of a life table.

    rates and person_years (the nLx column, women): shape (ages,). Raises InputError on unequal lengths.
    """
    births, lived = non_negative("Geburtenraten", rates), non_negative("Verlebte Jahre", person_years)
    same_length("Nettoreproduktion", births, lived)
    return float((births * lived).sum() / radix / (1 + sex_ratio))


def mean_age(rates: ArrayLike, ages: ArrayLike, *, width: float = 1.0) -> float:
    """Return the mean age at birth in years, births placed at the middle of each group.

    Raises InputError when all rates are zero.
    """
    births, lower = non_negative("Geburtenraten", rates), finite("Alter", ages)
    same_length("Geburtenraten", births, lower)
    if births.sum() == 0:
        raise InputError("Geburtenraten: Ohne Geburten gibt es kein mittleres Alter.")
    return float((births * (lower + width / 2)).sum() / births.sum())


def with_level(rates: ArrayLike, total: float, *, width: float = 1.0) -> FloatArray:
    """Return the schedule scaled to a total fertility; raise InputError when it is zero everywhere."""
    births = non_negative("Geburtenraten", rates)
    if births.sum() == 0:
        raise InputError("Geburtenraten: Ein leerer Verlauf lässt sich nicht auf ein Niveau bringen.")
    return births * (float(non_negative("Geburtenniveau", total)) / total_fertility(births, width=width))


def with_later_births(rates: ArrayLike, years: float, *, width: float = 1.0) -> FloatArray:
    """Return the schedule moved to higher ages by some years (negative: lower), level kept.

    Rates are spread evenly inside their group, so whole and part years move exactly; what would leave
    the age range is refused with InputError. The mean age moves by exactly the given years.
    """
    births = non_negative("Geburtenraten", rates)
    edges = width * np.arange(births.size + 1)
    heaped = np.concatenate([[0.0], np.cumsum(births * width)])
    moved = np.diff(np.interp(edges - years, edges, heaped)) / width
    if not np.isclose(moved.sum(), births.sum(), rtol=1e-12):
        raise InputError("Geburtenraten: Die Verschiebung schiebt Geburten aus dem Altersbereich hinaus.")
    return np.asarray(moved)
