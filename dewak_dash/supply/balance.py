"""Hold demand against supply year by year: how much is missing, from when, and how sure that is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

COUNTED = "counted"


@dataclass(frozen=True, kw_only=True)
class Places:
    """Hold what one facility offers of a service: capacity (None where nobody tells), first and last year it is there
    (None: there already, or no end known), whether it stands for the whole town, and how sure that is.
    """

    name: str
    operator: str
    operator_kind: str
    capacity: float | None
    opened: int | None
    closes: int | None
    whole_town: bool
    certainty: str
    who: str
    year: int | None


def there(places: Places, year: int) -> bool:
    """Tell whether a facility is there in a year."""
    return (places.opened is None or places.opened <= year) and (places.closes is None or year <= places.closes)


def complete(places: Sequence[Places]) -> bool:
    """Tell whether all of a town's capacity is known: one row says so, or every facility was counted.

    Some known facilities beside unknown ones tell no supply: what nobody found is not missing.
    """
    return (any(p.whole_town and p.capacity is not None for p in places)
            or (bool(places) and all(p.capacity is not None and p.certainty == COUNTED for p in places)))


def built_for(users: float, reserve: float, group: int) -> tuple[int, int]:
    """Return how many places users need with a reserve (a share of them), and how many groups of so many places.

    Only whole places and groups can be built.
    """
    needed = _whole(users * (1 + reserve))
    return needed, _whole(needed / group)


def _whole(value: float) -> int:
    """Return the next whole number above; what only the computer's digits put above one is that one."""
    return ceil(round(value, 9))


def supply(places: Iterable[Places], years: np.ndarray) -> np.ndarray:
    """Return the capacity of a town by year, (years,): the row for the whole town where there is one."""
    known = [p for p in places if p.capacity is not None]
    counted = [p for p in known if p.whole_town] or known
    return np.array([sum(p.capacity or 0.0 for p in counted if there(p, int(year))) for year in years])


def short_chance(demand: np.ndarray, places: np.ndarray) -> np.ndarray:
    """Return the share of draws in which demand is above supply, (years,); places: (years, draws or 1)."""
    return np.asarray((demand > places).mean(axis=1))


def first_short(years: np.ndarray, chance: np.ndarray, sure: float) -> int | None:
    """Return the first year from which a shortage is at least so likely and stays so to the end; None without one."""
    short = chance >= sure
    if not short[-1]:
        return None
    last_enough = np.flatnonzero(~short)
    return int(years[0 if last_enough.size == 0 else last_enough[-1] + 1])
