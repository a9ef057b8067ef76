"""Try the plain methods and both parts of the range on the past of all towns, launch by launch.

The range tried here is the one projections use: own part from the town's share of its Kreis, common part on top,
widened until no past launch falls under the floor.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from dewak_dash.demography.backtest.adaptive import Rule, adaptive_coverage
from dewak_dash.demography.backtest.coverage import Coverage, launch_coverage
from dewak_dash.demography.backtest.errors import Band, ErrorTable
from dewak_dash.demography.backtest.robustness import ShelfLife, two_way_bootstrap
from dewak_dash.demography.checks import FloatArray
from dewak_dash.forecast.ranges import PastErrors, Widths, keeps_until, widths

# Dates of the municipal register lie 2 to 6 years apart: classes of years ahead that each hold some of them.
HORIZONS = (Band("3-5", 3, 6), Band("6-8", 6, 9), Band("9-12", 9, 13))
LONG = Band("13-22", 13, 23)
# A town that the width was set by lies on its edge: rounding must not put it outside.
ROUNDING = 1e-9


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Hold what is tried: classes of horizon (the last one beyond those calibrated on), size and earlier growth,
    how ranges are set, and when a forecast counts as kept.
    """

    horizons: tuple[Band, ...]
    long: Band
    sizes: tuple[Band, ...]
    growth: tuple[Band, ...]
    rule: Rule
    floor: float
    tolerance: float
    share: float
    replicates: int


@dataclass(frozen=True, kw_only=True)
class GrowthScore:
    """Hold errors of unchanged totals by earlier growth: cases, launches, median absolute error, bias, share of
    towns inside the total range (mean over launches).
    """

    size: str
    growth: str
    horizon: str
    cases: int
    launches: int
    median: float
    bias: float
    covered: float


@dataclass(frozen=True, kw_only=True)
class Sureness:
    """Hold how sure a share of towns inside is: the share, its range when launches and towns are drawn anew, and
    its range when towns alone are drawn anew (too sure, because towns share the errors of a launch).
    """

    size: str
    launches: int
    covered: float
    both: tuple[float, float]
    towns_only: tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class RangeTrial:
    """Hold how both parts of the range did, launch by launch, and how long totals kept.

    periods: by class of years ahead how many spans of launch and target there are that do not overlap.
    """

    own: tuple[Coverage, ...]
    total: tuple[Coverage, ...]
    unwidened: tuple[Coverage, ...]
    growth: tuple[GrowthScore, ...]
    sureness: tuple[Sureness, ...]
    kept: dict[str, ShelfLife]
    periods: dict[str, int]


def range_widths(
    errors: PastErrors, size: Band, horizons: Sequence[Band], years: int, rule: Rule, floor: float
) -> Widths:
    """Return both parts' half widths of a size class, the common part wide enough for every past launch.

    Widths at single years, as projections use them, are tried on every launch of every horizon class; a class in
    which a launch falls under the floor is widened by one factor. Raises InputError where no town of that size
    was ever tried.
    """
    found = widths(errors, size, horizons, years, rule, floor)
    part = errors.total.where(size.holds(errors.total.size) & (errors.total.horizon <= years))
    total, factors = np.hypot(found.own, found.common), np.ones(years)
    ahead = np.arange(1, years + 1)
    for place, band in enumerate(horizons):
        needed = _factor(part.where(band.holds(part.horizon)), total, floor)
        low = band.low if place else 0
        high = band.high if place + 1 < len(horizons) else np.inf
        factors[(ahead >= low) & (ahead < high)] = needed
    wide = np.maximum.accumulate(total * factors)
    half = wide[part.horizon - 1]
    launches = {band.code: {row.launch: row.covered for row in _by_launch(part, half, band, size.code)}
                for band in horizons}
    return Widths(found.own, np.sqrt(np.maximum(wide**2 - found.own**2, 0.0)), launches)


def _factor(part: ErrorTable, total: FloatArray, floor: float) -> float:
    scores = np.abs(part.error) / total[part.horizon - 1]
    return max([1.0, *(_reached(scores[part.launch == launch], floor) for launch in np.unique(part.launch))])


def _reached(scores: FloatArray, floor: float) -> float:
    return float(np.sort(scores)[max(int(np.ceil(scores.size * floor)) - 1, 0)])


