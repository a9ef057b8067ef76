"""Hold who uses a service by age and sex, and bring it to the level that is known of a place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.optimize import brentq

from dewak_dash.errors import InputError
from dewak_dash.supply.cohorts import AGES

Bound = Literal["low", "likely", "high"]
BOUNDS: tuple[Bound, ...] = ("low", "likely", "high")
SEXES = ("male", "female")
# No place uses a service so much more than its Land.
HIGHEST_LEVEL = 1000.0


@dataclass(frozen=True, kw_only=True)
class Rate:
    """Hold which share of the people of some ages use a service, as a range; sex "total" is both, age_to None open."""

    age_from: int
    age_to: int | None
    sex: str
    low: float
    likely: float
    high: float


def by_age(rates: Sequence[Rate], bound: Bound) -> np.ndarray:
    """Return one bound of rates by sex (male, female) and age, (2, ages); 0 where none is named.

    Raise InputError for a share outside 0 to 1 or bounds out of order.
    """
    found = np.zeros((len(SEXES), AGES))
    for rate in rates:
        if not 0 <= rate.low <= rate.likely <= rate.high <= 1:
            raise InputError(f"Nutzung ab {rate.age_from}: {rate.low}, {rate.likely}, {rate.high} sind keine Spanne "
                             "von Anteilen.")
        rows = [place for place, sex in enumerate(SEXES) if rate.sex in (sex, "total")]
        found[rows, rate.age_from:None if rate.age_to is None else rate.age_to + 1] = getattr(rate, bound)
    return found


def raised(rates: np.ndarray, level: float) -> np.ndarray:
    """Return rates times a level; nobody uses a service more than once."""
    return np.asarray(np.minimum(rates * level, 1.0))


def level_of(rates: np.ndarray, people: np.ndarray, users: float) -> float:
    """Return the level at which people (2, ages) use a service as often as was counted; users in persons.

    Raise InputError where nobody could be a user or more are counted than there are people.
    """
    most = float(people[rates > 0].sum())
    if not 0 < users <= most:
        raise InputError(f"Nutzung: {users:.0f} Nutzende passen nicht zu {most:.0f} Menschen.")

    def gap(level: float) -> float:
        return float((raised(rates, level) * people).sum()) - users

    return HIGHEST_LEVEL if gap(HIGHEST_LEVEL) < 0 else float(brentq(gap, 0.0, HIGHEST_LEVEL, xtol=1e-9))


def triangular(low: np.ndarray, likely: np.ndarray, high: np.ndarray, chance: np.ndarray
               ) -> np.ndarray:
    """Return the value below which a triangular range holds a chance (0 to 1); arrays as numpy broadcasts them.

    Source: inverse of the triangular distribution function.
    """
    width = np.asarray(high - low, dtype=float)
    below = np.divide(likely - low, width, out=np.full(np.shape(width), 0.5), where=width > 0)
    left = low + np.sqrt(chance * width * (likely - low))
    right = high - np.sqrt((1 - chance) * width * (high - likely))
    return np.asarray(np.where(chance < below, left, right))
