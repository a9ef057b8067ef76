"""Say how births and deaths of a place compare with what Germany's rates would give its own people.

A level is the events of some years over what the same years' rates and the people of the same years would give.
"""

import numpy as np
from numpy.typing import ArrayLike

from dewak_dash.demography.checks import FloatArray
from dewak_dash.errors import InputError


def relative_levels(events: ArrayLike, expected: ArrayLike, *, to_all: bool) -> FloatArray:
    """Return the level of each place, (places,): events over expected events, pooled over the years it has.

    events: (years, places), NaN where a year is unknown; expected: (years, places), from rates and people of the same
    year. to_all: relate each year to all places together, so that what a year did to the whole country (a pandemic)
    is not taken for a trait of the place. NaN for a place without any year.
    """
    counted, should = np.asarray(events, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    if counted.shape != should.shape or (should < 0).any():
        raise InputError("Lokale Niveaus: Ereignisse und erwartete Ereignisse passen nicht zueinander.")
    known = np.isfinite(counted) & (should > 0)
    seen, expected_seen = np.where(known, counted, 0.0), np.where(known, should, 0.0)
    if to_all:
        all_places = expected_seen.sum(axis=1, keepdims=True)
        level = np.divide(seen.sum(axis=1, keepdims=True), all_places, out=np.zeros_like(all_places),
                          where=all_places > 0)
        expected_seen = expected_seen * level
    total = expected_seen.sum(axis=0)
    return np.asarray(np.divide(seen.sum(axis=0), total, out=np.full(total.shape, np.nan), where=total > 0))


def with_stand_ins(levels: ArrayLike, group: ArrayLike, weight: ArrayLike) -> tuple[FloatArray, np.ndarray]:
    """Let the group's mean stand in where a place has no level; return levels and which ones are stand-ins.

    levels, group, weight: (places,), group as whole numbers (the Land), weight for instance expected events.
    Raises InputError where a whole group has none.
    """
    found, heavy = np.asarray(levels, dtype=np.float64), np.asarray(weight, dtype=np.float64)
    area, missing = np.asarray(group), ~np.isfinite(found)
    sums = np.bincount(area, weights=np.where(missing, 0.0, heavy * np.nan_to_num(found)))
    weights = np.bincount(area, weights=np.where(missing, 0.0, heavy))
    if (weights[area[missing]] == 0).any():
        raise InputError("Lokale Niveaus: Für ein ganzes Land liegen keine Ereignisse vor.")
    mean = np.divide(sums, weights, out=np.zeros_like(sums), where=weights > 0)
    return np.where(missing, mean[area], found), missing
