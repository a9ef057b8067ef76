"""Summarise age-specific fertility and change its level and timing.

Rates are births per woman and year, shape (ages,); ages are the lower limits of the groups.
Source: Preston, Heuveline and Guillot (2001), chapter 5.
"""

from numpy.typing import ArrayLike

from dewak_dash.demography.checks import finite, non_negative, same_length
from dewak_dash.errors import InputError


def total_fertility(rates: ArrayLike, *, width: float = 1.0) -> float:
    """Return children per woman over her life at these rates; width is the group length in years."""
    return float(width * non_negative("Geburtenraten", rates).sum())


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
