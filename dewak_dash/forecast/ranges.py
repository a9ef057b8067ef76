"""Say how wide a town's range must be, from the errors of all towns of its size in the past.

Own part: the town's share of its Kreis, calibrated launch by launch. Common part: what the total of such towns
missed beyond that; widened until no past launch would have covered less than the floor.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dewak_dash.demography.backtest.adaptive import Rule, adaptive_half_widths
from dewak_dash.demography.backtest.coverage import common_half_width, total_half_width
from dewak_dash.demography.backtest.errors import Band, ErrorTable, share_errors, total_errors
from dewak_dash.demography.backtest.methods import METHODS
from dewak_dash.demography.backtest.panel import Panel
from dewak_dash.demography.backtest.robustness import ShelfLife, shelf_life
from dewak_dash.demography.checks import FloatArray
from dewak_dash.demography.parts import widths_by_year


@dataclass(frozen=True, eq=False)
class PastErrors:
    """Hold the errors of the town's share and of the unchanged total over all towns and launches."""

    share: ErrorTable
    total: ErrorTable


@dataclass(frozen=True, eq=False)
class Widths:
    """Hold half widths by year ahead (1..), relative to the forecast, and how the total was widened.

    launches: by horizon band the share of towns each launch would have covered.
    """

    own: FloatArray
    common: FloatArray
    launches: dict[str, dict[int, float]]


def past_errors(panel: Panel) -> PastErrors:
    """Collect the errors once; every town's widths are read from them."""
    return PastErrors(share_errors(panel), total_errors(panel, METHODS["no_change"]))


def widths(errors: PastErrors, size: Band, horizons: Sequence[Band], years: int, rule: Rule, floor: float) -> Widths:
    """Return both parts' half widths for 1..years of a size class.

    Raises InputError where no town of that size was ever tried.
    """
    ahead = np.arange(1, years + 1)
    own = adaptive_half_widths(errors.share, horizons, size, ahead.tolist(), rule)
    middles, commons, launches = [], [], {}
    for band in horizons:
        chosen = band.holds(errors.total.horizon) & size.holds(errors.total.size)
        if not chosen.any():
            continue
        middle = float(np.median(errors.total.horizon[chosen]))
        total, covered = total_half_width(errors.total, band, size, level=rule.level, floor=floor)
        middles.append(middle)
        commons.append(common_half_width(total, float(np.interp(middle, ahead, own))))
        launches[band.code] = covered
    common = widths_by_year(middles, np.maximum.accumulate(commons), years, growth=rule.growth)
    return Widths(own, common, launches)


def keeps_until(errors: PastErrors, size: Band, *, tolerance: float, share: float) -> ShelfLife:
    """Return how long the unchanged total of towns of a size kept within a tolerance."""
    part = errors.total
    return shelf_life(part.where(size.holds(part.size)), tolerance=tolerance, share=share)
