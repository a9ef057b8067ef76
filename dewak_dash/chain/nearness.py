"""Find who of a town lives near a house, and who of them prefers it to the other houses of its kind."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from dewak_dash.accessibility.measures import gaussian_weight, huff
from dewak_dash.accessibility.walking import SECONDS_PER_MINUTE
from dewak_dash.chain.links import REACH, RIVALS, at
from dewak_dash.finance.discounting import Floats
from dewak_dash.finance.inputs import Spread
from dewak_dash.forecast.summary import REACH_GROUPS

SLOW_FROM = 80
SLOW = tuple(first >= SLOW_FROM for first, _ in REACH_GROUPS.values())
PACES: Mapping[str, tuple[bool, ...]] = {"speed_adult": tuple(not slow for slow in SLOW), "speed_old": SLOW}
STEPS = 24


@dataclass(frozen=True, kw_only=True, eq=False)
class Site:
    """Hold a house in its town: which part of each age group lives in each cell, (cells, groups), and the ways there.

    `within`: which share of each cell lies within each of some lengths of way, (lengths, cells); `lengths` in metres,
    rising, (lengths,). `ways`: metres from each cell's middle to this house and to each other house of its kind,
    (cells, 1 + others). `straight`: lengths and ways are as the crow flies. `minutes`: how far people walk.
    """

    parts: Floats
    lengths: Floats
    within: Floats
    ways: Floats
    straight: bool
    minutes: float


@dataclass(frozen=True, kw_only=True, eq=False)
class Near:
    """Hold which part of each age group of a town lives near the house, and near it and prefers it, (draws, groups)."""

    inside: Floats
    chosen: Floats


def lengths(habits: Mapping[str, Spread], minutes: float, *, straight: bool) -> Floats:
    """Return the lengths of way at which cells are looked at: from the shortest to the longest anybody walks.

    The likely length of every pace is one of them, so that nothing is lost between two where nothing is drawn.
    """
    time, detour = minutes * SECONDS_PER_MINUTE, habits["detour"]
    slow, fast, middle = (detour.high, detour.low, detour.middle) if straight else (1.0, 1.0, 1.0)
    ends = [habits[pace].low * time / slow for pace in PACES] + [habits[pace].high * time / fast for pace in PACES]
    likely = [habits[pace].middle * time / middle for pace in PACES]
    return np.unique(np.concatenate([np.linspace(min(ends), max(ends), STEPS), likely]))


def near(site: Site, habits: Mapping[str, Spread], lots: Mapping[str, Floats], opening_hours: float,
         hold: Collection[str] = ()) -> Near:
    """Return who lives near and who of them prefers this house to the others, in every draw.

    A house pulls by its opening hours, less the longer the way (Huff 1963, with the bell of Dai 2010).
    """
    draws = len(lots["detour"])
    inside, chosen = (np.zeros((draws, len(SLOW))) for _ in range(2))
    walked = site.minutes * SECONDS_PER_MINUTE / (
        at(habits["detour"], lots["detour"], held=REACH in hold) if site.straight else 1.0)
    farther = at(habits["choice_minutes"], lots["choice_minutes"], held=RIVALS in hold) / site.minutes
    others = at(habits["rival_hours"], lots["rival_hours"], held=RIVALS in hold)
    for pace, groups in PACES.items():
        limit = walked * at(habits[pace], lots[pace], held=REACH in hold)
        share = _within(site, limit)
        parts = site.parts[:, groups]
        inside[:, groups] = share @ parts
        chosen[:, groups] = (share * _preferred(site, limit * farther, opening_hours, others)) @ parts
    return Near(inside=inside, chosen=chosen)


def _within(site: Site, limit: Floats) -> Floats:
    """Return which share of each cell lies within a length of way, linear between two known, (draws, cells)."""
    place = np.clip(np.searchsorted(site.lengths, limit, side="right") - 1, 0, max(len(site.lengths) - 2, 0))
    above = np.minimum(place + 1, len(site.lengths) - 1)
    step = site.lengths[above] - site.lengths[place]
    part = np.clip((limit - site.lengths[place]) / np.where(step > 0, step, 1.0), 0.0, 1.0)[:, None]
    return np.asarray(site.within[place] * (1.0 - part) + site.within[above] * part)


def _preferred(site: Site, limit: Floats, opening_hours: float, others: Floats) -> Floats:
    """Return how likely people of each cell choose this house, (draws, cells); 1 where it is the only one."""
    rivals = site.ways.shape[1] - 1
    if not rivals:
        return np.ones((1, 1))
    pull = np.concatenate([np.full((len(limit), 1), opening_hours), np.repeat(others[:, None], rivals, axis=1)], axis=1)
    cost = site.ways[None] / limit[:, None, None]
    return huff(cost, pull[:, None, :], lambda ways: gaussian_weight(ways, 1.0))[..., 0]
