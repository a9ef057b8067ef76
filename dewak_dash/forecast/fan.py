"""Shape the fan so that it is the thing that was tried: one smooth width that grows with the years, wider above or
below where the past of towns of that size asks it, and the share of past towns that ended inside it as drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.backtest.errors import Band, ErrorTable
from dewak_dash.demography.checks import FloatArray
from dewak_dash.errors import InputError

# Widening goes in steps until the past is held; more than so many would mean that the fan is not the right thing.
STEP, MOST_STEPS = 1.05, 60


@dataclass(frozen=True, kw_only=True, eq=False)
class Fan:
    """Hold relative half widths by year ahead, (years,): of the town's own part, of the whole above and below."""

    own: FloatArray
    up: FloatArray
    down: FloatArray

    def common(self, side: FloatArray) -> FloatArray:
        """Return the common part's half width that makes this side together with the own part."""
        whole, own = np.log1p(side), np.log1p(np.minimum(self.own, side))
        return np.asarray(np.expm1(np.sqrt(np.maximum(whole**2 - own**2, 0.0))))


@dataclass(frozen=True, kw_only=True)
class Tried:
    """Hold how a fan as drawn did in a class of years ahead: launches, cases, share of past towns inside (mean over
    launches), lowest and highest of a launch, mean share that ended above.
    """

    horizon: str
    launches: int
    cases: int
    covered: float
    lowest: float
    highest: float
    above: float


def smooth(widths: FloatArray, at: Sequence[int], growth: float) -> FloatArray:
    """Return one curve a x years^growth that is nowhere narrower than the widths at the years `at`, (years,)."""
    ahead = np.arange(1, widths.size + 1, dtype=np.float64)
    places = np.asarray([year for year in at if year <= widths.size], dtype=np.int64)
    if not places.size:
        raise InputError("Breite der Spanne: Kein Zeitraum der Rückschau liegt in den gefragten Jahren.")
    return np.asarray((widths[places - 1] / ahead[places - 1] ** growth).max() * ahead**growth)


def shaped(past: ErrorTable, own: FloatArray, whole: FloatArray, central: FloatArray, horizons: Sequence[Band], *,
           level: float, floor: float) -> Fan:
    """Widen a symmetric fan above and below until past towns as drawn are held.

    past: growth of towns of that size since their launches (error of the unchanged total); own, whole: (years,) half
    widths; central: (years,) the middle path relative to the launch. In every class of years no more than half of
    what the level leaves out may end on one side (mean over launches), and no launch may fall under the floor.
    Raises InputError where even the widest fan does not hold it.
    """
    up = down = 1.0
    for _ in range(MOST_STEPS):
        found = Fan(own=own, up=whole * up, down=whole * down)
        tried = as_drawn(past, central / (1 + found.down), central * (1 + found.up), horizons)
        above = any(t.above > (1 - level) / 2 for t in tried)
        below = any(1 - t.covered - t.above > (1 - level) / 2 for t in tried)
        low = any(t.lowest < floor for t in tried)
        if not (above or below or low):
            return found
        # a launch under the floor with neither side at fault in the mean: both sides are too near
        both = low and not (above or below)
        up *= STEP if above or both else 1.0
        down *= STEP if below or both else 1.0
    raise InputError("Breite der Spanne: Auch die weiteste Spanne hält die Vergangenheit nicht.")


def as_drawn(past: ErrorTable, low: FloatArray, high: FloatArray, horizons: Sequence[Band]) -> tuple[Tried, ...]:
    """Return how many past towns ended inside limits relative to the launch, (years,), by class of years ahead.

    Classes beyond the years drawn, or without a past town, are left out.
    """
    found = []
    for band in horizons:
        at = band.holds(past.horizon) & (past.horizon <= low.size)
        if not at.any():
            continue
        grown, year = 1 + past.error[at], past.horizon[at] - 1
        over, under = grown > high[year], grown < low[year]
        launches = np.unique(past.launch[at])
        inside = [float(1 - (over | under)[past.launch[at] == one].mean()) for one in launches]
        above = [float(over[past.launch[at] == one].mean()) for one in launches]
        found.append(Tried(horizon=band.code, launches=launches.size, cases=int(at.sum()),
                           covered=float(np.mean(inside)), lowest=min(inside), highest=max(inside),
                           above=float(np.mean(above))))
    return tuple(found)
