"""Say how near the sites of a service come to four aims, and what as many sites chosen anew could reach at best."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from dewak_dash.accessibility import siting
from dewak_dash.errors import InputError

Code = Literal["mean", "longest", "reached", "needed"]


@dataclass(frozen=True, kw_only=True)
class Aim:
    """Hold an aim: as it is now, the best found with sites chosen anew, and what is proven that no choice can beat.

    None: longer than any way looked at. Units by `code`: mean and longest in minutes, reached as a share (0 to 1),
    needed in sites.
    """

    code: Code
    now: float | None
    best: float | None
    bound: float | None


@dataclass(frozen=True, kw_only=True)
class Aims:
    """Hold aims, how many sites are chosen among how many, and which share of the people lives where no site tried is
    within the time (0 to 1): nobody can bring it nearer.
    """

    aims: tuple[Aim, ...]
    sites: int
    tried: int
    beyond: float


def _longest(cost: np.ndarray, now: np.ndarray, sites: int, seconds: float) -> Aim:
    worst = float(now.max()) if np.isfinite(now.max()) else None
    try:
        best = siting.p_center(cost, sites, seconds=seconds)
    except InputError:  # so few sites always leave somebody farther away than any way looked at
        return Aim(code="longest", now=worst, best=None, bound=None)
    return Aim(code="longest", now=worst, best=best.value, bound=best.bound)


def aims(cost: np.ndarray, now: np.ndarray, people: np.ndarray, *, minutes: float, mean: Aim, sites: int,
         seconds: float) -> Aims:
    """Return four aims: `mean` as given, the longest way (p-center), people within some minutes (maximal covering), and
    the sites needed so that all who can be are (full covering).

    cost: minutes from homes to all sites tried, (homes, sites), inf where too long to be looked at; now: to the nearest
    that there is; people: of each home. Whole minutes, begun ones counted. Who lives too far from every site tried is
    left out of the longest way. `sites` are chosen anew, each aim in so many seconds.
    """
    cost, now, total = np.ceil(cost), np.ceil(now), float(people.sum())
    some, near = np.isfinite(cost).any(axis=1), (cost <= minutes).any(axis=1)
    most = siting.most_covered(cost, people, minutes, sites, seconds=seconds)
    found = [mean]
    if some.any():
        found.append(_longest(cost[some], now[some], sites, seconds))
    found.append(Aim(code="reached", now=float(people[now <= minutes].sum()) / total, best=most.value / total,
                     bound=most.bound / total))
    if near.any():
        least = siting.full_cover(cost[near], minutes, seconds=seconds)
        found.append(Aim(code="needed", now=float(sites), best=least.value, bound=least.bound))
    return Aims(aims=tuple(found), sites=sites, tried=cost.shape[1], beyond=float(people[~near].sum()) / total)