def try_ranges(errors: PastErrors, plan: Plan, rng: np.random.Generator) -> RangeTrial:
    """Try both parts of the range on every launch of the past.

    own: calibrated on errors known at the launch only. total: as projections use it today, so launches it was
    widened for are among those it is tried on. unwidened: the total set from earlier launches alone.
    """
    own = adaptive_coverage(errors.share, plan.horizons, plan.sizes, plan.rule)
    unwidened = launch_coverage(errors.total, plan.horizons, plan.sizes, level=plan.rule.level,
                                fewest=plan.rule.fewest)
    total: list[Coverage] = []
    growth: list[GrowthScore] = []
    sureness: list[Sureness] = []
    for size in plan.sizes:
        part = errors.total.where(size.holds(errors.total.size))
        half = _half_widths(errors, size, part, plan)
        total += [row for band in (*plan.horizons, plan.long) for row in _by_launch(part, half, band, size.code)]
        growth += [row for band in plan.horizons for row in _by_growth(part, half, band, size.code, plan.growth)]
        far = plan.horizons[-1].holds(part.horizon)
        sureness.append(_sureness(part.where(far), half[far], size.code, plan, rng))
    kept = {size.code: keeps_until(errors, size, tolerance=plan.tolerance, share=plan.share) for size in plan.sizes}
    periods = {band.code: separate_periods(errors.total, band) for band in (*plan.horizons, plan.long)}
    return RangeTrial(own=tuple(own), total=tuple(total), unwidened=tuple(unwidened), growth=tuple(growth),
                      sureness=tuple(sureness), kept=kept, periods=periods)


def separate_periods(table: ErrorTable, band: Band) -> int:
    """Return the largest number of spans from launch to target that do not overlap: what is independent at most."""
    at = band.holds(table.horizon)
    spans = sorted(set(zip(table.target[at].tolist(), table.launch[at].tolist(), strict=True)))
    found, free_from = 0, -np.inf
    for target, launch in spans:
        if launch >= free_from:
            found, free_from = found + 1, target
    return found


def _half_widths(errors: PastErrors, size: Band, part: ErrorTable, plan: Plan) -> FloatArray:
    found = range_widths(errors, size, plan.horizons, int(part.horizon.max()), plan.rule, plan.floor)
    return np.asarray(np.hypot(found.own, found.common)[part.horizon - 1])


def _by_launch(part: ErrorTable, half: FloatArray, band: Band, size: str) -> list[Coverage]:
    rows, chosen = [], band.holds(part.horizon)
    missed = np.abs(part.error)
    inside = missed <= half * (1 + ROUNDING)
    for launch in np.unique(part.launch[chosen]):
        at = chosen & (part.launch == launch)
        rows.append(Coverage(horizon=band.code, size=size, launch=int(launch), towns=int(at.sum()),
                             covered=float(inside[at].mean()),
                             half_width=float(half[at].mean()), median_error=float(np.median(missed[at]))))
    return rows


def _by_growth(
    part: ErrorTable, half: FloatArray, band: Band, size: str, classes: Sequence[Band]
) -> list[GrowthScore]:
    rows, inside = [], np.abs(part.error) <= half
    for growth in classes:
        at = growth.holds(part.growth) & band.holds(part.horizon)
        if at.any():
            launches = np.unique(part.launch[at])
            covered = [float(inside[at & (part.launch == launch)].mean()) for launch in launches]
            rows.append(GrowthScore(size=size, growth=growth.code, horizon=band.code, cases=int(at.sum()),
                                    launches=launches.size,
                                    median=float(np.median(np.abs(part.error[at]))), bias=float(part.error[at].mean()),
                                    covered=float(np.mean(covered))))
    return rows


def _sureness(part: ErrorTable, half: FloatArray, size: str, plan: Plan, rng: np.random.Generator) -> Sureness:
    scaled = replace(part, error=part.error / half)
    pooled = replace(scaled, launch=np.zeros_like(scaled.launch))
    both, towns = (two_way_bootstrap(table, rng, replicates=plan.replicates, within=1.0)
                   for table in (scaled, pooled))
    covered = float((np.abs(scaled.error) <= 1).mean())
    return Sureness(size=size, launches=int(np.unique(part.launch).size), covered=covered,
                    both=_middle(both, plan.rule.level),
                    towns_only=_middle(towns, plan.rule.level))


def _middle(values: NDArray[np.float64], level: float) -> tuple[float, float]:
    low, high = np.nanquantile(values, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
